//! `/subjects/{id}/comments`: everything that is said about a subject, page by page.

use accounts::Actor;
use askama::Template;
use axum::extract::State;
use axum::response::{IntoResponse as _, Response};
use base::Id;
use serde::Deserialize;
use subjects::Subject;
use web::{Crumb, Error, Format, Page, Path, Query, Result, Shell, Site};

use super::machine;
use super::shown::{THREADS, Thread, threads};
use crate::store::comments;
use crate::store::listed::{self, Order};
use crate::{Comment, access};

/// What stands after the question mark.
#[derive(Deserialize)]
pub(crate) struct Asked {
    #[serde(default)]
    order: String,
    after: Option<Id<Comment>>,
}

#[derive(Template)]
#[template(path = "discussion/list.html")]
struct View {
    shell: Shell,
    crumbs: Vec<Crumb>,
    subject: Subject,
    total: u64,
    order: Order,
    threads: Vec<Thread>,
    next: Option<String>,
    is_signed_in: bool,
}

/// The path of the page, without language.
pub(crate) fn path(subject: Id<Subject>) -> String {
    format!("/subjects/{subject}/comments")
}

pub(crate) async fn get(
    State(site): State<Site>,
    shell: Shell,
    actor: Actor,
    Path(id): Path<Id<Subject>>,
    Query(asked): Query<Asked>,
) -> Result<Response> {
    let order = asked.order()?;
    let mut tx = site.db.read().await?;
    let subject = access::open_subject(&mut tx, id).await?;
    match shell.format() {
        Format::Html => {}
        Format::Json => return Ok(web::json_in_pieces(machine::pieces(shell, subject.id))),
        Format::Csv => {
            return Ok(web::csv_in_pieces("comments", machine::pieces(shell, subject.id)));
        }
        Format::Atom => {
            let listed = listed::shown(&mut tx, id, false, None, THREADS).await?;
            return Ok(machine::feed(&shell, &subject, &listed).answer(&shell));
        }
        Format::Xlsx | Format::Ics => return Err(Error::NotFound),
    }
    let total = comments::counted(&mut tx, id).await?;
    let place = (order, asked.after);
    let (threads, next) = threads(&mut tx, &subject, actor.account(), place).await?;

    let next = next.map(|after| format!("?order={}&after={after}", order.key()));
    let crumbs = vec![Crumb::new(shell.plain(&subject.title), subject.path.clone())];
    let is_signed_in = actor.person().is_some();
    Ok(Page(View { shell, crumbs, subject, total, order, threads, next, is_signed_in })
        .into_response())
}

impl Asked {
    fn order(&self) -> Result<Order> {
        if self.order.is_empty() {
            return Ok(Order::default());
        }
        let order = Order::ALL.into_iter().find(|order| order.key() == self.order);
        order.ok_or(Error::BadQuery)
    }
}

impl View {
    fn writing_path(&self) -> String {
        self.shell.link(super::compose::path(self.subject.id))
    }
}
