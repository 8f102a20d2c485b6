//! The fields of a measure.

use base::Day;
use web::{Form, Site};

use super::Choices;
use crate::pages::manage::{institutions, reading, rows};
use crate::roles::Roles;
use crate::{Lock, Measure, MeasureContent, Plan, TitleBasis};

/// Where a title can come from.
pub(super) const TITLE_BASES: [TitleBasis; 2] = [TitleBasis::PlanText, TitleBasis::DeckDerived];

/// A measure of which nothing is known yet.
pub(super) fn blank(site: &Site, plan: &Plan) -> Measure {
    Measure {
        id: site.id(),
        plan: plan.id,
        commitment: site.id(),
        number: String::new(),
        position: 0,
        deadline: None,
        roles: Roles::default(),
        content: MeasureContent::default(),
        lock: Lock(1),
    }
}

/// Reads the fields; what has no field stays as it was.
pub(super) fn read(
    form: &mut Form,
    before: &Measure,
    (plan, choices): (&Plan, &Choices),
) -> Option<Measure> {
    let commitment = choices.commitments.iter().find(|one| one.number == form.value("commitment"));
    let commitment = match commitment {
        Some(commitment) => Some(commitment.id),
        None => form.problem("commitment", "action-plans-problem-choice"),
    };
    let content = read_content(form, &before.content);
    let deadline = deadline(form, plan);
    let roles = choices.institutions.roles(form);
    Some(Measure {
        commitment: commitment?,
        deadline: deadline?,
        roles: roles?,
        content: content?,
        ..before.clone()
    })
}

fn read_content(form: &mut Form, before: &MeasureContent) -> Option<MeasureContent> {
    let title = form.text("title", reading::TITLE);
    let basis = form.value("title-basis").to_owned();
    let description = form.text_optional("description", reading::TEXT);
    let parts = rows::parts(form, &before.parts);
    let (expected, dates) = (reading::lines(form, "expected"), rows::dates(form));
    let deadline_note = form.text_optional("deadline-note", reading::LINE);
    let responsible_basis = reading::words_if_any(form, "responsible-basis", reading::LINE);
    let attention = reading::words_if_any(form, "attention", reading::LINE);
    let funding = form.text_optional("funding", reading::TEXT);
    let (links, sdgs) = (rows::links(form, &before.links), reading::sdgs(form));
    let (sources, notes) = (reading::lines(form, "sources"), rows::notes(form, &before.notes));
    Some(MeasureContent {
        title: title?,
        title_basis: TITLE_BASES.into_iter().find(|one| one.key() == basis),
        description: description?,
        parts: parts?,
        expected: expected?,
        dates: dates?,
        deadline_note: deadline_note?,
        responsible_basis: responsible_basis?,
        attention: attention?,
        funding: funding?,
        links: links?,
        sdgs: sdgs?,
        sources: sources?,
        notes: notes?,
    })
}

/// A deadline lies after the first day of the plan. It may lie after the last: work may outlive a plan.
fn deadline(form: &mut Form, plan: &Plan) -> Option<reading::Known<Day>> {
    match reading::day_if_known(form, "deadline")? {
        Some(day) if day < plan.period.0 => {
            form.problem("deadline", "action-plans-problem-deadline")
        }
        day => Some(day),
    }
}

/// The form filled with what the measure says. `commitment` is its commitment's number.
pub(super) fn filled(measure: &Measure, commitment: &str) -> Form {
    let content = &measure.content;
    let dates: Vec<String> = content.dates.iter().map(ToString::to_string).collect();
    let fields = [
        ("commitment", Some(commitment.to_owned())),
        ("title-basis", content.title_basis.map(|basis| basis.key().to_owned())),
        ("deadline", measure.deadline.map(|day| day.to_string())),
        ("expected", Some(content.expected.join("\n"))),
        ("dates", Some(dates.join("\n"))),
        ("responsible-basis", content.responsible_basis.clone()),
        ("attention", content.attention.clone()),
        ("sdgs", Some(reading::in_words(&content.sdgs))),
        ("sources", Some(content.sources.join("\n"))),
    ];
    let fields =
        fields.into_iter().map(|(name, words)| (name.to_owned(), words.unwrap_or_default()));
    let fields = fields
        .chain(rows::of_parts(&content.parts))
        .chain(institutions::filled(&measure.roles))
        .chain(rows::of_links(&content.links))
        .chain(rows::of_notes(&content.notes));
    let texts = [
        ("title", &content.title),
        ("description", &content.description),
        ("deadline-note", &content.deadline_note),
        ("funding", &content.funding),
    ];
    texts.into_iter().fold(Form::filled(fields), |form, (name, text)| form.with_text(name, text))
}
