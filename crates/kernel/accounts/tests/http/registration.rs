//! Getting an account by oneself.

use accounts::testing;
use jiff::SignedDuration;
use testkit::{Answer, TestSite, http_test};

use crate::new_site;
use crate::site::{letters, link, sign_in};

const ANNA: &str = "anna@example.lv";
const PASSWORD: &str = "kurmis bungo pagrabā";

async fn register(site: &TestSite, email: &str) -> Answer {
    site.post("/lv/register", &[("email", email)]).await
}

async fn confirm(site: &TestSite, link: &str) -> Answer {
    site.post(link, &[("name", "Anna Bērziņa"), ("password", PASSWORD)]).await
}

#[http_test]
async fn a_resident_registers_confirms_and_is_signed_in(site: TestSite) {
    let sent = register(&site, ANNA).await;
    let link = link(&site.site).await;
    let page = site.get(&link).await;
    let confirmed = confirm(&site, &link).await;

    assert_eq!((sent.status, sent.location()), (303, "/lv/sign-in"));
    assert!(page.has(ANNA) && page.status == 200);
    assert_eq!((confirmed.status, confirmed.location()), (303, "/lv/account"));
    assert!(site.get("/lv/account").await.has("Anna Bērziņa"));
    assert_eq!(sign_in(&site.browser(), ANNA, PASSWORD).await.status, 303);
}

#[http_test]
async fn looking_at_the_link_does_not_use_it_up(site: TestSite) {
    register(&site, ANNA).await;
    let link = link(&site.site).await;

    for _ in 0..3 {
        assert_eq!(site.browser().get(&link).await.status, 200);
    }

    assert_eq!(confirm(&site, &link).await.status, 303);
}

#[http_test]
async fn a_link_works_once(site: TestSite) {
    register(&site, ANNA).await;
    let link = link(&site.site).await;
    confirm(&site, &link).await;

    let (page, again) = (site.browser().get(&link).await, confirm(&site, &link).await);

    assert_eq!((page.status, again.status), (404, 404));
    assert!(page.has("Šī saite vairs neder"));
}

#[http_test]
async fn a_link_works_for_a_day(site: TestSite) {
    register(&site, ANNA).await;
    let link = link(&site.site).await;

    site.site.clock.advance(SignedDuration::from_hours(24));

    assert_eq!(confirm(&site, &link).await.status, 404);
}

#[http_test]
async fn two_who_use_one_link_at_once_make_one_account_with_one_password(site: TestSite) {
    register(&site, ANNA).await;
    let link = link(&site.site).await;
    let passwords = ["kurmis bungo pagrabā", "vista peld uz salu"];

    let tries = passwords.map(|password| {
        let (browser, link) = (site.browser(), link.clone());
        tokio::spawn(async move {
            browser.post(&link, &[("name", "Anna"), ("password", password)]).await.status
        })
    });
    let mut statuses = Vec::new();
    for one in tries {
        statuses.push(one.await.unwrap());
    }

    statuses.sort_unstable();
    assert_eq!(statuses, [303, 404]);
    let mut accepted = 0;
    for password in passwords {
        accepted += u32::from(sign_in(&site.browser(), ANNA, password).await.status == 303);
    }
    assert_eq!(accepted, 1);
}

#[http_test]
async fn many_who_register_one_address_at_once_make_one_account(site: TestSite) {
    let tries = (0..8).map(|_| {
        let browser = site.browser();
        tokio::spawn(async move { browser.post("/lv/register", &[("email", ANNA)]).await.status })
    });
    for one in tries.collect::<Vec<_>>() {
        assert_eq!(one.await.unwrap(), 303);
    }

    let mut tx = site.site.db.read().await.unwrap();
    let account = accounts::find_by_email(&mut tx, &ANNA.parse().unwrap()).await.unwrap();
    drop(tx);
    assert!(account.is_some_and(|account| !account.is_active()));
    assert_eq!(confirm(&site, &link(&site.site).await).await.status, 303);
}

#[http_test]
async fn a_stranger_does_not_learn_whether_an_address_has_an_account(site: TestSite) {
    testing::somebody(&site.site, ANNA).await;

    let known = register(&site, ANNA).await;
    let new = register(&site, "berta@example.lv").await;

    assert_eq!((known.status, known.location()), (new.status, new.location()));
    assert_eq!(known.headers["set-cookie"], new.headers["set-cookie"]);
    let letters = letters(&site.site).await;
    let mut subjects: Vec<_> = letters.iter().map(mail::Letter::subject).collect();
    subjects.sort_unstable();
    assert_eq!(subjects, ["Jums jau ir konts vietnē Atvere", "Jūsu konts vietnē Atvere"]);
}

#[http_test]
async fn nobody_can_flood_a_mailbox(site: TestSite) {
    for _ in 0..10 {
        assert_eq!(register(&site, ANNA).await.status, 303);
    }

    assert_eq!(letters(&site.site).await.len(), 4);
}

#[http_test]
async fn a_weak_password_is_refused_and_the_name_is_kept(site: TestSite) {
    register(&site, ANNA).await;
    let link = link(&site.site).await;

    let fields = [("name", "Anna Bērziņa"), ("password", "Anna Bērziņa 1")];
    let answer = site.post(&link, &fields).await;

    assert_eq!(answer.status, 422);
    assert!(answer.has(r#"value="Anna Bērziņa""#), "{}", answer.body);
    assert!(answer.has("gandrīz viss ir jūsu vārds") && !answer.has("Bērziņa 1"));
    assert_eq!(confirm(&site, &link).await.status, 303);
}

#[http_test]
async fn the_letter_is_in_the_language_of_the_page(site: TestSite) {
    site.post("/en/register", &[("email", ANNA)]).await;

    let letter = letters(&site.site).await.remove(0);

    assert_eq!(letter.subject(), "Your account at Atvere");
    assert!(letter.text().starts_with("Good day,\n\n") && letter.text().contains("/en/confirm/"));
}

#[http_test]
async fn an_address_that_cannot_be_one_is_refused_with_what_was_typed(site: TestSite) {
    let answer = register(&site, "anna@").await;

    assert_eq!(answer.status, 422);
    assert!(answer.has(r#"value="anna@""#) && letters(&site.site).await.is_empty());
}
