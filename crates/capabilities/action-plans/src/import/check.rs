//! Checking a file before anything is kept.

mod commitment;
mod duty;
mod head;
mod measure;
mod progress;

use std::collections::BTreeSet;
use std::str::FromStr;

use base::{Day, Id, Language, Register, Text, Timestamp};
use institutions::Institution;

use super::problem::{At, RowProblem};
use crate::directory::Directory;
use crate::file::{Number, PlanFile, Wordings};
use crate::measure::Milestone;
use crate::roles::{Assignment, Role, Roles};
use crate::scale::Scale;
use crate::voice::{Statement, Status};
use crate::{Commitment, Direction, Indicator, Measure, Money, Plan, Summary};
pub(crate) use commitment::{irm_words, reviewed};

/// A plan that passed all checks, ready to be kept.
#[derive(Clone, Debug)]
pub(crate) struct Draft {
    pub(crate) plan: Plan,
    pub(crate) directions: Vec<Direction>,
    pub(crate) commitments: Vec<CommitmentDraft>,
    pub(crate) measures: Vec<MeasureDraft>,
    pub(crate) summary: Option<Summary>,
    pub(crate) duties: Vec<crate::duties::Duty>,
}

/// A commitment with all that comes with it.
#[derive(Clone, Debug)]
pub(crate) struct CommitmentDraft {
    pub(crate) commitment: Commitment,
    pub(crate) progress: Progress,
}

/// A measure with all that comes with it.
#[derive(Clone, Debug)]
pub(crate) struct MeasureDraft {
    pub(crate) measure: Measure,
    pub(crate) milestones: Vec<Milestone>,
    pub(crate) indicators: Vec<Indicator>,
    pub(crate) progress: Progress,
}

/// What was assessed, said and paid.
#[derive(Clone, Debug, Default)]
pub(crate) struct Progress {
    pub(crate) statuses: Vec<Status>,
    pub(crate) statements: Vec<Statement>,
    pub(crate) money: Vec<Money>,
}

/// Checks every row and finds all that is wrong, so that a clerk mends a file once and not ten times.
pub(crate) fn check(
    site: &web::Site,
    file: &PlanFile,
    directory: &Directory,
) -> Result<Draft, Vec<RowProblem>> {
    let mut checker = Checker::new(site, file, directory);
    let draft = checker.draft();
    match draft {
        Some(draft) if checker.problems.is_empty() => Ok(draft),
        Some(_) | None => Err(checker.problems),
    }
}

struct Checker<'a> {
    site: &'a web::Site,
    now: Timestamp,
    directory: &'a Directory,
    file: &'a PlanFile,
    /// The scale of the whole file, where it names one that exists.
    scale: Option<Scale>,
    /// How many entries of progress were read so far.
    recorded: i64,
    problems: Vec<RowProblem>,
}

/// The longest title, in characters.
const LONGEST_TITLE: usize = 1_000;

/// The longest word of an address or a number in a plan, in bytes.
const LONGEST_NUMBER: usize = 16;

impl<'a> Checker<'a> {
    fn new(site: &'a web::Site, file: &'a PlanFile, directory: &'a Directory) -> Self {
        let now = site.clock.now();
        let problems = Vec::new();
        Self { site, now, directory, file, scale: None, recorded: 0, problems }
    }

    fn draft(&mut self) -> Option<Draft> {
        self.scale = self.scale_of_the_file();
        let plan = self.plan();
        let plan_id = plan.as_ref().map_or_else(|| self.site.id(), |plan| plan.id);
        let directions = self.directions(plan_id);
        let (commitments, measures) = self.commitments(plan_id, &directions);
        let summary = self.summary();
        let duties = self.duties();
        Some(Draft { plan: plan?, directions, commitments, measures, summary, duties })
    }

    fn wrong(&mut self, at: &At, field: &str, message: &'static str, found: impl Into<String>) {
        self.problems.push(RowProblem::new(at, field, message, found));
    }

    /// Moments in the order of the file, all in the second before now: what is entered on the site after
    /// the import is newer than all of it.
    fn moment(&mut self) -> Timestamp {
        self.recorded += 1;
        let microsecond = self.now.as_microsecond() - 1_000_000 + self.recorded.min(999_999);
        Timestamp::from_microsecond(microsecond).unwrap_or(self.now)
    }

    fn title(&mut self, at: &At, lv: &str, en: Option<&str>, wordings: &Wordings) -> Text {
        if lv.trim().is_empty() {
            self.wrong(at, "title_lv", "action-plans-import-title", "");
        }
        for (field, words) in [("title_lv", lv), ("title_en", en.unwrap_or_default())] {
            if words.chars().count() > LONGEST_TITLE {
                self.wrong(at, field, "action-plans-import-title-long", words);
            }
        }
        text(Some(lv.trim()), en, wordings, "title")
    }

    fn number(&mut self, at: &At, number: &Number, taken: &mut BTreeSet<String>) {
        if !is_number(&number.0) {
            self.wrong(at, "number", "action-plans-import-number", number.0.clone());
        } else if !taken.insert(number.0.clone()) {
            self.wrong(at, "number", "action-plans-import-number-taken", number.0.clone());
        }
    }

    /// Words that `T` can read; nothing where there are none.
    fn parsed<T: FromStr>(
        &mut self,
        at: &At,
        field: &str,
        words: Option<&str>,
        message: &'static str,
    ) -> Option<T> {
        let words = words?.trim();
        let read = words.parse().ok();
        if read.is_none() {
            self.wrong(at, field, message, words);
        }
        read
    }

    fn period(&mut self, at: &At, field: &str, days: &[String]) -> Option<(Day, Day)> {
        let read = match days {
            [from, to] => {
                from.parse().ok().zip(to.parse().ok()).filter(|(from, to): &(Day, Day)| from <= to)
            }
            _ => None,
        };
        if read.is_none() {
            self.wrong(at, field, "action-plans-import-period", days.join(" – "));
        }
        read
    }

    fn institution(&mut self, at: &At, field: &str, name: &str) -> Option<Id<Institution>> {
        let found = self.institutions(at, field, &[name.to_owned()]);
        found.first().map(|institution| institution.id)
    }

    fn institutions(&mut self, at: &At, field: &str, names: &[String]) -> Vec<Institution> {
        let mut found: Vec<Institution> = Vec::new();
        for name in names {
            let bearers = self.directory.find(name);
            if bearers.is_empty() {
                self.wrong(at, field, "action-plans-import-institution", name.clone());
            }
            for bearer in bearers {
                if found.iter().all(|known| known.id != bearer.id) {
                    found.push(bearer.clone());
                }
            }
        }
        found
    }

    fn roles(&mut self, at: &At, named: &[(&str, Role, Option<&[String]>)]) -> Roles {
        let mut roles = Vec::new();
        for (field, role, names) in named {
            for institution in self.institutions(at, field, names.unwrap_or_default()) {
                roles.push(Assignment::of(&institution, *role));
            }
        }
        Roles(roles)
    }

    fn sdgs(&mut self, at: &At, goals: &[u8]) {
        if let Some(goal) = goals.iter().find(|goal| !(1..=17).contains(*goal)) {
            self.wrong(at, "sdgs", "action-plans-import-sdg", goal.to_string());
        }
    }
}

/// Whether a number is written in figures with dots between them: `3`, `1.2`.
pub(super) fn is_number(number: &str) -> bool {
    let is_figure =
        |figure: &str| !figure.is_empty() && figure.bytes().all(|byte| byte.is_ascii_digit());
    number.len() <= LONGEST_NUMBER && number.split('.').all(is_figure)
}

/// A text from its wordings in both languages, and in plain and easy language.
fn text(lv: Option<&str>, en: Option<&str>, wordings: &Wordings, field: &str) -> Text {
    let text = Text::lv(lv.unwrap_or_default()).with(Language::En, en.unwrap_or_default());
    let others = wordings.get(field).into_iter().flat_map(Text::wordings);
    others
        .filter(|(_, register, _)| *register != Register::Standard)
        .fold(text, |text, (language, register, words)| {
            text.with_register(language, register, words)
        })
}
