//! Checking a file before anything is kept.

use std::collections::BTreeSet;
use std::str::FromStr;

use base::{Day, Id, PartialDate, Slug, Text, Timestamp};
use institutions::Institution;

use super::RowProblem;
use crate::directory::Directory;
use crate::file::{CommitmentEntry, IrmEntry, MeasureEntry, Number, PartEntry, PlanFile};
use crate::measure::{Milestone, Part, position_of};
use crate::roles::{Assignment, Role, Roles};
use crate::scale::{Scale, Value};
use crate::voice::{Statement, Status, Voice};
use crate::{
    Commitment, CommitmentContent, Direction, Lock, Measure, MeasureContent, Plan, Summary,
    TitleBasis,
};

/// A plan that passed all checks, ready to be kept.
pub(crate) struct Draft {
    pub(crate) plan: Plan,
    pub(crate) directions: Vec<Direction>,
    pub(crate) commitments: Vec<(Commitment, Vec<Status>)>,
    pub(crate) measures: Vec<MeasureDraft>,
    pub(crate) summary: Option<Summary>,
    pub(crate) duties: Vec<crate::duties::Duty>,
}

/// A measure with all that comes with it.
pub(crate) struct MeasureDraft {
    pub(crate) measure: Measure,
    pub(crate) milestones: Vec<Milestone>,
    pub(crate) statuses: Vec<Status>,
    pub(crate) statements: Vec<Statement>,
}

/// Checks every row and finds all that is wrong, so that a clerk mends a file once and not ten times.
pub(crate) fn check(
    site: &web::Site,
    file: &PlanFile,
    directory: &Directory,
) -> Result<Draft, Vec<RowProblem>> {
    let mut checker =
        Checker { site, now: site.clock.now(), directory, file, problems: Vec::new() };
    let draft = checker.draft();
    match draft {
        Some(draft) if checker.problems.is_empty() => Ok(draft),
        _ => Err(checker.problems),
    }
}

struct Checker<'a> {
    site: &'a web::Site,
    now: Timestamp,
    directory: &'a Directory,
    file: &'a PlanFile,
    problems: Vec<RowProblem>,
}

/// The longest title, in characters.
const LONGEST_TITLE: usize = 1_000;

impl Checker<'_> {
    fn draft(&mut self) -> Option<Draft> {
        let plan = self.plan();
        let plan_id = plan.as_ref().map_or_else(|| self.site.id(), |plan| plan.id);
        let directions = self.directions(plan_id);
        let (commitments, measures) = self.commitments(plan_id, &directions);
        let summary = self.summary();
        let duties = self.duties();
        Some(Draft { plan: plan?, directions, commitments, measures, summary, duties })
    }

    fn wrong(&mut self, row: &str, field: &str, message: &'static str, found: impl Into<String>) {
        self.problems.push(RowProblem::new(row, field, message, found));
    }

    fn plan(&mut self) -> Option<Plan> {
        let head = &self.file.plan;
        let row = "plan";
        let title = self.title(row, &head.title_lv, head.title_en.as_deref());
        let slug = self.slug();
        let period = self.period(row, "period", &head.period);
        let coordinator = self.institution(row, "coordinator", &head.coordinator);
        let approved_on =
            self.parsed(row, "approved", head.approved.as_deref(), "action-plans-import-date");
        let known_until =
            self.parsed(row, "known_until", head.known_until.as_deref(), "action-plans-import-day");
        let reported = if head.reported.is_empty() {
            None
        } else {
            self.period(row, "reported", &head.reported)
        };
        Some(Plan {
            id: self.site.id(),
            slug: slug?,
            title,
            ogp_title: head.ogp_title.clone(),
            goal: text(head.goal_lv.as_deref(), head.goal_en.as_deref()),
            legal_act: text(head.legal_act.as_deref(), None),
            legal_act_url: head.sources.iter().find(|source| source.contains("likumi.lv")).cloned(),
            approved_on,
            period: period?,
            coordinator: coordinator?,
            sources: head.sources.clone(),
            known_until,
            reported,
            notes: self.file.notes.clone(),
            lock: Lock(1),
        })
    }

    fn slug(&mut self) -> Option<Slug> {
        let head = &self.file.plan;
        let slug = match &head.slug {
            Some(slug) => slug.parse().ok(),
            None => Slug::suggested_by(&head.title_lv),
        };
        if slug.is_none() {
            self.wrong(
                "plan",
                "slug",
                "action-plans-import-slug",
                head.slug.clone().unwrap_or_default(),
            );
        }
        slug
    }

    fn directions(&mut self, plan: Id<Plan>) -> Vec<Direction> {
        let mut numbers = BTreeSet::new();
        let mut directions = Vec::new();
        for entry in &self.file.directions {
            let row = format!("direction {}", entry.number.0);
            self.number(&row, &entry.number, &mut numbers);
            directions.push(Direction {
                id: self.site.id(),
                plan,
                number: entry.number.0.clone(),
                position: position_of(&entry.number.0),
                title: self.title(&row, &entry.title_lv, entry.title_en.as_deref()),
                lock: Lock(1),
            });
        }
        if directions.is_empty() {
            self.wrong("plan", "directions", "action-plans-import-empty", "");
        }
        directions
    }

    fn commitments(
        &mut self,
        plan: Id<Plan>,
        directions: &[Direction],
    ) -> (Vec<(Commitment, Vec<Status>)>, Vec<MeasureDraft>) {
        let (mut numbers, mut measure_numbers) = (BTreeSet::new(), BTreeSet::new());
        let (mut commitments, mut measures) = (Vec::new(), Vec::new());
        for entry in &self.file.commitments {
            let row = format!("commitment {}", entry.number.0);
            self.number(&row, &entry.number, &mut numbers);
            let Some(direction) =
                directions.iter().find(|direction| direction.number == entry.direction.0)
            else {
                self.wrong(
                    &row,
                    "direction",
                    "action-plans-import-direction",
                    entry.direction.0.clone(),
                );
                continue;
            };
            let commitment = self.commitment(&row, plan, direction.id, entry);
            for measure in &entry.measures {
                let row = format!("measure {}", measure.number.0);
                self.number(&row, &measure.number, &mut measure_numbers);
                measures.push(self.measure(&row, plan, commitment.id, measure));
            }
            commitments.push((commitment, self.reviews(entry.irm.as_ref())));
        }
        measures.sort_by_key(|draft| draft.measure.position);
        (commitments, measures)
    }

    fn commitment(
        &mut self,
        row: &str,
        plan: Id<Plan>,
        direction: Id<Direction>,
        entry: &CommitmentEntry,
    ) -> Commitment {
        let content = CommitmentContent {
            title: self.title(row, &entry.title_lv, entry.title_en.as_deref()),
            ogp_title: entry.ogp_title.clone(),
            policy_areas: entry.policy_areas.clone().unwrap_or_default(),
            review: entry.irm.clone().filter(|irm| *irm != IrmEntry::default()),
            sources: entry.sources.clone(),
            notes: entry.notes.clone(),
            ..CommitmentContent::default()
        };
        Commitment {
            id: self.site.id(),
            plan,
            direction,
            number: entry.number.0.clone(),
            position: position_of(&entry.number.0),
            ogp_id: entry.ogp_id.clone(),
            roles: self.roles(row, &[("lead", Role::Responsible, entry.lead.as_deref())]),
            content,
            lock: Lock(1),
        }
    }

    fn measure(
        &mut self,
        row: &str,
        plan: Id<Plan>,
        commitment: Id<Commitment>,
        entry: &MeasureEntry,
    ) -> MeasureDraft {
        let deadline: Option<Day> =
            self.parsed(row, "deadline", entry.deadline.as_deref(), "action-plans-import-day");
        let roles = self.roles(
            row,
            &[
                ("responsible", Role::Responsible, entry.responsible.as_deref()),
                ("co_responsible", Role::CoResponsible, entry.co_responsible.as_deref()),
                ("partners", Role::Implementer, entry.partners.as_deref()),
            ],
        );
        let measure = Measure {
            id: self.site.id(),
            plan,
            commitment,
            number: entry.number.0.clone(),
            position: position_of(&entry.number.0),
            deadline,
            roles,
            content: self.measure_content(row, entry),
            lock: Lock(1),
        };
        MeasureDraft {
            milestones: self.milestones(row, measure.id, entry),
            statuses: self.statuses(row, entry),
            statements: self.statements(entry),
            measure,
        }
    }

    fn measure_content(&mut self, row: &str, entry: &MeasureEntry) -> MeasureContent {
        let title_basis = match entry.title_basis.as_deref() {
            None => None,
            Some("plan-text") => Some(TitleBasis::PlanText),
            Some("deck-derived") => Some(TitleBasis::DeckDerived),
            Some(other) => {
                self.wrong(row, "title_basis", "action-plans-import-title-basis", other);
                None
            }
        };
        let dates = entry.dates.iter();
        let dates = dates
            .filter_map(|date| self.parsed(row, "dates", Some(date), "action-plans-import-date"))
            .collect();
        MeasureContent {
            title: self.title(row, &entry.title_lv, entry.title_en.as_deref()),
            title_basis,
            description: text(entry.description_lv.as_deref(), entry.ogp_description_en.as_deref()),
            parts: entry.parts.iter().map(part).collect(),
            expected: entry.indicators.clone(),
            dates,
            deadline_note: text(entry.deadline_note_lv.as_deref(), entry.deadline_note.as_deref()),
            responsible_basis: entry.responsible_basis.clone(),
            attention: entry.attention_2024_2025.clone(),
            sources: entry.sources.clone(),
            ..MeasureContent::default()
        }
    }

    fn milestones(
        &mut self,
        row: &str,
        measure: Id<Measure>,
        entry: &MeasureEntry,
    ) -> Vec<Milestone> {
        let mut milestones = Vec::new();
        for (position, milestone) in (1..).zip(&entry.milestones) {
            milestones.push(Milestone {
                id: self.site.id(),
                measure,
                position,
                title: self.title(row, &milestone.title_lv, milestone.title_en.as_deref()),
                expected: Text::unknown(),
                due_on: self.parsed(
                    row,
                    "milestones",
                    milestone.due.as_deref(),
                    "action-plans-import-day",
                ),
                done_on: None,
                lock: Lock(1),
            });
        }
        milestones
    }

    /// The status of the measure and of those of its parts that have one.
    fn statuses(&mut self, row: &str, entry: &MeasureEntry) -> Vec<Status> {
        let parts =
            entry.parts.iter().map(|part| (Some(part.part.clone()), part.status.as_deref()));
        let all: Vec<_> = [(None, entry.status.as_deref())].into_iter().chain(parts).collect();
        let basis = text(entry.status_basis_lv.as_deref(), entry.status_basis.as_deref());
        let source = entry.sources.last().cloned();
        let mut statuses = Vec::new();
        for (part, word) in all {
            let Some(word) = word else { continue };
            let Some(value) = self.value(row, word) else { continue };
            statuses.push(self.status(part, value, basis.clone(), source.clone()));
        }
        statuses
    }

    fn value(&mut self, row: &str, word: &str) -> Option<Value> {
        let key = self
            .file
            .statuses
            .as_ref()
            .map_or(Scale::DeckReading2024.key(), |statuses| &statuses.scale);
        let value = Scale::from_str(key).and_then(|scale| scale.value(word)).ok();
        if value.is_none() {
            self.wrong(row, "status", "action-plans-import-status", word);
        }
        value
    }

    fn status(
        &self,
        part: Option<String>,
        value: Value,
        basis: Text,
        source: Option<String>,
    ) -> Status {
        let assessment = self.file.statuses.clone().unwrap_or_default();
        let today = base::day_in_riga(self.now);
        Status {
            id: self.site.id(),
            part,
            value,
            voice: Voice::Owner,
            assessor: assessment.assessor,
            assessed_on: assessment.assessed_on.unwrap_or(PartialDate::Day(today)),
            basis,
            source,
            recorded_at: self.now,
        }
    }

    fn statements(&self, entry: &MeasureEntry) -> Vec<Statement> {
        let assessment = self.file.statuses.clone().unwrap_or_default();
        let count = entry.narrative.len().max(entry.narrative_lv.len());
        let texts = (0..count).map(|place| {
            let [lv, en] = [&entry.narrative_lv, &entry.narrative]
                .map(|list| list.get(place).map(String::as_str));
            text(lv, en)
        });
        let statement = |text| Statement {
            id: self.site.id(),
            voice: Voice::Owner,
            speaker: assessment.assessor.clone(),
            said_on: assessment.assessed_on,
            text,
            source: entry.sources.last().cloned(),
            recorded_at: self.now,
        };
        texts.map(statement).collect()
    }

    /// Ambition and completion, as the Independent Reporting Mechanism gives them.
    fn reviews(&self, irm: Option<&IrmEntry>) -> Vec<Status> {
        let Some(irm) = irm else { return Vec::new() };
        let completion = irm.completion.as_deref().map(|words| match words {
            "Pending IRM Review" => "pending".to_owned(),
            other => other.to_lowercase().replace(' ', "-"),
        });
        let ambition = irm.ambition.as_deref().map(str::to_lowercase);
        let rated = [(Scale::OgpAmbition, ambition), (Scale::OgpCompletion, completion)];
        let values = rated.into_iter().filter_map(|(scale, word)| scale.value(&word?).ok());
        let assessor = Text::both(
            "OGP neatkarīgais ziņošanas mehānisms (IRM)",
            "OGP Independent Reporting Mechanism (IRM)",
        );
        let basis =
            Text::both("OGP vietnes apņemšanās lapa", "The commitment's page on the OGP site");
        values
            .map(|value| Status {
                voice: Voice::Evaluator,
                assessor: assessor.clone(),
                ..self.status(None, value, basis.clone(), None)
            })
            .collect()
    }

    fn summary(&mut self) -> Option<Summary> {
        let entry = self.file.midterm_summary.as_ref()?;
        let row = "midterm_summary";
        let stated_on =
            self.parsed(row, "stated_on", entry.stated_on.as_deref(), "action-plans-import-day")?;
        Some(Summary {
            stated_on,
            measures: entry.measures_total,
            progressed: entry.completed_or_progress,
            not_started: entry.not_started,
            source: entry.source.clone(),
        })
    }

    fn duties(&mut self) -> Vec<crate::duties::Duty> {
        let mut duties = Vec::new();
        for (place, entry) in (1..).zip(&self.file.reporting) {
            let row = format!("reporting {place}");
            let due = self.parsed(&row, "due", entry.due.as_deref(), "action-plans-import-day");
            let covers = if entry.covers.is_empty() {
                None
            } else {
                self.period(&row, "covers", &entry.covers)
            };
            let debtors = self.institutions(&row, "debtors", &entry.debtors);
            let met = entry.met.as_ref().map(|met| {
                let not_later = met.not_later_than.as_deref();
                let not_later =
                    self.parsed(&row, "not_later_than", not_later, "action-plans-import-day");
                let by = self
                    .institutions(&row, "met", &met.by)
                    .iter()
                    .map(|debtor| debtor.id)
                    .collect();
                crate::duties::Met {
                    when: crate::duties::when(met.on, not_later),
                    by,
                    note: met.note.clone(),
                    source: met.source.clone(),
                }
            });
            duties.push(crate::duties::Duty {
                title: text(entry.product_lv.as_deref(), entry.product.as_deref()),
                due,
                covers,
                debtors: debtors.iter().map(|debtor| debtor.id).collect(),
                creditor: entry.to.clone(),
                basis: entry.basis.clone().unwrap_or_default(),
                source: entry.source.clone(),
                met,
            });
        }
        duties
    }

    fn title(&mut self, row: &str, lv: &str, en: Option<&str>) -> Text {
        if lv.trim().is_empty() {
            self.wrong(row, "title_lv", "action-plans-import-title", "");
        }
        if lv.chars().count() > LONGEST_TITLE {
            self.wrong(
                row,
                "title_lv",
                "action-plans-import-title-long",
                lv.chars().take(40).collect::<String>(),
            );
        }
        text(Some(lv.trim()), en)
    }

    fn number(&mut self, row: &str, number: &Number, taken: &mut BTreeSet<String>) {
        let fits = !number.0.is_empty()
            && number.0.len() <= 16
            && number
                .0
                .split('.')
                .all(|figure| !figure.is_empty() && figure.bytes().all(|b| b.is_ascii_digit()));
        if !fits {
            self.wrong(row, "number", "action-plans-import-number", number.0.clone());
        } else if !taken.insert(number.0.clone()) {
            self.wrong(row, "number", "action-plans-import-number-taken", number.0.clone());
        }
    }

    fn parsed<T: FromStr>(
        &mut self,
        row: &str,
        field: &str,
        words: Option<&str>,
        message: &'static str,
    ) -> Option<T> {
        let words = words?.trim();
        let read = words.parse().ok();
        if read.is_none() {
            self.wrong(row, field, message, words);
        }
        read
    }

    fn period(&mut self, row: &str, field: &str, days: &[String]) -> Option<(Day, Day)> {
        let read = match days {
            [from, to] => {
                from.parse().ok().zip(to.parse().ok()).filter(|(from, to): &(Day, Day)| from <= to)
            }
            _ => None,
        };
        if read.is_none() {
            self.wrong(row, field, "action-plans-import-period", days.join(" – "));
        }
        read
    }

    fn institution(&mut self, row: &str, field: &str, name: &str) -> Option<Id<Institution>> {
        let found = self.institutions(row, field, &[name.to_owned()]);
        found.first().map(|institution| institution.id)
    }

    fn institutions(&mut self, row: &str, field: &str, names: &[String]) -> Vec<Institution> {
        let mut found: Vec<Institution> = Vec::new();
        for name in names {
            let bearers = self.directory.find(name);
            if bearers.is_empty() {
                self.wrong(row, field, "action-plans-import-institution", name.clone());
            }
            for bearer in bearers {
                if found.iter().all(|known| known.id != bearer.id) {
                    found.push(bearer.clone());
                }
            }
        }
        found
    }

    fn roles(&mut self, row: &str, named: &[(&str, Role, Option<&[String]>)]) -> Roles {
        let mut roles = Vec::new();
        for (field, role, names) in named {
            for institution in self.institutions(row, field, names.unwrap_or_default()) {
                roles.push(Assignment::of(&institution, *role));
            }
        }
        Roles(roles)
    }
}

fn text(lv: Option<&str>, en: Option<&str>) -> Text {
    Text::lv(lv.unwrap_or_default()).with(base::Language::En, en.unwrap_or_default())
}

fn part(entry: &PartEntry) -> Part {
    Part {
        letter: entry.part.clone(),
        title: text(entry.title_lv.as_deref(), entry.title_en.as_deref()),
        status: entry.status.clone(),
    }
}
