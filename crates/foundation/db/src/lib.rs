//! One way to talk to SQLite and to PostgreSQL.
//!
//! A site begins on an SQLite file with no set-up and moves to PostgreSQL when one machine is not
//! enough. Code above this crate cannot tell which it is: it writes one SQL text ([`sql!`]) in the
//! dialect that both understand (`$1` parameters, `RETURNING`, `ON CONFLICT`, `->>`) and runs it in
//! a transaction ([`Tx`]).
//!
//! ```no_run
//! # use db::{Db, Error, params, sql};
//! sql! {
//!     COUNT_OPEN = "SELECT count(*) AS open FROM petitions WHERE closed_at > $1";
//! }
//!
//! # fn main() { drop(TEXTS); }
//!
//! async fn count_open(db: &Db, now: base::Timestamp) -> Result<i64, Error> {
//!     let mut tx = db.read().await?;
//!     tx.one_value(&COUNT_OPEN, params![now]).await
//! }
//! ```
//!
//! Types of columns: `UUID`, `TEXT`, `BIGINT`, `BOOLEAN`, `DOUBLE PRECISION`, `BYTEA`, `TIMESTAMPTZ`,
//! `DATE`. PostgreSQL keeps them natively. SQLite keeps identifiers, moments (UTC, to the microsecond)
//! and days as text that sorts in the same order, so that an operator can read a file with any tool.

mod address;
mod backup;
pub mod dialect;
mod error;
mod migrate;
mod postgres;
mod row;
mod sql;
mod sqlite;
#[cfg(feature = "testing")]
pub mod testing;
mod tx;
mod value;

pub use address::{Address, AddressError};
pub use backup::BackupError;
pub use error::{Error, Result};
pub use migrate::{MigrateError, Migration, Pending, Report};
pub use row::{Column, FromRow, Row};
pub use sql::Sql;
pub use tx::{Db, Engine, Tx};
pub use value::{Param, Value};

/// The SQL texts of this crate, for the test that prepares all texts.
pub static TEXTS: &[&[&Sql]] = &[migrate::TEXTS];
