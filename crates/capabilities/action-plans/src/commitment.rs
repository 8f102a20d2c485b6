//! The commitment: a promise of a plan, in the fields of the OGP template.

use base::{Id, PartialDate, Text};
use serde::{Deserialize, Serialize};

use crate::file::IrmEntry;
use crate::roles::Roles;
use crate::{Direction, Facts, Lock, Plan};

/// A promise of a plan, in the fields of the OGP commitment template.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Commitment {
    /// The same identifier as its subject.
    pub id: Id<Self>,
    /// The plan.
    pub plan: Id<Plan>,
    /// The direction that it belongs to.
    pub direction: Id<Direction>,
    /// Its number in the plan.
    pub number: String,
    /// Its place in the plan.
    pub position: i64,
    /// The identifier that OGP gives: `LV0046`.
    pub ogp_id: Option<String>,
    /// Who leads it.
    pub roles: Roles,
    /// The template's texts.
    pub content: CommitmentContent,
    /// For optimistic locking.
    pub lock: Lock,
}

/// The texts of a commitment. A text that no source gives is unknown, not empty.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct CommitmentContent {
    /// What it is called.
    pub title: Text,
    /// What OGP calls it.
    pub ogp_title: Option<String>,
    /// In short.
    pub brief: Text,
    /// The problem: whom it hits, what causes it.
    pub problem: Text,
    /// What was tried before.
    pub previous_efforts: Text,
    /// What will be done, and how that solves the problem.
    pub description: Text,
    /// What will be different afterwards.
    pub expected_result: Text,
    /// How it serves transparency, participation, accountability.
    pub values: Text,
    /// The policy areas, in OGP's words.
    pub policy_areas: Vec<String>,
    /// The Open Gov Challenge area, where it is entered in one.
    pub challenge_area: Option<String>,
    /// Others who take part: organisations, businesses, academia.
    pub stakeholders: Text,
    /// Whom to ask.
    pub contact: Text,
    /// When work begins and ends, as exactly as is known.
    pub starts_on: Option<PartialDate>,
    /// When work ends.
    pub ends_on: Option<PartialDate>,
    /// Money: from which budget.
    pub funding: Text,
    /// Other plans that it serves, with addresses.
    pub links: Vec<Link>,
    /// Sustainable Development Goals, 1–17.
    pub sdgs: Vec<u8>,
    /// What the Independent Reporting Mechanism of OGP says of the commitment as written.
    pub review: Option<IrmEntry>,
    /// Where this was taken from.
    pub sources: Vec<String>,
    /// What the sources do not say.
    pub notes: Vec<Text>,
}

/// Something elsewhere that an item serves or is served by.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Link {
    /// What it is.
    pub title: Text,
    /// Where it is.
    pub url: Option<String>,
}

impl Commitment {
    /// The address, without language.
    pub fn path(&self, plan: &Plan) -> String {
        format!("{}/commitments/{}", plan.path(), self.number)
    }

    /// What may not change silently. `direction` is its direction's number.
    pub fn facts(&self, direction: &str) -> Facts {
        let content = &self.content;
        let notes =
            content.notes.iter().map(|note| note.or_empty(base::Language::Lv)).collect::<Vec<_>>();
        let sdgs: Vec<String> = content.sdgs.iter().map(u8::to_string).collect();
        Facts::default()
            .with("direction", direction)
            .with_text("title", &content.title)
            .with_text("brief", &content.brief)
            .with_text("problem", &content.problem)
            .with_text("previous-efforts", &content.previous_efforts)
            .with_text("description", &content.description)
            .with_text("expected-result", &content.expected_result)
            .with_text("values", &content.values)
            .with("policy-areas", content.policy_areas.join(", "))
            .with_some("challenge-area", content.challenge_area.as_ref())
            .with_text("stakeholders", &content.stakeholders)
            .with_some("starts", content.starts_on)
            .with_some("ends", content.ends_on)
            .with_text("funding", &content.funding)
            .with("notes", notes.join(" "))
            .with("sdgs", sdgs.join(", "))
            .with("responsible", self.roles.in_words(crate::Role::Responsible))
            .with("co-responsible", self.roles.in_words(crate::Role::CoResponsible))
            .with("implementers", self.roles.in_words(crate::Role::Implementer))
    }
}
