//! What is done with roles is public; who holds them is not.

use accounts::{Account, Role, testing};
use base::{Id, Language};
use institutions::examples::state_chancellery;
use record::testing::leaves_a_trace;
use record::{Author, Fact, in_words};
use testkit::{Browser, TestSite, http_test};

use crate::new_site;

const BERTA: &str = "berta@example.lv";

async fn signed_in(site: &TestSite, account: Id<Account>) -> Browser {
    let browser = site.browser();
    testing::sign_in(&site.site, account, |name, token| browser.set_cookie(name, token)).await;
    browser
}

/// A coordinator of the State Chancellery at their browser.
async fn coordinator(site: &TestSite) -> Browser {
    let institution = Some(state_chancellery().id);
    let account = testing::person(&site.site, Role::Coordinator, institution).await;
    signed_in(site, account).await
}

async fn invite(browser: &Browser) -> u16 {
    let institution = state_chancellery().id.to_string();
    let fields = [("email", BERTA), ("role", "reporter"), ("institution", &institution)];
    browser.post("/lv/people/invitation", &fields).await.status
}

/// The path of the link in the newest letter.
async fn link(site: &TestSite) -> String {
    let mut tx = site.site.db.read().await.unwrap();
    let letter = mail::list_mailbox(&mut tx, None, None, 1).await.unwrap().remove(0).letter;
    let text = letter.unwrap().text().to_owned();
    let line = text.lines().find(|line| line.starts_with("http")).unwrap();
    line.strip_prefix("http://127.0.0.1:8000").unwrap().to_owned()
}

#[http_test]
async fn a_role_that_is_given_is_told_with_its_institution_and_without_its_holder(site: TestSite) {
    let berta = testing::somebody(&site.site, BERTA).await;

    assert_eq!(invite(&coordinator(&site).await).await, 303);

    let leaf = leaves_a_trace(&site.site, "role-given").await;
    let said = |language| in_words(&site.site.messages, language, &leaf);
    assert_eq!(said(Language::Lv), "Piešķirta loma: ziņojumu sagatavotājs (Valsts kanceleja)");
    assert_eq!(said(Language::En), "Role given: reporter (State Chancellery)");
    assert_eq!(leaf.by.institution(), Some("valsts-kanceleja"));
    assert!(!leaf.entry().contains(BERTA) && !leaf.entry().contains(&berta.to_string()));
}

#[http_test]
async fn an_invitation_is_told_when_it_leaves_and_when_it_is_accepted(site: TestSite) {
    invite(&coordinator(&site).await).await;
    let offered = leaves_a_trace(&site.site, "role-offered").await;

    let fields = [("name", "Berta Liepa"), ("password", "kurmis bungo pagrabā")];
    let accepted = site.post(&link(&site).await, &fields).await;

    assert_eq!(accepted.status, 303);
    let leaf = leaves_a_trace(&site.site, "role-accepted").await;
    assert_eq!(leaf.facts["role"], Fact::Word("reporter".to_owned()));
    assert_eq!((offered.by.role(), leaf.by.role()), (Some("coordinator"), Some("reporter")));
}

#[http_test]
async fn an_invitation_that_is_taken_back_is_told(site: TestSite) {
    let coordinator = coordinator(&site).await;
    invite(&coordinator).await;
    let page = coordinator.get(&person_page(&site).await).await;

    let withdrawn = coordinator.post(&button(&page.body, "/lv/people/invitations/"), &[]).await;

    assert_eq!(withdrawn.status, 303);
    leaves_a_trace(&site.site, "role-offer-withdrawn").await;
}

#[http_test]
async fn a_role_that_is_taken_away_is_told_once(site: TestSite) {
    testing::somebody(&site.site, BERTA).await;
    let coordinator = coordinator(&site).await;
    invite(&coordinator).await;
    let page = coordinator.get(&person_page(&site).await).await;
    let taking = button(&page.body, "/lv/people/roles/");

    coordinator.post(&taking, &[]).await;
    let first = leaves_a_trace(&site.site, "role-taken").await;
    coordinator.post(&taking, &[]).await;

    let last = leaves_a_trace(&site.site, "role-taken").await;
    assert_eq!(first.index, last.index);
}

#[http_test]
async fn a_role_of_the_whole_site_names_no_institution(site: TestSite) {
    let held = accounts::Held { role: Role::Operator, institution: None };

    accounts::invite(&site.site, BERTA.parse().unwrap(), Language::Lv, held).await.unwrap();

    let leaf = leaves_a_trace(&site.site, "role-offered").await;
    let words = in_words(&site.site.messages, Language::Lv, &leaf);
    assert_eq!(words, "Nosūtīts uzaicinājums uzņemties lomu: uzturētājs");
    assert_eq!(leaf.by, Author::System);
}

async fn person_page(site: &TestSite) -> String {
    let mut tx = site.site.db.read().await.unwrap();
    let berta = accounts::find_by_email(&mut tx, &BERTA.parse().unwrap()).await.unwrap();
    format!("/lv/people/{}", berta.unwrap().id)
}

/// The path of the first button of this kind on a page.
fn button(body: &str, before: &str) -> String {
    let (_, rest) = body.split_once(before).expect("the page has such a button");
    format!("{before}{}/end", rest.split_once('/').unwrap().0)
}
