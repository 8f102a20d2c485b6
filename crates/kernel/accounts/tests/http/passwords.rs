//! Forgotten and changed passwords.

use accounts::{COOKIE, examples, testing};
use jiff::SignedDuration;
use testkit::{Answer, TestSite, http_test};

use crate::new_site;
use crate::site::{anna, letters, link, sign_in, sign_in_rightly};

const ANNA: &str = "anna@example.lv";
const NEW: &str = "kurmis bungo pagrabā";

async fn ask(site: &TestSite, email: &str) -> Answer {
    site.post("/lv/password-reset", &[("email", email)]).await
}

#[http_test]
async fn a_forgotten_password_is_replaced_and_all_sessions_end(site: TestSite) {
    let browser = anna(&site).await;
    ask(&site, ANNA).await;
    let link = link(&site.site).await;

    let page = site.get(&link).await;
    let done = site.post(&link, &[("password", NEW)]).await;

    assert!(page.status == 200 && page.has(ANNA));
    assert_eq!((done.status, done.location()), (303, "/lv/sign-in"));
    assert_eq!(browser.get("/lv/account").await.status, 303);
    assert_eq!(sign_in_rightly(&site, ANNA).await.status, 422);
    assert_eq!(sign_in(&site, ANNA, NEW).await.status, 303);
    assert_eq!(letters(&site.site).await[0].subject(), "Jūsu parole vietnē Atvere ir nomainīta");
}

#[http_test]
async fn a_reset_link_works_once_and_takes_the_others_with_it(site: TestSite) {
    testing::somebody(&site.site, ANNA).await;
    ask(&site, ANNA).await;
    let first = link(&site.site).await;
    ask(&site, ANNA).await;
    let second = link(&site.site).await;

    let used = site.post(&first, &[("password", NEW)]).await;

    assert_eq!(used.status, 303);
    for link in [first, second] {
        assert_eq!(site.post(&link, &[("password", "vista peld uz salu")]).await.status, 404);
    }
}

#[http_test]
async fn a_reset_link_works_for_an_hour(site: TestSite) {
    testing::somebody(&site.site, ANNA).await;
    ask(&site, ANNA).await;
    let link = link(&site.site).await;

    site.site.clock.advance(SignedDuration::from_mins(59));
    let within = site.get(&link).await;
    site.site.clock.advance(SignedDuration::from_mins(1));
    let after = site.get(&link).await;

    assert_eq!((within.status, after.status), (200, 404));
}

#[http_test]
async fn two_who_use_one_reset_link_at_once_set_one_password(site: TestSite) {
    testing::somebody(&site.site, ANNA).await;
    ask(&site, ANNA).await;
    let link = link(&site.site).await;

    let tries = [NEW, "vista peld uz salu"].map(|password| {
        let (browser, link) = (site.browser(), link.clone());
        tokio::spawn(async move { browser.post(&link, &[("password", password)]).await.status })
    });
    let mut statuses = Vec::new();
    for one in tries {
        statuses.push(one.await.unwrap());
    }

    statuses.sort_unstable();
    assert_eq!(statuses, [303, 404]);
}

#[http_test]
async fn a_stranger_who_asks_for_a_reset_does_not_learn_who_has_an_account(site: TestSite) {
    testing::somebody(&site.site, ANNA).await;

    let (known, unknown) = (ask(&site, ANNA).await, ask(&site, "berta@example.lv").await);

    assert_eq!((known.status, known.location()), (unknown.status, unknown.location()));
    assert_eq!(letters(&site.site).await.len(), 1);
}

#[http_test]
async fn who_has_not_chosen_a_password_yet_gets_the_letter_to_choose_the_first(site: TestSite) {
    site.post("/lv/register", &[("email", ANNA)]).await;

    ask(&site, ANNA).await;

    assert!(link(&site.site).await.starts_with("/lv/confirm/"));
}

#[http_test]
async fn a_confirmation_link_cannot_change_the_password_of_an_account(site: TestSite) {
    site.post("/lv/register", &[("email", ANNA)]).await;
    let confirm = link(&site.site).await;
    let reset = confirm.replace("/confirm/", "/password-reset/");

    assert_eq!(site.post(&reset, &[("password", NEW)]).await.status, 404);
    assert_eq!(site.post(&confirm, &[("name", "Anna"), ("password", NEW)]).await.status, 303);
}

#[http_test]
async fn changing_the_password_signs_out_all_other_browsers(site: TestSite) {
    let browser = anna(&site).await;
    let other = site.browser();
    sign_in_rightly(&other, ANNA).await;
    let before = browser.cookie(COOKIE);

    let fields = [("current", examples::PASSWORD), ("password", NEW)];
    let done = browser.post("/lv/account/password", &fields).await;

    assert_eq!((done.status, done.location()), (303, "/lv/account"));
    assert_eq!(browser.get("/lv/account").await.status, 200);
    assert_ne!(browser.cookie(COOKIE), before);
    assert_eq!(other.get("/lv/account").await.status, 303);
    assert_eq!(sign_in(&other, ANNA, NEW).await.status, 303);
    assert_eq!(letters(&site.site).await.len(), 1);
}

#[http_test]
async fn who_sits_down_at_an_open_browser_cannot_change_the_password(site: TestSite) {
    let browser = anna(&site).await;

    let fields = [("current", "minējums minējums"), ("password", NEW)];
    let mut statuses = Vec::new();
    for _ in 0..7 {
        statuses.push(browser.post("/lv/account/password", &fields).await.status);
    }

    assert_eq!(statuses, [422, 422, 422, 422, 422, 422, 429]);
    site.site.clock.advance(SignedDuration::from_mins(1));
    assert_eq!(sign_in_rightly(&site, ANNA).await.status, 303);
}

#[http_test]
async fn a_hash_of_other_strength_is_made_anew_at_the_next_sign_in(site: TestSite) {
    let account = testing::somebody(&site.site, ANNA).await;
    let stored = async || {
        let mut tx = site.site.db.read().await.unwrap();
        let account = accounts::find(&mut tx, account).await.unwrap().unwrap();
        account.password().unwrap().as_phc().to_owned()
    };
    testing::weaken(&site.site, account).await;
    assert!(stored().await.contains("m=16,t=1,p=1"));

    let answer = sign_in_rightly(&site, ANNA).await;

    assert_eq!(answer.status, 303);
    assert!(stored().await.contains("m=8,t=1,p=1"), "{}", stored().await);
    assert_eq!(sign_in_rightly(&site.browser(), ANNA).await.status, 303);
}
