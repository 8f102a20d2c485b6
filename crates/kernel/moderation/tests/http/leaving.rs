//! What is kept of people, for them, and what is erased when they leave.

use testkit::{TestSite, http_test};

use crate::new_site;
use crate::site::{Somebody, coordinator, decide, decision, note, report, somebody};

async fn closes(account: &Somebody) {
    let fields = [("current", accounts::examples::PASSWORD)];
    assert_eq!(account.browser.post("/lv/account/closure", &fields).await.status, 303);
}

#[http_test]
async fn a_person_gets_what_they_reported_and_appealed(site: TestSite) {
    let (anna, berta) = (somebody(&site, "anna").await, somebody(&site, "berta").await);
    let id = note(&site, &anna, "Visi ir muļķi").await;
    report(&berta, id, "abuse").await;
    decide(&site, &coordinator(&site).await, id, "abuse").await;
    let decision = decision(&site).await;
    anna.browser.post(&format!("{decision}/appeal"), &[("words", "Tikai viedoklis")]).await;

    let of_anna = anna.browser.get("/lv/account.json").await.json();
    let of_berta = berta.browser.get("/lv/account.json").await.json();

    assert_eq!(of_anna["appeals"][0]["words"], "Tikai viedoklis");
    assert_eq!(of_anna["appeals"][0]["decision"], decision.strip_prefix("/lv").unwrap());
    assert_eq!(of_anna["reports"].as_array().unwrap().len(), 0);
    assert_eq!(of_berta["reports"][0]["rule"], "abuse");
    assert_eq!(of_berta["reports"][0]["remark"], "Paskatieties");
}

#[http_test]
async fn whoever_leaves_takes_their_remarks_along(site: TestSite) {
    let (anna, berta) = (somebody(&site, "anna").await, somebody(&site, "berta").await);
    let judge = coordinator(&site).await;
    let id = note(&site, &anna, "Visi ir muļķi").await;
    report(&berta, id, "abuse").await;

    closes(&berta).await;

    let item = judge.browser.get(&format!("/lv/moderation/queue/{id}")).await;
    assert!(item.has("Apvainojumi un draudi") && !item.has("Paskatieties"), "{}", item.body);
}
