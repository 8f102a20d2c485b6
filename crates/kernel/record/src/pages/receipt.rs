//! `/record/{index}/receipt`: the receipt of one's own act, with the opening that shows whose it was.

use accounts::Actor;
use axum::extract::State;
use axum::http::header::{CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{IntoResponse as _, Response};
use web::{Error, Path, Result, Site};

use crate::api::proofs;
use crate::store;

pub(crate) async fn get(
    State(site): State<Site>,
    actor: Actor,
    Path(index): Path<u64>,
) -> Result<Response> {
    let person = actor.signed_in()?;
    let mut tx = site.db.read().await?;
    let opening = store::opening(&mut tx, index).await?;
    drop(tx);
    let opening = opening.filter(|opening| opening.account() == person.account);
    let opening = opening.ok_or(Error::Forbidden)?;

    let receipt = proofs::receipt(&site, index).await?;
    let receipt = receipt.with_extra(opening.to_bytes().to_vec()).map_err(Error::internal)?;
    let headers = [
        (CONTENT_TYPE, "text/plain; charset=utf-8".to_owned()),
        (CACHE_CONTROL, "private, no-store".to_owned()),
        (CONTENT_DISPOSITION, format!("attachment; filename=\"{index}.tlog-proof\"")),
    ];
    Ok((headers, receipt.to_string()).into_response())
}
