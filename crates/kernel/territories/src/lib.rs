//! Where something happens: the administrative territories of Latvia.
//!
//! A subject that concerns one municipality names its territory by its word; residents follow and filter
//! by it. The list is data with the day from which it holds and the act that set it.

use std::sync::LazyLock;

use base::{Day, Slug, Text};
use serde::Deserialize;

/// An administrative territory.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Territory {
    /// Its word in addresses and filters: `siguldas-novads`.
    pub slug: Slug,
    /// What it is.
    pub kind: Kind,
    /// Its name.
    pub name: Text,
}

/// What a territory is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// A state city (*valstspilsēta*).
    StateCity,
    /// A municipality (*novads*).
    Municipality,
}

/// A list of territories as an act set it.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Division {
    /// The act.
    pub source: Text,
    /// Where it can be read.
    pub url: String,
    /// The day from which it holds.
    pub from: Day,
    /// The territories, state cities first, each kind by name.
    pub territories: Vec<Territory>,
}

static LATVIA: LazyLock<Division> = LazyLock::new(|| {
    let file = include_str!("../data/latvia-2021.json");
    serde_json::from_str(file).expect("the list of territories is well formed")
});

/// The division of Latvia since 1 July 2021.
pub fn latvia() -> &'static Division {
    &LATVIA
}

/// All territories of Latvia.
pub fn all() -> &'static [Territory] {
    &latvia().territories
}

/// The territory with this word.
pub fn find(slug: &str) -> Option<&'static Territory> {
    all().iter().find(|territory| territory.slug.as_str() == slug)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn latvia_has_seven_state_cities_and_thirty_six_municipalities() {
        let of = |kind| all().iter().filter(|territory| territory.kind == kind).count();

        assert_eq!((of(Kind::StateCity), of(Kind::Municipality)), (7, 36));
    }

    #[test]
    fn a_city_and_the_municipality_around_it_have_different_words() {
        let city = find("jelgava").unwrap();
        let around = find("jelgavas-novads").unwrap();

        assert_eq!((city.kind, around.kind), (Kind::StateCity, Kind::Municipality));
    }

    #[test]
    fn every_word_is_used_once() {
        let words: std::collections::BTreeSet<_> = all().iter().map(|one| &one.slug).collect();

        assert_eq!(words.len(), all().len());
    }
}
