//! The log knows nobody; whoever acted can show it while they wish.

use accounts::{Account, Role};
use base::Id;
use institutions::examples::state_chancellery;
use record::{By, Opening};
use testkit::{Browser, TestSite, http_test};
use transparency_log::Receipt;
use uuid::Uuid;

use crate::new_site;
use crate::site::{anna, given, leaf, published};

const ANNA: Id<Account> = Id::from_uuid(Uuid::from_u128(0xa));

async fn opening(site: &TestSite, index: u64) -> Option<Opening> {
    let mut tx = site.site.db.read().await.unwrap();
    record::opening(&mut tx, index).await.unwrap()
}

#[http_test]
async fn the_account_is_nowhere_in_the_entry(site: TestSite) {
    let index = given(&site, anna(), published("plan")).await;

    let entry = leaf(&site, index).await.entry().to_owned();

    assert!(
        !entry.contains(&ANNA.to_string()) && !entry.contains(&ANNA.uuid().simple().to_string())
    );
}

#[http_test]
async fn two_acts_of_one_person_cannot_be_told_from_those_of_two(site: TestSite) {
    given(&site, anna(), published("plan")).await;
    given(&site, anna(), published("plan")).await;

    assert_ne!(leaf(&site, 0).await.person, leaf(&site, 1).await.person);
}

#[http_test]
async fn the_opening_shows_who_acted(site: TestSite) {
    let index = given(&site, anna(), published("plan")).await;

    let opening = opening(&site, index).await.unwrap();

    assert_eq!(opening.account(), ANNA);
    assert_eq!(leaf(&site, index).await.person, Some(opening.commitment()));
}

#[http_test]
async fn a_person_sees_their_own_acts_and_no_others(site: TestSite) {
    let other =
        By::Person { account: Id::from_uuid(Uuid::from_u128(0xb)), role: None, institution: None };
    given(&site, anna(), published("first")).await;
    given(&site, other, published("second")).await;
    given(&site, anna(), published("third")).await;

    let mut tx = site.site.db.read().await.unwrap();
    let own = record::of_account(&mut tx, ANNA, 1).await.unwrap();

    assert_eq!(own.iter().map(|(leaf, _)| leaf.index).collect::<Vec<_>>(), [2, 0]);
}

/// A browser in which somebody of the State Chancellery is signed in, and as whom they act.
async fn somebody(site: &TestSite) -> (Browser, By) {
    let institution = Some(state_chancellery().id);
    let account = accounts::testing::person(&site.site, Role::Coordinator, institution).await;
    let browser = site.browser();
    accounts::testing::sign_in(&site.site, account, |name, token| browser.set_cookie(name, token))
        .await;
    (browser, By::Person { account, role: Some(Role::Coordinator), institution })
}

#[http_test]
async fn whoever_acted_gets_a_receipt_that_proves_it(site: TestSite) {
    let (browser, by) = somebody(&site).await;
    let index = given(&site, by, published("plan")).await;

    let page = browser.get("/en/record/0").await;
    let receipt = browser.get("/en/record/0/receipt").await;

    assert!(page.has("/en/record/0/receipt"), "{}", page.body);
    assert_eq!(receipt.headers["cache-control"], "private, no-store");
    let receipt: Receipt = receipt.body.parse().unwrap();
    let opening = Opening::from_bytes(receipt.extra()).unwrap();
    assert_eq!(leaf(&site, index).await.person, Some(opening.commitment()));
}

#[http_test]
async fn nobody_else_gets_it(site: TestSite) {
    let (_, by) = somebody(&site).await;
    let (stranger, _) = somebody(&site).await;
    given(&site, by, published("plan")).await;

    assert!(!stranger.get("/en/record/0").await.has("/en/record/0/receipt"));
    assert_eq!(stranger.get("/en/record/0/receipt").await.status, 403);
    assert!(site.get("/en/record/0/receipt").await.location().starts_with("/en/sign-in"));
}

#[http_test]
async fn a_person_finds_their_own_acts_with_what_opens_them(site: TestSite) {
    let (browser, by) = somebody(&site).await;
    given(&site, anna(), published("other plan")).await;
    given(&site, by, published("own plan")).await;

    let page = browser.get("/en/record/own").await;
    let facts = browser.get("/en/record/own.json").await.json();

    assert!(page.has("the own plan") && !page.has("the other plan") && page.has("1 act<"));
    let opening = facts["acts"][0]["opening"].as_str().unwrap();
    let opening = Opening::from_bytes(&hex::decode(opening).unwrap()).unwrap();
    assert_eq!(facts["acts"][0]["person"], opening.commitment().to_string());
    assert!(site.get("/en/record/own").await.location().starts_with("/en/sign-in"));
}

#[http_test]
async fn an_act_of_a_closed_account_stays_valid_and_opens_to_nobody(site: TestSite) {
    let (browser, by) = somebody(&site).await;
    given(&site, anna(), published("other plan")).await;
    let index = given(&site, by, published("own plan")).await;
    let before = leaf(&site, index).await;

    browser.post("/en/account/closure", &[("current", accounts::examples::PASSWORD)]).await;

    assert_eq!(opening(&site, index).await, None);
    assert!(opening(&site, 0).await.is_some());
    assert_eq!(leaf(&site, index).await, before);
    let last = record::testing::leaves_a_trace(&site.site, "role-laid-down").await;
    assert_eq!(opening(&site, last.index).await, None);
}
