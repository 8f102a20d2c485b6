//! Staff need a second step.

use accounts::Steps;
use identity::testing::{number, with_authenticator};
use testkit::{TestSite, http_test};

use crate::new_site;
use crate::site::{CURRENT, at_browser, operator, signed_in};

#[http_test]
async fn who_holds_a_role_is_led_to_the_second_step_and_back_to_the_work(site: TestSite) {
    let account = operator(&site).await;
    let browser = at_browser(&site, account).await;

    let sent = browser.get("/lv/people").await;
    let page = browser.get(sent.location()).await;
    let offered =
        browser.post("/lv/account/second-step", &[CURRENT, ("return", "/lv/people")]).await;
    let code = number(&site.site, account).await;
    let fields = [("code", code.as_str()), ("return", "/lv/people")];
    let codes = browser.post("/lv/account/second-step/authenticator", &fields).await;

    assert_eq!(sent.location(), "/lv/account/second-step?return=%2Flv%2Fpeople");
    assert!(page.has("Jums ir loma") && page.has(r#"name="return" value="/lv/people""#));
    assert!(offered.location().ends_with("authenticator?return=%2Flv%2Fpeople"));
    assert!(codes.has(r#"href="/lv/people""#));
    assert_eq!(browser.get("/lv/people").await.status, 200);
}

#[http_test]
async fn a_password_alone_gives_no_right_to_act(site: TestSite) {
    let browser = at_browser(&site, operator(&site).await).await;
    let fields = [("email", "berta@example.lv"), ("role", "evaluator")];

    let answer = browser.post("/lv/people/invitation", &fields).await;

    assert_eq!(answer.status, 403);
    assert!(answer.has("Vispirms iestatiet otro soli"), "{}", answer.body);
    assert!(browser.get("/lv/account").await.has("Iestatiet otro soli"), "the menu says so");
}

#[http_test]
async fn who_has_a_second_step_but_came_without_it_is_told_to_sign_in_again(site: TestSite) {
    let account = operator(&site).await;
    let before = at_browser(&site, account).await;
    with_authenticator(&site.site, account).await;

    let page = before.get("/lv/account/second-step").await;

    assert_eq!(before.get("/lv/people").await.status, 303);
    assert!(page.has("atslēdzieties un pieslēdzieties no jauna"));
    let after = signed_in(&site, account, Steps::Two).await;
    assert_eq!(after.get("/lv/people").await.status, 200);
}

#[http_test]
async fn right_after_signing_in_staff_are_asked_to_set_it_up(site: TestSite) {
    let account = operator(&site).await;
    let mut tx = site.site.db.read().await.unwrap();
    let known = accounts::find(&mut tx, account).await.unwrap().unwrap();
    drop(tx);
    let email = known.email().unwrap().as_str();

    let answer = crate::site::give_password(&site, email).await;

    assert_eq!(answer.location(), "/lv/account/second-step");
}
