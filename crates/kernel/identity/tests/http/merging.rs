//! Two accounts of one person.

use accounts::{Role, Steps, testing};
use identity::testing::{rows_about, with_authenticator};
use institutions::examples as bodies;
use testkit::{TestSite, http_test};

use crate::gateway::{by_eid, new_site};
use crate::site::{ANNA, anna, at_browser, give_password, signed_in, subjects};

const OTHER: &str = "anna.parauga@example.lv";

/// Anna's two accounts: the first has her eID, the second a role.
async fn two(site: &TestSite) -> [base::Id<accounts::Account>; 2] {
    let first = anna(site).await;
    by_eid(&at_browser(site, first).await, "anna", "").await;
    let second = testing::somebody(&site.site, OTHER).await;
    testing::give(&site.site, second, Role::Reporter, Some(bodies::varam().id)).await;
    [first, second]
}

#[http_test]
async fn a_second_account_of_a_person_is_told_and_nothing_happens_by_itself(site: TestSite) {
    let [_, second] = two(&site).await;
    let browser = at_browser(&site, second).await;

    let told = by_eid(&browser, "anna", "").await;
    let page = browser.get(told.location()).await;

    assert_eq!(told.location(), "/lv/account/merge");
    assert!(page.has(ANNA) && page.has(OTHER) && page.has("Kas nepāriet"), "{}", page.body);
    let list = browser.get("/lv/account/verifications").await;
    assert!(!list.has("eID, būtisks"), "{}", list.body);
    let nothing = browser.post("/lv/account/merge", &[]).await;
    assert_eq!(nothing.status, 422);
    assert!(nothing.has("Izvēlieties, kuru kontu paturēt"));
}

#[http_test]
async fn the_account_that_is_kept_gets_the_roles_and_the_other_is_closed(site: TestSite) {
    let [first, second] = two(&site).await;
    with_authenticator(&site.site, first).await;
    let browser = at_browser(&site, second).await;
    by_eid(&browser, "anna", "").await;

    let done = browser.post("/lv/account/merge", &[("keep", &second.to_string())]).await;

    assert_eq!(done.location(), "/lv/account", "{}", done.body);
    assert_eq!(give_password(&site, ANNA).await.status, 422, "the other account is closed");
    let known = browser.get("/lv/account.json").await.json();
    assert_eq!((&known["email"], known["roles"].as_array().unwrap().len()), (&OTHER.into(), 1));
    assert_eq!(known["verifications"][0]["level"], "substantial");
    assert_eq!(subjects(&site).await, ["Jūsu konti vietnē Atvere ir apvienoti"]);
    let mut tx = site.site.db.read().await.unwrap();
    assert_eq!(rows_about(&mut tx, first).await, 0);
}

#[http_test]
async fn the_other_account_may_be_kept_as_well(site: TestSite) {
    let [first, second] = two(&site).await;
    let browser = signed_in(&site, second, Steps::Two).await;
    by_eid(&browser, "anna", "").await;

    browser.post("/lv/account/merge", &[("keep", &first.to_string())]).await;

    let known = browser.get("/lv/account.json").await.json();
    assert_eq!(known["email"], ANNA, "one is signed in to the account that was kept");
    assert_eq!(known["roles"][0]["role"], "reporter");
    assert_eq!(give_password(&site, OTHER).await.status, 422);
}

#[http_test]
async fn merging_twice_at_once_merges_once(site: TestSite) {
    let [_, second] = two(&site).await;
    let browser = at_browser(&site, second).await;
    by_eid(&browser, "anna", "").await;
    let keep = second.to_string();
    let keep = [("keep", keep.as_str())];

    let (one, two) = tokio::join!(
        browser.post("/lv/account/merge", &keep),
        browser.post("/lv/account/merge", &keep)
    );

    assert!([one.status, two.status].contains(&303));
    let known = site.browser();
    by_eid(&known, "anna", "").await;
    assert_eq!(known.get("/lv/account.json").await.json()["roles"].as_array().unwrap().len(), 1);
}

#[http_test]
async fn an_account_of_one_person_takes_no_eid_of_another(site: TestSite) {
    let [first, _] = two(&site).await;
    let browser = at_browser(&site, first).await;

    let answer = by_eid(&browser, "berta", "").await;

    assert!(answer.location().ends_with("/refusal/other-person"), "{}", answer.location());
    let words = browser.get(answer.location()).await;
    assert!(words.has("Šis konts jau pieder citam cilvēkam"));
    assert_eq!(browser.get("/lv/account/merge").await.status, 303, "and is merged with nobody's");
}
