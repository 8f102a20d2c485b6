//! Correcting what is said about evidence.

use base::Text;
use testkit::{TestSite, http_test};

use crate::new_site;
use crate::site::{PDF, PDF_HASH, add_file, add_link, coordinator, fields_with, reporter, stored};

#[http_test]
async fn a_correction_keeps_what_was_said_before_for_everybody(site: TestSite) {
    let anna = reporter(&site).await;
    let page = add_file(&site, &anna).await;
    let fields = fields_with(&[("version", "1"), ("evidence_title_lv", "Padomes protokols")]);

    let answer = anna.post(&format!("{page}/correction"), &fields).await;

    assert_eq!(answer.status, 303, "{}", answer.body);
    let seen = site.get(&page).await;
    assert!(seen.has("<h1>Padomes protokols</h1>"), "{}", seen.body);
    assert!(seen.has("Sēdes protokols</del>") && seen.has("Padomes protokols</ins>"));
    let leaf = record::testing::leaves_a_trace(&site.site, "document-corrected").await;
    assert!(!leaf.entry().contains("protokols"));
}

#[http_test]
async fn the_form_for_a_correction_holds_what_is_said_now(site: TestSite) {
    let anna = reporter(&site).await;
    let page = add_file(&site, &anna).await;

    let form = anna.get(&format!("{page}/correction")).await;

    assert_eq!(form.status, 200);
    for held in ["Sēdes protokols", "Minutes of the meeting", "2024-04-12", "Biedrība"] {
        assert!(form.has(held), "{held}");
    }
    assert!(form.has("value=\"minutes\" selected") && form.has("name=\"version\" value=\"1\""));
    assert!(form.has("Pašu datni apmainīt nevar") && !form.has("type=\"file\""));
}

#[http_test]
async fn a_refused_correction_keeps_what_was_typed_and_its_version(site: TestSite) {
    let (anna, berta) = (reporter(&site).await, coordinator(&site).await);
    let page = add_file(&site, &anna).await;
    let correction = format!("{page}/correction");
    berta
        .post(&correction, &fields_with(&[("version", "1"), ("evidence_date", "2024-04-13")]))
        .await;

    let refused =
        anna.post(&correction, &fields_with(&[("version", "1"), ("evidence_date", "2025")])).await;

    assert_eq!(refused.status, 422);
    assert!(refused.has("value=\"2025\""), "{}", refused.body);
    assert!(refused.has("name=\"version\" value=\"1\""), "an old version must not become new");
}

#[http_test]
async fn who_comes_second_sees_both_texts_and_decides(site: TestSite) {
    let (anna, berta) = (reporter(&site).await, coordinator(&site).await);
    let page = add_file(&site, &anna).await;
    let correction = format!("{page}/correction");
    let titled =
        |version, title| fields_with(&[("version", version), ("evidence_title_lv", title)]);
    berta.post(&correction, &titled("1", "Bertas nosaukums")).await;

    let second = anna.post(&correction, &titled("1", "Annas nosaukums")).await;

    assert_eq!(second.status, 409);
    assert!(second.has("Bertas nosaukums</del>") && second.has("Annas nosaukums</ins>"));
    assert_eq!(stored(&site, &page).await.title.get(base::Language::Lv), Some("Bertas nosaukums"));
    assert!(second.has("name=\"version\" value=\"2\""), "{}", second.body);

    let decided = anna.post(&correction, &titled("2", "Annas nosaukums")).await;
    assert_eq!(decided.status, 303);
    assert!(site.get(&page).await.has("Bertas nosaukums</del>"));
}

#[http_test]
async fn a_link_gains_a_copy_later(site: TestSite) {
    let anna = reporter(&site).await;
    let page = add_link(&site, &anna, "https://example.lv/1").await.location().to_owned();
    assert!(site.get(&page).await.has("nav saglabāta"));

    let fields = fields_with(&[("version", "1"), ("evidence_url", "https://example.lv/jauns")]);
    let file = ("evidence_file", "lapa.pdf", PDF);
    let answer = anna.upload(&format!("{page}/correction"), &fields, file).await;

    assert_eq!(answer.status, 303, "{}", answer.body);
    let seen = site.get(&page).await;
    assert!(seen.has("https://example.lv/1</del>") && seen.has("https://example.lv/jauns</ins>"));
    assert!(seen.has(&format!("{PDF_HASH}</ins>")));
}

#[http_test]
async fn a_correction_cannot_make_two_of_one(site: TestSite) {
    let anna = reporter(&site).await;
    add_link(&site, &anna, "https://example.lv/1").await;
    let page = add_link(&site, &anna, "https://example.lv/2").await.location().to_owned();

    let fields = fields_with(&[("version", "1"), ("evidence_url", "https://example.lv/1")]);
    let answer = anna.post(&format!("{page}/correction"), &fields).await;

    assert_eq!(answer.status, 422);
    assert!(answer.has("te jau ir pievienota"), "{}", answer.body);
    assert_eq!(stored(&site, &page).await.version, 1);
}

#[http_test]
async fn a_form_that_changes_nothing_leaves_no_trace(site: TestSite) {
    let anna = reporter(&site).await;
    let page = add_file(&site, &anna).await;

    let answer = anna.post(&format!("{page}/correction"), &fields_with(&[("version", "1")])).await;

    assert_eq!((answer.status, answer.location()), (303, page.as_str()));
    assert_eq!(stored(&site, &page).await.version, 1);
    record::testing::leaves_a_trace(&site.site, "document-added").await;
}

#[http_test]
async fn a_correction_without_its_version_is_refused(site: TestSite) {
    let anna = reporter(&site).await;
    let page = add_file(&site, &anna).await;

    let answer = anna.post(&format!("{page}/correction"), &fields_with(&[])).await;

    assert_eq!(answer.status, 422);
    assert_eq!(
        stored(&site, &page).await.title,
        Text::both("Sēdes protokols", "Minutes of the meeting")
    );
}
