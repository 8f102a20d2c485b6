//! Evidence: what was published, when, by whom, and what it proves.
//!
//! A [`Document`] is attached to any subject: a measure, a meeting, a draft act. It is a file kept here or
//! something elsewhere on the web, perhaps with a copy kept here, and says its date, its kind, who gave it
//! and what it proves. It is never deleted: what is said about it is corrected with its history kept, or
//! it is withdrawn with a public reason, after which its file is no longer given out and its hash stays.
//!
//! Everything public is at `/documents`: the repository of evidence that the reviewers of the Open
//! Government Partnership read first.
//!
//! A capability shows what proves something about its things, and takes evidence together with its own forms:
//!
//! | in Rust | in the template |
//! |---|---|
//! | [`of_subject`] | `{% call evidence::list(shell, documents) %}` of `documents/_list.html` |
//! | [`EvidenceFields::load`], [`evidence_from_form`], [`add`] | `{% call evidence::fields(shell, form, evidence, false) %}` of `documents/_fields.html` |
//!
//! Its `askama.toml` names `../../kernel/documents/templates` for that, and its form has
//! `enctype="multipart/form-data"`.

mod access;
mod acts;
mod content;
mod document;
mod evidence;
pub mod examples;
mod kind;
mod listed;
mod pages;
mod store;
#[cfg(feature = "testing")]
pub mod testing;
mod web_address;

pub use access::{ADD, ADD_ANYWHERE, MEND, SEE_HIDDEN, may_add, of_subject_for};
pub use acts::{Added, add};
pub use content::{Content, KeptFile};
pub use document::{Correction, Document, Facts, IsWithdrawn, Standing, has_come};
pub use evidence::Evidence;
pub use kind::{Kind, UnknownKind};
pub use listed::{Listed, Selection};
pub use pages::evidence::{
    EvidenceFields, adding_path, evidence_from_form, required_evidence_from_form,
};
pub use store::{find, last_added, of_subject};
pub use web_address::{WebAddress, WebAddressError};

use web::Format::{Atom, Csv, Json};
use web::{MenuEntry, Part, Routes};

/// The steps of the schema.
pub const MIGRATIONS: &[db::Migration] = &[db::Migration {
    part: "documents",
    number: 1,
    name: "documents",
    sql: include_str!("../migrations/0001_documents.sql"),
}];

/// The SQL texts.
pub static TEXTS: &[&[&db::Sql]] = &[store::TEXTS, store::selected::TEXTS];

/// The messages.
pub const LOCALE: i18n::Locale = i18n::Locale {
    part: "documents",
    lv: include_str!("../locales/lv.ftl"),
    en: include_str!("../locales/en.ftl"),
};

/// What this crate mounts.
pub fn part() -> Part {
    Part {
        routes: Routes::default()
            .list("/documents", &[Json, Csv, Atom], pages::list::get)
            .list("/documents/{id}", &[Json], pages::show::get)
            .page("/documents/{id}/file", pages::file::get)
            .page("/documents/{id}/correction", pages::correction::get)
            .act("/documents/{id}/correction", pages::correction::post)
            .page("/documents/{id}/withdrawal", pages::withdrawal::get)
            .act("/documents/{id}/withdrawal", pages::withdrawal::post)
            .page("/subjects/{id}/documents/new", pages::new::get)
            .act("/subjects/{id}/documents/new", pages::new::post),
        migrations: MIGRATIONS,
        texts: TEXTS,
        locale: Some(LOCALE),
        menu: &[MenuEntry { message: "documents-menu", path: "/documents" }],
        ..Part::named("documents")
    }
}
