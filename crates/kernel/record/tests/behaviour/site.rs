//! A site with a log, and what the tests do with it.

use accounts::{Erasures, Passwords, Role, Witnesses};
use base::{Id, Text};
use i18n::Locale;
use institutions::examples::state_chancellery;
use record::{Act, By, Leaf, Signer};
use subjects::Subject;
use testkit::{Engine, TestSite};
use uuid::Uuid;
use web::Part;

/// A part of the program that acts.
const PLANS: Locale = Locale {
    part: "plans",
    lv: "act-plan-published = Publicēts { $title }\nkind-of-act-plan-published = Plāna publicēšana\n",
    en: "act-plan-published = Published { $title }\nkind-of-act-plan-published = Publication of a plan\n",
};

/// A site whose log has a key that everybody knows, and the State Chancellery.
pub(crate) async fn new_site(engine: Engine) -> TestSite {
    let plans = Part { locale: Some(PLANS), ..Part::named("plans") };
    let outbox = Part { migrations: mail::MIGRATIONS, ..Part::named("mail") };
    let parts = vec![
        outbox,
        institutions::part(),
        accounts::part(),
        subjects::part(),
        record::part(),
        plans,
    ];
    let services = |making: testkit::Making| {
        making
            .with(Signer::public_example())
            .with(Passwords::for_tests())
            .with(Erasures(vec![record::ERASURE]))
            .with(Witnesses(vec![record::WITNESS]))
    };
    let site = TestSite::with(engine, parts, services, accounts::people).await;
    let mut tx = site.site.db.begin().await.unwrap();
    institutions::store::insert(&mut tx, &state_chancellery()).await.unwrap();
    tx.commit().await.unwrap();
    site
}

/// A coordinator of the State Chancellery.
pub(crate) fn anna() -> By {
    By::Person {
        account: Id::from_uuid(Uuid::from_u128(0xa)),
        role: Some(Role::Coordinator),
        institution: Some(state_chancellery().id),
    }
}

pub(crate) fn published(title: &str) -> Act {
    Act::new("plan-published").fact("title", Text::both(title, format!("the {title}")))
}

/// Does this, and says where it stands in the log.
pub(crate) async fn given(site: &TestSite, by: By, act: Act) -> u64 {
    let mut tx = site.site.db.begin().await.unwrap();
    let index = record::append(&mut tx, &site.site, by, act).await.unwrap();
    tx.commit().await.unwrap();
    index
}

/// Does something `count` times.
pub(crate) async fn given_many(site: &TestSite, count: u64) {
    let mut tx = site.site.db.begin().await.unwrap();
    for number in 0..count {
        let act = published(&format!("plan {number}"));
        record::append(&mut tx, &site.site, anna(), act).await.unwrap();
    }
    tx.commit().await.unwrap();
}

/// A plan with a page.
pub(crate) async fn given_plan(site: &TestSite, path: &str) -> Id<Subject> {
    let id = site.site.id::<Subject>();
    let subject = Subject::new(id, "plan", path, Text::lv("Plāns"), site.site.clock.now());
    let mut tx = site.site.db.begin().await.unwrap();
    subjects::save(&mut tx, &subject).await.unwrap();
    tx.commit().await.unwrap();
    subject.id
}

/// The act with this index.
pub(crate) async fn leaf(site: &TestSite, index: u64) -> Leaf {
    let mut tx = site.site.db.read().await.unwrap();
    record::find(&mut tx, index).await.unwrap().unwrap()
}

/// Changes the database behind the back of the program.
pub(crate) async fn meddle(site: &TestSite, sql: &'static db::Sql) {
    let mut tx = site.site.db.begin().await.unwrap();
    tx.execute(sql, db::params![]).await.unwrap();
    tx.commit().await.unwrap();
}
