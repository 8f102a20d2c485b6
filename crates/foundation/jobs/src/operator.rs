//! What the operator sees of jobs, and may do with them.

use base::{Id, Timestamp};
use db::{FromRow, Row, Tx, params, sql};

use crate::{Job, State};

/// How many jobs of a kind are in each state.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KindOverview {
    /// The kind.
    pub kind: String,
    /// Nobody has them.
    pub waiting: u64,
    /// Nodes have them.
    pub running: u64,
    /// Done and not yet forgotten.
    pub done: u64,
    /// For the operator.
    pub failed: u64,
    /// Since when the first of the waiting ones could run. Long in the past: nobody does this work.
    pub due_since: Option<Timestamp>,
}

sql! {
    OVERVIEW = "
        SELECT kind,
            count(CASE WHEN state = 'waiting' THEN 1 END) AS waiting,
            count(CASE WHEN state = 'running' THEN 1 END) AS running,
            count(CASE WHEN state = 'done' THEN 1 END) AS done,
            count(CASE WHEN state = 'failed' THEN 1 END) AS failed,
            min(CASE WHEN state = 'waiting' AND run_at <= $1 THEN run_at END) AS due_since
        FROM jobs GROUP BY kind ORDER BY kind";
    LIST = "
        SELECT * FROM jobs WHERE (CAST($1 AS TEXT) IS NULL OR state = $1) AND id < $2
        ORDER BY id DESC LIMIT $3";
    FIND = "SELECT * FROM jobs WHERE id = $1";
    // A job of a schedule runs once more beside its successor, so it lets go of the key they share.
    RETRY = "
        UPDATE jobs SET failed_at = NULL, tries = 0, run_at = $2,
            unique_key = CASE WHEN slot IS NULL THEN unique_key END
        WHERE id = $1 AND state IN ('failed', 'waiting') AND NOT EXISTS (
            SELECT 1 FROM jobs AS other
            WHERE jobs.slot IS NULL AND other.kind = jobs.kind AND other.unique_key = jobs.unique_key
                AND other.state IN ('waiting', 'running') AND other.id <> jobs.id)";
    DISCARD = "DELETE FROM jobs WHERE id = $1 AND state IN ('failed', 'waiting')";
    ASK_TO_STOP = "
        UPDATE jobs SET stop_asked_at = $2 WHERE id = $1 AND state = 'running' AND stop_asked_at IS NULL";
}

impl FromRow for KindOverview {
    fn from_row(row: &Row<'_>) -> db::Result<Self> {
        Ok(Self {
            kind: row.get("kind")?,
            waiting: row.get("waiting")?,
            running: row.get("running")?,
            done: row.get("done")?,
            failed: row.get("failed")?,
            due_since: row.get("due_since")?,
        })
    }
}

/// Counts by kind and state, in the order of the kinds' names.
pub async fn overview(tx: &mut Tx, now: Timestamp) -> db::Result<Vec<KindOverview>> {
    tx.all(&OVERVIEW, params![now]).await
}

/// Up to `most` jobs in a state, or in any, the newest first; the next page begins before the last one.
pub async fn list(
    tx: &mut Tx,
    state: Option<State>,
    before: Option<Id<Job>>,
    most: u32,
) -> db::Result<Vec<Job>> {
    let before = before.unwrap_or(Id::from_uuid(uuid::Uuid::max()));
    tx.all(&LIST, params![state.map(State::word), before, most]).await
}

/// One job.
pub async fn find(tx: &mut Tx, id: Id<Job>) -> db::Result<Option<Job>> {
    tx.optional(&FIND, params![id]).await
}

/// Lets a failed job start afresh, or a waiting one at once; `false` when it is in another state by now or
/// the same work is queued already.
pub async fn retry(tx: &mut Tx, now: Timestamp, id: Id<Job>) -> db::Result<bool> {
    Ok(tx.execute(&RETRY, params![id, now]).await? > 0)
}

/// Forgets a failed or waiting job; `false` when it is in another state by now. The next job of a schedule
/// is made again.
pub async fn discard(tx: &mut Tx, id: Id<Job>) -> db::Result<bool> {
    Ok(tx.execute(&DISCARD, params![id]).await? > 0)
}

/// Asks a running job to stop; `false` when it is not running or was asked already. One that does not
/// stop by itself is cut short after [`Settings::grace`](crate::Settings::grace).
pub async fn ask_to_stop(tx: &mut Tx, now: Timestamp, id: Id<Job>) -> db::Result<bool> {
    Ok(tx.execute(&ASK_TO_STOP, params![id, now]).await? > 0)
}
