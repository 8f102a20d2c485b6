//! What is said beside a file.

use base::{Day, Language, PartialDate, Text};
use serde::{Deserialize, Serialize};

use crate::file::{AssessmentEntry, PlanFile, PlanHead, SCHEMA};
use crate::scale::Scale;

/// What is said beside a file: of a table, all about the plan itself; of a JSON file, what is to be
/// otherwise than the file says.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ImportOptions {
    /// The plan's word in addresses.
    pub slug: Option<String>,
    /// What the plan is called.
    pub title: Text,
    /// The first and the last day of its period.
    pub period: Option<(Day, Day)>,
    /// Who keeps it, as a name, an abbreviation or an address word.
    pub coordinator: Option<String>,
    /// The key of the scale on which the statuses of a table are; the Latvian mid-term scale if none is given.
    pub scale: Option<String>,
    /// When the statuses of a table were assessed; today if no day is given.
    pub assessed_on: Option<PartialDate>,
    /// Who assessed them; the coordinator if nobody is given.
    pub assessor: Text,
}

impl ImportOptions {
    /// The file, with these options over what it says itself.
    pub(super) fn over(&self, mut file: PlanFile) -> PlanFile {
        let head = &mut file.plan;
        head.slug = self.slug.clone().or_else(|| head.slug.take());
        if let Some(lv) = self.title.get(Language::Lv) {
            lv.clone_into(&mut head.title_lv);
            head.title_en = self.title.get(Language::En).map(str::to_owned);
        }
        if let Some((from, to)) = self.period {
            head.period = vec![from.to_string(), to.to_string()];
        }
        if let Some(coordinator) = &self.coordinator {
            head.coordinator.clone_from(coordinator);
        }
        file
    }

    /// A file of a plan of which only these options tell.
    pub(super) fn as_file(&self, assessor: &Text) -> PlanFile {
        let statuses = AssessmentEntry {
            scale: self.scale_or_usual().to_owned(),
            assessed_on: self.assessed_on,
            assessor: assessor.clone(),
        };
        let plan = PlanHead::default();
        self.over(PlanFile {
            schema: SCHEMA.to_owned(),
            plan,
            statuses: Some(statuses),
            ..PlanFile::default()
        })
    }

    /// The key of the scale of a table's statuses.
    pub(super) fn scale_or_usual(&self) -> &str {
        self.scale.as_deref().unwrap_or(Scale::LatvianMidterm2024.key())
    }
}
