//! Obligations for machines: one shape for JSON, CSV and calendars.

use base::{Day, Language};
use serde::Serialize;
use utoipa::ToSchema;
use web::{Calendar, Entry, Shell};

use crate::Listed;

/// One obligation, flat, so that JSON and CSV say the same.
#[derive(Serialize, ToSchema)]
#[schema(as = ObligationItem)]
pub(crate) struct Item {
    id: String,
    /// What kind of debt it is.
    #[schema(example = "report-2023-12-31")]
    kind: String,
    /// What can be said of it today; it follows from the dates.
    #[schema(example = "overdue")]
    state: &'static str,
    title_lv: Option<String>,
    title_en: Option<String>,
    /// Who owes, as the institution's word in addresses.
    #[schema(example = "valsts-kanceleja")]
    debtor: String,
    /// By when; `null` where no source says.
    #[schema(format = Date)]
    due_on: Option<String>,
    /// The first day on which it can have been met.
    #[schema(format = Date)]
    met_earliest: Option<String>,
    /// The last day on which it can have been met.
    #[schema(format = Date)]
    met_latest: Option<String>,
    /// The last day that the sources speak of; `null` where fulfilment is recorded on this site.
    #[schema(format = Date)]
    known_until: Option<String>,
    /// The rule because of which it is owed.
    basis: String,
    basis_url: Option<String>,
    /// The page of what it is about, without a language.
    #[schema(example = "/plans/5")]
    subject: String,
}

impl Item {
    pub(crate) fn of(listed: &Listed, today: Day) -> Self {
        let obligation = &listed.obligation;
        let when = match &obligation.outcome {
            crate::Outcome::Met { when, .. } => Some(*when),
            crate::Outcome::Open | crate::Outcome::Waived { .. } => None,
        };
        let known_until = match obligation.kept {
            crate::Kept::Here => None,
            crate::Kept::Elsewhere { known_until } => Some(known_until),
        };
        let text = |day: Option<Day>| day.map(|day| day.to_string());
        let title = |language| obligation.title.get(language).map(str::to_owned);
        Self {
            id: obligation.id.to_string(),
            kind: obligation.kind.clone(),
            state: obligation.state(today).key(),
            title_lv: title(Language::Lv),
            title_en: title(Language::En),
            debtor: listed.debtor_slug.clone(),
            due_on: text(obligation.due.day()),
            met_earliest: text(when.and_then(crate::When::earliest)),
            met_latest: text(when.and_then(crate::When::latest)),
            known_until: text(known_until),
            basis: obligation.basis.text.or_empty(Language::Lv).to_owned(),
            basis_url: obligation.basis.url.clone(),
            subject: listed.path.clone(),
        }
    }
}

pub(crate) fn items(listed: &[Listed], today: Day) -> Vec<Item> {
    listed.iter().map(|listed| Item::of(listed, today)).collect()
}

/// The due days as a calendar; debts without a day have no place in one.
pub(crate) fn calendar(title: String, listed: &[Listed], shell: &Shell) -> Calendar {
    let entries = listed.iter().filter_map(|listed| {
        let obligation = &listed.obligation;
        Some(Entry {
            id: obligation.id.to_string(),
            title: format!(
                "{}: {}",
                shell.plain(&listed.debtor_name),
                shell.plain(&obligation.title)
            ),
            day: obligation.due.day()?,
            path: listed.path.clone(),
            changed_at: obligation.opened_at,
        })
    });
    Calendar { title, entries: entries.collect() }
}
