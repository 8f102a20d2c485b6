//! `/record/{index}`: one act, and how to verify it.

use accounts::Actor;
use askama::Template;
use axum::extract::State;
use axum::http::header::CONTENT_TYPE;
use axum::response::{IntoResponse as _, Response};
use web::{Crumb, Error, Format, Page, Path, Result, Shell, Site};

use super::acts::{Line, line};
use crate::{Leaf, store};

#[derive(Template)]
#[template(path = "record/show.html")]
struct View {
    shell: Shell,
    line: Line,
    leaf: Leaf,
    is_newest: bool,
    is_own: bool,
}

pub(crate) async fn get(
    State(site): State<Site>,
    shell: Shell,
    actor: Actor,
    Path(index): Path<u64>,
) -> Result<Response> {
    let mut tx = site.db.read().await?;
    let leaf = store::find(&mut tx, index).await?.ok_or(Error::NotFound)?;
    if shell.format() == Format::Json {
        return Ok(entry(&leaf));
    }
    let is_newest = store::size(&mut tx).await? == index + 1;

    let opening = store::opening(&mut tx, index).await?;
    let is_own = opening.is_some_and(|opening| Some(opening.account()) == actor.account());
    let line = line(&mut tx, &shell, &leaf).await?;

    Ok(Page(View { shell, line, leaf, is_newest, is_own }).into_response())
}

/// Exactly the bytes that are hashed.
fn entry(leaf: &Leaf) -> Response {
    ([(CONTENT_TYPE, "application/json; charset=utf-8")], leaf.entry().to_owned()).into_response()
}

impl View {
    fn crumbs(&self) -> [Crumb; 1] {
        [Crumb::new(self.shell.msg("record-list-title"), "/record")]
    }

    /// The address of the site, for commands.
    fn site_address(&self) -> &str {
        &self.shell.site().settings.public_url
    }
}
