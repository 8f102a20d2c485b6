//! The log signs what it is, and never what contradicts its earlier word.

use base::Entropy;
use db::sql;
use record::{CheckpointError, Signer};
use testkit::{TestSite, http_test};

use crate::new_site;
use crate::site::{anna, given, given_many, meddle, published};

sql! {
    CUT = "UPDATE record_head SET size = 3";
    REWRITE = "UPDATE record_nodes SET hash = (SELECT hash FROM record_nodes WHERE level = 0 AND position = 0)
               WHERE level = 2 AND position = 0";
}

fn signer(folder: &tempfile::TempDir) -> Signer {
    Signer::open(folder.path(), "https://atvere.example", &Entropy::system()).unwrap()
}

#[http_test]
async fn a_checkpoint_is_signed_by_the_key_and_grows_with_the_log(site: TestSite) {
    let folder = tempfile::tempdir().unwrap();
    let signer = signer(&folder);

    for size in 0..3 {
        let note = signer.checkpoint(&site.site.db).await.unwrap();

        let checkpoint = note.verify("atvere.example/record", &[signer.verifier()]).unwrap();
        assert_eq!(checkpoint.size(), size);
        given(&site, anna(), published("plan")).await;
    }
}

#[http_test]
async fn the_checkpoint_of_the_same_log_is_the_same_text(site: TestSite) {
    let folder = tempfile::tempdir().unwrap();
    given_many(&site, 5).await;

    let first = signer(&folder).checkpoint(&site.site.db).await.unwrap();
    let after_a_restart = signer(&folder).checkpoint(&site.site.db).await.unwrap();

    assert_eq!(first.to_string(), after_a_restart.to_string());
}

#[http_test]
async fn a_log_that_was_restored_from_an_old_copy_is_silent_also_after_a_restart(site: TestSite) {
    let folder = tempfile::tempdir().unwrap();
    given_many(&site, 5).await;
    signer(&folder).checkpoint(&site.site.db).await.unwrap();

    meddle(&site, &CUT).await;
    let refused = signer(&folder).checkpoint(&site.site.db).await;

    assert!(matches!(refused, Err(CheckpointError::Shrunk { signed: 5, found: 3 })), "{refused:?}");
}

#[http_test]
async fn a_log_with_another_past_than_the_one_signed_is_silent(site: TestSite) {
    let folder = tempfile::tempdir().unwrap();
    given_many(&site, 5).await;
    let signer = signer(&folder);
    signer.checkpoint(&site.site.db).await.unwrap();

    meddle(&site, &REWRITE).await;
    given(&site, anna(), published("plan")).await;
    let refused = signer.checkpoint(&site.site.db).await;

    assert!(matches!(refused, Err(CheckpointError::Rewritten { size: 5 })), "{refused:?}");
}

#[http_test]
async fn a_visitor_is_told_that_the_log_is_not_available_rather_than_a_smaller_one(site: TestSite) {
    given_many(&site, 5).await;
    assert_eq!(site.get("/record/checkpoint").await.status, 200);

    meddle(&site, &CUT).await;

    assert_eq!(site.get("/record/checkpoint").await.status, 503);
}
