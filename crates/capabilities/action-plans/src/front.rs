// tidy: not a model, because it reads what the front page shows.
//! What the front page of a site shows of the newest plan.

use base::Day;
use db::{Result, Tx};

use crate::store::{measures, plans, progress};
use crate::{Plan, Summary, Tally, group_of};

/// The newest plan in a few figures.
#[derive(Clone, Debug)]
pub struct Front {
    /// The plan.
    pub plan: Plan,
    /// How many measures stand how far.
    pub tally: Tally,
    /// What an evaluation itself counted, where that is something else.
    pub stated_otherwise: Option<Summary>,
    /// Obligations of the plan and its measures whose day has passed.
    pub overdue: usize,
    /// Obligations whose day lies ahead.
    pub ahead: usize,
}

/// The newest published plan in a few figures; `None` where none was published.
pub async fn front(tx: &mut Tx, today: Day) -> Result<Option<Front>> {
    let Some(plan) = plans::newest(tx).await? else { return Ok(None) };
    let statuses = progress::statuses_of_measures(tx, plan.id).await?;
    let measures = measures::of_plan(tx, plan.id).await?;
    let group = |measure: &crate::Measure| {
        group_of(statuses.get(&measure.id.uuid()).map_or(&[], Vec::as_slice))
    };
    let tally = Tally::of(measures.iter().map(group));
    let owed = obligations::beneath(tx, plan.id.cast()).await?;
    let count = |wanted: fn(obligations::State) -> bool| {
        owed.iter().filter(|listed| wanted(listed.obligation.state(today))).count()
    };
    let overdue = count(|state| matches!(state, obligations::State::Overdue { .. }));
    let ahead = count(|state| {
        matches!(state, obligations::State::Ahead { .. } | obligations::State::Today)
    });
    let stated = progress::summary(tx, plan.id).await?;
    let stated_otherwise = stated.filter(|stated| !stated.agrees(&tally));
    Ok(Some(Front { plan, tally, stated_otherwise, overdue, ahead }))
}

/// Whether there is no plan at all yet.
pub async fn is_empty(tx: &mut Tx) -> Result<bool> {
    Ok(plans::count(tx).await? == 0)
}
