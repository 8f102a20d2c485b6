//! Publishing versions.

use testkit::{TestSite, http_test};

use crate::new_site;
use crate::site::{
    coordinator, done, drafted, facts, hidden, leaves_a_trace, measure_again, plan, publish,
    published,
};

const PUBLICATION: &str = "/lv/plans/6/publication";

#[http_test]
async fn a_first_version_is_previewed_and_published(site: TestSite) {
    let anna = drafted(&site).await;
    let preview = anna.get(PUBLICATION).await;
    assert!(preview.has("apstiprinātā redakcija") && preview.has("pasākumi"));

    publish(&anna, &[("adopted-on", "08.02.2024.")]).await;

    leaves_a_trace(&site, "plan-published").await;
    let facts = facts(&site).await;
    assert_eq!(facts["versions"].as_array().unwrap().len(), 1);
}

#[http_test]
async fn a_version_is_not_published_unread_undated_or_empty(site: TestSite) {
    let anna = coordinator(&site).await;
    done(&anna, "/lv/plans/new", &plan()).await;
    let seen = hidden(&anna.get(PUBLICATION).await, "seen");

    let unread = anna.post(PUBLICATION, &[("seen", &seen), ("adopted-on", "2024-02")]).await;
    let undated = anna.post(PUBLICATION, &[("seen", &seen), ("checked", "yes")]).await;
    let ahead = anna
        .post(PUBLICATION, &[("seen", &seen), ("checked", "yes"), ("adopted-on", "2025-02")])
        .await;
    let empty = anna
        .post(PUBLICATION, &[("seen", &seen), ("checked", "yes"), ("adopted-on", "2024-02")])
        .await;

    assert!([&unread, &undated, &ahead, &empty].iter().all(|answer| answer.status == 422));
    assert!(unread.has("apstipriniet, ka tekstu esat pārbaudījis"));
    assert!(undated.has("Aizpildiet šo lauku"));
    assert!(ahead.has("Šī diena vēl nav pienākusi"));
    assert!(empty.has("Plānā vēl nav neviena pasākuma"));
}

#[http_test]
async fn a_plan_that_changed_after_the_preview_is_looked_at_again(site: TestSite) {
    let anna = drafted(&site).await;
    let seen = hidden(&anna.get(PUBLICATION).await, "seen");
    let edit = "/lv/plans/6/measures/1.1/edit";
    let lock = hidden(&anna.get(edit).await, "lock");
    done(&anna, edit, &measure_again(&lock, &[("title_lv", "Cits pasākums")])).await;

    let fields = [("seen", seen.as_str()), ("checked", "yes"), ("adopted-on", "2024-02-08")];
    let answer = anna.post(PUBLICATION, &fields).await;

    assert_eq!(answer.status, 409);
    assert!(answer.has("Plāns tikmēr ir mainīts") && answer.has("2024-02-08"));
    assert_ne!(hidden(&answer, "seen"), seen);
    assert_eq!(site.get("/api/v1/plans/6").await.status, 404);
}

#[http_test]
async fn a_refreshed_version_shows_what_changed_and_needs_a_reason(site: TestSite) {
    let anna = published(&site).await;
    let edit = "/lv/plans/6/measures/1.1/edit";
    let lock = hidden(&anna.get(edit).await, "lock");
    let change = [("title_lv", "Publicēt trīsdesmit datu kopas"), ("reason_lv", "Vairāk datu")];
    done(&anna, edit, &measure_again(&lock, &change)).await;

    let preview = anna.get(PUBLICATION).await;
    let seen = hidden(&preview, "seen");
    let unexplained = anna
        .post(PUBLICATION, &[("seen", &seen), ("checked", "yes"), ("adopted-on", "2024-04")])
        .await;
    publish(&anna, &[("adopted-on", "2024-04"), ("reason_lv", "Divu gadu atzīme")]).await;

    assert!(preview.has("divdesmit</del>") && preview.has("trīsdesmit</ins>"), "{}", preview.body);
    assert_eq!(unexplained.status, 422);
    let versions = facts(&site).await["versions"].clone();
    assert_eq!(versions.as_array().unwrap().len(), 2);
}

#[http_test]
async fn nothing_new_is_no_version(site: TestSite) {
    let anna = published(&site).await;
    let seen = hidden(&anna.get(PUBLICATION).await, "seen");
    let fields = [
        ("seen", seen.as_str()),
        ("checked", "yes"),
        ("adopted-on", "2024-04"),
        ("reason_lv", "Tāpat vien"),
    ];

    let answer = anna.post(PUBLICATION, &fields).await;

    assert_eq!(answer.status, 422);
    assert!(answer.has("nav ko publicēt"));
}
