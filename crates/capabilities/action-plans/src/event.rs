//! What happened to a plan: the entries of its news.

use base::{PartialDate, Text, Timestamp};

use crate::scale::Value;
use crate::voice::Voice;
use crate::{ItemKind, VersionKind};

/// Something that happened to a plan or to an item of it.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Event {
    /// Never changes and is never used again.
    pub(crate) id: String,
    /// When it was entered here.
    pub(crate) at: Timestamp,
    /// What kind of item it is about.
    pub(crate) kind: ItemKind,
    /// The item's number in the plan.
    pub(crate) number: String,
    /// What the item is called.
    pub(crate) title: Text,
    /// What happened.
    pub(crate) what: What,
}

/// What happened.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum What {
    /// A version was published.
    Version {
        /// Its number.
        number: u32,
        /// Why it exists.
        kind: VersionKind,
        /// What it changed and why.
        reason: Text,
    },
    /// One field of the text says something else.
    Text {
        /// The field, as in [`Facts`](crate::Facts).
        field: String,
        /// What it said.
        before: Option<String>,
        /// What it says.
        after: Option<String>,
        /// Why.
        reason: Text,
        /// For which institution, where somebody acted for one.
        institution: Option<Text>,
    },
    /// Somebody assessed how far it is.
    Status {
        /// The lettered part, where only that was assessed.
        part: Option<String>,
        /// The value, on its scale.
        value: Value,
        /// Who speaks.
        voice: Voice,
        /// Who exactly.
        assessor: Text,
        /// When it was assessed.
        assessed_on: PartialDate,
        /// What it rests on.
        basis: Text,
    },
    /// A voice said something.
    Statement {
        /// Who speaks.
        voice: Voice,
        /// Who exactly.
        speaker: Text,
        /// What was said.
        text: Text,
    },
    /// A value of an indicator was observed.
    Observation {
        /// What is observed.
        indicator: Text,
        /// In what unit.
        unit: Text,
        /// On which day.
        on: base::Day,
        /// The value.
        value: f64,
    },
}

impl Event {
    /// The address of what it is about, in the plan with this word, without language.
    pub(crate) fn path(&self, plan: &str) -> String {
        match self.what {
            What::Version { number, .. } => format!("/plans/{plan}/versions/{number}"),
            What::Text { .. }
            | What::Status { .. }
            | What::Statement { .. }
            | What::Observation { .. } => self.kind.path(plan, &self.number),
        }
    }
}

impl What {
    /// The word in machine-readable answers and in messages (`action-plans-event-<key>`).
    // tidy: messages action-plans-event-*
    pub(crate) const fn key(&self) -> &'static str {
        match self {
            Self::Version { .. } => "version",
            Self::Text { .. } => "text",
            Self::Status { .. } => "status",
            Self::Statement { .. } => "statement",
            Self::Observation { .. } => "observation",
        }
    }
}
