//! A site with a measure to talk about, and people who talk.

use std::sync::Arc;

use accounts::{Account, Role};
use base::{Id, Text};
use discussion::{Comment, Comments};
use institutions::Institution;
use institutions::examples::{state_chancellery, varam};
use moderation::Owners;
use record::Signer;
use subjects::Subject;
use testkit::{Answer, Browser, Engine, Making, TestSite};
use web::Part;

/// A measure within the plan of the State Chancellery, for which VARAM answers.
pub(crate) const MEASURE: &str = "/things/1.1";

/// A plan that nobody may see yet.
pub(crate) const DRAFT: &str = "/things/draft";

pub(crate) async fn new_site(engine: Engine) -> TestSite {
    let outbox = Part { migrations: mail::MIGRATIONS, ..Part::named("mail") };
    let parts = vec![
        outbox,
        institutions::part(),
        accounts::part(),
        subjects::part(),
        record::part(),
        moderation::part(),
        discussion::part(),
    ];
    let services = |making: Making| {
        making
            .with(Signer::public_example())
            .with(accounts::Passwords::for_tests())
            .with(accounts::Erasures(vec![
                record::ERASURE,
                moderation::ERASURE,
                discussion::ERASURE,
            ]))
            .with(accounts::OwnParts(vec![Arc::new(discussion::Own)]))
            .with(Owners(vec![Box::new(Comments)]))
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
    let measure = subject(MEASURE, "Pasākums", varam())
        .within(plan.id)
        .saying(Text::lv("Pilnveidot regulējumu. Nodrošināt agrīnu līdzdalību."));
    let draft = subject(DRAFT, "Melnraksts", state_chancellery()).hidden();
    for subject in [plan, measure, draft] {
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

/// Somebody who works for VARAM.
pub(crate) async fn official(site: &TestSite) -> Somebody {
    in_role(site, Role::Reporter, Some(varam().id)).await
}

/// A moderator of the whole site.
pub(crate) async fn moderator(site: &TestSite) -> Somebody {
    in_role(site, Role::Moderator, None).await
}

/// The identifier of the subject at a path.
pub(crate) async fn subject_id(site: &TestSite, path: &str) -> Id<Subject> {
    let mut tx = site.site.db.read().await.unwrap();
    subjects::find_by_path(&mut tx, path).await.unwrap().unwrap().id
}

/// The page of the discussion about [`MEASURE`].
pub(crate) async fn discussion_page(site: &TestSite) -> String {
    format!("/lv/subjects/{}/comments", subject_id(site, MEASURE).await)
}

/// Sends the form of a comment about [`MEASURE`].
pub(crate) async fn send(site: &TestSite, by: &Somebody, fields: &[(&str, &str)]) -> Answer {
    let form = format!("{}/new", discussion_page(site).await);
    by.browser.post(&form, fields).await
}

/// Writes a comment about [`MEASURE`] by its form; the path of its page, with language.
pub(crate) async fn say(site: &TestSite, by: &Somebody, words: &str) -> String {
    let answer = send(site, by, &[("words", words)]).await;
    assert_eq!(answer.status, 303, "{}", answer.body);
    answer.location().to_owned()
}

/// Replies to a comment by its form; the path of the reply, with language.
pub(crate) async fn reply(by: &Somebody, to: &str, words: &str) -> String {
    let answer = by.browser.post(&format!("{to}/reply"), &[("words", words)]).await;
    assert_eq!(answer.status, 303, "{}", answer.body);
    answer.location().to_owned()
}

/// A comment that is there already, without any form.
pub(crate) async fn given(
    site: &TestSite,
    by: &Somebody,
    thread: Option<&Comment>,
    words: &str,
) -> Comment {
    discussion::testing::write(&site.site, MEASURE, by.account, thread, words).await
}

/// Hides a comment, as a moderator of the site does.
pub(crate) async fn hide(site: &TestSite, page: &str) -> Answer {
    let id = page.rsplit('/').next().unwrap();
    let judge = moderator(site).await;
    let item = format!("/lv/moderation/queue/{id}");
    let shown = judge.browser.get(&item).await.body;
    let version = shown.split("name=\"version\" value=\"").nth(1).unwrap();
    let version = version.split('"').next().unwrap();
    let fields = [("version", version), ("outcome", "abuse"), ("reason", "Rupji")];
    judge.browser.post(&item, &fields).await
}
