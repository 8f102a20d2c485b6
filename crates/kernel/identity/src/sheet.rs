//! Codes that staff issue.

use std::str::FromStr;

use accounts::Account;
use base::{Id, Slug, Timestamp};
use institutions::Institution;
use jiff::SignedDuration;

use crate::verification::{Age, Holder, Method, Proves};
use crate::{Level, PersonKey, Verification};

/// One or more codes that somebody issued for one purpose.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Sheet {
    pub(crate) id: Id<Self>,
    pub(crate) kind: SheetKind,
    /// For which institution they were issued.
    pub(crate) institution: Id<Institution>,
    /// What they are for, in the words of whoever issued them.
    pub(crate) purpose: String,
    /// What whoever issued them has seen of the holders.
    pub(crate) age: Option<u8>,
    pub(crate) territory: Option<Slug>,
    /// How many there are.
    pub(crate) count: u32,
    pub(crate) issued_by: Id<Account>,
    pub(crate) issued_at: Timestamp,
    pub(crate) expires_at: Timestamp,
    pub(crate) ended_at: Option<Timestamp>,
}

/// For whom codes are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum SheetKind {
    /// One, for a person who stands at the counter with a document.
    Counter,
    /// A sheet for a class or another group, with no names.
    Class,
}

/// The text names no kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not a kind of codes")]
pub(crate) struct UnknownKind;

impl SheetKind {
    pub(crate) const ALL: [Self; 2] = [Self::Counter, Self::Class];

    /// The word in storage and in the record.
    pub(crate) const fn key(self) -> &'static str {
        match self {
            Self::Counter => "counter",
            Self::Class => "class",
        }
    }

    /// The message that names it.
    pub(crate) const fn message(self) -> &'static str {
        match self {
            Self::Counter => "identity-codes-counter",
            Self::Class => "identity-codes-class",
        }
    }

    /// The most codes at once: one for a person, two large classes for a sheet.
    pub(crate) const fn most(self) -> u32 {
        match self {
            Self::Counter => 1,
            Self::Class => 60,
        }
    }

    /// The most days that codes are good for.
    pub(crate) const fn longest(self) -> u16 {
        match self {
            Self::Counter => 7,
            Self::Class => 60,
        }
    }
}

impl FromStr for SheetKind {
    type Err = UnknownKind;

    fn from_str(key: &str) -> Result<Self, UnknownKind> {
        Self::ALL.into_iter().find(|kind| kind.key() == key).ok_or(UnknownKind)
    }
}

impl Sheet {
    /// How long a sheet is remembered after its codes ran out: a year, for questions about a vote.
    pub(crate) const REMEMBERED: SignedDuration = SignedDuration::from_hours(365 * 24);

    /// Whether its codes can be used.
    pub(crate) fn is_open(&self, now: Timestamp) -> bool {
        self.ended_at.is_none() && now < self.expires_at
    }

    /// What a code of it proves of whoever used it.
    pub(crate) fn verification(
        &self,
        id: Id<Verification>,
        holder: Holder,
        person: PersonKey,
        now: Timestamp,
    ) -> Verification {
        Verification {
            id,
            holder,
            level: Level::Code,
            method: Method::Code(self.id.to_string()),
            verified_at: now,
            expires_at: self.expires_at,
            proves: Proves {
                person: Some(person),
                age: self.age.map(Age::AtLeast),
                territory: self.territory.clone(),
            },
        }
    }
}
