//! Evidence for made-up measures: pages that do not exist, at an address that nobody may have.

use base::{PartialDate, Text};
use documents::{Content, Evidence, Facts, Kind};

use super::plan::Making;

impl Making {
    /// A page that proves something about a measure; most measures have one.
    pub(super) fn evidence(&self) -> Option<Evidence> {
        let kinds = [Kind::Minutes, Kind::Report, Kind::Data, Kind::Publication];
        let mark = self.chance.below(1_000_000);
        let url = format!("https://example.lv/izdomats/{}/{mark}", self.number).parse().ok()?;
        let facts = Facts {
            date: PartialDate::Day(self.day(3)),
            kind: self.chance.of(&kinds),
            title: Text::both(
                format!("Izdomāts pierādījums {mark}"),
                format!("Made-up evidence {mark}"),
            ),
            what_it_proves: Text::lv("Izdomāts apraksts: ko šis pierādījums pierāda."),
            provider: Text::lv("Parauga iestāde (izdomāta)"),
            institution: None,
            is_public: true,
        };
        self.chance
            .percent(70)
            .then_some(Evidence { facts, content: Content::Link { url, archived: None } })
    }
}
