//! The page, and the same for programs.

pub(crate) mod facts;
mod pieces;
pub(crate) mod search;
