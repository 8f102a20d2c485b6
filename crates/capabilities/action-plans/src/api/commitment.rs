//! Commitments, in the fields of the OGP commitment template.

use axum::extract::State;
use axum::response::Response;
use base::PartialDate;
use serde::Serialize;
use utoipa::ToSchema;
use web::api::{Failure, Words};
use web::{Error, Path, Result, Site};

use super::figure::Figure;
use super::measure_facts::{InstitutionInRole, LinkFacts, institutions};
use super::progress::{Amount, Assessment, StatementFacts, amounts, assessments, said};
use crate::Commitment;
use crate::file::IrmEntry;
use crate::store::whole::Whole;

/// A promise of a plan, in the fields of the OGP commitment template. What no source says is `null`.
#[derive(Serialize, ToSchema)]
struct CommitmentFacts {
    number: Figure,
    /// The number of the direction that it belongs to.
    direction: Figure,
    /// The identifier that the Open Government Partnership gives.
    #[schema(example = "LV0046")]
    ogp_id: Option<String>,
    title: Words,
    ogp_title: Option<String>,
    brief: Option<Words>,
    /// The problem: whom it hits, what causes it.
    problem: Option<Words>,
    previous_efforts: Option<Words>,
    /// What will be done, and how that solves the problem.
    description: Option<Words>,
    expected_result: Option<Words>,
    /// How it serves transparency, participation and accountability.
    values: Option<Words>,
    policy_areas: Vec<String>,
    challenge_area: Option<String>,
    institutions: Vec<InstitutionInRole>,
    stakeholders: Option<Words>,
    contact: Option<Words>,
    #[schema(value_type = Option<String>)]
    starts_on: Option<PartialDate>,
    #[schema(value_type = Option<String>)]
    ends_on: Option<PartialDate>,
    funding: Option<Words>,
    money: Vec<Amount>,
    links: Vec<LinkFacts>,
    sdgs: Vec<u8>,
    /// What the Independent Reporting Mechanism of OGP says of it.
    review: Option<Review>,
    assessments: Vec<Assessment>,
    statements: Vec<StatementFacts>,
    /// The numbers of the measures that carry it out.
    measures: Vec<String>,
    source: Vec<String>,
    /// What the sources do not say.
    notes: Vec<Words>,
    /// The page for people.
    url: String,
}

/// What the Independent Reporting Mechanism of OGP says of a commitment, in its own words.
#[derive(Serialize, ToSchema)]
struct Review {
    verifiable: Option<bool>,
    /// Whether it has an open-government lens.
    relevant: Option<bool>,
    promising: Option<bool>,
    #[schema(example = "High")]
    ambition: Option<String>,
    #[schema(example = "Pending IRM Review")]
    completion: Option<String>,
}

impl From<&IrmEntry> for Review {
    fn from(entry: &IrmEntry) -> Self {
        Self {
            verifiable: entry.verifiable,
            relevant: entry.relevant,
            promising: entry.promising,
            ambition: entry.ambition.clone(),
            completion: entry.completion.clone(),
        }
    }
}

impl CommitmentFacts {
    fn new(site: &Site, whole: &Whole, commitment: &Commitment) -> Self {
        let content = &commitment.content;
        let direction = whole.direction_of(commitment);
        let measures = whole.measures_of(commitment);
        Self {
            number: Figure::of(&commitment.number),
            direction: Figure::of(direction.map_or("", |direction| &direction.number)),
            ogp_id: commitment.ogp_id.clone(),
            title: Words::from(&content.title),
            ogp_title: content.ogp_title.clone(),
            brief: Words::known(&content.brief),
            problem: Words::known(&content.problem),
            previous_efforts: Words::known(&content.previous_efforts),
            description: Words::known(&content.description),
            expected_result: Words::known(&content.expected_result),
            values: Words::known(&content.values),
            policy_areas: content.policy_areas.clone(),
            challenge_area: content.challenge_area.clone(),
            institutions: institutions(&commitment.roles),
            stakeholders: Words::known(&content.stakeholders),
            contact: Words::known(&content.contact),
            starts_on: content.starts_on,
            ends_on: content.ends_on,
            funding: Words::known(&content.funding),
            money: amounts(whole.money(commitment.id)),
            links: content.links.iter().map(LinkFacts::from).collect(),
            sdgs: content.sdgs.clone(),
            review: content.review.as_ref().map(Review::from),
            assessments: assessments(whole.statuses(commitment.id)),
            statements: said(whole.statements(commitment.id)),
            measures: measures.map(|measure| measure.number.clone()).collect(),
            source: content.sources.clone(),
            notes: content.notes.iter().map(Words::from).collect(),
            url: super::page_of(site, &commitment.path(&whole.plan)),
        }
    }
}

/// All commitments of a plan, in the order of their numbers.
#[utoipa::path(
    get, path = "/api/v1/plans/{slug}/commitments", tag = "action-plans",
    params(("slug" = String, Path, example = "5")),
    responses(
        (status = OK, description = "All commitments", body = Vec<CommitmentFacts>),
        (status = NOT_FOUND, description = "No such plan was published", body = Failure),
    )
)]
pub(super) async fn commitment_list(
    State(site): State<Site>,
    Path(slug): Path<String>,
) -> Result<Response> {
    let whole = super::published(&site, &slug).await?;

    let items = whole.commitments.iter().map(|one| CommitmentFacts::new(&site, &whole, one));
    Ok(web::json(&items.collect::<Vec<_>>()))
}

/// One commitment.
#[utoipa::path(
    get, path = "/api/v1/plans/{slug}/commitments/{number}", tag = "action-plans",
    params(("slug" = String, Path, example = "5"), ("number" = String, Path, example = "1")),
    responses(
        (status = OK, description = "The commitment", body = CommitmentFacts),
        (status = NOT_FOUND, description = "No such commitment was published", body = Failure),
    )
)]
pub(crate) async fn commitment(
    State(site): State<Site>,
    Path((slug, number)): Path<(String, String)>,
) -> Result<Response> {
    let whole = super::published(&site, &slug).await?;
    let mut commitments = whole.commitments.iter();
    let commitment = commitments.find(|one| one.number == number).ok_or(Error::NotFound)?;

    Ok(web::json(&CommitmentFacts::new(&site, &whole, commitment)))
}
