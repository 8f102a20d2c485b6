//! What a search found.

use base::{Language, Text, Timestamp};
use institutions::Institution;
use subjects::Subject;

use crate::query::{Place, Query};
use crate::snippet::{Marker, Piece};
use crate::typed::Typed;

/// What a search found.
#[derive(Clone, Debug, Default)]
pub struct Found {
    /// This piece of the list.
    pub hits: Vec<Hit>,
    /// How many there are in all.
    pub total: u64,
    /// How many there would be with each filter.
    pub facets: Facets,
    /// Where the next piece begins, if there is one.
    pub next: Option<Place>,
    /// How the question was taken.
    pub taken: Taken,
    /// The same question with the spelling of words that exist.
    pub suggestion: Option<Query>,
    /// How many there would be without filters, where there is nothing with them.
    pub without_filters: u64,
    /// The institution of the filter.
    pub institution: Option<Institution>,
    /// Whether the index has everything; it has not while it is being made.
    pub is_complete: bool,
    /// The words that were looked for.
    pub(crate) words: String,
}

/// How a question was taken.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Taken {
    /// Everything found has all words.
    #[default]
    AllWords,
    /// Nothing has all words; everything found has some.
    AnyWord,
    /// Nothing was found; this is what the suggestion finds.
    AsSuggested,
}

/// One thing that was found.
#[derive(Clone, Debug)]
pub struct Hit {
    /// What it is; institutions have the kind `institution`.
    pub subject: Subject,
    /// Who answers for it; an institution answers for itself.
    pub institution: Option<Institution>,
    /// What it is part of, from the whole to what is directly above it.
    pub way: Vec<Subject>,
}

/// A text of a hit, as it is shown to a reader.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shown {
    /// The language that it is in.
    pub language: Language,
    /// Its pieces, in order.
    pub pieces: Vec<Piece>,
}

/// How many there would be with each filter, the most first.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Facets {
    /// By kind.
    pub kinds: Vec<Facet>,
    /// By institution.
    pub institutions: Vec<Facet>,
    /// By territory.
    pub territories: Vec<Facet>,
    /// By policy area.
    pub topics: Vec<Facet>,
}

/// How many there would be with one filter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Facet {
    /// The word in the address.
    pub value: String,
    /// Its name; unknown for kinds, which have messages, and for words that name nothing.
    pub name: Text,
    /// How many.
    pub count: u64,
}

impl Hit {
    /// When it last changed, where that is known.
    pub fn changed_at(&self) -> Option<Timestamp> {
        Some(self.subject.changed_at).filter(|at| *at > Timestamp::UNIX_EPOCH)
    }

    /// Who answers for it, unless it is that institution itself.
    pub fn answered_by(&self) -> Option<&Institution> {
        self.institution.as_ref().filter(|one| one.id.cast() != self.subject.id)
    }
}

impl Found {
    /// The title of each hit and the best part of what it says, for a reader of `language`, with the words
    /// that answer. A hit that says nothing besides its title has no second text.
    pub fn shown(&self, language: Language) -> Vec<(Shown, Option<Shown>)> {
        let mut marker = Marker::new(&Typed::new(&self.words));
        let title = |marker: &mut Marker, text: &Text| {
            let (language, text) = text.read_in(language).unwrap_or((language, ""));
            Shown { language, pieces: marker.whole(language, text) }
        };
        let body = |marker: &mut Marker, text: &Text| {
            let (language, text) = text.read_in(language)?;
            Some(Shown { language, pieces: marker.best_part(language, text) })
        };
        let texts = self.hits.iter().map(|hit| &hit.subject);
        texts
            .map(|subject| (title(&mut marker, &subject.title), body(&mut marker, &subject.body)))
            .collect()
    }
}
