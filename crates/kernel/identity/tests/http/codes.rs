//! Codes that staff issue, and using them.

use accounts::{Role, Steps, testing};
use institutions::examples as bodies;
use jiff::SignedDuration;
use testkit::{Answer, Browser, TestSite, http_test};

use crate::new_site;
use crate::site::{anna, at_browser, signed_in};

/// A clerk of a ministry, signed in with both steps.
async fn clerk(site: &TestSite) -> Browser {
    let account = testing::person(&site.site, Role::Reporter, Some(bodies::varam().id)).await;
    signed_in(site, account, Steps::Two).await
}

async fn issue(clerk: &Browser, kind: &str, count: &str, more: &[(&str, &str)]) -> Answer {
    let institution = bodies::varam().id.to_string();
    let fields = [
        ("kind", kind),
        ("institution", institution.as_str()),
        ("purpose", "Skolas budžets, 9.b klase"),
        ("count", count),
        ("days", "7"),
    ];
    clerk.post("/lv/codes/new", &[&fields, more].concat()).await
}

fn codes_in(page: &Answer) -> Vec<String> {
    let parts = page.body.split("<code>").skip(1);
    parts.map(|part| part.split('<').next().unwrap().to_owned()).collect()
}

/// The address of the sheet that was just printed.
fn sheet_of(page: &Answer) -> String {
    let link = page.body.split(r#"class="button" href=""#).nth(1).unwrap();
    link.split('"').next().unwrap().to_owned()
}

#[http_test]
async fn a_class_gets_a_sheet_without_names_and_each_pupil_uses_a_code_once(site: TestSite) {
    let clerk = clerk(&site).await;
    let sheet = issue(&clerk, "class", "30", &[]).await;
    let codes = codes_in(&sheet);

    let pupil = site.browser();
    let used = pupil.post("/lv/code", &[("code", &codes[0]), ("return", "/lv/acting/code")]).await;
    let done = pupil.post("/lv/acting/code", &[]).await;
    let again = site.browser().post("/lv/code", &[("code", &codes[0])]).await;
    let page = clerk.get(&sheet_of(&sheet)).await;

    assert_eq!((sheet.status, codes.len()), (200, 30), "{}", sheet.body);
    assert_eq!(used.location(), "/lv/acting/code");
    assert_eq!(done.location(), "/done/code/true");
    assert_eq!(again.status, 422);
    assert!(again.has("jau ir izmantots") && again.has(&codes[0]), "what was typed stays");
    assert!(page.has("1 no 30") && !page.has(&codes[1]), "codes are shown once: {}", page.body);
}

#[http_test]
async fn what_the_clerk_checked_counts_and_what_not_does_not(site: TestSite) {
    let clerk = clerk(&site).await;
    let checked = issue(&clerk, "counter", "1", &[("age", "16")]).await;
    let unchecked = issue(&clerk, "counter", "1", &[]).await;

    let mut reached = Vec::new();
    for code in [codes_in(&checked), codes_in(&unchecked)].concat() {
        let person = site.browser();
        person.post("/lv/code", &[("code", &code)]).await;
        reached.push(person.post("/lv/acting/sixteen", &[]).await.location().to_owned());
    }

    assert_eq!(reached[0], "/done/code/true");
    assert!(reached[1].starts_with("/lv/verification"), "{reached:?}");
}

#[http_test]
async fn a_code_stands_for_the_account_of_whoever_is_signed_in(site: TestSite) {
    let code = codes_in(&issue(&clerk(&site).await, "counter", "1", &[]).await).remove(0);
    let account = anna(&site).await;
    let browser = at_browser(&site, account).await;

    browser.post("/lv/code", &[("code", &code.to_lowercase())]).await;

    let elsewhere = at_browser(&site, account).await;
    assert_eq!(elsewhere.post("/lv/acting/code", &[]).await.location(), "/done/code/true");
    let list = elsewhere.get("/lv/account/verifications").await;
    assert!(list.has("Izsniegts kods"), "{}", list.body);
}

#[http_test]
async fn the_next_pupil_at_the_same_computer_is_another(site: TestSite) {
    let codes = codes_in(&issue(&clerk(&site).await, "class", "2", &[]).await);
    site.post("/lv/code", &[("code", &codes[0])]).await;
    let first = site.cookie("atvere_identity").unwrap();

    let ended = site.post("/lv/code/end", &[]).await;
    let between = site.post("/lv/acting/code", &[]).await;
    site.post("/lv/code", &[("code", &codes[1])]).await;

    assert_eq!(ended.location(), "/lv/code");
    assert!(between.location().starts_with("/lv/verification"));
    assert_ne!(site.cookie("atvere_identity").unwrap(), first, "a new code takes a new token");
    assert_eq!(site.post("/lv/acting/code", &[]).await.location(), "/done/code/true");
}

#[http_test]
async fn codes_run_out_and_can_be_ended_early(site: TestSite) {
    let clerk = clerk(&site).await;
    let (ended, lasting) =
        (issue(&clerk, "class", "2", &[]).await, issue(&clerk, "class", "2", &[]).await);

    let path = sheet_of(&ended);
    clerk.post(&format!("{path}/end"), &[]).await;
    let of_ended = site.post("/lv/code", &[("code", &codes_in(&ended)[0])]).await;
    site.site.clock.advance(SignedDuration::from_hours(24 * 7));
    let of_old = site.post("/lv/code", &[("code", &codes_in(&lasting)[0])]).await;
    site.site.clock.advance(SignedDuration::from_hours(24 * 366));
    let rows = identity::erase_expired(&site.site).await.unwrap();

    assert_eq!((of_ended.status, of_old.status), (422, 422));
    assert_eq!(rows, 6, "two sheets of two codes");
}

#[http_test]
async fn who_issued_codes_is_in_the_record_and_the_codes_are_not(site: TestSite) {
    let clerk = clerk(&site).await;
    let sheet = issue(&clerk, "class", "30", &[]).await;
    clerk.post(&format!("{}/end", sheet_of(&sheet)), &[]).await;

    let record = site.get("/lv/record").await;
    let acts = site.get("/lv/record.json").await.body;

    assert!(record.has("Izsniegti kodi: 30") && record.has("izmantoti 0 no 30"), "{}", record.body);
    assert!(acts.contains("reporter") && acts.contains("codes-issued"), "{acts}");
    assert!(!acts.contains("9.b") && !acts.contains(&codes_in(&sheet)[0]));
}

#[http_test]
async fn two_who_type_the_same_code_at_once_are_not_both_let_on(site: TestSite) {
    let code = codes_in(&issue(&clerk(&site).await, "counter", "1", &[]).await).remove(0);
    let (one, two) = (site.browser(), site.browser());

    let fields = [("code", code.as_str())];
    let (first, second) =
        tokio::join!(one.post("/lv/code", &fields), two.post("/lv/code", &fields));

    let mut statuses = [first.status, second.status];
    statuses.sort_unstable();
    assert_eq!(statuses, [303, 422]);
}

#[http_test]
async fn who_guesses_codes_must_wait_and_a_class_behind_one_address_need_not(site: TestSite) {
    let codes = codes_in(&issue(&clerk(&site).await, "class", "60", &[]).await);
    for code in &codes {
        let pupil = site.browser();
        assert_eq!(pupil.post("/lv/code", &[("code", code)]).await.status, 303);
    }

    let mut statuses = Vec::new();
    for _ in 0..52 {
        statuses.push(site.post("/lv/code", &[("code", "22222-22222")]).await.status);
    }

    assert_eq!(statuses.iter().filter(|status| **status == 422).count(), 51);
    assert_eq!(statuses.last(), Some(&429));
}

#[http_test]
async fn what_was_typed_wrongly_is_told_at_the_field_and_stays(site: TestSite) {
    let clerk = clerk(&site).await;

    let too_many = issue(&clerk, "counter", "2", &[]).await;
    let mistyped =
        issue(&clerk, "class", "desmit", &[("age", "x"), ("territory", "Talsu nov.")]).await;
    let empty = clerk.post("/lv/codes/new", &[]).await;

    assert_eq!([too_many.status, mistyped.status, empty.status], [422, 422, 422]);
    assert!(too_many.has("Pie lodziņa izsniedz vienu kodu") && too_many.has("9.b klase"));
    assert!(mistyped.has(r#"value="desmit""#) && mistyped.has("klasei no 1 līdz 60"));
}

#[http_test]
async fn nobody_issues_codes_for_another_institution_or_sees_theirs(site: TestSite) {
    let sheet = sheet_of(&issue(&clerk(&site).await, "class", "2", &[]).await);
    let other = bodies::state_chancellery().id;
    let colleague = testing::person(&site.site, Role::Coordinator, Some(other)).await;
    let colleague = signed_in(&site, colleague, Steps::Two).await;
    let resident = at_browser(&site, anna(&site).await).await;

    assert_eq!(issue(&colleague, "class", "2", &[]).await.status, 403);
    assert_eq!(issue(&resident, "class", "2", &[]).await.status, 403);
    assert_eq!(colleague.get(&sheet).await.status, 404);
    assert_eq!(colleague.post(&format!("{sheet}/end"), &[]).await.status, 404);
    assert_eq!(resident.get("/lv/codes").await.status, 403);
    assert!(!colleague.get("/lv/codes").await.has("9.b klase"));
}
