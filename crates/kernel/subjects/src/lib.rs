//! Anything public with an address: a plan, a measure, a draft act, a paragraph of it, a meeting.
//!
//! A capability keeps its things in its own tables and enters each public one here under the same
//! identifier. What is entered can be followed, discussed, linked, searched and shown in calendars
//! without the capability doing anything more. `/subjects/{id}` leads to the thing wherever it moves.

mod pages;
mod store;
mod subject;

pub use store::{
    Revised, changed_since, find, find_by_path, find_many, latest_revision, link, linked, reveal,
    save, way_up,
};
pub use subject::{Linked, Relation, Subject, UnknownRelation, kind_message};

use web::{Part, Routes};

/// The steps of the schema.
pub const MIGRATIONS: &[db::Migration] = &[
    db::Migration {
        part: "subjects",
        number: 1,
        name: "subjects",
        sql: include_str!("../migrations/0001_subjects.sql"),
    },
    db::Migration {
        part: "subjects",
        number: 2,
        name: "facets",
        sql: include_str!("../migrations/0002_facets.sql"),
    },
];

/// The SQL texts.
pub static TEXTS: &[&[&db::Sql]] = &[store::TEXTS];

/// What this crate mounts.
pub fn part() -> Part {
    Part {
        routes: Routes::default().page("/subjects/{id}", pages::show::get),
        migrations: MIGRATIONS,
        texts: TEXTS,
        ..Part::named("subjects")
    }
}
