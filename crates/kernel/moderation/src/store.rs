//! The SQL of moderation, by table.

pub(crate) mod appeals;
pub(crate) mod authors;
pub(crate) mod contributions;
pub(crate) mod decisions;
pub(crate) mod figures;
pub(crate) mod pace;
pub(crate) mod queue;
pub(crate) mod reports;
pub(crate) mod restrictions;
pub(crate) mod signs;
