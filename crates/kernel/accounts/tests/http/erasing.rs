//! What is erased by itself.

use accounts::{erase_expired, testing};
use jiff::SignedDuration;
use testkit::{TestSite, http_test};

use crate::new_site;
use crate::site::{anna, in_role, link, sign_in};

const DAY: SignedDuration = SignedDuration::from_hours(24);

#[http_test]
async fn an_address_that_nobody_confirmed_is_forgotten(site: TestSite) {
    site.post("/lv/register", &[("email", "anna@example.lv")]).await;
    let known = async || {
        let mut tx = site.site.db.read().await.unwrap();
        let email = "anna@example.lv".parse().unwrap();
        accounts::find_by_email(&mut tx, &email).await.unwrap().is_some()
    };

    site.site.clock.advance(DAY - SignedDuration::from_secs(1));
    erase_expired(&site.site).await.unwrap();
    let while_the_link_works = known().await;
    site.site.clock.advance(DAY);
    erase_expired(&site.site).await.unwrap();

    assert!(while_the_link_works && !known().await);
}

#[http_test]
async fn what_still_works_is_not_erased(site: TestSite) {
    let browser = anna(&site).await;
    let operator = in_role(&site, accounts::Role::Operator, None).await;
    let fields = [("email", "berta@example.lv"), ("role", "evaluator")];
    operator.post("/lv/people/invitation", &fields).await;
    let invitation = link(&site.site).await;

    site.site.clock.advance(DAY * 6);
    erase_expired(&site.site).await.unwrap();

    assert_eq!(browser.get("/lv/account").await.status, 200);
    assert_eq!(site.get(&invitation).await.status, 200);
}

#[http_test]
async fn everything_that_ran_out_goes_and_the_second_time_nothing_is_left(site: TestSite) {
    anna(&site).await;
    testing::somebody(&site.site, "berta@example.lv").await;
    site.post("/lv/password-reset", &[("email", "berta@example.lv")]).await;
    sign_in(&site, "berta@example.lv", "minējums minējums").await;

    site.site.clock.advance(DAY * 15);
    let first = erase_expired(&site.site).await.unwrap();
    let second = erase_expired(&site.site).await.unwrap();

    // A session, a link, and counts: letters to Berta, her password, the network.
    assert_eq!((first, second), (5, 0));
}
