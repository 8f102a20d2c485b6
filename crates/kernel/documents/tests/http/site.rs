//! A site with two measures that can be proved, and people who prove.

use accounts::Role;
use base::{Id, Text};
use documents::{Document, Evidence, testing};
use institutions::Institution;
use institutions::examples::{civic_alliance, ministry_of_finance, state_chancellery, varam};
use record::Signer;
use subjects::Subject;
use testkit::{Answer, Browser, Engine, Making, TestSite};

use crate::other_forms;

/// A measure of VARAM.
pub(crate) const MEASURE: &str = "/things/1.1";

/// A measure of the Ministry of Finance.
pub(crate) const OTHER_MEASURE: &str = "/things/1.2";

pub(crate) const PDF: &[u8] = b"%PDF-1.7\nnothing more\n";

/// SHA-256 of [`PDF`].
pub(crate) const PDF_HASH: &str =
    "404203e09c7f88e4cd97c4a96828c9445181f50d012f1fcfaa364e8237232122";

pub(crate) async fn new_site(engine: Engine) -> TestSite {
    let parts = vec![
        institutions::part(),
        accounts::part(),
        subjects::part(),
        record::part(),
        documents::part(),
        other_forms::part(),
    ];
    let services = |making: Making| making.with(Signer::public_example());
    let site = TestSite::with(engine, parts, services, accounts::people).await;
    let mut tx = site.site.db.begin().await.unwrap();
    for institution in [state_chancellery(), varam(), ministry_of_finance(), civic_alliance()] {
        institutions::store::insert(&mut tx, &institution).await.unwrap();
    }
    let plan = subject(&site, "/things/1", "Plāns", Some(state_chancellery().id), None);
    let measures = [
        subject(&site, MEASURE, "Atvērto datu pasākums", Some(varam().id), Some(plan.id)),
        subject(
            &site,
            OTHER_MEASURE,
            "Budžeta pasākums",
            Some(ministry_of_finance().id),
            Some(plan.id),
        ),
        subject(&site, "/things/2", "Cits plāns", None, None),
    ];
    subjects::save(&mut tx, &plan).await.unwrap();
    for measure in measures {
        subjects::save(&mut tx, &measure).await.unwrap();
    }
    tx.commit().await.unwrap();
    site
}

fn subject(
    site: &TestSite,
    path: &str,
    title: &str,
    institution: Option<Id<Institution>>,
    parent: Option<Id<Subject>>,
) -> Subject {
    let id = site.site.id::<Subject>();
    let subject = Subject::new(id, "measure", path, Text::lv(title), site.site.clock.now());
    Subject { institution, parent, ..subject }
}

/// The identifier of the subject at a path.
pub(crate) async fn subject_id(site: &TestSite, path: &str) -> Id<Subject> {
    let mut tx = site.site.db.read().await.unwrap();
    subjects::find_by_path(&mut tx, path).await.unwrap().unwrap().id
}

/// The form for new evidence about the subject at a path.
pub(crate) async fn adding(site: &TestSite, path: &str) -> String {
    format!("/lv{}", documents::adding_path(subject_id(site, path).await))
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

/// A coordinator of the State Chancellery, which leads the plan.
pub(crate) async fn coordinator(site: &TestSite) -> Browser {
    signed_in(site, Role::Coordinator, Some(state_chancellery().id)).await
}

/// Somebody who reports for VARAM.
pub(crate) async fn reporter(site: &TestSite) -> Browser {
    signed_in(site, Role::Reporter, Some(varam().id)).await
}

/// The fields of a form that says all that must be said.
pub(crate) fn fields() -> Vec<(&'static str, &'static str)> {
    vec![
        ("evidence_kind", "minutes"),
        ("evidence_date", "2024-04-12"),
        ("evidence_title_lv", "Sēdes protokols"),
        ("evidence_title_en", "Minutes of the meeting"),
        ("evidence_what_lv", "Padome apsprieda izvērtējumu"),
        ("evidence_provider_lv", "Biedrība"),
    ]
}

/// The fields, with others in place of some.
pub(crate) fn fields_with<'a>(others: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    let mut fields: Vec<(&str, &str)> = fields();
    fields.retain(|(name, _)| !others.iter().any(|(other, _)| other == name));
    fields.extend(others);
    fields
}

/// Adds a link about [`MEASURE`] by its form.
pub(crate) async fn add_link(site: &TestSite, by: &Browser, url: &str) -> Answer {
    by.post(&adding(site, MEASURE).await, &fields_with(&[("evidence_url", url)])).await
}

/// Adds [`PDF`] about [`MEASURE`] by its form; the path of its page, with language.
pub(crate) async fn add_file(site: &TestSite, by: &Browser) -> String {
    let form = adding(site, MEASURE).await;
    let answer = by.upload(&form, &fields(), ("evidence_file", "protokols.pdf", PDF)).await;
    assert_eq!(answer.status, 303, "{}", answer.body);
    answer.location().to_owned()
}

/// Evidence that is there already.
pub(crate) async fn given(site: &TestSite, path: &str, evidence: Evidence) -> Document {
    testing::given(&site.site, path, evidence).await
}

/// What is stored of the document at a path with language.
pub(crate) async fn stored(site: &TestSite, path: &str) -> Document {
    let id = path.rsplit('/').next().unwrap().parse().unwrap();
    let mut tx = site.site.db.read().await.unwrap();
    documents::find(&mut tx, id).await.unwrap().unwrap()
}
