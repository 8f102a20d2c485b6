//! Institutions of Latvia for tests and for the demonstration. What is not known for certain is left out.

use base::{Id, Slug, Text};

use crate::{Basis, Institution, Kind, Reorganisation, Reorganised};

/// What VARAM was called until 2024.
pub const VARAM_BEFORE_2024: &str = "Vides aizsardzības un reģionālās attīstības ministrija";

/// What VARAM has been called since 2024.
pub const VARAM_SINCE_2024: &str = "Viedās administrācijas un reģionālās attīstības ministrija";

/// Valsts kanceleja, which coordinates the national action plans.
pub fn state_chancellery() -> Institution {
    let name = Text::both("Valsts kanceleja", "State Chancellery");
    known(1, "valsts-kanceleja", Kind::StateInstitution, name, "VK")
}

/// The ministry that was renamed in 2024.
pub fn varam() -> Institution {
    let name =
        Text::both(VARAM_SINCE_2024, "Ministry of Smart Administration and Regional Development");
    known(2, "varam", Kind::Ministry, name, "VARAM")
}

/// Finanšu ministrija.
pub fn ministry_of_finance() -> Institution {
    let name = Text::both("Finanšu ministrija", "Ministry of Finance");
    known(3, "finansu-ministrija", Kind::Ministry, name, "FM")
}

/// Valsts ieņēmumu dienests, below the Ministry of Finance.
pub fn state_revenue_service() -> Institution {
    let name = Text::both("Valsts ieņēmumu dienests", "State Revenue Service");
    Institution {
        parent: Some(ministry_of_finance().id),
        ..known(4, "valsts-ienemumu-dienests", Kind::Agency, name, "VID")
    }
}

/// Latvijas Pilsoniskā alianse, an association of associations.
pub fn civic_alliance() -> Institution {
    let name = Text::both("Latvijas Pilsoniskā alianse", "Civic Alliance – Latvia");
    known(5, "latvijas-pilsoniska-alianse", Kind::Ngo, name, "LPA")
}

/// "All ministries", as plans and reports say.
pub fn all_ministries() -> Institution {
    let name = Text::both("Visas ministrijas", "All ministries");
    Institution::new(id(6), slug("visas-ministrijas"), Kind::Group, name)
}

/// All of them, each after the one above it.
pub fn all() -> Vec<Institution> {
    vec![
        state_chancellery(),
        varam(),
        ministry_of_finance(),
        state_revenue_service(),
        civic_alliance(),
        all_ministries(),
    ]
}

/// The renaming of VARAM, of which only the year is known to us.
pub fn varam_renamed() -> [Reorganised; 1] {
    let from = Text::lv(VARAM_BEFORE_2024);
    let to = varam().name;
    [Reorganised { what: Reorganisation::Renamed { from, to }, ..renamed("2024", "", "") }]
}

/// A renaming of [`varam`] on `on` (a year, a month or a day) between made-up names.
///
/// # Panics
/// When `on` is no date.
pub fn renamed(on: &str, from: &str, to: &str) -> Reorganised {
    Reorganised {
        id: id(100),
        institution: varam().id,
        on: on.parse().expect("an example has a proper date"),
        what: Reorganisation::Renamed { from: Text::lv(from), to: Text::lv(to) },
        basis: Basis::default(),
    }
}

/// The same identifier for the same number, recognisable in a failing test.
///
/// # Panics
/// Never: the text is a UUID for every number.
pub fn id<T>(number: u32) -> Id<T> {
    let text = format!("00000000-0000-7000-8000-{number:012}");
    text.parse().expect("twelve digits end a UUID")
}

fn known(number: u32, word: &str, kind: Kind, name: Text, abbreviation: &str) -> Institution {
    Institution {
        abbreviation: Some(abbreviation.to_owned()),
        ..Institution::new(id(number), slug(word), kind, name)
    }
}

fn slug(word: &str) -> Slug {
    word.parse().expect("an example has a proper slug")
}
