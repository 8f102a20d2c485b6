//! Search over everything public.
//!
//! A capability does nothing for it: what it enters as a [`Subject`](subjects::Subject) can be found by its title, by what it
//! [says](subjects::Subject::saying) and by its address; institutions can be found as well. Latvian and English words are
//! found in all their forms, with or without accents.
//!
//! [`find`] answers a [`Query`], which an address can hold. Each node has an [`Index`] of its own, made from
//! the database and kept up to date by [`keep_fresh`]. [`Batch`] tells which of a few subjects answer a
//! question: for digests of saved searches.

mod api;
mod ask;
mod batch;
mod draw;
mod entry;
mod find;
mod forms;
mod found;
mod gather;
mod index;
mod keep_fresh;
mod pages;
mod query;
mod schema;
mod snippet;
mod spelling;
mod store;
pub mod testing;
mod typed;
mod words;

pub use batch::Batch;
pub use find::{OF_A_PAGE, find, find_at_most};
pub use found::{Facet, Facets, Found, Hit, Shown, Taken};
pub use index::{Error, Index, Progress};
pub use keep_fresh::keep_fresh;
pub use query::{LONGEST, Order, Place, Query, QueryError};
pub use snippet::Piece;

use web::Format::{Atom, Csv, Json};
use web::{Part, Routes};

/// The SQL texts.
pub static TEXTS: &[&[&db::Sql]] = &[store::TEXTS];

/// The messages.
pub const LOCALE: i18n::Locale = i18n::Locale {
    part: "search",
    lv: include_str!("../locales/lv.ftl"),
    en: include_str!("../locales/en.ftl"),
};

/// What this crate mounts. The server brings the [`Index`] as a service.
pub fn part() -> Part {
    Part {
        routes: Routes::default()
            .list("/search", &[Json, Csv, Atom], pages::search::get)
            .and(api::routes()),
        texts: TEXTS,
        locale: Some(LOCALE),
        api: Some(api::document),
        search: Some("/search"),
        ..Part::named("search")
    }
}
