//! Invitations to a role.

use accounts::{Role, testing};
use institutions::examples as bodies;
use jiff::SignedDuration;
use testkit::{Answer, Browser, TestSite, http_test};

use crate::new_site;
use crate::site::{at_browser, in_role, letters, link};

const BERTA: &str = "berta@example.lv";
const NEW: [(&str, &str); 2] = [("name", "Berta Liepa"), ("password", "kurmis bungo pagrabā")];

async fn invite(browser: &Browser, role: Role, institution: &str) -> Answer {
    let fields = [("email", BERTA), ("role", role.key()), ("institution", institution)];
    browser.post("/lv/people/invitation", &fields).await
}

fn varam() -> String {
    bodies::varam().id.to_string()
}

async fn coordinator(site: &TestSite) -> Browser {
    in_role(site, Role::Coordinator, Some(bodies::varam().id)).await
}

const OPERATOR: accounts::Held = accounts::Held { role: Role::Operator, institution: None };

#[http_test]
async fn a_colleague_is_invited_accepts_and_can_act(site: TestSite) {
    let invited = invite(&coordinator(&site).await, Role::Reporter, &varam()).await;
    let letter = letters(&site.site).await.remove(0);
    let link = link(&site.site).await;
    let page = site.get(&link).await;
    let accepted = site.post(&link, &NEW).await;

    assert_eq!((invited.status, invited.location()), (303, "/lv/people"));
    assert!(letter.text().contains("Anna Bērziņa jūs uzaicina"), "{}", letter.text());
    assert!(page.has("Viedās administrācijas") && page.has(BERTA) && page.has("Anna Bērziņa"));
    assert_eq!(accepted.status, 303);
    let known = site.get("/lv/account.json").await.json();
    assert_eq!(
        (&known["name"], &known["roles"][0]["role"]),
        (&"Berta Liepa".into(), &"reporter".into())
    );
}

#[http_test]
async fn an_invitation_is_not_accepted_by_looking_at_it(site: TestSite) {
    invite(&coordinator(&site).await, Role::Reporter, &varam()).await;
    let link = link(&site.site).await;

    for _ in 0..3 {
        assert_eq!(site.browser().get(&link).await.status, 200);
    }

    assert_eq!(site.post(&link, &NEW).await.status, 303);
    assert_eq!(site.browser().post(&link, &NEW).await.status, 404);
}

#[http_test]
async fn an_invitation_can_be_accepted_for_seven_days(site: TestSite) {
    invite(&coordinator(&site).await, Role::Reporter, &varam()).await;
    let link = link(&site.site).await;

    site.site.clock.advance(SignedDuration::from_hours(7 * 24));

    assert_eq!(site.post(&link, &NEW).await.status, 404);
}

#[http_test]
async fn two_who_accept_one_invitation_at_once_make_one_account(site: TestSite) {
    invite(&coordinator(&site).await, Role::Reporter, &varam()).await;
    let link = link(&site.site).await;

    let tries = [0, 1].map(|_| {
        let (browser, link) = (site.browser(), link.clone());
        tokio::spawn(async move { browser.post(&link, &NEW).await.status })
    });
    let mut statuses = Vec::new();
    for one in tries {
        statuses.push(one.await.unwrap());
    }

    statuses.sort_unstable();
    assert_eq!(statuses, [303, 404]);
}

#[http_test]
async fn who_has_an_account_gets_the_role_at_once_and_a_letter(site: TestSite) {
    let berta = testing::somebody(&site.site, BERTA).await;

    let given = invite(&coordinator(&site).await, Role::Reporter, &varam()).await;

    assert_eq!(given.status, 303);
    assert_eq!(letters(&site.site).await[0].subject(), "Jums ir jauna loma vietnē Atvere");
    let mut tx = site.site.db.read().await.unwrap();
    let holders = accounts::holders(&mut tx, Role::Reporter, bodies::varam().id).await.unwrap();
    assert_eq!(holders.iter().map(|one| one.account).collect::<Vec<_>>(), [berta]);
}

#[http_test]
async fn a_role_that_is_held_already_is_not_given_twice(site: TestSite) {
    testing::somebody(&site.site, BERTA).await;
    let coordinator = coordinator(&site).await;
    invite(&coordinator, Role::Reporter, &varam()).await;

    let again = invite(&coordinator, Role::Reporter, &varam()).await;

    assert_eq!(again.status, 422);
    assert!(again.has("Šī loma šim cilvēkam jau ir") && again.has(BERTA));
}

#[http_test]
async fn the_later_of_two_invitations_to_one_role_counts(site: TestSite) {
    let coordinator = coordinator(&site).await;
    invite(&coordinator, Role::Reporter, &varam()).await;
    let earlier = link(&site.site).await;
    invite(&coordinator, Role::Reporter, &varam()).await;
    let later = link(&site.site).await;

    assert_eq!(site.get(&earlier).await.status, 404);
    assert_eq!(site.post(&later, &NEW).await.status, 303);
}

#[http_test]
async fn who_registered_meanwhile_accepts_with_one_button(site: TestSite) {
    invite(&coordinator(&site).await, Role::Reporter, &varam()).await;
    let invitation = link(&site.site).await;
    site.post("/lv/register", &[("email", BERTA)]).await;
    site.post(&link(&site.site).await, &NEW).await;

    let page = site.get(&invitation).await;
    let accepted = site.post(&invitation, &[]).await;

    assert!(!page.has(r#"type="password""#), "{}", page.body);
    assert_eq!(accepted.status, 303);
    assert_eq!(site.get("/lv/account.json").await.json()["roles"][0]["role"], "reporter");
}

#[http_test]
async fn a_withdrawn_invitation_cannot_be_accepted(site: TestSite) {
    let coordinator = coordinator(&site).await;
    invite(&coordinator, Role::Reporter, &varam()).await;
    let link = link(&site.site).await;
    let berta = find(&site, BERTA).await;
    let page = coordinator.get(&format!("/lv/people/{berta}")).await;

    let (_, rest) = page.body.split_once("/lv/people/invitations/").unwrap();
    let (invitation, _) = rest.split_once('/').unwrap();
    let path = format!("/lv/people/invitations/{invitation}/end");
    let withdrawn = coordinator.post(&path, &[]).await;

    assert_eq!(withdrawn.status, 303);
    assert_eq!(site.post(&link, &NEW).await.status, 404);
    assert_eq!(coordinator.post(&path, &[]).await.status, 404);
}

#[http_test]
async fn a_coordinator_invites_to_their_own_institution_only(site: TestSite) {
    let coordinator = coordinator(&site).await;
    let elsewhere = bodies::state_chancellery().id.to_string();

    for (role, institution) in [
        (Role::Reporter, elsewhere.as_str()),
        (Role::Operator, ""),
        (Role::Operator, &varam()),
        (Role::Evaluator, ""),
        (Role::CivilSociety, &varam()),
    ] {
        let answer = invite(&coordinator, role, institution).await;

        assert_eq!(answer.status, 403, "{role:?} {institution}");
    }
    assert!(letters(&site.site).await.is_empty());
}

#[http_test]
async fn a_coordinator_of_one_institution_need_not_choose_it(site: TestSite) {
    let page = coordinator(&site).await.get("/lv/people/invitation").await;

    assert!(page.has(&format!(r#"value="{}" selected"#, varam())), "{}", page.body);
}

#[http_test]
async fn a_role_that_needs_an_institution_is_not_offered_without(site: TestSite) {
    let operator = in_role(&site, Role::Operator, None).await;

    let answer = invite(&operator, Role::Reporter, "").await;

    assert_eq!(answer.status, 422);
    assert!(answer.has("Izvēlieties iestādi") && answer.has(BERTA));
}

#[http_test]
async fn an_institution_that_does_not_exist_is_refused(site: TestSite) {
    let operator = in_role(&site, Role::Operator, None).await;
    let nowhere = bodies::id::<institutions::Institution>(999);

    let answer = invite(&operator, Role::Reporter, &nowhere.to_string()).await;

    assert_eq!(answer.status, 422);
}

#[http_test]
async fn the_first_operator_is_invited_by_a_command(site: TestSite) {
    let email = BERTA.parse().unwrap();

    let link = accounts::invite(&site.site, email, base::Language::Lv, OPERATOR).await.unwrap();

    let link = link.unwrap();
    let path = link.strip_prefix("http://127.0.0.1:8000").unwrap();
    assert_eq!(site.post(path, &NEW).await.status, 303);
    assert_eq!(site.get("/lv/people").await.status, 200);
}

#[http_test]
async fn who_has_an_account_becomes_operator_at_once(site: TestSite) {
    let berta = testing::somebody(&site.site, BERTA).await;

    let link =
        accounts::invite(&site.site, BERTA.parse().unwrap(), base::Language::Lv, OPERATOR).await;

    assert_eq!(link.unwrap(), None);
    assert_eq!(at_browser(&site, berta).await.get("/lv/people").await.status, 200);
}

async fn find(site: &TestSite, email: &str) -> base::Id<accounts::Account> {
    let mut tx = site.site.db.read().await.unwrap();
    accounts::find_by_email(&mut tx, &email.parse().unwrap()).await.unwrap().unwrap().id
}
