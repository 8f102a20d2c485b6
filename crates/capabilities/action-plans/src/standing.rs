//! How far a plan is: by direction and commitment, and beside what an evaluation counted.

use std::borrow::Borrow;

use base::{Day, Text};

use crate::attention::Why;
use crate::scale::{Group, Scale};
use crate::{Commitment, Direction, Measure, Plan, Status, Summary, Tally, current};

/// A measure with all its assessments, the newest last.
#[derive(Clone, Debug)]
pub(crate) struct Counted {
    /// The measure.
    pub(crate) measure: Measure,
    /// What was assessed of it and of its parts.
    pub(crate) statuses: Vec<Status>,
}

/// Part of a plan, and how many measures in it stand how far.
#[derive(Clone, Debug)]
pub(crate) struct Row {
    /// Which part.
    pub(crate) level: Level,
    /// Its number; empty for the whole plan.
    pub(crate) number: String,
    /// What it is called.
    pub(crate) title: Text,
    /// The count.
    pub(crate) tally: Tally,
}

/// Which part of a plan a row is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Level {
    /// All of it.
    Plan,
    /// A direction.
    Direction,
    /// A commitment.
    Commitment,
}

/// What an evaluation counted, beside what is counted here.
#[derive(Clone, Debug)]
pub(crate) struct Comparison {
    /// What the evaluation stated.
    pub(crate) stated: Summary,
    /// What is counted here.
    pub(crate) tally: Tally,
    /// How many measures were assessed on which scale; none: not at all.
    pub(crate) scales: Vec<(Option<Scale>, u32)>,
    /// Measures that can be counted either way.
    pub(crate) two_ways: Vec<TwoWays>,
    /// The numbers of the measures that were assessed after the evaluation.
    pub(crate) later: Vec<String>,
}

/// A measure that can be counted either way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct TwoWays {
    /// Its number.
    pub(crate) number: String,
    /// What it is called.
    pub(crate) title: Text,
    /// Whether it is counted here as one that has progressed.
    pub(crate) counted_as_progressed: bool,
    /// The letters of the parts that say otherwise.
    pub(crate) parts: Vec<String>,
    /// Whether the evaluation lists it among those not started or due later.
    pub(crate) listed_as_not_started: bool,
}

/// A piece of a bar: measures of one group, as a share of all.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Share {
    /// How far they are.
    pub(crate) group: Group,
    /// How many they are.
    pub(crate) count: u32,
    /// How much stands before them, in percent.
    pub(crate) before: f64,
    /// How much they are, in percent.
    pub(crate) width: f64,
}

impl Row {
    /// The pieces of its bar, the furthest first.
    pub(crate) fn shares(&self) -> Vec<Share> {
        let total = f64::from(self.tally.total().max(1));
        let mut before = 0.0;
        let share = |(group, count): (Group, u32)| {
            let width = f64::from(count) / total * 100.0;
            let share = Share { group, count, before, width };
            before += width;
            share
        };
        self.tally.iter().map(share).collect()
    }
}

impl Share {
    /// The middle, in percent, where its count is written.
    pub(crate) fn middle(&self) -> f64 {
        self.before + self.width / 2.0
    }
}

impl Counted {
    /// Days until the deadline; below zero: days since. `None` where it is done, without a deadline, or
    /// where the sources of the plan fell silent before the day.
    pub(crate) fn clock(&self, plan: &Plan, today: impl Borrow<Day>) -> Option<i32> {
        let today = *today.borrow();
        let deadline = self.measure.deadline.filter(|_| self.group() != Group::Done)?;
        let days = (deadline - today).get_days();
        (days >= 0 || plan.known_until.is_none()).then_some(days)
    }

    /// The assessment that counts.
    pub(crate) fn current(&self) -> Option<&Status> {
        current(&self.statuses)
    }

    /// How far it is.
    pub(crate) fn group(&self) -> Group {
        crate::group_of(&self.statuses)
    }

    /// The newest assessment of a lettered part.
    pub(crate) fn of_part(&self, letter: &str) -> Option<&Status> {
        self.statuses.iter().rev().find(|status| status.part.as_deref() == Some(letter))
    }

    /// Why it can be counted either way, if it can.
    fn two_ways(&self) -> Option<TwoWays> {
        let progressed = self.group().has_progressed();
        let says_otherwise = |letter: &&str| {
            let group = self.of_part(letter).map(|status| status.value.group);
            group.is_some_and(|group| {
                group != Group::NotKnown && group.has_progressed() != progressed
            })
        };
        let letters = self.measure.content.parts.iter().map(|part| part.letter.as_str());
        let parts: Vec<String> = letters.filter(says_otherwise).map(str::to_owned).collect();
        let attention = self.measure.attention();
        let listed_as_not_started =
            progressed && attention.is_some_and(|attention| attention.why == Why::NotStarted);
        (!parts.is_empty() || listed_as_not_started).then(|| TwoWays {
            number: self.measure.number.clone(),
            title: self.measure.content.title.clone(),
            counted_as_progressed: progressed,
            parts,
            listed_as_not_started,
        })
    }
}

impl TwoWays {
    /// The letters of its parts: `b), d)`.
    pub(crate) fn letters(&self) -> String {
        self.parts.iter().map(|letter| format!("{letter})")).collect::<Vec<_>>().join(", ")
    }
}

impl Level {
    /// The word in classes.
    pub(crate) const fn key(self) -> &'static str {
        match self {
            Self::Plan => "whole",
            Self::Direction => "direction",
            Self::Commitment => "commitment",
        }
    }
}

/// The whole plan, then each direction followed by its commitments.
pub(crate) fn rows(
    directions: &[Direction],
    commitments: &[Commitment],
    counted: &[Counted],
) -> Vec<Row> {
    let tally = |takes: &dyn Fn(&Measure) -> bool| {
        Tally::of(counted.iter().filter(|one| takes(&one.measure)).map(Counted::group))
    };
    let mut rows = vec![Row {
        level: Level::Plan,
        number: String::new(),
        title: Text::unknown(),
        tally: tally(&|_| true),
    }];
    for direction in directions {
        let own: Vec<&Commitment> =
            commitments.iter().filter(|commitment| commitment.direction == direction.id).collect();
        rows.push(Row {
            level: Level::Direction,
            number: direction.number.clone(),
            title: direction.title.clone(),
            tally: tally(&|measure| own.iter().any(|one| one.id == measure.commitment)),
        });
        rows.extend(own.iter().map(|commitment| Row {
            level: Level::Commitment,
            number: commitment.number.clone(),
            title: commitment.content.title.clone(),
            tally: tally(&|measure| measure.commitment == commitment.id),
        }));
    }
    rows
}

impl Comparison {
    /// What is counted here beside what was `stated`.
    pub(crate) fn new(stated: Summary, counted: &[Counted]) -> Self {
        let later = |one: &&Counted| {
            one.current().is_some_and(|status| status.assessed_on.earliest() > stated.stated_on)
        };
        Self {
            tally: Tally::of(counted.iter().map(Counted::group)),
            scales: scales(counted),
            two_ways: counted.iter().filter_map(Counted::two_ways).collect(),
            later: counted.iter().filter(later).map(|one| one.measure.number.clone()).collect(),
            stated,
        }
    }

    /// Whether both say the same.
    pub(crate) fn agrees(&self) -> bool {
        self.stated.agrees(&self.tally)
    }

    /// How many measures are counted otherwise: more or fewer as progressed.
    pub(crate) fn apart(&self) -> u32 {
        self.stated.progressed.abs_diff(self.tally.progressed())
    }

    /// Whether more are counted as progressed here than the evaluation counted.
    pub(crate) fn counts_more(&self) -> bool {
        self.tally.progressed() > self.stated.progressed
    }
}

fn scales(counted: &[Counted]) -> Vec<(Option<Scale>, u32)> {
    let mut scales: Vec<(Option<Scale>, u32)> = Vec::new();
    for one in counted {
        let scale = one.current().map(|status| status.value.scale);
        match scales.iter_mut().find(|(known, _)| *known == scale) {
            Some((_, count)) => *count += 1,
            None => scales.push((scale, 1)),
        }
    }
    scales
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::examples;

    fn stated(progressed: u32, not_started: u32) -> Summary {
        Summary {
            stated_on: "2024-04-30".parse().unwrap(),
            measures: progressed + not_started,
            progressed,
            not_started,
            source: "slaidi".to_owned(),
        }
    }

    fn counted(number: &str, key: &str) -> Counted {
        let statuses = vec![examples::status(None, Scale::DeckReading2024.value(key).unwrap())];
        Counted { measure: examples::measure(number), statuses }
    }

    #[test]
    fn a_part_that_was_not_started_lets_its_measure_be_counted_either_way() {
        let mut mixed = counted("4.1", "in_progress");
        mixed.measure.content.parts = vec![examples::part("b")];
        let not_started = Scale::DeckReading2024.value("not_started").unwrap();
        mixed.statuses.push(examples::status(Some("b"), not_started));

        let comparison = Comparison::new(stated(0, 2), &[mixed, counted("1.1", "not_started")]);

        assert_eq!(comparison.two_ways.len(), 1);
        assert_eq!(comparison.two_ways[0].parts, ["b"]);
        assert_eq!((comparison.apart(), comparison.counts_more()), (1, true));
    }

    #[test]
    fn what_the_evaluation_lists_as_not_started_can_be_counted_either_way() {
        let mut listed = counted("3.5", "in_progress");
        listed.measure.content.attention = Some("not-started-or-due-2024-2025".to_owned());

        let comparison = Comparison::new(stated(1, 0), &[listed]);

        assert!(comparison.agrees());
        assert!(comparison.two_ways[0].listed_as_not_started);
    }

    #[test]
    fn what_was_assessed_after_the_evaluation_is_named() {
        let mut later = counted("1.2", "done");
        later.statuses[0].assessed_on = "2024-10-15".parse().unwrap();

        let comparison = Comparison::new(stated(0, 1), &[later]);

        assert_eq!(comparison.later, ["1.2"]);
    }

    #[test]
    fn a_bar_is_as_long_as_its_pieces_together() {
        let all = [counted("1.1", "not_started"), counted("1.2", "done"), counted("1.3", "done")];

        let shares = rows(&[], &[], &all)[0].shares();

        assert_eq!(shares[0].count, 2);
        assert!((shares[1].before + shares[1].width - 100.0).abs() < 1e-9);
    }

    #[test]
    fn a_passed_deadline_is_held_against_nobody_where_sources_are_silent() {
        let mut late = counted("1.1", "not_started");
        late.measure.deadline = Some("2024-04-20".parse().unwrap());
        let today = "2024-04-30".parse().unwrap();
        let silent = Plan { known_until: Some(today), ..examples::plan() };

        assert_eq!(late.clock(&examples::plan(), today), Some(-10));
        assert_eq!(late.clock(&silent, today), None);
    }

    #[test]
    fn measures_are_counted_in_their_commitment_and_direction() {
        let (direction, commitment) = (examples::direction("1"), examples::commitment("1"));
        let all = [counted("1.1", "not_started"), counted("1.2", "done")];

        let rows = rows(&[direction], &[commitment], &all);

        let totals: Vec<_> = rows.iter().map(|row| (row.level, row.tally.total())).collect();
        assert_eq!(totals, [(Level::Plan, 2), (Level::Direction, 2), (Level::Commitment, 2)]);
    }
}
