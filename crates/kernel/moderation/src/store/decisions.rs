//! What moderators decided.

use base::{Id, Text};
use db::{Error, FromRow, Result, Row, Tx, params, sql};

use crate::decision::{Decision, Outcome, Speed, Verdict};
use crate::{Contribution, month};

/// What a list of decisions says of each, as far as a filter lets it.
macro_rules! listed {
    ($rest:literal) => {
        concat!(
            "SELECT d.*, c.kind, s.path AS subject_path, s.title AS subject_title, i.name AS institution_name,
                    i.slug AS institution_slug, a.outcome AS verdict, (a.decision IS NOT NULL) AS is_appealed
             FROM moderation_decisions d JOIN contributions c ON c.id = d.contribution
                  JOIN subjects s ON s.id = c.subject
                  LEFT JOIN institutions i ON i.id = d.institution
                  LEFT JOIN moderation_appeals a ON a.decision = d.id
             WHERE (CAST($1 AS TEXT) IS NULL OR d.month = $1)
               AND (CAST($2 AS TEXT) IS NULL OR d.outcome = $2)
               AND (CAST($3 AS TEXT) IS NULL OR d.rule = $3)
               AND (CAST($4 AS TEXT) IS NULL OR d.speed = $4)
               AND (CAST($5 AS TEXT) IS NULL OR COALESCE(a.outcome, CASE WHEN a.decision IS NULL
                    THEN '' ELSE 'waiting' END) = $5) ",
            $rest
        )
    };
}

sql! {
    ADD = "INSERT INTO moderation_decisions (id, contribution, round, outcome, rule, reason, institution, decided_by,
               decided_at, month, waited, speed, digest)
           VALUES ($1, $2, (SELECT count(*) + 1 FROM moderation_decisions WHERE contribution = $2),
               $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)";
    FIND = "SELECT * FROM moderation_decisions WHERE id = $1";
    LATEST = "SELECT * FROM moderation_decisions WHERE contribution = $1 ORDER BY round DESC LIMIT 1";
    OF_CONTRIBUTION = "SELECT * FROM moderation_decisions WHERE contribution = $1 ORDER BY round";
    LIST = listed!("ORDER BY d.id DESC LIMIT $6");
    AFTER = listed!("AND d.id < $7 ORDER BY d.id DESC LIMIT $6");
    ONE = listed!("AND d.id = $6");
}

/// A decision with the words that a list needs.
#[derive(Clone, Debug)]
pub(crate) struct Listed {
    pub(crate) decision: Decision,
    pub(crate) kind: String,
    pub(crate) subject_path: String,
    pub(crate) subject_title: Text,
    pub(crate) institution_name: Option<Text>,
    pub(crate) institution_slug: Option<String>,
    pub(crate) is_appealed: bool,
    pub(crate) verdict: Option<Verdict>,
}

/// Which decisions a list shows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Filter {
    pub(crate) month: Option<String>,
    pub(crate) outcome: Option<String>,
    pub(crate) rule: Option<String>,
    pub(crate) speed: Option<String>,
    /// The outcome of an appeal, or `waiting`.
    pub(crate) appeal: Option<String>,
}

impl FromRow for Decision {
    fn from_row(row: &Row<'_>) -> Result<Self> {
        let outcome = match (row.get::<String>("outcome")?.as_str(), row.get("rule")?) {
            ("kept", None) => Outcome::Kept,
            ("hidden", Some(rule)) => Outcome::Hidden { rule },
            (other, _) => return Err(Error::corrupt(format!("a decision `{other}`"))),
        };
        Ok(Self {
            id: row.get("id")?,
            contribution: row.get("contribution")?,
            outcome,
            reason: row.get("reason")?,
            institution: row.get("institution")?,
            decided_by: row.get("decided_by")?,
            decided_at: row.get("decided_at")?,
            waited: row.get("waited")?,
            digest: row.get("digest")?,
        })
    }
}

impl FromRow for Listed {
    fn from_row(row: &Row<'_>) -> Result<Self> {
        Ok(Self {
            decision: Decision::from_row(row)?,
            kind: row.get("kind")?,
            subject_path: row.get("subject_path")?,
            subject_title: row.get("subject_title")?,
            institution_name: row.get("institution_name")?,
            institution_slug: row.get("institution_slug")?,
            is_appealed: row.get("is_appealed")?,
            verdict: row.parse_optional("verdict")?,
        })
    }
}

pub(crate) async fn add(tx: &mut Tx, decision: &Decision) -> Result<()> {
    tx.execute(
        &ADD,
        params![
            decision.id,
            decision.contribution,
            decision.outcome.key(),
            decision.outcome.rule(),
            decision.reason,
            decision.institution,
            decision.decided_by,
            decision.decided_at,
            month(decision.decided_at),
            decision.waited,
            Speed::of(decision.waited).key(),
            decision.digest
        ],
    )
    .await?;
    Ok(())
}

/// The decision with this identifier.
pub(crate) async fn find(tx: &mut Tx, id: Id<Decision>) -> Result<Option<Decision>> {
    tx.optional(&FIND, params![id]).await
}

/// What was decided last about something.
pub(crate) async fn latest(tx: &mut Tx, id: Id<Contribution>) -> Result<Option<Decision>> {
    tx.optional(&LATEST, params![id]).await
}

/// Everything that was decided about something, the oldest first.
pub(crate) async fn of_contribution(tx: &mut Tx, id: Id<Contribution>) -> Result<Vec<Decision>> {
    tx.all(&OF_CONTRIBUTION, params![id]).await
}

/// What fits a filter, the newest first; what stands before `after`, where it is given.
pub(crate) async fn list(
    tx: &mut Tx,
    filter: &Filter,
    after: Option<Id<Decision>>,
    limit: i64,
) -> Result<Vec<Listed>> {
    let Filter { month, outcome, rule, speed, appeal } = filter;
    match after {
        None => tx.all(&LIST, params![month, outcome, rule, speed, appeal, limit]).await,
        Some(after) => {
            tx.all(&AFTER, params![month, outcome, rule, speed, appeal, limit, after]).await
        }
    }
}

/// One decision, as lists show it.
pub(crate) async fn listed(tx: &mut Tx, id: Id<Decision>) -> Result<Option<Listed>> {
    let nothing = None::<&str>;
    tx.optional(&ONE, params![nothing, nothing, nothing, nothing, nothing, id]).await
}
