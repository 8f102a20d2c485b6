//! A passkey of a person.

use accounts::Account;
use base::{Id, Timestamp};

/// A device, or a keeper of passwords, with which somebody signs in: it holds a key that only answers to
/// this site and only after a finger, a face or a PIN.
#[derive(Clone, Debug)]
pub(crate) struct Passkey {
    /// Its own identifier.
    pub(crate) id: Id<Self>,
    /// Whose.
    pub(crate) account: Id<Account>,
    /// The public key and what goes with it.
    pub(crate) key: webauthn_rs::prelude::Passkey,
    /// What the person calls it.
    pub(crate) name: String,
    /// When it was added.
    pub(crate) added_at: Timestamp,
    /// When somebody last signed in with it.
    pub(crate) used_at: Option<Timestamp>,
    /// Counts the uses; two uses at once count as a race.
    pub(crate) version: i64,
}

/// The most passkeys of an account.
pub(crate) const MOST: usize = 20;
