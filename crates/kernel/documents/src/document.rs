//! The document and what may become of it.

use accounts::Account;
use base::{Day, Id, PartialDate, Register, Text, Timestamp};
use institutions::Institution;
use subjects::Subject;

use crate::{Content, Kind};

/// A piece of evidence, attached to what it proves something about.
///
/// It is never deleted: what is said about it can be [corrected](Self::correct), with what was said
/// before kept beside it, and it can be [withdrawn](Self::withdraw) with a public reason.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Document {
    /// Its own identifier.
    pub id: Id<Self>,
    /// What it proves something about.
    pub subject: Id<Subject>,
    /// What is said about it. Reached through the document: `document.title`.
    pub facts: Facts,
    /// The evidence itself.
    pub content: Content,
    /// Whether it still counts.
    pub standing: Standing,
    /// When it was added here.
    pub recorded_at: Timestamp,
    /// Who added it. Never shown: readers see the provider.
    pub recorded_by: Option<Id<Account>>,
    /// Counts the changes; a change made from an older version than the stored one is refused.
    pub version: i64,
}

/// What is said about a piece of evidence, and may be corrected.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Facts {
    /// The date of the evidence itself, as exactly as is known.
    pub date: PartialDate,
    /// What it is.
    pub kind: Kind,
    /// What it is called.
    pub title: Text,
    /// What it proves, in a sentence; may be unknown.
    pub what_it_proves: Text,
    /// Who gave it.
    pub provider: Text,
    /// Who gave it, where that is an institution known here.
    pub institution: Option<Id<Institution>>,
    /// Whether everybody may see it. What names people, such as a list of attendance, need not be.
    pub is_public: bool,
}

/// Whether a document still counts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Standing {
    /// It does.
    Valid,
    /// It does not any more; its file is no longer given out.
    Withdrawn {
        /// Since when.
        at: Timestamp,
        /// Why, for everybody to read.
        reason: Text,
    },
}

/// What was said about a document before somebody corrected it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Correction {
    /// When it was corrected.
    pub at: Timestamp,
    /// What was said before.
    pub facts: Facts,
    /// The evidence itself before: of a page elsewhere, its former address and copy.
    pub content: Content,
}

/// A withdrawn document stays as it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the document was withdrawn")]
pub struct IsWithdrawn;

impl Document {
    /// Its page, without language.
    pub fn path(&self) -> String {
        format!("/documents/{}", self.id)
    }

    /// Where its file is given out, without language.
    pub fn file_path(&self) -> String {
        format!("/documents/{}/file", self.id)
    }

    /// Whether it does not count any more.
    pub const fn is_withdrawn(&self) -> bool {
        matches!(self.standing, Standing::Withdrawn { .. })
    }

    /// The document with other facts and, where they changed, another address and copy.
    pub fn correct(self, facts: Facts, content: Content) -> Result<Self, IsWithdrawn> {
        match self.standing {
            Standing::Valid => Ok(Self { facts, content, ..self }),
            Standing::Withdrawn { .. } => Err(IsWithdrawn),
        }
    }

    /// The document, no longer counted, because of `reason`.
    pub fn withdraw(self, reason: Text, now: Timestamp) -> Result<Self, IsWithdrawn> {
        match self.standing {
            Standing::Valid => {
                Ok(Self { standing: Standing::Withdrawn { at: now, reason }, ..self })
            }
            Standing::Withdrawn { .. } => Err(IsWithdrawn),
        }
    }
}

impl Facts {
    /// The facts, with the plain and easy wordings of the title and the provider as they were: a form asks
    /// for one line in each language, and must not lose what an import brought.
    #[must_use]
    pub fn keeping_other_wordings(self, before: &Self) -> Self {
        Self {
            title: with_other_wordings(self.title, &before.title),
            provider: with_other_wordings(self.provider, &before.provider),
            ..self
        }
    }
}

fn with_other_wordings(text: Text, before: &Text) -> Text {
    let others = before.wordings().filter(|(_, register, _)| *register != Register::Standard);
    others.fold(text, |text, (language, register, wording)| {
        text.with_register(language, register, wording)
    })
}

impl std::ops::Deref for Document {
    type Target = Facts;

    fn deref(&self) -> &Facts {
        &self.facts
    }
}

/// Whether evidence can bear this date on `today`: some day that it can mean has come. "2024" can,
/// from 1 January 2024 on.
pub fn has_come(date: PartialDate, today: Day) -> bool {
    date.earliest() <= today
}

#[cfg(test)]
mod tests {
    use base::Language;

    use super::*;
    use crate::examples;

    fn later() -> Timestamp {
        "2024-05-02T08:00:00Z".parse().unwrap()
    }

    #[test]
    fn a_correction_changes_what_is_said_and_not_when_it_was_added() {
        let minutes = examples::minutes();
        let facts = Facts { title: Text::lv("Sēdes protokols"), ..minutes.facts.clone() };

        let corrected = minutes.clone().correct(facts.clone(), minutes.content.clone()).unwrap();

        assert_eq!(corrected, Document { facts, ..minutes });
    }

    #[test]
    fn a_withdrawn_document_keeps_its_facts_and_its_hash() {
        let minutes = examples::minutes();

        let withdrawn = minutes.clone().withdraw(Text::lv("Cita sēde"), later()).unwrap();

        assert!(withdrawn.is_withdrawn());
        assert_eq!(withdrawn.facts, minutes.facts);
        assert_eq!(withdrawn.content, minutes.content);
    }

    #[test]
    fn a_withdrawn_document_is_neither_corrected_nor_withdrawn_again() {
        let withdrawn = examples::minutes().withdraw(Text::lv("Cita sēde"), later()).unwrap();
        let (facts, content) = (withdrawn.facts.clone(), withdrawn.content.clone());

        assert_eq!(withdrawn.clone().correct(facts, content), Err(IsWithdrawn));
        assert_eq!(withdrawn.withdraw(Text::lv("Vēlreiz"), later()), Err(IsWithdrawn));
    }

    #[test]
    fn an_easy_title_outlives_the_correction_of_the_title() {
        let easy = |title| Text::lv(title).with_register(Language::Lv, Register::Easy, "Ko runāja");
        let before = Facts { title: easy("Protokols"), ..examples::minutes_facts() };

        let after = Facts { title: Text::lv("Sēdes protokols"), ..before.clone() };

        assert_eq!(after.keeping_other_wordings(&before).title, easy("Sēdes protokols"));
    }

    #[test]
    fn a_date_that_has_begun_has_come() {
        let today = "2024-04-30".parse().unwrap();
        let on = |date: &str| has_come(date.parse().unwrap(), today);

        assert!(on("2024") && on("2024-04") && on("2024-04-30"));
        assert!(!on("2025") && !on("2024-05") && !on("2024-05-01"));
    }
}
