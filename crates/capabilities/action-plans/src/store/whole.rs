//! A plan with everything in it, read at once: for answers to programs and for files.

use std::collections::HashMap;

use base::Id;
use db::{FromRow, Result, Row, Tx, params, sql};
use institutions::Institution;
use uuid::Uuid;

use super::{commitments, measures, plans, progress, versions};
use crate::indicator::{Indicator, Observation};
use crate::measure::Milestone;
use crate::money::Money;
use crate::voice::{Statement, Status};
use crate::{Commitment, Direction, Measure, Plan, Summary, Version};

sql! {
    // Drafts are for those who write them.
    PUBLISHED = "SELECT p.* FROM plans p WHERE EXISTS (SELECT 1 FROM plan_versions v WHERE v.plan = p.id)
                 ORDER BY p.starts_on DESC, p.slug LIMIT $1 OFFSET $2";
    COUNT_PUBLISHED = "SELECT count(*) FROM plans p
                       WHERE EXISTS (SELECT 1 FROM plan_versions v WHERE v.plan = p.id)";
    STATUSES = "SELECT s.* FROM plan_statuses s
                WHERE s.item IN (SELECT id FROM plan_measures WHERE plan = $1)
                   OR s.item IN (SELECT id FROM plan_commitments WHERE plan = $1)
                ORDER BY s.recorded_at, s.id";
    STATEMENTS = "SELECT s.* FROM plan_statements s
                  WHERE s.item IN (SELECT id FROM plan_measures WHERE plan = $1)
                     OR s.item IN (SELECT id FROM plan_commitments WHERE plan = $1)
                  ORDER BY s.recorded_at, s.id";
    MONEY = "SELECT m.* FROM plan_money m
             WHERE m.item IN (SELECT id FROM plan_measures WHERE plan = $1)
                OR m.item IN (SELECT id FROM plan_commitments WHERE plan = $1)
             ORDER BY m.year, m.kind, m.id";
    MILESTONES = "SELECT s.*, s.measure AS item FROM plan_measures m JOIN plan_milestones s ON s.measure = m.id
                  WHERE m.plan = $1 ORDER BY s.position, s.due_on, s.id";
    INDICATORS = "SELECT i.*, i.measure AS item FROM plan_measures m JOIN plan_indicators i ON i.measure = m.id
                  WHERE m.plan = $1 ORDER BY i.position, i.id";
    OBSERVATIONS = "SELECT o.*, o.indicator AS item FROM plan_measures m JOIN plan_indicators i ON i.measure = m.id
                    JOIN plan_observations o ON o.indicator = i.id
                    WHERE m.plan = $1 ORDER BY o.observed_on";
}

/// A plan with everything in it.
#[derive(Clone, Debug)]
pub(crate) struct Whole {
    /// The plan.
    pub(crate) plan: Plan,
    /// Who keeps it.
    pub(crate) coordinator: Institution,
    /// Its versions, the first one first.
    pub(crate) versions: Vec<Version>,
    /// Its directions, in order.
    pub(crate) directions: Vec<Direction>,
    /// Its commitments, in order.
    pub(crate) commitments: Vec<Commitment>,
    /// Its measures, in order.
    pub(crate) measures: Vec<Measure>,
    /// What the newest evaluation itself counted.
    pub(crate) summary: Option<Summary>,
    milestones: HashMap<Uuid, Vec<Milestone>>,
    indicators: HashMap<Uuid, Vec<Indicator>>,
    statuses: HashMap<Uuid, Vec<Status>>,
    statements: HashMap<Uuid, Vec<Statement>>,
    money: HashMap<Uuid, Vec<Money>>,
}

/// One page of the published plans, the newest period first.
pub(crate) async fn published(tx: &mut Tx, (limit, offset): (i64, i64)) -> Result<Vec<Plan>> {
    tx.all(&PUBLISHED, params![limit, offset]).await
}

/// How many plans are published.
pub(crate) async fn count_published(tx: &mut Tx) -> Result<u64> {
    tx.one_value(&COUNT_PUBLISHED, params![]).await
}

/// The plan with this slug and everything in it, if any version of it was published.
pub(crate) async fn find_published(tx: &mut Tx, slug: &str) -> Result<Option<Whole>> {
    Ok(find(tx, slug).await?.filter(|whole| !whole.versions.is_empty()))
}

/// The plan with this slug and everything in it, drafts among them.
pub(crate) async fn find(tx: &mut Tx, slug: &str) -> Result<Option<Whole>> {
    let Some(plan) = plans::find(tx, slug).await? else { return Ok(None) };
    let coordinator = institutions::store::find(tx, plan.coordinator).await?;
    let coordinator = coordinator.ok_or(db::Error::Missing("the coordinator of a plan"))?;
    Ok(Some(Whole {
        versions: versions::versions(tx, plan.id).await?,
        directions: plans::directions(tx, plan.id).await?,
        commitments: commitments::of_plan(tx, plan.id).await?,
        measures: measures::of_plan(tx, plan.id).await?,
        summary: progress::summary(tx, plan.id).await?,
        milestones: by_item(tx.all(&MILESTONES, params![plan.id]).await?),
        indicators: indicators(tx, plan.id).await?,
        statuses: by_item(tx.all(&STATUSES, params![plan.id]).await?),
        statements: by_item(tx.all(&STATEMENTS, params![plan.id]).await?),
        money: by_item(tx.all(&MONEY, params![plan.id]).await?),
        coordinator,
        plan,
    }))
}

async fn indicators(tx: &mut Tx, plan: Id<Plan>) -> Result<HashMap<Uuid, Vec<Indicator>>> {
    let rows = tx.all::<OfItem<Indicator>>(&INDICATORS, params![plan]).await?;
    let mut observed: HashMap<Uuid, Vec<Observation>> =
        by_item(tx.all(&OBSERVATIONS, params![plan]).await?);
    let rows = rows.into_iter().map(|mut row| {
        row.thing.observations = observed.remove(&row.thing.id.uuid()).unwrap_or_default();
        row
    });
    Ok(by_item(rows.collect()))
}

impl Whole {
    /// The milestones of a measure, in order.
    pub(crate) fn milestones(&self, measure: &Measure) -> &[Milestone] {
        of(&self.milestones, measure.id)
    }

    /// The indicators of a measure, in order.
    pub(crate) fn indicators(&self, measure: &Measure) -> &[Indicator] {
        of(&self.indicators, measure.id)
    }

    /// What was assessed of a measure or a commitment and of its parts, the newest last.
    pub(crate) fn statuses<T>(&self, item: Id<T>) -> &[Status] {
        of(&self.statuses, item)
    }

    /// What the voices say of a measure or a commitment, the newest last.
    pub(crate) fn statements<T>(&self, item: Id<T>) -> &[Statement] {
        of(&self.statements, item)
    }

    /// The money of a measure or a commitment, by year.
    pub(crate) fn money<T>(&self, item: Id<T>) -> &[Money] {
        of(&self.money, item)
    }

    /// The commitment that a measure carries out.
    pub(crate) fn commitment_of(&self, measure: &Measure) -> Option<&Commitment> {
        self.commitments.iter().find(|commitment| commitment.id == measure.commitment)
    }

    /// The direction that a commitment belongs to.
    pub(crate) fn direction_of(&self, commitment: &Commitment) -> Option<&Direction> {
        self.directions.iter().find(|direction| direction.id == commitment.direction)
    }

    /// The measures that carry out a commitment, in order.
    pub(crate) fn measures_of(&self, commitment: &Commitment) -> impl Iterator<Item = &Measure> {
        let id = commitment.id;
        self.measures.iter().filter(move |measure| measure.commitment == id)
    }
}

fn of<T, I>(things: &HashMap<Uuid, Vec<T>>, item: Id<I>) -> &[T] {
    things.get(&item.uuid()).map_or(&[], Vec::as_slice)
}

/// A thing with the item that it belongs to.
struct OfItem<T> {
    item: Uuid,
    thing: T,
}

impl<T: FromRow> FromRow for OfItem<T> {
    fn from_row(row: &Row<'_>) -> Result<Self> {
        Ok(Self { item: row.get("item")?, thing: T::from_row(row)? })
    }
}

fn by_item<T>(rows: Vec<OfItem<T>>) -> HashMap<Uuid, Vec<T>> {
    let mut by_item: HashMap<Uuid, Vec<T>> = HashMap::new();
    for row in rows {
        by_item.entry(row.item).or_default().push(row.thing);
    }
    by_item
}
