//! The days of a plan: what is due, and what happened.

use accounts::Actor;
use askama::Template;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use base::Language;
use serde::{Deserialize, Serialize};
use web::{Calendar, Crumb, Entry, Error, Format, Page, Path, Query, Result, Shell, Site};

use crate::Plan;
use crate::agenda::{Days, Month, Occasion, by_month};
use crate::frame::{self, Tab};
use crate::owed;
use crate::store::{measures, reading, versions};

/// What stands in the address after the question mark.
#[derive(Deserialize)]
pub(crate) struct Asked {
    state: Option<String>,
}

/// Which days the calendar shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Choice {
    All,
    Overdue,
    Ahead,
}

#[derive(Template)]
#[template(path = "action-plans/calendar.html")]
struct View {
    shell: Shell,
    crumbs: Vec<Crumb>,
    plan: Plan,
    choice: Choice,
    ahead: Vec<Month>,
    behind: Vec<Month>,
    without_deadline: usize,
}

impl Choice {
    const ALL: [Self; 3] = [Self::All, Self::Overdue, Self::Ahead];

    /// The word in addresses and in messages (`action-plans-shown-<key>`).
    // tidy: messages action-plans-shown-*
    const fn key(self) -> &'static str {
        match self {
            Self::All => "all",
            Self::Overdue => "overdue",
            Self::Ahead => "ahead",
        }
    }

    fn takes(self, occasion: &Occasion) -> bool {
        let owed = |key| occasion.owed.as_ref().is_some_and(|owed| owed.has(key));
        match self {
            Self::All => true,
            Self::Overdue => owed("overdue"),
            Self::Ahead => owed("ahead") || owed("due-today"),
        }
    }
}

/// A day in a file: one line of CSV, one object of JSON.
#[derive(Serialize)]
struct Line {
    id: String,
    on: String,
    what: &'static str,
    number: Option<String>,
    title_lv: Option<String>,
    title_en: Option<String>,
    state: Option<&'static str>,
    institutions: String,
    path: String,
}

impl Line {
    fn of(occasion: &Occasion) -> Self {
        let title = |language| occasion.title.get(language).map(str::to_owned);
        let debtors = occasion.owed.iter().flat_map(|owed| &owed.debtors);
        Self {
            id: occasion.id.clone(),
            on: occasion.on.to_string(),
            what: occasion.sort.key(),
            number: occasion.number.clone(),
            title_lv: title(Language::Lv),
            title_en: title(Language::En),
            state: occasion.state().map(obligations::State::key),
            institutions: debtors.map(|debtor| debtor.slug.as_str()).collect::<Vec<_>>().join(" "),
            path: occasion.path.clone(),
        }
    }
}

/// The days for the calendar of a phone; what has no exact day has no place in one.
fn calendar(shell: &Shell, plan: &Plan, occasions: &[Occasion]) -> Calendar {
    let entry = |occasion: &Occasion| {
        let sort = shell.said("action-plans-occasion", occasion.sort.key());
        let number =
            occasion.number.as_ref().map(|number| format!(" {number}")).unwrap_or_default();
        Some(Entry {
            id: occasion.id.clone(),
            title: format!("{sort}{number}: {}", shell.plain(&occasion.title)),
            day: occasion.day()?,
            path: occasion.path.clone(),
            changed_at: occasion.changed_at,
        })
    };
    let entries = occasions.iter().filter_map(entry).collect();
    Calendar { title: shell.plain(&plan.title).to_owned(), entries }
}

pub(crate) async fn get(
    State(site): State<Site>,
    shell: Shell,
    actor: Actor,
    Path(slug): Path<String>,
    Query(asked): Query<Asked>,
) -> Result<Response> {
    let key = asked.state.as_deref().filter(|key| !key.is_empty()).unwrap_or(Choice::All.key());
    let known = Choice::ALL.into_iter().find(|choice| choice.key() == key);
    let choice = known.ok_or(Error::BadQuery)?;
    let mut tx = site.db.read().await?;
    let plan = frame::readable(&mut tx, &slug, &actor).await?;
    let versions = versions::versions(&mut tx, plan.id).await?;
    let measures = measures::of_plan(&mut tx, plan.id).await?;
    let milestones = reading::milestones(&mut tx, plan.id).await?;
    let listed = obligations::beneath(&mut tx, plan.id.cast()).await?;

    let owed = owed::gather(&listed, shell.today);
    let days = Days {
        plan: &plan,
        versions: &versions,
        measures: &measures,
        milestones: &milestones,
        owed: &owed,
    };
    let mut occasions = days.occasions();
    occasions.retain(|occasion| choice.takes(occasion));
    let lines = || -> Vec<Line> { occasions.iter().map(Line::of).collect() };
    match shell.format() {
        Format::Json => return Ok(web::json(&lines())),
        Format::Csv => return Ok(web::csv(&format!("plan-{slug}-calendar"), &lines())),
        Format::Ics => return Ok(calendar(&shell, &plan, &occasions).answer(&shell)),
        Format::Html => {}
        Format::Xlsx | Format::Atom => return Err(Error::NotFound),
    }
    let today = shell.today;
    let (ahead, mut behind): (Vec<_>, Vec<_>) =
        occasions.into_iter().partition(|occasion| occasion.on.latest() >= today);
    behind.reverse();
    let without_deadline = measures.iter().filter(|measure| measure.deadline.is_none()).count();
    let crumbs = frame::crumbs(&shell, &plan);
    let (ahead, behind) = (by_month(ahead), by_month(behind));

    let view = View { shell, crumbs, plan, choice, ahead, behind, without_deadline };
    Ok(Page(view).into_response())
}
