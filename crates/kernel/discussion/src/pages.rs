//! The pages.

pub(crate) mod comment;
pub(crate) mod compose;
pub(crate) mod edit;
pub(crate) mod embedded;
pub(crate) mod history;
pub(crate) mod list;
pub(crate) mod machine;
pub(crate) mod shown;
pub(crate) mod support;
