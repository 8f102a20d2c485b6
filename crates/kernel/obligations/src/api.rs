//! Debts and debtors for programs.

use axum::extract::State;
use axum::http::Uri;
use axum::response::Response;
use serde::Deserialize;
use utoipa::OpenApi;
use web::api::{Failure, Window};
use web::{Error, Query, Result, Routes, Site};

use crate::Selection;
use crate::pages::{institutions, machine};
use crate::store::{self, selected};

/// The addresses.
pub(crate) fn routes() -> Routes {
    Routes::default()
        .machine("/api/v1/obligations", obligation_list)
        .machine("/api/v1/institutions", institution_list)
}

/// What the addresses answer.
// tidy: messages obligations-api*
#[derive(OpenApi)]
#[openapi(paths(obligation_list, institution_list))]
struct Document;

/// The description of the addresses.
pub(crate) fn document() -> utoipa::openapi::OpenApi {
    Document::openapi()
}

/// Which obligations are wanted.
#[derive(Deserialize, utoipa::IntoParams)]
#[into_params(parameter_in = Query)]
struct Filter {
    /// `overdue`, `ahead`, `settled`, `not-known` or `all`.
    #[param(default = "all", example = "overdue")]
    state: Option<String>,
    /// Who owes, as the institution's word in addresses.
    #[param(example = "valsts-kanceleja")]
    institution: Option<String>,
}

/// What is owed, the earliest day first.
#[utoipa::path(
    get, path = "/api/v1/obligations", tag = "obligations", params(Filter, Window),
    responses(
        (status = OK, description = "One page of the list", body = Vec<machine::Item>),
        (status = BAD_REQUEST, description = "The question cannot be understood", body = Failure),
    )
)]
async fn obligation_list(
    State(site): State<Site>,
    Query(filter): Query<Filter>,
    Query(window): Query<Window>,
    address: Uri,
) -> Result<Response> {
    let key = filter.state.as_deref().unwrap_or(Selection::All.key());
    let selection = Selection::with_key(key).ok_or(Error::BadQuery)?;
    let today = site.today();
    let mut tx = site.db.read().await?;
    let debtor = selected::debtor(&mut tx, filter.institution.as_deref()).await?;
    let total = selected::count(&mut tx, selection, debtor, today).await?;
    let rows = selected::list(&mut tx, selection, debtor, today, window.rows(total)).await?;

    Ok(window.answer(&site, &address, total, &machine::items(&rows, today)))
}

/// What each institution owes, in figures.
#[utoipa::path(
    get, path = "/api/v1/institutions", tag = "obligations", params(Window),
    responses(
        (status = OK, description = "One page of the list", body = Vec<institutions::Item>),
        (status = BAD_REQUEST, description = "The question cannot be understood", body = Failure),
    )
)]
async fn institution_list(
    State(site): State<Site>,
    Query(window): Query<Window>,
    address: Uri,
) -> Result<Response> {
    let mut tx = site.db.read().await?;
    let figures = store::figures(&mut tx, site.today()).await?;

    let total = figures.len() as u64;
    let (limit, offset) = window.rows(total);
    let page = |count: i64| usize::try_from(count).unwrap_or(usize::MAX);
    let items = figures.iter().skip(page(offset)).take(page(limit)).map(institutions::Item::from);
    Ok(window.answer(&site, &address, total, &items.collect::<Vec<_>>()))
}
