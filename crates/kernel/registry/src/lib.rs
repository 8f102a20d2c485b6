//! The register of institutions, as staff keep it: entering, correcting, reorganising.
//!
//! The crate [`institutions`] says what an institution is and keeps it. People and the log of public acts stand
//! above it, so it cannot ask who acts, nor tell what was done. Here all three come together: a permission, one
//! transaction, one entry in the log.
//!
//! An institution that is entered is a subject under its own identifier, so that it has a history and evidence
//! like everything else that is public.

mod access;
mod acts;
mod difference;
mod fields;
mod pages;

pub use access::{KEEP, may_keep};
pub use acts::{correct, enter, reorganise};
pub use difference::Field;

use accounts::WorkEntry;
use web::{Part, Routes};

/// The messages.
pub const LOCALE: i18n::Locale = i18n::Locale {
    part: "registry",
    lv: include_str!("../locales/lv.ftl"),
    en: include_str!("../locales/en.ftl"),
};

/// The links of their work.
pub const WORK: &[WorkEntry] =
    &[WorkEntry { message: "registry-title", path: "/manage/institutions", permission: KEEP }];

/// What this crate mounts.
pub fn part() -> Part {
    Part {
        routes: Routes::default()
            .page("/manage/institutions", pages::list::get)
            .page("/manage/institutions/new", pages::new::get)
            .act("/manage/institutions/new", pages::new::post)
            .page("/institutions/{slug}/edit", pages::edit::get)
            .act("/institutions/{slug}/edit", pages::edit::post)
            .page("/institutions/{slug}/reorganisation", pages::reorganisation::get)
            .act("/institutions/{slug}/reorganisation", pages::reorganisation::post),
        locale: Some(LOCALE),
        ..Part::named("registry")
    }
}
