//! A plan as a file: the form in which plans are exchanged.
//!
//! The JSON form is `open-government-plan/1`. Spreadsheets are read into the same form, so that all
//! checks are made once ([`crate::import`]). Unknown fields are passed over: a file may say more than
//! this program keeps.

use base::{PartialDate, Text};
use serde::{Deserialize, Serialize};

/// The name of the form, in the field `schema`.
pub const SCHEMA: &str = "open-government-plan/1";

/// A plan with all it contains.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct PlanFile {
    /// [`SCHEMA`].
    pub schema: String,
    /// The plan itself.
    pub plan: PlanHead,
    /// Its directions.
    pub directions: Vec<DirectionEntry>,
    /// Its commitments with their measures.
    pub commitments: Vec<CommitmentEntry>,
    /// What is to be reported, and other duties of the whole plan.
    pub reporting: Vec<DutyEntry>,
    /// What an evaluation itself counted.
    pub midterm_summary: Option<SummaryEntry>,
    /// On which scale the statuses of measures are, who assessed them and when.
    pub statuses: Option<AssessmentEntry>,
    /// What the sources do not say.
    pub notes: Vec<Text>,
}

/// The fields of a plan.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct PlanHead {
    /// Its word in addresses; made from the title where absent.
    pub slug: Option<String>,
    /// What it is called, in Latvian.
    pub title_lv: String,
    /// What it is called, in English.
    pub title_en: Option<String>,
    /// What OGP calls it.
    pub ogp_title: Option<String>,
    /// The act that adopted it.
    pub legal_act: Option<String>,
    /// When it was approved.
    pub approved: Option<String>,
    /// First and last day.
    pub period: Vec<String>,
    /// Who keeps it, as a name or an abbreviation.
    pub coordinator: String,
    /// What it is for, in Latvian.
    pub goal_lv: Option<String>,
    /// What it is for, in English.
    pub goal_en: Option<String>,
    /// Where this was taken from.
    pub sources: Vec<String>,
    /// The last day that the sources speak of.
    pub known_until: Option<String>,
    /// The last period that was reported on: first and last day.
    pub reported: Vec<String>,
}

/// A direction.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct DirectionEntry {
    /// Its number.
    pub number: Number,
    /// In Latvian.
    pub title_lv: String,
    /// In English.
    pub title_en: Option<String>,
}

/// A commitment with its measures.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct CommitmentEntry {
    /// Its number.
    pub number: Number,
    /// The number of its direction.
    pub direction: Number,
    /// The identifier that OGP gives.
    pub ogp_id: Option<String>,
    /// In Latvian.
    pub title_lv: String,
    /// In English.
    pub title_en: Option<String>,
    /// What OGP calls it.
    pub ogp_title: Option<String>,
    /// Who leads it.
    pub lead: Option<Vec<String>>,
    /// Policy areas in OGP's words.
    pub policy_areas: Option<Vec<String>>,
    /// What the Independent Reporting Mechanism says.
    pub irm: Option<IrmEntry>,
    /// Where this was taken from.
    pub sources: Vec<String>,
    /// What the sources do not say.
    pub notes: Vec<Text>,
    /// Its measures.
    pub measures: Vec<MeasureEntry>,
}

/// What the Independent Reporting Mechanism says of a commitment.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct IrmEntry {
    /// Whether it can be verified.
    pub verifiable: Option<bool>,
    /// Whether it is about open government.
    pub relevant: Option<bool>,
    /// Whether it is promising.
    pub promising: Option<bool>,
    /// How ambitious it is.
    pub ambition: Option<String>,
    /// How far it is.
    pub completion: Option<String>,
}

/// A measure.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct MeasureEntry {
    /// Its number.
    pub number: Number,
    /// In Latvian.
    pub title_lv: String,
    /// In English.
    pub title_en: Option<String>,
    /// Where the title comes from.
    pub title_basis: Option<String>,
    /// Who answers for it.
    pub responsible: Option<Vec<String>>,
    /// Who answers for it together with them.
    pub co_responsible: Option<Vec<String>>,
    /// Who helps.
    pub partners: Option<Vec<String>>,
    /// How the institutions were found out.
    pub responsible_basis: Option<String>,
    /// By when.
    pub deadline: Option<String>,
    /// Why that is not known.
    pub deadline_note: Option<String>,
    /// The same in Latvian.
    pub deadline_note_lv: Option<String>,
    /// Results that a source names.
    pub indicators: Vec<String>,
    /// How far it is.
    pub status: Option<String>,
    /// What that rests on, in English.
    pub status_basis: Option<String>,
    /// What that rests on, in Latvian.
    pub status_basis_lv: Option<String>,
    /// What the mid-term evaluation asked to watch.
    pub attention_2024_2025: Option<String>,
    /// What its owner says of it, in English.
    pub narrative: Vec<String>,
    /// What its owner says of it, in Latvian.
    pub narrative_lv: Vec<String>,
    /// Days that a source names.
    pub dates: Vec<String>,
    /// What will be done, in English.
    pub ogp_description_en: Option<String>,
    /// What will be done, in Latvian.
    pub description_lv: Option<String>,
    /// Its lettered parts.
    pub parts: Vec<PartEntry>,
    /// Where this was taken from.
    pub sources: Vec<String>,
    /// Milestones.
    pub milestones: Vec<MilestoneEntry>,
}

/// A lettered part of a measure.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct PartEntry {
    /// Its letter.
    pub part: String,
    /// In Latvian.
    pub title_lv: Option<String>,
    /// In English.
    pub title_en: Option<String>,
    /// How far it is.
    pub status: Option<String>,
}

/// A milestone of a measure.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct MilestoneEntry {
    /// In Latvian.
    pub title_lv: String,
    /// In English.
    pub title_en: Option<String>,
    /// By when.
    pub due: Option<String>,
}

/// Something that is owed for the whole plan.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct DutyEntry {
    /// By which day.
    pub due: Option<String>,
    /// For which period: first and last day.
    pub covers: Vec<String>,
    /// What is owed, where it is not a report.
    pub product: Option<String>,
    /// The same in Latvian.
    pub product_lv: Option<String>,
    /// Who owes, in words.
    pub by: Option<String>,
    /// Who owes, as names or abbreviations of institutions.
    pub debtors: Vec<String>,
    /// To whom.
    pub to: Option<String>,
    /// When it was met, as exactly as is known, per debtor or for all.
    pub met: Option<MetEntry>,
    /// The rule, in words.
    pub basis: Option<Text>,
    /// Where it is stated.
    pub source: Option<String>,
}

/// That a duty was met.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct MetEntry {
    /// In which year, month or on which day.
    pub on: Option<PartialDate>,
    /// Or: not later than this day.
    pub not_later_than: Option<String>,
    /// By these debtors; empty: by all.
    pub by: Vec<String>,
    /// What shows it.
    pub note: Text,
    /// Where it can be checked.
    pub source: Option<String>,
}

/// What an evaluation itself counted.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
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

/// On which scale the statuses of measures are.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct AssessmentEntry {
    /// The key of the scale.
    pub scale: String,
    /// When it was assessed.
    pub assessed_on: Option<PartialDate>,
    /// Who assessed.
    pub assessor: Text,
}

/// A number in a plan: `3` or `"1.2"`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub struct Number(pub String);

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
