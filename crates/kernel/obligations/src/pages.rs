//! The pages.

pub(crate) mod institution;
pub(crate) mod institutions;
pub(crate) mod list;
pub(crate) mod machine;
