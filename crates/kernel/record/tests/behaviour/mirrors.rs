//! The log in a folder and over HTTP: what is written there verifies.

use std::fs;
use std::path::Path;

use record::verify::{Source, Verification};
use record::{ExportError, Exported, Opening, Signer};
use testkit::{TestSite, http_test};
use transparency_log::Receipt;

use crate::new_site;
use crate::site::{anna, given, given_many, published};

async fn export(site: &TestSite, folder: &Path) -> Result<Exported, ExportError> {
    record::export(&site.site.db, site.site.service::<Signer>(), folder).await
}

fn of_folder(folder: &Path) -> Verification {
    Verification::of(Source::Folder(folder.to_owned()))
}

#[http_test]
async fn a_log_in_a_folder_verifies_whatever_its_size(site: TestSite) {
    for more in [0, 1, 254, 1, 1] {
        let folder = tempfile::tempdir().unwrap();
        given_many(&site, more).await;

        let exported = export(&site, folder.path()).await.unwrap();

        let report = of_folder(folder.path()).run().unwrap();
        assert_eq!(report.root, exported.checkpoint.unverified().root());
    }
}

#[http_test]
async fn a_folder_receives_only_what_is_new(site: TestSite) {
    let folder = tempfile::tempdir().unwrap();
    given_many(&site, 260).await;
    export(&site, folder.path()).await.unwrap();

    let nothing = export(&site, folder.path()).await.unwrap();
    given_many(&site, 1).await;
    let one_more = export(&site, folder.path()).await.unwrap();

    assert_eq!((nothing.files, one_more.files), (0, 2));
    assert_eq!(of_folder(folder.path()).run().unwrap().size, 261);
}

#[http_test]
async fn a_folder_of_another_log_is_left_alone(site: TestSite) {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("checkpoint"), "another log").unwrap();

    let refused = export(&site, folder.path()).await;

    assert!(matches!(refused, Err(ExportError::OtherLog { .. })), "{refused:?}");
    assert_eq!(fs::read_to_string(folder.path().join("checkpoint")).unwrap(), "another log");
}

#[http_test]
async fn a_folder_with_more_acts_than_the_log_is_left_alone(site: TestSite) {
    let folder = tempfile::tempdir().unwrap();
    given_many(&site, 5).await;
    export(&site, folder.path()).await.unwrap();
    let restored_from_an_old_copy = new_site(site.site.db.engine()).await;

    let refused = export(&restored_from_an_old_copy, folder.path()).await;

    assert!(matches!(refused, Err(ExportError::OtherLog { .. })), "{refused:?}");
    assert_eq!(of_folder(folder.path()).run().unwrap().size, 5);
}

#[http_test]
async fn a_log_verifies_at_the_address_of_its_site(site: TestSite) {
    given_many(&site, 300).await;
    let receipt = site.get("/record/proofs/inclusion/256").await.body;
    let source: Source = serve(&site).await.parse().unwrap();
    let verification = Verification { receipt: Some(receipt), ..Verification::of(source) };

    let report = tokio::task::spawn_blocking(move || verification.run()).await.unwrap().unwrap();

    assert_eq!(report.size, 300);
    assert_eq!(report.receipt.unwrap().index, 256);
}

#[http_test]
async fn a_receipt_with_its_opening_shows_who_acted_to_whom_it_is_shown(site: TestSite) {
    let folder = tempfile::tempdir().unwrap();
    let index = given(&site, anna(), published("plan")).await;
    export(&site, folder.path()).await.unwrap();
    let receipt: Receipt = site.get("/record/proofs/inclusion/0").await.body.parse().unwrap();
    let mut tx = site.site.db.read().await.unwrap();
    let opening: Opening = record::opening(&mut tx, index).await.unwrap().unwrap();
    let receipt = receipt.with_extra(opening.to_bytes().to_vec()).unwrap();

    let verification =
        Verification { receipt: Some(receipt.to_string()), ..of_folder(folder.path()) };

    let report = verification.run().unwrap();
    assert_eq!(report.receipt.unwrap().account, Some(opening.account()));
}

/// Opens the site to the network of this machine; returns its address.
async fn serve(site: &TestSite) -> String {
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    let router = site.router();
    tokio::spawn(async move { axum::serve(listener, router).await });
    format!("http://{address}")
}
