//! Versions of a plan, with the frozen text of every item.

use std::collections::BTreeMap;

use axum::extract::State;
use axum::response::Response;
use base::{PartialDate, Timestamp};
use serde::Serialize;
use utoipa::ToSchema;
use web::api::{Failure, Words};
use web::{Error, Path, Result, Site};

use crate::store::{versions, whole};
use crate::{Plan, Version};

/// A version of a plan that was published.
#[derive(Serialize, ToSchema)]
struct VersionItem {
    /// From 1.
    number: u32,
    /// `adopted` or `refreshed`.
    #[schema(example = "adopted")]
    kind: &'static str,
    /// When it was adopted: a year, a month or a day, as exactly as is known.
    #[schema(value_type = String, example = "2022-02-08")]
    adopted_on: PartialDate,
    /// What it changed, and why.
    reason: Option<Words>,
    /// When it was published on this site.
    #[schema(value_type = String, format = DateTime)]
    published_at: Timestamp,
    /// Its text.
    url: String,
}

/// A version with the frozen text of every item.
#[derive(Serialize, ToSchema)]
struct VersionFacts {
    #[serde(flatten)]
    version: VersionItem,
    items: Vec<FrozenItem>,
}

/// The text of one item in a version.
#[derive(Serialize, ToSchema)]
struct FrozenItem {
    /// `plan`, `direction`, `commitment` or `measure`.
    #[schema(example = "measure")]
    kind: &'static str,
    #[schema(example = "1.2")]
    number: String,
    #[serde(flatten)]
    text: Frozen,
}

/// What an item said in a version.
#[derive(Serialize, ToSchema)]
pub(super) struct Frozen {
    /// The number of the version.
    version: u32,
    /// From field to words; a text has a field for each language, such as `title.lv`.
    facts: BTreeMap<String, String>,
}

impl VersionItem {
    fn new(site: &Site, plan: &Plan, version: &Version) -> Self {
        let path = format!("/api/v1{}/versions/{}", plan.path(), version.number);
        Self {
            number: version.number,
            kind: version.kind.key(),
            adopted_on: version.adopted_on,
            reason: Words::known(&version.reason),
            published_at: version.published_at,
            url: site.absolute(&path),
        }
    }
}

impl From<versions::Frozen> for Frozen {
    fn from(frozen: versions::Frozen) -> Self {
        let facts = frozen.facts.iter().map(|(field, words)| (field.to_owned(), words.to_owned()));
        Self { version: frozen.version, facts: facts.collect() }
    }
}

impl From<versions::Frozen> for FrozenItem {
    fn from(frozen: versions::Frozen) -> Self {
        Self { kind: frozen.kind.key(), number: frozen.number.clone(), text: frozen.into() }
    }
}

/// The published versions of a plan, the first one first.
#[utoipa::path(
    get, path = "/api/v1/plans/{slug}/versions", tag = "action-plans",
    params(("slug" = String, Path, example = "5")),
    responses(
        (status = OK, description = "All versions", body = Vec<VersionItem>),
        (status = NOT_FOUND, description = "No such plan was published", body = Failure),
    )
)]
pub(super) async fn version_list(
    State(site): State<Site>,
    Path(slug): Path<String>,
) -> Result<Response> {
    let whole = super::published(&site, &slug).await?;

    let items = whole.versions.iter().map(|one| VersionItem::new(&site, &whole.plan, one));
    Ok(web::json(&items.collect::<Vec<_>>()))
}

/// One version of a plan, with the frozen text of every item.
#[utoipa::path(
    get, path = "/api/v1/plans/{slug}/versions/{number}", tag = "action-plans",
    params(("slug" = String, Path, example = "5"), ("number" = u32, Path, example = 1)),
    responses(
        (status = OK, description = "The version", body = VersionFacts),
        (status = NOT_FOUND, description = "No such version was published", body = Failure),
    )
)]
pub(super) async fn version(
    State(site): State<Site>,
    Path((slug, number)): Path<(String, u32)>,
) -> Result<Response> {
    let mut tx = site.db.read().await?;
    let whole = whole::find_published(&mut tx, &slug).await?.ok_or(Error::NotFound)?;
    let mut published = whole.versions.iter();
    let version = published.find(|version| version.number == number).ok_or(Error::NotFound)?;
    let items = versions::frozen(&mut tx, whole.plan.id, number).await?;

    let version = VersionItem::new(&site, &whole.plan, version);
    let items = items.into_iter().map(FrozenItem::from).collect();
    Ok(web::json(&VersionFacts { version, items }))
}
