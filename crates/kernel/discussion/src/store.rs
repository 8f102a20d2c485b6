//! The SQL of discussions.

pub(crate) mod comments;
pub(crate) mod listed;
pub(crate) mod support;
