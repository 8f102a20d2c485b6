//! What a browser has begun and must finish soon.

use accounts::{Account, Digest};
use base::{Id, Timestamp};
use jiff::SignedDuration;

/// What a browser has begun and must finish soon, once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Begun {
    /// What proves that it is the same browser or page.
    pub(crate) digest: Digest,
    /// What it is.
    pub(crate) kind: Kind,
    /// Whose, where that is known.
    pub(crate) account: Option<Id<Account>>,
    /// What must be remembered until then.
    pub(crate) state: serde_json::Value,
    /// Until when.
    pub(crate) expires_at: Timestamp,
}

/// What was begun.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// To sign in with a passkey.
    PasskeySignIn,
    /// To add a passkey.
    PasskeyRegistration,
    /// To show the second step; the password was right.
    SecondStep,
    /// To sign in by a national eID.
    Eid,
}

impl Kind {
    /// How long there is to finish: ten minutes.
    pub(crate) const VALID: SignedDuration = SignedDuration::from_mins(10);

    /// The word in storage.
    pub(crate) const fn key(self) -> &'static str {
        match self {
            Self::PasskeySignIn => "passkey-sign-in",
            Self::PasskeyRegistration => "passkey-registration",
            Self::SecondStep => "second-step",
            Self::Eid => "eid",
        }
    }
}

impl Begun {
    /// Something that begins now.
    pub(crate) fn new(
        digest: Digest,
        kind: Kind,
        account: Option<Id<Account>>,
        state: serde_json::Value,
        now: Timestamp,
    ) -> Self {
        Self { digest, kind, account, state, expires_at: now + Kind::VALID }
    }
}
