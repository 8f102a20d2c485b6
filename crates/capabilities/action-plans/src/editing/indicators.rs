// tidy: not a model, because it keeps what is changed.
//! Indicators and what they observe. After publication their changes stand in the log of their measure:
//! a target that was moved stays beside the new one.

use db::{Result, Tx};

use super::measures::named;
use super::{Edited, Editor};
use crate::indicator::{Indicator, Observation};
use crate::store::progress;
use crate::{Facts, Measure, Plan};

/// Adds an indicator to a measure.
pub(crate) async fn enter_indicator(
    tx: &mut Tx,
    editor: &Editor<'_>,
    (plan, measure): (&Plan, &Measure),
    indicator: &Indicator,
) -> Result<()> {
    let is_published = editor.take_turn(tx, plan).await?;
    progress::insert_indicator(tx, indicator, editor.now()).await?;
    let item = named(plan, measure);
    if is_published {
        editor.log(tx, &item, &Facts::default(), &wording_of_indicator(indicator)).await?;
    }
    editor.record(tx, item.act("indicator-added")).await
}

/// Changes an indicator: its words, its baseline, its path. `after` carries the lock under which it was
/// read; observed values are never touched.
pub(crate) async fn edit_indicator(
    tx: &mut Tx,
    editor: &Editor<'_>,
    (plan, measure): (&Plan, &Measure),
    (before, after): (&Indicator, &Indicator),
) -> Result<Edited> {
    let is_published = editor.take_turn(tx, plan).await?;
    if !progress::save_indicator(tx, after, editor.now()).await? {
        return Ok(Edited::LostRace);
    }
    let item = named(plan, measure);
    let (was, is) = (wording_of_indicator(before), wording_of_indicator(after));
    if is_published {
        editor.log(tx, &item, &was, &is).await?;
    }
    editor.record(tx, item.change("indicator-changed", &was, &is)).await?;
    Ok(Edited::Yes)
}

/// Adds observed values, all of them or none: a day that has a value already is refused by the database.
pub(crate) async fn observe(
    tx: &mut Tx,
    editor: &Editor<'_>,
    (plan, measure): (&Plan, &Measure),
    (indicator, observed): (&Indicator, &[Observation]),
) -> Result<()> {
    for observation in observed {
        progress::observe(tx, indicator.id, observation, editor.account(), editor.now()).await?;
    }
    let count = i64::try_from(observed.len()).unwrap_or(i64::MAX);
    let newest = observed.iter().map(|observation| observation.on).max();
    let act = named(plan, measure)
        .act("values-observed")
        .fact("values", count)
        .fact_if_known("newest", newest);
    editor.record(tx, act).await
}

/// What an indicator promises: what is observed, in which unit, from where and to where.
pub(crate) fn wording_of_indicator(indicator: &Indicator) -> Facts {
    let place = indicator.position;
    let begun = indicator.baseline.map(|baseline| match baseline.on {
        Some(on) => format!("{} ({on})", baseline.value),
        None => baseline.value.to_string(),
    });
    let path = indicator.targets.iter().map(|target| format!("{}: {}", target.on, target.value));
    Facts::default()
        .with_text(&format!("indicator-{place}"), &indicator.title)
        .with_text(&format!("indicator-unit-{place}"), &indicator.unit)
        .with_some(&format!("indicator-baseline-{place}"), begun)
        .with(&format!("indicator-targets-{place}"), path.collect::<Vec<_>>().join("\n"))
}
