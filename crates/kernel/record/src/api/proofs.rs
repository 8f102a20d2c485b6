//! Proofs, for those who do not want to make them from tiles: `/record/proofs/…`.

use std::fmt::Write as _;

use axum::extract::State;
use axum::response::Response;
use serde::Deserialize;
use transparency_log::Receipt;
use web::{Error, Path, Query, Result, Site};

use super::{FRESH, text};
use crate::{Signer, store};

#[derive(Deserialize)]
pub(crate) struct Sizes {
    from: u64,
    to: Option<u64>,
}

/// The receipt for an act, with the current checkpoint (C2SP tlog-proof).
pub(crate) async fn inclusion(
    State(site): State<Site>,
    Path(index): Path<u64>,
) -> Result<Response> {
    let receipt = receipt(&site, index).await?;

    Ok(text(receipt.to_string(), FRESH))
}

/// The receipt for the act with this index.
pub(crate) async fn receipt(site: &Site, index: u64) -> Result<Receipt> {
    let checkpoint = site.service::<Signer>().checkpoint(&site.db).await?;
    let mut tx = site.db.read().await?;
    let proof = store::inclusion(&mut tx, index, checkpoint.unverified().size()).await?;

    Ok(Receipt::new(index, proof.ok_or(Error::NotFound)?, checkpoint))
}

/// The proof that the log of `to` acts begins with the one of `from` acts. Without `to` it ends in the
/// current checkpoint, which follows: the body that a witness takes (C2SP tlog-witness).
pub(crate) async fn consistency(
    State(site): State<Site>,
    Query(Sizes { from, to }): Query<Sizes>,
) -> Result<Response> {
    let checkpoint = site.service::<Signer>().checkpoint(&site.db).await?;
    let most = checkpoint.unverified().size();
    let end = to.unwrap_or(most);
    let mut tx = site.db.read().await?;
    let proof = if end <= most { store::consistency(&mut tx, from, end).await? } else { None };

    let mut body = format!("old {from}\n");
    for hash in proof.ok_or(Error::NotFound)? {
        writeln!(body, "{}", hash.to_base64()).expect("writing to a string cannot fail");
    }
    if to.is_none() {
        write!(body, "\n{checkpoint}").expect("writing to a string cannot fail");
    }
    Ok(text(body, FRESH))
}
