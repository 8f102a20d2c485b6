//! What is owed for the whole plan.

use base::Text;

use super::{Checker, text};
use crate::duties::{Duty, Met, Waived, kind_by_words, report_on};
use crate::file::{DutyEntry, MetEntry, WaivedEntry, Wordings};
use crate::import::problem::{At, Place};

const DAY: &str = "action-plans-import-day";

impl Checker<'_> {
    pub(super) fn duties(&mut self) -> Vec<Duty> {
        let mut duties = Vec::new();
        for (place, entry) in (1..).zip(&self.file.reporting) {
            let at = At { place: Place::Duty(place), row: None };
            duties.push(self.duty(&at, entry));
        }
        duties
    }

    fn duty(&mut self, at: &At, entry: &DutyEntry) -> Duty {
        let (lv, en) = (entry.product_lv.as_deref(), entry.product.as_deref());
        let words = text(lv, en, &Wordings::default(), "product");
        let covers = match entry.covers.as_slice() {
            [] => None,
            days => self.period(at, "covers", days),
        };
        let (kind, title) = match covers {
            Some(period) => report_on(period),
            None => (kind_by_words(&words), words),
        };
        let debtors = self.institutions(at, "debtors", &entry.debtors);
        Duty {
            kind: entry.kind.clone().unwrap_or(kind),
            title,
            due: self.parsed(at, "due", entry.due.as_deref(), DAY),
            debtors: debtors.iter().map(|debtor| debtor.id).collect(),
            creditor: entry.to.clone().map(Text::lv),
            basis: entry.basis.clone().unwrap_or_default(),
            source: entry.source.clone(),
            met: entry.met.as_ref().map(|met| self.met(at, met)),
            waived: entry.waived.as_ref().and_then(|waived| self.waived(at, waived)),
        }
    }

    fn met(&mut self, at: &At, entry: &MetEntry) -> Met {
        let not_later = entry.not_later_than.as_deref();
        let by = self.institutions(at, "met", &entry.by);
        Met {
            on: entry.on,
            not_later_than: self.parsed(at, "not_later_than", not_later, DAY),
            by: by.iter().map(|debtor| debtor.id).collect(),
            note: entry.note.clone(),
            source: entry.source.clone(),
        }
    }

    fn waived(&mut self, at: &At, entry: &WaivedEntry) -> Option<Waived> {
        let on = self.parsed(at, "waived", Some(&entry.on), DAY)?;
        Some(Waived { on, note: entry.note.clone(), source: entry.source.clone() })
    }
}
