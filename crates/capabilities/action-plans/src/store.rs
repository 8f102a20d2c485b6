//! The SQL of action plans.

pub(crate) mod commitments;
pub(crate) mod desk;
pub(crate) mod events;
pub(crate) mod measures;
pub(crate) mod pending;
pub(crate) mod plans;
pub(crate) mod progress;
pub(crate) mod reading;
pub(crate) mod roles;
pub(crate) mod versions;
pub(crate) mod whole;

use db::Sql;

/// The SQL texts of all modules.
pub(crate) static TEXTS: &[&[&Sql]] = &[
    commitments::TEXTS,
    desk::TEXTS,
    events::TEXTS,
    measures::TEXTS,
    pending::TEXTS,
    plans::TEXTS,
    progress::TEXTS,
    reading::TEXTS,
    roles::TEXTS,
    versions::TEXTS,
    whole::TEXTS,
];
