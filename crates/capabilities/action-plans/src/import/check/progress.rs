//! Assessments, statements and money.

use base::{PartialDate, Text};

use super::{Checker, text};
use crate::file::{MeasureEntry, MoneyEntry, StatementEntry, StatusEntry, Wordings};
use crate::import::problem::At;
use crate::money::{Money, MoneyKind};
use crate::scale::{Scale, Value};
use crate::voice::{Statement, Status, Voice};

impl Checker<'_> {
    /// The assessments of a measure: earlier ones first, then those of its parts, then the one that counts.
    pub(super) fn statuses(&mut self, at: &At, entry: &MeasureEntry) -> Vec<Status> {
        let mut statuses = self.assessments(at, &entry.assessments);
        let parts = entry.parts.iter().map(|part| (Some(&part.part), part.status.as_deref()));
        let all: Vec<_> = parts.chain([(None, entry.status.as_deref())]).collect();
        let (lv, en) = (entry.status_basis_lv.as_deref(), entry.status_basis.as_deref());
        let basis = text(lv, en, &Wordings::default(), "status_basis");
        let source = entry.sources.last();
        for (part, word) in all {
            let Some(value) = word.and_then(|word| self.value(at, self.scale, word)) else {
                continue;
            };
            let part = part.cloned();
            statuses.push(self.status_on_the_day(part, value, basis.clone(), source.cloned()));
        }
        statuses
    }

    /// Assessments that say all about themselves.
    pub(super) fn assessments(&mut self, at: &At, entries: &[StatusEntry]) -> Vec<Status> {
        let mut statuses = Vec::new();
        for entry in entries {
            let scale = Some(entry.scale.as_str());
            let scale = self.parsed(at, "status_scale", scale, "action-plans-import-scale");
            let value = self.value(at, scale, &entry.value);
            let voice = self.voice(at, &entry.voice);
            let day = Some(entry.assessed_on.as_str());
            let assessed_on = self.parsed(at, "assessed_on", day, "action-plans-import-date");
            let (Some(value), Some(voice), Some(assessed_on)) = (value, voice, assessed_on) else {
                continue;
            };
            statuses.push(Status {
                id: self.site.id(),
                part: entry.part.clone(),
                value,
                voice,
                assessor: entry.assessor.clone(),
                assessed_on,
                basis: entry.basis.clone(),
                source: entry.source.clone(),
                recorded_at: self.moment(),
            });
        }
        statuses
    }

    /// A value of a scale. Where the scale is not known, that is reported already.
    fn value(&mut self, at: &At, scale: Option<Scale>, word: &str) -> Option<Value> {
        let value = scale?.value(word.trim()).ok();
        if value.is_none() {
            self.wrong(at, "status", "action-plans-import-status", word);
        }
        value
    }

    fn voice(&mut self, at: &At, word: &str) -> Option<Voice> {
        let voice = Voice::with_key(word);
        if voice.is_none() {
            self.wrong(at, "voice", "action-plans-import-voice", word);
        }
        voice
    }

    /// An assessment on the day and by the one that the file names for all.
    pub(super) fn status_on_the_day(
        &mut self,
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
            recorded_at: self.moment(),
        }
    }

    /// What the owner says of a measure, on the day and in the name that the file gives for all.
    pub(super) fn narrative(&mut self, entry: &MeasureEntry) -> Vec<Statement> {
        let assessment = self.file.statuses.clone().unwrap_or_default();
        let count = entry.narrative.len().max(entry.narrative_lv.len());
        let mut statements = Vec::new();
        for place in 0..count {
            let [lv, en] = [&entry.narrative_lv, &entry.narrative]
                .map(|list| list.get(place).map(String::as_str));
            statements.push(Statement {
                id: self.site.id(),
                voice: Voice::Owner,
                speaker: assessment.assessor.clone(),
                said_on: assessment.assessed_on,
                text: text(lv, en, &Wordings::default(), "narrative"),
                source: entry.sources.last().cloned(),
                recorded_at: self.moment(),
            });
        }
        statements
    }

    /// Statements that say all about themselves.
    pub(super) fn statements(&mut self, at: &At, entries: &[StatementEntry]) -> Vec<Statement> {
        let mut statements = Vec::new();
        for entry in entries {
            let Some(voice) = self.voice(at, &entry.voice) else { continue };
            let said_on = entry.said_on.as_deref();
            statements.push(Statement {
                id: self.site.id(),
                voice,
                speaker: entry.speaker.clone(),
                said_on: self.parsed(at, "statements", said_on, "action-plans-import-date"),
                text: entry.text.clone(),
                source: entry.source.clone(),
                recorded_at: self.moment(),
            });
        }
        statements
    }

    pub(super) fn money(&mut self, at: &At, entries: &[MoneyEntry]) -> Vec<Money> {
        let mut money = Vec::new();
        for entry in entries {
            let kind = MoneyKind::with_key(&entry.kind).filter(|_| entry.cents.cents() >= 0);
            let Some(kind) = kind else {
                self.wrong(at, "money", "action-plans-import-money", entry.kind.clone());
                continue;
            };
            money.push(Money {
                id: self.site.id(),
                kind,
                amount: entry.cents,
                year: entry.year,
                note: entry.note.clone(),
                source: entry.source.clone(),
            });
        }
        money
    }
}
