//! Work without a visitor: durable, scheduled, retried.
//!
//! A job is a row that is written in the same transaction as the act that needs it
//! ([`enqueue`]), so either both happen or neither. [`Worker`]s on any number of nodes take due jobs
//! under a lease; a node that dies loses its leases and the jobs run elsewhere. A job that fails is
//! tried again after growing pauses, and one that failed too often stays for the operator with its
//! cause.
//!
//! **At least once.** A job whose node dies between the work and the note that it is done runs again.
//! Work must therefore be safe to repeat: let the database refuse the second row, or look first.
//!
//! ```
//! use jobs::{Failure, Kind, Order, Schedule, Work};
//! use serde::{Deserialize, Serialize};
//!
//! #[derive(Clone)]
//! struct Site;
//!
//! #[derive(Serialize, Deserialize)]
//! struct Reminder { measure: String }
//!
//! async fn remind(_site: Site, work: Work<Reminder>) -> Result<(), Failure> {
//!     let number = work.payload.measure.strip_prefix("measure-");
//!     let number: u32 = number.ok_or(Failure::permanent("no such measure"))?.parse()?;
//!     assert!(number > 0);
//!     Ok(())
//! }
//!
//! async fn close_rounds(_site: Site, _work: Work) -> Result<(), Failure> {
//!     Ok(())
//! }
//!
//! let kinds = [
//!     Kind::new("plans.remind", remind).most_tries(5),
//!     Kind::new("plans.close-rounds", close_rounds).on(Schedule::daily_at(0, 5)),
//! ];
//! let order = Order::of("plans.remind", &Reminder { measure: "measure-12".into() });
//! # assert_eq!(kinds[0].name(), order.kind());
//! ```

mod attendance;
mod backoff;
mod erase;
mod failure;
mod job;
mod kind;
mod operator;
mod order;
mod schedule;
mod store;
mod verdict;
mod work;
mod worker;

pub use backoff::Backoff;
pub use failure::Failure;
pub use job::{Job, Node, Progress, Stage, State};
pub use kind::Kind;
pub use operator::{KindOverview, ask_to_stop, discard, find, list, overview, retry};
pub use order::{Order, Queued, enqueue};
pub use schedule::Schedule;
pub use work::Work;
pub use worker::{Nudge, Settings, Tally, Worker};

/// The schema of this crate.
pub const MIGRATIONS: &[db::Migration] = &[db::Migration {
    part: "jobs",
    number: 1,
    name: "jobs",
    sql: include_str!("../migrations/0001_jobs.sql"),
}];

/// The SQL texts of this crate, for the test that prepares all texts.
pub static TEXTS: &[&[&db::Sql]] = &[erase::TEXTS, operator::TEXTS, order::TEXTS, store::TEXTS];
