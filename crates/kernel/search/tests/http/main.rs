//! Search through the whole application, on both databases.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]

mod batch;
mod fresh;
mod hidden;
mod index;
mod narrowing;
mod other_forms;
mod page;
mod site;
mod words;
