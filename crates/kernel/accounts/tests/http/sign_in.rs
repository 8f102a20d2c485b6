//! Signing in and out.

use accounts::{COOKIE, examples, testing};
use jiff::SignedDuration;
use testkit::{TestSite, http_test};

use crate::new_site;
use crate::site::{anna, sign_in, sign_in_rightly};

const ANNA: &str = "anna@example.lv";

#[http_test]
async fn a_person_signs_in_and_is_called_by_name(site: TestSite) {
    testing::somebody(&site.site, ANNA).await;

    let answer = sign_in_rightly(&site, " Anna@Example.LV ").await;

    assert_eq!((answer.status, answer.location()), (303, "/lv"));
    assert!(site.get("/lv/account").await.has("Anna Bērziņa</a>"));
}

#[http_test]
async fn after_signing_in_one_is_back_where_one_wanted_to_be(site: TestSite) {
    testing::somebody(&site.site, ANNA).await;

    let sent_away = site.get("/lv/account").await;
    let page = site.get(sent_away.location()).await;
    let back = [("email", ANNA), ("password", examples::PASSWORD), ("return", "/lv/account")];
    let answer = site.post("/lv/sign-in", &back).await;

    assert_eq!(sent_away.location(), "/lv/sign-in?return=%2Flv%2Faccount");
    assert!(page.has(r#"name="return" value="/lv/account""#), "{}", page.body);
    assert_eq!(answer.location(), "/lv/account");
}

#[http_test]
async fn nobody_is_sent_to_another_site(site: TestSite) {
    testing::somebody(&site.site, ANNA).await;

    for elsewhere in ["https://evil.example", "//evil.example", "/\t/evil.example", "/lv\\@evil"] {
        let page = site
            .get(
                &format!("/lv/sign-in?return={elsewhere}")
                    .replace('\t', "%09")
                    .replace('\\', "%5C"),
            )
            .await;
        let fields = [("email", ANNA), ("password", examples::PASSWORD), ("return", elsewhere)];
        let answer = site.browser().post("/lv/sign-in", &fields).await;

        assert!(page.has(r#"name="return" value="""#), "{elsewhere}");
        assert_eq!(answer.location(), "/lv", "{elsewhere}");
    }
}

#[http_test]
async fn a_wrong_password_and_an_unknown_address_get_the_same_answer(site: TestSite) {
    testing::somebody(&site.site, ANNA).await;

    let wrong = sign_in(&site, ANNA, "kaut kas pavisam cits").await;
    let unknown = sign_in(&site, "berta@example.lv", "kaut kas pavisam cits").await;

    assert_eq!((wrong.status, unknown.status), (422, 422));
    assert_eq!(wrong.body.replace(ANNA, "…"), unknown.body.replace("berta@example.lv", "…"));
    assert!(wrong.has(&format!(r#"value="{ANNA}""#)) && !wrong.has("kaut kas"));
    assert_eq!(site.cookie(COOKIE), None);
}

#[http_test]
async fn the_browser_gets_a_token_that_nobody_could_have_put_there(site: TestSite) {
    testing::somebody(&site.site, ANNA).await;
    let planted = "A".repeat(43);
    site.set_cookie(COOKIE, &planted);

    sign_in_rightly(&site, ANNA).await;

    assert_ne!(site.cookie(COOKIE), Some(planted.clone()));
    let other = site.browser();
    other.set_cookie(COOKIE, &planted);
    assert_eq!(other.get("/lv/account").await.status, 303);
}

#[http_test]
async fn signing_in_again_ends_the_session_that_the_browser_had(site: TestSite) {
    let browser = anna(&site).await;
    let before = browser.cookie(COOKIE).unwrap();

    sign_in_rightly(&browser, ANNA).await;

    let other = site.browser();
    other.set_cookie(COOKIE, &before);
    assert_eq!(other.get("/lv/account").await.status, 303);
    assert_eq!(browser.get("/lv/account").await.status, 200);
}

#[http_test]
async fn signing_out_ends_the_session_and_not_only_the_cookie(site: TestSite) {
    let browser = anna(&site).await;
    let token = browser.cookie(COOKIE).unwrap();

    let answer = browser.post("/lv/sign-out", &[]).await;

    assert_eq!((answer.status, answer.location()), (303, "/lv"));
    assert_eq!(browser.cookie(COOKIE), None);
    browser.set_cookie(COOKIE, &token);
    assert_eq!(browser.get("/lv/account").await.status, 303);
}

#[http_test]
async fn who_guesses_must_wait_longer_and_longer(site: TestSite) {
    testing::somebody(&site.site, ANNA).await;
    for _ in 0..6 {
        assert_eq!(sign_in(&site, ANNA, "minējums minējums").await.status, 422);
    }

    let right_but_early = sign_in_rightly(&site, ANNA).await;
    site.site.clock.advance(SignedDuration::from_secs(16));
    let wrong_again = sign_in(&site, ANNA, "minējums minējums").await;
    site.site.clock.advance(SignedDuration::from_secs(16));
    let still_early = sign_in_rightly(&site, ANNA).await;
    site.site.clock.advance(SignedDuration::from_secs(16));
    let right = sign_in_rightly(&site, ANNA).await;

    let statuses = [right_but_early, wrong_again, still_early, right].map(|answer| answer.status);
    assert_eq!(statuses, [429, 422, 429, 303]);
}

#[http_test]
async fn guessing_at_an_address_without_an_account_waits_just_so(site: TestSite) {
    for _ in 0..6 {
        assert_eq!(sign_in(&site, ANNA, "minējums minējums").await.status, 422);
    }

    let answer = sign_in(&site, ANNA, "minējums minējums").await;

    assert_eq!(answer.status, 429);
    assert_eq!(answer.headers["retry-after"], "16");
}

#[http_test]
async fn who_guesses_at_one_account_does_not_hold_up_another(site: TestSite) {
    testing::somebody(&site.site, ANNA).await;
    for _ in 0..7 {
        sign_in(&site, "berta@example.lv", "minējums minējums").await;
    }

    assert_eq!(sign_in_rightly(&site, ANNA).await.status, 303);
}

#[http_test]
async fn a_right_password_forgets_the_wrong_ones(site: TestSite) {
    testing::somebody(&site.site, ANNA).await;

    for _ in 0..3 {
        for _ in 0..4 {
            assert_eq!(sign_in(&site, ANNA, "minējums minējums").await.status, 422);
        }
        assert_eq!(sign_in_rightly(&site, ANNA).await.status, 303);
    }
}

#[http_test]
async fn one_network_cannot_try_a_password_on_everybody(site: TestSite) {
    for number in 0..51 {
        let email = format!("somebody-{number}@example.lv");
        assert_eq!(sign_in(&site, &email, "Parole parole 2024").await.status, 422);
    }

    let answer = sign_in(&site, "somebody-else@example.lv", "Parole parole 2024").await;

    assert_eq!(answer.status, 429);
}

#[http_test]
async fn tries_side_by_side_are_all_counted(site: TestSite) {
    testing::somebody(&site.site, ANNA).await;
    let guesses = (0..12).map(|_| {
        let browser = site.browser();
        tokio::spawn(async move { sign_in(&browser, ANNA, "minējums minējums").await.status })
    });

    let mut tried = 0;
    for guess in guesses.collect::<Vec<_>>() {
        tried += u32::from(guess.await.unwrap() == 422);
    }

    assert!((1..=6).contains(&tried), "{tried} guesses were compared");
}

#[http_test]
async fn who_has_not_chosen_a_password_cannot_sign_in_without_one(site: TestSite) {
    site.post("/lv/register", &[("email", ANNA)]).await;

    assert_eq!(sign_in(&site, ANNA, "").await.status, 422);
}

#[http_test]
async fn an_address_that_is_none_is_told_as_such(site: TestSite) {
    let answer = sign_in(&site, "anna", "kaut kas pavisam cits").await;

    assert_eq!(answer.status, 422);
    assert!(answer.has("Ierakstiet e-pasta adresi") && answer.has(r#"value="anna""#));
}

#[http_test]
async fn who_is_signed_in_is_sent_on_from_the_sign_in_page(site: TestSite) {
    let browser = anna(&site).await;

    assert_eq!(browser.get("/en/sign-in").await.location(), "/en/account");
    assert_eq!(browser.get("/en/sign-in?return=/en/people").await.location(), "/en/people");
}
