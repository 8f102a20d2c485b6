//! Commitments in a file.

use base::Text;
use serde::{Deserialize, Serialize};

use super::{MeasureEntry, MoneyEntry, Number, StatementEntry, StatusEntry, Wordings, is_nothing};
use crate::commitment::Link;

/// A commitment with its measures.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct CommitmentEntry {
    /// Its number.
    pub number: Number,
    /// The number of its direction.
    pub direction: Number,
    /// The identifier that OGP gives.
    #[serde(skip_serializing_if = "is_nothing")]
    pub ogp_id: Option<String>,
    /// In Latvian.
    pub title_lv: String,
    /// In English.
    #[serde(skip_serializing_if = "is_nothing")]
    pub title_en: Option<String>,
    /// What OGP calls it.
    #[serde(skip_serializing_if = "is_nothing")]
    pub ogp_title: Option<String>,
    /// Who leads it.
    #[serde(skip_serializing_if = "is_nothing")]
    pub lead: Option<Vec<String>>,
    /// Who leads it together with them.
    #[serde(skip_serializing_if = "is_nothing")]
    pub co_responsible: Option<Vec<String>>,
    /// Who helps.
    #[serde(skip_serializing_if = "is_nothing")]
    pub partners: Option<Vec<String>>,
    /// Policy areas in OGP's words.
    #[serde(skip_serializing_if = "is_nothing")]
    pub policy_areas: Option<Vec<String>>,
    /// In short.
    #[serde(skip_serializing_if = "is_nothing")]
    pub brief: Text,
    /// The problem: whom it hits, what causes it.
    #[serde(skip_serializing_if = "is_nothing")]
    pub problem: Text,
    /// What was tried before.
    #[serde(skip_serializing_if = "is_nothing")]
    pub previous_efforts: Text,
    /// What will be done, and how that solves the problem.
    #[serde(skip_serializing_if = "is_nothing")]
    pub description: Text,
    /// What will be different afterwards.
    #[serde(skip_serializing_if = "is_nothing")]
    pub expected_result: Text,
    /// How it serves transparency, participation, accountability.
    #[serde(skip_serializing_if = "is_nothing")]
    pub values: Text,
    /// The Open Gov Challenge area.
    #[serde(skip_serializing_if = "is_nothing")]
    pub challenge_area: Option<String>,
    /// Others who take part.
    #[serde(skip_serializing_if = "is_nothing")]
    pub stakeholders: Text,
    /// Whom to ask.
    #[serde(skip_serializing_if = "is_nothing")]
    pub contact: Text,
    /// When work begins: a year, a month or a day.
    #[serde(skip_serializing_if = "is_nothing")]
    pub starts: Option<String>,
    /// When work ends.
    #[serde(skip_serializing_if = "is_nothing")]
    pub ends: Option<String>,
    /// Money: from which budget.
    #[serde(skip_serializing_if = "is_nothing")]
    pub funding: Text,
    /// Amounts of money.
    #[serde(skip_serializing_if = "is_nothing")]
    pub money: Vec<MoneyEntry>,
    /// Other plans that it serves.
    #[serde(skip_serializing_if = "is_nothing")]
    pub links: Vec<Link>,
    /// Sustainable Development Goals, 1–17.
    #[serde(skip_serializing_if = "is_nothing")]
    pub sdgs: Vec<u8>,
    /// What the Independent Reporting Mechanism says.
    #[serde(skip_serializing_if = "is_nothing")]
    pub irm: Option<IrmEntry>,
    /// Other assessments of it, the oldest first.
    #[serde(skip_serializing_if = "is_nothing")]
    pub assessments: Vec<StatusEntry>,
    /// What the voices say of it, the oldest first.
    #[serde(skip_serializing_if = "is_nothing")]
    pub statements: Vec<StatementEntry>,
    /// Where this was taken from.
    #[serde(skip_serializing_if = "is_nothing")]
    pub sources: Vec<String>,
    /// What the sources do not say.
    #[serde(skip_serializing_if = "is_nothing")]
    pub notes: Vec<Text>,
    /// Of `title`.
    #[serde(skip_serializing_if = "is_nothing")]
    pub wordings: Wordings,
    /// Its measures.
    pub measures: Vec<MeasureEntry>,
    /// The row of the table that it was read from, from 1.
    #[serde(skip)]
    pub row: Option<u32>,
}

/// What the Independent Reporting Mechanism says of a commitment.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct IrmEntry {
    /// Whether it can be verified.
    #[serde(skip_serializing_if = "is_nothing")]
    pub verifiable: Option<bool>,
    /// Whether it is about open government.
    #[serde(skip_serializing_if = "is_nothing")]
    pub relevant: Option<bool>,
    /// How ambitious it is.
    #[serde(skip_serializing_if = "is_nothing")]
    pub ambition: Option<String>,
    /// Whether it is promising.
    #[serde(skip_serializing_if = "is_nothing")]
    pub promising: Option<bool>,
    /// How far it is.
    #[serde(skip_serializing_if = "is_nothing")]
    pub completion: Option<String>,
}
