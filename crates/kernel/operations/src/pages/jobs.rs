//! The work that the site does without a visitor.

use accounts::Actor;
use askama::Template;
use axum::extract::State;
use base::Id;
use jobs::{Job, KindOverview};
use serde::Deserialize;
use web::{Error, Form, Page, Path, Query, Redirect, Result, Shell, Site};

use crate::OPERATE;

/// Jobs on a page.
const ROWS: u32 = 50;

/// What stands in the address after the question mark.
#[derive(Deserialize)]
pub(crate) struct Filter {
    state: Option<String>,
    before: Option<Id<Job>>,
}

#[derive(Template)]
#[template(path = "operations/jobs.html")]
pub(crate) struct View {
    shell: Shell,
    overview: Vec<KindOverview>,
    state: Option<jobs::State>,
    rows: Vec<Job>,
    next: Option<Id<Job>>,
}

impl View {
    fn is_chosen(&self, state: &jobs::State) -> bool {
        self.state == Some(*state)
    }
}

pub(crate) async fn get(
    State(site): State<Site>,
    shell: Shell,
    actor: Actor,
    Query(filter): Query<Filter>,
) -> Result<Page<View>> {
    actor.must(OPERATE)?;
    let state = match filter.state.as_deref() {
        None | Some("") => None,
        Some(word) => Some(jobs::State::from_word(word).ok_or(Error::BadQuery)?),
    };
    let mut tx = site.db.read().await?;
    let overview = jobs::overview(&mut tx, site.clock.now()).await?;
    let rows = jobs::list(&mut tx, state, filter.before, ROWS).await?;
    let is_full = rows.len() == ROWS as usize;
    let next = rows.last().filter(|_| is_full).map(|job| job.id);

    Ok(Page(View { shell, overview, state, rows, next }))
}

/// Tries a failed job again.
pub(crate) async fn retry(
    State(site): State<Site>,
    shell: Shell,
    Path(id): Path<Id<Job>>,
    actor: Actor,
    _: Form,
) -> Result<Redirect> {
    actor.must(OPERATE)?;
    let mut tx = site.db.begin().await?;
    if !jobs::retry(&mut tx, site.clock.now(), id).await? {
        return Err(Error::Conflict("operations-job-changed"));
    }
    tx.commit().await?;

    Ok(Redirect::to(shell.link("/operations/jobs")).saying("operations-job-retried"))
}

/// Gives a failed or waiting job up for good.
pub(crate) async fn discard(
    State(site): State<Site>,
    shell: Shell,
    Path(id): Path<Id<Job>>,
    actor: Actor,
    _: Form,
) -> Result<Redirect> {
    actor.must(OPERATE)?;
    let mut tx = site.db.begin().await?;
    if !jobs::discard(&mut tx, id).await? {
        return Err(Error::Conflict("operations-job-changed"));
    }
    tx.commit().await?;

    Ok(Redirect::to(shell.link("/operations/jobs")).saying("operations-job-discarded"))
}
