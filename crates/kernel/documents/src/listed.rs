//! Documents as the repository lists them.

use base::{Day, Id, Text};
use institutions::Institution;
use subjects::Subject;

use crate::{Document, Kind};

/// A document with the words that a list needs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Listed {
    /// The document.
    pub document: Document,
    /// Where its subject is, without language.
    pub subject_path: String,
    /// What its subject is called.
    pub subject_title: Text,
    /// The address word of the institution that gave it, where it is known here.
    pub institution_slug: Option<String>,
}

/// Which documents a list shows. Nothing chosen shows all that are public and count.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Selection {
    /// Only of this kind.
    pub kind: Option<Kind>,
    /// Only dated in this year.
    pub year: Option<i16>,
    /// Only what this institution gave, or what is about something that it answers for.
    pub institution: Option<Id<Institution>>,
    /// Only about this subject and what is part of it.
    pub subject: Option<Id<Subject>>,
    /// Only with these words; case and accents do not matter.
    pub text: String,
}

impl Selection {
    /// The first and the last day of the year, where one is chosen.
    pub(crate) fn days(&self) -> Option<(Day, Day)> {
        let year = base::PartialDate::Year(self.year?);
        Some((year.earliest(), year.latest()))
    }
}
