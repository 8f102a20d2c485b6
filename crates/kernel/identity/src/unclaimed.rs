//! What an eID said in a browser in which nobody is signed in whom it belongs to.

use base::{Day, Slug, Timestamp};
use jiff::SignedDuration;

use crate::{Level, PersonKey};

/// What an eID said, waiting for the account to which it belongs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Unclaimed {
    /// The provider's word.
    pub(crate) source: String,
    pub(crate) level: Level,
    pub(crate) person: PersonKey,
    /// What the eID calls the person: shown, and kept with nothing else.
    pub(crate) name: String,
    pub(crate) born_on: Option<Day>,
    pub(crate) territory: Option<Slug>,
    pub(crate) verified_at: Timestamp,
    /// Until when the verification will count.
    pub(crate) valid_until: Timestamp,
}

impl Unclaimed {
    /// How long it waits: an hour, in which a letter for a new account arrives.
    pub(crate) const WAITS: SignedDuration = SignedDuration::from_hours(1);
}
