//! What one's own account shows, gives out and leaves behind.

use accounts::Steps;
use identity::testing::with_authenticator;
use testkit::{TestSite, http_test};

use crate::new_site;
use crate::site::{CURRENT, anna, at_browser, signed_in};

#[http_test]
async fn my_account_shows_second_step_and_passkeys(site: TestSite) {
    let browser = at_browser(&site, anna(&site).await).await;

    let page = browser.get("/lv/account").await;

    assert!(page.has("Kodu lietotne: nav iestatīta") && page.has("Vēl nav nevienas piekļuves"));
    assert!(page.has(r#"href="/lv/account/second-step""#));
    assert!(page.has(r#"href="/lv/account/passkeys""#));
}

#[http_test]
async fn everything_that_is_known_can_be_downloaded(site: TestSite) {
    let account = anna(&site).await;
    with_authenticator(&site.site, account).await;
    let browser = signed_in(&site, account, Steps::Two).await;

    let known = browser.get("/lv/account.json").await.json();

    assert_eq!(known["second_step"]["authenticator_since"], "2024-04-30T11:00:00Z");
    assert_eq!(known["passkeys"], serde_json::json!([]));
    assert_eq!(known["sessions"][0]["steps"], 2);
}

#[http_test]
async fn nothing_is_left_of_somebody_who_closes_the_account(site: TestSite) {
    let account = anna(&site).await;
    with_authenticator(&site.site, account).await;
    let browser = signed_in(&site, account, Steps::Two).await;

    let closed = browser.post("/lv/account/closure", &[CURRENT]).await;

    assert_eq!(closed.status, 303, "{}", closed.body);
    let mut tx = site.site.db.read().await.unwrap();
    assert_eq!(identity::testing::rows_about(&mut tx, account).await, 0);
}
