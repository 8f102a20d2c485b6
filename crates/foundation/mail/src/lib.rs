//! Letters: an outbox that survives a crash, and SMTP.
//!
//! A [`Letter`] is [queued](queue) in the transaction of the act that causes it, so either both happen or
//! neither. A [`Postman`] on any number of nodes takes due letters under a lease and hands them to a mail
//! server, or, on a demonstration site, keeps them for the page that shows them.
//!
//! **Once, as far as anybody can know.** A letter with a key ([`Letter::once`]) is queued once. A letter
//! that the mail server accepted is never handed over again. Where the connection or the program breaks
//! after the letter was handed over and before the server's word arrived, nobody can know, and the letter
//! is handed over again with the same `Message-ID`, by which receiving servers recognise the twin.
//!
//! What is personal in a letter (address, name, subject, bodies) is [erased](erase) some time after its
//! end. Logs name letters by identifier and servers' answers by code, nothing else.
//!
//! ```
//! use base::Language;
//! use mail::Letter;
//!
//! let letter = Letter::new("anna@example.lv".parse()?, Language::Lv, "Jūsu priekšlikums", "Paldies!")?
//!     .named("Anna Bērziņa")
//!     .once("proposal-12-received");
//! assert_eq!(letter.subject(), "Jūsu priekšlikums");
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod address;
mod erase;
mod letter;
mod message;
mod outbox;
mod postman;
mod smtp;
mod store;

pub use address::{Address, AddressError};
pub use erase::erase;
pub use letter::{Letter, LetterError};
pub use outbox::{Counts, Posted, Stage, counts, find, list_mailbox, queue, send_again};
pub use postman::{DeliveryError, Postman, Tally};
pub use smtp::{Security, Sender, SmtpError, SmtpSettings, Transport};

/// The schema of this crate.
pub const MIGRATIONS: &[db::Migration] = &[db::Migration {
    part: "mail",
    number: 1,
    name: "letters",
    sql: include_str!("../migrations/0001_letters.sql"),
}];

/// The SQL texts of this crate, for the test that prepares all texts.
pub static TEXTS: &[&[&db::Sql]] = &[erase::TEXTS, outbox::TEXTS, store::TEXTS];
