//! What people and programs can do with evidence, on both databases.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]

mod adding;
mod correcting;
mod file;
mod hidden;
mod other_forms;
mod repository;
mod site;
mod strangers;
mod texts;
mod withdrawing;

use site::new_site;
