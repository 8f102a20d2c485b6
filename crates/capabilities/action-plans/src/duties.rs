//! What is owed for a plan, as obligations: measures by their deadlines, reports by their due days.

use base::{Day, Id, Language, PartialDate, Text};
use institutions::Institution;
use obligations::{Basis, Due, Kept, Note, Obligation, Outcome, When};
use web::Site;

use crate::roles::Role;
use crate::{Measure, Plan};

/// Something that is owed for the whole plan, by each of its debtors.
#[derive(Clone, Debug)]
pub(crate) struct Duty {
    /// What is owed; unknown means a progress report.
    pub(crate) title: Text,
    /// By which day.
    pub(crate) due: Option<Day>,
    /// For which period.
    pub(crate) covers: Option<(Day, Day)>,
    /// Who owes.
    pub(crate) debtors: Vec<Id<Institution>>,
    /// To whom.
    pub(crate) creditor: Option<String>,
    /// The rule, in words.
    pub(crate) basis: Text,
    /// Where it is stated.
    pub(crate) source: Option<String>,
    /// That it was met.
    pub(crate) met: Option<Met>,
}

/// That a duty was met, by some or by all.
#[derive(Clone, Debug)]
pub(crate) struct Met {
    pub(crate) when: When,
    /// By these; empty: by all.
    pub(crate) by: Vec<Id<Institution>>,
    pub(crate) note: Text,
    pub(crate) source: Option<String>,
}

/// When something was met, as exactly as a file says.
pub(crate) fn when(on: Option<PartialDate>, not_later_than: Option<Day>) -> When {
    match (on, not_later_than) {
        (Some(on), _) => When::On(on),
        (None, Some(day)) => When::NotLaterThan(day),
        (None, None) => When::Unknown,
    }
}

/// The obligation of a responsible institution to carry out a measure.
pub(crate) fn of_measure(site: &Site, plan: &Plan, measure: &Measure) -> Vec<Obligation> {
    let responsible = measure.roles.of(Role::Responsible);
    let obligation = |debtor| Obligation {
        id: site.id(),
        subject: measure.id.cast(),
        kind: "measure".to_owned(),
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
    let (kind, title) = duty.kind_and_title();
    let obligation = |debtor: &Id<Institution>| Obligation {
        id: site.id(),
        subject: plan.id.cast(),
        kind: kind.clone(),
        debtor: *debtor,
        title: title.clone(),
        creditor: duty.creditor.clone().map(Text::lv),
        due: duty.due.map_or(Due::Unknown, Due::Named),
        basis: Basis { text: duty.basis.clone(), url: duty.source.clone() },
        kept: plan.kept(),
        outcome: duty.outcome_of(*debtor),
        opened_at: site.clock.now(),
    };
    duty.debtors.iter().map(obligation).collect()
}

impl Duty {
    /// A report is told apart by the last day of its period, another product by its own words.
    fn kind_and_title(&self) -> (String, Text) {
        match self.covers {
            Some((from, to)) => {
                let years = if from.year() == to.year() {
                    from.year().to_string()
                } else {
                    format!("{}–{}", from.year(), to.year())
                };
                let title = Text::both(
                    format!("Pārskats par {years}. gadu"),
                    format!("Report for {years}"),
                );
                (format!("report-{to}"), title)
            }
            None => {
                let word = base::Slug::suggested_by(self.title.or_empty(Language::En));
                (
                    word.map_or_else(|| "duty".to_owned(), |word| word.to_string()),
                    self.title.clone(),
                )
            }
        }
    }

    fn outcome_of(&self, debtor: Id<Institution>) -> Outcome {
        match &self.met {
            Some(met) if met.by.is_empty() || met.by.contains(&debtor) => {
                let note = Note { text: met.note.clone(), url: met.source.clone() };
                Outcome::Met {
                    when: met.when,
                    note: Some(note).filter(|note| !note.text.is_unknown()),
                }
            }
            Some(_) | None => Outcome::Open,
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
