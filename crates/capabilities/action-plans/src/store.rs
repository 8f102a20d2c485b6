//! The SQL of action plans.

pub(crate) mod commitments;
pub(crate) mod measures;
pub(crate) mod plans;
pub(crate) mod progress;
pub(crate) mod roles;
pub(crate) mod versions;

use db::Sql;

/// The SQL texts of all modules.
pub(crate) static TEXTS: &[&[&Sql]] = &[
    commitments::TEXTS,
    measures::TEXTS,
    plans::TEXTS,
    progress::TEXTS,
    roles::TEXTS,
    versions::TEXTS,
];
