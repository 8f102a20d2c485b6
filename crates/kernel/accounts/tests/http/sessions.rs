//! How long somebody stays signed in, and what that means for pages.

use accounts::{Role, testing};
use institutions::examples as bodies;
use jiff::SignedDuration;
use testkit::{TestSite, http_test};

use crate::new_site;
use crate::site::{anna, at_browser, in_role};

const DAY: SignedDuration = SignedDuration::from_hours(24);

#[http_test]
async fn a_browser_that_stays_away_for_two_weeks_is_signed_out(site: TestSite) {
    let browser = anna(&site).await;

    site.site.clock.advance(DAY * 13);
    let within = browser.get("/lv/account").await;
    site.site.clock.advance(DAY * 14);
    let after = browser.get("/lv/account").await;

    assert_eq!((within.status, after.status), (200, 303));
}

#[http_test]
async fn after_ninety_days_everybody_signs_in_again(site: TestSite) {
    let browser = anna(&site).await;

    for _ in 0..8 {
        site.site.clock.advance(DAY * 11);
        assert_eq!(browser.get("/lv/account").await.status, 200);
    }
    site.site.clock.advance(DAY * 2);

    assert_eq!(browser.get("/lv/account").await.status, 303);
}

#[http_test]
async fn when_a_browser_was_seen_is_noted_at_most_every_ten_minutes(site: TestSite) {
    let browser = anna(&site).await;
    let seen_at =
        async || browser.get("/lv/account.json").await.json()["sessions"][0]["seen_at"].to_string();
    let began = seen_at().await;

    site.site.clock.advance(SignedDuration::from_mins(9));
    let after_nine_minutes = seen_at().await;
    site.site.clock.advance(SignedDuration::from_mins(1));
    let after_ten_minutes = seen_at().await;

    assert_eq!(began, after_nine_minutes);
    assert_ne!(began, after_ten_minutes);
}

#[http_test]
async fn what_a_signed_in_person_sees_is_kept_by_no_cache(site: TestSite) {
    let browser = anna(&site).await;

    for path in ["/lv/account.json", "/lv/people", "/lv/nowhere"] {
        let answer = browser.get(path).await;

        assert_eq!(answer.headers["cache-control"], "private, no-store", "{path}");
        assert!(!answer.headers.contains_key("etag"), "{path}");
    }
}

#[http_test]
async fn an_error_page_knows_who_is_signed_in(site: TestSite) {
    let browser = anna(&site).await;

    let answer = browser.get("/lv/people").await;

    assert_eq!(answer.status, 403);
    assert!(answer.has("Anna Bērziņa"));
}

#[http_test]
async fn everybody_sees_the_links_of_their_own_work_only(site: TestSite) {
    let coordinator = in_role(&site, Role::Coordinator, Some(bodies::state_chancellery().id)).await;
    let reporter = in_role(&site, Role::Reporter, Some(bodies::varam().id)).await;

    assert!(coordinator.get("/lv/account").await.has(r#"href="/lv/people""#));
    assert!(!reporter.get("/lv/account").await.has(r#"href="/lv/people""#));
}

#[http_test]
async fn a_role_counts_from_the_next_page_on(site: TestSite) {
    let account = testing::somebody(&site.site, "anna@example.lv").await;
    let browser = at_browser(&site, account).await;
    let before = browser.get("/lv/people").await;

    testing::give(&site.site, account, Role::Operator, None).await;

    assert_eq!((before.status, browser.get("/lv/people").await.status), (403, 200));
}

#[http_test]
async fn a_cookie_that_is_no_token_is_nobody(site: TestSite) {
    for value in ["", "x", "../../etc/passwd", &"%00".repeat(20)] {
        site.set_cookie(accounts::COOKIE, value);

        assert_eq!(site.get("/lv/account").await.status, 303, "{value}");
    }
}
