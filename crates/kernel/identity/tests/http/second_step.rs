//! Setting a second step up, and signing in with it.

use accounts::{COOKIE, Steps};
use identity::testing::{number, with_authenticator};
use jiff::SignedDuration;
use testkit::{Answer, Browser, TestSite, http_test};

use crate::new_site;
use crate::site::{ANNA, CURRENT, anna, at_browser, give_password, signed_in, subjects};

const HALF_MINUTE: SignedDuration = SignedDuration::from_secs(30);

/// Sets an authenticator up by the pages, and gives the codes on paper.
async fn set_up(
    site: &TestSite,
    browser: &Browser,
    account: base::Id<accounts::Account>,
) -> Answer {
    browser.post("/lv/account/second-step", &[CURRENT]).await;
    let code = number(&site.site, account).await;
    browser.post("/lv/account/second-step/authenticator", &[("code", &code)]).await
}

fn codes_in(page: &Answer) -> Vec<String> {
    let parts = page.body.split("<code>").skip(1);
    parts.map(|part| part.split('<').next().unwrap().to_owned()).collect()
}

#[http_test]
async fn a_person_sets_up_an_authenticator_and_gets_codes_on_paper(site: TestSite) {
    let account = anna(&site).await;
    let browser = at_browser(&site, account).await;
    let before = browser.cookie(COOKIE).unwrap();

    let offered = browser.post("/lv/account/second-step", &[CURRENT]).await;
    let page = browser.get(offered.location()).await;
    let codes = set_up(&site, &browser, account).await;

    assert!(
        page.has("<svg") && page.has("otpauth://totp/Atvere:anna%40example.lv"),
        "{}",
        page.body
    );
    assert_eq!((codes.status, codes_in(&codes).len()), (200, 10), "{}", codes.body);
    assert!(browser.get("/lv/account").await.has("Kodu lietotne: iestatīta"));
    assert_ne!(browser.cookie(COOKIE).unwrap(), before, "a rise of level takes a new session");
    let stale = site.browser();
    stale.set_cookie(COOKIE, &before);
    assert_eq!(stale.get("/lv/account").await.status, 303);
    assert_eq!(subjects(&site).await, ["Jūsu kontam vietnē Atvere ir otrais solis"]);
}

#[http_test]
async fn a_wrong_password_or_number_sets_nothing_up(site: TestSite) {
    let account = anna(&site).await;
    let browser = at_browser(&site, account).await;

    let by_guess = browser.post("/lv/account/second-step", &[("current", "minējums")]).await;
    browser.post("/lv/account/second-step", &[CURRENT]).await;
    let path = "/lv/account/second-step/authenticator";
    let wrong = browser.post(path, &[("code", "000000")]).await;

    assert_eq!((by_guess.status, wrong.status), (422, 422));
    assert!(wrong.has("Šis kods neder"));
    assert_eq!(give_password(&site, ANNA).await.location(), "/lv");
}

#[http_test]
async fn after_the_password_the_number_is_asked_for_and_nobody_is_signed_in_before(site: TestSite) {
    let account = anna(&site).await;
    with_authenticator(&site.site, account).await;

    let halfway = give_password(&site, ANNA).await;
    let not_yet = site.get("/lv/account").await;
    let page = site.get(halfway.location()).await;
    let code = number(&site.site, account).await;
    let done = site.post(halfway.location(), &[("code", &code)]).await;

    assert_eq!(halfway.location(), "/lv/sign-in/second-step");
    assert_eq!((not_yet.status, page.status), (303, 200));
    assert_eq!((done.status, done.location()), (303, "/lv"));
    assert_eq!(site.get("/lv/account").await.status, 200);
}

#[http_test]
async fn after_both_steps_one_is_back_where_one_wanted_to_be(site: TestSite) {
    let account = anna(&site).await;
    with_authenticator(&site.site, account).await;

    for (wanted, reached) in [("/lv/account", "/lv/account"), ("https://evil.example", "/lv")] {
        let browser = site.browser();
        let fields = [("email", ANNA), ("password", CURRENT.1), ("return", wanted)];
        browser.post("/lv/sign-in", &fields).await;
        site.site.clock.advance(HALF_MINUTE);
        let code = number(&site.site, account).await;
        let done = browser.post("/lv/sign-in/second-step", &[("code", &code)]).await;

        assert_eq!(done.location(), reached);
    }
}

#[http_test]
async fn a_number_works_once_also_within_its_half_minute(site: TestSite) {
    let account = anna(&site).await;
    with_authenticator(&site.site, account).await;
    let code = number(&site.site, account).await;
    give_password(&site, ANNA).await;
    site.post("/lv/sign-in/second-step", &[("code", &code)]).await;

    let thief = site.browser();
    give_password(&thief, ANNA).await;
    let replayed = thief.post("/lv/sign-in/second-step", &[("code", &code)]).await;

    assert_eq!(replayed.status, 422);
    assert_eq!(thief.get("/lv/account").await.status, 303);
}

#[http_test]
async fn of_two_tabs_with_the_same_number_one_is_let_in(site: TestSite) {
    let account = anna(&site).await;
    with_authenticator(&site.site, account).await;
    let code = number(&site.site, account).await;
    let tabs = [site.browser(), site.browser()];
    for tab in &tabs {
        give_password(tab, ANNA).await;
    }

    let both = tabs.map(|tab| {
        let code = code.clone();
        tokio::spawn(async move { tab.post("/lv/sign-in/second-step", &[("code", &code)]).await })
    });
    let mut statuses = Vec::new();
    for one in both {
        statuses.push(one.await.unwrap().status);
    }

    statuses.sort_unstable();
    assert_eq!(statuses, [303, 422]);
}

#[http_test]
async fn a_code_on_paper_works_once_in_place_of_the_number(site: TestSite) {
    let account = anna(&site).await;
    let codes = codes_in(&set_up(&site, &at_browser(&site, account).await, account).await);
    let try_it = async |code: &str| {
        let browser = site.browser();
        give_password(&browser, ANNA).await;
        browser.post("/lv/sign-in/second-step", &[("code", code)]).await.status
    };

    let first = try_it(&codes[0].to_lowercase()).await;
    let again = try_it(&codes[0]).await;
    let other = try_it(&codes[1]).await;

    assert_eq!([first, again, other], [303, 422, 303]);
}

#[http_test]
async fn new_codes_on_paper_end_the_old_ones(site: TestSite) {
    let account = anna(&site).await;
    let browser = at_browser(&site, account).await;
    let old = codes_in(&set_up(&site, &browser, account).await);

    let renewed = browser.post("/lv/account/second-step/codes", &[CURRENT]).await;
    give_password(&site, ANNA).await;
    let by_old = site.post("/lv/sign-in/second-step", &[("code", &old[0])]).await;
    let new = codes_in(&renewed);
    let by_new = site.post("/lv/sign-in/second-step", &[("code", &new[0])]).await;

    assert_eq!((new.len(), by_old.status, by_new.status), (10, 422, 303));
}

#[http_test]
async fn who_guesses_at_the_second_step_must_wait(site: TestSite) {
    let account = anna(&site).await;
    with_authenticator(&site.site, account).await;
    let code = number(&site.site, account).await;
    give_password(&site, ANNA).await;

    let mut statuses = Vec::new();
    for _ in 0..7 {
        let guess = site.post("/lv/sign-in/second-step", &[("code", "000000")]).await;
        statuses.push(guess.status);
    }
    let right_but_early = site.post("/lv/sign-in/second-step", &[("code", &code)]).await;

    assert_eq!(statuses, [422, 422, 422, 422, 422, 422, 429]);
    assert_eq!(right_but_early.status, 429);
}

#[http_test]
async fn the_second_step_is_taken_within_ten_minutes_of_the_first(site: TestSite) {
    let account = anna(&site).await;
    with_authenticator(&site.site, account).await;
    give_password(&site, ANNA).await;

    site.site.clock.advance(SignedDuration::from_mins(11));
    let code = number(&site.site, account).await;
    let late = site.post("/lv/sign-in/second-step", &[("code", &code)]).await;

    assert_eq!((late.status, late.location()), (303, "/lv/sign-in"));
    assert_eq!(site.get("/lv/account").await.status, 303);
    assert!(identity::erase_expired(&site.site).await.unwrap() >= 1);
}

#[http_test]
async fn without_the_first_step_there_is_no_second(site: TestSite) {
    let account = anna(&site).await;
    with_authenticator(&site.site, account).await;
    let code = number(&site.site, account).await;

    let page = site.get("/lv/sign-in/second-step").await;
    let act = site.post("/lv/sign-in/second-step", &[("code", &code)]).await;

    assert_eq!((page.location(), act.location()), ("/lv/sign-in", "/lv/sign-in"));
}

#[http_test]
async fn giving_the_second_step_up_takes_the_password_and_is_told_by_letter(site: TestSite) {
    let account = anna(&site).await;
    with_authenticator(&site.site, account).await;
    let browser = signed_in(&site, account, Steps::Two).await;

    let guess = browser.post("/lv/account/second-step/end", &[("current", "minējums")]).await;
    let done = browser.post("/lv/account/second-step/end", &[CURRENT]).await;

    assert_eq!((guess.status, done.status), (422, 303));
    assert_eq!(subjects(&site).await, ["Jūsu kontam vietnē Atvere vairs nav otrā soļa"]);
    assert_eq!(give_password(&site, ANNA).await.location(), "/lv");
}
