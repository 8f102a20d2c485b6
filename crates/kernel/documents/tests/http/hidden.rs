//! Evidence that is not for everybody.

use accounts::Role;
use institutions::examples::civic_alliance;
use testkit::{Browser, TestSite, http_test};

use crate::new_site;
use crate::site::{
    MEASURE, PDF, adding, coordinator, fields_with, reporter, signed_in, stored, subject_id,
};

/// A list of participants that the reporter of VARAM keeps from the public.
async fn given_hidden(site: &TestSite, by: &Browser) -> String {
    let fields = fields_with(&[("evidence_hidden", "yes"), ("evidence_kind", "attendance")]);
    let form = adding(site, MEASURE).await;
    let added = by.upload(&form, &fields, ("evidence_file", "saraksts.pdf", PDF)).await;
    assert_eq!(added.status, 303, "{}", added.body);
    added.location().to_owned()
}

#[http_test]
async fn for_the_public_there_is_no_hidden_evidence(site: TestSite) {
    let page = given_hidden(&site, &reporter(&site).await).await;
    let civil = signed_in(&site, Role::CivilSociety, Some(civic_alliance().id)).await;

    for reader in [&site.browser(), &civil, &reporter(&site).await] {
        for path in [page.clone(), format!("{page}/file"), format!("{page}.json")] {
            assert_eq!(reader.get(&path).await.status, 404, "{path}");
        }
    }
    for list in ["/lv/documents", "/lv/documents.csv", "/lv/documents.atom", "/lv/things/1.1"] {
        assert!(!site.get(list).await.has("Sēdes protokols"), "{list}");
    }
}

#[http_test]
async fn coordinators_evaluators_and_whoever_added_it_see_hidden_evidence(site: TestSite) {
    let anna = reporter(&site).await;
    let page = given_hidden(&site, &anna).await;
    let evaluator = signed_in(&site, Role::Evaluator, None).await;

    for reader in [&anna, &coordinator(&site).await, &evaluator] {
        let file = reader.get(&format!("{page}/file")).await;
        assert_eq!((reader.get(&page).await.status, file.status), (200, 200));
        assert_eq!(file.headers["cache-control"], "private, no-store");
    }
}

#[http_test]
async fn the_log_does_not_lead_to_hidden_evidence(site: TestSite) {
    let page = given_hidden(&site, &reporter(&site).await).await;

    let leaf = record::testing::leaves_a_trace(&site.site, "document-added").await;

    assert_eq!(leaf.path.as_deref(), Some(MEASURE));
    assert!(!leaf.entry().contains(&page));
}

#[http_test]
async fn a_part_of_the_page_may_show_each_reader_what_they_may_see(site: TestSite) {
    let anna = reporter(&site).await;
    let page = given_hidden(&site, &anna).await;
    let id = subject_id(&site, MEASURE).await;
    let mut tx = site.site.db.read().await.unwrap();

    let for_all = documents::of_subject(&mut tx, id).await.unwrap();
    let visitor = accounts::Actor::Visitor;
    let for_visitor = documents::of_subject_for(&mut tx, id, &visitor).await.unwrap();

    assert_eq!((for_all, for_visitor), (vec![], vec![]));
    assert_eq!(stored(&site, &page).await.subject, id);
}

#[http_test]
async fn what_was_hidden_before_stays_hidden_in_the_history(site: TestSite) {
    let anna = reporter(&site).await;
    let page = given_hidden(&site, &anna).await;
    let fields = fields_with(&[("version", "1"), ("evidence_title_lv", "Saraksts bez vārdiem")]);

    let answer = anna.post(&format!("{page}/correction"), &fields).await;

    assert_eq!(answer.status, 303, "{}", answer.body);
    let seen = site.get(&page).await;
    assert!(seen.has("Saraksts bez vārdiem") && !seen.has("Sēdes protokols"), "{}", seen.body);
    assert!(anna.get(&page).await.has("Sēdes protokols</del>"));
}
