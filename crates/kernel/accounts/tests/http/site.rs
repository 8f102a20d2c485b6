//! The site under test, and what its letters say.

use accounts::{Passwords, Role, WorkMenu, examples, testing};
use base::Id;
use institutions::{Institution, examples as bodies};
use mail::Letter;
use testkit::{Answer, Browser, Engine, TestSite};
use web::{Part, Site};

/// A site with the institutions of the examples.
pub(crate) async fn new_site(engine: Engine) -> TestSite {
    let outbox = Part { migrations: mail::MIGRATIONS, ..Part::named("mail") };
    let parts = vec![outbox, institutions::part(), accounts::part()];
    let services = |making: testkit::Making| {
        making.with(Passwords::for_tests()).with(WorkMenu(accounts::WORK.to_vec()))
    };
    let site = TestSite::with(engine, parts, services, accounts::people).await;
    let mut tx = site.site.db.begin().await.unwrap();
    for institution in bodies::all() {
        institutions::store::insert(&mut tx, &institution).await.unwrap();
    }
    tx.commit().await.unwrap();
    site
}

/// Anna, who has an account and no role, at her browser.
pub(crate) async fn anna(site: &TestSite) -> Browser {
    let account = testing::somebody(&site.site, "anna@example.lv").await;
    at_browser(site, account).await
}

/// Somebody with a role, at their browser.
pub(crate) async fn in_role(
    site: &TestSite,
    role: Role,
    institution: Option<Id<Institution>>,
) -> Browser {
    let account = testing::person(&site.site, role, institution).await;
    at_browser(site, account).await
}

/// A browser in which this account is signed in.
pub(crate) async fn at_browser(site: &TestSite, account: Id<accounts::Account>) -> Browser {
    let browser = site.browser();
    testing::sign_in(&site.site, account, |name, token| browser.set_cookie(name, token)).await;
    browser
}

/// Types address and password into the sign-in page.
pub(crate) async fn sign_in(browser: &Browser, email: &str, password: &str) -> Answer {
    browser.post("/lv/sign-in", &[("email", email), ("password", password)]).await
}

/// Types the password of the example.
pub(crate) async fn sign_in_rightly(browser: &Browser, email: &str) -> Answer {
    sign_in(browser, email, examples::PASSWORD).await
}

/// All letters in the outbox, the newest first.
pub(crate) async fn letters(site: &Site) -> Vec<Letter> {
    let mut tx = site.db.read().await.unwrap();
    let posted = mail::list_mailbox(&mut tx, None, None, 100).await.unwrap();
    posted.into_iter().map(|posted| posted.letter.unwrap()).collect()
}

/// The path of the link in the newest letter. A second passes, so that the next letter is newer.
pub(crate) async fn link(site: &Site) -> String {
    let letter = letters(site).await.into_iter().next().expect("a letter left");
    site.clock.advance(jiff::SignedDuration::from_secs(1));
    let line = letter.text().lines().find(|line| line.starts_with("http")).unwrap().to_owned();
    line.strip_prefix(&site.settings.public_url).unwrap().to_owned()
}
