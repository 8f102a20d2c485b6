//! What everybody reads: published plans, and where an item stands in its plan.

use std::collections::HashMap;

use base::{Id, Text};
use db::{FromRow, Result, Row, Tx, params, sql};
use uuid::Uuid;

use super::roles;
use crate::measure::Milestone;
use crate::standing::Counted;
use crate::{Commitment, Measure, Plan, Status};

sql! {
    FIND = "SELECT * FROM plans p WHERE p.slug = $1
              AND EXISTS (SELECT 1 FROM plan_versions v WHERE v.plan = p.id)";
    LIST = "SELECT p.*, i.name AS coordinator_name, i.slug AS coordinator_slug,
              (SELECT count(*) FROM plan_measures m WHERE m.plan = p.id) AS measures,
              (SELECT count(*) FROM plan_versions v WHERE v.plan = p.id) AS versions
            FROM plans p JOIN institutions i ON i.id = p.coordinator
            WHERE EXISTS (SELECT 1 FROM plan_versions v WHERE v.plan = p.id)
            ORDER BY p.starts_on DESC, p.slug LIMIT $1 OFFSET $2";
    ABOVE = "SELECT c.*, d.number AS direction_number, d.title AS direction_title
             FROM plan_commitments c JOIN plan_directions d ON d.id = c.direction WHERE c.id = $1";
    NEIGHBOURS = "SELECT * FROM (
                    SELECT m.number, m.position, s.title FROM plan_measures m JOIN subjects s ON s.id = m.id
                    WHERE m.plan = $1 AND m.position < $2 ORDER BY m.position DESC LIMIT 1) AS earlier
                  UNION ALL SELECT * FROM (
                    SELECT m.number, m.position, s.title FROM plan_measures m JOIN subjects s ON s.id = m.id
                    WHERE m.plan = $1 AND m.position > $2 ORDER BY m.position LIMIT 1) AS later";
    MEASURES_OF = "SELECT * FROM plan_measures WHERE commitment = $1 ORDER BY position, number";
    STATUSES = "SELECT s.* FROM plan_measures m JOIN plan_statuses s ON s.item = m.id
                WHERE m.plan = $1 ORDER BY s.recorded_at, s.id";
    STATUSES_IN = "SELECT s.* FROM plan_measures m JOIN plan_statuses s ON s.item = m.id
                   WHERE m.commitment = $1 ORDER BY s.recorded_at, s.id";
    ROLES_IN = "SELECT r.item, r.role, i.id, i.slug, i.abbreviation, i.name
                FROM plan_measures m JOIN plan_roles r ON r.item = m.id JOIN institutions i ON i.id = r.institution
                WHERE m.commitment = $1 ORDER BY m.position, r.position";
    MILESTONES = "SELECT s.* FROM plan_measures m JOIN plan_milestones s ON s.measure = m.id
                  WHERE m.plan = $1 ORDER BY s.due_on, m.position, s.position";
}

/// A plan in the list of plans.
pub(crate) struct Listed {
    /// The plan.
    pub(crate) plan: Plan,
    /// Who keeps it.
    pub(crate) coordinator_name: Text,
    /// The coordinator's word in addresses.
    pub(crate) coordinator_slug: String,
    /// How many measures it has.
    pub(crate) measures: u32,
    /// How many versions were published.
    pub(crate) versions: u32,
}

/// A commitment with its direction.
pub(crate) struct Above {
    /// The commitment, without its institutions.
    pub(crate) commitment: Commitment,
    /// The number of its direction.
    pub(crate) direction_number: String,
    /// What its direction is called.
    pub(crate) direction_title: Text,
}

/// The measure before or after another one.
pub(crate) struct Neighbour {
    /// Its number.
    pub(crate) number: String,
    /// Its place in the plan.
    pub(crate) position: i64,
    /// What it is called.
    pub(crate) title: Text,
}

struct OfItem {
    item: Uuid,
    status: Status,
}

impl FromRow for Listed {
    fn from_row(row: &Row<'_>) -> Result<Self> {
        Ok(Self {
            plan: Plan::from_row(row)?,
            coordinator_name: row.get("coordinator_name")?,
            coordinator_slug: row.get("coordinator_slug")?,
            measures: row.get("measures")?,
            versions: row.get("versions")?,
        })
    }
}

impl FromRow for Above {
    fn from_row(row: &Row<'_>) -> Result<Self> {
        Ok(Self {
            commitment: Commitment::from_row(row)?,
            direction_number: row.get("direction_number")?,
            direction_title: row.get("direction_title")?,
        })
    }
}

impl FromRow for Neighbour {
    fn from_row(row: &Row<'_>) -> Result<Self> {
        Ok(Self {
            number: row.get("number")?,
            position: row.get("position")?,
            title: row.get("title")?,
        })
    }
}

impl FromRow for OfItem {
    fn from_row(row: &Row<'_>) -> Result<Self> {
        Ok(Self { item: row.get("item")?, status: Status::from_row(row)? })
    }
}

/// The published plan with this address word.
pub(crate) async fn find(tx: &mut Tx, slug: &str) -> Result<Option<Plan>> {
    tx.optional(&FIND, params![slug]).await
}

/// One page of the published plans, the newest period first.
pub(crate) async fn list(tx: &mut Tx, (limit, offset): (i64, i64)) -> Result<Vec<Listed>> {
    tx.all(&LIST, params![limit, offset]).await
}

/// The commitment of a measure, with its direction.
pub(crate) async fn above(tx: &mut Tx, commitment: Id<Commitment>) -> Result<Above> {
    tx.one(&ABOVE, params![commitment]).await
}

/// The measures before and after the one at `position`.
pub(crate) async fn neighbours(
    tx: &mut Tx,
    plan: Id<Plan>,
    position: i64,
) -> Result<(Option<Neighbour>, Option<Neighbour>)> {
    let found = tx.all::<Neighbour>(&NEIGHBOURS, params![plan, position]).await?;
    let (before, after): (Vec<_>, Vec<_>) =
        found.into_iter().partition(|neighbour| neighbour.position < position);
    Ok((before.into_iter().next(), after.into_iter().next()))
}

/// All measures of a plan with all assessments of them and their parts.
pub(crate) async fn counted(tx: &mut Tx, plan: Id<Plan>) -> Result<Vec<Counted>> {
    let measures = super::measures::of_plan(tx, plan).await?;
    let statuses = tx.all(&STATUSES, params![plan]).await?;
    Ok(with_statuses(measures, statuses))
}

/// As [`counted`], of one commitment.
pub(crate) async fn counted_in(tx: &mut Tx, commitment: Id<Commitment>) -> Result<Vec<Counted>> {
    let mut measures = tx.all::<Measure>(&MEASURES_OF, params![commitment]).await?;
    let mut roles = roles::by_item(tx.all(&ROLES_IN, params![commitment]).await?);
    for measure in &mut measures {
        measure.roles = roles.remove(&measure.id.uuid()).unwrap_or_default();
    }
    let statuses = tx.all(&STATUSES_IN, params![commitment]).await?;
    Ok(with_statuses(measures, statuses))
}

fn with_statuses(measures: Vec<Measure>, statuses: Vec<OfItem>) -> Vec<Counted> {
    let mut by_item: HashMap<Uuid, Vec<Status>> = HashMap::new();
    for row in statuses {
        by_item.entry(row.item).or_default().push(row.status);
    }
    let counted = |measure: Measure| {
        let statuses = by_item.remove(&measure.id.uuid()).unwrap_or_default();
        Counted { measure, statuses }
    };
    measures.into_iter().map(counted).collect()
}

/// The milestones of all measures of a plan, by due day.
pub(crate) async fn milestones(tx: &mut Tx, plan: Id<Plan>) -> Result<Vec<Milestone>> {
    tx.all(&MILESTONES, params![plan]).await
}
