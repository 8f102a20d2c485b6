//! One's own account.

use accounts::{Role, testing};
use institutions::examples as bodies;
use testkit::{TestSite, http_test};

use crate::new_site;
use crate::site::{anna, at_browser, sign_in_rightly};

const ANNA: &str = "anna@example.lv";

#[http_test]
async fn a_person_is_called_what_they_want_to_be_called(site: TestSite) {
    let browser = anna(&site).await;

    let saved = browser.post("/lv/account", &[("name", "Anna Kalniņa"), ("language", "en")]).await;

    assert_eq!((saved.status, saved.location()), (303, "/lv/account"));
    let page = browser.get("/lv/account").await;
    assert!(page.has("Anna Kalniņa</a>") && page.has(r#"value="en" checked"#), "{}", page.body);
}

#[http_test]
async fn a_name_without_letters_is_refused_and_kept_in_the_form(site: TestSite) {
    let browser = anna(&site).await;

    let answer = browser.post("/lv/account", &[("name", "123"), ("language", "lv")]).await;

    assert_eq!(answer.status, 422);
    assert!(answer.has(r#"value="123""#) && answer.has("Anna Bērziņa</a>"));
}

#[http_test]
async fn a_name_with_markup_is_shown_as_it_was_written(site: TestSite) {
    let browser = anna(&site).await;

    browser.post("/lv/account", &[("name", "<b>Anna</b>"), ("language", "lv")]).await;

    let page = browser.get("/lv/account").await;
    assert!(!page.has("<b>Anna"), "{}", page.body);
}

#[http_test]
async fn a_person_sees_everything_that_is_known_of_them(site: TestSite) {
    let account = testing::somebody(&site.site, ANNA).await;
    testing::give(&site.site, account, Role::Reporter, Some(bodies::varam().id)).await;
    let browser = at_browser(&site, account).await;

    let known = browser.get("/lv/account.json").await.json();

    assert_eq!(known["email"], ANNA);
    assert_eq!(known["name"], "Anna Bērziņa");
    assert_eq!(known["roles"][0]["role"], "reporter");
    assert_eq!(known["roles"][0]["institution"]["lv"], institutions::examples::VARAM_SINCE_2024);
    assert_eq!(known["sessions"].as_array().map(Vec::len), Some(1));
    assert!(!known.to_string().contains("argon2"));
}

#[http_test]
async fn nobody_else_reads_what_is_known_of_a_person(site: TestSite) {
    anna(&site).await;

    let answer = site.get("/lv/account.json").await;

    assert_eq!(answer.status, 401);
    assert!(!answer.has(ANNA));
}

#[http_test]
async fn a_person_ends_the_session_of_another_browser(site: TestSite) {
    let browser = anna(&site).await;
    let other = site.browser();
    sign_in_rightly(&other, ANNA).await;
    let page = browser.get("/lv/account").await;

    let (_, rest) = page.body.split_once("/lv/account/sessions/").unwrap();
    let (session, _) = rest.split_once('/').unwrap();
    let ended = browser.post(&format!("/lv/account/sessions/{session}/end"), &[]).await;

    assert_eq!(ended.status, 303);
    assert_eq!(other.get("/lv/account").await.status, 303);
    assert_eq!(browser.get("/lv/account").await.status, 200);
}

#[http_test]
async fn a_person_signs_out_all_other_browsers_at_once(site: TestSite) {
    let browser = anna(&site).await;
    let others = [site.browser(), site.browser()];
    for other in &others {
        sign_in_rightly(other, ANNA).await;
    }

    browser.post("/lv/account/other-sessions/end", &[]).await;

    assert_eq!(browser.get("/lv/account").await.status, 200);
    for other in &others {
        assert_eq!(other.get("/lv/account").await.status, 303);
    }
}

#[http_test]
async fn nobody_ends_the_session_of_somebody_else(site: TestSite) {
    let browser = anna(&site).await;
    let page_of_other = {
        sign_in_rightly(&site, ANNA).await;
        browser.get("/lv/account").await
    };
    let (_, rest) = page_of_other.body.split_once("/lv/account/sessions/").unwrap();
    let (session, _) = rest.split_once('/').unwrap();
    let berta = testing::somebody(&site.site, "berta@example.lv").await;
    let berta = at_browser(&site, berta).await;

    let answer = berta.post(&format!("/lv/account/sessions/{session}/end"), &[]).await;

    assert_eq!(answer.status, 404);
    assert_eq!(site.get("/lv/account").await.status, 200);
}
