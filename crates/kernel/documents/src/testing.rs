//! The promise of this crate to capabilities, as a test that they claim.

use base::Text;
use record::By;
use web::Site;

use crate::{Added, Document, Evidence, Standing, acts, examples};

/// Checks that the page of a subject shows its evidence: what is public, also when it was withdrawn, and not
/// what is not for everybody. `path` is the subject's, without language; `open` reads a page of the site.
///
/// ```ignore
/// documents::testing::takes_evidence(&site.site, "/plans/5/measures/1.2", async |path| {
///     site.get(&path).await.body
/// })
/// .await;
/// ```
///
/// # Panics
/// When it is not so.
pub async fn takes_evidence(site: &Site, path: &str, open: impl AsyncFn(String) -> String) {
    let shown = given(site, path, link("https://example.lv/for-everybody", true)).await;
    let hidden = given(site, path, link("https://example.lv/not-for-everybody", false)).await;

    let page = open(format!("/lv{path}")).await;
    assert!(page.contains(&shown.path()), "{path} does not show its evidence");
    assert!(!page.contains(&hidden.path()), "{path} shows evidence that is not for everybody");

    withdraw(site, &shown).await;
    let page = open(format!("/lv{path}")).await;
    assert!(page.contains(&shown.path()), "{path} hides that evidence was withdrawn");
}

/// Attaches evidence to the subject at `path`.
///
/// # Panics
/// When there is no subject, or it has that evidence already.
pub async fn given(site: &Site, path: &str, evidence: Evidence) -> Document {
    let mut tx = site.db.begin().await.expect("the database is there");
    let subject = subjects::find_by_path(&mut tx, path).await.expect("subjects can be read");
    let subject = subject.expect("the thing is entered as a subject");
    let added = acts::add(&mut tx, site, By::System, subject.id, evidence).await;
    tx.commit().await.expect("evidence can be added");
    match added.expect("evidence can be added") {
        Added::Yes(document) => *document,
        Added::AlreadyThere(other) => unreachable!("the evidence is there already: {other}"),
    }
}

/// A page elsewhere, as evidence.
///
/// # Panics
/// When it is no address.
pub fn link(url: &str, is_public: bool) -> Evidence {
    let mut evidence = Evidence { facts: examples::minutes_facts(), content: examples::link() };
    evidence.facts.is_public = is_public;
    evidence.content =
        evidence.content.mended(Some(url.parse().expect("a test gives an address")), None);
    evidence
}

async fn withdraw(site: &Site, document: &Document) {
    let reason = Text::lv("Pārbaude");
    let standing = Standing::Withdrawn { at: site.clock.now(), reason };
    let withdrawn = Document { standing, ..document.clone() };
    let mut tx = site.db.begin().await.expect("the database is there");
    let saved = acts::withdraw(&mut tx, site, By::System, &withdrawn).await;
    assert_eq!(saved.expect("evidence can be withdrawn"), crate::store::Saved::Yes);
    tx.commit().await.expect("evidence can be withdrawn");
}
