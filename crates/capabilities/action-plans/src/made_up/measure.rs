//! A measure in the making: its roles, deadline, milestones, indicators, money, and what was said of it.

use base::{Day, Euro, Text};

use super::plan::Making;
use crate::file::{
    BaselineEntry, IndicatorEntry, MeasureEntry, MilestoneEntry, MoneyEntry, Number,
    ObservationEntry, StatementEntry, StatusEntry, TargetEntry,
};
use crate::scale::Scale;

impl Making {
    pub(super) fn measure(&self, commitment: u32, place: u32) -> MeasureEntry {
        let (lv, en) = self.chance.promise();
        let value = self.value(Scale::LatvianMidterm2024);
        MeasureEntry {
            number: Number(format!("{commitment}.{place}")),
            title_lv: lv,
            title_en: Some(en),
            responsible: Some(vec![self.institution()]),
            co_responsible: self.institutions(),
            partners: self.institutions(),
            deadline: self.chance.percent(90).then(|| self.day(3).to_string()),
            status: Some(value),
            status_basis_lv: Some("Izdomāts pamatojums.".to_owned()),
            assessments: self.assessments(),
            statements: self.statements(),
            description_lv: Some("Izdomāts apraksts: kas, kam un kā tiks paveikts.".to_owned()),
            milestones: (0..self.chance.below(3)).map(|_| self.milestone()).collect(),
            indicator_values: (0..self.chance.below(2)).map(|_| self.indicator()).collect(),
            money: (0..self.chance.below(2)).map(|_| self.money()).collect(),
            sources: vec!["https://example.lv/izdomats".to_owned()],
            ..MeasureEntry::default()
        }
    }

    fn value(&self, scale: Scale) -> String {
        let values: Vec<_> = scale.values().map(|value| value.key).collect();
        self.chance.of(&values).to_owned()
    }

    /// A day in one of the first `years` years of the period after the first half-year.
    pub(super) fn day(&self, years: u32) -> Day {
        let year = self.year() + i16::try_from(self.chance.below(years + 1)).unwrap_or(0);
        let (month, day) = (7 + self.chance.below(6), 1 + self.chance.below(28));
        let small = |number: u32| i8::try_from(number).unwrap_or(1);
        Day::new(year, small(month), small(day)).unwrap_or(Day::constant(2016, 12, 31))
    }

    fn assessments(&self) -> Vec<StatusEntry> {
        let voices = [("owner", Scale::LatvianMidterm2024), ("evaluator", Scale::OgpCompletion)];
        let entry = |_| {
            let (voice, scale) = self.chance.of(&voices);
            StatusEntry {
                scale: scale.key().to_owned(),
                value: self.value(scale),
                voice: voice.to_owned(),
                assessor: Text::both("Parauga vērtētājs", "Example evaluator"),
                assessed_on: (self.year() + 1).to_string(),
                basis: Text::lv("Izdomāts novērtējums."),
                ..StatusEntry::default()
            }
        };
        (0..self.chance.below(3)).map(entry).collect()
    }

    fn statements(&self) -> Vec<StatementEntry> {
        let entry = |_| StatementEntry {
            voice: "civil-society".to_owned(),
            speaker: Text::lv("Parauga biedrība (izdomāta)"),
            said_on: Some((self.year() + 2).to_string()),
            text: Text::lv("Izdomāts viedoklis par to, kas paveikts un kas vēl darāms."),
            ..StatementEntry::default()
        };
        (0..self.chance.below(2)).map(entry).collect()
    }

    fn milestone(&self) -> MilestoneEntry {
        MilestoneEntry {
            title_lv: format!("Izdomāts starpposma mērķis {}", self.chance.below(100)),
            due: Some(self.day(2).to_string()),
            ..MilestoneEntry::default()
        }
    }

    fn indicator(&self) -> IndicatorEntry {
        let year = self.year();
        let observation = |after: i16| ObservationEntry {
            on: format!("{}-12-31", year + after),
            value: f64::from(self.chance.below(50)),
            source: Text::lv("Izdomāts avots"),
            source_url: None,
        };
        IndicatorEntry {
            title: Text::lv("Izdomāts rādītājs"),
            unit: Text::lv("gab."),
            baseline: Some(BaselineEntry { value: 0.0, on: Some(year.to_string()) }),
            targets: vec![TargetEntry { on: format!("{}-12-31", year + 3), value: 50.0 }],
            observations: (0..2).map(observation).collect(),
        }
    }

    fn money(&self) -> MoneyEntry {
        MoneyEntry {
            kind: "planned".to_owned(),
            cents: Euro::from_cents(i64::from(self.chance.below(9_000_000))),
            year: Some(i64::from(self.year()) + 1),
            note: Text::lv("Izdomāta summa"),
            source: "https://example.lv/izdomats".to_owned(),
        }
    }
}
