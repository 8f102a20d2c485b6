//! The fields of a plan.

use base::{Day, Id, Text};
use institutions::Institution;
use web::{Form, Site};

use crate::pages::manage::{reading, rows};
use crate::{Lock, Plan};

/// A plan of which nothing is known yet.
pub(super) fn blank(site: &Site) -> Plan {
    let today = site.today();
    Plan {
        id: site.id(),
        slug: "plan".parse().expect("the word is well formed"),
        title: Text::unknown(),
        ogp_title: None,
        goal: Text::unknown(),
        legal_act: Text::unknown(),
        legal_act_url: None,
        approved_on: None,
        period: (today, today),
        coordinator: site.id(),
        sources: Vec::new(),
        known_until: None,
        reported: None,
        notes: Vec::new(),
        lock: Lock(1),
    }
}

/// Reads the fields; what has no field stays as it was.
pub(super) fn read(
    form: &mut Form,
    before: &Plan,
    coordinator: impl FnOnce(&mut Form) -> Option<Id<Institution>>,
) -> Option<Plan> {
    let title = form.text("title", reading::TITLE);
    let ogp_title = reading::words_if_any(form, "ogp-title", reading::TITLE);
    let goal = form.text_optional("goal", reading::TEXT);
    let legal_act = form.text_optional("legal-act", reading::TITLE);
    let legal_act_url = reading::url_if_any(form, "legal-act-url");
    let approved_on = reading::date_if_known(form, "approved-on");
    let period = period(form, ("period-from", "period-to"));
    let coordinator = coordinator(form);
    let known_until = reading::day_if_known(form, "known-until");
    let reported = reported(form);
    let sources = reading::lines(form, "sources");
    let notes = rows::notes(form, &before.notes);
    Some(Plan {
        title: title?,
        ogp_title: ogp_title?,
        goal: goal?,
        legal_act: legal_act?,
        legal_act_url: legal_act_url?,
        approved_on: approved_on?,
        period: period?,
        coordinator: coordinator?,
        known_until: known_until?,
        reported: reported?,
        sources: sources?,
        notes: notes?,
        ..before.clone()
    })
}

/// A first and a last day, in this order.
fn period(form: &mut Form, (first, last): (&'static str, &'static str)) -> Option<(Day, Day)> {
    let (from, to) = (reading::day(form, first), reading::day(form, last));
    let (from, to) = (from?, to?);
    if from <= to { Some((from, to)) } else { form.problem(last, "action-plans-problem-period") }
}

/// The last period that was reported on, where there was one; the outer `None` is a problem.
fn reported(form: &mut Form) -> Option<reading::Known<(Day, Day)>> {
    let (first, last) = ("reported-from", "reported-to");
    if form.value(first).trim().is_empty() && form.value(last).trim().is_empty() {
        return Some(None);
    }
    period(form, (first, last)).map(Some)
}

/// The form filled with what the plan says.
pub(super) fn filled(plan: &Plan, coordinator: Option<&Institution>) -> Form {
    let day = |day: Option<Day>| day.map(|day| day.to_string()).unwrap_or_default();
    let fields = [
        ("ogp-title", plan.ogp_title.clone().unwrap_or_default()),
        ("legal-act-url", plan.legal_act_url.clone().unwrap_or_default()),
        ("approved-on", plan.approved_on.map(|date| date.to_string()).unwrap_or_default()),
        ("period-from", plan.period.0.to_string()),
        ("period-to", plan.period.1.to_string()),
        ("coordinator", coordinator.map(|one| one.slug.to_string()).unwrap_or_default()),
        ("known-until", day(plan.known_until)),
        ("reported-from", day(plan.reported.map(|reported| reported.0))),
        ("reported-to", day(plan.reported.map(|reported| reported.1))),
        ("sources", plan.sources.join("\n")),
    ];
    let fields = fields.into_iter().map(|(name, words)| (name.to_owned(), words));
    Form::filled(fields.chain(rows::of_notes(&plan.notes)))
        .with_text("title", &plan.title)
        .with_text("goal", &plan.goal)
        .with_text("legal-act", &plan.legal_act)
}
