//! All plans.

use askama::Template;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use base::Language;
use serde::{Deserialize, Serialize};
use web::{Error, Format, Page, Pager, Query, Result, Shell, Site};

use crate::store::reading::{self, Listed};
use crate::store::whole;
use crate::{Plan, Stage};

/// Plans on a page; files hold up to [`MOST`].
const ON_A_PAGE: u32 = 20;

/// Plans of a file: more than any country ever had.
const MOST: i64 = 10_000;

/// What stands in the address after the question mark.
#[derive(Deserialize)]
pub(crate) struct Asked {
    page: Option<u32>,
}

#[derive(Template)]
#[template(path = "action-plans/list.html")]
struct View {
    shell: Shell,
    plans: Vec<Listed>,
    pager: Pager,
}

impl View {
    /// Where a published plan is in its life.
    fn stage(&self, plan: &Plan) -> Stage {
        plan.stage_once_published(self.shell.today)
    }
}

/// A plan in a file: one line of CSV, one object of JSON.
#[derive(Serialize)]
struct Line {
    slug: String,
    title_lv: Option<String>,
    title_en: Option<String>,
    starts_on: String,
    ends_on: String,
    stage: &'static str,
    coordinator: String,
    measures: u32,
    versions: u32,
    address: String,
}

impl Line {
    fn of(shell: &Shell, listed: &Listed) -> Self {
        let plan = &listed.plan;
        let title = |language| plan.title.get(language).map(str::to_owned);
        Self {
            slug: plan.slug.to_string(),
            title_lv: title(Language::Lv),
            title_en: title(Language::En),
            starts_on: plan.period.0.to_string(),
            ends_on: plan.period.1.to_string(),
            stage: plan.stage_once_published(shell.today).key(),
            coordinator: listed.coordinator_slug.clone(),
            measures: listed.measures,
            versions: listed.versions,
            address: shell.site().absolute(&format!("/{}{}", Language::Lv, plan.path())),
        }
    }
}

pub(crate) async fn get(
    State(site): State<Site>,
    shell: Shell,
    Query(asked): Query<Asked>,
) -> Result<Response> {
    let mut tx = site.db.read().await?;
    if shell.format() != Format::Html {
        let plans = reading::list(&mut tx, (MOST, 0)).await?;
        let lines: Vec<Line> = plans.iter().map(|listed| Line::of(&shell, listed)).collect();
        return match shell.format() {
            Format::Json => Ok(web::json(&lines)),
            Format::Csv => Ok(web::csv("plans", &lines)),
            Format::Html | Format::Xlsx | Format::Atom | Format::Ics => Err(Error::NotFound),
        };
    }
    let total = whole::count_published(&mut tx).await?;
    let pager = Pager::new(asked.page.unwrap_or(1), total, ON_A_PAGE);
    let window = (i64::from(ON_A_PAGE), pager.offset(ON_A_PAGE));
    let plans = reading::list(&mut tx, window).await?;

    Ok(Page(View { shell, plans, pager }).into_response())
}
