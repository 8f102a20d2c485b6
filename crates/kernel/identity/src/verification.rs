//! What is known of somebody for sure.

use accounts::{Account, Digest};
use base::{Day, Id, Slug, Timestamp};

use crate::{Level, PersonKey};

/// Something that is known of somebody for sure: how surely, by what, since when, until when, and what it
/// proves.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Verification {
    /// Its own identifier.
    pub id: Id<Self>,
    /// Whose.
    pub holder: Holder,
    /// How surely.
    pub level: Level,
    /// By what.
    pub method: Method,
    /// When.
    pub verified_at: Timestamp,
    /// Until when it counts; then it is erased.
    pub expires_at: Timestamp,
    /// What it proves.
    pub proves: Proves,
}

/// Whose a verification is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Holder {
    /// Somebody with an account.
    Account(Id<Account>),
    /// A browser, where somebody without an account used a code; by the digest of its token.
    Browser(Digest),
}

/// By what somebody was verified.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Method {
    /// A code on paper, of the sheet with this identifier.
    Code(String),
    /// An eID, by the word of its provider.
    Eid(String),
}

/// What a verification proves. What was not shown is absent.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Proves {
    /// Tells this person from all others.
    pub person: Option<PersonKey>,
    /// How old they are.
    pub age: Option<Age>,
    /// Where they are declared: a territory's word.
    pub territory: Option<Slug>,
}

/// What is known of somebody's age.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Age {
    /// The day of birth.
    BornOn(Day),
    /// Somebody saw that they are at least so old.
    AtLeast(u8),
}

impl Age {
    /// Whether somebody is at least so many years old on a day; `None` where that is not known.
    ///
    /// Who was born on 29 February turns a year older on 1 March of a year without that day.
    pub fn is_at_least(&self, years: u8, on: Day) -> Option<bool> {
        match self {
            Self::BornOn(born) => Some(full_years(*born, on) >= i32::from(years)),
            Self::AtLeast(known) => (*known >= years).then_some(true),
        }
    }
}

fn full_years(born: Day, on: Day) -> i32 {
    let had_birthday = (on.month(), on.day()) >= (born.month(), born.day());
    i32::from(on.year()) - i32::from(born.year()) - i32::from(!had_birthday)
}

impl Method {
    /// The word in storage.
    pub(crate) const fn key(&self) -> &'static str {
        match self {
            Self::Code(_) => "code",
            Self::Eid(_) => "eid",
        }
    }

    /// The sheet or the provider.
    pub(crate) fn source(&self) -> &str {
        match self {
            Self::Code(source) | Self::Eid(source) => source,
        }
    }
}

impl Verification {
    /// Whether it still counts.
    pub fn counts(&self, now: Timestamp) -> bool {
        self.verified_at <= now && now < self.expires_at
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    #[test]
    fn somebody_turns_sixteen_on_the_birthday_and_not_the_day_before() {
        let age = Age::BornOn(day("2008-04-30"));

        assert_eq!(age.is_at_least(16, day("2024-04-29")), Some(false));
        assert_eq!(age.is_at_least(16, day("2024-04-30")), Some(true));
    }

    #[test]
    fn who_was_born_on_the_leap_day_turns_older_on_the_first_of_march() {
        let age = Age::BornOn(day("2008-02-29"));

        assert_eq!(age.is_at_least(17, day("2025-02-28")), Some(false));
        assert_eq!(age.is_at_least(17, day("2025-03-01")), Some(true));
        assert_eq!(age.is_at_least(16, day("2024-02-29")), Some(true));
    }

    #[test]
    fn who_only_showed_to_be_sixteen_may_or_may_not_be_eighteen() {
        let age = Age::AtLeast(16);

        assert_eq!(age.is_at_least(16, day("2024-04-30")), Some(true));
        assert_eq!(age.is_at_least(14, day("2024-04-30")), Some(true));
        assert_eq!(age.is_at_least(18, day("2024-04-30")), None);
    }
}
