//! The public figures of moderation.

use db::{FromRow, Result, Row, Tx, params, sql};

sql! {
    DECISIONS = "SELECT month, outcome, COALESCE(rule, '') AS rule, speed, count(*) AS number
                 FROM moderation_decisions GROUP BY month, outcome, rule, speed";
    REPORTS = "SELECT month, rule, count(*) AS number FROM moderation_reports GROUP BY month, rule";
    // Of the month of the decision, as the lists behind the figures are.
    APPEALS = "SELECT d.month, COALESCE(a.outcome, 'waiting') AS outcome, count(*) AS number
               FROM moderation_appeals a JOIN moderation_decisions d ON d.id = a.decision
               GROUP BY d.month, a.outcome";
}

/// So many decisions of one sort in a month.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Decided {
    pub(crate) month: String,
    pub(crate) outcome: String,
    pub(crate) rule: String,
    pub(crate) speed: String,
    pub(crate) number: u64,
}

/// So many things of one sort in a month.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Number {
    pub(crate) month: String,
    pub(crate) of: String,
    pub(crate) count: u64,
}

impl FromRow for Decided {
    fn from_row(row: &Row<'_>) -> Result<Self> {
        Ok(Self {
            month: row.get("month")?,
            outcome: row.get("outcome")?,
            rule: row.get("rule")?,
            speed: row.get("speed")?,
            number: row.get("number")?,
        })
    }
}

struct Reported(Number);
struct Appealed(Number);

impl FromRow for Reported {
    fn from_row(row: &Row<'_>) -> Result<Self> {
        let (month, of, count) = (row.get("month")?, row.get("rule")?, row.get("number")?);
        Ok(Self(Number { month, of, count }))
    }
}

impl FromRow for Appealed {
    fn from_row(row: &Row<'_>) -> Result<Self> {
        let (month, of, count) = (row.get("month")?, row.get("outcome")?, row.get("number")?);
        Ok(Self(Number { month, of, count }))
    }
}

pub(crate) async fn decisions(tx: &mut Tx) -> Result<Vec<Decided>> {
    tx.all(&DECISIONS, params![]).await
}

/// Reports, by rule.
pub(crate) async fn reports(tx: &mut Tx) -> Result<Vec<Number>> {
    let rows = tx.all::<Reported>(&REPORTS, params![]).await?;
    Ok(rows.into_iter().map(|Reported(number)| number).collect())
}

/// Appeals, by outcome.
pub(crate) async fn appeals(tx: &mut Tx) -> Result<Vec<Number>> {
    let rows = tx.all::<Appealed>(&APPEALS, params![]).await?;
    Ok(rows.into_iter().map(|Appealed(number)| number).collect())
}
