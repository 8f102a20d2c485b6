//! The promises of the log of public acts, on both databases.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]

mod appending;
mod checkpoints;
mod mirrors;
mod pages;
mod people;
mod programs;
mod roles;
mod site;
mod verifying;

use site::new_site;
