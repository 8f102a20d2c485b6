//! The fields of a commitment: the template of the Open Government Partnership.

use web::{Form, Site};

use super::Choices;
use crate::pages::manage::{institutions, reading, rows};
use crate::roles::Roles;
use crate::{Commitment, CommitmentContent, Lock, Plan};

/// A commitment of which nothing is known yet.
pub(super) fn blank(site: &Site, plan: &Plan) -> Commitment {
    Commitment {
        id: site.id(),
        plan: plan.id,
        direction: site.id(),
        number: String::new(),
        position: 0,
        ogp_id: None,
        roles: Roles::default(),
        content: CommitmentContent::default(),
        lock: Lock(1),
    }
}

/// Reads the fields; what has no field stays as it was.
pub(super) fn read(form: &mut Form, before: &Commitment, choices: &Choices) -> Option<Commitment> {
    let direction = choices.directions.iter().find(|one| one.number == form.value("direction"));
    let direction = match direction {
        Some(direction) => Some(direction.id),
        None => form.problem("direction", "action-plans-problem-choice"),
    };
    let ogp_id = reading::words_if_any(form, "ogp-id", 40);
    let content = read_content(form, &before.content);
    let roles = choices.institutions.roles(form);
    Some(Commitment {
        direction: direction?,
        ogp_id: ogp_id?,
        content: content?,
        roles: roles?,
        ..before.clone()
    })
}

fn read_content(form: &mut Form, before: &CommitmentContent) -> Option<CommitmentContent> {
    let title = form.text("title", reading::TITLE);
    let ogp_title = reading::words_if_any(form, "ogp-title", reading::TITLE);
    let [brief, problem, previous_efforts, description, expected_result, values] =
        ["brief", "problem", "previous-efforts", "description", "expected-result", "values"]
            .map(|name| form.text_optional(name, reading::TEXT));
    let policy_areas = reading::lines(form, "policy-areas");
    let challenge_area = reading::words_if_any(form, "challenge-area", reading::TITLE);
    let [stakeholders, contact, funding] =
        ["stakeholders", "contact", "funding"].map(|name| form.text_optional(name, reading::TEXT));
    let period = period(form);
    let (links, sdgs) = (rows::links(form, &before.links), reading::sdgs(form));
    let (sources, notes) = (reading::lines(form, "sources"), rows::notes(form, &before.notes));
    let (starts_on, ends_on) = period?;
    Some(CommitmentContent {
        title: title?,
        ogp_title: ogp_title?,
        brief: brief?,
        problem: problem?,
        previous_efforts: previous_efforts?,
        description: description?,
        expected_result: expected_result?,
        values: values?,
        policy_areas: policy_areas?,
        challenge_area: challenge_area?,
        stakeholders: stakeholders?,
        contact: contact?,
        starts_on,
        ends_on,
        funding: funding?,
        links: links?,
        sdgs: sdgs?,
        review: before.review.clone(),
        sources: sources?,
        notes: notes?,
    })
}

type Period = (Option<base::PartialDate>, Option<base::PartialDate>);

/// When work begins and ends, as exactly as is known; it does not end before it begins.
fn period(form: &mut Form) -> Option<Period> {
    let (starts, ends) =
        (reading::date_if_known(form, "starts"), reading::date_if_known(form, "ends"));
    let (starts, ends) = (starts?, ends?);
    match (starts, ends) {
        (Some(first), Some(last)) if last.latest() < first.earliest() => {
            form.problem("ends", "action-plans-problem-period")
        }
        period => Some(period),
    }
}

/// The form filled with what the commitment says. `direction` is its direction's number.
pub(super) fn filled(commitment: &Commitment, direction: &str) -> Form {
    let content = &commitment.content;
    let date = |date: Option<base::PartialDate>| date.map(|date| date.to_string());
    let fields = [
        ("direction", Some(direction.to_owned())),
        ("ogp-id", commitment.ogp_id.clone()),
        ("ogp-title", content.ogp_title.clone()),
        ("policy-areas", Some(content.policy_areas.join("\n"))),
        ("challenge-area", content.challenge_area.clone()),
        ("starts", date(content.starts_on)),
        ("ends", date(content.ends_on)),
        ("sdgs", Some(reading::in_words(&content.sdgs))),
        ("sources", Some(content.sources.join("\n"))),
    ];
    let fields =
        fields.into_iter().map(|(name, words)| (name.to_owned(), words.unwrap_or_default()));
    let fields = fields
        .chain(institutions::filled(&commitment.roles))
        .chain(rows::of_links(&content.links))
        .chain(rows::of_notes(&content.notes));
    let texts = [
        ("title", &content.title),
        ("brief", &content.brief),
        ("problem", &content.problem),
        ("previous-efforts", &content.previous_efforts),
        ("description", &content.description),
        ("expected-result", &content.expected_result),
        ("values", &content.values),
        ("stakeholders", &content.stakeholders),
        ("contact", &content.contact),
        ("funding", &content.funding),
    ];
    texts.into_iter().fold(Form::filled(fields), |form, (name, text)| form.with_text(name, text))
}
