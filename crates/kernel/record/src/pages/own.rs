//! `/record/own`: one's own acts, with what shows that they were one's own.

use accounts::Actor;
use askama::Template;
use axum::extract::State;
use axum::response::{IntoResponse as _, Response};
use serde::{Deserialize, Serialize};
use web::{Crumb, Format, Page, Pager, Query, Result, Shell, Site};

use super::acts::{Line, lines};
use crate::{Content, Leaf, OF_A_PAGE, Opening, store};

#[derive(Deserialize)]
pub(crate) struct Asked {
    page: Option<u32>,
}

#[derive(Template)]
#[template(path = "record/own.html")]
struct View {
    shell: Shell,
    crumbs: [Crumb; 1],
    lines: Vec<Line>,
    pager: Pager,
    page_address: String,
}

/// What is kept of a person here, for the person.
#[derive(Serialize)]
struct Own<'a> {
    total: u64,
    page: u32,
    pages: u32,
    acts: Vec<OwnAct<'a>>,
}

#[derive(Serialize)]
struct OwnAct<'a> {
    index: u64,
    /// In hexadecimal: 32 random bytes and the identifier of the account. Its SHA-256 is `person`.
    opening: String,
    #[serde(flatten)]
    content: &'a Content,
}

pub(crate) async fn get(
    State(site): State<Site>,
    shell: Shell,
    actor: Actor,
    Query(asked): Query<Asked>,
) -> Result<Response> {
    let person = actor.signed_in()?;
    let mut tx = site.db.read().await?;
    let total = store::count_of_account(&mut tx, person.account).await?;
    let pager = Pager::new(asked.page.unwrap_or(1), total, OF_A_PAGE);
    let own = store::of_account(&mut tx, person.account, pager.page).await?;
    if shell.format() == Format::Json {
        return Ok(web::json(&facts(&own, pager)));
    }
    let leaves: Vec<Leaf> = own.into_iter().map(|(leaf, _)| leaf).collect();
    let lines = lines(&mut tx, &shell, &leaves).await?;

    let crumbs = [Crumb::new(shell.msg("record-list-title"), "/record")];
    let page_address = format!("{}?page=", shell.link("/record/own"));
    Ok(Page(View { shell, crumbs, lines, pager, page_address }).into_response())
}

fn facts(own: &[(Leaf, Opening)], pager: Pager) -> Own<'_> {
    let acts = own.iter().map(|(leaf, opening)| OwnAct {
        index: leaf.index,
        opening: hex::encode(opening.to_bytes()),
        content: &leaf.content,
    });
    Own { total: pager.total, page: pager.page, pages: pager.pages, acts: acts.collect() }
}
