//! The discussion of a subject, for its page: `{{ discussion }}` in the template.

use accounts::Actor;
use askama::Template;
use base::Id;
use db::{Result, Tx};
use subjects::Subject;
use web::Shell;

use super::shown::{Thread, threads};
use crate::store::comments;
use crate::store::listed::Order;

/// The newest threads about a subject, with the way to all of them and to the form.
#[derive(Template)]
#[template(path = "discussion/_embedded.html")]
pub struct Discussion {
    shell: Shell,
    subject: Id<Subject>,
    /// How many comments everybody sees.
    pub total: u64,
    threads: Vec<Thread>,
    is_longer: bool,
    is_signed_in: bool,
}

// The template has escaped what is not markup.
impl askama::filters::HtmlSafe for Discussion {}

/// The newest threads about a subject, as far as this reader may see them.
pub async fn discussion(
    tx: &mut Tx,
    shell: &Shell,
    actor: &Actor,
    subject: &Subject,
) -> Result<Discussion> {
    let newest = (Order::Newest, None);
    let (threads, next) = threads(tx, subject, actor.account(), newest).await?;
    Ok(Discussion {
        total: comments::counted(tx, subject.id).await?,
        shell: shell.clone(),
        subject: subject.id,
        threads,
        is_longer: next.is_some(),
        is_signed_in: actor.person().is_some(),
    })
}

impl Discussion {
    fn list_path(&self) -> String {
        self.shell.link(super::list::path(self.subject))
    }

    fn writing_path(&self) -> String {
        self.shell.link(super::compose::path(self.subject))
    }
}
