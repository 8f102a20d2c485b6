//! What is owed for the whole plan, in a file.

use base::{PartialDate, Text};
use serde::{Deserialize, Serialize};

use super::is_nothing;

/// Something that is owed for the whole plan.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct DutyEntry {
    /// The word by which it is told apart from others; made from the period or the product where absent.
    #[serde(skip_serializing_if = "is_nothing")]
    pub kind: Option<String>,
    /// What is owed, where it is not a report.
    #[serde(skip_serializing_if = "is_nothing")]
    pub product_lv: Option<String>,
    /// The same in English.
    #[serde(skip_serializing_if = "is_nothing")]
    pub product: Option<String>,
    /// By which day.
    #[serde(skip_serializing_if = "is_nothing")]
    pub due: Option<String>,
    /// For which period: first and last day.
    #[serde(skip_serializing_if = "is_nothing")]
    pub covers: Vec<String>,
    /// Who owes, as names or abbreviations of institutions.
    pub debtors: Vec<String>,
    /// To whom.
    #[serde(skip_serializing_if = "is_nothing")]
    pub to: Option<String>,
    /// The rule, in words.
    #[serde(skip_serializing_if = "is_nothing")]
    pub basis: Option<Text>,
    /// Where it is stated.
    #[serde(skip_serializing_if = "is_nothing")]
    pub source: Option<String>,
    /// That it was met, by some or by all.
    #[serde(skip_serializing_if = "is_nothing")]
    pub met: Option<MetEntry>,
    /// That it need not be met any more.
    #[serde(skip_serializing_if = "is_nothing")]
    pub waived: Option<WaivedEntry>,
}

/// That a duty was met.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct MetEntry {
    /// In which year, month or on which day.
    #[serde(skip_serializing_if = "is_nothing")]
    pub on: Option<PartialDate>,
    /// Or: not later than this day.
    #[serde(skip_serializing_if = "is_nothing")]
    pub not_later_than: Option<String>,
    /// By these debtors; empty: by all.
    #[serde(skip_serializing_if = "is_nothing")]
    pub by: Vec<String>,
    /// What shows it.
    #[serde(skip_serializing_if = "is_nothing")]
    pub note: Text,
    /// Where it can be checked.
    #[serde(skip_serializing_if = "is_nothing")]
    pub source: Option<String>,
}

/// That a duty need not be met any more.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct WaivedEntry {
    /// Since when.
    pub on: String,
    /// Why.
    #[serde(skip_serializing_if = "is_nothing")]
    pub note: Text,
    /// Where it can be checked.
    #[serde(skip_serializing_if = "is_nothing")]
    pub source: Option<String>,
}
