//! The pages.

pub(crate) mod decision;
pub(crate) mod decisions;
pub(crate) mod hidden;
pub(crate) mod item;
pub(crate) mod queue;
pub(crate) mod report;
pub(crate) mod rules;
pub(crate) mod summary;
