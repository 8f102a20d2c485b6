//! What operators and others see of the work of a site.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]

use accounts::Role;
use base::Language;
use mail::Letter;
use testkit::{Browser, Engine, TestSite, http_test};
use web::Part;

async fn new_site(engine: Engine) -> TestSite {
    let jobs = Part { migrations: jobs::MIGRATIONS, ..Part::named("jobs") };
    let mail = Part { migrations: mail::MIGRATIONS, ..Part::named("mail") };
    let parts = vec![
        jobs,
        mail,
        institutions::part(),
        subjects::part(),
        accounts::part(),
        record::part(),
        operations::part(),
    ];
    let services = |making: testkit::Making| {
        let menu = accounts::WorkMenu(operations::WORK.to_vec());
        making.with(record::Signer::public_example()).with(menu)
    };
    TestSite::with(engine, parts, services, accounts::people).await
}

async fn operator(site: &TestSite) -> Browser {
    let browser = site.browser();
    let account = accounts::testing::person(&site.site, Role::Operator, None).await;
    accounts::testing::sign_in(&site.site, account, |name, value| browser.set_cookie(name, value))
        .await;
    browser
}

async fn letter_about(site: &TestSite, subject: &str) -> base::Id<Letter> {
    let link = site.site.absolute("/lv/confirm/abc");
    let text = format!("Labdien!\n\nApstipriniet: {link}\n");
    let letter =
        Letter::new("anna@example.lv".parse().unwrap(), Language::Lv, subject, &text).unwrap();
    let id = site.site.id();
    let mut tx = site.site.db.begin().await.unwrap();
    mail::queue(&mut tx, site.site.clock.now(), id, &letter).await.unwrap();
    tx.commit().await.unwrap();
    id
}

#[http_test]
async fn an_operator_reads_the_letters_of_the_site(site: TestSite) {
    let id = letter_about(&site, "Apstipriniet adresi").await;
    let operator = operator(&site).await;

    let list = operator.get("/lv/operations/mailbox").await;
    let letter = operator.get(&format!("/lv/operations/mailbox/{id}")).await;

    assert!(list.has("Apstipriniet adresi"), "{}", list.body);
    assert!(letter.has("<a href=\"http://127.0.0.1:8000/lv/confirm/abc\">"), "{}", letter.body);
}

#[http_test]
async fn letters_and_work_are_nobody_elses_business(site: TestSite) {
    let id = letter_about(&site, "Apstipriniet adresi").await;

    for address in
        ["/lv/operations/mailbox", "/lv/operations/jobs", &format!("/lv/operations/mailbox/{id}")]
    {
        let answer = site.get(address).await;

        assert_eq!(answer.status, 303, "{address}");
        assert!(answer.location().starts_with("/lv/sign-in"), "{address}");
    }
}

#[http_test]
async fn an_operator_sees_what_work_waits(site: TestSite) {
    let order = jobs::Order::of("plans.remind", &serde_json::json!({ "measure": "1.2" }));
    let mut tx = site.site.db.begin().await.unwrap();
    jobs::enqueue(&mut tx, site.site.clock.now(), site.site.id(), &order).await.unwrap();
    tx.commit().await.unwrap();

    let page = operator(&site).await.get("/lv/operations/jobs?state=waiting").await;

    assert_eq!(page.status, 200);
    assert!(page.has("plans.remind"));
}
