//! The SQL of workers: claim, keep, settle, schedule.

use base::{Id, Timestamp};
use db::{FromRow, Row, Tx, params, sql};

use crate::verdict::Verdict;
use crate::{Job, Node, Progress};

/// A job that a node holds. The number of the try is part of it: a node that lost the job and got it
/// back later is not mistaken for its earlier self.
#[derive(Clone, Debug)]
pub(crate) struct Claim {
    pub(crate) id: Id<Job>,
    pub(crate) kind: String,
    pub(crate) payload: serde_json::Value,
    pub(crate) tries: u32,
    pub(crate) node: Id<Node>,
}

/// A job that may be claimed.
struct Due {
    id: Id<Job>,
    kind: String,
    payload: serde_json::Value,
    tries: u32,
}

sql! {
    // `$…` for kinds is `|mail.deliver|plans.remind|`: a node takes only what it knows how to do.
    NEXT_WAITING = "SELECT min(run_at) FROM jobs WHERE state = 'waiting' AND $1 LIKE '%|' || kind || '|%'";
    NEXT_LAPSE = "SELECT min(claimed_until) FROM jobs WHERE state = 'running' AND $1 LIKE '%|' || kind || '|%'";
    DUE = "
        SELECT id, kind, payload, tries FROM jobs
        WHERE state = 'waiting' AND run_at <= $1 AND $2 LIKE '%|' || kind || '|%'
        ORDER BY run_at, id LIMIT $3";
    CLAIM = "
        UPDATE jobs SET claimed_by = $2, claimed_until = $3, tries = tries + 1, stop_asked_at = NULL,
            progress_done = NULL, progress_total = NULL, progress_note = NULL
        WHERE id = $1";
    LAPSED = "
        SELECT id, kind, payload, tries, claimed_by FROM jobs
        WHERE state = 'running' AND claimed_until <= $1 AND $2 LIKE '%|' || kind || '|%'
        ORDER BY claimed_until, id LIMIT 100";
    KEEP = "
        UPDATE jobs SET claimed_until = $4 WHERE id = $1 AND claimed_by = $2 AND tries = $3";
    TELL = "
        UPDATE jobs SET progress_done = $4, progress_total = $5, progress_note = $6
        WHERE id = $1 AND claimed_by = $2 AND tries = $3";
    STOP_ASKED = "
        SELECT stop_asked_at FROM jobs WHERE id = $1 AND claimed_by = $2 AND tries = $3";
    DONE = "
        UPDATE jobs SET done_at = $4, claimed_by = NULL, claimed_until = NULL, cause = NULL
        WHERE id = $1 AND claimed_by = $2 AND tries = $3 AND NOT again";
    FAILED = "
        UPDATE jobs SET failed_at = $4, claimed_by = NULL, claimed_until = NULL, cause = $5
        WHERE id = $1 AND claimed_by = $2 AND tries = $3 AND NOT again";
    // It was asked for once more while it ran: as if it had just been queued.
    AFRESH = "
        UPDATE jobs SET run_at = $4, claimed_by = NULL, claimed_until = NULL, cause = $5, tries = 0, again = FALSE
        WHERE id = $1 AND claimed_by = $2 AND tries = $3 AND again";
    AGAIN = "
        UPDATE jobs SET run_at = $4, claimed_by = NULL, claimed_until = NULL, cause = $5, again = FALSE
        WHERE id = $1 AND claimed_by = $2 AND tries = $3";
    HAND_BACK = "
        UPDATE jobs SET run_at = $4, claimed_by = NULL, claimed_until = NULL, tries = tries - 1, again = FALSE
        WHERE id = $1 AND claimed_by = $2 AND tries = $3";
    // Whatever is in the way, this slot or an unfinished earlier one, the schedule needs no second job.
    PUT_ON_SCHEDULE = "
        INSERT INTO jobs (id, kind, payload, unique_key, slot, queued_at, run_at)
        VALUES ($1, $2, 'null', 'schedule', $3, $4, $3)
        ON CONFLICT DO NOTHING";
    TAKE_OFF_SCHEDULE = "
        DELETE FROM jobs
        WHERE kind = $1 AND unique_key = 'schedule' AND state = 'waiting' AND tries = 0
            AND slot > $2 AND slot <> $3";
    RETIRE = "
        DELETE FROM jobs
        WHERE unique_key = 'schedule' AND slot IS NOT NULL AND state = 'waiting' AND tries = 0
            AND NOT $1 LIKE '%|' || kind || '|%'";
}

impl FromRow for Due {
    fn from_row(row: &Row<'_>) -> db::Result<Self> {
        Ok(Self {
            id: row.get("id")?,
            kind: row.get("kind")?,
            payload: row.get("payload")?,
            tries: row.get("tries")?,
        })
    }
}

impl FromRow for Claim {
    fn from_row(row: &Row<'_>) -> db::Result<Self> {
        let Due { id, kind, payload, tries } = Due::from_row(row)?;
        Ok(Self { id, kind, payload, tries, node: row.get("claimed_by")? })
    }
}

/// When there is next something to take, perhaps in the past.
pub(crate) async fn next_due(tx: &mut Tx, kinds: &str) -> db::Result<Option<Timestamp>> {
    let waiting: Option<Timestamp> = tx.one_value(&NEXT_WAITING, params![kinds]).await?;
    let lapse: Option<Timestamp> = tx.one_value(&NEXT_LAPSE, params![kinds]).await?;
    Ok(waiting.into_iter().chain(lapse).min())
}

/// Takes up to `most` due jobs for `node`, which has them `until` then.
pub(crate) async fn claim(
    tx: &mut Tx,
    now: Timestamp,
    until: Timestamp,
    node: Id<Node>,
    kinds: &str,
    most: u32,
) -> db::Result<Vec<Claim>> {
    let due: Vec<Due> = tx.all_unlocked(&DUE, params![now, kinds, most]).await?;
    let mut claims = Vec::with_capacity(due.len());
    for Due { id, kind, payload, tries } in due {
        tx.execute(&CLAIM, params![id, node, until]).await?;
        claims.push(Claim { id, kind, payload, tries: tries + 1, node });
    }
    Ok(claims)
}

/// Jobs whose node was not heard of in time.
pub(crate) async fn lapsed(tx: &mut Tx, now: Timestamp, kinds: &str) -> db::Result<Vec<Claim>> {
    tx.all_unlocked(&LAPSED, params![now, kinds]).await
}

/// What a worker learns when it says that it still has a job.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kept {
    /// It has.
    Yes,
    /// It has, and the operator wants it to stop.
    StopAsked,
    /// Another node has it by now.
    Lost,
}

/// Says that the job is still held, `until` then, and how far it is.
pub(crate) async fn keep(
    tx: &mut Tx,
    claim: &Claim,
    until: Timestamp,
    news: Option<&Progress>,
) -> db::Result<Kept> {
    let Claim { id, node, tries, .. } = claim;
    if tx.execute(&KEEP, params![id, node, *tries, until]).await? == 0 {
        return Ok(Kept::Lost);
    }
    if let Some(news) = news {
        tell(tx, claim, news).await?;
    }
    let asked: Option<Timestamp> = tx.one_value(&STOP_ASKED, params![id, node, *tries]).await?;
    Ok(if asked.is_some() { Kept::StopAsked } else { Kept::Yes })
}

/// Notes how far the job is.
pub(crate) async fn tell(tx: &mut Tx, claim: &Claim, news: &Progress) -> db::Result<()> {
    let Claim { id, node, tries, .. } = claim;
    let total = news.total.map(whole);
    tx.execute(&TELL, params![id, node, *tries, whole(news.done), total, news.note]).await?;
    Ok(())
}

fn whole(count: u64) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}

/// Notes what becomes of the job; `false` when another node has it by now.
///
/// `afresh_at` is when it runs again if the same work was asked for meanwhile.
pub(crate) async fn settle(
    tx: &mut Tx,
    claim: &Claim,
    verdict: &Verdict,
    now: Timestamp,
    afresh_at: Timestamp,
) -> db::Result<bool> {
    let Claim { id, node, tries, .. } = claim;
    let (settled, afresh_at, cause) = match verdict {
        Verdict::Done => (tx.execute(&DONE, params![id, node, *tries, now]).await?, now, None),
        Verdict::Failed { cause } => {
            let settled = tx.execute(&FAILED, params![id, node, *tries, now, cause]).await?;
            (settled, afresh_at, Some(cause))
        }
        Verdict::Again { at, cause } => {
            return Ok(tx.execute(&AGAIN, params![id, node, *tries, *at, cause]).await? > 0);
        }
        Verdict::HandedBack => {
            return Ok(tx.execute(&HAND_BACK, params![id, node, *tries, now]).await? > 0);
        }
    };
    if settled > 0 {
        return Ok(true);
    }
    // Once wanted again, a held job stays so: between these two texts nothing can slip through.
    Ok(tx.execute(&AFRESH, params![id, node, *tries, afresh_at, cause]).await? > 0)
}

/// Makes the job of a slot, unless the slot has one or the kind has an unfinished one.
pub(crate) async fn put_on_schedule(
    tx: &mut Tx,
    now: Timestamp,
    id: Id<Job>,
    kind: &str,
    slot: Timestamp,
) -> db::Result<()> {
    tx.execute(&PUT_ON_SCHEDULE, params![id, kind, slot, now]).await?;
    Ok(())
}

/// Removes the future job of a kind whose schedule changed with the program.
pub(crate) async fn take_off_schedule(
    tx: &mut Tx,
    now: Timestamp,
    kind: &str,
    right_slot: Timestamp,
) -> db::Result<()> {
    tx.execute(&TAKE_OFF_SCHEDULE, params![kind, now, right_slot]).await?;
    Ok(())
}

/// Removes the waiting jobs of schedules that the program has no more.
pub(crate) async fn retire(tx: &mut Tx, scheduled: &str) -> db::Result<()> {
    tx.execute(&RETIRE, params![scheduled]).await?;
    Ok(())
}
