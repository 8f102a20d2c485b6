//! What changed in a plan: its text, how its measures are going, its versions.

use accounts::Actor;
use askama::Template;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use base::{Day, day_in_riga};
use serde::Deserialize;
use web::{Crumb, Error, Format, Page, Pager, Path, Query, Result, Shell, Site};

use crate::event::{Event, What};
use crate::frame::{self, Tab};
use crate::news::{self, Line};
use crate::store::events;
use crate::{Plan, figure};

/// Pieces of news on a page.
const ON_A_PAGE: u32 = 50;

/// A feed holds as many as a page.
const FED: i64 = 50;

/// A file holds this many: all that happens to a plan fits many times.
const MOST: i64 = 100_000;

/// What stands in the address after the question mark.
#[derive(Deserialize)]
pub(crate) struct Asked {
    page: Option<u32>,
}

/// The news of one day.
struct NewsOfDay<'a> {
    day: Day,
    events: Vec<&'a Event>,
}

#[derive(Template)]
#[template(path = "action-plans/changes.html")]
struct View {
    shell: Shell,
    crumbs: Vec<Crumb>,
    plan: Plan,
    events: Vec<Event>,
    pager: Pager,
}

impl View {
    fn days(&self) -> Vec<NewsOfDay<'_>> {
        let mut days: Vec<NewsOfDay<'_>> = Vec::new();
        for event in &self.events {
            let day = day_in_riga(event.at);
            match days.last_mut().filter(|last| last.day == day) {
                Some(last) => last.events.push(event),
                None => days.push(NewsOfDay { day, events: vec![event] }),
            }
        }
        days
    }

    fn figure(&self, value: &f64) -> String {
        figure::figure(self.shell.language, *value)
    }
}

pub(crate) async fn get(
    State(site): State<Site>,
    shell: Shell,
    actor: Actor,
    Path(slug): Path<String>,
    Query(asked): Query<Asked>,
) -> Result<Response> {
    let mut tx = site.db.read().await?;
    let plan = frame::readable(&mut tx, &slug, &actor).await?;
    match shell.format() {
        Format::Html => {}
        Format::Atom => {
            let news = events::of_plan(&mut tx, plan.id, (FED, 0)).await?;
            let title = shell.plain(&plan.title).to_owned();
            return Ok(news::feed(&shell, &plan, title, &news).answer(&shell));
        }
        Format::Json | Format::Csv => {
            let news = events::of_plan(&mut tx, plan.id, (MOST, 0)).await?;
            let lines: Vec<Line> = news.iter().map(|event| Line::of(event, &plan)).collect();
            return Ok(if shell.format() == Format::Json {
                web::json(&lines)
            } else {
                web::csv(&format!("plan-{slug}-changes"), &lines)
            });
        }
        Format::Xlsx | Format::Ics => return Err(Error::NotFound),
    }
    let total = events::count(&mut tx, plan.id).await?;
    let pager = Pager::new(asked.page.unwrap_or(1), total, ON_A_PAGE);
    let window = (i64::from(ON_A_PAGE), pager.offset(ON_A_PAGE));
    let events = events::of_plan(&mut tx, plan.id, window).await?;
    let crumbs = frame::crumbs(&shell, &plan);

    Ok(Page(View { shell, crumbs, plan, events, pager }).into_response())
}
