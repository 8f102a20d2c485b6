//! A form that waits until more is known of whoever filled it in.

use accounts::Account;
use base::{Id, Timestamp};
use jiff::SignedDuration;

use crate::Need;

/// A form that waits until more is known of whoever filled it in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct PutBy {
    /// The page with the form, with its language.
    pub(crate) page: String,
    /// Who filled it in, if they were signed in: nobody else sees it.
    pub(crate) account: Option<Id<Account>>,
    /// What the act needs.
    pub(crate) need: Need,
    /// What was typed.
    pub(crate) fields: Vec<(String, String)>,
    /// Until when it waits.
    pub(crate) expires_at: Timestamp,
}

impl PutBy {
    /// How long a form waits: an hour.
    pub(crate) const WAITS: SignedDuration = SignedDuration::from_hours(1);

    /// Whether it may be shown to somebody in the same browser: to whoever filled it in, and, where that was
    /// a visitor, to whoever signed in since.
    pub(crate) fn is_for(&self, account: Option<Id<Account>>) -> bool {
        self.account.is_none() || self.account == account
    }
}
