// tidy: not a model, because it keeps what is changed.
//! Measures.

use db::{Result, Tx};

use super::commitments::links_in_words;
use super::{Edited, Editor, Named, owed};
use crate::import::measure_subject;
use crate::store::{commitments, measures};
use crate::{Facts, ItemKind, Measure, Plan};

/// Adds a measure; its number must be free in the plan. In a published plan the responsible
/// institutions owe it from now on.
pub(crate) async fn enter_measure(
    tx: &mut Tx,
    editor: &Editor<'_>,
    plan: &Plan,
    measure: &Measure,
) -> Result<()> {
    let is_published = editor.take_turn(tx, plan).await?;
    measures::insert(tx, measure, editor.now()).await?;
    subjects::save(tx, &measure_subject(plan, measure, editor.now())).await?;
    let item = named(plan, measure);
    if is_published {
        let is = facts(tx, measure).await?;
        editor.log(tx, &item, &Facts::default(), &is).await?;
        owed::bring_up_to_date(tx, editor, plan, measure).await?;
    }
    let act = item.act("measure-added").fact_if_known("deadline", measure.deadline);
    editor.record(tx, act).await
}

/// Changes a measure. `after` carries the lock under which it was read. In a published plan a new
/// deadline postpones what is owed, a new responsible institution owes it, and one that is no longer
/// responsible owes it no more.
pub(crate) async fn edit_measure(
    tx: &mut Tx,
    editor: &Editor<'_>,
    plan: &Plan,
    (before, after): (&Measure, &Measure),
) -> Result<Edited> {
    let is_published = editor.take_turn(tx, plan).await?;
    if !measures::save(tx, after, editor.now()).await? {
        return Ok(Edited::LostRace);
    }
    subjects::save(tx, &measure_subject(plan, after, editor.now())).await?;
    let (was, is) = (facts(tx, before).await?, facts(tx, after).await?);
    let item = named(plan, after);
    if is_published {
        editor.log(tx, &item, &was, &is).await?;
        owed::bring_up_to_date(tx, editor, plan, after).await?;
    }
    let mut act = item.change("measure-changed", &was, &is);
    if before.deadline != after.deadline {
        act = act
            .fact_if_known("deadline-before", before.deadline)
            .fact_if_known("deadline", after.deadline);
    }
    editor.record(tx, act).await?;
    Ok(Edited::Yes)
}

/// Everything that somebody can write about a measure, to set two wordings side by side.
pub(crate) fn wording_of_measure(measure: &Measure, commitment: &str) -> Facts {
    let content = &measure.content;
    let dates: Vec<String> = content.dates.iter().map(ToString::to_string).collect();
    let facts = measure
        .facts(commitment)
        .with("dates", dates.join("\n"))
        .with_text("deadline-note", &content.deadline_note)
        .with_some("attention", content.attention.as_ref())
        .with("links", links_in_words(&content.links))
        .with("sources", content.sources.join("\n"))
        .with("notes", super::notes_in_words(&content.notes));
    content.parts.iter().fold(facts, |facts, part| {
        facts.with_some(&format!("part-{}", part.letter), part.status.as_ref())
    })
}

async fn facts(tx: &mut Tx, measure: &Measure) -> Result<Facts> {
    let commitments = commitments::of_plan(tx, measure.plan).await?;
    let commitment = commitments.iter().find(|commitment| commitment.id == measure.commitment);
    Ok(measure.facts(commitment.map_or("", |commitment| &commitment.number)))
}

/// The measure as it is logged and recorded.
pub(super) fn named<'a>(plan: &'a Plan, measure: &'a Measure) -> Named<'a> {
    Named { plan, id: measure.id.uuid(), kind: ItemKind::Measure, number: &measure.number }
}
