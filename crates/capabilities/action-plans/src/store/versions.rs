//! Frozen versions and the changes after them.

use base::{Id, Text, Timestamp};
use db::{Error, FromRow, Result, Row, Tx, params, sql};
use institutions::Institution;
use uuid::Uuid;

use crate::change::{Change, ItemKind};
use crate::facts::Difference;
use crate::{Facts, Plan, Version, VersionKind};

sql! {
    PUBLISH = "INSERT INTO plan_versions (plan, number, kind, adopted_on, reason, published_at, published_by)
               VALUES ($1, $2, $3, $4, $5, $6, $7)";
    FREEZE = "INSERT INTO plan_frozen (plan, version, item, kind, number, position, facts)
              VALUES ($1, $2, $3, $4, $5, $6, $7)";
    VERSIONS = "SELECT * FROM plan_versions WHERE plan = $1 ORDER BY number";
    FROZEN = "SELECT * FROM plan_frozen WHERE plan = $1 AND version = $2 ORDER BY kind, position, number";
    FROZEN_ITEM = "SELECT * FROM plan_frozen WHERE item = $1 ORDER BY version";
    ADD_CHANGE = "INSERT INTO plan_changes (id, plan, item, kind, number, field, before, after, reason, changed_at,
                    changed_by, institution) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)";
    CHANGES = "SELECT c.*, i.name AS institution_name FROM plan_changes c
               LEFT JOIN institutions i ON i.id = c.institution
               WHERE c.plan = $1 ORDER BY c.changed_at DESC, c.id DESC LIMIT $2 OFFSET $3";
    COUNT_CHANGES = "SELECT count(*) FROM plan_changes WHERE plan = $1";
    ITEM_CHANGES = "SELECT c.*, i.name AS institution_name FROM plan_changes c
                    LEFT JOIN institutions i ON i.id = c.institution
                    WHERE c.item = $1 ORDER BY c.changed_at DESC, c.id DESC";
}

/// The frozen text of one item in one version.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Frozen {
    /// The version.
    pub(crate) version: u32,
    /// The item.
    pub(crate) item: Uuid,
    /// What kind of item.
    pub(crate) kind: ItemKind,
    /// Its number in the plan.
    pub(crate) number: String,
    /// Its place in the plan.
    pub(crate) position: i64,
    /// What it said.
    pub(crate) facts: Facts,
}

/// Who changes something, and why.
pub(crate) struct Reason<'a> {
    /// Why.
    pub(crate) text: &'a Text,
    /// The account.
    pub(crate) by: Option<Uuid>,
    /// For which institution.
    pub(crate) institution: Option<Id<Institution>>,
    /// When.
    pub(crate) at: Timestamp,
}

/// The item that is changed.
pub(crate) struct Item<'a> {
    /// Its identifier.
    pub(crate) id: Uuid,
    /// What kind of item.
    pub(crate) kind: ItemKind,
    /// Its number in the plan.
    pub(crate) number: &'a str,
}

impl FromRow for Version {
    fn from_row(row: &Row<'_>) -> Result<Self> {
        let kind: String = row.get("kind")?;
        Ok(Self {
            plan: row.get("plan")?,
            number: row.get("number")?,
            kind: VersionKind::with_key(&kind).ok_or_else(|| Error::corrupt(kind))?,
            adopted_on: row.get("adopted_on")?,
            reason: row.get::<Option<Text>>("reason")?.unwrap_or_default(),
            published_at: row.get("published_at")?,
        })
    }
}

impl FromRow for Frozen {
    fn from_row(row: &Row<'_>) -> Result<Self> {
        Ok(Self {
            version: row.get("version")?,
            item: row.get("item")?,
            kind: kind(row)?,
            number: row.get("number")?,
            position: row.get("position")?,
            facts: row.json("facts")?,
        })
    }
}

impl FromRow for Change {
    fn from_row(row: &Row<'_>) -> Result<Self> {
        Ok(Self {
            id: row.get("id")?,
            plan: row.get("plan")?,
            kind: kind(row)?,
            number: row.get("number")?,
            field: row.get("field")?,
            before: row.get("before")?,
            after: row.get("after")?,
            reason: row.get("reason")?,
            changed_at: row.get("changed_at")?,
            institution: row.get("institution_name")?,
        })
    }
}

fn kind(row: &Row<'_>) -> Result<ItemKind> {
    let key: String = row.get("kind")?;
    ItemKind::with_key(&key).ok_or_else(|| Error::corrupt(key))
}

/// Publishes a version and freezes its items.
pub(crate) async fn publish(
    tx: &mut Tx,
    version: &Version,
    items: &[Frozen],
    by: Option<Uuid>,
) -> Result<()> {
    tx.execute(
        &PUBLISH,
        params![
            version.plan,
            version.number,
            version.kind.key(),
            version.adopted_on,
            super::plans::some(&version.reason),
            version.published_at,
            by
        ],
    )
    .await?;
    for item in items {
        let facts = serde_json::to_string(&item.facts).expect("facts are JSON");
        tx.execute(
            &FREEZE,
            params![
                version.plan,
                version.number,
                item.item,
                item.kind.key(),
                item.number,
                item.position,
                facts
            ],
        )
        .await?;
    }
    Ok(())
}

/// The versions of a plan, the first one first.
pub(crate) async fn versions(tx: &mut Tx, plan: Id<Plan>) -> Result<Vec<Version>> {
    tx.all(&VERSIONS, params![plan]).await
}

/// Every item of a version.
pub(crate) async fn frozen(tx: &mut Tx, plan: Id<Plan>, version: u32) -> Result<Vec<Frozen>> {
    tx.all(&FROZEN, params![plan, version]).await
}

/// One item in every version, the first one first.
pub(crate) async fn frozen_item<T>(tx: &mut Tx, item: Id<T>) -> Result<Vec<Frozen>> {
    tx.all(&FROZEN_ITEM, params![item]).await
}

/// Logs what is different now; every field is an entry of its own.
pub(crate) async fn log_changes(
    tx: &mut Tx,
    new_id: impl Fn() -> Id<Change>,
    plan: Id<Plan>,
    item: &Item<'_>,
    differences: &[Difference],
    reason: &Reason<'_>,
) -> Result<()> {
    for difference in differences {
        tx.execute(
            &ADD_CHANGE,
            params![
                new_id(),
                plan,
                item.id,
                item.kind.key(),
                item.number,
                difference.field,
                difference.before,
                difference.after,
                reason.text,
                reason.at,
                reason.by,
                reason.institution
            ],
        )
        .await?;
    }
    Ok(())
}

/// One page of the changes of a plan, the newest first.
pub(crate) async fn changes(
    tx: &mut Tx,
    plan: Id<Plan>,
    limit: i64,
    offset: i64,
) -> Result<Vec<Change>> {
    tx.all(&CHANGES, params![plan, limit, offset]).await
}

/// How many changes a plan has seen.
pub(crate) async fn count_changes(tx: &mut Tx, plan: Id<Plan>) -> Result<u64> {
    tx.one_value(&COUNT_CHANGES, params![plan]).await
}

/// The changes of one item, the newest first.
pub(crate) async fn item_changes<T>(tx: &mut Tx, item: Id<T>) -> Result<Vec<Change>> {
    tx.all(&ITEM_CHANGES, params![item]).await
}
