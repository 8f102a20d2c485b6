//! A site with institutions, people who keep a plan, and a plan to keep.

use accounts::Role;
use base::Id;
use institutions::Institution;
use institutions::examples::{
    civic_alliance, ministry_of_finance, state_chancellery, state_revenue_service, varam,
};
use obligations::Obligation;
use record::Signer;
use serde_json::Value;
use testkit::{Answer, Browser, Engine, Making, TestSite};

/// A form.
pub(crate) type Fields<'a> = Vec<(&'a str, &'a str)>;

pub(crate) async fn new_site(engine: Engine) -> TestSite {
    let parts = vec![
        institutions::part(),
        accounts::part(),
        subjects::part(),
        obligations::part(),
        record::part(),
        documents::part(),
        moderation::part(),
        discussion::part(),
        abilities::part(),
        action_plans::part(),
    ];
    let services = |making: Making| {
        let owners = moderation::Owners(vec![Box::new(discussion::Comments)]);
        making.with(Signer::public_example()).with(owners)
    };
    let site = TestSite::with(engine, parts, services, accounts::people).await;
    let mut tx = site.site.db.begin().await.unwrap();
    for institution in [
        state_chancellery(),
        varam(),
        ministry_of_finance(),
        state_revenue_service(),
        civic_alliance(),
    ] {
        institutions::store::insert(&mut tx, &institution).await.unwrap();
    }
    tx.commit().await.unwrap();
    site
}

/// Somebody's browser, signed in with a role.
pub(crate) async fn signed_in(
    site: &TestSite,
    role: Role,
    institution: Option<Id<Institution>>,
) -> Browser {
    let browser = site.browser();
    let account = accounts::testing::person(&site.site, role, institution).await;
    accounts::testing::sign_in(&site.site, account, |name, value| browser.set_cookie(name, value))
        .await;
    browser
}

/// A coordinator of the State Chancellery, which keeps the plan.
pub(crate) async fn coordinator(site: &TestSite) -> Browser {
    signed_in(site, Role::Coordinator, Some(state_chancellery().id)).await
}

/// Somebody who reports for VARAM, which answers for measure 1.1.
pub(crate) async fn reporter(site: &TestSite) -> Browser {
    signed_in(site, Role::Reporter, Some(varam().id)).await
}

/// Somebody who reports for a ministry that has no part in measure 1.1.
pub(crate) async fn other_reporter(site: &TestSite) -> Browser {
    signed_in(site, Role::Reporter, Some(ministry_of_finance().id)).await
}

pub(crate) fn plan() -> Fields<'static> {
    vec![
        ("title_lv", "Sestais plāns"),
        ("title_en", "Sixth plan"),
        ("slug", "6"),
        ("period-from", "2024-01-01"),
        ("period-to", "31.12.2027."),
    ]
}

pub(crate) fn direction() -> Fields<'static> {
    vec![("number", "1"), ("title_lv", "Atklātība")]
}

pub(crate) fn commitment() -> Fields<'static> {
    vec![
        ("number", "1"),
        ("direction", "1"),
        ("title_lv", "Atvērti dati"),
        ("institution", "varam"),
        ("role", "responsible"),
    ]
}

pub(crate) fn measure() -> Fields<'static> {
    vec![
        ("number", "1.1"),
        ("commitment", "1"),
        ("title_lv", "Publicēt divdesmit datu kopas"),
        ("deadline", "2025-12-31"),
        ("institution", "varam"),
        ("role", "responsible"),
    ]
}

/// Sends a form that must be taken.
pub(crate) async fn done(browser: &Browser, path: &str, fields: &[(&str, &str)]) -> Answer {
    let answer = browser.post(path, fields).await;
    assert_eq!(answer.status, 303, "{path}: {}", answer.body);
    answer
}

/// A draft with a direction, a commitment and the measure 1.1, and its coordinator.
pub(crate) async fn drafted(site: &TestSite) -> Browser {
    let anna = coordinator(site).await;
    done(&anna, "/lv/plans/new", &plan()).await;
    done(&anna, "/lv/plans/6/directions/new", &direction()).await;
    done(&anna, "/lv/plans/6/commitments/new", &commitment()).await;
    done(&anna, "/lv/plans/6/measures/new", &measure()).await;
    anna
}

/// As [`drafted`], with a first version published.
pub(crate) async fn published(site: &TestSite) -> Browser {
    let anna = drafted(site).await;
    publish(&anna, &[("adopted-on", "2024-02-08")]).await;
    anna
}

/// Publishes what the preview shows.
pub(crate) async fn publish(anna: &Browser, fields: &[(&str, &str)]) -> Answer {
    let preview = anna.get("/lv/plans/6/publication").await;
    let seen = hidden(&preview, "seen");
    let fields: Vec<_> =
        fields.iter().copied().chain([("seen", seen.as_str()), ("checked", "yes")]).collect();
    done(anna, "/lv/plans/6/publication", &fields).await
}

/// The value of a hidden field.
pub(crate) fn hidden(page: &Answer, name: &str) -> String {
    let start = format!("name=\"{name}\" value=\"");
    let (_, rest) = page.body.split_once(&start).expect("the page has the field");
    rest.split('"').next().unwrap().to_owned()
}

/// The measure 1.1 as an editing page sends it back, without the fields that are given anew.
pub(crate) fn measure_again<'a>(lock: &'a str, anew: &[(&'a str, &'a str)]) -> Fields<'a> {
    let mut fields = measure();
    fields.retain(|(name, _)| *name != "number" && anew.iter().all(|(other, _)| name != other));
    fields.extend(anew.iter().copied());
    fields.push(("lock", lock));
    fields
}

/// What programs read of the measure 1.1.
pub(crate) async fn facts(site: &TestSite) -> Value {
    site.get("/api/v1/plans/6/measures/1.1").await.json()
}

/// What is owed because of the measure 1.1 itself.
pub(crate) async fn owed(site: &TestSite) -> Vec<Obligation> {
    let mut tx = site.site.db.read().await.unwrap();
    let subject = subjects::find_by_path(&mut tx, "/plans/6/measures/1.1").await.unwrap().unwrap();
    obligations::of_subject(&mut tx, subject.id).await.unwrap()
}

/// Checks that the newest act of the public log is of this kind.
pub(crate) async fn leaves_a_trace(site: &TestSite, kind: &str) {
    let leaf = record::testing::leaves_a_trace(&site.site, kind).await;
    let said = record::in_words(&site.site.messages, base::Language::Lv, &leaf);
    assert_ne!(said, kind, "the act has no words");
    assert!(!said.contains('$'), "{said}");
}
