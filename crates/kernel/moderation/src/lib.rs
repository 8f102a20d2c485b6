//! Whatever people write can be reported, judged, hidden with a public reason, and appealed.
//!
//! A part that lets people write keeps the words in its own tables and enters each thing here under the same
//! identifier, in the same transaction ([`enter`]). It brings an [`Owner`], by which moderation reads the
//! words and shows or hides the thing. Everything else is done here: reports with a reason from a published
//! list, one queue for moderators, decisions that the author is told and can appeal against once, a second
//! pair of eyes that the database insists on, accounts whose support does not count while they are doubted,
//! limits on all nodes together, and figures for everybody.
//!
//! ```ignore
//! moderation::pace(&mut tx, &site, person, network, Pace::COMMENT).await?;
//! let new = New { id: comment.id.cast(), kind: "comment", subject, path: &path, text: &comment.text };
//! let standing = moderation::enter(&mut tx, &site, person, new).await?;
//! ```
//!
//! **What is never done.** Nothing is hidden because many reported it: a report only puts a thing before a
//! person. What looks like spam is held back only when it comes from an account that nobody knows yet.
//!
//! **How spam is known.** By words that stood in what moderators hid as spam and in what they kept, counted
//! in the database of the site. No outside service reads what people write. A moderator sees which words
//! spoke.

mod access;
mod acts;
mod bayes;
mod contribution;
mod decision;
mod jobs;
mod letters;
mod network;
mod own;
mod owner;
mod pace;
mod pages;
mod restriction;
mod rule;
mod settings;
mod spam;
mod store;
#[cfg(feature = "testing")]
pub mod testing;
mod words;

pub use access::{MODERATE, Office};
pub use acts::{Edited, New, edited, enter, pace, withdraw};
pub use contribution::{Contribution, Standing, UnknownStanding};
pub use decision::{Appeal, Decision, Judgement, Outcome, Speed, UnknownOutcome, Verdict};
pub use letters::{link, write_to};
pub use network::Network;
pub use own::{ERASURE, Own};
pub use owner::{Owner, Owners};
pub use pace::{Counted, Pace};
pub use pages::hidden::{HiddenNote, hidden_notes};
pub use restriction::{Restriction, RestrictionKind, UnknownRestriction};
pub use rule::{Basis, Rule, Rules, find as find_rule, rules};
pub use settings::Settings;
pub use spam::is_new;
pub use store::contributions::find;
pub use store::restrictions::counts;

use accounts::WorkEntry;
use base::Timestamp;
use web::Format::{Atom, Csv, Json};
use web::{Part, Routes};

/// The steps of the schema.
pub const MIGRATIONS: &[db::Migration] = &[db::Migration {
    part: "moderation",
    number: 1,
    name: "moderation",
    sql: include_str!("../migrations/0001_moderation.sql"),
}];

/// The SQL texts.
pub static TEXTS: &[&[&db::Sql]] = &[
    store::appeals::TEXTS,
    store::authors::TEXTS,
    store::contributions::TEXTS,
    store::decisions::TEXTS,
    store::figures::TEXTS,
    store::pace::TEXTS,
    store::queue::TEXTS,
    store::reports::TEXTS,
    store::restrictions::TEXTS,
    store::signs::TEXTS,
];

/// The messages.
pub const LOCALE: i18n::Locale = i18n::Locale {
    part: "moderation",
    lv: include_str!("../locales/lv.ftl"),
    en: include_str!("../locales/en.ftl"),
};

/// The work links of this crate.
pub const WORK: &[WorkEntry] = &[WorkEntry {
    message: "moderation-queue-title",
    path: "/moderation/queue",
    permission: MODERATE,
}];

/// The path of the form that reports something, without language.
pub fn reporting_path<T>(id: base::Id<T>) -> String {
    format!("/contributions/{id}/report")
}

/// What this crate mounts. The site must have [`Owners`] among its services, and [`ERASURE`] among the
/// [`Erasures`](accounts::Erasures) of accounts.
pub fn part() -> Part {
    Part {
        routes: Routes::default()
            .list("/moderation", &[Json, Csv], pages::summary::get)
            .list("/moderation/rules", &[Json], pages::rules::get)
            .list("/moderation/decisions", &[Json, Csv, Atom], pages::decisions::get)
            .list("/moderation/decisions/{id}", &[Json], pages::decision::get)
            .act("/moderation/decisions/{id}/appeal", pages::decision::appeal)
            .act("/moderation/decisions/{id}/judgement", pages::decision::judge)
            .page("/moderation/queue", pages::queue::get)
            .act("/moderation/queue", pages::queue::post)
            .page("/moderation/queue/{id}", pages::item::get)
            .act("/moderation/queue/{id}", pages::item::post)
            .act("/moderation/queue/{id}/restriction", pages::item::restrict)
            .act("/moderation/restrictions/{id}/end", pages::item::release)
            .page("/contributions/{id}/report", pages::report::get)
            .act("/contributions/{id}/report", pages::report::post),
        migrations: MIGRATIONS,
        texts: TEXTS,
        locale: Some(LOCALE),
        jobs: jobs::kinds(),
        ..Part::named("moderation")
    }
}

/// The month of a moment in Latvia, for figures: `2024-04`.
fn month(at: Timestamp) -> String {
    base::day_in_riga(at).strftime("%Y-%m").to_string()
}
