// tidy: not a model, because it keeps what is changed.
//! Commitments.

use db::{Result, Tx};

use super::{Edited, Editor, Named};
use crate::import::commitment_subject;
use crate::store::{commitments, plans};
use crate::{Commitment, Facts, ItemKind, Link, Plan};

/// Adds a commitment; its number must be free in the plan.
pub(crate) async fn enter_commitment(
    tx: &mut Tx,
    editor: &Editor<'_>,
    plan: &Plan,
    commitment: &Commitment,
) -> Result<()> {
    let is_published = editor.take_turn(tx, plan).await?;
    commitments::insert(tx, commitment, editor.now()).await?;
    subjects::save(tx, &commitment_subject(plan, commitment, editor.now())).await?;
    let item = named(plan, commitment);
    if is_published {
        let is = facts(tx, commitment).await?;
        editor.log(tx, &item, &Facts::default(), &is).await?;
    }
    editor.record(tx, item.act("commitment-added")).await
}

/// Changes a commitment. `after` carries the lock under which it was read.
pub(crate) async fn edit_commitment(
    tx: &mut Tx,
    editor: &Editor<'_>,
    plan: &Plan,
    (before, after): (&Commitment, &Commitment),
) -> Result<Edited> {
    let is_published = editor.take_turn(tx, plan).await?;
    if !commitments::save(tx, after, editor.now()).await? {
        return Ok(Edited::LostRace);
    }
    subjects::save(tx, &commitment_subject(plan, after, editor.now())).await?;
    let (was, is) = (facts(tx, before).await?, facts(tx, after).await?);
    let item = named(plan, after);
    if is_published {
        editor.log(tx, &item, &was, &is).await?;
    }
    editor.record(tx, item.change("commitment-changed", &was, &is)).await?;
    Ok(Edited::Yes)
}

/// Everything that somebody can write about a commitment, to set two wordings side by side.
pub(crate) fn wording_of_commitment(commitment: &Commitment, direction: &str) -> Facts {
    let content = &commitment.content;
    commitment
        .facts(direction)
        .with_some("ogp-id", commitment.ogp_id.as_ref())
        .with_some("ogp-title", content.ogp_title.as_ref())
        .with_text("contact", &content.contact)
        .with("links", links_in_words(&content.links))
        .with("sources", content.sources.join("\n"))
        .with("notes", super::notes_in_words(&content.notes))
}

/// Links one under the other.
pub(super) fn links_in_words(links: &[Link]) -> String {
    let words = |link: &Link| {
        let title = link.title.wordings().map(|(_, _, words)| words);
        title.chain(link.url.as_deref()).collect::<Vec<_>>().join(" ")
    };
    links.iter().map(words).collect::<Vec<_>>().join("\n")
}

async fn facts(tx: &mut Tx, commitment: &Commitment) -> Result<Facts> {
    let directions = plans::directions(tx, commitment.plan).await?;
    let direction = directions.iter().find(|direction| direction.id == commitment.direction);
    Ok(commitment.facts(direction.map_or("", |direction| &direction.number)))
}

fn named<'a>(plan: &'a Plan, commitment: &'a Commitment) -> Named<'a> {
    Named { plan, id: commitment.id.uuid(), kind: ItemKind::Commitment, number: &commitment.number }
}
