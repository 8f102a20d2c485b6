//! The days of a plan: what is due, what happened.

use base::{Day, PartialDate, Text, Timestamp};
use obligations::State;

use crate::owed::{MEASURE, Owed};
use crate::{Measure, Milestone, Plan, Version};

/// Something on a day of a plan.
#[derive(Clone, Debug)]
pub(crate) struct Occasion {
    /// Never changes: for calendars.
    pub(crate) id: String,
    /// When, as exactly as is known.
    pub(crate) on: PartialDate,
    /// What sort of thing it is.
    pub(crate) sort: Sort,
    /// The number of the measure that it is about.
    pub(crate) number: Option<String>,
    /// In one line.
    pub(crate) title: Text,
    /// The page to read, without language.
    pub(crate) path: String,
    /// What is owed then, by whom.
    pub(crate) owed: Option<Owed>,
    /// When it was entered.
    pub(crate) changed_at: Timestamp,
}

/// What sort of thing happens.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Sort {
    /// The period of the plan begins.
    Begins,
    /// The period of the plan ends.
    Ends,
    /// A version was adopted.
    Adopted,
    /// A measure is to be done.
    Deadline,
    /// A milestone is to be reached.
    Milestone,
    /// A milestone was reached.
    Reached,
    /// A report or another duty of the whole plan is due.
    Duty,
    /// A day that a source names for a measure.
    Named,
}

/// Occasions of one month, or of a year where the month is not known.
#[derive(Clone, Debug)]
pub(crate) struct Month {
    /// The year, and the month where it is known.
    pub(crate) date: PartialDate,
    /// What is in it, by day.
    pub(crate) occasions: Vec<Occasion>,
}

/// What the days of a plan are collected from.
pub(crate) struct Days<'a> {
    /// The plan.
    pub(crate) plan: &'a Plan,
    /// Its versions.
    pub(crate) versions: &'a [Version],
    /// Its measures.
    pub(crate) measures: &'a [Measure],
    /// Their milestones.
    pub(crate) milestones: &'a [Milestone],
    /// What is owed for it.
    pub(crate) owed: &'a [Owed],
}

impl Sort {
    /// The word in machine-readable answers and in messages (`action-plans-occasion-<key>`).
    // tidy: messages action-plans-occasion-*
    pub(crate) const fn key(self) -> &'static str {
        match self {
            Self::Begins => "begins",
            Self::Ends => "ends",
            Self::Adopted => "adopted",
            Self::Deadline => "deadline",
            Self::Milestone => "milestone",
            Self::Reached => "reached",
            Self::Duty => "duty",
            Self::Named => "named",
        }
    }
}

impl Occasion {
    /// The worst that can be said of those who owe something then.
    pub(crate) fn state(&self) -> Option<State> {
        self.owed.as_ref().map(Owed::state)
    }

    /// The exact day, where it is known.
    pub(crate) const fn day(&self) -> Option<Day> {
        match self.on {
            PartialDate::Day(day) => Some(day),
            PartialDate::Month(..) | PartialDate::Year(_) => None,
        }
    }
}

impl Days<'_> {
    /// All occasions, the earliest first.
    pub(crate) fn occasions(&self) -> Vec<Occasion> {
        let mut all = self.of_plan();
        all.extend(self.owed.iter().filter_map(|owed| self.of_owed(owed)));
        for measure in self.measures {
            all.extend(self.of_measure(measure));
        }
        all.extend(self.milestones.iter().flat_map(|milestone| self.of_milestone(milestone)));
        all.sort_by_key(|one| (one.on.earliest(), one.on.latest(), one.sort));
        all
    }

    fn one(&self, id: String, on: PartialDate, sort: Sort, title: Text) -> Occasion {
        let path = self.plan.path();
        // What is in the plan's own text is as old as the plan.
        let changed_at =
            self.versions.first().map_or(Timestamp::UNIX_EPOCH, |one| one.published_at);
        Occasion { id, on, sort, number: None, title, path, owed: None, changed_at }
    }

    fn of_plan(&self) -> Vec<Occasion> {
        let plan = self.plan;
        let edge = |sort: Sort, day: Day| {
            self.one(format!("{}-{}", plan.id, sort.key()), day.into(), sort, plan.title.clone())
        };
        let mut all = vec![edge(Sort::Begins, plan.period.0), edge(Sort::Ends, plan.period.1)];
        all.extend(self.versions.iter().map(|version| Occasion {
            path: format!("{}/versions/{}", plan.path(), version.number),
            changed_at: version.published_at,
            ..self.one(
                format!("{}-version-{}", plan.id, version.number),
                version.adopted_on,
                Sort::Adopted,
                version.reason.clone(),
            )
        }));
        all
    }

    fn of_owed(&self, owed: &Owed) -> Option<Occasion> {
        let sort = if owed.kind == MEASURE { Sort::Deadline } else { Sort::Duty };
        let measure = self.measures.iter().find(|measure| measure.id.cast() == owed.subject);
        Some(Occasion {
            number: measure.map(|measure| measure.number.clone()),
            path: owed.path.clone(),
            owed: Some(owed.clone()),
            changed_at: owed.opened_at,
            ..self.one(owed.id.to_string(), owed.due?.into(), sort, owed.title.clone())
        })
    }

    /// The dates that a source names, and a deadline that nobody in particular owes.
    fn of_measure(&self, measure: &Measure) -> Vec<Occasion> {
        let one = |id: String, on, sort| Occasion {
            number: Some(measure.number.clone()),
            path: measure.path(self.plan),
            ..self.one(id, on, sort, measure.content.title.clone())
        };
        let happened = measure.content.dates.iter();
        let mut all: Vec<Occasion> = happened
            .map(|date| one(format!("{}-{date}", measure.id), *date, Sort::Named))
            .collect();
        let is_owed = || self.owed.iter().any(|owed| owed.subject == measure.id.cast());
        if let Some(deadline) = measure.deadline.filter(|_| !is_owed()) {
            all.push(one(format!("{}-deadline", measure.id), deadline.into(), Sort::Deadline));
        }
        all
    }

    fn of_milestone(&self, milestone: &Milestone) -> Vec<Occasion> {
        let measure = self.measures.iter().find(|measure| measure.id == milestone.measure);
        let one = |sort: Sort, on| Occasion {
            number: measure.map(|measure| measure.number.clone()),
            path: measure.map_or_else(|| self.plan.path(), |measure| measure.path(self.plan)),
            ..self.one(
                format!("{}-{}", milestone.id, sort.key()),
                on,
                sort,
                milestone.title.clone(),
            )
        };
        let due = milestone.due_on.map(|day| one(Sort::Milestone, day.into()));
        let done = milestone.done_on.map(|date| one(Sort::Reached, date));
        due.into_iter().chain(done).collect()
    }
}

/// Occasions by month, in their order; what has only a year has a heading of its own.
pub(crate) fn by_month(occasions: impl IntoIterator<Item = Occasion>) -> Vec<Month> {
    let mut months: Vec<Month> = Vec::new();
    for occasion in occasions {
        let date = match occasion.on {
            PartialDate::Day(day) => PartialDate::Month(day.year(), day.month()),
            rough @ (PartialDate::Month(..) | PartialDate::Year(_)) => rough,
        };
        match months.last_mut().filter(|month| month.date == date) {
            Some(month) => month.occasions.push(occasion),
            None => months.push(Month { date, occasions: vec![occasion] }),
        }
    }
    months
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::examples;

    #[test]
    fn days_stand_in_their_order_month_by_month() {
        let plan = examples::plan();
        let mut measure = examples::measure("1.2");
        measure.deadline = Some("2024-12-31".parse().unwrap());
        measure.content.dates = ["2024-10-15", "2024"].map(|date| date.parse().unwrap()).to_vec();
        let days =
            Days { plan: &plan, versions: &[], measures: &[measure], milestones: &[], owed: &[] };

        let months = by_month(days.occasions());

        let dates: Vec<_> = months.iter().map(|month| month.date.to_string()).collect();
        assert_eq!(dates, ["2022-01", "2024", "2024-10", "2024-12", "2025-12"]);
        assert_eq!(months[3].occasions[0].sort, Sort::Deadline);
    }
}
