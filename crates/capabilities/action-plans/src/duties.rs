// tidy: not a model, because it names the site that gives identifiers.
//! What is owed for a plan, as obligations: measures by their deadlines, reports by their due days.

use base::{Day, Id, Language, PartialDate, Text};
use institutions::Institution;
use obligations::{Basis, Due, Kept, Note, Obligation, Outcome, When};
use serde::{Deserialize, Serialize};
use web::Site;

use crate::roles::Role;
use crate::{Measure, Plan};

/// The kind of obligation to carry out a measure.
pub(crate) const MEASURE: &str = "measure";

/// Something that is owed for the whole plan, by each of its debtors.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Duty {
    /// The word by which it is told apart from other duties of the plan.
    pub(crate) kind: String,
    /// What is owed.
    pub(crate) title: Text,
    /// By which day.
    pub(crate) due: Option<Day>,
    /// Who owes.
    pub(crate) debtors: Vec<Id<Institution>>,
    /// To whom.
    pub(crate) creditor: Option<Text>,
    /// The rule, in words.
    pub(crate) basis: Text,
    /// Where it is stated.
    pub(crate) source: Option<String>,
    /// That it was met.
    pub(crate) met: Option<Met>,
    /// That it need not be met any more.
    pub(crate) waived: Option<Waived>,
}

/// That a duty was met, by some or by all.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Met {
    /// In which year, month or on which day.
    pub(crate) on: Option<PartialDate>,
    /// Or: not later than this day.
    pub(crate) not_later_than: Option<Day>,
    /// By these; empty: by all.
    pub(crate) by: Vec<Id<Institution>>,
    pub(crate) note: Text,
    pub(crate) source: Option<String>,
}

/// That a duty need not be met any more.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Waived {
    pub(crate) on: Day,
    pub(crate) note: Text,
    pub(crate) source: Option<String>,
}

/// The obligation of a responsible institution to carry out a measure.
pub(crate) fn of_measure(site: &Site, plan: &Plan, measure: &Measure) -> Vec<Obligation> {
    let responsible = measure.roles.of(Role::Responsible);
    let obligation = |debtor| Obligation {
        id: site.id(),
        subject: measure.id.cast(),
        kind: MEASURE.to_owned(),
        debtor,
        title: measure.content.title.clone(),
        creditor: None,
        due: measure.deadline.map_or(Due::Unknown, Due::Named),
        basis: Basis { text: plan.basis(), url: plan.legal_act_url.clone() },
        kept: plan.kept(),
        outcome: Outcome::Open,
        opened_at: site.clock.now(),
    };
    responsible.map(|assignment| obligation(assignment.institution)).collect()
}

/// The obligations that follow from a duty of the whole plan.
pub(crate) fn of_plan(site: &Site, plan: &Plan, duty: &Duty) -> Vec<Obligation> {
    let obligation = |debtor: &Id<Institution>| Obligation {
        id: site.id(),
        subject: plan.id.cast(),
        kind: duty.kind.clone(),
        debtor: *debtor,
        title: duty.title.clone(),
        creditor: duty.creditor.clone(),
        due: duty.due.map_or(Due::Unknown, Due::Named),
        basis: Basis { text: duty.basis.clone(), url: duty.source.clone() },
        kept: plan.kept(),
        outcome: duty.outcome_of(*debtor),
        opened_at: site.clock.now(),
    };
    duty.debtors.iter().map(obligation).collect()
}

/// The kind and the title of a report on a period: it is told apart by the last day.
pub(crate) fn report_on((from, to): (Day, Day)) -> (String, Text) {
    let years = if from.year() == to.year() {
        from.year().to_string()
    } else {
        format!("{}–{}", from.year(), to.year())
    };
    let title = Text::both(format!("Pārskats par {years}. gadu"), format!("Report for {years}"));
    (format!("report-{to}"), title)
}

/// The kind of something else that is owed: its own words.
pub(crate) fn kind_by_words(title: &Text) -> String {
    let word = base::Slug::suggested_by(title.or_empty(Language::En));
    word.map_or_else(|| "duty".to_owned(), |word| word.to_string())
}

impl Duty {
    fn outcome_of(&self, debtor: Id<Institution>) -> Outcome {
        if let Some(waived) = &self.waived {
            let note = Note { text: waived.note.clone(), url: waived.source.clone() };
            return Outcome::Waived { on: waived.on, note };
        }
        match &self.met {
            Some(met) if met.by.is_empty() || met.by.contains(&debtor) => {
                let note = Note { text: met.note.clone(), url: met.source.clone() };
                Outcome::Met {
                    when: met.when(),
                    note: Some(note).filter(|note| !note.text.is_unknown()),
                }
            }
            Some(_) | None => Outcome::Open,
        }
    }
}

impl Met {
    /// When it was met, as exactly as is known.
    fn when(&self) -> When {
        match (self.on, self.not_later_than) {
            (Some(on), _) => When::On(on),
            (None, Some(day)) => When::NotLaterThan(day),
            (None, None) => When::Unknown,
        }
    }
}

impl Plan {
    /// The rule because of which its measures are owed.
    pub(crate) fn basis(&self) -> Text {
        if self.legal_act.is_unknown() { self.title.clone() } else { self.legal_act.clone() }
    }

    /// Whether silence means that nothing was done.
    pub(crate) fn kept(&self) -> Kept {
        self.known_until.map_or(Kept::Here, |known_until| Kept::Elsewhere { known_until })
    }
}
