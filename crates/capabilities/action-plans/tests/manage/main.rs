//! Keeping a plan and reporting on it: what each page takes and what it refuses, on both databases.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]

mod access;
mod around;
mod desk;
mod editing;
mod importing;
mod indicators;
mod measures;
mod milestones;
mod plans;
mod publication;
mod race;
mod site;
mod voices;

use site::new_site;
