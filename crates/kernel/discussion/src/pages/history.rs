//! `/comments/{id}/history`: what a comment said before each edit.

use accounts::Actor;
use askama::Template;
use axum::extract::State;
use base::{Id, Timestamp};
use prose::{Html, Links};
use web::{Crumb, Error, Page, Path, Result, Shell, Site};

use super::shown::{Shown, show};
use crate::store::{comments, listed};
use crate::{Comment, access};

#[derive(Template)]
#[template(path = "discussion/history.html")]
struct View {
    shell: Shell,
    crumbs: Vec<Crumb>,
    now: Shown,
    before: Vec<Earlier>,
}

/// What was said until a moment.
struct Earlier {
    html: Html,
    until: Timestamp,
}

pub(crate) async fn get(
    State(site): State<Site>,
    shell: Shell,
    actor: Actor,
    Path(id): Path<Id<Comment>>,
) -> Result<Page<impl Template>> {
    let mut tx = site.db.read().await?;
    let found = listed::one(&mut tx, id, actor.account()).await?.ok_or(Error::NotFound)?;
    let subject = access::open_subject(&mut tx, found.comment.subject).await?;
    let mut shown = show(&mut tx, &subject, actor.account(), vec![found]).await?;
    let now = shown.pop().filter(Shown::has_words).ok_or(Error::NotFound)?;
    let versions = comments::versions(&mut tx, id).await?;

    let before = versions.into_iter().map(|version| Earlier {
        html: prose::to_html(&version.words, Links::Inert),
        until: version.replaced_at,
    });
    let before = before.collect();
    let crumbs = vec![
        Crumb::new(shell.plain(&subject.title), subject.path.clone()),
        Crumb::new(shell.msg("discussion-kind-comment"), now.comment().path()),
    ];
    Ok(Page(View { shell, crumbs, now, before }))
}
