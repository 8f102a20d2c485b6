//! The promise of this crate to others, as a test that they claim.

use web::Site;

use crate::{Leaf, Signer, api, store};

/// Checks that the newest leaf of the log is an act of this kind, and that its proof leads to the
/// checkpoint that the log signs. Returns the leaf, to look at what it says.
///
/// ```ignore
/// site.post("/lv/plans/5/publication", &[]).await;
/// record::testing::leaves_a_trace(&site.site, "plan-published").await;
/// ```
///
/// # Panics
/// When it is not so.
pub async fn leaves_a_trace(site: &Site, kind: &str) -> Leaf {
    let mut tx = site.db.read().await.expect("the database can be read");
    let newest = store::newest(&mut tx).await.expect("the log can be read");
    drop(tx);
    let leaf = newest.expect("the log has an act");
    assert_eq!(leaf.act, kind, "the newest act of the log is {}", leaf.entry());

    let receipt = api::proofs::receipt(site, leaf.index).await.expect("the log gives a receipt");
    let signer = site.service::<Signer>();
    let verified = receipt.verify(leaf.hash(), signer.origin(), &[signer.verifier()]);
    assert!(verified.is_ok(), "the receipt of act {} does not verify: {verified:?}", leaf.index);
    leaf
}
