//! What people reported.

use accounts::Account;
use base::{Id, Timestamp};
use db::{FromRow, Result, Row, Tx, params, sql};

use crate::decision::Decision;
use crate::{Contribution, month};

sql! {
    ADD = "INSERT INTO moderation_reports (id, contribution, reporter, rule, remark, digest, counts, reported_at, month)
           VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
           ON CONFLICT (contribution, reporter, digest) DO NOTHING";
    OPEN = "SELECT * FROM moderation_reports WHERE contribution = $1 AND decision IS NULL ORDER BY reported_at, id";
    SETTLE = "UPDATE moderation_reports SET decision = $2 WHERE contribution = $1 AND decision IS NULL";
    COUNT = "UPDATE moderation_reports SET counts = $2 WHERE reporter = $1 AND decision IS NULL";
    OF_REPORTER = "SELECT * FROM moderation_reports WHERE reporter = $1 ORDER BY reported_at, id";
    FORGET_REMARKS = "UPDATE moderation_reports SET remark = '' WHERE reporter = $1";
}

/// Somebody says that something breaks a rule.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Report {
    pub(crate) id: Id<Self>,
    pub(crate) contribution: Id<Contribution>,
    pub(crate) reporter: Id<Account>,
    /// The word of the rule.
    pub(crate) rule: String,
    /// More words, for moderators alone; may be empty.
    pub(crate) remark: String,
    /// SHA-256 of the words that were reported.
    pub(crate) digest: [u8; 32],
    /// Whether it counts: not while the reporter's account is in quarantine.
    pub(crate) counts: bool,
    pub(crate) reported_at: Timestamp,
}

impl FromRow for Report {
    fn from_row(row: &Row<'_>) -> Result<Self> {
        Ok(Self {
            id: row.get("id")?,
            contribution: row.get("contribution")?,
            reporter: row.get("reporter")?,
            rule: row.get("rule")?,
            remark: row.get("remark")?,
            digest: row.get("digest")?,
            counts: row.get("counts")?,
            reported_at: row.get("reported_at")?,
        })
    }
}

/// Keeps a report; `false` where the same person reported the same words before.
pub(crate) async fn add(tx: &mut Tx, report: &Report) -> Result<bool> {
    let rows = tx
        .execute(
            &ADD,
            params![
                report.id,
                report.contribution,
                report.reporter,
                report.rule,
                report.remark,
                report.digest,
                report.counts,
                report.reported_at,
                month(report.reported_at)
            ],
        )
        .await?;
    Ok(rows == 1)
}

/// The reports that wait, the oldest first.
pub(crate) async fn open(tx: &mut Tx, id: Id<Contribution>) -> Result<Vec<Report>> {
    tx.all(&OPEN, params![id]).await
}

/// Keeps that the reports about something were answered by a decision.
pub(crate) async fn settle(
    tx: &mut Tx,
    contribution: Id<Contribution>,
    decision: Id<Decision>,
) -> Result<()> {
    tx.execute(&SETTLE, params![contribution, decision]).await?;
    Ok(())
}

/// Lets what somebody reported count, or not.
pub(crate) async fn count(tx: &mut Tx, reporter: Id<Account>, counts: bool) -> Result<()> {
    tx.execute(&COUNT, params![reporter, counts]).await?;
    Ok(())
}

/// Everything that somebody reported, for the person.
pub(crate) async fn of_reporter(tx: &mut Tx, reporter: Id<Account>) -> Result<Vec<Report>> {
    tx.all(&OF_REPORTER, params![reporter]).await
}

/// Erases what somebody added to their reports.
pub(crate) async fn forget_remarks(tx: &mut Tx, reporter: Id<Account>) -> Result<()> {
    tx.execute(&FORGET_REMARKS, params![reporter]).await?;
    Ok(())
}
