// tidy: not a model, because it keeps what is changed.
//! Milestones. After publication their changes stand in the log of their measure.

use base::PartialDate;
use db::{Result, Tx};

use super::measures::named;
use super::{Edited, Editor};
use crate::store::measures;
use crate::{Facts, Measure, Milestone, Plan};

/// Adds a milestone.
pub(crate) async fn enter_milestone(
    tx: &mut Tx,
    editor: &Editor<'_>,
    (plan, measure): (&Plan, &Measure),
    milestone: &Milestone,
) -> Result<()> {
    let is_published = editor.take_turn(tx, plan).await?;
    measures::insert_milestone(tx, milestone, editor.now()).await?;
    let item = named(plan, measure);
    if is_published {
        editor.log(tx, &item, &Facts::default(), &wording_of_milestone(milestone)).await?;
    }
    let act = item.act("milestone-added").fact_if_known("due", milestone.due_on);
    editor.record(tx, act).await
}

/// Changes what a milestone promises. `after` carries the lock under which it was read.
pub(crate) async fn edit_milestone(
    tx: &mut Tx,
    editor: &Editor<'_>,
    (plan, measure): (&Plan, &Measure),
    (before, after): (&Milestone, &Milestone),
) -> Result<Edited> {
    let is_published = editor.take_turn(tx, plan).await?;
    if !measures::save_milestone(tx, after, editor.now()).await? {
        return Ok(Edited::LostRace);
    }
    let item = named(plan, measure);
    let (was, is) = (wording_of_milestone(before), wording_of_milestone(after));
    if is_published {
        editor.log(tx, &item, &was, &is).await?;
    }
    editor.record(tx, item.change("milestone-changed", &was, &is)).await?;
    Ok(Edited::Yes)
}

/// Records when a milestone was reached; `None` takes it back.
pub(crate) async fn reach_milestone(
    tx: &mut Tx,
    editor: &Editor<'_>,
    (plan, measure): (&Plan, &Measure),
    (milestone, done_on): (&Milestone, Option<PartialDate>),
) -> Result<Edited> {
    let after = Milestone { done_on, ..milestone.clone() };
    if !measures::save_milestone(tx, &after, editor.now()).await? {
        return Ok(Edited::LostRace);
    }
    let item = named(plan, measure);
    let act = match done_on {
        Some(done_on) => item.act("milestone-reached").fact("done", done_on),
        None => item.act("milestone-not-reached"),
    };
    editor.record(tx, act.fact("milestone", milestone.position)).await?;
    Ok(Edited::Yes)
}

/// What a milestone promises.
pub(crate) fn wording_of_milestone(milestone: &Milestone) -> Facts {
    let place = milestone.position;
    Facts::default()
        .with_text(&format!("milestone-{place}"), &milestone.title)
        .with_text(&format!("milestone-expected-{place}"), &milestone.expected)
        .with_some(&format!("milestone-due-{place}"), milestone.due_on)
}
