//! What people wrote.

use accounts::Account;
use base::{Id, Timestamp};
use db::{FromRow, Result, Row, Tx, params, sql};
use institutions::Institution;
use subjects::Subject;

use crate::{Contribution, Standing};

sql! {
    ENTER = "INSERT INTO contributions (id, kind, subject, author, path, written_at, standing, leader, score,
                 queued_at, version)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 1)";
    FIND = "SELECT * FROM contributions WHERE id = $1";
    // The whole of which a subject is a part, and who answers for it.
    LEADER = "WITH RECURSIVE above (id, parent, institution, depth) AS (
                  SELECT id, parent, institution, 0 FROM subjects WHERE id = $1
                  UNION ALL SELECT s.id, s.parent, s.institution, a.depth + 1
                  FROM above a JOIN subjects s ON s.id = a.parent WHERE a.depth < 16)
              SELECT institution FROM above WHERE parent IS NULL";
    DECIDE = "UPDATE contributions SET standing = $3, open_reports = 0, queued_at = NULL, version = version + 1
              WHERE id = $1 AND version = $2 AND standing <> 'withdrawn'";
    SHOW_AGAIN = "UPDATE contributions SET standing = 'shown', version = version + 1
                  WHERE id = $1 AND standing = 'hidden'";
    EDITED = "UPDATE contributions SET score = $2, standing = $3,
                  queued_at = COALESCE(queued_at, $4), version = version + 1
              WHERE id = $1 AND standing IN ('shown', 'held')";
    WITHDRAW = "UPDATE contributions SET standing = 'withdrawn', queued_at = NULL, version = version + 1
                WHERE id = $1 AND standing IN ('shown', 'held')";
    REPORTED = "UPDATE contributions SET open_reports = open_reports + 1, queued_at = COALESCE(queued_at, $2)
                WHERE id = $1 AND standing IN ('shown', 'held')";
    // After a quarantine began or ended: only what counts is counted.
    RECOUNT = "UPDATE contributions SET
                   open_reports = (SELECT count(*) FROM moderation_reports r
                       WHERE r.contribution = contributions.id AND r.decision IS NULL AND r.counts)
               WHERE id IN (SELECT contribution FROM moderation_reports
                            WHERE reporter = $1 AND decision IS NULL)";
    QUEUE_COUNTED = "UPDATE contributions SET queued_at = $2
                     WHERE queued_at IS NULL AND standing = 'shown' AND open_reports > 0
                       AND id IN (SELECT contribution FROM moderation_reports
                                  WHERE reporter = $1 AND decision IS NULL)";
}

impl FromRow for Contribution {
    fn from_row(row: &Row<'_>) -> Result<Self> {
        Ok(Self {
            id: row.get("id")?,
            kind: row.get("kind")?,
            subject: row.get("subject")?,
            author: row.get("author")?,
            path: row.get("path")?,
            written_at: row.get("written_at")?,
            standing: row.parse("standing")?,
            leader: row.get("leader")?,
            score: row.get("score")?,
            open_reports: row.get("open_reports")?,
            queued_at: row.get("queued_at")?,
            version: row.get("version")?,
        })
    }
}

pub(crate) async fn enter(tx: &mut Tx, new: &Contribution) -> Result<()> {
    tx.execute(
        &ENTER,
        params![
            new.id,
            new.kind,
            new.subject,
            new.author,
            new.path,
            new.written_at,
            new.standing.key(),
            new.leader,
            new.score,
            new.queued_at
        ],
    )
    .await?;
    Ok(())
}

/// What somebody wrote, whoever may see it.
pub async fn find(tx: &mut Tx, id: Id<Contribution>) -> Result<Option<Contribution>> {
    tx.optional(&FIND, params![id]).await
}

pub(crate) async fn leader(tx: &mut Tx, subject: Id<Subject>) -> Result<Option<Id<Institution>>> {
    Ok(tx.optional_value(&LEADER, params![subject]).await?.flatten())
}

/// Keeps what was decided; `false` where somebody else decided first, or the author took it back.
pub(crate) async fn decide(
    tx: &mut Tx,
    contribution: &Contribution,
    standing: Standing,
) -> Result<bool> {
    let standing = standing.key();
    let values = params![contribution.id, contribution.version, standing];
    Ok(tx.execute(&DECIDE, values).await? == 1)
}

/// Shows what was hidden; `false` where it was not.
pub(crate) async fn show_again(tx: &mut Tx, id: Id<Contribution>) -> Result<bool> {
    Ok(tx.execute(&SHOW_AGAIN, params![id]).await? == 1)
}

/// Keeps that the words are others now; `false` where they are not shown any more.
pub(crate) async fn edited(
    tx: &mut Tx,
    id: Id<Contribution>,
    score: Option<f64>,
    standing: Standing,
    queued_at: Option<Timestamp>,
) -> Result<bool> {
    Ok(tx.execute(&EDITED, params![id, score, standing.key(), queued_at]).await? == 1)
}

/// Keeps that the author took it back; `false` where it is hidden or was taken back before.
pub(crate) async fn withdraw(tx: &mut Tx, id: Id<Contribution>) -> Result<bool> {
    Ok(tx.execute(&WITHDRAW, params![id]).await? == 1)
}

pub(crate) async fn reported(tx: &mut Tx, id: Id<Contribution>, now: Timestamp) -> Result<()> {
    tx.execute(&REPORTED, params![id, now]).await?;
    Ok(())
}

pub(crate) async fn recount(tx: &mut Tx, reporter: Id<Account>, now: Timestamp) -> Result<()> {
    tx.execute(&RECOUNT, params![reporter]).await?;
    tx.execute(&QUEUE_COUNTED, params![reporter, now]).await?;
    Ok(())
}
