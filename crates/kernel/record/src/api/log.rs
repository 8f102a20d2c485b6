//! The published log: `/record/checkpoint`, `/record/key` and `/record/tile/…`.

use axum::extract::State;
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE};
use axum::response::{IntoResponse as _, Response};
use transparency_log::Resource;
use web::{Error, Path, Result, Site};

use super::{FOR_EVER, FRESH, text};
use crate::{Signer, store};

/// The signed checkpoint of the log as it is now.
pub(crate) async fn checkpoint(State(site): State<Site>) -> Result<Response> {
    let checkpoint = site.service::<Signer>().checkpoint(&site.db).await?;

    Ok(text(checkpoint.to_string(), FRESH))
}

/// The public key, in the form that verifiers take.
pub(crate) async fn key(State(site): State<Site>) -> Response {
    text(format!("{}\n", site.service::<Signer>().verifier()), FRESH)
}

/// A tile of hashes or a bundle of entries. Neither ever changes, also not a partial one: when there are
/// more acts, there is another file.
pub(crate) async fn tile(State(site): State<Site>, Path(rest): Path<String>) -> Result<Response> {
    let resource: Resource = format!("tile/{rest}").parse().map_err(|_| Error::NotFound)?;
    let mut tx = site.db.read().await?;
    let content = store::file(&mut tx, resource).await?.ok_or(Error::NotFound)?;

    let headers = [(CONTENT_TYPE, "application/octet-stream"), (CACHE_CONTROL, FOR_EVER)];
    Ok((headers, content).into_response())
}
