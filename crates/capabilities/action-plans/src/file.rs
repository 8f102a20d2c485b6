//! A plan as a file: the form in which plans are exchanged.
//!
//! The JSON form is `open-government-plan/1`. Spreadsheets are read into the same form, so that all
//! checks are made once, and a plan is written in it again with everything that is kept of it: what was
//! written once and read by another site says the same there. Frozen versions and the log of changes are
//! no part of a file, since they are the history of one site; programs read them at `/api/v1/plans`.
//!
//! Unknown fields are passed over: a file may say more than this program keeps. A field in which there is
//! nothing to say is left out.

mod commitment;
mod duty;
mod measure;
mod progress;

use std::collections::BTreeMap;

use base::Text;
use serde::{Deserialize, Serialize};

pub use commitment::{CommitmentEntry, IrmEntry};
pub use duty::{DutyEntry, MetEntry, WaivedEntry};
pub use measure::{MeasureEntry, MilestoneEntry, PartEntry};
pub use progress::{
    AssessmentEntry, BaselineEntry, IndicatorEntry, MoneyEntry, ObservationEntry, StatementEntry,
    StatusEntry, SummaryEntry, TargetEntry,
};

/// The name of the form, in the field `schema`.
pub const SCHEMA: &str = "open-government-plan/1";

/// Wordings in plain and in easy language, by the field that they belong to:
/// `{"title": {"lv-x-easy": "…"}}`.
pub type Wordings = BTreeMap<String, Text>;

/// A plan with all it contains.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct PlanFile {
    /// [`SCHEMA`].
    pub schema: String,
    /// The plan itself.
    pub plan: PlanHead,
    /// Its directions.
    pub directions: Vec<DirectionEntry>,
    /// On which scale the statuses of measures are, who assessed them and when.
    #[serde(skip_serializing_if = "is_nothing")]
    pub statuses: Option<AssessmentEntry>,
    /// What an evaluation itself counted.
    #[serde(skip_serializing_if = "is_nothing")]
    pub midterm_summary: Option<SummaryEntry>,
    /// What the sources do not say.
    #[serde(skip_serializing_if = "is_nothing")]
    pub notes: Vec<Text>,
    /// Its commitments with their measures.
    pub commitments: Vec<CommitmentEntry>,
    /// What is to be reported, and other duties of the whole plan.
    #[serde(skip_serializing_if = "is_nothing")]
    pub reporting: Vec<DutyEntry>,
}

/// The fields of a plan.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct PlanHead {
    /// Its word in addresses; made from the title where absent.
    #[serde(skip_serializing_if = "is_nothing")]
    pub slug: Option<String>,
    /// What it is called, in Latvian.
    pub title_lv: String,
    /// What it is called, in English.
    #[serde(skip_serializing_if = "is_nothing")]
    pub title_en: Option<String>,
    /// What OGP calls it.
    #[serde(skip_serializing_if = "is_nothing")]
    pub ogp_title: Option<String>,
    /// The act that adopted it, in Latvian.
    #[serde(skip_serializing_if = "is_nothing")]
    pub legal_act: Option<String>,
    /// The act that adopted it, in English.
    #[serde(skip_serializing_if = "is_nothing")]
    pub legal_act_en: Option<String>,
    /// Where the act can be read; the first source at likumi.lv where absent.
    #[serde(skip_serializing_if = "is_nothing")]
    pub legal_act_url: Option<String>,
    /// When it was approved.
    #[serde(skip_serializing_if = "is_nothing")]
    pub approved: Option<String>,
    /// First and last day.
    pub period: Vec<String>,
    /// Who keeps it, as a name or an abbreviation.
    pub coordinator: String,
    /// What it is for, in Latvian.
    #[serde(skip_serializing_if = "is_nothing")]
    pub goal_lv: Option<String>,
    /// What it is for, in English.
    #[serde(skip_serializing_if = "is_nothing")]
    pub goal_en: Option<String>,
    /// Where this was taken from.
    #[serde(skip_serializing_if = "is_nothing")]
    pub sources: Vec<String>,
    /// The last day that the sources speak of.
    #[serde(skip_serializing_if = "is_nothing")]
    pub known_until: Option<String>,
    /// The last period that was reported on: first and last day.
    #[serde(skip_serializing_if = "is_nothing")]
    pub reported: Vec<String>,
    /// Of `title`, `goal` and `legal_act`.
    #[serde(skip_serializing_if = "is_nothing")]
    pub wordings: Wordings,
}

/// A direction.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct DirectionEntry {
    /// Its number.
    pub number: Number,
    /// In Latvian.
    pub title_lv: String,
    /// In English.
    #[serde(skip_serializing_if = "is_nothing")]
    pub title_en: Option<String>,
    /// Of `title`.
    #[serde(skip_serializing_if = "is_nothing")]
    pub wordings: Wordings,
    /// The row of the table that it was read from, from 1.
    #[serde(skip)]
    pub row: Option<u32>,
}

/// A number in a plan: `3` or `"1.2"`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Number(pub String);

impl Serialize for Number {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        // A leading zero would be lost in a figure.
        match self.0.parse::<u32>() {
            Ok(figure) if figure.to_string() == self.0 => serializer.serialize_u32(figure),
            Ok(_) | Err(_) => serializer.serialize_str(&self.0),
        }
    }
}

impl<'de> Deserialize<'de> for Number {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        #[derive(Deserialize)]
        #[serde(untagged)]
        enum Either {
            Figure(u32),
            Words(String),
        }
        Ok(Self(match Either::deserialize(deserializer)? {
            Either::Figure(figure) => figure.to_string(),
            Either::Words(words) => words.trim().to_owned(),
        }))
    }
}

/// Whether a field has nothing to say, and is left out.
fn is_nothing<T: Default + PartialEq>(value: &T) -> bool {
    *value == T::default()
}
