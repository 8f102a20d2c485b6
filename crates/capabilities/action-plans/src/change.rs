//! What changed after the first version, field by field, with who, when and why.

use base::{Id, Text, Timestamp};

use crate::Plan;

/// Which kind of item an entry is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum ItemKind {
    /// The plan itself.
    Plan,
    /// A direction.
    Direction,
    /// A commitment.
    Commitment,
    /// A measure.
    Measure,
}

/// One field of one item that was changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// Its identifier.
    pub id: Id<Self>,
    /// The plan.
    pub plan: Id<Plan>,
    /// What kind of item.
    pub kind: ItemKind,
    /// The item's number in the plan.
    pub number: String,
    /// The field, as in [`Facts`](crate::Facts).
    pub field: String,
    /// What it said.
    pub before: Option<String>,
    /// What it says.
    pub after: Option<String>,
    /// Why.
    pub reason: Text,
    /// When.
    pub changed_at: Timestamp,
    /// For which institution, where somebody acted for one.
    pub institution: Option<Text>,
}

impl ItemKind {
    /// The word in storage and in messages (`action-plans-kind-<key>`).
    // tidy: messages action-plans-kind-*
    pub const fn key(self) -> &'static str {
        match self {
            Self::Plan => "plan",
            Self::Direction => "direction",
            Self::Commitment => "commitment",
            Self::Measure => "measure",
        }
    }

    /// The kind with this word.
    pub fn with_key(key: &str) -> Option<Self> {
        [Self::Plan, Self::Direction, Self::Commitment, Self::Measure]
            .into_iter()
            .find(|kind| kind.key() == key)
    }

    /// The address of the item in its plan, without language; directions have no page of their own.
    pub fn path(self, plan: &str, number: &str) -> String {
        match self {
            Self::Plan | Self::Direction => format!("/plans/{plan}"),
            Self::Commitment => format!("/plans/{plan}/commitments/{number}"),
            Self::Measure => format!("/plans/{plan}/measures/{number}"),
        }
    }
}
