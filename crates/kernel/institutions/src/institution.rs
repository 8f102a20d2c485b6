//! The institution and its names.

use std::fmt;
use std::str::FromStr;

use base::{Day, Id, PartialDate, Slug, Text};

use crate::{RegistrationNumber, Reorganisation, Reorganised};

/// An institution, an organisation, or a collective that a source names as the one who answers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Institution {
    /// Stays through renaming.
    pub id: Id<Self>,
    /// The readable part of its addresses; stays through renaming, so that links keep working.
    pub slug: Slug,
    /// What sort of body it is.
    pub kind: Kind,
    /// What it is called today, or was called last.
    pub name: Text,
    /// `VARAM`, `ĀM`. Capitals and diacritics count: `AM` is another ministry.
    pub abbreviation: Option<String>,
    /// Its number in the registers of Latvia.
    pub registration_number: Option<RegistrationNumber>,
    /// The institution above it: the ministry of an agency.
    pub parent: Option<Id<Self>>,
    /// The address of its own site.
    pub website: Option<String>,
    /// When it was founded, as exactly as the source says.
    pub founded_on: Option<PartialDate>,
    /// When it ended; `None` while it lives.
    pub dissolved_on: Option<PartialDate>,
    /// Counts the changes; a change made from an older version than the stored one is refused.
    pub version: i64,
}

/// What sort of body an institution is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// A ministry.
    Ministry,
    /// A body below a ministry: an agency, a service, an inspectorate.
    Agency,
    /// A state institution that is neither: the State Chancellery, an independent council or court.
    StateInstitution,
    /// The Saeima.
    Parliament,
    /// A municipality.
    Municipality,
    /// An association or a foundation.
    Ngo,
    /// A company.
    Business,
    /// A union of employees, employers or municipalities.
    Union,
    /// A collective that a source names without listing it: "all ministries", "municipalities".
    Group,
    /// Anything else.
    Other,
}

/// The text names no kind of institution.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not a kind of institution")]
pub struct UnknownKind;

/// What an institution was called on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NameOn<'a> {
    /// The name that it had.
    Known(&'a Text),
    /// The sources date the renaming too roughly to tell which of the two it was.
    Either {
        /// The name before.
        earlier: &'a Text,
        /// The name after.
        later: &'a Text,
    },
}

impl Institution {
    /// An institution of which no more is known than this.
    pub fn new(id: Id<Self>, slug: Slug, kind: Kind, name: Text) -> Self {
        Self {
            id,
            slug,
            kind,
            name,
            abbreviation: None,
            registration_number: None,
            parent: None,
            website: None,
            founded_on: None,
            dissolved_on: None,
            version: 1,
        }
    }

    /// Whether it has not ended.
    pub const fn is_living(&self) -> bool {
        self.dissolved_on.is_none()
    }

    /// What it was called on `day`, given all that became of it.
    pub fn name_on<'a>(&'a self, day: Day, history: &'a [Reorganised]) -> NameOn<'a> {
        let mut next: Option<(PartialDate, &Text, &Text)> = None;
        for event in history.iter().filter(|event| event.institution == self.id) {
            let Reorganisation::Renamed { from, to } = &event.what else { continue };
            let is_ahead = day < event.on.latest();
            if is_ahead && next.is_none_or(|(on, ..)| event.on.latest() < on.latest()) {
                next = Some((event.on, from, to));
            }
        }
        match next {
            None => NameOn::Known(&self.name),
            Some((on, from, _)) if day < on.earliest() => NameOn::Known(from),
            Some((_, earlier, later)) => NameOn::Either { earlier, later },
        }
    }
}

impl<'a> NameOn<'a> {
    /// The one name to print where there is room for one; of two possible names the later, by which
    /// people know the institution now.
    pub const fn text(self) -> &'a Text {
        match self {
            Self::Known(name) | Self::Either { later: name, .. } => name,
        }
    }
}

impl Kind {
    /// All kinds, in the order of lists.
    pub const ALL: [Self; 10] = [
        Self::Ministry,
        Self::Agency,
        Self::StateInstitution,
        Self::Parliament,
        Self::Municipality,
        Self::Ngo,
        Self::Business,
        Self::Union,
        Self::Group,
        Self::Other,
    ];

    /// The word in storage and in filters.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Ministry => "ministry",
            Self::Agency => "agency",
            Self::StateInstitution => "state-institution",
            Self::Parliament => "parliament",
            Self::Municipality => "municipality",
            Self::Ngo => "ngo",
            Self::Business => "business",
            Self::Union => "union",
            Self::Group => "group",
            Self::Other => "other",
        }
    }

    /// The message that names it.
    pub const fn message(self) -> &'static str {
        match self {
            Self::Ministry => "institutions-kind-ministry",
            Self::Agency => "institutions-kind-agency",
            Self::StateInstitution => "institutions-kind-state-institution",
            Self::Parliament => "institutions-kind-parliament",
            Self::Municipality => "institutions-kind-municipality",
            Self::Ngo => "institutions-kind-ngo",
            Self::Business => "institutions-kind-business",
            Self::Union => "institutions-kind-union",
            Self::Group => "institutions-kind-group",
            Self::Other => "institutions-kind-other",
        }
    }
}

impl FromStr for Kind {
    type Err = UnknownKind;

    fn from_str(key: &str) -> Result<Self, UnknownKind> {
        Self::ALL.into_iter().find(|kind| kind.key() == key).ok_or(UnknownKind)
    }
}

impl fmt::Display for Kind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.key())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::examples;

    #[test]
    fn before_the_year_of_a_renaming_it_had_the_earlier_name() {
        let (ministry, renaming) = (examples::varam(), examples::varam_renamed());

        let name = ministry.name_on("2023-12-31".parse().unwrap(), &renaming);

        let earlier = name.text().get(base::Language::Lv) == Some(examples::VARAM_BEFORE_2024);
        assert!(earlier && matches!(name, NameOn::Known(_)), "{name:?}");
    }

    #[test]
    fn within_the_year_of_a_renaming_it_may_have_had_either_name() {
        let (ministry, renaming) = (examples::varam(), examples::varam_renamed());

        let name = ministry.name_on("2024-04-30".parse().unwrap(), &renaming);

        assert!(
            matches!(name, NameOn::Either { later, .. } if *later == ministry.name),
            "{name:?}"
        );
    }

    #[test]
    fn after_the_year_of_a_renaming_it_has_the_name_of_today() {
        let (ministry, renaming) = (examples::varam(), examples::varam_renamed());

        for day in ["2024-12-31", "2026-01-01"] {
            let name = ministry.name_on(day.parse().unwrap(), &renaming);

            assert_eq!(name, NameOn::Known(&ministry.name), "{day}");
        }
    }

    #[test]
    fn a_name_that_was_borne_between_two_renamings_is_found() {
        let first = examples::renamed("2003-01-01", "A", "B");
        let second = examples::renamed("2011-01-01", "B", "C");
        let ministry = Institution { name: Text::lv("C"), ..examples::varam() };
        let history = [second, first];

        let names = ["2002-12-31", "2003-01-01", "2010-12-31", "2011-01-01"].map(|day| {
            ministry.name_on(day.parse().unwrap(), &history).text().get(base::Language::Lv)
        });

        assert_eq!(names, [Some("A"), Some("B"), Some("B"), Some("C")]);
    }

    #[test]
    fn every_kind_is_read_back_from_its_key() {
        for kind in Kind::ALL {
            assert_eq!(kind.key().parse(), Ok(kind));
        }
        assert_eq!("Ministry".parse::<Kind>(), Err(UnknownKind));
    }
}
