//! Putting work in the queue, inside the transaction of the act that needs it.

use base::{Id, Timestamp};
use db::{Tx, params, sql};
use serde::Serialize;

use crate::Job;

/// Work that somebody wants done: its kind, what it is about, from when.
#[derive(Clone, Debug, PartialEq)]
pub struct Order {
    kind: &'static str,
    payload: serde_json::Value,
    run_at: Option<Timestamp>,
    unique_key: Option<String>,
}

/// What queueing did.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Queued {
    /// The work waits under the identifier that was given.
    New,
    /// The same work waits already, or runs and will run once more; this is its job.
    Already(Id<Job>),
}

impl Order {
    /// Work of `kind` about `payload`, as soon as possible.
    ///
    /// # Panics
    /// When the payload has no form in JSON, such as a map whose keys are not texts.
    pub fn of(kind: &'static str, payload: &impl Serialize) -> Self {
        let payload = serde_json::to_value(payload).expect("a payload has a form in JSON");
        Self { kind, payload, run_at: None, unique_key: None }
    }

    /// Not before this moment.
    #[must_use]
    pub fn at(self, run_at: Timestamp) -> Self {
        Self { run_at: Some(run_at), ..self }
    }

    /// The same work as any other of its kind with this key: while one waits, no second is queued; when
    /// it already runs it may have looked too early, so it will run once more.
    #[must_use]
    pub fn once(self, key: impl Into<String>) -> Self {
        Self { unique_key: Some(key.into()), ..self }
    }

    /// The kind.
    pub fn kind(&self) -> &'static str {
        self.kind
    }
}

sql! {
    ENQUEUE = "
        INSERT INTO jobs (id, kind, payload, unique_key, queued_at, run_at) VALUES ($1, $2, $3, $4, $5, $6)
        ON CONFLICT (kind, unique_key) WHERE done_at IS NULL AND failed_at IS NULL
        DO UPDATE SET
            again = jobs.again OR jobs.claimed_by IS NOT NULL,
            run_at = CASE WHEN jobs.tries = 0 AND excluded.run_at < jobs.run_at
                     THEN excluded.run_at ELSE jobs.run_at END
        RETURNING id";
}

/// Queues work. It exists when the caller's transaction is committed, and not otherwise.
///
/// After the commit, [`Nudge::now`](crate::Nudge::now) makes the worker of this process look at once;
/// without it the work begins within [`Settings::look_every`](crate::Settings::look_every).
pub async fn enqueue(
    tx: &mut Tx,
    now: Timestamp,
    id: Id<Job>,
    order: &Order,
) -> db::Result<Queued> {
    let Order { kind, payload, run_at, unique_key } = order;
    let run_at = run_at.unwrap_or(now);
    let kept: Id<Job> =
        tx.one_value(&ENQUEUE, params![id, *kind, payload, unique_key, now, run_at]).await?;
    Ok(if kept == id { Queued::New } else { Queued::Already(kept) })
}
