//! `/comments/{id}`: a comment in its thread.

use accounts::Actor;
use askama::Template;
use axum::extract::State;
use base::Id;
use serde::Deserialize;
use subjects::Subject;
use web::{Crumb, Error, Page, Path, Query, Result, Shell, Site};

use super::shown::{Shown, show};
use crate::store::listed;
use crate::{Comment, access};

/// Replies on a page.
const REPLIES: i64 = 50;

/// So many replies are shown before the one that was asked for.
const BEFORE: i64 = 5;

/// What stands after the question mark.
#[derive(Deserialize)]
pub(crate) struct Asked {
    /// Replies after this place.
    after: Option<i64>,
}

#[derive(Template)]
#[template(path = "discussion/comment.html")]
struct View {
    shell: Shell,
    crumbs: Vec<Crumb>,
    subject: Subject,
    head: Shown,
    replies: Vec<Shown>,
    /// Which of them was asked for.
    asked: Id<Comment>,
    is_begun: bool,
    next: Option<i64>,
    is_signed_in: bool,
}

pub(crate) async fn get(
    State(site): State<Site>,
    shell: Shell,
    actor: Actor,
    Path(id): Path<Id<Comment>>,
    Query(asked): Query<Asked>,
) -> Result<Page<impl Template>> {
    let mut tx = site.db.read().await?;
    let reader = actor.account();
    let found = listed::one(&mut tx, id, reader).await?.ok_or(Error::NotFound)?;
    let reply = found.comment.reply;
    let head = match reply {
        None => found,
        Some(reply) => listed::one(&mut tx, reply.thread, reader).await?.ok_or(Error::NotFound)?,
    };
    let subject = access::open_subject(&mut tx, head.comment.subject).await?;
    let around = reply.map_or(0, |reply| (reply.place - 1 - BEFORE).max(0));
    let after = asked.after.unwrap_or(around).max(0);
    let mut replies = listed::replies(&mut tx, head.comment.id, reader, after, REPLIES + 1).await?;
    let is_longer = replies.len() > usize::try_from(REPLIES).unwrap_or_default();
    replies.truncate(usize::try_from(REPLIES).unwrap_or_default());
    let last = replies.last().and_then(|last| last.comment.reply);
    let next = last.filter(|_| is_longer).map(|reply| reply.place);

    let mut heads = show(&mut tx, &subject, reader, vec![head]).await?;
    let head = heads.pop().ok_or(Error::NotFound)?;
    let replies = show(&mut tx, &subject, reader, replies).await?;
    let crumbs = vec![
        Crumb::new(shell.plain(&subject.title), subject.path.clone()),
        Crumb::new(shell.msg("discussion-title"), super::list::path(subject.id)),
    ];
    let is_signed_in = actor.person().is_some();
    Ok(Page(View {
        shell,
        crumbs,
        subject,
        head,
        replies,
        asked: id,
        is_begun: after == 0,
        next,
        is_signed_in,
    }))
}

impl View {
    fn is_asked(&self, shown: &Shown) -> bool {
        shown.comment().id == self.asked
    }

    fn thread_path(&self) -> String {
        self.shell.link(self.head.comment().path())
    }
}
