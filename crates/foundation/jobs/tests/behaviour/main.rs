//! What the queue and its workers promise, on both databases.

#![expect(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on ends here")]

mod nodes;
mod operator;
mod queue;
mod running;
mod schedules;
mod site;
mod tries;
