//! What an account may not do for a while, or what of it does not count.

use std::str::FromStr;

use accounts::Account;
use base::{Id, Timestamp};
use institutions::Institution;
use jiff::SignedDuration;

use crate::Contribution;

/// A moderator's doubt about an account.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Restriction {
    /// Its own identifier.
    pub id: Id<Self>,
    /// Whose account.
    pub account: Id<Account>,
    /// What it does.
    pub kind: RestrictionKind,
    /// The word of the rule that was broken.
    pub rule: String,
    /// What made the moderator do it.
    pub contribution: Id<Contribution>,
    /// In whose name; `None` for the site itself.
    pub institution: Option<Id<Institution>>,
    /// Since when.
    pub began_at: Timestamp,
    /// Until when a silence lasts.
    pub until_at: Option<Timestamp>,
}

/// What a restriction does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RestrictionKind {
    /// Support, reports and signatures of the account do not count until it is released.
    Quarantine,
    /// The account may not write for [`RestrictionKind::SILENCE`].
    Silence,
}

/// The text names no restriction.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not a restriction of an account")]
pub struct UnknownRestriction;

impl RestrictionKind {
    /// How long a silence lasts: two weeks.
    pub const SILENCE: SignedDuration = SignedDuration::from_hours(14 * 24);

    /// Both.
    pub const ALL: [Self; 2] = [Self::Quarantine, Self::Silence];

    /// The word in storage and in messages (`moderation-restriction-<key>`).
    // tidy: messages moderation-restriction-*
    pub const fn key(self) -> &'static str {
        match self {
            Self::Quarantine => "quarantine",
            Self::Silence => "silence",
        }
    }

    /// Until when it lasts by itself, if it does.
    pub fn until(self, now: Timestamp) -> Option<Timestamp> {
        match self {
            Self::Quarantine => None,
            Self::Silence => Some(now + Self::SILENCE),
        }
    }
}

impl FromStr for RestrictionKind {
    type Err = UnknownRestriction;

    fn from_str(key: &str) -> Result<Self, UnknownRestriction> {
        Self::ALL.into_iter().find(|kind| kind.key() == key).ok_or(UnknownRestriction)
    }
}
