// tidy: not a model, because it is a service of the site.
//! The links of everybody's work.

use web::MenuEntry;

use crate::{Permission, Person};

/// A link to work, shown to those who may do it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WorkEntry {
    /// The message that names it.
    pub message: &'static str,
    /// The path without language.
    pub path: &'static str,
    /// What one must be allowed to, wherever.
    pub permission: Permission,
}

/// The work links of all parts, in the order of the header: a service of the site.
#[derive(Clone, Debug, Default)]
pub struct WorkMenu(pub Vec<WorkEntry>);

impl WorkMenu {
    /// The links for this person.
    pub fn of(&self, person: &Person) -> Vec<MenuEntry> {
        let theirs = self.0.iter().filter(|entry| person.may(entry.permission));
        theirs.map(|entry| MenuEntry { message: entry.message, path: entry.path }).collect()
    }
}
