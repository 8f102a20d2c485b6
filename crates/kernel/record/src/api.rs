//! The log for programs, at addresses without a language: C2SP tlog-tiles, proofs on request, and the acts
//! as a list.

pub(crate) mod acts;
pub(crate) mod log;
pub(crate) mod proofs;

use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};

/// For what changes as the log grows.
const FRESH: &str = "public, no-cache";
/// For what never changes: a year, the most that caches honour.
const FOR_EVER: &str = "public, max-age=31536000, immutable";

/// A plain text.
fn text(body: String, caching: &'static str) -> Response {
    let headers = [(CONTENT_TYPE, "text/plain; charset=utf-8"), (CACHE_CONTROL, caching)];
    (headers, body).into_response()
}
