//! The log for programs: C2SP tlog-tiles, and proofs on request.

use axum::body::Body;
use axum::http::{HeaderMap, Request};
use record::Signer;
use testkit::{TestSite, http_test};
use transparency_log::{
    BundleId, Hash, Receipt, SignedCheckpoint, Tile, TileId, VerifierKey, verify_consistency,
};

use crate::new_site;
use crate::site::{given_many, leaf};

#[http_test]
async fn the_checkpoint_verifies_with_the_key_that_stands_beside_it(site: TestSite) {
    given_many(&site, 3).await;

    let key: VerifierKey = site.get("/record/key").await.body.trim().parse().unwrap();
    let answer = site.get("/record/checkpoint").await;

    let signed: SignedCheckpoint = answer.body.parse().unwrap();
    assert_eq!(signed.verify("example.test/record", &[key]).unwrap().size(), 3);
    assert_eq!(answer.headers["content-type"], "text/plain; charset=utf-8");
    assert_eq!(answer.headers["cache-control"], "public, no-cache");
}

#[http_test]
async fn a_tile_has_the_hashes_of_the_entries_beside_it_and_never_changes(site: TestSite) {
    given_many(&site, 258).await;

    let (headers, tile) = bytes(&site, "/record/tile/0/001.p/2").await.unwrap();
    let (_, bundle) = bytes(&site, "/record/tile/entries/001.p/2").await.unwrap();

    let tile = Tile::decode(TileId::new(0, 1, 2).unwrap(), &tile).unwrap();
    let entries = BundleId::new(1, 2).unwrap().decode(&bundle).unwrap();
    let hashes: Vec<_> = entries.into_iter().map(transparency_log::leaf_hash).collect();
    assert_eq!(tile.hashes(), hashes);
    assert_eq!(headers["content-type"], "application/octet-stream");
    assert_eq!(headers["cache-control"], "public, max-age=31536000, immutable");
}

#[http_test]
async fn a_full_tile_is_one_hash_of_the_level_above(site: TestSite) {
    given_many(&site, 258).await;

    let (_, below) = bytes(&site, "/record/tile/0/000").await.unwrap();
    let (_, above) = bytes(&site, "/record/tile/1/000.p/1").await.unwrap();

    let below = Tile::decode(TileId::new(0, 0, 256).unwrap(), &below).unwrap();
    assert_eq!(below.root().unwrap().as_bytes().as_slice(), above);
}

#[http_test]
async fn what_the_log_does_not_have_yet_or_ever_is_not_there(site: TestSite) {
    given_many(&site, 3).await;

    for path in [
        "tile/0/000.p/4",
        "tile/0/000",
        "tile/1/000.p/1",
        "tile/entries/000.p/4",
        "tile/entries/x072/x057/x594/x037/927.p/1",
        "tile/7/000",
        "tile/8/000",
        "tile/0/0",
        "tile/nonsense",
        "proofs/inclusion/3",
        "proofs/inclusion/18446744073709551615",
        "proofs/consistency?from=4",
        "proofs/consistency?from=1&to=4",
    ] {
        let answer = site.get(&format!("/record/{path}")).await;

        assert_eq!(answer.status, 404, "{path}");
    }
}

#[http_test]
async fn a_receipt_proves_its_act(site: TestSite) {
    given_many(&site, 5).await;

    let receipt: Receipt = site.get("/record/proofs/inclusion/3").await.body.parse().unwrap();

    let signer = site.site.service::<Signer>();
    let hash = leaf(&site, 3).await.hash();
    let checkpoint = receipt.verify(hash, signer.origin(), &[signer.verifier()]).unwrap();
    assert_eq!((receipt.index(), checkpoint.size()), (3, 5));
}

#[http_test]
async fn a_longer_log_proves_that_it_begins_with_the_shorter_one(site: TestSite) {
    given_many(&site, 5).await;
    let old: SignedCheckpoint = site.get("/record/checkpoint").await.body.parse().unwrap();
    given_many(&site, 4).await;

    let answer = site.get("/record/proofs/consistency?from=5").await.body;

    let (proof, new) = answer.split_once("\n\n").unwrap();
    let new: SignedCheckpoint = new.parse().unwrap();
    let (old, new) = (old.unverified(), new.unverified());
    let mut lines = proof.lines();
    assert_eq!(lines.next(), Some("old 5"));
    let proof: Vec<_> = lines.map(|line| Hash::from_base64(line).unwrap()).collect();
    verify_consistency(5, old.root(), 9, new.root(), &proof).unwrap();
}

#[http_test]
async fn a_proof_between_two_past_sizes_comes_without_a_checkpoint(site: TestSite) {
    given_many(&site, 9).await;

    let answer = site.get("/record/proofs/consistency?from=4&to=7").await;

    assert!(answer.has("old 4\n") && !answer.has("\n\n"), "{}", answer.body);
}

#[http_test]
async fn acts_can_be_read_as_a_list_and_one_by_one(site: TestSite) {
    given_many(&site, 3).await;

    let all = site.get("/api/v1/record?per_page=2&act=plan-published&day=2024-04-30").await;
    let one = site.get("/api/v1/record/1").await.json();
    let none = site.get("/api/v1/record?act=round-closed").await;

    assert_eq!(all.headers["x-total-count"], "3");
    assert_eq!((&all.json()[0]["index"], &all.json()[1]), (&2.into(), &one));
    assert_eq!(one["words_lv"], "Publicēts plan 1");
    assert_eq!(
        (&one["role"], &one["institution"]),
        (&"coordinator".into(), &"valsts-kanceleja".into())
    );
    assert_eq!(one["hash"], leaf(&site, 1).await.hash().to_string());
    assert_eq!(none.json(), serde_json::json!([]));
    assert_eq!(site.get("/api/v1/record/3").await.status, 404);
    assert_eq!(site.get("/api/v1/record?day=tomorrow").await.status, 400);
}

#[test]
fn the_description_for_programs_says_what_there_is() {
    assert_eq!(web::api::faults(&record::part()), [""; 0]);
}

/// An answer that is not text; `None` where there is nothing.
async fn bytes(site: &TestSite, path: &str) -> Option<(HeaderMap, Vec<u8>)> {
    use tower::ServiceExt as _;
    let request = Request::get(path).body(Body::empty()).unwrap();
    let answer = site.router().oneshot(request).await.unwrap();
    let headers = answer.headers().clone();
    let is_there = answer.status().is_success();
    let body = axum::body::to_bytes(answer.into_body(), usize::MAX).await.unwrap();
    is_there.then(|| (headers, body.to_vec()))
}
