//! A plan as a whole: how far it is, what is due, what needs attention.

use abilities::Around;
use accounts::Actor;
use askama::Template;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use institutions::Institution;
use obligations::State as DebtState;
use web::{Crumb, Error, Format, Page, Path, Result, Shell, Site};

use crate::attention::{Attention, Why};
use crate::frame::{self, Tab};
use crate::owed::{self, Owed};
use crate::scale::Group;
use crate::standing::{self, Comparison, Counted, Level, Row};
use crate::store::{commitments, plans, progress, reading, versions};
use crate::{Plan, Stage, Tally, Version, api};

/// What lies ahead is shown up to this many entries; the calendar has all.
const AHEAD: usize = 5;

#[derive(Template)]
#[template(path = "action-plans/show.html")]
struct View {
    shell: Shell,
    crumbs: Vec<Crumb>,
    plan: Plan,
    stage: Stage,
    versions: Vec<Version>,
    coordinator: Institution,
    counted: Vec<Counted>,
    rows: Vec<Row>,
    comparison: Option<Comparison>,
    owed: Vec<Owed>,
    around: Around,
}

impl View {
    fn tally(&self) -> &Tally {
        &self.rows[0].tally
    }

    /// The groups that have any measure, the furthest first.
    fn groups(&self) -> Vec<Group> {
        self.tally().iter().map(|(group, _)| group).collect()
    }

    /// The list of measures behind a number in the table.
    fn list(&self, row: &Row, group: Option<&Group>) -> String {
        let part = match row.level {
            Level::Plan => None,
            Level::Direction => Some(format!("direction={}", row.number)),
            Level::Commitment => Some(format!("commitment={}", row.number)),
        };
        let status = group.map(|group| format!("status={}", group.key()));
        let query: Vec<String> = part.into_iter().chain(status).collect();
        let path = Tab::Measures.path(&self.plan);
        self.shell.link(if query.is_empty() { path } else { format!("{path}?{}", query.join("&")) })
    }

    fn measures_at(&self, status: &str) -> String {
        self.shell.link(format!("{}?status={status}", Tab::Measures.path(&self.plan)))
    }

    /// How many obligations are overdue, each debtor counted.
    fn overdue_count(&self) -> usize {
        let late = |state: DebtState| state.key() == "overdue";
        self.owed.iter().flat_map(|owed| &owed.debtors).filter(|debtor| late(debtor.state)).count()
    }

    fn overdue(&self) -> Vec<&Owed> {
        self.owed.iter().filter(|owed| owed.has("overdue")).collect()
    }

    fn ahead(&self) -> Vec<&Owed> {
        self.owed.iter().filter(|owed| owed.is_ahead()).take(AHEAD).collect()
    }

    /// What is past its day while the sources are silent.
    fn silent(&self) -> Vec<&Owed> {
        self.owed.iter().filter(|owed| owed.has("not-known")).collect()
    }

    fn without_deadline(&self) -> usize {
        self.counted.iter().filter(|one| one.measure.deadline.is_none()).count()
    }

    /// What an evaluation asked to watch: first what was not begun, then what must become more.
    fn attention(&self) -> Vec<(&Counted, Attention<'_>)> {
        let noted = |one| {
            let one: &Counted = one;
            one.measure.attention().map(|attention| (one, attention))
        };
        let mut all: Vec<_> = self.counted.iter().filter_map(noted).collect();
        all.sort_by_key(|(_, attention)| attention.why != Why::NotStarted);
        all
    }
}

pub(crate) async fn get(
    State(site): State<Site>,
    shell: Shell,
    actor: Actor,
    Path(slug): Path<String>,
) -> Result<Response> {
    match shell.format() {
        Format::Html => {}
        Format::Json => return api::plan(State(site), Path(slug)).await,
        Format::Csv | Format::Xlsx | Format::Atom | Format::Ics => return Err(Error::NotFound),
    }
    let mut tx = site.db.read().await?;
    let plan = frame::readable(&mut tx, &slug, &actor).await?;
    let versions = versions::versions(&mut tx, plan.id).await?;
    let coordinator = institutions::store::find(&mut tx, plan.coordinator).await?;
    let coordinator = coordinator.ok_or_else(|| Error::internal("a plan without coordinator"))?;
    let directions = plans::directions(&mut tx, plan.id).await?;
    let commitments = commitments::of_plan(&mut tx, plan.id).await?;
    let counted = reading::counted(&mut tx, plan.id).await?;
    let stated = progress::summary(&mut tx, plan.id).await?;
    let listed = obligations::beneath(&mut tx, plan.id.cast()).await?;

    let around = Around::load(&mut tx, &shell, &actor, plan.id.cast()).await?;
    let rows = standing::rows(&directions, &commitments, &counted);
    let comparison = stated.map(|stated| Comparison::new(stated, &counted));
    let owed = owed::gather(&listed, shell.today);
    let stage = plan.stage(&versions, shell.today);
    let crumbs = vec![Crumb::new(shell.msg("action-plans-menu"), "/plans")];

    let view = View {
        shell,
        crumbs,
        plan,
        stage,
        versions,
        coordinator,
        counted,
        rows,
        comparison,
        owed,
        around,
    };
    Ok(Page(view).into_response())
}
