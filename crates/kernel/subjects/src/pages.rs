//! The pages.

pub(crate) mod show;
