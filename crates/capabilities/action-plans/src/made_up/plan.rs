//! A plan in the making: its head, commitments, duties to report, and its refresh.

use base::{Day, PartialDate, Text};

use super::chance::Chance;
use super::{MadeUp, slug_of};
use crate::demo::{Refresh, Story};
use crate::file::{
    AssessmentEntry, CommitmentEntry, DirectionEntry, DutyEntry, Number, PlanFile, PlanHead, SCHEMA,
};
use crate::scale::Scale;

/// How many measures each commitment has: 26 in all.
const MEASURES: [u32; 8] = [4, 3, 3, 3, 4, 3, 3, 3];

/// To which direction each commitment belongs.
const DIRECTIONS: [u32; 8] = [1, 1, 1, 2, 2, 2, 3, 3];

/// A plan in the making.
pub(super) struct Making {
    pub(super) of: MadeUp,
    pub(super) number: u32,
    pub(super) chance: Chance,
}

impl Making {
    /// The first year of its period.
    pub(super) fn year(&self) -> i16 {
        2016 + i16::try_from(self.number % 10).unwrap_or(0)
    }

    pub(super) fn story(&self) -> Story {
        let year = self.year();
        let file = PlanFile {
            schema: SCHEMA.to_owned(),
            plan: self.head(),
            directions: (1..=3).map(direction).collect(),
            statuses: Some(AssessmentEntry {
                scale: Scale::LatvianMidterm2024.key().to_owned(),
                assessed_on: Some(PartialDate::Month(year + 2, 4)),
                assessor: Text::both("Parauga koordinators", "Example coordinator"),
            }),
            commitments: (1..)
                .zip(MEASURES)
                .map(|(place, count)| self.commitment(place, count))
                .collect(),
            reporting: vec![self.report(year), self.report(year + 2)],
            ..PlanFile::default()
        };
        let refresh = self.chance.percent(50).then(|| self.refresh());
        Story { file, adopted_on: PartialDate::Month(year, 2), refresh }
    }

    fn head(&self) -> PlanHead {
        let (number, year) = (self.number, self.year());
        PlanHead {
            slug: Some(format!("parauga-{number}")),
            title_lv: format!("Parauga plāns {number} (izdomāts), {year}–{}", year + 3),
            title_en: Some(format!("Example plan {number} (made up), {year}–{}", year + 3)),
            period: vec![format!("{year}-01-01"), format!("{}-12-31", year + 3)],
            coordinator: slug_of(number % self.of.choice()),
            goal_lv: Some("Izdomāts mērķis, lai mērītu vietnes ātrumu.".to_owned()),
            goal_en: Some("A made-up goal, to measure how fast a site is.".to_owned()),
            sources: vec!["https://example.lv/izdomats".to_owned()],
            ..PlanHead::default()
        }
    }

    pub(super) fn institution(&self) -> String {
        slug_of(self.chance.below(self.of.choice()))
    }

    /// Up to two institutions, each once.
    pub(super) fn institutions(&self) -> Option<Vec<String>> {
        let mut some: Vec<_> = (0..self.chance.below(3)).map(|_| self.institution()).collect();
        some.sort_unstable();
        some.dedup();
        Some(some).filter(|some| !some.is_empty())
    }

    fn commitment(&self, place: u32, measures: u32) -> CommitmentEntry {
        let (lv, en) = self.chance.promise();
        CommitmentEntry {
            number: Number(place.to_string()),
            direction: Number(DIRECTIONS[place as usize - 1].to_string()),
            title_lv: lv,
            title_en: Some(en),
            lead: Some(vec![self.institution()]),
            problem: Text::lv("Izdomāta problēma, kuras apraksts ir tik garš kā īstam plānam."),
            description: Text::both(
                "Izdomāts apraksts par to, kas tiks darīts un kā tas palīdzēs.",
                "A made-up description of what will be done and how that will help.",
            ),
            measures: (1..=measures).map(|one| self.measure(place, one)).collect(),
            ..CommitmentEntry::default()
        }
    }

    /// The report on a year, owed by a few institutions.
    fn report(&self, year: i16) -> DutyEntry {
        let mut debtors: Vec<_> = (0..4).map(|_| self.institution()).collect();
        debtors.sort_unstable();
        debtors.dedup();
        DutyEntry {
            covers: vec![format!("{year}-01-01"), format!("{year}-12-31")],
            due: Some(format!("{}-02-28", year + 1)),
            debtors,
            basis: Some(Text::lv("Izdomāts plāns, izdomāts pamatojums")),
            ..DutyEntry::default()
        }
    }

    fn refresh(&self) -> Refresh {
        let year = self.year();
        let later = |number: &str| {
            (number.to_owned(), Day::new(year + 3, 12, 1).unwrap_or(Day::constant(2019, 12, 1)))
        };
        Refresh {
            adopted_on: PartialDate::Month(year + 2, 7),
            reason: Text::both("Izdomāta aktualizācija", "A made-up refresh"),
            notes: vec![("1".to_owned(), Text::lv("Izdomāta piezīme."))],
            deadlines: ["1.1", "4.2", "8.3"].map(later).to_vec(),
        }
    }
}

fn direction(number: u32) -> DirectionEntry {
    DirectionEntry {
        number: Number(number.to_string()),
        title_lv: format!("Izdomāts rīcības virziens {number}"),
        title_en: Some(format!("Made-up direction {number}")),
        ..DirectionEntry::default()
    }
}
