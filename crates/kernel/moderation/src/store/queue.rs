//! What waits for a moderator.

use base::{Id, Text, Timestamp};
use db::{FromRow, Result, Row, Tx, params, sql};

use crate::Contribution;
use crate::access::Reach;
use crate::decision::Decision;

/// What somebody reaches: everything, or what the institutions named in `$2` lead.
macro_rules! waiting {
    ($what:literal, $rest:literal) => {
        concat!(
            "SELECT ", $what, " FROM contributions c JOIN subjects s ON s.id = c.subject
             WHERE c.queued_at IS NOT NULL AND ($1 OR $2 LIKE '%' || CAST(c.leader AS TEXT) || '%') ",
            $rest
        )
    };
}

sql! {
    LIST = waiting!("c.*, s.title AS subject_title", "ORDER BY c.queued_at, c.id LIMIT $3");
    COUNT = waiting!("count(*)", "");
    NEXT = waiting!("c.id", "AND (c.queued_at, c.id) > ($3, $4) ORDER BY c.queued_at, c.id LIMIT 1");
    FIRST = waiting!("c.id", "ORDER BY c.queued_at, c.id LIMIT 1");
    APPEALS = "SELECT a.decision, a.appealed_at, c.kind, s.title AS subject_title
               FROM moderation_appeals a JOIN moderation_decisions d ON d.id = a.decision
                    JOIN contributions c ON c.id = d.contribution JOIN subjects s ON s.id = c.subject
               WHERE a.outcome IS NULL AND ($1 OR $2 LIKE '%' || CAST(c.leader AS TEXT) || '%')
               ORDER BY a.appealed_at LIMIT $3";
}

/// Something that waits, with what it is about.
#[derive(Clone, Debug)]
pub(crate) struct Waiting {
    pub(crate) contribution: Contribution,
    pub(crate) subject_title: Text,
}

/// An appeal that waits.
#[derive(Clone, Debug)]
pub(crate) struct WaitingAppeal {
    pub(crate) decision: Id<Decision>,
    pub(crate) appealed_at: Timestamp,
    pub(crate) kind: String,
    pub(crate) subject_title: Text,
}

impl FromRow for Waiting {
    fn from_row(row: &Row<'_>) -> Result<Self> {
        Ok(Self {
            contribution: Contribution::from_row(row)?,
            subject_title: row.get("subject_title")?,
        })
    }
}

impl FromRow for WaitingAppeal {
    fn from_row(row: &Row<'_>) -> Result<Self> {
        Ok(Self {
            decision: row.get("decision")?,
            appealed_at: row.get("appealed_at")?,
            kind: row.get("kind")?,
            subject_title: row.get("subject_title")?,
        })
    }
}

impl Reach {
    fn values(&self) -> (bool, String) {
        match self {
            Self::Everything => (true, String::new()),
            Self::Led(institutions) => {
                let ids = institutions.iter().map(ToString::to_string);
                (false, ids.collect::<Vec<_>>().join(","))
            }
        }
    }
}

/// What waits longest, first.
pub(crate) async fn list(tx: &mut Tx, reach: &Reach, limit: i64) -> Result<Vec<Waiting>> {
    let (everything, ids) = reach.values();
    tx.all(&LIST, params![everything, ids, limit]).await
}

/// How much waits.
pub(crate) async fn count(tx: &mut Tx, reach: &Reach) -> Result<u64> {
    let (everything, ids) = reach.values();
    tx.one_value(&COUNT, params![everything, ids]).await
}

/// What waits after something that waited since `place`, or else what waits longest.
pub(crate) async fn next(
    tx: &mut Tx,
    reach: &Reach,
    (since, id): (Timestamp, Id<Contribution>),
) -> Result<Option<Id<Contribution>>> {
    let (everything, ids) = reach.values();
    let next = tx.optional_value(&NEXT, params![everything, ids, since, id]).await?;
    match next {
        Some(next) => Ok(Some(next)),
        None => tx.optional_value(&FIRST, params![everything, ids]).await,
    }
}

/// The appeals that wait longest, first.
pub(crate) async fn appeals(tx: &mut Tx, reach: &Reach, limit: i64) -> Result<Vec<WaitingAppeal>> {
    let (everything, ids) = reach.values();
    tx.all(&APPEALS, params![everything, ids, limit]).await
}
