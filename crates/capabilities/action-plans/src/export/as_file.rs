//! A plan in the form in which plans are exchanged.

use base::{Id, Language, Register, Text};
use institutions::Institution;

use super::progress::Shared;
use crate::directory::Directory;
use crate::duties::Duty;
use crate::file::{
    BaselineEntry, CommitmentEntry, DirectionEntry, DutyEntry, IndicatorEntry, MeasureEntry,
    MetEntry, MilestoneEntry, Number, ObservationEntry, PlanFile, PlanHead, SCHEMA, SummaryEntry,
    TargetEntry, WaivedEntry, Wordings,
};
use crate::roles::{Role, Roles};
use crate::store::whole::Whole;
use crate::{Commitment, Direction, Indicator, Measure, Milestone};

/// Writes everything that is kept of a plan.
pub(super) fn as_file(whole: &Whole, duties: &[Duty], directory: &Directory) -> PlanFile {
    let writer = Writer { whole, directory, shared: Shared::of(whole) };
    PlanFile {
        schema: SCHEMA.to_owned(),
        plan: writer.head(),
        directions: whole.directions.iter().map(direction).collect(),
        statuses: writer.shared.0.clone(),
        midterm_summary: whole.summary.as_ref().map(|summary| SummaryEntry {
            stated_on: Some(summary.stated_on.to_string()),
            measures_total: summary.measures,
            completed_or_progress: summary.progressed,
            not_started: summary.not_started,
            source: summary.source.clone(),
        }),
        notes: whole.plan.notes.clone(),
        commitments: whole.commitments.iter().map(|one| writer.commitment(one)).collect(),
        reporting: duties.iter().map(|duty| writer.duty(duty)).collect(),
    }
}

struct Writer<'a> {
    whole: &'a Whole,
    directory: &'a Directory,
    shared: Shared,
}

impl Writer<'_> {
    fn head(&self) -> PlanHead {
        let plan = &self.whole.plan;
        let days = |(from, to): (base::Day, base::Day)| vec![from.to_string(), to.to_string()];
        PlanHead {
            slug: Some(plan.slug.to_string()),
            title_lv: lv(&plan.title).unwrap_or_default(),
            title_en: en(&plan.title),
            ogp_title: plan.ogp_title.clone(),
            legal_act: lv(&plan.legal_act),
            legal_act_en: en(&plan.legal_act),
            legal_act_url: plan.legal_act_url.clone(),
            approved: plan.approved_on.map(|date| date.to_string()),
            period: days(plan.period),
            coordinator: self.directory.name_of(&self.whole.coordinator).to_owned(),
            goal_lv: lv(&plan.goal),
            goal_en: en(&plan.goal),
            sources: plan.sources.clone(),
            known_until: plan.known_until.map(|day| day.to_string()),
            reported: plan.reported.map(days).unwrap_or_default(),
            wordings: wordings(&[
                ("title", &plan.title),
                ("goal", &plan.goal),
                ("legal_act", &plan.legal_act),
            ]),
        }
    }

    fn commitment(&self, commitment: &Commitment) -> CommitmentEntry {
        let content = &commitment.content;
        let direction = self.whole.direction_of(commitment);
        let statuses = self.whole.statuses(commitment.id);
        CommitmentEntry {
            number: Number(commitment.number.clone()),
            direction: Number(direction.map(|one| one.number.clone()).unwrap_or_default()),
            ogp_id: commitment.ogp_id.clone(),
            title_lv: lv(&content.title).unwrap_or_default(),
            title_en: en(&content.title),
            ogp_title: content.ogp_title.clone(),
            lead: self.names(&commitment.roles, Role::Responsible),
            co_responsible: self.names(&commitment.roles, Role::CoResponsible),
            partners: self.names(&commitment.roles, Role::Implementer),
            policy_areas: Some(content.policy_areas.clone()).filter(|areas| !areas.is_empty()),
            brief: content.brief.clone(),
            problem: content.problem.clone(),
            previous_efforts: content.previous_efforts.clone(),
            description: content.description.clone(),
            expected_result: content.expected_result.clone(),
            values: content.values.clone(),
            challenge_area: content.challenge_area.clone(),
            stakeholders: content.stakeholders.clone(),
            contact: content.contact.clone(),
            starts: content.starts_on.map(|date| date.to_string()),
            ends: content.ends_on.map(|date| date.to_string()),
            funding: content.funding.clone(),
            money: super::progress::money(self.whole.money(commitment.id)),
            links: content.links.clone(),
            sdgs: content.sdgs.clone(),
            irm: content.review.clone(),
            assessments: super::progress::beside_review(content.review.as_ref(), statuses),
            statements: super::progress::statements(self.whole.statements(commitment.id).iter()),
            sources: content.sources.clone(),
            notes: content.notes.clone(),
            wordings: wordings(&[("title", &content.title)]),
            measures: self.whole.measures_of(commitment).map(|one| self.measure(one)).collect(),
            row: None,
        }
    }

    fn measure(&self, measure: &Measure) -> MeasureEntry {
        let content = &measure.content;
        let whole = self.whole;
        let entry = MeasureEntry {
            number: Number(measure.number.clone()),
            title_lv: lv(&content.title).unwrap_or_default(),
            title_en: en(&content.title),
            title_basis: content.title_basis.map(|basis| basis.key().to_owned()),
            responsible: self.names(&measure.roles, Role::Responsible),
            co_responsible: self.names(&measure.roles, Role::CoResponsible),
            partners: self.names(&measure.roles, Role::Implementer),
            responsible_basis: content.responsible_basis.clone(),
            deadline: measure.deadline.map(|day| day.to_string()),
            deadline_note: en(&content.deadline_note),
            deadline_note_lv: lv(&content.deadline_note),
            indicators: content.expected.clone(),
            indicator_values: whole.indicators(measure).iter().map(indicator).collect(),
            attention_2024_2025: content.attention.clone(),
            dates: content.dates.iter().map(ToString::to_string).collect(),
            ogp_description_en: en(&content.description),
            description_lv: lv(&content.description),
            milestones: whole.milestones(measure).iter().map(milestone).collect(),
            funding: content.funding.clone(),
            money: super::progress::money(whole.money(measure.id)),
            links: content.links.clone(),
            sdgs: content.sdgs.clone(),
            sources: content.sources.clone(),
            notes: content.notes.clone(),
            wordings: wordings(&[
                ("title", &content.title),
                ("description", &content.description),
                ("deadline_note", &content.deadline_note),
            ]),
            ..MeasureEntry::default()
        };
        self.shared.with_progress(entry, whole, measure)
    }

    fn duty(&self, duty: &Duty) -> DutyEntry {
        DutyEntry {
            kind: Some(duty.kind.clone()),
            product_lv: lv(&duty.title),
            product: en(&duty.title),
            due: duty.due.map(|day| day.to_string()),
            covers: Vec::new(),
            debtors: self.named(&duty.debtors),
            to: duty.creditor.as_ref().map(|to| to.or_empty(Language::Lv).to_owned()),
            basis: Some(duty.basis.clone()).filter(|basis| !basis.is_unknown()),
            source: duty.source.clone(),
            met: duty.met.as_ref().map(|met| MetEntry {
                on: met.on,
                not_later_than: met.not_later_than.map(|day| day.to_string()),
                by: self.named(&met.by),
                note: met.note.clone(),
                source: met.source.clone(),
            }),
            waived: duty.waived.as_ref().map(|waived| WaivedEntry {
                on: waived.on.to_string(),
                note: waived.note.clone(),
                source: waived.source.clone(),
            }),
        }
    }

    fn names(&self, roles: &Roles, role: Role) -> Option<Vec<String>> {
        let names = super::table::names(roles, role, self.directory);
        Some(names).filter(|names| !names.is_empty())
    }

    /// Institutions by name, in the order of the alphabet: no order of theirs is kept.
    fn named(&self, ids: &[Id<Institution>]) -> Vec<String> {
        let known = ids.iter().filter_map(|id| self.directory.get(*id));
        let mut names: Vec<_> = known.map(|one| self.directory.name_of(one).to_owned()).collect();
        names.sort_by_key(|name| base::fold(name));
        names
    }
}

fn direction(direction: &Direction) -> DirectionEntry {
    DirectionEntry {
        number: Number(direction.number.clone()),
        title_lv: lv(&direction.title).unwrap_or_default(),
        title_en: en(&direction.title),
        wordings: wordings(&[("title", &direction.title)]),
        row: None,
    }
}

fn milestone(milestone: &Milestone) -> MilestoneEntry {
    MilestoneEntry {
        title_lv: lv(&milestone.title).unwrap_or_default(),
        title_en: en(&milestone.title),
        expected: milestone.expected.clone(),
        due: milestone.due_on.map(|day| day.to_string()),
        done: milestone.done_on.map(|date| date.to_string()),
        wordings: wordings(&[("title", &milestone.title)]),
    }
}

fn indicator(indicator: &Indicator) -> IndicatorEntry {
    let targets = indicator.targets.iter();
    let observed = indicator.observations.iter();
    IndicatorEntry {
        title: indicator.title.clone(),
        unit: indicator.unit.clone(),
        baseline: indicator.baseline.map(|baseline| BaselineEntry {
            value: baseline.value,
            on: baseline.on.map(|date| date.to_string()),
        }),
        targets: targets
            .map(|target| TargetEntry { on: target.on.to_string(), value: target.value })
            .collect(),
        observations: observed
            .map(|observed| ObservationEntry {
                on: observed.on.to_string(),
                value: observed.value,
                source: observed.source.clone(),
                source_url: observed.source_url.clone(),
            })
            .collect(),
    }
}

pub(super) fn lv(text: &Text) -> Option<String> {
    text.get(Language::Lv).map(str::to_owned)
}

pub(super) fn en(text: &Text) -> Option<String> {
    text.get(Language::En).map(str::to_owned)
}

/// The wordings in plain and in easy language, by field.
pub(super) fn wordings(texts: &[(&str, &Text)]) -> Wordings {
    let others = |text: &Text| {
        let wordings = text.wordings().filter(|(_, register, _)| *register != Register::Standard);
        wordings.fold(Text::unknown(), |text, (language, register, words)| {
            text.with_register(language, register, words)
        })
    };
    let texts = texts.iter().map(|(field, text)| ((*field).to_owned(), others(text)));
    texts.filter(|(_, text)| !text.is_unknown()).collect()
}
