//! What is owed for the whole plan, gathered from what each institution owes.

use base::Id;
use db::{Result, Tx};
use institutions::Institution;
use obligations::{Note, Obligation, Outcome, When};

use crate::Plan;
use crate::duties::{Duty, Met, Waived};
use crate::store::pending;

/// The duties of a plan, the earliest first: of a draft those that wait, of a published plan those that
/// are owed.
pub(super) async fn of_plan(tx: &mut Tx, plan: &Plan) -> Result<Vec<Duty>> {
    let waiting = pending::duties(tx, plan.id).await?;
    if !waiting.is_empty() {
        return Ok(waiting);
    }
    let owed = obligations::of_subject(tx, plan.id.cast()).await?;
    Ok(gathered(owed))
}

fn gathered(owed: Vec<Obligation>) -> Vec<Duty> {
    let mut groups: Vec<Vec<Obligation>> = Vec::new();
    for one in owed {
        match groups.iter_mut().find(|group| is_same(&group[0], &one)) {
            Some(group) => group.push(one),
            None => groups.push(vec![one]),
        }
    }
    let mut duties: Vec<Duty> = groups.into_iter().flat_map(|group| told(&group)).collect();
    duties.sort_by_key(|duty| (duty.due.is_none(), duty.due, duty.kind.clone()));
    duties
}

/// Whether two owe the same, whatever became of it.
fn is_same(one: &Obligation, other: &Obligation) -> bool {
    (&one.kind, &one.title, &one.creditor, &one.basis, one.due.day())
        == (&other.kind, &other.title, &other.creditor, &other.basis, other.due.day())
}

/// One duty of all debtors where those who met it met it alike, otherwise one for each outcome.
fn told(group: &[Obligation]) -> Vec<Duty> {
    let mut outcomes: Vec<&Outcome> = Vec::new();
    for one in group {
        if !outcomes.contains(&&one.outcome) {
            outcomes.push(&one.outcome);
        }
    }
    let settled: Vec<_> = outcomes.iter().filter(|outcome| ***outcome != Outcome::Open).collect();
    match settled.as_slice() {
        [] => vec![duty(group, group, None)],
        [only @ Outcome::Met { .. }] => vec![duty(group, group, Some(only))],
        _ => outcomes
            .iter()
            .map(|outcome| {
                let with: Vec<_> =
                    group.iter().filter(|one| one.outcome == **outcome).cloned().collect();
                duty(group, &with, Some(outcome))
            })
            .collect(),
    }
}

fn duty(group: &[Obligation], debtors: &[Obligation], outcome: Option<&Outcome>) -> Duty {
    let first = &group[0];
    let note = |note: Option<&Note>| note.map(|note| note.text.clone()).unwrap_or_default();
    let source = |note: Option<&Note>| note.and_then(|note| note.url.clone());
    let mut duty = Duty {
        kind: first.kind.clone(),
        title: first.title.clone(),
        due: first.due.day(),
        debtors: ids(debtors.iter()),
        creditor: first.creditor.clone(),
        basis: first.basis.text.clone(),
        source: first.basis.url.clone(),
        met: None,
        waived: None,
    };
    match outcome {
        None | Some(Outcome::Open) => {}
        Some(outcome @ Outcome::Met { when, note: noted }) => {
            let by = ids(debtors.iter().filter(|one| one.outcome == *outcome));
            let (on, not_later_than) = days(*when);
            duty.met = Some(Met {
                on,
                not_later_than,
                by: if by.len() == debtors.len() { Vec::new() } else { by },
                note: note(noted.as_ref()),
                source: source(noted.as_ref()),
            });
        }
        Some(Outcome::Waived { on, note: noted }) => {
            let (note, source) = (note(Some(noted)), source(Some(noted)));
            duty.waived = Some(Waived { on: *on, note, source });
        }
    }
    duty
}

const fn days(when: When) -> (Option<base::PartialDate>, Option<base::Day>) {
    match when {
        When::On(date) => (Some(date), None),
        When::NotLaterThan(day) => (None, Some(day)),
        When::Unknown => (None, None),
    }
}

fn ids<'a>(owed: impl Iterator<Item = &'a Obligation>) -> Vec<Id<Institution>> {
    owed.map(|one| one.debtor).collect()
}
