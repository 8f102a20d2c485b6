//! Money planned, committed and spent, each with its source.

use base::{Euro, Id, Text};

/// An amount of money for an item.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Money {
    /// Its identifier.
    pub id: Id<Self>,
    /// What it is.
    pub kind: MoneyKind,
    /// How much.
    pub amount: Euro,
    /// For which year, where a source says.
    pub year: Option<i64>,
    /// What for.
    pub note: Text,
    /// Where that can be checked.
    pub source: String,
}

/// What an amount is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MoneyKind {
    /// Foreseen.
    Planned,
    /// Promised in a budget or a contract.
    Committed,
    /// Paid.
    Spent,
}

impl MoneyKind {
    /// All kinds.
    pub const ALL: [Self; 3] = [Self::Planned, Self::Committed, Self::Spent];

    /// The word in storage and in messages (`action-plans-money-<key>`).
    // tidy: messages action-plans-money-*
    pub const fn key(self) -> &'static str {
        match self {
            Self::Planned => "planned",
            Self::Committed => "committed",
            Self::Spent => "spent",
        }
    }

    /// The kind with this word.
    pub fn with_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.key() == key)
    }
}
