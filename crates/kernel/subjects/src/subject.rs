//! The subject and how subjects bear on each other.

use std::str::FromStr;

use base::{Id, Slug, Text, Timestamp};
use institutions::Institution;

/// Anything public with an address.
///
/// A capability makes one for each of its things and enters it again whenever the thing changes:
///
/// ```
/// # use base::{Clock, Entropy, Id, Text};
/// # use subjects::Subject;
/// # let now = Clock::system().now();
/// # let (plan, measure) = (Id::<()>::new(now, &Entropy::system()), Id::<()>::new(now, &Entropy::system()));
/// let subject = Subject::new(measure, "measure", "/plans/5/measures/1.2", Text::lv("Regulējums"), now)
///     .within(plan)
///     .about(["government".parse().expect("a word")])
///     .saying(Text::lv("Ministru kabineta noteikumu pilnveide"));
///
/// assert!(subject.is_public);
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Subject {
    /// The same identifier as the thing itself has in its capability.
    pub id: Id<Self>,
    /// What it is: `measure`, `draft-act`; the word in messages (`subjects-kind-measure`) and filters.
    pub kind: String,
    /// Where it is, without language: `/plans/5/measures/1.2`.
    pub path: String,
    /// What it is called.
    pub title: Text,
    /// What it says besides its title, for search; not shown.
    pub body: Text,
    /// The institution that answers for it.
    pub institution: Option<Id<Institution>>,
    /// What it is part of: a measure of a commitment, a commitment of a plan.
    pub parent: Option<Id<Self>>,
    /// The word of the territory that it concerns; `None` for the whole country.
    pub territory: Option<Slug>,
    /// Words of its policy areas.
    pub topics: Vec<Slug>,
    /// Whether everybody may see it; a draft is entered and hidden until it is [revealed](crate::reveal).
    pub is_public: bool,
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

/// The message that names a kind of subject. Whoever has the kind brings the message.
// tidy: messages subjects-kind-*
pub fn kind_message(kind: &str) -> String {
    format!("subjects-kind-{kind}")
}

impl Subject {
    /// A subject for everybody, which is part of nothing and for which nobody answers yet.
    pub fn new<T>(
        id: Id<T>,
        kind: &'static str,
        path: impl Into<String>,
        title: Text,
        now: Timestamp,
    ) -> Self {
        Self {
            id: id.cast(),
            kind: kind.to_owned(),
            path: path.into(),
            title,
            body: Text::unknown(),
            institution: None,
            parent: None,
            territory: None,
            topics: Vec::new(),
            is_public: true,
            changed_at: now,
        }
    }

    /// This institution answers for it.
    #[must_use]
    pub fn of(self, institution: impl Into<Option<Id<Institution>>>) -> Self {
        Self { institution: institution.into(), ..self }
    }

    /// It is part of another subject. As long as that one is hidden, so is this.
    #[must_use]
    pub fn within<T>(self, parent: Id<T>) -> Self {
        Self { parent: Some(parent.cast()), ..self }
    }

    /// It concerns this territory.
    #[must_use]
    pub fn in_territory(self, territory: impl Into<Option<Slug>>) -> Self {
        Self { territory: territory.into(), ..self }
    }

    /// It is about these policy areas.
    #[must_use]
    pub fn about(self, topics: impl IntoIterator<Item = Slug>) -> Self {
        Self { topics: topics.into_iter().collect(), ..self }
    }

    /// It can be found by these words as well.
    #[must_use]
    pub fn saying(self, body: Text) -> Self {
        Self { body, ..self }
    }

    /// It is a draft, not yet for everybody.
    #[must_use]
    pub fn hidden(self) -> Self {
        Self { is_public: false, ..self }
    }
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
