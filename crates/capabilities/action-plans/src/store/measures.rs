//! Measures and their milestones.

use base::{Id, Text, Timestamp};
use db::{FromRow, Result, Row, Tx, params, sql};

use super::plans::some;
use super::roles;
use crate::measure::Milestone;
use crate::roles::Roles;
use crate::{Lock, Measure, Plan};

sql! {
    INSERT = "INSERT INTO plan_measures (id, plan, commitment, number, position, deadline, content, folded, changed_at)
              VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)";
    SAVE = "UPDATE plan_measures SET commitment = $3, deadline = $4, content = $5, folded = $6, changed_at = $7,
                lock_version = lock_version + 1
            WHERE id = $1 AND lock_version = $2";
    FIND = "SELECT * FROM plan_measures WHERE plan = $1 AND number = $2";
    OF_PLAN = "SELECT * FROM plan_measures WHERE plan = $1 ORDER BY position, number";
    INSERT_MILESTONE = "INSERT INTO plan_milestones (id, measure, position, title, expected, due_on, done_on, changed_at)
                        VALUES ($1, $2, $3, $4, $5, $6, $7, $8)";
    SAVE_MILESTONE = "UPDATE plan_milestones SET title = $3, expected = $4, due_on = $5, done_on = $6, changed_at = $7,
                        lock_version = lock_version + 1
                      WHERE id = $1 AND lock_version = $2";
    FIND_MILESTONE = "SELECT * FROM plan_milestones WHERE id = $1";
    MILESTONES = "SELECT * FROM plan_milestones WHERE measure = $1 ORDER BY position, due_on";
}

impl FromRow for Measure {
    /// Without its institutions, which stand in a table of their own.
    fn from_row(row: &Row<'_>) -> Result<Self> {
        Ok(Self {
            id: row.get("id")?,
            plan: row.get("plan")?,
            commitment: row.get("commitment")?,
            number: row.get("number")?,
            position: row.get("position")?,
            deadline: row.get("deadline")?,
            roles: Roles::default(),
            content: row.json("content")?,
            lock: Lock(row.get("lock_version")?),
        })
    }
}

impl FromRow for Milestone {
    fn from_row(row: &Row<'_>) -> Result<Self> {
        Ok(Self {
            id: row.get("id")?,
            measure: row.get("measure")?,
            position: row.get("position")?,
            title: row.get("title")?,
            expected: row.get::<Option<Text>>("expected")?.unwrap_or_default(),
            due_on: row.get("due_on")?,
            done_on: row.get("done_on")?,
            lock: Lock(row.get("lock_version")?),
        })
    }
}

/// Enters a new measure; its number must be free in the plan.
pub(crate) async fn insert(tx: &mut Tx, measure: &Measure, now: Timestamp) -> Result<()> {
    let (content, folded) = (content(measure), measure.folded());
    tx.execute(
        &INSERT,
        params![
            measure.id,
            measure.plan,
            measure.commitment,
            measure.number,
            measure.position,
            measure.deadline,
            content,
            folded,
            now
        ],
    )
    .await?;
    roles::save(tx, measure.id, &measure.roles).await
}

/// Saves a measure; `false` when somebody else saved it first.
pub(crate) async fn save(tx: &mut Tx, measure: &Measure, now: Timestamp) -> Result<bool> {
    let (content, folded) = (content(measure), measure.folded());
    let saved = tx
        .execute(
            &SAVE,
            params![
                measure.id,
                measure.lock.0,
                measure.commitment,
                measure.deadline,
                content,
                folded,
                now
            ],
        )
        .await?;
    if saved == 1 {
        roles::save(tx, measure.id, &measure.roles).await?;
    }
    Ok(saved == 1)
}

/// The measure with this number.
pub(crate) async fn find(tx: &mut Tx, plan: Id<Plan>, number: &str) -> Result<Option<Measure>> {
    let Some(mut measure) = tx.optional::<Measure>(&FIND, params![plan, number]).await? else {
        return Ok(None);
    };
    measure.roles = roles::of_item(tx, measure.id).await?;
    Ok(Some(measure))
}

/// All measures of a plan, in the order of their numbers.
pub(crate) async fn of_plan(tx: &mut Tx, plan: Id<Plan>) -> Result<Vec<Measure>> {
    let mut measures = tx.all::<Measure>(&OF_PLAN, params![plan]).await?;
    let mut roles = roles::of_measures(tx, plan).await?;
    for measure in &mut measures {
        measure.roles = roles.remove(&measure.id.uuid()).unwrap_or_default();
    }
    Ok(measures)
}

/// Enters a new milestone.
pub(crate) async fn insert_milestone(
    tx: &mut Tx,
    milestone: &Milestone,
    now: Timestamp,
) -> Result<()> {
    tx.execute(
        &INSERT_MILESTONE,
        params![
            milestone.id,
            milestone.measure,
            milestone.position,
            milestone.title,
            some(&milestone.expected),
            milestone.due_on,
            milestone.done_on,
            now
        ],
    )
    .await?;
    Ok(())
}

/// Saves a milestone; `false` when somebody else saved it first.
pub(crate) async fn save_milestone(
    tx: &mut Tx,
    milestone: &Milestone,
    now: Timestamp,
) -> Result<bool> {
    let saved = tx
        .execute(
            &SAVE_MILESTONE,
            params![
                milestone.id,
                milestone.lock.0,
                milestone.title,
                some(&milestone.expected),
                milestone.due_on,
                milestone.done_on,
                now
            ],
        )
        .await?;
    Ok(saved == 1)
}

/// The milestone with this identifier.
pub(crate) async fn find_milestone(tx: &mut Tx, id: Id<Milestone>) -> Result<Option<Milestone>> {
    tx.optional(&FIND_MILESTONE, params![id]).await
}

/// The milestones of a measure, in order.
pub(crate) async fn milestones(tx: &mut Tx, measure: Id<Measure>) -> Result<Vec<Milestone>> {
    tx.all(&MILESTONES, params![measure]).await
}

fn content(measure: &Measure) -> String {
    serde_json::to_string(&measure.content).expect("the content of a measure is JSON")
}
