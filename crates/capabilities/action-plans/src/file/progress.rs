//! Assessments, statements, indicators and money in a file.

use base::{Euro, PartialDate, Text};
use serde::{Deserialize, Serialize};

use super::is_nothing;

/// On which scale the statuses of measures are, who assessed them and when.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct AssessmentEntry {
    /// The key of the scale.
    pub scale: String,
    /// When it was assessed.
    #[serde(skip_serializing_if = "is_nothing")]
    pub assessed_on: Option<PartialDate>,
    /// Who assessed.
    pub assessor: Text,
}

/// One assessment with all that belongs to it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct StatusEntry {
    /// The lettered part, where only that was assessed.
    #[serde(skip_serializing_if = "is_nothing")]
    pub part: Option<String>,
    /// The key of the scale.
    pub scale: String,
    /// The value, in the words of the scale.
    pub value: String,
    /// Who speaks: `owner`, `civil-society` or `evaluator`.
    pub voice: String,
    /// Who exactly.
    pub assessor: Text,
    /// When it was assessed: a year, a month or a day.
    pub assessed_on: String,
    /// What it rests on.
    #[serde(skip_serializing_if = "is_nothing")]
    pub basis: Text,
    /// Where that can be checked.
    #[serde(skip_serializing_if = "is_nothing")]
    pub source: Option<String>,
}

/// What one voice says.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct StatementEntry {
    /// Who speaks: `owner`, `civil-society` or `evaluator`.
    pub voice: String,
    /// Who exactly.
    pub speaker: Text,
    /// When it was said: a year, a month or a day.
    #[serde(skip_serializing_if = "is_nothing")]
    pub said_on: Option<String>,
    /// What was said.
    pub text: Text,
    /// Where it can be checked.
    #[serde(skip_serializing_if = "is_nothing")]
    pub source: Option<String>,
}

/// An indicator with its values.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct IndicatorEntry {
    /// What is observed.
    pub title: Text,
    /// In what unit.
    #[serde(skip_serializing_if = "is_nothing")]
    pub unit: Text,
    /// The value before work began.
    #[serde(skip_serializing_if = "is_nothing")]
    pub baseline: Option<BaselineEntry>,
    /// The values to be reached.
    #[serde(skip_serializing_if = "is_nothing")]
    pub targets: Vec<TargetEntry>,
    /// What was observed.
    #[serde(skip_serializing_if = "is_nothing")]
    pub observations: Vec<ObservationEntry>,
}

/// The value before work began.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct BaselineEntry {
    /// The value.
    pub value: f64,
    /// When it was observed: a year, a month or a day.
    #[serde(skip_serializing_if = "is_nothing")]
    pub on: Option<String>,
}

/// A value to be reached by a day.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct TargetEntry {
    /// By when.
    pub on: String,
    /// The value.
    pub value: f64,
}

/// A value that was observed.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ObservationEntry {
    /// On which day.
    pub on: String,
    /// The value.
    pub value: f64,
    /// Where it comes from.
    #[serde(skip_serializing_if = "is_nothing")]
    pub source: Text,
    /// Where it can be checked.
    #[serde(skip_serializing_if = "is_nothing")]
    pub source_url: Option<String>,
}

/// An amount of money.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct MoneyEntry {
    /// `planned`, `committed` or `spent`.
    pub kind: String,
    /// How much, in cents of the euro.
    pub cents: Euro,
    /// For which year.
    #[serde(skip_serializing_if = "is_nothing")]
    pub year: Option<i64>,
    /// What for.
    #[serde(skip_serializing_if = "is_nothing")]
    pub note: Text,
    /// Where that can be checked.
    pub source: String,
}

/// What an evaluation itself counted.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct SummaryEntry {
    /// When it was stated.
    pub stated_on: Option<String>,
    /// All measures.
    pub measures_total: u32,
    /// Completed or with progress.
    pub completed_or_progress: u32,
    /// Not started.
    pub not_started: u32,
    /// Where it is stated.
    pub source: String,
}
