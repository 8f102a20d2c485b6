//! The promises of the pages of accounts, on both databases.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]

mod account;
mod closing;
mod enrolling;
mod erasing;
mod invitations;
mod passwords;
mod people;
mod registration;
mod sessions;
mod sign_in;
mod site;
mod strangers;

use site::new_site;
