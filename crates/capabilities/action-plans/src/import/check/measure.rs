//! Measures with their milestones and indicators.

use base::{Day, Id};

use super::{Checker, MeasureDraft, Progress, text};
use crate::file::{IndicatorEntry, MeasureEntry, MilestoneEntry, PartEntry};
use crate::import::problem::At;
use crate::indicator::{Baseline, Observation, Target};
use crate::measure::{Milestone, Part, position_of};
use crate::roles::Role;
use crate::{Commitment, Indicator, Lock, Measure, MeasureContent, Plan, TitleBasis};

/// Words that are told again where a day cannot be read.
const DAY: &str = "action-plans-import-day";
/// Words that are told again where a year, a month or a day cannot be read.
const DATE: &str = "action-plans-import-date";

impl Checker<'_> {
    pub(super) fn measure(
        &mut self,
        at: &At,
        plan: Id<Plan>,
        commitment: Id<Commitment>,
        entry: &MeasureEntry,
    ) -> MeasureDraft {
        let deadline: Option<Day> = self.parsed(at, "deadline", entry.deadline.as_deref(), DAY);
        let roles = [
            ("responsible", Role::Responsible, entry.responsible.as_deref()),
            ("co_responsible", Role::CoResponsible, entry.co_responsible.as_deref()),
            ("partners", Role::Implementer, entry.partners.as_deref()),
        ];
        let measure = Measure {
            id: self.site.id(),
            plan,
            commitment,
            number: entry.number.0.clone(),
            position: position_of(&entry.number.0),
            deadline,
            roles: self.roles(at, &roles),
            content: self.measure_content(at, entry),
            lock: Lock(1),
        };
        let mut statements = self.narrative(entry);
        statements.extend(self.statements(at, &entry.statements));
        let progress = Progress {
            statuses: self.statuses(at, entry),
            statements,
            money: self.money(at, &entry.money),
        };
        let milestones = self.milestones(at, measure.id, &entry.milestones);
        let indicators = self.indicators(at, measure.id, &entry.indicator_values);
        MeasureDraft { measure, milestones, indicators, progress }
    }

    fn measure_content(&mut self, at: &At, entry: &MeasureEntry) -> MeasureContent {
        let words = &entry.wordings;
        let dates = entry.dates.iter();
        let dates = dates.filter_map(|date| self.parsed(at, "dates", Some(date), DATE)).collect();
        let (note, note_lv) = (entry.deadline_note.as_deref(), entry.deadline_note_lv.as_deref());
        let (lv, en) = (entry.description_lv.as_deref(), entry.ogp_description_en.as_deref());
        self.sdgs(at, &entry.sdgs);
        MeasureContent {
            title: self.title(at, &entry.title_lv, entry.title_en.as_deref(), words),
            title_basis: self.title_basis(at, entry.title_basis.as_deref()),
            description: text(lv, en, words, "description"),
            parts: entry.parts.iter().map(part).collect(),
            expected: entry.indicators.clone(),
            dates,
            deadline_note: text(note_lv, note, words, "deadline_note"),
            responsible_basis: entry.responsible_basis.clone(),
            attention: entry.attention_2024_2025.clone(),
            funding: entry.funding.clone(),
            links: entry.links.clone(),
            sdgs: entry.sdgs.clone(),
            sources: entry.sources.clone(),
            notes: entry.notes.clone(),
        }
    }

    fn title_basis(&mut self, at: &At, word: Option<&str>) -> Option<TitleBasis> {
        let all = [TitleBasis::PlanText, TitleBasis::DeckDerived];
        let basis = all.into_iter().find(|basis| Some(basis.key()) == word);
        if let (Some(word), None) = (word, basis) {
            self.wrong(at, "title_basis", "action-plans-import-title-basis", word);
        }
        basis
    }

    fn milestones(
        &mut self,
        at: &At,
        measure: Id<Measure>,
        entries: &[MilestoneEntry],
    ) -> Vec<Milestone> {
        let mut milestones = Vec::new();
        for (position, entry) in (1..).zip(entries) {
            let (lv, en) = (&entry.title_lv, entry.title_en.as_deref());
            milestones.push(Milestone {
                id: self.site.id(),
                measure,
                position,
                title: self.title(at, lv, en, &entry.wordings),
                expected: entry.expected.clone(),
                due_on: self.parsed(at, "milestones", entry.due.as_deref(), DAY),
                done_on: self.parsed(at, "milestones", entry.done.as_deref(), DATE),
                lock: Lock(1),
            });
        }
        milestones
    }

    fn indicators(
        &mut self,
        at: &At,
        measure: Id<Measure>,
        entries: &[IndicatorEntry],
    ) -> Vec<Indicator> {
        let mut indicators = Vec::new();
        for (position, entry) in (1..).zip(entries) {
            if entry.title.is_unknown() {
                self.wrong(at, "indicator_values", "action-plans-import-title", "");
            }
            indicators.push(Indicator {
                id: self.site.id(),
                measure,
                position,
                title: entry.title.clone(),
                unit: entry.unit.clone(),
                baseline: self.baseline(at, entry),
                targets: self.targets(at, entry),
                observations: self.observations(at, entry),
                lock: Lock(1),
            });
        }
        indicators
    }

    fn baseline(&mut self, at: &At, entry: &IndicatorEntry) -> Option<Baseline> {
        let baseline = entry.baseline.as_ref()?;
        let on = self.parsed(at, "indicator_values", baseline.on.as_deref(), DATE);
        Some(Baseline { value: baseline.value, on })
    }

    fn targets(&mut self, at: &At, entry: &IndicatorEntry) -> Vec<Target> {
        let mut targets = Vec::new();
        for target in &entry.targets {
            let on = self.parsed(at, "indicator_values", Some(&target.on), DAY);
            targets.extend(on.map(|on| Target { on, value: target.value }));
        }
        targets
    }

    fn observations(&mut self, at: &At, entry: &IndicatorEntry) -> Vec<Observation> {
        let mut observations: Vec<Observation> = Vec::new();
        for observed in &entry.observations {
            let Some(on) = self.parsed(at, "indicator_values", Some(&observed.on), DAY) else {
                continue;
            };
            // The database keeps one value for a day.
            if observations.iter().any(|earlier| earlier.on == on) {
                self.wrong(
                    at,
                    "indicator_values",
                    "action-plans-import-observed-twice",
                    &observed.on,
                );
            }
            observations.push(Observation {
                on,
                value: observed.value,
                source: observed.source.clone(),
                source_url: observed.source_url.clone(),
            });
        }
        observations
    }
}

fn part(entry: &PartEntry) -> Part {
    let (lv, en) = (entry.title_lv.as_deref(), entry.title_en.as_deref());
    Part {
        letter: entry.part.clone(),
        title: text(lv, en, &entry.wordings, "title"),
        status: entry.status.clone().or_else(|| entry.status_words.clone()),
    }
}
