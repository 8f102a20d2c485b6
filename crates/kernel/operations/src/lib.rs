//! Pages for those who run a site: jobs, letters, and whether all is well.
//!
//! On a demonstration site the mailbox is open to everybody, because letters are kept there instead of
//! being sent, and a visitor who registers must find the link somewhere.

mod jobs;
mod pages;

use accounts::{Permission, Role, WorkEntry};
use web::{Part, Routes};

/// Sees how the site is doing and mends its work.
pub const OPERATE: Permission = Permission { name: "operations.operate", roles: &[Role::Operator] };

/// The links of an operator's work.
pub const WORK: &[WorkEntry] = &[
    WorkEntry { message: "operations-work-jobs", path: "/operations/jobs", permission: OPERATE },
    WorkEntry {
        message: "operations-work-mailbox",
        path: "/operations/mailbox",
        permission: OPERATE,
    },
];

/// The messages.
pub const LOCALE: i18n::Locale = i18n::Locale {
    part: "operations",
    lv: include_str!("../locales/lv.ftl"),
    en: include_str!("../locales/en.ftl"),
};

/// What this crate mounts.
pub fn part() -> Part {
    Part {
        routes: Routes::default()
            .page("/operations/jobs", pages::jobs::get)
            .act("/operations/jobs/{id}/retry", pages::jobs::retry)
            .act("/operations/jobs/{id}/discard", pages::jobs::discard)
            .page("/operations/mailbox", pages::mailbox::get)
            .page("/operations/mailbox/{id}", pages::letter::get)
            .act("/operations/mailbox/{id}/send-again", pages::letter::send_again),
        locale: Some(LOCALE),
        jobs: jobs::kinds(),
        ..Part::named("operations")
    }
}
