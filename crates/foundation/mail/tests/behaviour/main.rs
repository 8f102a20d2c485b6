//! What the outbox and delivery promise, on both databases, against a mail server that follows a script.

#![expect(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on ends here")]

mod delivery;
mod erasure;
mod outbox;
mod server;
mod site;
