//! What happened to a plan, from all the places where it is kept.

use base::{Day, Id, PartialDate, Text};
use db::{Error, FromRow, Result, Row, Tx, params, sql};
use uuid::Uuid;

use crate::change::ItemKind;
use crate::event::{Event, What};
use crate::voice::Voice;
use crate::{Measure, Plan, Scale, VersionKind};

sql! {
    EVENTS = "SELECT * FROM (
        SELECT 'version' AS sort, v.plan AS id, v.published_at AS at, 'plan' AS kind,
            CAST(v.number AS TEXT) AS number, s.title AS title, v.kind AS field, CAST(NULL AS TEXT) AS before,
            CAST(NULL AS TEXT) AS after, v.reason AS reason, CAST(NULL AS TEXT) AS who, CAST(NULL AS TEXT) AS scale,
            CAST(NULL AS TEXT) AS value, CAST(NULL AS TEXT) AS voice, CAST(NULL AS TEXT) AS dated,
            CAST(NULL AS TEXT) AS part, CAST(NULL AS DOUBLE PRECISION) AS figure
        FROM plan_versions v JOIN subjects s ON s.id = v.plan WHERE v.plan = $1
      UNION ALL
        SELECT 'text', c.id, c.changed_at, c.kind, c.number, s.title, c.field, c.before, c.after, c.reason, i.name,
            NULL, NULL, NULL, NULL, NULL, NULL
        FROM plan_changes c LEFT JOIN subjects s ON s.id = c.item LEFT JOIN institutions i ON i.id = c.institution
        WHERE c.plan = $1
      UNION ALL
        SELECT 'status', t.id, t.recorded_at, s.kind, m.number, s.title, NULL, NULL, NULL, t.basis, t.assessor,
            t.scale, t.value, t.voice, t.assessed_on, t.part, NULL
        FROM plan_measures m JOIN plan_statuses t ON t.item = m.id JOIN subjects s ON s.id = m.id
        WHERE m.plan = $1
      UNION ALL
        SELECT 'status', t.id, t.recorded_at, s.kind, c.number, s.title, NULL, NULL, NULL, t.basis, t.assessor,
            t.scale, t.value, t.voice, t.assessed_on, t.part, NULL
        FROM plan_commitments c JOIN plan_statuses t ON t.item = c.id JOIN subjects s ON s.id = c.id
        WHERE c.plan = $1
      UNION ALL
        SELECT 'observation', i.id, o.recorded_at, s.kind, m.number, s.title, i.title, i.unit, NULL, NULL, NULL,
            NULL, NULL, NULL, CAST(o.observed_on AS TEXT), NULL, o.value
        FROM plan_measures m JOIN plan_indicators i ON i.measure = m.id
        JOIN plan_observations o ON o.indicator = i.id JOIN subjects s ON s.id = m.id
        WHERE m.plan = $1
      ) AS events
      ORDER BY at DESC, sort, kind, number, id, dated LIMIT $2 OFFSET $3";
    OF_MEASURE = "SELECT * FROM (
        SELECT 'text' AS sort, c.id AS id, c.changed_at AS at, c.kind AS kind, c.number AS number, s.title AS title,
            c.field AS field, c.before AS before, c.after AS after, c.reason AS reason, i.name AS who,
            CAST(NULL AS TEXT) AS scale, CAST(NULL AS TEXT) AS value, CAST(NULL AS TEXT) AS voice,
            CAST(NULL AS TEXT) AS dated, CAST(NULL AS TEXT) AS part, CAST(NULL AS DOUBLE PRECISION) AS figure
        FROM plan_changes c JOIN subjects s ON s.id = c.item LEFT JOIN institutions i ON i.id = c.institution
        WHERE c.item = $1
      UNION ALL
        SELECT 'status', t.id, t.recorded_at, s.kind, m.number, s.title, NULL, NULL, NULL, t.basis, t.assessor,
            t.scale, t.value, t.voice, t.assessed_on, t.part, NULL
        FROM plan_statuses t JOIN plan_measures m ON m.id = t.item JOIN subjects s ON s.id = t.item
        WHERE t.item = $1
      UNION ALL
        SELECT 'statement', t.id, t.recorded_at, s.kind, m.number, s.title, NULL, NULL, NULL, t.text, t.speaker,
            NULL, NULL, t.voice, t.said_on, NULL, NULL
        FROM plan_statements t JOIN plan_measures m ON m.id = t.item JOIN subjects s ON s.id = t.item
        WHERE t.item = $1
      UNION ALL
        SELECT 'observation', i.id, o.recorded_at, s.kind, m.number, s.title, i.title, i.unit, NULL, NULL, NULL,
            NULL, NULL, NULL, CAST(o.observed_on AS TEXT), NULL, o.value
        FROM plan_indicators i JOIN plan_observations o ON o.indicator = i.id
        JOIN plan_measures m ON m.id = i.measure JOIN subjects s ON s.id = m.id
        WHERE i.measure = $1
      ) AS events
      ORDER BY at DESC, sort, id, dated LIMIT $2";
    COUNT = "SELECT (SELECT count(*) FROM plan_versions v WHERE v.plan = $1)
        + (SELECT count(*) FROM plan_changes c WHERE c.plan = $1)
        + (SELECT count(*) FROM plan_measures m JOIN plan_statuses t ON t.item = m.id WHERE m.plan = $1)
        + (SELECT count(*) FROM plan_commitments c JOIN plan_statuses t ON t.item = c.id WHERE c.plan = $1)
        + (SELECT count(*) FROM plan_measures m JOIN plan_indicators i ON i.measure = m.id
           JOIN plan_observations o ON o.indicator = i.id WHERE m.plan = $1)";
}

impl FromRow for Event {
    fn from_row(row: &Row<'_>) -> Result<Self> {
        let (sort, id): (String, Uuid) = (row.get("sort")?, row.get("id")?);
        let (kind, number): (String, String) = (row.get("kind")?, row.get("number")?);
        let what = what(&sort, row)?;
        Ok(Self {
            id: match &what {
                What::Version { number, .. } => format!("version-{id}-{number}"),
                What::Observation { on, .. } => format!("observation-{id}-{on}"),
                What::Text { .. } | What::Status { .. } | What::Statement { .. } => {
                    format!("{}-{id}", what.key())
                }
            },
            at: row.get("at")?,
            kind: ItemKind::with_key(&kind).ok_or_else(|| Error::corrupt(kind))?,
            number,
            title: text(row, "title")?,
            what,
        })
    }
}

fn what(sort: &str, row: &Row<'_>) -> Result<What> {
    match sort {
        "version" => {
            let kind: String = row.get("field")?;
            Ok(What::Version {
                number: row.parse("number")?,
                kind: VersionKind::with_key(&kind).ok_or_else(|| Error::corrupt(kind))?,
                reason: text(row, "reason")?,
            })
        }
        "text" => Ok(What::Text {
            field: row.get("field")?,
            before: row.get("before")?,
            after: row.get("after")?,
            reason: text(row, "reason")?,
            institution: row.get("who")?,
        }),
        "status" => status(row),
        "statement" => Ok(What::Statement {
            voice: voice(row)?,
            speaker: text(row, "who")?,
            text: text(row, "reason")?,
        }),
        "observation" => Ok(What::Observation {
            indicator: text(row, "field")?,
            unit: text(row, "before")?,
            on: row.parse::<Day>("dated")?,
            value: row.get("figure")?,
        }),
        other => Err(Error::corrupt(other)),
    }
}

fn status(row: &Row<'_>) -> Result<What> {
    let scale: Scale = row.parse("scale")?;
    let value: String = row.get("value")?;
    Ok(What::Status {
        part: row.get("part")?,
        value: scale.value(&value).map_err(Error::corrupt)?,
        voice: voice(row)?,
        assessor: text(row, "who")?,
        assessed_on: row.parse::<PartialDate>("dated")?,
        basis: text(row, "reason")?,
    })
}

fn voice(row: &Row<'_>) -> Result<Voice> {
    let key: String = row.get("voice")?;
    Voice::with_key(&key).ok_or_else(|| Error::corrupt(key))
}

fn text(row: &Row<'_>, column: &str) -> Result<Text> {
    Ok(row.get::<Option<Text>>(column)?.unwrap_or_default())
}

/// One page of what happened to a plan, the newest first.
pub(crate) async fn of_plan(
    tx: &mut Tx,
    plan: Id<Plan>,
    (limit, offset): (i64, i64),
) -> Result<Vec<Event>> {
    tx.all(&EVENTS, params![plan, limit, offset]).await
}

/// What happened to a measure, the newest first.
pub(crate) async fn of_measure(
    tx: &mut Tx,
    measure: Id<Measure>,
    limit: i64,
) -> Result<Vec<Event>> {
    tx.all(&OF_MEASURE, params![measure, limit]).await
}

/// How much happened to a plan.
pub(crate) async fn count(tx: &mut Tx, plan: Id<Plan>) -> Result<u64> {
    tx.one_value(&COUNT, params![plan]).await
}
