//! Questions to institutions and comments of everybody, on any subject.
//!
//! A capability does nothing for it but enter its things as subjects and show on their pages what `abilities`
//! gathers. Comments stand in threads with one level of replies. Who writes for an institution chooses so
//! each time, and its name then stands beside the words. Support is given once by each account. What the
//! author takes back and what a moderator hides leaves its place.
//!
//! What is written is reported, judged and appealed in [`moderation`]; everything goes through
//! [`prose`] before it is shown.

mod access;
mod acts;
mod anchor;
mod comment;
pub mod examples;
mod jobs;
mod own;
mod owners;
mod pages;
mod store;
#[cfg(feature = "testing")]
pub mod testing;

pub use access::SPEAK;
pub use anchor::Anchor;
pub use comment::{Comment, NotShown, Reply};
pub use jobs::{WITHDRAWN_KEPT, erase_withdrawn};
pub use own::{ERASURE, Own};
pub use owners::Comments;
pub use pages::embedded::{Discussion, discussion};

use web::Format::{Atom, Csv, Json};
use web::{Part, Routes};

/// The steps of the schema.
pub const MIGRATIONS: &[db::Migration] = &[db::Migration {
    part: "discussion",
    number: 1,
    name: "comments",
    sql: include_str!("../migrations/0001_comments.sql"),
}];

/// The SQL texts.
pub static TEXTS: &[&[&db::Sql]] =
    &[store::comments::TEXTS, store::listed::TEXTS, store::support::TEXTS];

/// The messages.
pub const LOCALE: i18n::Locale = i18n::Locale {
    part: "discussion",
    lv: include_str!("../locales/lv.ftl"),
    en: include_str!("../locales/en.ftl"),
};

/// What this crate mounts. The site must have [`Comments`] among the [`Owners`](moderation::Owners) of
/// moderation, and [`ERASURE`] among the [`Erasures`](accounts::Erasures) of accounts.
pub fn part() -> Part {
    Part {
        routes: comment_routes(),
        migrations: MIGRATIONS,
        texts: TEXTS,
        locale: Some(LOCALE),
        jobs: jobs::kinds(),
        ..Part::named("discussion")
    }
}

fn comment_routes() -> Routes {
    Routes::default()
        .list("/subjects/{id}/comments", &[Json, Csv, Atom], pages::list::get)
        .page("/subjects/{id}/comments/new", pages::compose::get)
        .act("/subjects/{id}/comments/new", pages::compose::post)
        .page("/comments/{id}", pages::comment::get)
        .page("/comments/{id}/reply", pages::compose::get_reply)
        .act("/comments/{id}/reply", pages::compose::post_reply)
        .page("/comments/{id}/edit", pages::edit::get)
        .act("/comments/{id}/edit", pages::edit::post)
        .act("/comments/{id}/withdrawal", pages::edit::withdraw)
        .page("/comments/{id}/history", pages::history::get)
        .act("/comments/{id}/support", pages::support::post)
        .act("/comments/{id}/support/end", pages::support::end)
}
