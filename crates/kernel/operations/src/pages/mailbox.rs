//! The letters of the site, the newest first.

use accounts::Actor;
use askama::Template;
use axum::extract::State;
use base::Id;
use mail::{Counts, Letter, Posted};
use serde::Deserialize;
use web::{Page, Query, Result, Shell, Site};

use super::may_read_letters;

/// Letters on a page.
const ROWS: u32 = 50;

/// What stands in the address after the question mark.
#[derive(Deserialize)]
pub(crate) struct Asked {
    before: Option<Id<Letter>>,
}

#[derive(Template)]
#[template(path = "operations/mailbox.html")]
pub(crate) struct View {
    shell: Shell,
    counts: Counts,
    rows: Vec<Posted>,
    next: Option<Id<Letter>>,
}

pub(crate) async fn get(
    State(site): State<Site>,
    shell: Shell,
    actor: Actor,
    Query(asked): Query<Asked>,
) -> Result<Page<View>> {
    may_read_letters(&site, &actor)?;
    let mut tx = site.db.read().await?;
    let counts = mail::counts(&mut tx, site.clock.now()).await?;
    let rows = mail::list_mailbox(&mut tx, None, asked.before, ROWS).await?;
    let is_full = rows.len() == ROWS as usize;
    let next = rows.last().filter(|_| is_full).map(|posted| posted.id);

    Ok(Page(View { shell, counts, rows, next }))
}
