//! The site under test.

use accounts::{Role, testing};
use base::Id;
use institutions::{Institution, examples, store};
use record::Leaf;
use testkit::{Browser, Engine, TestSite};

/// A site with the institutions of the examples.
pub(crate) async fn new_site(engine: Engine) -> TestSite {
    let parts = vec![
        institutions::part(),
        accounts::part(),
        subjects::part(),
        record::part(),
        registry::part(),
    ];
    let services = |making: testkit::Making| {
        making
            .with(record::Signer::public_example())
            .with(accounts::WorkMenu(registry::WORK.to_vec()))
    };
    let site = TestSite::with(engine, parts, services, accounts::people).await;
    let mut tx = site.site.db.begin().await.unwrap();
    for institution in examples::all() {
        store::insert(&mut tx, &institution).await.unwrap();
    }
    tx.commit().await.unwrap();
    site
}

/// Somebody with a role, at their browser.
pub(crate) async fn in_role(
    site: &TestSite,
    role: Role,
    institution: Option<Id<Institution>>,
) -> Browser {
    let account = testing::person(&site.site, role, institution).await;
    let browser = site.browser();
    testing::sign_in(&site.site, account, |name, token| browser.set_cookie(name, token)).await;
    browser
}

/// Somebody who runs the site.
pub(crate) async fn operator(site: &TestSite) -> Browser {
    in_role(site, Role::Operator, None).await
}

/// A coordinator of the State Chancellery.
pub(crate) async fn coordinator(site: &TestSite) -> Browser {
    in_role(site, Role::Coordinator, Some(examples::state_chancellery().id)).await
}

/// The institution with this word in addresses.
pub(crate) async fn found(site: &TestSite, slug: &str) -> Institution {
    let mut tx = site.site.db.read().await.unwrap();
    store::find_by_slug(&mut tx, &slug.parse().unwrap()).await.unwrap().unwrap()
}

/// The newest act, which must be of this kind, in Latvian.
pub(crate) async fn told(site: &TestSite, kind: &str) -> (Leaf, String) {
    let leaf = record::testing::leaves_a_trace(&site.site, kind).await;
    let words = record::in_words(&site.site.messages, base::Language::Lv, &leaf);
    (leaf, words)
}
