//! The pages.

mod acts;
mod csv;
pub(crate) mod list;
pub(crate) mod own;
pub(crate) mod receipt;
pub(crate) mod show;

pub use acts::{History, Line, history, newest_lines};
