//! Who owes: ministries, agencies, municipalities and organisations, with their history.
//!
//! An institution keeps its identifier and its slug through every renaming, so that what it owed stays
//! owed. Where it ends, [`store::successor`] tells who goes on with its duties. What it was called on some
//! day is [`Institution::name_on`], and where a source gives only the year of a renaming, the answer says
//! that it may have been either name.

pub mod examples;
mod institution;
mod registration_number;
mod reorganisation;
pub mod store;

pub use institution::{Institution, Kind, NameOn, UnknownKind};
pub use registration_number::{RegistrationNumber, RegistrationNumberError};
pub use reorganisation::{Basis, CannotReorganise, Reorganisation, Reorganised, Succession};

/// The steps of the schema.
pub const MIGRATIONS: &[db::Migration] = &[
    db::Migration {
        part: "institutions",
        number: 1,
        name: "institutions",
        sql: include_str!("../migrations/0001_institutions.sql"),
    },
    db::Migration {
        part: "institutions",
        number: 2,
        name: "by-name",
        sql: include_str!("../migrations/0002_by_name.sql"),
    },
];

/// The SQL texts.
pub static TEXTS: &[&[&db::Sql]] = &[store::TEXTS];

/// The names of the kinds.
pub const LOCALE: i18n::Locale = i18n::Locale {
    part: "institutions",
    lv: include_str!("../locales/lv.ftl"),
    en: include_str!("../locales/en.ftl"),
};

/// What this crate mounts: no pages, because each capability shows institutions in its own light.
pub fn part() -> web::Part {
    web::Part {
        migrations: MIGRATIONS,
        texts: TEXTS,
        locale: Some(LOCALE),
        ..web::Part::named("institutions")
    }
}
