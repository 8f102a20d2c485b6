//! Obligations as lists and figures show them.

use base::{Day, Id, Text, Timestamp};
use institutions::Institution;

use crate::{Obligation, Selection};

/// An obligation with the words that a list needs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Listed {
    /// The obligation.
    pub obligation: Obligation,
    /// Where its subject is, without language.
    pub path: String,
    /// What its subject is called.
    pub subject_title: Text,
    /// What its debtor is called.
    pub debtor_name: Text,
    /// The debtor's address word.
    pub debtor_slug: String,
}

impl Listed {
    /// The page of the debtor, without language.
    pub fn debtor_path(&self) -> String {
        format!("/institutions/{}", self.debtor_slug)
    }
}

/// What an institution owes, in figures. Each figure opens as a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Figures {
    /// The institution.
    pub debtor: Id<Institution>,
    /// What it is called.
    pub debtor_name: Text,
    /// Its address word.
    pub debtor_slug: String,
    /// All that it ever owed.
    pub owed: u32,
    /// Not done, and the day has passed.
    pub overdue: u32,
    /// Still time.
    pub ahead: u32,
    /// Met after the day; counted in `met` too.
    pub met_late: u32,
    /// Met.
    pub met: u32,
    /// Not owed any more.
    pub waived: u32,
}

impl Figures {
    /// The page of the institution, without language.
    pub fn path(&self) -> String {
        format!("/institutions/{}", self.debtor_slug)
    }

    /// The list from which a figure is counted, without language.
    pub fn list(&self, selection: Selection) -> String {
        format!("/obligations?state={}&institution={}", selection.key(), self.debtor_slug)
    }
}

/// A due day that was replaced by another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Postponement {
    /// The day before.
    pub from: Option<Day>,
    /// The day after.
    pub to: Option<Day>,
    /// Why.
    pub reason: Text,
    /// When it was replaced.
    pub at: Timestamp,
}
