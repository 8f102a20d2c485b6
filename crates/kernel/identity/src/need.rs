//! What an act needs to know of whoever acts.

use base::{Day, Slug, Timestamp};
use serde::{Deserialize, Serialize};

use crate::{Level, PersonKey, Verification};

/// What an act needs to know of whoever acts. An act declares it beside itself:
///
/// ```
/// use identity::{Level, Need};
///
/// let to_vote = Need::level(Level::Substantial).age(16).territory("talsu-novads".parse()?).person();
/// # Ok::<(), base::SlugError>(())
/// ```
///
/// One verification must show all of it, so that the age of one thing is not taken together with the
/// residence of another.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Need {
    pub(crate) level: Level,
    pub(crate) age: Option<u8>,
    pub(crate) territory: Option<Slug>,
    pub(crate) person: bool,
}

/// What an act was shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Proof {
    /// How surely.
    pub level: Level,
    /// Tells the person from all others, where it was shown: for what everybody may do once.
    pub person: Option<PersonKey>,
}

/// Why something that is known is not enough.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Lack {
    /// Nothing is known so surely.
    Level,
    /// It is not known which person it is.
    Person,
    /// It is not known how old they are.
    Age,
    /// It is not known where they are declared.
    Territory,
    /// They are declared elsewhere.
    Elsewhere,
    /// They are not old enough yet.
    TooYoung,
}

impl Need {
    /// An act that needs to know somebody so surely.
    pub const fn level(level: Level) -> Self {
        Self { level, age: None, territory: None, person: false }
    }

    /// That somebody is at least so many years old on the day of the act.
    #[must_use]
    pub fn age(self, years: u8) -> Self {
        Self { age: Some(years), ..self }
    }

    /// That somebody is declared in this territory.
    #[must_use]
    pub fn territory(self, word: Slug) -> Self {
        Self { territory: Some(word), ..self }
    }

    /// That it is the same person again, or another: for what everybody may do once.
    #[must_use]
    pub fn person(self) -> Self {
        Self { person: true, ..self }
    }

    /// Whether a confirmed address is all that is needed.
    pub(crate) fn is_only_address(&self) -> bool {
        self.level == Level::Email && self.age.is_none() && self.territory.is_none() && !self.person
    }

    /// Whether this verification shows all of it on a day.
    pub(crate) fn of(&self, verification: &Verification, on: Day) -> Result<Proof, Lack> {
        let proves = &verification.proves;
        if verification.level < self.level {
            return Err(Lack::Level);
        }
        if self.person && proves.person.is_none() {
            return Err(Lack::Person);
        }
        if let Some(years) = self.age {
            match proves.age.and_then(|age| age.is_at_least(years, on)) {
                Some(true) => {}
                Some(false) => return Err(Lack::TooYoung),
                None => return Err(Lack::Age),
            }
        }
        match (&self.territory, &proves.territory) {
            (None, _) => {}
            (Some(needed), Some(shown)) if needed == shown => {}
            (Some(_), Some(_)) => return Err(Lack::Elsewhere),
            (Some(_), None) => return Err(Lack::Territory),
        }
        Ok(Proof { level: verification.level, person: proves.person })
    }

    /// Whether what is known shows all of it; otherwise what lacks in that which comes nearest.
    pub(crate) fn among<'a>(
        &self,
        known: impl IntoIterator<Item = &'a Verification>,
        now: Timestamp,
        on: Day,
    ) -> Result<Proof, Lack> {
        let mut nearest = Lack::Level;
        for verification in known.into_iter().filter(|one| one.counts(now)) {
            match self.of(verification, on) {
                Ok(proof) => return Ok(proof),
                Err(lack) => nearest = nearest.max(lack),
            }
        }
        Err(nearest)
    }
}

impl Lack {
    /// Whether another verification could show more. A birthday or another home only time brings.
    pub const fn can_be_shown(self) -> bool {
        match self {
            Self::Level | Self::Person | Self::Age | Self::Territory => true,
            Self::Elsewhere | Self::TooYoung => false,
        }
    }

    /// The message that tells it.
    pub(crate) const fn message(self) -> &'static str {
        match self {
            Self::Level => "identity-lack-level",
            Self::Person => "identity-lack-person",
            Self::Age => "identity-lack-age",
            Self::Territory => "identity-lack-territory",
            Self::Elsewhere => "identity-lack-elsewhere",
            Self::TooYoung => "identity-lack-too-young",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::examples;
    use crate::verification::Age;

    fn now() -> Timestamp {
        "2024-04-30T11:00:00Z".parse().unwrap()
    }

    fn today() -> Day {
        "2024-04-30".parse().unwrap()
    }

    fn shown(need: &Need, known: &[Verification]) -> Result<Level, Lack> {
        need.among(known, now(), today()).map(|proof| proof.level)
    }

    #[test]
    fn a_higher_level_serves_where_a_lower_one_is_needed() {
        let known = [examples::by_eid(Level::High)];

        for level in Level::ALL {
            assert_eq!(shown(&Need::level(level), &known), Ok(Level::High));
        }
        let substantial = [examples::by_eid(Level::Substantial)];
        assert_eq!(shown(&Need::level(Level::High), &substantial), Err(Lack::Level));
        assert_eq!(shown(&Need::level(Level::Code), &[]), Err(Lack::Level));
    }

    #[test]
    fn age_and_residence_are_told_apart_from_not_knowing_them() {
        let need = Need::level(Level::Code).age(16).territory("talsu-novads".parse().unwrap());
        let mut anna = examples::by_eid(Level::High);

        anna.proves.territory = None;
        assert_eq!(shown(&need, std::slice::from_ref(&anna)), Err(Lack::Territory));
        anna.proves.territory = "riga".parse().ok();
        assert_eq!(shown(&need, std::slice::from_ref(&anna)), Err(Lack::Elsewhere));
        anna.proves.territory = "talsu-novads".parse().ok();
        assert_eq!(shown(&need, std::slice::from_ref(&anna)), Ok(Level::High));
        anna.proves.age = None;
        assert_eq!(shown(&need, std::slice::from_ref(&anna)), Err(Lack::Age));
        anna.proves.age = "2010-01-01".parse().ok().map(Age::BornOn);
        assert_eq!(shown(&need, std::slice::from_ref(&anna)), Err(Lack::TooYoung));
    }

    #[test]
    fn what_ran_out_or_belongs_to_two_things_shows_nothing() {
        let need = Need::level(Level::Code).age(16).person();
        let anna = examples::by_eid(Level::High);
        let (mut aged, mut named) = (anna.clone(), anna.clone());
        aged.proves.person = None;
        named.proves.age = None;

        assert_eq!(shown(&need, &[aged, named]), Err(Lack::Age));
        let expired = Verification { expires_at: now(), ..anna };
        assert_eq!(shown(&need, &[expired]), Err(Lack::Level));
    }
}
