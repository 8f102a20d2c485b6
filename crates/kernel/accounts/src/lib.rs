//! People: accounts, sessions, roles in institutions, invitations.
//!
//! A page takes an [`Actor`] as an argument and asks it for the [`Permission`] that stands beside the page:
//!
//! ```ignore
//! pub const EDIT_PLAN: Permission =
//!     Permission { name: "action-plans.edit", roles: &[Role::Coordinator] };
//!
//! pub(crate) async fn post(State(site): State<Site>, actor: Actor, form: Form) -> Result<Redirect> {
//!     let person = actor.must_for(EDIT_PLAN, plan.coordinator)?;
//! ```
//!
//! Everything personal that the site knows is in the tables of this crate: a person reads it at
//! `/account.json`, and closing the account erases it. Acts keep the account's identifier.

mod account;
mod actor;
mod assignment;
mod email;
pub mod examples;
mod hashing;
mod link;
mod password;
mod patience;
mod permission;
mod person;
mod recognise;
mod role;
mod session;
mod store;
#[cfg(feature = "testing")]
pub mod testing;
mod token;
mod work_menu;

pub use account::{Account, PasswordHash, Stage, WrongStage};
pub use actor::Actor;
pub use assignment::{Assignment, InstitutionMissing, Invitation};
pub use email::{Email, EmailError};
pub use hashing::Passwords;
pub use password::{Password, WeakPassword};
pub use permission::Permission;
pub use person::{Held, Person};
pub use recognise::{COOKIE, people};
pub use role::{Role, UnknownRole};
pub use session::Session;
pub use store::accounts::{find, find_by_email, names};
pub use store::assignments::{Recipient, assignments_of, holders};
pub use work_menu::{WorkEntry, WorkMenu};

/// The steps of the schema.
pub const MIGRATIONS: &[db::Migration] = &[db::Migration {
    part: "accounts",
    number: 1,
    name: "accounts",
    sql: include_str!("../migrations/0001_accounts.sql"),
}];

/// The SQL texts.
pub static TEXTS: &[&[&db::Sql]] = &[
    store::accounts::TEXTS,
    store::assignments::TEXTS,
    store::attempts::TEXTS,
    store::invitations::TEXTS,
    store::links::TEXTS,
    store::sessions::TEXTS,
];

/// What this crate mounts.
pub fn part() -> web::Part {
    web::Part { migrations: MIGRATIONS, texts: TEXTS, ..web::Part::named("accounts") }
}
