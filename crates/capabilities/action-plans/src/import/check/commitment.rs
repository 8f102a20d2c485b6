//! Commitments, and where their measures stand.

use std::collections::BTreeSet;

use base::{Id, Text};

use super::{Checker, CommitmentDraft, MeasureDraft, Progress};
use crate::file::{CommitmentEntry, IrmEntry};
use crate::import::problem::{At, Place};
use crate::measure::position_of;
use crate::roles::Role;
use crate::scale::Scale;
use crate::voice::{Status, Voice};
use crate::{Commitment, CommitmentContent, Direction, Lock, Plan};

impl Checker<'_> {
    pub(super) fn commitments(
        &mut self,
        plan: Id<Plan>,
        directions: &[Direction],
    ) -> (Vec<CommitmentDraft>, Vec<MeasureDraft>) {
        let (mut numbers, mut measure_numbers) = (BTreeSet::new(), BTreeSet::new());
        let (mut commitments, mut measures) = (Vec::new(), Vec::new());
        for entry in &self.file.commitments {
            let at = At { place: Place::Commitment(entry.number.0.clone()), row: entry.row };
            self.number(&at, &entry.number, &mut numbers);
            let number = &entry.direction.0;
            let direction = directions.iter().find(|direction| direction.number == *number);
            if direction.is_none() {
                self.wrong(&at, "direction", "action-plans-import-direction", number.clone());
            }
            // A file with an unknown direction is refused; its measures are checked all the same.
            let direction = direction.map_or_else(|| self.site.id(), |direction| direction.id);
            let commitment = self.commitment(&at, plan, direction, entry);
            for measure in &entry.measures {
                let at = At { place: Place::Measure(measure.number.0.clone()), row: measure.row };
                self.number(&at, &measure.number, &mut measure_numbers);
                measures.push(self.measure(&at, plan, commitment.id, measure));
            }
            let progress = self.progress_of(&at, entry);
            commitments.push(CommitmentDraft { commitment, progress });
        }
        measures.sort_by_key(|draft| draft.measure.position);
        (commitments, measures)
    }

    fn commitment(
        &mut self,
        at: &At,
        plan: Id<Plan>,
        direction: Id<Direction>,
        entry: &CommitmentEntry,
    ) -> Commitment {
        let roles = [
            ("lead", Role::Responsible, entry.lead.as_deref()),
            ("co_responsible", Role::CoResponsible, entry.co_responsible.as_deref()),
            ("partners", Role::Implementer, entry.partners.as_deref()),
        ];
        Commitment {
            id: self.site.id(),
            plan,
            direction,
            number: entry.number.0.clone(),
            position: position_of(&entry.number.0),
            ogp_id: entry.ogp_id.clone(),
            roles: self.roles(at, &roles),
            content: self.commitment_content(at, entry),
            lock: Lock(1),
        }
    }

    fn commitment_content(&mut self, at: &At, entry: &CommitmentEntry) -> CommitmentContent {
        let (lv, en) = (&entry.title_lv, entry.title_en.as_deref());
        let (starts, ends) = (entry.starts.as_deref(), entry.ends.as_deref());
        self.sdgs(at, &entry.sdgs);
        CommitmentContent {
            title: self.title(at, lv, en, &entry.wordings),
            ogp_title: entry.ogp_title.clone(),
            brief: entry.brief.clone(),
            problem: entry.problem.clone(),
            previous_efforts: entry.previous_efforts.clone(),
            description: entry.description.clone(),
            expected_result: entry.expected_result.clone(),
            values: entry.values.clone(),
            policy_areas: entry.policy_areas.clone().unwrap_or_default(),
            challenge_area: entry.challenge_area.clone(),
            stakeholders: entry.stakeholders.clone(),
            contact: entry.contact.clone(),
            starts_on: self.parsed(at, "starts", starts, "action-plans-import-date"),
            ends_on: self.parsed(at, "ends", ends, "action-plans-import-date"),
            funding: entry.funding.clone(),
            links: entry.links.clone(),
            sdgs: entry.sdgs.clone(),
            review: entry.irm.clone().filter(|irm| *irm != IrmEntry::default()),
            sources: entry.sources.clone(),
            notes: entry.notes.clone(),
        }
    }

    fn progress_of(&mut self, at: &At, entry: &CommitmentEntry) -> Progress {
        let mut statuses = self.reviews(entry.irm.as_ref());
        statuses.extend(self.assessments(at, &entry.assessments));
        Progress {
            statuses,
            statements: self.statements(at, &entry.statements),
            money: self.money(at, &entry.money),
        }
    }

    /// Ambition and completion, as the Independent Reporting Mechanism gives them.
    fn reviews(&mut self, irm: Option<&IrmEntry>) -> Vec<Status> {
        let mut statuses = Vec::new();
        for value in irm.map(reviewed).unwrap_or_default() {
            let (assessor, basis) = irm_words();
            let status = self.status_on_the_day(None, value, basis, None);
            statuses.push(Status { voice: Voice::Evaluator, assessor, ..status });
        }
        statuses
    }
}

/// The values on OGP's scales that the words of the Independent Reporting Mechanism mean.
pub(crate) fn reviewed(irm: &IrmEntry) -> Vec<crate::Value> {
    let completion = irm.completion.as_deref().map(|words| match words {
        "Pending IRM Review" => "pending".to_owned(),
        other => other.to_lowercase().replace(' ', "-"),
    });
    let ambition = irm.ambition.as_deref().map(str::to_lowercase);
    let rated = [(Scale::OgpAmbition, ambition), (Scale::OgpCompletion, completion)];
    rated.into_iter().filter_map(|(scale, word)| scale.value(&word?).ok()).collect()
}

/// Who reviews, and where that is read.
pub(crate) fn irm_words() -> (Text, Text) {
    let assessor = Text::both(
        "OGP neatkarīgais ziņošanas mehānisms (IRM)",
        "OGP Independent Reporting Mechanism (IRM)",
    );
    let basis = Text::both("OGP vietnes apņemšanās lapa", "The commitment's page on the OGP site");
    (assessor, basis)
}
