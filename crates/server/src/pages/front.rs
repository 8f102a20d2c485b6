//! The front page: what is promised, how far it is, what is late, what was done last.

use action_plans::Front;
use askama::Template;
use axum::extract::State;
use web::{Page, Result, Shell, Site};

/// Acts shown on the front page.
const NEWEST: u32 = 5;

#[derive(Template)]
#[template(path = "server/front.html")]
pub(super) struct View {
    shell: Shell,
    plan: Option<Front>,
    acts: Vec<record::Line>,
}

impl View {
    fn measures(&self, front: &Front) -> String {
        format!("{}/measures", front.plan.path())
    }
}

pub(super) async fn get(State(site): State<Site>, shell: Shell) -> Result<Page<View>> {
    let mut tx = site.db.read().await?;
    let plan = action_plans::front(&mut tx, shell.today).await?;
    let acts = record::newest_lines(&mut tx, &shell, NEWEST).await?;

    Ok(Page(View { shell, plan, acts }))
}
