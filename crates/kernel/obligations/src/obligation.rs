//! The obligation and what can be said of it today.

use std::borrow::Borrow;

use base::{Day, Id, PartialDate, Text, Timestamp};
use institutions::Institution;
use subjects::Subject;
use working_days::{Calendar, Term, TermError};

/// Somebody owes somebody something by a day, because of a rule.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Obligation {
    /// Its own identifier.
    pub id: Id<Self>,
    /// What it is about.
    pub subject: Id<Subject>,
    /// What kind of debt it is: `progress-report`; its name is the message `obligation-kind-<kind>`.
    pub kind: String,
    /// Who owes.
    pub debtor: Id<Institution>,
    /// What is owed, in one line.
    pub title: Text,
    /// To whom, where a source says so.
    pub creditor: Option<Text>,
    /// By when.
    pub due: Due,
    /// Because of which rule.
    pub basis: Basis,
    /// Whether silence means that nothing was done.
    pub kept: Kept,
    /// What became of it, as recorded.
    pub outcome: Outcome,
    /// When it was entered.
    pub opened_at: Timestamp,
}

/// The day by which something is owed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Due {
    /// No source gives a day.
    Unknown,
    /// The rule itself names the day.
    Named(Day),
    /// The day follows from a term.
    Reckoned {
        /// The last day on which it is in time.
        day: Day,
        /// The day of the event from which the term runs; not counted itself.
        from: Day,
        /// The term, as the rule gives it.
        term: Term,
        /// The day on which the term would have ended, had it been a working day.
        moved_from: Option<Day>,
    },
}

/// The rule because of which something is owed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Basis {
    /// The rule in words: the act, its number, the point.
    pub text: Text,
    /// Where it can be read.
    pub url: Option<String>,
}

/// Where the fulfilment of an obligation is recorded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kept {
    /// Here: what is not recorded was not done.
    Here,
    /// Elsewhere. Sources that end on this day are all that is known; silence after it says nothing.
    Elsewhere {
        /// The last day that the sources speak of.
        known_until: Day,
    },
}

/// What became of an obligation, as recorded. Whether that was in time is derived ([`Obligation::state`]).
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// Nothing is recorded.
    Open,
    /// It was met.
    Met {
        /// When, as exactly as is known.
        when: When,
        /// What shows it.
        note: Option<Note>,
    },
    /// It need not be met any more.
    Waived {
        /// Since when.
        on: Day,
        /// Why.
        note: Note,
    },
}

/// When something was done, as exactly as is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum When {
    /// On this day, in this month, in this year.
    On(PartialDate),
    /// On this day or before it.
    NotLaterThan(Day),
    /// Nobody says.
    Unknown,
}

/// A remark with its source.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Note {
    /// The remark.
    pub text: Text,
    /// Where it can be checked.
    pub url: Option<String>,
}

/// What can be said of an obligation on a day. Derived from dates, never typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum State {
    /// The day has passed and nothing was done.
    Overdue {
        /// Since how many days.
        days: i32,
    },
    /// It is due today.
    Today,
    /// There is time.
    Ahead {
        /// How many days.
        days: i32,
    },
    /// No source gives a day.
    NoDueDay,
    /// The day has passed; the sources do not say whether it was met.
    NotKnown,
    /// Met after the day.
    MetLate,
    /// Met; whether in time is not known.
    Met,
    /// Met in time.
    MetInTime,
    /// Not owed any more.
    Waived,
}

impl Obligation {
    /// What can be said of it on `today`.
    pub fn state(&self, today: impl Borrow<Day>) -> State {
        let today = *today.borrow();
        match (&self.outcome, self.due.day()) {
            (Outcome::Waived { .. }, _) => State::Waived,
            (Outcome::Met { when, .. }, due) => when.against(due),
            (Outcome::Open, None) => State::NoDueDay,
            (Outcome::Open, Some(due)) => self.open_state(due, today),
        }
    }

    fn open_state(&self, due: Day, today: Day) -> State {
        let days = (due - today).get_days();
        match (days, self.kept) {
            (1.., _) => State::Ahead { days },
            (0, _) => State::Today,
            (_, Kept::Here) => State::Overdue { days: -days },
            (_, Kept::Elsewhere { .. }) => State::NotKnown,
        }
    }
}

impl Due {
    /// The day that ends `term`, counted from the event on `from` in `calendar`.
    pub fn reckon(calendar: &Calendar, from: Day, term: Term) -> Result<Self, TermError> {
        let due = calendar.due(from, term)?;
        Ok(Self::Reckoned { day: due.due_on, from, term, moved_from: due.moved_from() })
    }

    /// The day, where there is one.
    pub const fn day(&self) -> Option<Day> {
        match self {
            Self::Unknown => None,
            Self::Named(day) | Self::Reckoned { day, .. } => Some(*day),
        }
    }
}

impl When {
    /// The first day that it can have been.
    pub fn earliest(self) -> Option<Day> {
        match self {
            Self::On(date) => Some(date.earliest()),
            Self::NotLaterThan(_) | Self::Unknown => None,
        }
    }

    /// The last day that it can have been.
    pub fn latest(self) -> Option<Day> {
        match self {
            Self::On(date) => Some(date.latest()),
            Self::NotLaterThan(day) => Some(day),
            Self::Unknown => None,
        }
    }

    fn against(self, due: Option<Day>) -> State {
        let Some(due) = due else { return State::Met };
        if self.latest().is_some_and(|latest| latest <= due) {
            State::MetInTime
        } else if self.earliest().is_some_and(|earliest| earliest > due) {
            State::MetLate
        } else {
            State::Met
        }
    }
}

impl State {
    /// The word in addresses, in machine-readable answers and in messages (`obligations-state-<key>`).
    // tidy: messages obligations-state-*
    pub const fn key(self) -> &'static str {
        match self {
            Self::Overdue { .. } => "overdue",
            Self::Today => "due-today",
            Self::Ahead { .. } => "ahead",
            Self::NoDueDay => "no-due-day",
            Self::NotKnown => "not-known",
            Self::MetLate => "met-late",
            Self::Met => "met",
            Self::MetInTime => "met-in-time",
            Self::Waived => "waived",
        }
    }

    /// How it looks: the modifier of the component `chip`.
    pub const fn tone(self) -> &'static str {
        match self {
            Self::Overdue { .. } => "bad",
            Self::Today | Self::MetLate => "warn",
            Self::Ahead { .. } => "going",
            Self::MetInTime | Self::Met => "good",
            Self::NoDueDay | Self::NotKnown | Self::Waived => "unknown",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::examples;

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    fn met(when: When) -> Obligation {
        Obligation { outcome: Outcome::Met { when, note: None }, ..examples::refresh_due_in_june() }
    }

    #[test]
    fn what_is_kept_here_is_overdue_the_day_after() {
        let refresh = Obligation { kept: Kept::Here, ..examples::refresh_due_in_june() };

        assert_eq!(refresh.state(day("2024-06-27")), State::Ahead { days: 1 });
        assert_eq!(refresh.state(day("2024-06-28")), State::Today);
        assert_eq!(refresh.state(day("2024-06-29")), State::Overdue { days: 1 });
    }

    #[test]
    fn silence_of_sources_is_not_held_against_anybody() {
        let refresh = examples::refresh_due_in_june();

        assert_eq!(refresh.state(day("2026-01-01")), State::NotKnown);
    }

    #[test]
    fn a_month_after_the_due_day_is_late_whatever_the_day() {
        assert_eq!(
            met(When::On("2024-07".parse().unwrap())).state(day("2026-01-01")),
            State::MetLate
        );
        assert_eq!(
            met(When::On("2024-05".parse().unwrap())).state(day("2026-01-01")),
            State::MetInTime
        );
    }

    #[test]
    fn a_month_that_holds_the_due_day_does_not_tell() {
        assert_eq!(met(When::On("2024-06".parse().unwrap())).state(day("2026-01-01")), State::Met);
        assert_eq!(met(When::NotLaterThan(day("2024-08-01"))).state(day("2026-01-01")), State::Met);
    }

    #[test]
    fn a_debt_without_a_day_is_never_overdue() {
        let open =
            Obligation { due: Due::Unknown, kept: Kept::Here, ..examples::refresh_due_in_june() };

        assert_eq!(open.state(day("2099-01-01")), State::NoDueDay);
    }

    #[test]
    fn a_term_that_ends_on_a_holiday_says_from_where_it_was_moved() {
        let due =
            Due::reckon(&Calendar::latvia(), day("2024-06-14"), "P10D".parse().unwrap()).unwrap();

        assert!(
            matches!(due, Due::Reckoned { moved_from: Some(from), .. } if from == day("2024-06-24")),
            "{due:?}"
        );
        assert_eq!(due.day(), Some(day("2024-06-25")));
    }
}
