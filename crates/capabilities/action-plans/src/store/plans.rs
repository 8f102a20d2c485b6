//! Plans and their directions.

use base::{Day, Id, Text, Timestamp};
use db::{FromRow, Result, Row, Tx, params, sql};

use crate::{Direction, Lock, Plan};

sql! {
    INSERT = "INSERT INTO plans (id, slug, title, ogp_title, goal, legal_act, legal_act_url, approved_on, starts_on,
                ends_on, coordinator, sources, known_until, reported_from, reported_to, notes, created_at, changed_at)
              VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $17)";
    SAVE = "UPDATE plans SET title = $3, ogp_title = $4, goal = $5, legal_act = $6, legal_act_url = $7,
                approved_on = $8, starts_on = $9, ends_on = $10, coordinator = $11, sources = $12, known_until = $13,
                reported_from = $14, reported_to = $15, notes = $16, changed_at = $17, lock_version = lock_version + 1
            WHERE id = $1 AND lock_version = $2";
    FIND = "SELECT * FROM plans WHERE slug = $1";
    COUNT = "SELECT count(*) FROM plans";
    NEWEST = "SELECT p.* FROM plans p WHERE EXISTS (SELECT 1 FROM plan_versions v WHERE v.plan = p.id)
              ORDER BY p.starts_on DESC, p.slug LIMIT 1";
    INSERT_DIRECTION = "INSERT INTO plan_directions (id, plan, number, position, title) VALUES ($1, $2, $3, $4, $5)";
    SAVE_DIRECTION = "UPDATE plan_directions SET title = $3, lock_version = lock_version + 1
                      WHERE id = $1 AND lock_version = $2";
    DIRECTIONS = "SELECT * FROM plan_directions WHERE plan = $1 ORDER BY position, number";
}

impl FromRow for Plan {
    fn from_row(row: &Row<'_>) -> Result<Self> {
        let reported =
            row.get::<Option<Day>>("reported_from")?.zip(row.get::<Option<Day>>("reported_to")?);
        Ok(Self {
            id: row.get("id")?,
            slug: row.get("slug")?,
            title: row.get("title")?,
            ogp_title: row.get("ogp_title")?,
            goal: row.get::<Option<Text>>("goal")?.unwrap_or_default(),
            legal_act: row.get::<Option<Text>>("legal_act")?.unwrap_or_default(),
            legal_act_url: row.get("legal_act_url")?,
            approved_on: row.get("approved_on")?,
            period: (row.get("starts_on")?, row.get("ends_on")?),
            coordinator: row.get("coordinator")?,
            sources: row.json("sources")?,
            known_until: row.get("known_until")?,
            reported,
            notes: row.json("notes")?,
            lock: Lock(row.get("lock_version")?),
        })
    }
}

impl FromRow for Direction {
    fn from_row(row: &Row<'_>) -> Result<Self> {
        Ok(Self {
            id: row.get("id")?,
            plan: row.get("plan")?,
            number: row.get("number")?,
            position: row.get("position")?,
            title: row.get("title")?,
            lock: Lock(row.get("lock_version")?),
        })
    }
}

/// Enters a new plan; its slug must be free.
pub(crate) async fn insert(tx: &mut Tx, plan: &Plan, now: Timestamp) -> Result<()> {
    let sources = list(&plan.sources);
    tx.execute(
        &INSERT,
        params![
            plan.id,
            plan.slug,
            plan.title,
            plan.ogp_title,
            some(&plan.goal),
            some(&plan.legal_act),
            plan.legal_act_url,
            plan.approved_on,
            plan.period.0,
            plan.period.1,
            plan.coordinator,
            sources,
            plan.known_until,
            plan.reported.map(|reported| reported.0),
            plan.reported.map(|reported| reported.1),
            notes(plan),
            now
        ],
    )
    .await?;
    Ok(())
}

/// Saves a plan; `false` when somebody else saved it first.
pub(crate) async fn save(tx: &mut Tx, plan: &Plan, now: Timestamp) -> Result<bool> {
    let sources = list(&plan.sources);
    let saved = tx
        .execute(
            &SAVE,
            params![
                plan.id,
                plan.lock.0,
                plan.title,
                plan.ogp_title,
                some(&plan.goal),
                some(&plan.legal_act),
                plan.legal_act_url,
                plan.approved_on,
                plan.period.0,
                plan.period.1,
                plan.coordinator,
                sources,
                plan.known_until,
                plan.reported.map(|reported| reported.0),
                plan.reported.map(|reported| reported.1),
                notes(plan),
                now
            ],
        )
        .await?;
    Ok(saved == 1)
}

/// The plan with this slug.
pub(crate) async fn find(tx: &mut Tx, slug: &str) -> Result<Option<Plan>> {
    tx.optional(&FIND, params![slug]).await
}

/// How many plans there are.
pub(crate) async fn count(tx: &mut Tx) -> Result<u64> {
    tx.one_value(&COUNT, params![]).await
}

/// The published plan with the newest period.
pub(crate) async fn newest(tx: &mut Tx) -> Result<Option<Plan>> {
    tx.optional(&NEWEST, params![]).await
}

/// Enters a new direction.
pub(crate) async fn insert_direction(tx: &mut Tx, direction: &Direction) -> Result<()> {
    tx.execute(
        &INSERT_DIRECTION,
        params![
            direction.id,
            direction.plan,
            direction.number,
            direction.position,
            direction.title
        ],
    )
    .await?;
    Ok(())
}

/// Saves a direction's title; `false` when somebody else saved it first.
pub(crate) async fn save_direction(tx: &mut Tx, direction: &Direction) -> Result<bool> {
    Ok(tx
        .execute(&SAVE_DIRECTION, params![direction.id, direction.lock.0, direction.title])
        .await?
        == 1)
}

/// The directions of a plan, in order.
pub(crate) async fn directions(tx: &mut Tx, plan: Id<Plan>) -> Result<Vec<Direction>> {
    tx.all(&DIRECTIONS, params![plan]).await
}

fn notes(plan: &Plan) -> String {
    serde_json::to_string(&plan.notes).expect("a list of texts is JSON")
}

/// A text as a column keeps it: nothing where nobody wrote anything.
pub(crate) fn some(text: &Text) -> Option<&Text> {
    Some(text).filter(|text| !text.is_unknown())
}

/// A list of words as a column keeps it.
pub(crate) fn list(words: &[String]) -> String {
    serde_json::to_string(words).expect("a list of words is JSON")
}
