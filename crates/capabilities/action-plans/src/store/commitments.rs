//! Commitments.

use base::{Id, Timestamp};
use db::{FromRow, Result, Row, Tx, params, sql};

use super::roles;
use crate::roles::Roles;
use crate::{Commitment, Lock, Plan};

sql! {
    INSERT = "INSERT INTO plan_commitments (id, plan, direction, number, position, ogp_id, content, changed_at)
              VALUES ($1, $2, $3, $4, $5, $6, $7, $8)";
    SAVE = "UPDATE plan_commitments SET direction = $3, ogp_id = $4, content = $5, changed_at = $6,
                lock_version = lock_version + 1
            WHERE id = $1 AND lock_version = $2";
    FIND = "SELECT * FROM plan_commitments WHERE plan = $1 AND number = $2";
    OF_PLAN = "SELECT * FROM plan_commitments WHERE plan = $1 ORDER BY position, number";
}

impl FromRow for Commitment {
    /// Without its institutions, which stand in a table of their own.
    fn from_row(row: &Row<'_>) -> Result<Self> {
        Ok(Self {
            id: row.get("id")?,
            plan: row.get("plan")?,
            direction: row.get("direction")?,
            number: row.get("number")?,
            position: row.get("position")?,
            ogp_id: row.get("ogp_id")?,
            roles: Roles::default(),
            content: row.json("content")?,
            lock: Lock(row.get("lock_version")?),
        })
    }
}

/// Enters a new commitment; its number must be free in the plan.
pub(crate) async fn insert(tx: &mut Tx, commitment: &Commitment, now: Timestamp) -> Result<()> {
    let content = content(commitment);
    tx.execute(
        &INSERT,
        params![
            commitment.id,
            commitment.plan,
            commitment.direction,
            commitment.number,
            commitment.position,
            commitment.ogp_id,
            content,
            now
        ],
    )
    .await?;
    roles::save(tx, commitment.id, &commitment.roles).await
}

/// Saves a commitment; `false` when somebody else saved it first.
pub(crate) async fn save(tx: &mut Tx, commitment: &Commitment, now: Timestamp) -> Result<bool> {
    let content = content(commitment);
    let saved = tx
        .execute(
            &SAVE,
            params![
                commitment.id,
                commitment.lock.0,
                commitment.direction,
                commitment.ogp_id,
                content,
                now
            ],
        )
        .await?;
    if saved == 1 {
        roles::save(tx, commitment.id, &commitment.roles).await?;
    }
    Ok(saved == 1)
}

/// The commitment with this number.
pub(crate) async fn find(tx: &mut Tx, plan: Id<Plan>, number: &str) -> Result<Option<Commitment>> {
    let Some(mut commitment) = tx.optional::<Commitment>(&FIND, params![plan, number]).await?
    else {
        return Ok(None);
    };
    commitment.roles = roles::of_item(tx, commitment.id).await?;
    Ok(Some(commitment))
}

/// All commitments of a plan, in order.
pub(crate) async fn of_plan(tx: &mut Tx, plan: Id<Plan>) -> Result<Vec<Commitment>> {
    let mut commitments = tx.all::<Commitment>(&OF_PLAN, params![plan]).await?;
    let mut roles = roles::of_commitments(tx, plan).await?;
    for commitment in &mut commitments {
        commitment.roles = roles.remove(&commitment.id.uuid()).unwrap_or_default();
    }
    Ok(commitments)
}

fn content(commitment: &Commitment) -> String {
    serde_json::to_string(&commitment.content).expect("the content of a commitment is JSON")
}
