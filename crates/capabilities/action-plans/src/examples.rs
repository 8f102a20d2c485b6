//! Example things, for tests.

use base::{Day, Entropy, Id, Text, Timestamp};

use crate::indicator::{Baseline, Indicator, Observation, Target};
use crate::scale::Value;
use crate::{
    Commitment, CommitmentContent, Direction, Lock, Measure, MeasureContent, Part, Plan, Roles,
    Status, Voice, position_of,
};

fn id<T>(seed: u64) -> Id<T> {
    let made_at: Timestamp = "2022-02-10T10:00:00Z".parse().expect("the moment is well formed");
    Id::new(made_at, &Entropy::seeded(seed))
}

fn day(text: &str) -> Day {
    text.parse().expect("the day is well formed")
}

/// A plan for 2022–2025 with nothing in it.
///
/// # Panics
/// Never: its slug is well formed.
pub fn plan() -> Plan {
    Plan {
        id: id(1),
        slug: "5".parse().expect("the slug is well formed"),
        title: Text::both("Piektais plāns", "Fifth plan"),
        ogp_title: None,
        goal: Text::unknown(),
        legal_act: Text::unknown(),
        legal_act_url: None,
        approved_on: None,
        period: (day("2022-01-01"), day("2025-12-31")),
        coordinator: id(2),
        sources: Vec::new(),
        known_until: None,
        reported: None,
        notes: Vec::new(),
        lock: Lock(1),
    }
}

/// An indicator with a baseline, a target path and observed values.
pub fn indicator(
    baseline: Option<f64>,
    targets: &[(&str, f64)],
    observed: &[(&str, f64)],
) -> Indicator {
    let observation = |&(on, value): &(&str, f64)| Observation {
        on: day(on),
        value,
        source: Text::unknown(),
        source_url: None,
    };
    Indicator {
        id: id(3),
        measure: id(4),
        position: 1,
        title: Text::lv("Datu kopas"),
        unit: Text::lv("skaits"),
        baseline: baseline.map(|value| Baseline { value, on: None }),
        targets: targets.iter().map(|&(on, value)| Target { on: day(on), value }).collect(),
        observations: observed.iter().map(observation).collect(),
        lock: Lock(1),
    }
}

/// A direction of [`plan`].
pub fn direction(number: &str) -> Direction {
    Direction {
        id: id(5),
        plan: id(1),
        number: number.to_owned(),
        position: position_of(number),
        title: Text::lv("Līdzdalība"),
        lock: Lock(1),
    }
}

/// A commitment in [`direction`].
pub fn commitment(number: &str) -> Commitment {
    Commitment {
        id: id(6),
        plan: id(1),
        direction: id(5),
        number: number.to_owned(),
        position: position_of(number),
        ogp_id: None,
        roles: Roles::default(),
        content: CommitmentContent {
            title: Text::lv("Stiprināt līdzdalību"),
            ..CommitmentContent::default()
        },
        lock: Lock(1),
    }
}

/// A measure of [`commitment`], with a title and nothing more.
pub fn measure(number: &str) -> Measure {
    Measure {
        id: id(7),
        plan: id(1),
        commitment: id(6),
        number: number.to_owned(),
        position: position_of(number),
        deadline: None,
        roles: Roles::default(),
        content: MeasureContent { title: Text::lv("Pasākums"), ..MeasureContent::default() },
        lock: Lock(1),
    }
}

/// A lettered part without a title.
pub fn part(letter: &str) -> Part {
    Part { letter: letter.to_owned(), title: Text::unknown(), status: None }
}

/// An assessment by the owner on the day of the supervisory board, of a part or of the whole measure.
///
/// # Panics
/// Never: its dates are well formed.
pub fn status(part: Option<&str>, value: Value) -> Status {
    Status {
        id: id(8),
        part: part.map(str::to_owned),
        value,
        voice: Voice::Owner,
        assessor: Text::lv("Valsts kanceleja"),
        assessed_on: day("2024-04-30").into(),
        basis: Text::lv("slaidi"),
        source: None,
        recorded_at: "2024-04-30T11:00:00Z".parse().expect("the moment is well formed"),
    }
}
