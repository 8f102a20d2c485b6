//! Evidence on its way in.

use crate::{Content, Facts};

/// Evidence that is not attached to anything yet; its file, if it has one, is already kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Evidence {
    /// What is said about it. Where the provider is unknown, it is called by the institution's name.
    pub facts: Facts,
    /// The evidence itself.
    pub content: Content,
}
