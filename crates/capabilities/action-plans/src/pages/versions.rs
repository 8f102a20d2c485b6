//! The versions of a plan: what was adopted, when and why, and any two of them to compare.

use accounts::Actor;
use askama::Template;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use serde::Serialize;
use web::{Crumb, Error, Format, Page, Path, Result, Shell, Site};

use crate::frame::{self, Tab};
use crate::store::versions;
use crate::{Plan, Version};

#[derive(Template)]
#[template(path = "action-plans/versions.html")]
struct View {
    shell: Shell,
    crumbs: Vec<Crumb>,
    plan: Plan,
    versions: Vec<Version>,
}

impl View {
    /// The page of a version, or a comparison.
    fn link(&self, rest: &str) -> String {
        self.shell.link(format!("{}/{rest}", Tab::Versions.path(&self.plan)))
    }

    /// The comparison of a version with the one before it.
    fn with_earlier(&self, version: &Version) -> Option<String> {
        let earlier = version.number.checked_sub(1).filter(|number| *number > 0)?;
        Some(self.link(&format!("compare?from={earlier}&to={}", version.number)))
    }

    fn first(&self) -> u32 {
        self.versions.first().map_or(1, |version| version.number)
    }

    fn last(&self) -> u32 {
        self.versions.last().map_or(1, |version| version.number)
    }
}

/// A version for programs.
#[derive(Serialize)]
struct Line {
    number: u32,
    kind: &'static str,
    adopted_on: String,
    published_at: String,
    reason: base::Text,
    path: String,
}

impl Line {
    fn of(plan: &Plan, version: &Version) -> Self {
        Self {
            number: version.number,
            kind: version.kind.key(),
            adopted_on: version.adopted_on.to_string(),
            published_at: version.published_at.to_string(),
            reason: version.reason.clone(),
            path: format!("{}/{}", Tab::Versions.path(plan), version.number),
        }
    }
}

pub(crate) async fn get(
    State(site): State<Site>,
    shell: Shell,
    actor: Actor,
    Path(slug): Path<String>,
) -> Result<Response> {
    let mut tx = site.db.read().await?;
    let plan = frame::readable(&mut tx, &slug, &actor).await?;
    let versions = versions::versions(&mut tx, plan.id).await?;

    match shell.format() {
        Format::Html => {
            let crumbs = frame::crumbs(&shell, &plan);
            Ok(Page(View { shell, crumbs, plan, versions }).into_response())
        }
        Format::Json => {
            let lines: Vec<Line> = versions.iter().map(|one| Line::of(&plan, one)).collect();
            Ok(web::json(&lines))
        }
        Format::Csv | Format::Xlsx | Format::Atom | Format::Ics => Err(Error::NotFound),
    }
}
