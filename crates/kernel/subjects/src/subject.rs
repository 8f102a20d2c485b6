//! The subject and how subjects bear on each other.

use std::str::FromStr;

use base::{Id, Text, Timestamp};

/// Anything public with an address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Subject {
    /// The same identifier as the thing itself has in its capability.
    pub id: Id<Self>,
    /// What it is: `measure`, `draft-act`; the word in messages and filters.
    pub kind: String,
    /// Where it is, without language: `/plans/5/measures/1.2`.
    pub path: String,
    /// What it is called.
    pub title: Text,
    /// The institution that answers for it.
    pub institution: Option<Id<institutions::Institution>>,
    /// What it is part of: a measure of a commitment, a commitment of a plan.
    pub parent: Option<Id<Self>>,
    /// When anything about it last changed.
    pub changed_at: Timestamp,
}

/// How one subject bears on another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Relation {
    /// A promise is carried out by another thing: a measure by a draft act.
    ImplementedBy,
    /// A claim is shown to be true by another thing: progress by a meeting.
    EvidencedBy,
    /// Takes up what an earlier thing began: a plan the plan before.
    Continues,
    /// Worth reading together.
    Related,
}

/// The text names no relation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not a relation between subjects")]
pub struct UnknownRelation;

/// A subject at the other end of a link, and which end this one is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Linked {
    /// How they bear on each other.
    pub relation: Relation,
    /// Whether the link points from the subject that was asked about.
    pub is_outgoing: bool,
    /// The other one.
    pub subject: Subject,
}

impl Relation {
    /// All relations.
    pub const ALL: [Self; 4] =
        [Self::ImplementedBy, Self::EvidencedBy, Self::Continues, Self::Related];

    /// The word in storage and in messages.
    pub const fn key(self) -> &'static str {
        match self {
            Self::ImplementedBy => "implemented-by",
            Self::EvidencedBy => "evidenced-by",
            Self::Continues => "continues",
            Self::Related => "related",
        }
    }
}

impl FromStr for Relation {
    type Err = UnknownRelation;

    fn from_str(key: &str) -> Result<Self, UnknownRelation> {
        Self::ALL.into_iter().find(|relation| relation.key() == key).ok_or(UnknownRelation)
    }
}
