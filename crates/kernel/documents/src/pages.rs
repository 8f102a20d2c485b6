//! The pages.

pub(crate) mod chosen;
pub(crate) mod correction;
pub(crate) mod evidence;
pub(crate) mod file;
pub(crate) mod history;
pub(crate) mod list;
pub(crate) mod machine;
pub(crate) mod new;
pub(crate) mod pieces;
pub(crate) mod show;
pub(crate) mod withdrawal;
