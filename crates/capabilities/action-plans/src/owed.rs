//! What is owed, gathered: one entry for what many institutions owe alike.

use std::collections::HashMap;

use base::{Day, Id, Text, Timestamp};
use obligations::{Basis, Listed, Obligation, State};
use subjects::Subject;

/// Something owed by one or more institutions by the same day: a report, a measure.
#[derive(Clone, Debug)]
pub(crate) struct Owed {
    /// The identifier of one of the obligations, for calendars.
    pub(crate) id: Id<Obligation>,
    /// What it is about.
    pub(crate) subject: Id<Subject>,
    /// What kind of debt it is, as in [`Obligation::kind`].
    pub(crate) kind: String,
    /// What is owed.
    pub(crate) title: Text,
    /// Because of which rule.
    pub(crate) basis: Basis,
    /// By when.
    pub(crate) due: Option<Day>,
    /// Where its subject is, without language.
    pub(crate) path: String,
    /// When it was entered.
    pub(crate) opened_at: Timestamp,
    /// Who owes, the worst state first.
    pub(crate) debtors: Vec<Debtor>,
}

/// Who owes, and what can be said of it.
#[derive(Clone, Debug)]
pub(crate) struct Debtor {
    /// What the institution is called.
    pub(crate) name: Text,
    /// Its word in addresses.
    pub(crate) slug: String,
    /// What can be said today.
    pub(crate) state: State,
}

/// The kind of the obligations that are measures.
pub(crate) const MEASURE: &str = "measure";

impl Owed {
    fn of(listed: &Listed) -> Self {
        let Listed { obligation, path, .. } = listed;
        Self {
            id: obligation.id,
            subject: obligation.subject,
            kind: obligation.kind.clone(),
            title: obligation.title.clone(),
            basis: obligation.basis.clone(),
            due: obligation.due.day(),
            path: path.clone(),
            opened_at: obligation.opened_at,
            debtors: Vec::new(),
        }
    }

    /// The worst that can be said of any debtor.
    pub(crate) fn state(&self) -> State {
        self.debtors.first().map_or(State::NoDueDay, |debtor| debtor.state)
    }

    /// Who is in each state, the worst first.
    pub(crate) fn by_state(&self) -> Vec<(State, Vec<&Debtor>)> {
        let mut states: Vec<(State, Vec<&Debtor>)> = Vec::new();
        for debtor in &self.debtors {
            match states.last_mut().filter(|(state, _)| state.key() == debtor.state.key()) {
                Some((_, debtors)) => debtors.push(debtor),
                None => states.push((debtor.state, vec![debtor])),
            }
        }
        states
    }

    /// Whether any debtor is in a state with this key.
    pub(crate) fn has(&self, key: &str) -> bool {
        self.debtors.iter().any(|debtor| debtor.state.key() == key)
    }

    /// Whether it is still to be done by anybody.
    pub(crate) fn is_ahead(&self) -> bool {
        let ahead = |debtor: &Debtor| match debtor.state {
            State::Today | State::Ahead { .. } => true,
            State::Overdue { .. }
            | State::NoDueDay
            | State::NotKnown
            | State::MetLate
            | State::Met
            | State::MetInTime
            | State::Waived => false,
        };
        self.debtors.iter().any(ahead)
    }
}

impl Debtor {
    /// The page of the institution, without language.
    pub(crate) fn path(&self) -> String {
        format!("/institutions/{}", self.slug)
    }
}

/// Gathers what is owed alike: about the same subject, of the same kind, by the same day. The order of
/// the list is kept.
pub(crate) fn gather(listed: &[Listed], today: Day) -> Vec<Owed> {
    let mut places: HashMap<_, usize> = HashMap::new();
    let mut all: Vec<Owed> = Vec::new();
    for one in listed {
        let obligation = &one.obligation;
        let key = (obligation.subject, obligation.kind.as_str(), obligation.due.day());
        let place = *places.entry(key).or_insert_with(|| {
            all.push(Owed::of(one));
            all.len() - 1
        });
        let (name, slug) = (one.debtor_name.clone(), one.debtor_slug.clone());
        all[place].debtors.push(Debtor { name, slug, state: obligation.state(today) });
    }
    for owed in &mut all {
        owed.debtors.sort_by_key(|debtor| debtor.state);
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;
    use obligations::{Kept, Outcome, When, examples};

    fn listed(debtor: &str, outcome: Outcome) -> Listed {
        Listed {
            obligation: Obligation { kept: Kept::Here, outcome, ..examples::refresh_due_in_june() },
            path: "/plans/5".to_owned(),
            subject_title: Text::lv("Plāns"),
            debtor_name: Text::lv(debtor),
            debtor_slug: debtor.to_owned(),
        }
    }

    #[test]
    fn what_many_owe_alike_is_one_entry_with_the_late_ones_first() {
        let met = Outcome::Met { when: When::On("2024-06".parse().unwrap()), note: None };
        let all = [listed("vk", met), listed("varam", Outcome::Open)];

        let owed = gather(&all, "2024-07-01".parse().unwrap());

        assert_eq!(owed.len(), 1);
        assert_eq!(owed[0].state(), State::Overdue { days: 3 });
        assert_eq!(owed[0].by_state().len(), 2);
        assert_eq!(owed[0].debtors[0].slug, "varam");
    }
}
