//! Measures: the list of a plan.

use axum::extract::State;
use axum::response::Response;
use base::{Day, Language, PartialDate};
use serde::Serialize;
use utoipa::ToSchema;
use web::api::{Failure, Words};
use web::{Path, Result, Site};

use super::figure::Figure;
use crate::roles::{Role, Roles};
use crate::store::whole::Whole;
use crate::{Measure, current};

/// A measure of a plan, with the newest status that its owner gave it.
#[derive(Serialize, ToSchema)]
pub(super) struct MeasureItem {
    /// Its number in the plan.
    #[schema(example = "1.2")]
    number: String,
    title: Words,
    /// The number of the commitment that it carries out.
    commitment: Figure,
    /// The number of the direction that its commitment belongs to.
    direction: Figure,
    /// Who answers for it: abbreviations, or names where there is none.
    #[schema(example = json!(["VK"]))]
    responsible: Vec<String>,
    /// Who answers for it together with them.
    co_responsible: Vec<String>,
    /// Who helps to carry it out.
    implementers: Vec<String>,
    /// How far it is, in the words of its scale; `null` where nobody says.
    #[schema(example = "not_started")]
    status: Option<&'static str>,
    /// The scale that the status is on. A status means nothing without it.
    #[schema(example = "lv-midterm-2024")]
    status_scale: Option<&'static str>,
    /// How the status counts when statuses of several scales are counted together.
    #[schema(example = "not-started")]
    status_group: Option<&'static str>,
    /// What the status rests on: in English, or as given where nobody translated it.
    status_basis: Option<String>,
    /// What the status rests on, in each language.
    status_basis_text: Option<Words>,
    /// When it was assessed: a year, a month or a day, as exactly as is known.
    #[schema(value_type = Option<String>, example = "2024-04-30")]
    assessed_on: Option<PartialDate>,
    /// Who assessed it.
    assessor: Option<Words>,
    /// By when it is to be done; `null` where no source says.
    #[schema(value_type = Option<String>, format = Date)]
    deadline: Option<Day>,
    /// Where this was taken from.
    source: Vec<String>,
    /// The page for people.
    url: String,
}

impl MeasureItem {
    pub(super) fn new(site: &Site, whole: &Whole, measure: &Measure) -> Self {
        let commitment = whole.commitment_of(measure);
        let direction = commitment.and_then(|commitment| whole.direction_of(commitment));
        let status = current(whole.statuses(measure.id));
        let basis = status.map(|status| &status.basis);
        Self {
            number: measure.number.clone(),
            title: Words::from(&measure.content.title),
            commitment: Figure::of(commitment.map_or("", |commitment| &commitment.number)),
            direction: Figure::of(direction.map_or("", |direction| &direction.number)),
            responsible: names(&measure.roles, Role::Responsible),
            co_responsible: names(&measure.roles, Role::CoResponsible),
            implementers: names(&measure.roles, Role::Implementer),
            status: status.map(|status| status.value.key),
            status_scale: status.map(|status| status.value.scale.key()),
            status_group: status.map(|status| status.value.group.key()),
            status_basis: basis
                .and_then(|basis| basis.read_in(Language::En))
                .map(|(_, words)| words.to_owned()),
            status_basis_text: basis.and_then(Words::known),
            assessed_on: status.map(|status| status.assessed_on),
            assessor: status.and_then(|status| Words::known(&status.assessor)),
            deadline: measure.deadline,
            source: measure.content.sources.clone(),
            url: super::page_of(site, &measure.path(&whole.plan)),
        }
    }
}

/// The short names of those in a role, in the order of the plan.
pub(super) fn names(roles: &Roles, role: Role) -> Vec<String> {
    roles.of(role).map(|one| one.short().to_owned()).collect()
}

/// All measures of a plan, in the order of their numbers.
#[utoipa::path(
    get, path = "/api/v1/plans/{slug}/measures", tag = "action-plans",
    params(("slug" = String, Path, example = "5")),
    responses(
        (status = OK, description = "All measures", body = Vec<MeasureItem>),
        (status = NOT_FOUND, description = "No such plan was published", body = Failure),
    )
)]
pub(super) async fn measure_list(
    State(site): State<Site>,
    Path(slug): Path<String>,
) -> Result<Response> {
    let whole = super::published(&site, &slug).await?;

    let items = whole.measures.iter().map(|measure| MeasureItem::new(&site, &whole, measure));
    Ok(web::json(&items.collect::<Vec<_>>()))
}
