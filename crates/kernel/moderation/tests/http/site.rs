//! A site with two measures on which people leave notes, and people who moderate.

use std::sync::Arc;

use accounts::{Account, Role};
use base::{Id, Text};
use institutions::Institution;
use institutions::examples::{state_chancellery, varam};
use mail::Letter;
use moderation::testing::{Notes, notes};
use moderation::{Contribution, New, Owners, Standing};
use record::Signer;
use subjects::Subject;
use testkit::{Answer, Browser, Engine, Making, TestSite};
use web::Part;

/// A measure within the plan of the State Chancellery, for which VARAM answers.
pub(crate) const MEASURE: &str = "/things/1.1";

/// Something that VARAM leads itself.
pub(crate) const OTHER: &str = "/things/2";

pub(crate) async fn new_site(engine: Engine) -> TestSite {
    with_settings(engine, moderation::Settings { enough: 2, ..Default::default() }).await
}

pub(crate) async fn with_settings(engine: Engine, settings: moderation::Settings) -> TestSite {
    let outbox = Part { migrations: mail::MIGRATIONS, ..Part::named("mail") };
    let parts = vec![
        outbox,
        institutions::part(),
        accounts::part(),
        subjects::part(),
        record::part(),
        moderation::part(),
        notes(),
    ];
    let services = move |making: Making| {
        making
            .with(Signer::public_example())
            .with(accounts::Passwords::for_tests())
            .with(accounts::Erasures(vec![record::ERASURE, moderation::ERASURE]))
            .with(accounts::OwnParts(vec![Arc::new(moderation::Own)]))
            .with(Owners(vec![Box::new(Notes)]))
            .with(settings)
    };
    let site = TestSite::with(engine, parts, services, accounts::people).await;
    let mut tx = site.site.db.begin().await.unwrap();
    for institution in [state_chancellery(), varam()] {
        institutions::store::insert(&mut tx, &institution).await.unwrap();
    }
    let now = site.site.clock.now();
    let subject = |path: &str, title: &str, of: Institution| {
        let id = site.site.id::<Subject>();
        Subject::new(id, "measure", path, Text::lv(title), now).of(of.id)
    };
    let plan = subject("/things/1", "Plāns", state_chancellery());
    let measure = subject(MEASURE, "Pasākums", varam()).within(plan.id);
    let other = subject(OTHER, "Cita lieta", varam());
    for subject in [plan, measure, other] {
        subjects::save(&mut tx, &subject).await.unwrap();
    }
    tx.commit().await.unwrap();
    site
}

/// Somebody with an account.
pub(crate) struct Somebody {
    pub(crate) account: Id<Account>,
    pub(crate) browser: Browser,
}

impl Somebody {
    async fn of(site: &TestSite, account: Id<Account>) -> Self {
        let browser = site.browser();
        let set_cookie = |name: &str, value: &str| browser.set_cookie(name, value);
        accounts::testing::sign_in(&site.site, account, set_cookie).await;
        Self { account, browser }
    }
}

/// Somebody with an account and no role.
pub(crate) async fn somebody(site: &TestSite, name: &str) -> Somebody {
    let account = accounts::testing::somebody(&site.site, &format!("{name}@example.lv")).await;
    Somebody::of(site, account).await
}

pub(crate) async fn in_role(
    site: &TestSite,
    role: Role,
    institution: Option<Id<Institution>>,
) -> Somebody {
    let account = accounts::testing::person(&site.site, role, institution).await;
    Somebody::of(site, account).await
}

/// A coordinator of the institution that leads the plan.
pub(crate) async fn coordinator(site: &TestSite) -> Somebody {
    in_role(site, Role::Coordinator, Some(state_chancellery().id)).await
}

/// A moderator of the whole site.
pub(crate) async fn moderator(site: &TestSite) -> Somebody {
    in_role(site, Role::Moderator, None).await
}

/// Somebody as a page sees them.
pub(crate) async fn person(account: Id<Account>) -> accounts::Person {
    accounts::Person { account, ..accounts::examples::person([]) }
}

/// A note by somebody about the subject at a path, and how it stands.
pub(crate) async fn write(
    site: &TestSite,
    by: &Somebody,
    path: &str,
    words: &str,
) -> (Id<Contribution>, Standing) {
    let id = site.site.id();
    let mut tx = site.site.db.begin().await.unwrap();
    let subject = subjects::find_by_path(&mut tx, path).await.unwrap().unwrap();
    let new = New { id, kind: "note", subject: subject.id, path, text: words };
    let person = person(by.account).await;
    let standing = moderation::enter(&mut tx, &site.site, &person, new).await.unwrap();
    Notes::write(&mut tx, id, words, standing).await.unwrap();
    tx.commit().await.unwrap();
    (id, standing)
}

/// A note by somebody about [`MEASURE`].
pub(crate) async fn note(site: &TestSite, by: &Somebody, words: &str) -> Id<Contribution> {
    write(site, by, MEASURE, words).await.0
}

/// What is kept of a note.
pub(crate) async fn kept(site: &TestSite, id: Id<Contribution>) -> Contribution {
    let mut tx = site.site.db.read().await.unwrap();
    moderation::find(&mut tx, id).await.unwrap().unwrap()
}

/// How the owner shows a note.
pub(crate) async fn standing(site: &TestSite, id: Id<Contribution>) -> String {
    let mut tx = site.site.db.read().await.unwrap();
    Notes::standing(&mut tx, id).await.unwrap()
}

/// Reports a note by its form.
pub(crate) async fn report(by: &Somebody, id: Id<Contribution>, rule: &str) -> Answer {
    let form = format!("/lv{}", moderation::reporting_path(id));
    by.browser.post(&form, &[("rule", rule), ("remark", "Paskatieties")]).await
}

/// Decides about a note as it is now, by its page.
pub(crate) async fn decide(
    site: &TestSite,
    by: &Somebody,
    id: Id<Contribution>,
    outcome: &str,
) -> Answer {
    let version = kept(site, id).await.version.to_string();
    decide_about(by, id, &version, outcome).await
}

/// Decides about a note as it was in some version.
pub(crate) async fn decide_about(
    by: &Somebody,
    id: Id<Contribution>,
    version: &str,
    outcome: &str,
) -> Answer {
    let fields = [("version", version), ("outcome", outcome), ("reason", "Tāpēc")];
    by.browser.post(&format!("/lv/moderation/queue/{id}"), &fields).await
}

/// The path of the only decision.
pub(crate) async fn decision(site: &TestSite) -> String {
    let listed = site.get("/lv/moderation/decisions.json").await.json();
    let page = listed[0]["page"].as_str().unwrap();
    page.strip_prefix(&site.site.settings.public_url).unwrap().to_owned()
}

/// All letters in the outbox, the newest first.
pub(crate) async fn letters(site: &TestSite) -> Vec<Letter> {
    let mut tx = site.site.db.read().await.unwrap();
    let posted = mail::list_mailbox(&mut tx, None, None, 100).await.unwrap();
    posted.into_iter().map(|posted| posted.letter.unwrap()).collect()
}
