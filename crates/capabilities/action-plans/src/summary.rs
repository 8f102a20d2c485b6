//! Counting measures together, and what an evaluation itself counted.

use std::collections::BTreeMap;

use base::Day;

use crate::scale::Group;
use crate::voice::{Status, Voice};

/// What an evaluation itself counted, to stand beside what is counted here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Summary {
    /// When it was stated.
    pub stated_on: Day,
    /// All measures.
    pub measures: u32,
    /// Completed, or with substantial or limited progress.
    pub progressed: u32,
    /// Not started.
    pub not_started: u32,
    /// Where it is stated.
    pub source: String,
}

/// How many measures stand how far.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tally(BTreeMap<Group, u32>);

impl Summary {
    /// Whether counting each measure gives the same.
    pub fn agrees(&self, tally: &Tally) -> bool {
        (self.measures, self.progressed, self.not_started)
            == (tally.total(), tally.progressed(), tally.at(Group::NotStarted))
    }
}

impl Tally {
    /// Counts measures by how far each is.
    pub fn of(groups: impl IntoIterator<Item = Group>) -> Self {
        let mut tally = Self::default();
        for group in groups {
            *tally.0.entry(group).or_default() += 1;
        }
        tally
    }

    /// How many stand at `group`.
    pub fn at(&self, group: Group) -> u32 {
        self.0.get(&group).copied().unwrap_or_default()
    }

    /// How many there are in all.
    pub fn total(&self) -> u32 {
        self.0.values().sum()
    }

    /// How many have progressed at all.
    pub fn progressed(&self) -> u32 {
        self.0.iter().filter(|(group, _)| group.has_progressed()).map(|(_, count)| count).sum()
    }

    /// The groups that have any, the furthest first, each with its count.
    pub fn iter(&self) -> impl Iterator<Item = (Group, u32)> {
        self.0.iter().map(|(group, count)| (*group, *count))
    }
}

/// The assessment that counts: the newest by the owner of the whole item, on a scale that tells progress.
///
/// The other voices stand beside it and are never mixed into the count.
pub fn current(statuses: &[Status]) -> Option<&Status> {
    let counts = |status: &&Status| {
        status.part.is_none() && status.voice == Voice::Owner && status.value.scale.tells_progress()
    };
    statuses.iter().filter(counts).max_by_key(|status| (status.recorded_at, status.id))
}

/// How far an item is by its assessments.
pub fn group_of(statuses: &[Status]) -> Group {
    current(statuses).map_or(Group::NotKnown, |status| status.value.group)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_evaluation_that_counted_another_number_does_not_agree() {
        let stated = Summary {
            stated_on: "2024-04-30".parse().unwrap(),
            measures: 2,
            progressed: 1,
            not_started: 1,
            source: String::new(),
        };

        assert!(stated.agrees(&Tally::of([Group::Done, Group::NotStarted])));
        assert!(!stated.agrees(&Tally::of([Group::Done, Group::Going])));
    }

    #[test]
    fn a_tally_counts_each_group_and_those_that_progressed() {
        let tally = Tally::of([
            Group::Done,
            Group::Going,
            Group::Going,
            Group::NotStarted,
            Group::NotKnown,
        ]);

        assert_eq!((tally.total(), tally.progressed(), tally.at(Group::Going)), (5, 3, 2));
    }
}
