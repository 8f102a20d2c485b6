//! One letter.

use accounts::Actor;
use askama::Template;
use axum::extract::State;
use base::Id;
use mail::{Letter, Posted};
use web::{Crumb, Error, Form, Page, Path, Redirect, Result, Shell, Site};

use super::may_read_letters;
use crate::OPERATE;

#[derive(Template)]
#[template(path = "operations/letter.html")]
pub(crate) struct View {
    shell: Shell,
    crumbs: Vec<Crumb>,
    posted: Posted,
    may_send_again: bool,
}

/// A word of a letter with the space after it, or an address of this site.
struct Word<'a> {
    text: &'a str,
    is_link: bool,
}

impl View {
    /// The text in words, so that links of this site can be followed.
    fn words<'a>(&self, letter: &'a Letter) -> Vec<Word<'a>> {
        let own = self.shell.site().settings.public_url.as_str();
        let mut words = Vec::new();
        for word in letter.text().split_inclusive(char::is_whitespace) {
            let bare = word.trim_end();
            words.push(Word { text: bare, is_link: bare.starts_with(own) });
            words.push(Word { text: &word[bare.len()..], is_link: false });
        }
        words
    }

    fn send_again(&self) -> String {
        format!("/operations/mailbox/{}/send-again", self.posted.id)
    }
}

pub(crate) async fn get(
    State(site): State<Site>,
    shell: Shell,
    actor: Actor,
    Path(id): Path<Id<Letter>>,
) -> Result<Page<View>> {
    may_read_letters(&site, &actor)?;
    let mut tx = site.db.read().await?;
    let posted = mail::find(&mut tx, id).await?.ok_or(Error::NotFound)?;

    let may_send_again = actor.may(OPERATE) && matches!(posted.stage, mail::Stage::GivenUp { .. });
    let crumbs = vec![Crumb::new(shell.msg("operations-mailbox-title"), "/operations/mailbox")];
    Ok(Page(View { shell, crumbs, posted, may_send_again }))
}

/// Tries a letter again that was given up.
pub(crate) async fn send_again(
    State(site): State<Site>,
    shell: Shell,
    Path(id): Path<Id<Letter>>,
    actor: Actor,
    _: Form,
) -> Result<Redirect> {
    actor.must(OPERATE)?;
    let mut tx = site.db.begin().await?;
    if !mail::send_again(&mut tx, site.clock.now(), id).await? {
        return Err(Error::Conflict("operations-letter-changed"));
    }
    tx.commit().await?;

    Ok(Redirect::to(shell.link("/operations/mailbox")).saying("operations-letter-queued"))
}
