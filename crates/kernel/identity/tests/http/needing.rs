//! Acts that need to know more of whoever acts.

use jiff::SignedDuration;
use testkit::{TestSite, http_test};

use crate::gateway::{by_eid, new_site};
use crate::site::{ANNA, anna, at_browser, give_password};

const TYPED: [(&str, &str); 2] = [("text", "Soliņi parkā"), ("note", "pie upes & dīķa")];
const FILLED: &str = "text=Soliņi parkā; note=pie upes & dīķa";

#[http_test]
async fn what_was_typed_waits_until_the_person_has_shown_who_they_are(site: TestSite) {
    let account = anna(&site).await;
    by_eid(&at_browser(&site, account).await, "anna", "").await;

    let asked = site.post("/lv/acting/talsi", &TYPED).await;
    let page = site.get(asked.location()).await;
    let back = by_eid(&site, "anna", "/lv/acting/talsi").await;
    let form = site.get(back.location()).await;
    let done = site.post("/lv/acting/talsi", &TYPED).await;

    assert_eq!(asked.location(), "/lv/verification?return=%2Flv%2Facting%2Ftalsi");
    assert!(page.has("Vismaz 16 gadu vecumā") && page.has("Talsu novads"), "{}", page.body);
    assert!(page.has(r#"href="/lv/sign-in/eid/eid?return=%2Flv%2Facting%2Ftalsi""#));
    assert_eq!((back.location(), form.body.as_str()), ("/lv/acting/talsi", FILLED));
    assert_eq!(done.location(), "/done/substantial/true");
    let after = site.get("/lv/acting/talsi").await;
    assert_eq!(after.body, "text=; note=", "once it is done, nothing waits any longer");
}

#[http_test]
async fn who_is_too_young_or_from_elsewhere_is_told_so(site: TestSite) {
    let account = anna(&site).await;
    let browser = at_browser(&site, account).await;
    by_eid(&browser, "berta", "").await;

    for (need, words) in
        [("sixteen", "vēl nav tik daudz gadu"), ("talsi", "vēl nav tik daudz gadu")]
    {
        let asked = browser.post(&format!("/lv/acting/{need}"), &TYPED).await;
        let page = browser.get(asked.location()).await;

        assert!(page.has(words), "{}", page.body);
    }
}

#[http_test]
async fn a_visitor_who_needs_but_an_address_signs_in_and_finds_the_form_again(site: TestSite) {
    anna(&site).await;

    let asked = site.post("/lv/acting/address", &TYPED).await;
    let page = site.get(asked.location()).await;
    give_password(&site, ANNA).await;
    let form = site.get("/lv/acting/address").await;
    let done = site.post("/lv/acting/address", &TYPED).await;

    assert!(page.has(r#"href="/lv/sign-in?return=%2Flv%2Facting%2Faddress""#), "{}", page.body);
    assert_eq!(form.body, FILLED);
    assert_eq!(done.location(), "/done/email/false");
}

#[http_test]
async fn what_one_person_typed_is_shown_to_nobody_else_and_for_an_hour_only(site: TestSite) {
    let browser = at_browser(&site, anna(&site).await).await;
    browser.post("/lv/acting/talsi", &TYPED).await;

    let stranger = site.get("/lv/acting/talsi").await;
    let own = browser.get("/lv/acting/talsi").await;
    browser.post("/lv/sign-out", &[]).await;
    let after_her = browser.get("/lv/acting/talsi").await;
    give_password(&browser, ANNA).await;
    site.site.clock.advance(SignedDuration::from_mins(61));
    let later = browser.get("/lv/acting/talsi").await;

    assert_eq!(own.body, FILLED);
    assert_eq!([stranger.body, after_her.body, later.body], ["text=; note="; 3]);
    assert!(identity::erase_expired(&site.site).await.unwrap() >= 1);
}

#[http_test]
async fn of_whom_no_eid_spoke_for_three_years_is_not_known_again(site: TestSite) {
    let browser = at_browser(&site, anna(&site).await).await;
    by_eid(&browser, "anna", "").await;
    let before = browser.get("/lv/account.json").await.json();

    site.site.clock.advance(SignedDuration::from_hours(24 * 365 * 3 + 1));
    identity::erase_expired(&site.site).await.unwrap();
    give_password(&site, ANNA).await;
    let after = site.get("/lv/account.json").await.json();

    assert_eq!(before["is_known_by_eid"], true);
    assert_eq!(after["is_known_by_eid"], false);
}

#[http_test]
async fn a_verification_counts_for_a_year_and_is_then_erased(site: TestSite) {
    let browser = at_browser(&site, anna(&site).await).await;
    by_eid(&browser, "anna", "").await;
    let before = browser.post("/lv/acting/talsi", &TYPED).await;

    site.site.clock.advance(SignedDuration::from_hours(24 * 366));
    let rows = identity::erase_expired(&site.site).await.unwrap();
    by_eid(&browser, "low", "").await;
    let after = browser.post("/lv/acting/talsi", &TYPED).await;

    assert_eq!(before.location(), "/done/substantial/true");
    assert!(rows >= 1);
    assert!(after.location().starts_with("/lv/verification"), "{}", after.location());
}
