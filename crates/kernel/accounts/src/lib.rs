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
mod change_password;
mod close;
mod email;
mod enrol;
mod erasure;
pub mod examples;
mod fields;
mod giving;
mod hashing;
mod jobs;
mod letters;
mod link;
mod merge;
mod own_parts;
mod own_path;
mod pages;
mod password;
mod patience;
mod permission;
mod person;
mod recognise;
mod role;
mod scope;
mod second_step;
mod session;
mod sign_in_ways;
mod store;
#[cfg(feature = "testing")]
pub mod testing;
mod token;
mod visit;
mod witness;
mod work_menu;

pub use account::{Account, PasswordHash, Stage, WrongStage};
pub use actor::Actor;
pub use assignment::{Assignment, InstitutionMissing, Invitation};
pub use email::Email;
pub use enrol::{Newcomer, enrol, invite};
pub use erasure::{Erasure, Erasures};
pub use fields::own_password;
pub use hashing::Passwords;
pub use jobs::erase_expired;
pub use letters::notify;
pub use merge::merge;
pub use own_parts::{OwnPart, OwnParts, Section};
pub use own_path::{ElsewhereError, OwnPath};
pub use password::{Password, WeakPassword};
pub use permission::Permission;
pub use person::{Held, Person};
pub use recognise::{COOKIE, people};
pub use role::{Role, UnknownRole};
pub use scope::MANAGE_PEOPLE;
pub use second_step::{AsksSecondStep, Begun, SET_UP, SecondStep};
pub use session::{Session, Steps};
pub use sign_in_ways::{SignInWay, SignInWays, WayName};
pub use store::accounts::{find, find_by_email, names};
pub use store::assignments::{Recipient, assignments_of, holders};
pub use token::{Digest, Token, TokenError};
pub use visit::{Secret, Visit};
pub use witness::{ByWhom, RoleAct, WithRole, Witness, Witnesses};
pub use work_menu::{WorkEntry, WorkMenu};

use web::{Format, Part, Routes};

/// The steps of the schema.
pub const MIGRATIONS: &[db::Migration] = &[
    db::Migration {
        part: "accounts",
        number: 1,
        name: "accounts",
        sql: include_str!("../migrations/0001_accounts.sql"),
    },
    db::Migration {
        part: "accounts",
        number: 2,
        name: "steps",
        sql: include_str!("../migrations/0002_steps.sql"),
    },
    db::Migration {
        part: "accounts",
        number: 3,
        name: "moderators",
        sql: include_str!("../migrations/0003_moderators.sql"),
    },
];

/// The SQL texts.
pub static TEXTS: &[&[&db::Sql]] = &[
    store::accounts::TEXTS,
    store::assignments::TEXTS,
    store::attempts::TEXTS,
    store::invitations::TEXTS,
    store::links::TEXTS,
    store::people::TEXTS,
    store::sessions::TEXTS,
];

/// The messages of the pages and letters.
pub const LOCALE: i18n::Locale = i18n::Locale {
    part: "accounts",
    lv: include_str!("../locales/lv.ftl"),
    en: include_str!("../locales/en.ftl"),
};

/// The work links of this crate, for the site's [`WorkMenu`].
pub const WORK: &[WorkEntry] =
    &[WorkEntry { message: "accounts-people-title", path: "/people", permission: MANAGE_PEOPLE }];

/// What this crate mounts.
pub fn part() -> Part {
    Part {
        routes: own_pages().and(colleagues()),
        migrations: MIGRATIONS,
        texts: TEXTS,
        locale: Some(LOCALE),
        jobs: jobs::kinds(),
        ..Part::named("accounts")
    }
}

fn own_pages() -> Routes {
    Routes::default()
        .page("/sign-in", pages::sign_in::get)
        .act("/sign-in", pages::sign_in::post)
        .act("/sign-out", pages::sign_out::post)
        .page("/register", pages::register::get)
        .act("/register", pages::register::post)
        .page("/confirm/{token}", pages::confirm::get)
        .act("/confirm/{token}", pages::confirm::post)
        .page("/password-reset", pages::password_reset::get)
        .act("/password-reset", pages::password_reset::post)
        .page("/password-reset/{token}", pages::reset::get)
        .act("/password-reset/{token}", pages::reset::post)
        .page("/invitations/{token}", pages::invitation::get)
        .act("/invitations/{token}", pages::invitation::post)
        .list("/account", &[Format::Json], pages::account::get)
        .act("/account", pages::account::post)
        .act("/account/sessions/{session}/end", pages::account::end_session)
        .act("/account/other-sessions/end", pages::account::end_other_sessions)
        .page("/account/password", pages::password::get)
        .act("/account/password", pages::password::post)
        .page("/account/closure", pages::closure::get)
        .act("/account/closure", pages::closure::post)
}

fn colleagues() -> Routes {
    Routes::default()
        .page("/people", pages::people::get)
        .page("/people/invitation", pages::invite::get)
        .act("/people/invitation", pages::invite::post)
        .page("/people/{person}", pages::person::get)
        .act("/people/{person}/roles", pages::person::give)
        .act("/people/roles/{role}/end", pages::person::take)
        .act("/people/invitations/{invitation}/end", pages::person::withdraw)
}
