//! The desk of those who keep a plan: what is unknown, missing and overdue, and where to mend it.

use std::collections::BTreeMap;

use accounts::Actor;
use askama::Template;
use axum::extract::State;
use base::Day;
use db::Tx;
use obligations::{Listed, State as Standing};
use web::{Crumb, Page, Path, Result, Shell, Site};

use super::{measure_desk_path, plan_to_edit};
use crate::gap::Gap;
use crate::store::{commitments, desk, measures, plans, progress, versions};
use crate::{Commitment, Direction, Measure, Plan, Stage, Version, current};

#[derive(Template)]
#[template(path = "action-plans/manage/desk.html")]
pub(crate) struct View {
    shell: Shell,
    crumbs: Vec<Crumb>,
    plan: Plan,
    stage: &'static str,
    last: Option<Version>,
    gaps: Vec<Lacking>,
    overdue: Vec<Listed>,
    directions: Vec<OfDirection>,
}

/// The items that do not say the same thing, each with the page where it can be said.
struct Lacking {
    gap: Gap,
    items: Vec<(String, String)>,
}

struct OfDirection {
    direction: Direction,
    commitments: Vec<OfCommitment>,
}

struct OfCommitment {
    commitment: Commitment,
    measures: Vec<Measure>,
}

impl View {
    fn path(&self, rest: &str) -> String {
        self.shell.link(format!("{}{rest}", self.plan.path()))
    }

    fn measure_desk(&self, measure: &Measure) -> String {
        self.shell.link(measure_desk_path(&self.plan, measure))
    }

    fn edit_path(&self, items: &str, number: &str) -> String {
        self.path(&format!("/{items}/{number}/edit"))
    }

    fn days_overdue(&self, listed: &Listed) -> i32 {
        days_overdue(listed, self.shell.today).unwrap_or_default()
    }
}

pub(crate) async fn get(
    State(site): State<Site>,
    shell: Shell,
    Path(slug): Path<String>,
    actor: Actor,
) -> Result<Page<View>> {
    actor.signed_in()?;
    let mut tx = site.db.read().await?;
    let (plan, _) = plan_to_edit(&mut tx, &actor, &slug).await?;

    Ok(Page(View::load(&mut tx, shell, plan).await?))
}

impl View {
    async fn load(tx: &mut Tx, shell: Shell, plan: Plan) -> Result<Self> {
        let versions = versions::versions(tx, plan.id).await?;
        let commitments = commitments::of_plan(tx, plan.id).await?;
        let measures = measures::of_plan(tx, plan.id).await?;
        let gaps = gaps(tx, &plan, &commitments, &measures).await?;
        let mut overdue = obligations::beneath(tx, plan.id.cast()).await?;
        overdue.retain(|listed| days_overdue(listed, shell.today).is_some());
        let directions = plans::directions(tx, plan.id).await?;
        let crumbs = vec![
            Crumb::new(shell.msg("action-plans-menu"), "/plans"),
            Crumb::new(shell.plain(&plan.title), plan.path()),
        ];
        Ok(Self {
            crumbs,
            stage: stage(plan.stage(&versions, shell.today)),
            last: versions.into_iter().next_back(),
            gaps,
            overdue,
            directions: arranged(directions, commitments, &measures),
            plan,
            shell,
        })
    }
}

/// The word of a stage in messages.
const fn stage(stage: Stage) -> &'static str {
    match stage {
        Stage::Draft => "draft",
        Stage::Running => "running",
        Stage::Ended => "ended",
    }
}

fn days_overdue(listed: &Listed, today: Day) -> Option<i32> {
    match listed.obligation.state(today) {
        Standing::Overdue { days } => Some(days),
        Standing::Today
        | Standing::Ahead { .. }
        | Standing::NoDueDay
        | Standing::NotKnown
        | Standing::MetLate
        | Standing::Met
        | Standing::MetInTime
        | Standing::Waived => None,
    }
}

async fn gaps(
    tx: &mut Tx,
    plan: &Plan,
    commitments: &[Commitment],
    measures: &[Measure],
) -> Result<Vec<Lacking>> {
    let statuses = progress::statuses_of_measures(tx, plan.id).await?;
    let indicators = desk::indicators(tx, plan.id).await?;
    let mut by_gap: BTreeMap<Gap, Vec<(String, String)>> = BTreeMap::new();
    for measure in measures {
        let id = measure.id.uuid();
        let is_assessed = statuses.get(&id).is_some_and(|statuses| current(statuses).is_some());
        for gap in measure.gaps(is_assessed, indicators.contains_key(&id)) {
            let path = format!("{}/{}", measure.path(plan), page_for(gap));
            by_gap.entry(gap).or_default().push((measure.number.clone(), path));
        }
    }
    for commitment in commitments {
        for gap in commitment.gaps() {
            let path = format!("{}/{}", commitment.path(plan), page_for(gap));
            by_gap.entry(gap).or_default().push((commitment.number.clone(), path));
        }
    }
    let lacking = |gap: Gap| by_gap.remove(&gap).map(|items| Lacking { gap, items });
    Ok(Gap::ALL.into_iter().filter_map(lacking).collect())
}

/// The page of an item where it can say what is missing.
const fn page_for(gap: Gap) -> &'static str {
    match gap {
        Gap::Status => "statuses/new",
        Gap::Indicator => "indicators/new",
        Gap::Deadline
        | Gap::Responsible
        | Gap::Lead
        | Gap::Problem
        | Gap::Description
        | Gap::ExpectedResult => "edit",
    }
}

fn arranged(
    directions: Vec<Direction>,
    commitments: Vec<Commitment>,
    measures: &[Measure],
) -> Vec<OfDirection> {
    let of_commitment = |commitment: Commitment| {
        let own = measures.iter().filter(|measure| measure.commitment == commitment.id);
        OfCommitment { measures: own.cloned().collect(), commitment }
    };
    let mut rest = commitments;
    let mut arranged = Vec::new();
    for direction in directions {
        let (own, others): (Vec<_>, Vec<_>) =
            rest.into_iter().partition(|commitment| commitment.direction == direction.id);
        rest = others;
        let commitments = own.into_iter().map(of_commitment).collect();
        arranged.push(OfDirection { direction, commitments });
    }
    arranged
}
