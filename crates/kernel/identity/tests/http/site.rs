//! The site under test.

use std::sync::Arc;

use accounts::{Account, Passwords, Role, SecondStep, Steps, WorkMenu, examples, testing};
use base::Id;
use identity::{IdentityKey, Providers};
use institutions::examples as bodies;
use testkit::{Answer, Browser, Engine, Making, TestSite};
use web::Part;

use crate::acting;

/// A site with the institutions of the examples, where staff need a second step.
pub(crate) async fn new_site(engine: Engine) -> TestSite {
    with_providers(engine, Providers::default()).await
}

/// As [`new_site`], with gateways of eID.
pub(crate) async fn with_providers(engine: Engine, providers: Providers) -> TestSite {
    let outbox = Part { migrations: mail::MIGRATIONS, ..Part::named("mail") };
    let parts = vec![
        outbox,
        institutions::part(),
        subjects::part(),
        accounts::part(),
        record::part(),
        identity::part(),
        acting::part(),
    ];
    let ways = accounts::SignInWays(identity::sign_in_ways(&providers));
    let making = |making| services(making).with(ways).with(providers);
    let site = TestSite::with(engine, parts, making, accounts::people).await;
    let mut tx = site.site.db.begin().await.unwrap();
    for institution in bodies::all() {
        institutions::store::insert(&mut tx, &institution).await.unwrap();
    }
    tx.commit().await.unwrap();
    site
}

fn services(making: Making) -> Making {
    let step = SecondStep { asks: Arc::new(identity::SecondSteps), required_of_staff: true };
    let mut making = making
        .with(Passwords::for_tests())
        .with(record::Signer::public_example())
        .with(IdentityKey::new([9; 32]))
        .with(step)
        .with(accounts::OwnParts(vec![Arc::new(identity::Own)]))
        .with(accounts::Erasures(vec![record::ERASURE, identity::ERASURE]))
        .with(WorkMenu(accounts::WORK.to_vec()));
    // Passkeys need a name.
    "http://localhost:8000".clone_into(&mut making.settings.public_url);
    making
}

/// The address of Anna.
pub(crate) const ANNA: &str = "anna@example.lv";

/// Anna, who has an account and no role.
pub(crate) async fn anna(site: &TestSite) -> Id<Account> {
    testing::somebody(&site.site, ANNA).await
}

/// Somebody who runs the site.
pub(crate) async fn operator(site: &TestSite) -> Id<Account> {
    testing::person(&site.site, Role::Operator, None).await
}

/// A browser in which this account is signed in with a password alone.
pub(crate) async fn at_browser(site: &TestSite, account: Id<Account>) -> Browser {
    signed_in(site, account, Steps::One).await
}

/// A browser in which this account is signed in, in so many steps.
pub(crate) async fn signed_in(site: &TestSite, account: Id<Account>, steps: Steps) -> Browser {
    let browser = site.browser();
    let set = |name: &str, token: &str| browser.set_cookie(name, token);
    testing::sign_in_with(&site.site, account, steps, set).await;
    browser
}

/// Types the address and the password of the example into the sign-in page.
pub(crate) async fn give_password(browser: &Browser, email: &str) -> Answer {
    browser.post("/lv/sign-in", &[("email", email), ("password", examples::PASSWORD)]).await
}

/// The password of the example, as the field in which people type it again.
pub(crate) const CURRENT: (&str, &str) = ("current", examples::PASSWORD);

/// The subjects of all letters, the newest first.
pub(crate) async fn subjects(site: &TestSite) -> Vec<String> {
    let mut tx = site.site.db.read().await.unwrap();
    let posted = mail::list_mailbox(&mut tx, None, None, 100).await.unwrap();
    posted.into_iter().map(|posted| posted.letter.unwrap().subject().to_owned()).collect()
}
