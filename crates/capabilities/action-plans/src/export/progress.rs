//! Assessments and statements: in short where the file can say it once for all, otherwise in full.

use base::{PartialDate, Register, Text};

use super::as_file::{en, lv, wordings};
use crate::file::{
    AssessmentEntry, IrmEntry, MeasureEntry, MoneyEntry, PartEntry, StatementEntry, StatusEntry,
};
use crate::import::{irm_words, reviewed};
use crate::scale::Scale;
use crate::store::whole::Whole;
use crate::voice::{Statement, Status, Voice};
use crate::{Measure, Money, Part, current};

/// Scale, day and assessor that most measures share, where any measure was assessed.
pub(super) struct Shared(pub(super) Option<AssessmentEntry>);

impl Shared {
    pub(super) fn of(whole: &Whole) -> Self {
        let mut counted: Vec<((Scale, PartialDate, &Text), usize)> = Vec::new();
        for measure in &whole.measures {
            let Some(status) = current(whole.statuses(measure.id)) else { continue };
            let key = (status.value.scale, status.assessed_on, &status.assessor);
            match counted.iter_mut().find(|(known, _)| *known == key) {
                Some((_, count)) => *count += 1,
                None => counted.push((key, 1)),
            }
        }
        // Of several that are equally frequent, the first.
        let most = counted.into_iter().rev().max_by_key(|(_, count)| *count);
        Self(most.map(|((scale, assessed_on, assessor), _)| AssessmentEntry {
            scale: scale.key().to_owned(),
            assessed_on: Some(assessed_on),
            assessor: assessor.clone(),
        }))
    }

    /// The entry with what was assessed and said of the measure.
    pub(super) fn with_progress(
        &self,
        mut entry: MeasureEntry,
        whole: &Whole,
        measure: &Measure,
    ) -> MeasureEntry {
        let source = measure.content.sources.last();
        let mut statuses: Vec<&Status> = whole.statuses(measure.id).iter().collect();
        let newest = current(whole.statuses(measure.id)).filter(|one| self.fits(one, source));
        let basis = newest.map(|status| status.basis.clone()).unwrap_or_default();
        if let Some(newest) = newest {
            statuses.retain(|status| status.id != newest.id);
            entry.status = Some(newest.value.key.to_owned());
            entry.status_basis = en(&basis);
            entry.status_basis_lv = lv(&basis);
        }
        for part in &measure.content.parts {
            let is_of_part = |status: &&Status| {
                self.fits(status, source)
                    && status.part.as_ref() == Some(&part.letter)
                    && part.status.as_deref() == Some(status.value.key)
                    && status.basis == basis
            };
            let found = statuses.iter().position(is_of_part);
            entry.parts.push(part_entry(part, found.is_some()));
            if let Some(found) = found {
                statuses.remove(found);
            }
        }
        entry.assessments = statuses.into_iter().map(StatusEntry::from).collect();
        self.with_statements(entry, whole.statements(measure.id), source)
    }

    fn with_statements(
        &self,
        mut entry: MeasureEntry,
        said: &[Statement],
        source: Option<&String>,
    ) -> MeasureEntry {
        let (in_short, in_full): (Vec<_>, Vec<_>) =
            said.iter().partition(|statement| self.is_narrative(statement, source));
        let words = |read: fn(&Text) -> Option<String>| -> Vec<String> {
            let words = in_short.iter().map(|one| read(&one.text).unwrap_or_default());
            let words: Vec<String> = words.collect();
            if words.iter().all(String::is_empty) { Vec::new() } else { words }
        };
        entry.narrative = words(en);
        entry.narrative_lv = words(lv);
        entry.statements = statements(in_full.into_iter());
        entry
    }

    /// Whether the file says scale, day and assessor of this status for all measures.
    fn fits(&self, status: &Status, source: Option<&String>) -> bool {
        let Some(shared) = &self.0 else { return false };
        status.voice == Voice::Owner
            && status.value.scale.key() == shared.scale
            && Some(status.assessed_on) == shared.assessed_on
            && status.assessor == shared.assessor
            && status.source.as_ref() == source
            && is_plain(&status.basis)
    }

    /// Whether the file says day and speaker of this statement for all measures.
    fn is_narrative(&self, statement: &Statement, source: Option<&String>) -> bool {
        let shared = self.0.clone().unwrap_or_default();
        statement.voice == Voice::Owner
            && statement.speaker == shared.assessor
            && statement.said_on == shared.assessed_on
            && statement.source.as_ref() == source
            && is_plain(&statement.text)
    }
}

/// Whether a text has no wording in plain or easy language.
fn is_plain(text: &Text) -> bool {
    text.wordings().all(|(_, register, _)| register == Register::Standard)
}

fn part_entry(part: &Part, is_on_scale: bool) -> PartEntry {
    let words = part.status.clone();
    PartEntry {
        part: part.letter.clone(),
        title_lv: lv(&part.title),
        title_en: en(&part.title),
        status: words.clone().filter(|_| is_on_scale),
        status_words: words.filter(|_| !is_on_scale),
        wordings: wordings(&[("title", &part.title)]),
    }
}

/// The assessments of a commitment that do not follow from what the Independent Reporting Mechanism says.
pub(super) fn beside_review(irm: Option<&IrmEntry>, statuses: &[Status]) -> Vec<StatusEntry> {
    let values = irm.map(reviewed).unwrap_or_default();
    let (assessor, basis) = irm_words();
    let follows = |status: &&Status| {
        status.voice == Voice::Evaluator
            && status.assessor == assessor
            && status.basis == basis
            && values.contains(&status.value)
    };
    statuses.iter().filter(|status| !follows(status)).map(StatusEntry::from).collect()
}

pub(super) fn statements<'a>(said: impl Iterator<Item = &'a Statement>) -> Vec<StatementEntry> {
    said.map(StatementEntry::from).collect()
}

pub(super) fn money(money: &[Money]) -> Vec<MoneyEntry> {
    money.iter().map(MoneyEntry::from).collect()
}

impl From<&Status> for StatusEntry {
    fn from(status: &Status) -> Self {
        Self {
            part: status.part.clone(),
            scale: status.value.scale.key().to_owned(),
            value: status.value.key.to_owned(),
            voice: status.voice.key().to_owned(),
            assessor: status.assessor.clone(),
            assessed_on: status.assessed_on.to_string(),
            basis: status.basis.clone(),
            source: status.source.clone(),
        }
    }
}

impl From<&Statement> for StatementEntry {
    fn from(statement: &Statement) -> Self {
        Self {
            voice: statement.voice.key().to_owned(),
            speaker: statement.speaker.clone(),
            said_on: statement.said_on.map(|date| date.to_string()),
            text: statement.text.clone(),
            source: statement.source.clone(),
        }
    }
}

impl From<&Money> for MoneyEntry {
    fn from(money: &Money) -> Self {
        Self {
            kind: money.kind.key().to_owned(),
            cents: money.amount,
            year: money.year,
            note: money.note.clone(),
            source: money.source.clone(),
        }
    }
}
