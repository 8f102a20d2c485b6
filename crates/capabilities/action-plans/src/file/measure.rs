//! Measures in a file.

use base::Text;
use serde::{Deserialize, Serialize};

use super::{
    IndicatorEntry, MoneyEntry, Number, StatementEntry, StatusEntry, Wordings, is_nothing,
};
use crate::commitment::Link;

/// A measure.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct MeasureEntry {
    /// Its number.
    pub number: Number,
    /// In Latvian.
    pub title_lv: String,
    /// In English.
    #[serde(skip_serializing_if = "is_nothing")]
    pub title_en: Option<String>,
    /// Where the title comes from.
    #[serde(skip_serializing_if = "is_nothing")]
    pub title_basis: Option<String>,
    /// Who answers for it.
    #[serde(skip_serializing_if = "is_nothing")]
    pub responsible: Option<Vec<String>>,
    /// Who answers for it together with them.
    #[serde(skip_serializing_if = "is_nothing")]
    pub co_responsible: Option<Vec<String>>,
    /// Who helps.
    #[serde(skip_serializing_if = "is_nothing")]
    pub partners: Option<Vec<String>>,
    /// How the institutions were found out.
    #[serde(skip_serializing_if = "is_nothing")]
    pub responsible_basis: Option<String>,
    /// By when.
    #[serde(skip_serializing_if = "is_nothing")]
    pub deadline: Option<String>,
    /// Why that is not known.
    #[serde(skip_serializing_if = "is_nothing")]
    pub deadline_note: Option<String>,
    /// The same in Latvian.
    #[serde(skip_serializing_if = "is_nothing")]
    pub deadline_note_lv: Option<String>,
    /// Results that a source names without number or unit.
    #[serde(skip_serializing_if = "is_nothing")]
    pub indicators: Vec<String>,
    /// Indicators with their values.
    #[serde(skip_serializing_if = "is_nothing")]
    pub indicator_values: Vec<IndicatorEntry>,
    /// How far it is, on the scale of the whole file.
    #[serde(skip_serializing_if = "is_nothing")]
    pub status: Option<String>,
    /// What that rests on, in English.
    #[serde(skip_serializing_if = "is_nothing")]
    pub status_basis: Option<String>,
    /// What that rests on, in Latvian.
    #[serde(skip_serializing_if = "is_nothing")]
    pub status_basis_lv: Option<String>,
    /// Earlier assessments, and those by others or on other scales, the oldest first.
    #[serde(skip_serializing_if = "is_nothing")]
    pub assessments: Vec<StatusEntry>,
    /// What the mid-term evaluation asked to watch.
    #[serde(skip_serializing_if = "is_nothing")]
    pub attention_2024_2025: Option<String>,
    /// What its owner says of it, in English.
    #[serde(skip_serializing_if = "is_nothing")]
    pub narrative: Vec<String>,
    /// What its owner says of it, in Latvian.
    #[serde(skip_serializing_if = "is_nothing")]
    pub narrative_lv: Vec<String>,
    /// What the voices say of it besides, the oldest first.
    #[serde(skip_serializing_if = "is_nothing")]
    pub statements: Vec<StatementEntry>,
    /// Days that a source names.
    #[serde(skip_serializing_if = "is_nothing")]
    pub dates: Vec<String>,
    /// What will be done, in English.
    #[serde(skip_serializing_if = "is_nothing")]
    pub ogp_description_en: Option<String>,
    /// What will be done, in Latvian.
    #[serde(skip_serializing_if = "is_nothing")]
    pub description_lv: Option<String>,
    /// Its lettered parts.
    #[serde(skip_serializing_if = "is_nothing")]
    pub parts: Vec<PartEntry>,
    /// Milestones.
    #[serde(skip_serializing_if = "is_nothing")]
    pub milestones: Vec<MilestoneEntry>,
    /// Where work on it is to be paid from.
    #[serde(skip_serializing_if = "is_nothing")]
    pub funding: Text,
    /// Amounts of money.
    #[serde(skip_serializing_if = "is_nothing")]
    pub money: Vec<MoneyEntry>,
    /// Other plans and things that it serves.
    #[serde(skip_serializing_if = "is_nothing")]
    pub links: Vec<Link>,
    /// Sustainable Development Goals, 1–17.
    #[serde(skip_serializing_if = "is_nothing")]
    pub sdgs: Vec<u8>,
    /// Where this was taken from.
    #[serde(skip_serializing_if = "is_nothing")]
    pub sources: Vec<String>,
    /// What the sources do not say.
    #[serde(skip_serializing_if = "is_nothing")]
    pub notes: Vec<Text>,
    /// Of `title`, `description` and `deadline_note`.
    #[serde(skip_serializing_if = "is_nothing")]
    pub wordings: Wordings,
    /// The row of the table that it was read from, from 1.
    #[serde(skip)]
    pub row: Option<u32>,
}

/// A lettered part of a measure.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct PartEntry {
    /// Its letter.
    pub part: String,
    /// In Latvian.
    #[serde(skip_serializing_if = "is_nothing")]
    pub title_lv: Option<String>,
    /// In English.
    #[serde(skip_serializing_if = "is_nothing")]
    pub title_en: Option<String>,
    /// How far it is, on the scale of the whole file.
    #[serde(skip_serializing_if = "is_nothing")]
    pub status: Option<String>,
    /// How far it is in the words of a source, where they are on no scale.
    #[serde(skip_serializing_if = "is_nothing")]
    pub status_words: Option<String>,
    /// Of `title`.
    #[serde(skip_serializing_if = "is_nothing")]
    pub wordings: Wordings,
}

/// A milestone of a measure.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct MilestoneEntry {
    /// In Latvian.
    pub title_lv: String,
    /// In English.
    #[serde(skip_serializing_if = "is_nothing")]
    pub title_en: Option<String>,
    /// What there will be to see.
    #[serde(skip_serializing_if = "is_nothing")]
    pub expected: Text,
    /// By when.
    #[serde(skip_serializing_if = "is_nothing")]
    pub due: Option<String>,
    /// When it was done: a year, a month or a day.
    #[serde(skip_serializing_if = "is_nothing")]
    pub done: Option<String>,
    /// Of `title`.
    #[serde(skip_serializing_if = "is_nothing")]
    pub wordings: Wordings,
}
