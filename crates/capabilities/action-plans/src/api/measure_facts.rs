//! One measure, with all that is known of it.

use axum::extract::State;
use axum::response::Response;
use base::PartialDate;
use serde::Serialize;
use utoipa::ToSchema;
use web::api::{Failure, Words};
use web::{Error, Path, Result, Site};

use super::change::ChangeItem;
use super::measure::MeasureItem;
use super::progress::{
    Amount, Assessment, IndicatorFacts, MilestoneFacts, StatementFacts, amounts, assessments, said,
};
use super::version::Frozen;
use crate::commitment::Link;
use crate::roles::{Assignment, Roles};
use crate::store::versions;
use crate::store::whole::{self, Whole};
use crate::{Measure, Part};

/// A measure with all that is known of it.
#[derive(Serialize, ToSchema)]
struct MeasureFacts {
    #[serde(flatten)]
    item: MeasureItem,
    /// Where the title comes from: `plan-text`, or `deck-derived` where the official one was not found.
    title_basis: Option<&'static str>,
    /// What exactly will be done.
    description: Option<Words>,
    /// Its lettered parts.
    parts: Vec<PartFacts>,
    /// Every institution with its role.
    institutions: Vec<InstitutionInRole>,
    /// How the institutions were found out, where the plan does not name them.
    responsible_basis: Option<String>,
    /// Why the deadline is not known, or how it is to be read.
    deadline_note: Option<Words>,
    milestones: Vec<MilestoneFacts>,
    indicators: Vec<IndicatorFacts>,
    /// Results that a source names without number or unit.
    expected: Vec<String>,
    /// Days that a source names for it.
    #[schema(value_type = Vec<String>)]
    dates: Vec<PartialDate>,
    /// Every assessment by every voice, the oldest first. None replaces another.
    assessments: Vec<Assessment>,
    /// What the voices say, the oldest first.
    statements: Vec<StatementFacts>,
    /// What the mid-term evaluation asked to watch.
    attention: Option<String>,
    /// Where work on it is to be paid from.
    funding: Option<Words>,
    money: Vec<Amount>,
    /// What it serves elsewhere.
    links: Vec<LinkFacts>,
    /// Sustainable Development Goals, 1 to 17.
    sdgs: Vec<u8>,
    /// What the sources do not say.
    notes: Vec<Words>,
    /// Its text in every published version, the first one first.
    versions: Vec<Frozen>,
    /// What was changed after it was adopted, the newest first.
    changes: Vec<ChangeItem>,
}

/// A lettered part of a measure.
#[derive(Serialize, ToSchema)]
struct PartFacts {
    #[schema(example = "a")]
    part: String,
    title: Option<Words>,
    /// What a source says of how far it is.
    status: Option<String>,
}

/// An institution and what it does.
#[derive(Serialize, ToSchema)]
pub(super) struct InstitutionInRole {
    /// `responsible`, `co-responsible` or `implementer`.
    #[schema(example = "responsible")]
    role: &'static str,
    /// Its word in addresses.
    slug: String,
    abbreviation: Option<String>,
    name: Words,
}

/// Something elsewhere that an item serves.
#[derive(Serialize, ToSchema)]
pub(super) struct LinkFacts {
    title: Words,
    url: Option<String>,
}

impl From<&Part> for PartFacts {
    fn from(part: &Part) -> Self {
        Self {
            part: part.letter.clone(),
            title: Words::known(&part.title),
            status: part.status.clone(),
        }
    }
}

impl From<&Assignment> for InstitutionInRole {
    fn from(assignment: &Assignment) -> Self {
        Self {
            role: assignment.role.key(),
            slug: assignment.slug.clone(),
            abbreviation: assignment.abbreviation.clone(),
            name: Words::from(&assignment.name),
        }
    }
}

impl From<&Link> for LinkFacts {
    fn from(link: &Link) -> Self {
        Self { title: Words::from(&link.title), url: link.url.clone() }
    }
}

/// Every institution with its role, in the order of the plan.
pub(super) fn institutions(roles: &Roles) -> Vec<InstitutionInRole> {
    roles.0.iter().map(InstitutionInRole::from).collect()
}

impl MeasureFacts {
    fn new(
        site: &Site,
        whole: &Whole,
        measure: &Measure,
        versions: Vec<Frozen>,
        changes: Vec<ChangeItem>,
    ) -> Self {
        let content = &measure.content;
        Self {
            item: MeasureItem::new(site, whole, measure),
            title_basis: content.title_basis.map(crate::TitleBasis::key),
            description: Words::known(&content.description),
            parts: content.parts.iter().map(PartFacts::from).collect(),
            institutions: institutions(&measure.roles),
            responsible_basis: content.responsible_basis.clone(),
            deadline_note: Words::known(&content.deadline_note),
            milestones: whole.milestones(measure).iter().map(MilestoneFacts::from).collect(),
            indicators: whole.indicators(measure).iter().map(IndicatorFacts::from).collect(),
            expected: content.expected.clone(),
            dates: content.dates.clone(),
            assessments: assessments(whole.statuses(measure.id)),
            statements: said(whole.statements(measure.id)),
            attention: content.attention.clone(),
            funding: Words::known(&content.funding),
            money: amounts(whole.money(measure.id)),
            links: content.links.iter().map(LinkFacts::from).collect(),
            sdgs: content.sdgs.clone(),
            notes: content.notes.iter().map(Words::from).collect(),
            versions,
            changes,
        }
    }
}

/// One measure, with all that is known of it.
#[utoipa::path(
    get, path = "/api/v1/plans/{slug}/measures/{number}", tag = "action-plans",
    params(("slug" = String, Path, example = "5"), ("number" = String, Path, example = "1.2")),
    responses(
        (status = OK, description = "The measure", body = MeasureFacts),
        (status = NOT_FOUND, description = "No such measure was published", body = Failure),
    )
)]
pub(crate) async fn measure(
    State(site): State<Site>,
    Path((slug, number)): Path<(String, String)>,
) -> Result<Response> {
    let mut tx = site.db.read().await?;
    let whole = whole::find_published(&mut tx, &slug).await?.ok_or(Error::NotFound)?;
    let mut measures = whole.measures.iter();
    let measure = measures.find(|measure| measure.number == number).ok_or(Error::NotFound)?;
    let frozen = versions::frozen_item(&mut tx, measure.id).await?;
    let changes = versions::item_changes(&mut tx, measure.id).await?;

    let frozen = frozen.into_iter().map(Frozen::from).collect();
    let changes =
        changes.iter().map(|change| ChangeItem::new(&site, &whole.plan, change)).collect();
    Ok(web::json(&MeasureFacts::new(&site, &whole, measure, frozen, changes)))
}
