//! Plans for programs: `/api/v1/plans` and what lies beneath it.
//!
//! Only what was published is shown. The types here are what the site promises to programs: fields are
//! added, never renamed or taken away. Their description is derived from them, so that it cannot say
//! anything else ([`document`]).

mod change;
mod commitment;
mod figure;
mod measure;
mod measure_facts;
mod period;
mod plan;
mod progress;
mod version;

pub(crate) use commitment::commitment;
pub(crate) use measure_facts::measure;
pub(crate) use plan::plan;

use utoipa::OpenApi;
use web::{Error, Result, Routes, Site};

use crate::store::whole::{self, Whole};

/// The addresses.
pub(crate) fn routes() -> Routes {
    Routes::default()
        .machine("/api/v1/plans", plan::plan_list)
        .machine("/api/v1/plans/{slug}", plan)
        .machine("/api/v1/plans/{slug}/measures", measure::measure_list)
        .machine("/api/v1/plans/{slug}/measures/{number}", measure)
        .machine("/api/v1/plans/{slug}/commitments", commitment::commitment_list)
        .machine("/api/v1/plans/{slug}/commitments/{number}", commitment)
        .machine("/api/v1/plans/{slug}/changes", change::change_list)
        .machine("/api/v1/plans/{slug}/versions", version::version_list)
        .machine("/api/v1/plans/{slug}/versions/{number}", version::version)
}

/// What the addresses answer.
// tidy: messages action-plans-api*
#[derive(OpenApi)]
#[openapi(paths(
    plan::plan_list,
    plan::plan,
    measure::measure_list,
    measure_facts::measure,
    commitment::commitment_list,
    commitment::commitment,
    change::change_list,
    version::version_list,
    version::version
))]
struct Document;

/// The description of the addresses.
pub(crate) fn document() -> utoipa::openapi::OpenApi {
    Document::openapi()
}

/// The published plan with this slug and everything in it.
async fn published(site: &Site, slug: &str) -> Result<Whole> {
    let mut tx = site.db.read().await?;
    whole::find_published(&mut tx, slug).await?.ok_or(Error::NotFound)
}

/// The page for people about something, whole.
fn page_of(site: &Site, path: &str) -> String {
    site.absolute(&format!("/{}{path}", base::Language::Lv))
}
