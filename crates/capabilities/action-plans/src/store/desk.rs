//! What those who keep a plan ask.

use std::collections::HashMap;

use base::{Id, Timestamp};
use db::{FromRow, Result, Row, Tx, params, sql};
use institutions::Institution;
use uuid::Uuid;

use super::{measures, plans};
use crate::{Measure, Plan};

sql! {
    TAKE_TURN = "UPDATE plans SET changed_at = $2 WHERE id = $1";
    COORDINATED = "SELECT * FROM plans WHERE coordinator = $1 ORDER BY starts_on DESC, slug";
    ENTRUSTED = "SELECT m.*, p.slug FROM plan_measures m JOIN plans p ON p.id = m.plan
                 WHERE m.id IN (SELECT item FROM plan_roles WHERE institution = $1)
                   AND EXISTS (SELECT 1 FROM plan_versions v WHERE v.plan = p.id)
                 ORDER BY p.starts_on DESC, p.slug, m.position, m.number";
    PLACE = "SELECT p.slug, m.number FROM plan_measures m JOIN plans p ON p.id = m.plan WHERE m.id = $1";
    LAST_MILESTONE = "SELECT COALESCE(max(position), 0) FROM plan_milestones WHERE measure = $1";
    LAST_INDICATOR = "SELECT COALESCE(max(position), 0) FROM plan_indicators WHERE measure = $1";
    INDICATORS = "SELECT i.measure, count(*) AS counted FROM plan_measures m JOIN plan_indicators i ON i.measure = m.id
                  WHERE m.plan = $1 GROUP BY i.measure";
}

/// A measure with the word of its plan in addresses.
pub(crate) struct Entrusted {
    pub(crate) measure: Measure,
    pub(crate) plan: String,
}

struct Place {
    plan: String,
    number: String,
}

struct Counted {
    measure: Uuid,
    counted: u64,
}

impl FromRow for Entrusted {
    /// Without the institutions of the measure.
    fn from_row(row: &Row<'_>) -> Result<Self> {
        Ok(Self { measure: Measure::from_row(row)?, plan: row.get("slug")? })
    }
}

impl FromRow for Place {
    fn from_row(row: &Row<'_>) -> Result<Self> {
        Ok(Self { plan: row.get("slug")?, number: row.get("number")? })
    }
}

impl FromRow for Counted {
    fn from_row(row: &Row<'_>) -> Result<Self> {
        Ok(Self { measure: row.get("measure")?, counted: row.get("counted")? })
    }
}

/// Makes other edits of the same plan wait until this transaction ends, so that none can slip in beside
/// the publication of a version and escape both the frozen text and the log of changes.
pub(crate) async fn take_turn(tx: &mut Tx, plan: Id<Plan>, now: Timestamp) -> Result<()> {
    tx.execute(&TAKE_TURN, params![plan, now]).await?;
    Ok(())
}

/// The plans that an institution coordinates, drafts among them, the newest period first.
pub(crate) async fn coordinated(tx: &mut Tx, by: Id<Institution>) -> Result<Vec<Plan>> {
    tx.all(&COORDINATED, params![by]).await
}

/// The measures of published plans in which an institution has a role.
pub(crate) async fn entrusted(tx: &mut Tx, to: Id<Institution>) -> Result<Vec<Entrusted>> {
    tx.all(&ENTRUSTED, params![to]).await
}

/// The measure with this identifier, and its plan.
pub(crate) async fn measure(tx: &mut Tx, id: Id<Measure>) -> Result<Option<(Plan, Measure)>> {
    let Some(place) = tx.optional::<Place>(&PLACE, params![id]).await? else { return Ok(None) };
    let Some(plan) = plans::find(tx, &place.plan).await? else { return Ok(None) };
    let measure = measures::find(tx, plan.id, &place.number).await?;
    Ok(measure.map(|measure| (plan, measure)))
}

/// The place after the last milestone of a measure.
pub(crate) async fn next_milestone(tx: &mut Tx, measure: Id<Measure>) -> Result<i64> {
    Ok(tx.one_value::<i64>(&LAST_MILESTONE, params![measure]).await? + 1)
}

/// The place after the last indicator of a measure.
pub(crate) async fn next_indicator(tx: &mut Tx, measure: Id<Measure>) -> Result<i64> {
    Ok(tx.one_value::<i64>(&LAST_INDICATOR, params![measure]).await? + 1)
}

/// How many indicators each measure of a plan has; measures without any are absent.
pub(crate) async fn indicators(tx: &mut Tx, plan: Id<Plan>) -> Result<HashMap<Uuid, u64>> {
    Ok(by_measure(tx.all(&INDICATORS, params![plan]).await?))
}

fn by_measure(rows: Vec<Counted>) -> HashMap<Uuid, u64> {
    rows.into_iter().map(|row| (row.measure, row.counted)).collect()
}
