//! The plan itself, its directions, and what an evaluation counted.

use std::collections::BTreeSet;

use base::{Id, Slug};

use super::{Checker, text};
use crate::import::problem::{At, Place};
use crate::measure::position_of;
use crate::scale::Scale;
use crate::{Direction, Lock, Plan, Summary};

impl Checker<'_> {
    pub(super) fn plan(&mut self) -> Option<Plan> {
        let (at, head) = (&At::PLAN, &self.file.plan);
        let words = &head.wordings;
        let title = self.title(at, &head.title_lv, head.title_en.as_deref(), words);
        let slug = self.slug();
        let period = self.period(at, "period", &head.period);
        let coordinator = self.institution(at, "coordinator", &head.coordinator);
        let (approved, known) = (head.approved.as_deref(), head.known_until.as_deref());
        let approved_on = self.parsed(at, "approved", approved, "action-plans-import-date");
        let known_until = self.parsed(at, "known_until", known, "action-plans-import-day");
        let reported = match head.reported.as_slice() {
            [] => None,
            days => self.period(at, "reported", days),
        };
        let (act, act_en) = (head.legal_act.as_deref(), head.legal_act_en.as_deref());
        let at_likumi = || head.sources.iter().find(|source| source.contains("likumi.lv")).cloned();
        Some(Plan {
            id: self.site.id(),
            slug: slug?,
            title,
            ogp_title: head.ogp_title.clone(),
            goal: text(head.goal_lv.as_deref(), head.goal_en.as_deref(), words, "goal"),
            legal_act: text(act, act_en, words, "legal_act"),
            legal_act_url: head.legal_act_url.clone().or_else(at_likumi),
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
        // Without a title there is no word for the address either, and the title is reported already.
        let is_silent = head.slug.is_none() && head.title_lv.trim().is_empty();
        let slug = slug.filter(|slug: &Slug| !super::super::RESERVED.contains(&slug.as_str()));
        if slug.is_none() && !is_silent {
            let found = head.slug.clone().unwrap_or_default();
            self.wrong(&At::PLAN, "slug", "action-plans-import-slug", found);
        }
        slug
    }

    pub(super) fn directions(&mut self, plan: Id<Plan>) -> Vec<Direction> {
        let mut numbers = BTreeSet::new();
        let mut directions = Vec::new();
        for entry in &self.file.directions {
            let at = At { place: Place::Direction(entry.number.0.clone()), row: entry.row };
            self.number(&at, &entry.number, &mut numbers);
            let (lv, en) = (&entry.title_lv, entry.title_en.as_deref());
            directions.push(Direction {
                id: self.site.id(),
                plan,
                number: entry.number.0.clone(),
                position: position_of(&entry.number.0),
                title: self.title(&at, lv, en, &entry.wordings),
                lock: Lock(1),
            });
        }
        if directions.is_empty() {
            self.wrong(&At::PLAN, "directions", "action-plans-import-empty", "");
        }
        directions
    }

    /// The scale of the whole file; the words of the slides where it names none.
    pub(super) fn scale_of_the_file(&mut self) -> Option<Scale> {
        let Some(statuses) = &self.file.statuses else { return Some(Scale::DeckReading2024) };
        let scale = Some(statuses.scale.as_str());
        self.parsed(&At::PLAN, "statuses", scale, "action-plans-import-scale")
    }

    pub(super) fn summary(&mut self) -> Option<Summary> {
        let entry = self.file.midterm_summary.as_ref()?;
        let at = At { place: Place::Evaluation, row: None };
        let stated_on = entry.stated_on.as_deref();
        let stated_on = self.parsed(&at, "stated_on", stated_on, "action-plans-import-day")?;
        Some(Summary {
            stated_on,
            measures: entry.measures_total,
            progressed: entry.completed_or_progress,
            not_started: entry.not_started,
            source: entry.source.clone(),
        })
    }
}
