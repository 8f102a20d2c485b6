// tidy: not a model, because it keeps what is changed.
//! What is owed for a measure, brought up to date with its deadline, its institutions and its progress.

use base::{PartialDate, Text};
use db::{Result, Tx};
use obligations::{Due, Note, Obligation, Outcome, When};

use super::Editor;
use crate::roles::Role;
use crate::scale::Group;
use crate::store::progress;
use crate::voice::Status;
use crate::{Measure, Plan, current, duties};

/// Makes what is owed for a measure of a published plan agree with the measure: opens what is new,
/// postpones what has another day, and lets go what an institution no longer answers for.
pub(super) async fn bring_up_to_date(
    tx: &mut Tx,
    editor: &Editor<'_>,
    plan: &Plan,
    measure: &Measure,
) -> Result<()> {
    let known = of_measure(tx, measure).await?;
    for owed in duties::of_measure(editor.site, plan, measure) {
        match known.iter().find(|known| known.debtor == owed.debtor) {
            None => obligations::open(tx, &owed).await?,
            Some(known) => renew(tx, editor, known, &owed.due).await?,
        }
    }
    for known in &known {
        let is_responsible =
            measure.roles.of(Role::Responsible).any(|one| one.institution == known.debtor);
        if !is_responsible && known.outcome == Outcome::Open {
            let outcome = waived(editor);
            obligations::settle(tx, known.id, &outcome, editor.now()).await?;
        }
    }
    let statuses = progress::statuses(tx, measure.id).await?;
    settle(tx, editor, measure, current(&statuses), None).await
}

/// Settles what is owed for a measure by how far it is: when its owner says that it is completed, it was
/// met, on the day `done_on` where that is known; when the owner takes that back, it is owed again.
pub(super) async fn settle(
    tx: &mut Tx,
    editor: &Editor<'_>,
    measure: &Measure,
    current: Option<&Status>,
    done_on: Option<PartialDate>,
) -> Result<()> {
    let Some(status) = current else { return Ok(()) };
    for known in of_measure(tx, measure).await? {
        let outcome = match (status.value.group, &known.outcome) {
            (Group::Done, Outcome::Open) => met(status, done_on),
            (Group::Done, Outcome::Met { .. } | Outcome::Waived { .. })
            | (_, Outcome::Open | Outcome::Waived { .. }) => continue,
            (_, Outcome::Met { .. }) => Outcome::Open,
        };
        obligations::settle(tx, known.id, &outcome, editor.now()).await?;
    }
    Ok(())
}

/// What is owed because of the measure itself, by each responsible institution of today and before.
async fn of_measure(tx: &mut Tx, measure: &Measure) -> Result<Vec<Obligation>> {
    let owed = obligations::of_subject(tx, measure.id.cast()).await?;
    Ok(owed.into_iter().filter(|owed| owed.kind == duties::MEASURE).collect())
}

/// An institution that answers for the measure again owes it again; another day replaces the old one.
async fn renew(tx: &mut Tx, editor: &Editor<'_>, known: &Obligation, due: &Due) -> Result<()> {
    if matches!(known.outcome, Outcome::Waived { .. }) {
        obligations::settle(tx, known.id, &Outcome::Open, editor.now()).await?;
    }
    if known.due.day() != due.day() {
        obligations::postpone(tx, known, due, editor.reason, editor.now()).await?;
    }
    Ok(())
}

fn waived(editor: &Editor<'_>) -> Outcome {
    let note = Note { text: editor.reason.clone(), url: None };
    Outcome::Waived { on: editor.site.today(), note }
}

/// Completed on a day, or, where nobody says when, not later than the day on which it was found complete.
fn met(status: &Status, done_on: Option<PartialDate>) -> Outcome {
    let found = When::NotLaterThan(status.assessed_on.latest());
    let note = Note { text: note(status), url: status.source.clone() };
    Outcome::Met {
        when: done_on.map_or(found, When::On),
        note: Some(note).filter(|note| !note.text.is_unknown()),
    }
}

fn note(status: &Status) -> Text {
    if status.basis.is_unknown() { status.assessor.clone() } else { status.basis.clone() }
}
