//! Who owes what to whom by which day, because of which rule.
//!
//! A capability opens an [`Obligation`] when a rule makes somebody owe something, and settles it when it
//! is done. Whether it was met in time, is overdue or lies ahead is never stored and never typed: it
//! follows from the dates ([`Obligation::state`]). What is only known from outside sources is not called
//! overdue when those sources fall silent ([`Kept::Elsewhere`]).

mod api;
pub mod examples;
mod listed;
mod obligation;
mod pages;
mod selection;
mod store;

pub use listed::{Figures, Listed, Postponement};
pub use obligation::{Basis, Due, Kept, Note, Obligation, Outcome, State, When};
pub use selection::Selection;
pub use store::{
    beneath, figures, figures_of, find, of_debtor, of_subject, open, postpone, postponements,
    settle,
};

use web::Format::{Csv, Ics, Json};
use web::{MenuEntry, Part, Routes};

/// The steps of the schema.
pub const MIGRATIONS: &[db::Migration] = &[db::Migration {
    part: "obligations",
    number: 1,
    name: "obligations",
    sql: include_str!("../migrations/0001_obligations.sql"),
}];

/// The SQL texts.
pub static TEXTS: &[&[&db::Sql]] = &[store::TEXTS, store::selected::TEXTS];

/// The messages.
pub const LOCALE: i18n::Locale = i18n::Locale {
    part: "obligations",
    lv: include_str!("../locales/lv.ftl"),
    en: include_str!("../locales/en.ftl"),
};

/// What this crate mounts.
pub fn part() -> Part {
    Part {
        routes: Routes::default()
            .list("/obligations", &[Json, Csv, Ics], pages::list::get)
            .list("/institutions", &[Json, Csv], pages::institutions::get)
            .list("/institutions/{slug}", &[Json, Csv, Ics], pages::institution::get)
            .and(api::routes()),
        migrations: MIGRATIONS,
        texts: TEXTS,
        locale: Some(LOCALE),
        menu: &[
            MenuEntry { message: "obligations-menu", path: "/obligations" },
            MenuEntry { message: "obligations-menu-institutions", path: "/institutions" },
        ],
        api: Some(api::document),
        ..Part::named("obligations")
    }
}
