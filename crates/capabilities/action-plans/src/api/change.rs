//! What was changed after a plan was adopted.

use axum::extract::State;
use axum::http::Uri;
use axum::response::Response;
use base::Timestamp;
use serde::Serialize;
use utoipa::ToSchema;
use web::api::{Failure, Window, Words};
use web::{Error, Path, Query, Result, Site};

use crate::store::{plans, versions};
use crate::{Change, Plan};

/// One field of one item that was changed.
#[derive(Serialize, ToSchema)]
pub(super) struct ChangeItem {
    id: String,
    /// `plan`, `direction`, `commitment` or `measure`.
    #[schema(example = "measure")]
    kind: &'static str,
    /// The item's number in the plan.
    #[schema(example = "1.2")]
    number: String,
    /// The field, with its language where it has one.
    #[schema(example = "title.lv")]
    field: String,
    before: Option<String>,
    after: Option<String>,
    /// Why.
    reason: Words,
    #[schema(value_type = String, format = DateTime)]
    changed_at: Timestamp,
    /// For which institution, where somebody acted for one.
    institution: Option<Words>,
    /// The page for people.
    url: String,
}

impl ChangeItem {
    pub(super) fn new(site: &Site, plan: &Plan, change: &Change) -> Self {
        Self {
            id: change.id.to_string(),
            kind: change.kind.key(),
            number: change.number.clone(),
            field: change.field.clone(),
            before: change.before.clone(),
            after: change.after.clone(),
            reason: Words::from(&change.reason),
            changed_at: change.changed_at,
            institution: change.institution.as_ref().map(Words::from),
            url: super::page_of(site, &change.kind.path(plan.slug.as_str(), &change.number)),
        }
    }
}

/// What was changed after a plan was adopted, the newest first.
#[utoipa::path(
    get, path = "/api/v1/plans/{slug}/changes", tag = "action-plans",
    params(("slug" = String, Path, example = "5"), Window),
    responses(
        (status = OK, description = "One page of the list", body = Vec<ChangeItem>),
        (status = BAD_REQUEST, description = "The question cannot be understood", body = Failure),
        (status = NOT_FOUND, description = "No such plan was published", body = Failure),
    )
)]
pub(super) async fn change_list(
    State(site): State<Site>,
    Path(slug): Path<String>,
    Query(window): Query<Window>,
    address: Uri,
) -> Result<Response> {
    let mut tx = site.db.read().await?;
    let plan = plans::find(&mut tx, &slug).await?.ok_or(Error::NotFound)?;
    if versions::versions(&mut tx, plan.id).await?.is_empty() {
        return Err(Error::NotFound);
    }
    let total = versions::count_changes(&mut tx, plan.id).await?;
    let (limit, offset) = window.rows(total);
    let changes = versions::changes(&mut tx, plan.id, limit, offset).await?;

    let items = changes.iter().map(|change| ChangeItem::new(&site, &plan, change));
    Ok(window.answer(&site, &address, total, &items.collect::<Vec<_>>()))
}
