//! Links in letters that can be used once.

use base::{Id, Timestamp};
use jiff::SignedDuration;

use crate::{Account, token::Digest};

/// A link in a letter that can be used once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Link {
    /// What proves it.
    pub(crate) digest: Digest,
    /// Whom the letter went to.
    pub(crate) account: Id<Account>,
    /// What it is for.
    pub(crate) purpose: Purpose,
    /// Until when it can be used.
    pub(crate) expires_at: Timestamp,
}

/// What a link is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Purpose {
    /// To show that an address is one's own, and choose a name and a password.
    Confirm,
    /// To choose another password.
    Reset,
}

impl Purpose {
    /// How long the link can be used: a day to confirm an address, an hour to choose another password.
    pub(crate) const fn valid(self) -> SignedDuration {
        match self {
            Self::Confirm => SignedDuration::from_hours(24),
            Self::Reset => SignedDuration::from_hours(1),
        }
    }

    /// The word in storage.
    pub(crate) const fn key(self) -> &'static str {
        match self {
            Self::Confirm => "confirm",
            Self::Reset => "reset",
        }
    }
}

impl Link {
    /// A link that leaves now.
    pub(crate) fn send(
        digest: Digest,
        account: Id<Account>,
        purpose: Purpose,
        now: Timestamp,
    ) -> Self {
        Self { digest, account, purpose, expires_at: now + purpose.valid() }
    }
}
