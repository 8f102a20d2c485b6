// tidy: not a model, because it keeps what is changed.
//! Plans and their directions.

use db::{Result, Tx};

use super::{Edited, Editor, Named};
use crate::import::plan_subject;
use crate::store::plans;
use crate::{Direction, Facts, ItemKind, Plan};

/// Begins a plan; its slug must be free.
pub(crate) async fn enter_plan(tx: &mut Tx, editor: &Editor<'_>, plan: &Plan) -> Result<()> {
    plans::insert(tx, plan, editor.now()).await?;
    subjects::save(tx, &plan_subject(plan, editor.now())).await?;
    editor.record(tx, named(plan).act("plan-begun")).await
}

/// Changes a plan. `after` carries the lock under which it was read.
pub(crate) async fn edit_plan(
    tx: &mut Tx,
    editor: &Editor<'_>,
    before: &Plan,
    after: &Plan,
) -> Result<Edited> {
    let is_published = editor.take_turn(tx, before).await?;
    if !plans::save(tx, after, editor.now()).await? {
        return Ok(Edited::LostRace);
    }
    subjects::save(tx, &plan_subject(after, editor.now())).await?;
    let (was, is) = (before.facts(), after.facts());
    if is_published {
        editor.log(tx, &named(after), &was, &is).await?;
    }
    editor.record(tx, named(after).change("plan-changed", &was, &is)).await?;
    Ok(Edited::Yes)
}

/// Adds a direction; its number must be free in the plan.
pub(crate) async fn enter_direction(
    tx: &mut Tx,
    editor: &Editor<'_>,
    plan: &Plan,
    direction: &Direction,
) -> Result<()> {
    let is_published = editor.take_turn(tx, plan).await?;
    plans::insert_direction(tx, direction).await?;
    let item = of_direction(plan, direction);
    if is_published {
        editor.log(tx, &item, &Facts::default(), &direction.facts()).await?;
    }
    editor.record(tx, item.act("direction-added")).await
}

/// Changes a direction. `after` carries the lock under which it was read.
pub(crate) async fn edit_direction(
    tx: &mut Tx,
    editor: &Editor<'_>,
    plan: &Plan,
    (before, after): (&Direction, &Direction),
) -> Result<Edited> {
    let is_published = editor.take_turn(tx, plan).await?;
    if !plans::save_direction(tx, after).await? {
        return Ok(Edited::LostRace);
    }
    let (item, was, is) = (of_direction(plan, after), before.facts(), after.facts());
    if is_published {
        editor.log(tx, &item, &was, &is).await?;
    }
    editor.record(tx, item.change("direction-changed", &was, &is)).await?;
    Ok(Edited::Yes)
}

/// Everything that somebody can write about a plan, to set two wordings side by side.
pub(crate) fn wording_of_plan(plan: &Plan) -> Facts {
    let reported = plan.reported.map(|(from, to)| format!("{from}/{to}"));
    plan.facts()
        .with_some("ogp-title", plan.ogp_title.as_ref())
        .with_some("legal-act-url", plan.legal_act_url.as_ref())
        .with_some("approved-on", plan.approved_on)
        .with_some("known-until", plan.known_until)
        .with_some("reported", reported)
        .with("sources", plan.sources.join("\n"))
        .with("notes", super::notes_in_words(&plan.notes))
}

fn named(plan: &Plan) -> Named<'_> {
    Named { plan, id: plan.id.uuid(), kind: ItemKind::Plan, number: plan.slug.as_str() }
}

fn of_direction<'a>(plan: &'a Plan, direction: &'a Direction) -> Named<'a> {
    Named { plan, id: direction.id.uuid(), kind: ItemKind::Direction, number: &direction.number }
}
