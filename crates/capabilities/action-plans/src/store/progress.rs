//! Progress: statuses, statements, indicators with their observations, money.

use std::collections::HashMap;

use base::{Day, Id, Text, Timestamp};
use db::{Error, FromRow, Result, Row, Tx, params, sql};
use uuid::Uuid;

use super::plans::some;
use crate::indicator::{Baseline, Indicator, Observation};
use crate::money::{Money, MoneyKind};
use crate::voice::{Statement, Status, Voice};
use crate::{Lock, Measure, Plan, Scale, Summary};

sql! {
    ADD_STATUS = "INSERT INTO plan_statuses (id, item, part, scale, value, voice, assessor, assessed_on, basis, source,
                    recorded_at, recorded_by) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)";
    STATUSES = "SELECT * FROM plan_statuses WHERE item = $1 ORDER BY recorded_at DESC, id DESC";
    PLAN_STATUSES = "SELECT s.* FROM plan_measures m JOIN plan_statuses s ON s.item = m.id
                     WHERE m.plan = $1 AND s.part IS NULL ORDER BY s.recorded_at, s.id";
    ADD_STATEMENT = "INSERT INTO plan_statements (id, item, voice, speaker, said_on, text, source, recorded_at,
                       recorded_by) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)";
    STATEMENTS = "SELECT * FROM plan_statements WHERE item = $1 ORDER BY recorded_at, id";
    INSERT_INDICATOR = "INSERT INTO plan_indicators (id, measure, position, title, unit, baseline, baseline_on, targets,
                          changed_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)";
    SAVE_INDICATOR = "UPDATE plan_indicators SET title = $3, unit = $4, baseline = $5, baseline_on = $6, targets = $7,
                        changed_at = $8, lock_version = lock_version + 1
                      WHERE id = $1 AND lock_version = $2";
    INDICATORS = "SELECT * FROM plan_indicators WHERE measure = $1 ORDER BY position, id";
    FIND_INDICATOR = "SELECT * FROM plan_indicators WHERE id = $1";
    OBSERVATIONS = "SELECT o.* FROM plan_indicators i JOIN plan_observations o ON o.indicator = i.id
                    WHERE i.measure = $1 ORDER BY o.observed_on";
    OBSERVATIONS_OF = "SELECT * FROM plan_observations WHERE indicator = $1 ORDER BY observed_on";
    OBSERVE = "INSERT INTO plan_observations (indicator, observed_on, value, source, source_url, recorded_at, recorded_by)
               VALUES ($1, $2, $3, $4, $5, $6, $7)";
    ADD_MONEY = "INSERT INTO plan_money (id, item, kind, cents, year, note, source, recorded_at)
                 VALUES ($1, $2, $3, $4, $5, $6, $7, $8)";
    MONEY = "SELECT * FROM plan_money WHERE item = $1 ORDER BY year, kind, id";
    STATE_SUMMARY = "INSERT INTO plan_summaries (plan, stated_on, measures, progressed, not_started, source)
                     VALUES ($1, $2, $3, $4, $5, $6)";
    SUMMARY = "SELECT * FROM plan_summaries WHERE plan = $1 ORDER BY stated_on DESC LIMIT 1";
}

impl FromRow for Status {
    fn from_row(row: &Row<'_>) -> Result<Self> {
        let scale: Scale = row.parse("scale")?;
        let value: String = row.get("value")?;
        Ok(Self {
            id: row.get("id")?,
            part: row.get("part")?,
            value: scale.value(&value).map_err(Error::corrupt)?,
            voice: voice(row)?,
            assessor: row.get("assessor")?,
            assessed_on: row.get("assessed_on")?,
            basis: row.get("basis")?,
            source: row.get("source")?,
            recorded_at: row.get("recorded_at")?,
        })
    }
}

impl FromRow for Statement {
    fn from_row(row: &Row<'_>) -> Result<Self> {
        Ok(Self {
            id: row.get("id")?,
            voice: voice(row)?,
            speaker: row.get("speaker")?,
            said_on: row.get("said_on")?,
            text: row.get("text")?,
            source: row.get("source")?,
            recorded_at: row.get("recorded_at")?,
        })
    }
}

fn voice(row: &Row<'_>) -> Result<Voice> {
    let key: String = row.get("voice")?;
    Voice::with_key(&key).ok_or_else(|| Error::corrupt(key))
}

impl FromRow for Indicator {
    /// Without its observations, which stand in a table of their own.
    fn from_row(row: &Row<'_>) -> Result<Self> {
        let on = row.get("baseline_on")?;
        Ok(Self {
            id: row.get("id")?,
            measure: row.get("measure")?,
            position: row.get("position")?,
            title: row.get("title")?,
            unit: row.get::<Option<Text>>("unit")?.unwrap_or_default(),
            baseline: row.get::<Option<f64>>("baseline")?.map(|value| Baseline { value, on }),
            targets: row.json("targets")?,
            observations: Vec::new(),
            lock: Lock(row.get("lock_version")?),
        })
    }
}

struct Observed {
    indicator: Id<Indicator>,
    observation: Observation,
}

impl FromRow for Observed {
    fn from_row(row: &Row<'_>) -> Result<Self> {
        Ok(Self { indicator: row.get("indicator")?, observation: Observation::from_row(row)? })
    }
}

impl FromRow for Observation {
    fn from_row(row: &Row<'_>) -> Result<Self> {
        Ok(Self {
            on: row.get("observed_on")?,
            value: row.get("value")?,
            source: row.get::<Option<Text>>("source")?.unwrap_or_default(),
            source_url: row.get("source_url")?,
        })
    }
}

impl FromRow for Money {
    fn from_row(row: &Row<'_>) -> Result<Self> {
        let kind: String = row.get("kind")?;
        Ok(Self {
            id: row.get("id")?,
            kind: MoneyKind::with_key(&kind).ok_or_else(|| Error::corrupt(kind))?,
            amount: row.get("cents")?,
            year: row.get("year")?,
            note: row.get::<Option<Text>>("note")?.unwrap_or_default(),
            source: row.get("source")?,
        })
    }
}

impl FromRow for Summary {
    fn from_row(row: &Row<'_>) -> Result<Self> {
        Ok(Self {
            stated_on: row.get("stated_on")?,
            measures: row.get("measures")?,
            progressed: row.get("progressed")?,
            not_started: row.get("not_started")?,
            source: row.get("source")?,
        })
    }
}

struct OfItem {
    item: Uuid,
    status: Status,
}

impl FromRow for OfItem {
    fn from_row(row: &Row<'_>) -> Result<Self> {
        Ok(Self { item: row.get("item")?, status: Status::from_row(row)? })
    }
}

/// Adds an assessment; earlier ones stay.
pub(crate) async fn add_status<T>(
    tx: &mut Tx,
    item: Id<T>,
    status: &Status,
    by: Option<Uuid>,
) -> Result<()> {
    tx.execute(
        &ADD_STATUS,
        params![
            status.id,
            item,
            status.part,
            status.value.scale.key(),
            status.value.key,
            status.voice.key(),
            status.assessor,
            status.assessed_on,
            status.basis,
            status.source,
            status.recorded_at,
            by
        ],
    )
    .await?;
    Ok(())
}

/// All assessments of an item, the newest first.
pub(crate) async fn statuses<T>(tx: &mut Tx, item: Id<T>) -> Result<Vec<Status>> {
    tx.all(&STATUSES, params![item]).await
}

/// The assessments of all measures of a plan, by measure, the newest last.
pub(crate) async fn statuses_of_measures(
    tx: &mut Tx,
    plan: Id<Plan>,
) -> Result<HashMap<Uuid, Vec<Status>>> {
    Ok(by_item(tx.all(&PLAN_STATUSES, params![plan]).await?))
}

fn by_item(rows: Vec<OfItem>) -> HashMap<Uuid, Vec<Status>> {
    let mut by_item: HashMap<Uuid, Vec<Status>> = HashMap::new();
    for row in rows {
        by_item.entry(row.item).or_default().push(row.status);
    }
    by_item
}

/// Adds what a voice says; earlier statements stay.
pub(crate) async fn add_statement<T>(
    tx: &mut Tx,
    item: Id<T>,
    said: &Statement,
    by: Option<Uuid>,
) -> Result<()> {
    tx.execute(
        &ADD_STATEMENT,
        params![
            said.id,
            item,
            said.voice.key(),
            said.speaker,
            said.said_on,
            said.text,
            said.source,
            said.recorded_at,
            by
        ],
    )
    .await?;
    Ok(())
}

/// What the voices say of an item, in the order in which it was entered.
pub(crate) async fn statements<T>(tx: &mut Tx, item: Id<T>) -> Result<Vec<Statement>> {
    tx.all(&STATEMENTS, params![item]).await
}

/// Enters a new indicator.
pub(crate) async fn insert_indicator(
    tx: &mut Tx,
    indicator: &Indicator,
    now: Timestamp,
) -> Result<()> {
    tx.execute(
        &INSERT_INDICATOR,
        params![
            indicator.id,
            indicator.measure,
            indicator.position,
            indicator.title,
            some(&indicator.unit),
            indicator.baseline.map(|baseline| baseline.value),
            indicator.baseline.and_then(|baseline| baseline.on),
            targets(indicator),
            now
        ],
    )
    .await?;
    Ok(())
}

/// Saves an indicator; `false` when somebody else saved it first.
pub(crate) async fn save_indicator(
    tx: &mut Tx,
    indicator: &Indicator,
    now: Timestamp,
) -> Result<bool> {
    let saved = tx
        .execute(
            &SAVE_INDICATOR,
            params![
                indicator.id,
                indicator.lock.0,
                indicator.title,
                some(&indicator.unit),
                indicator.baseline.map(|baseline| baseline.value),
                indicator.baseline.and_then(|baseline| baseline.on),
                targets(indicator),
                now
            ],
        )
        .await?;
    Ok(saved == 1)
}

fn targets(indicator: &Indicator) -> String {
    serde_json::to_string(&indicator.targets).expect("a target path is JSON")
}

/// The indicators of a measure with all they observed.
pub(crate) async fn indicators(tx: &mut Tx, measure: Id<Measure>) -> Result<Vec<Indicator>> {
    let mut indicators = tx.all::<Indicator>(&INDICATORS, params![measure]).await?;
    if indicators.is_empty() {
        return Ok(indicators);
    }
    for row in tx.all::<Observed>(&OBSERVATIONS, params![measure]).await? {
        if let Some(indicator) =
            indicators.iter_mut().find(|indicator| indicator.id == row.indicator)
        {
            indicator.observations.push(row.observation);
        }
    }
    Ok(indicators)
}

/// The indicator with this identifier and all it observed.
pub(crate) async fn find_indicator(tx: &mut Tx, id: Id<Indicator>) -> Result<Option<Indicator>> {
    let Some(mut indicator) = tx.optional::<Indicator>(&FIND_INDICATOR, params![id]).await? else {
        return Ok(None);
    };
    let observed = tx.all::<Observed>(&OBSERVATIONS_OF, params![id]).await?;
    indicator.observations = observed.into_iter().map(|row| row.observation).collect();
    Ok(Some(indicator))
}

/// Records an observed value; a second value for the same day is refused by the database.
pub(crate) async fn observe(
    tx: &mut Tx,
    indicator: Id<Indicator>,
    observed: &Observation,
    by: Option<Uuid>,
    now: Timestamp,
) -> Result<()> {
    tx.execute(
        &OBSERVE,
        params![
            indicator,
            observed.on,
            observed.value,
            some(&observed.source),
            observed.source_url,
            now,
            by
        ],
    )
    .await?;
    Ok(())
}

/// Adds an amount of money.
pub(crate) async fn add_money<T>(
    tx: &mut Tx,
    item: Id<T>,
    money: &Money,
    now: Timestamp,
) -> Result<()> {
    tx.execute(
        &ADD_MONEY,
        params![
            money.id,
            item,
            money.kind.key(),
            money.amount,
            money.year,
            some(&money.note),
            money.source,
            now
        ],
    )
    .await?;
    Ok(())
}

/// The money of an item, by year.
pub(crate) async fn money<T>(tx: &mut Tx, item: Id<T>) -> Result<Vec<Money>> {
    tx.all(&MONEY, params![item]).await
}

/// Records what an evaluation itself counted.
pub(crate) async fn state_summary(tx: &mut Tx, plan: Id<Plan>, summary: &Summary) -> Result<()> {
    let stated_on: Day = summary.stated_on;
    tx.execute(
        &STATE_SUMMARY,
        params![
            plan,
            stated_on,
            summary.measures,
            summary.progressed,
            summary.not_started,
            summary.source
        ],
    )
    .await?;
    Ok(())
}

/// What the newest evaluation itself counted.
pub(crate) async fn summary(tx: &mut Tx, plan: Id<Plan>) -> Result<Option<Summary>> {
    tx.optional(&SUMMARY, params![plan]).await
}
