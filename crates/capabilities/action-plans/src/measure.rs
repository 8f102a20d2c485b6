//! The measure: what will be done, by whom, by when, and how one will see it.

use base::{Day, Id, PartialDate, Text};
use serde::{Deserialize, Serialize};

use crate::commitment::Link;
use crate::roles::{Role, Roles};
use crate::{Commitment, Facts, Lock, Plan};

/// What will be done (*pasākums*).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Measure {
    /// The same identifier as its subject.
    pub id: Id<Self>,
    /// The plan.
    pub plan: Id<Plan>,
    /// The commitment that it carries out.
    pub commitment: Id<Commitment>,
    /// Its number in the plan: `1.2`.
    pub number: String,
    /// Its place in the plan.
    pub position: i64,
    /// By when; `None` where no source says.
    pub deadline: Option<Day>,
    /// Who does it.
    pub roles: Roles,
    /// Its texts.
    pub content: MeasureContent,
    /// For optimistic locking.
    pub lock: Lock,
}

/// The texts of a measure. A text that no source gives is unknown, not empty.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct MeasureContent {
    /// What it is called.
    pub title: Text,
    /// Where the title comes from.
    pub title_basis: Option<TitleBasis>,
    /// What exactly will be done.
    pub description: Text,
    /// Lettered parts: a), b), …
    pub parts: Vec<Part>,
    /// Results that a source names without number or unit.
    pub expected: Vec<String>,
    /// Days that a source names for it.
    pub dates: Vec<PartialDate>,
    /// Why the deadline is not known, or how it is to be read.
    pub deadline_note: Text,
    /// How the institutions were found out, where the plan does not name them.
    pub responsible_basis: Option<String>,
    /// What the mid-term evaluation asked to watch.
    pub attention: Option<String>,
    /// Where work on it is to be paid from.
    pub funding: Text,
    /// Other plans and things that it serves.
    pub links: Vec<Link>,
    /// Sustainable Development Goals, 1–17.
    pub sdgs: Vec<u8>,
    /// Where this was taken from.
    pub sources: Vec<String>,
    /// What the sources do not say.
    pub notes: Vec<Text>,
}

/// Where the title of a measure comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum TitleBasis {
    /// From the text of the plan.
    PlanText,
    /// Inferred from the slides of the supervisory board; the official title was not found.
    DeckDerived,
}

/// A lettered part of a measure.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Part {
    /// The letter.
    #[serde(rename = "part")]
    pub letter: String,
    /// What it is called, where a source says.
    #[serde(default)]
    pub title: Text,
    /// What a source says of how far it is, in its words.
    #[serde(default)]
    pub status: Option<String>,
}

/// A step on the way, with a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Milestone {
    /// Its identifier.
    pub id: Id<Self>,
    /// The measure.
    pub measure: Id<Measure>,
    /// Its place.
    pub position: i64,
    /// What will be done.
    pub title: Text,
    /// What there will be to see.
    pub expected: Text,
    /// By when.
    pub due_on: Option<Day>,
    /// When it was done.
    pub done_on: Option<PartialDate>,
    /// For optimistic locking.
    pub lock: Lock,
}

impl Measure {
    /// The address, without language.
    pub fn path(&self, plan: &Plan) -> String {
        format!("{}/measures/{}", plan.path(), self.number)
    }

    /// What may not change silently. `commitment` is its commitment's number.
    pub fn facts(&self, commitment: &str) -> Facts {
        let content = &self.content;
        let sdgs: Vec<String> = content.sdgs.iter().map(u8::to_string).collect();
        let facts = Facts::default()
            .with("commitment", commitment)
            .with_text("title", &content.title)
            .with_text("description", &content.description)
            .with_some("deadline", self.deadline)
            .with("expected", content.expected.join("; "))
            .with_text("funding", &content.funding)
            .with("sdgs", sdgs.join(", "))
            .with("responsible", self.roles.in_words(Role::Responsible))
            .with("co-responsible", self.roles.in_words(Role::CoResponsible))
            .with("implementers", self.roles.in_words(Role::Implementer));
        content.parts.iter().fold(facts, |facts, part| {
            facts.with_text(&format!("part-{}", part.letter), &part.title)
        })
    }

    /// Number, titles and texts folded for search.
    pub fn folded(&self) -> String {
        let content = &self.content;
        let parts = content.parts.iter().map(|part| part.title.folded());
        let words = [self.number.clone(), content.title.folded(), content.description.folded()];
        words.into_iter().chain(parts).collect::<Vec<_>>().join(" ")
    }
}

impl TitleBasis {
    /// The word in machine-readable answers and in messages (`action-plans-title-basis-<key>`).
    // tidy: messages action-plans-title-basis-*
    pub const fn key(self) -> &'static str {
        match self {
            Self::PlanText => "plan-text",
            Self::DeckDerived => "deck-derived",
        }
    }
}

/// The order of numbers such as `1.2` and `1.10`: by each figure in turn.
pub fn position_of(number: &str) -> i64 {
    let figures =
        number.split('.').map(|figure| figure.parse::<i64>().unwrap_or(999).clamp(0, 999));
    let padded: Vec<i64> = figures.chain(std::iter::repeat(0)).take(4).collect();
    padded.into_iter().fold(0, |sum, figure| sum * 1000 + figure)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_tenth_measure_stands_after_the_ninth() {
        assert!(position_of("1.9") < position_of("1.10"));
        assert!(position_of("1.10") < position_of("2"));
        assert!(position_of("2") < position_of("2.1"));
    }
}
