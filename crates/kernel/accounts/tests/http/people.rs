//! What operators and coordinators see and do.

use accounts::{Role, testing};
use base::Id;
use institutions::examples as bodies;
use testkit::{Browser, TestSite, http_test};

use crate::new_site;
use crate::site::{at_browser, in_role};

const BERTA: &str = "berta@example.lv";

async fn reporter_of_finance(site: &TestSite) -> Id<accounts::Account> {
    let berta = testing::somebody(&site.site, BERTA).await;
    let finance = Some(bodies::ministry_of_finance().id);
    testing::give(&site.site, berta, Role::Reporter, finance).await;
    berta
}

async fn coordinator_of_finance(site: &TestSite) -> Browser {
    in_role(site, Role::Coordinator, Some(bodies::ministry_of_finance().id)).await
}

/// The path of the first button of this kind on a page.
fn button(body: &str, before: &str) -> String {
    let (_, rest) = body.split_once(before).expect("the page has such a button");
    let (id, _) = rest.split_once('/').unwrap();
    format!("{before}{id}/end")
}

#[http_test]
async fn a_coordinator_sees_colleagues_and_nobody_else(site: TestSite) {
    let berta = reporter_of_finance(&site).await;
    let own = coordinator_of_finance(&site).await;
    let foreign = in_role(&site, Role::Coordinator, Some(bodies::varam().id)).await;

    assert!(own.get("/lv/people").await.has(BERTA));
    assert!(!foreign.get("/lv/people").await.has(BERTA));
    assert!(!foreign.get("/lv/people?role=everybody").await.has(BERTA));
    let finance = bodies::ministry_of_finance().id;
    assert!(!foreign.get(&format!("/lv/people?institution={finance}")).await.has(BERTA));
    assert_eq!(own.get(&format!("/lv/people/{berta}")).await.status, 200);
    assert_eq!(foreign.get(&format!("/lv/people/{berta}")).await.status, 404);
}

#[http_test]
async fn a_coordinator_does_not_see_the_roles_of_a_colleague_elsewhere(site: TestSite) {
    let berta = reporter_of_finance(&site).await;
    let alliance = bodies::civic_alliance();
    testing::give(&site.site, berta, Role::CivilSociety, Some(alliance.id)).await;
    let coordinator = coordinator_of_finance(&site).await;
    let name = alliance.name.get(base::Language::Lv).unwrap();

    for path in ["/lv/people".to_owned(), format!("/lv/people/{berta}")] {
        assert!(!coordinator.get(&path).await.has(name), "{path}");
    }
}

#[http_test]
async fn an_operator_finds_people_by_name_role_and_institution(site: TestSite) {
    reporter_of_finance(&site).await;
    testing::somebody(&site.site, "cilda@example.lv").await;
    let operator = in_role(&site, Role::Operator, None).await;
    let finance = bodies::ministry_of_finance().id;

    let with_berta =
        ["q=BERTA%40", "q=anna+berzina", "role=reporter", &format!("institution={finance}")];
    for query in with_berta {
        assert!(operator.get(&format!("/lv/people?{query}")).await.has(BERTA), "{query}");
    }
    for query in ["q=zzz", "role=evaluator", "q=%25"] {
        assert!(!operator.get(&format!("/lv/people?{query}")).await.has(BERTA), "{query}");
    }
    assert!(!operator.get("/lv/people").await.has("cilda@example.lv"));
    assert!(operator.get("/lv/people?role=everybody").await.has("cilda@example.lv"));
}

#[http_test]
async fn a_role_is_given_on_the_page_of_a_person_and_taken_there(site: TestSite) {
    let berta = testing::somebody(&site.site, BERTA).await;
    let operator = in_role(&site, Role::Operator, None).await;
    let varam = bodies::varam().id.to_string();
    let path = format!("/lv/people/{berta}");

    let fields = [("role", "reporter"), ("institution", varam.as_str())];
    let given = operator.post(&format!("{path}/roles"), &fields).await;
    let page = operator.get(&path).await;
    let taken = operator.post(&button(&page.body, "/lv/people/roles/"), &[]).await;

    assert_eq!((given.status, taken.status), (303, 303));
    let mut tx = site.site.db.read().await.unwrap();
    let history = accounts::assignments_of(&mut tx, berta).await.unwrap();
    assert_eq!(history.len(), 1);
    assert!(history[0].until.is_some() && history[0].given_by == history[0].taken_by);
    drop(tx);
    assert!(operator.get(&path).await.has("Agrākās lomas"));
}

#[http_test]
async fn a_role_once_taken_can_be_given_again(site: TestSite) {
    let berta = reporter_of_finance(&site).await;
    let coordinator = coordinator_of_finance(&site).await;
    let page = coordinator.get(&format!("/lv/people/{berta}")).await;
    coordinator.post(&button(&page.body, "/lv/people/roles/"), &[]).await;

    let finance = bodies::ministry_of_finance().id.to_string();
    let fields = [("email", BERTA), ("role", "reporter"), ("institution", finance.as_str())];
    let given = coordinator.post("/lv/people/invitation", &fields).await;

    assert_eq!(given.status, 303);
}

#[http_test]
async fn a_role_of_another_institution_is_not_for_a_coordinator_to_take(site: TestSite) {
    let berta = reporter_of_finance(&site).await;
    let foreign = in_role(&site, Role::Coordinator, Some(bodies::varam().id)).await;
    let mut tx = site.site.db.read().await.unwrap();
    let role = accounts::assignments_of(&mut tx, berta).await.unwrap()[0].id;
    drop(tx);

    let answer = foreign.post(&format!("/lv/people/roles/{role}/end"), &[]).await;

    assert_eq!(answer.status, 403);
}

#[http_test]
async fn a_role_that_is_taken_ends_what_its_holder_may_do(site: TestSite) {
    let first = in_role(&site, Role::Operator, None).await;
    let second = testing::person(&site.site, Role::Operator, None).await;
    let browser = at_browser(&site, second).await;
    assert_eq!(browser.get("/lv/people").await.status, 200);

    let page = first.get(&format!("/lv/people/{second}")).await;
    first.post(&button(&page.body, "/lv/people/roles/"), &[]).await;

    assert_eq!(browser.get("/lv/people").await.status, 403);
}

#[http_test]
async fn the_last_operator_keeps_the_role(site: TestSite) {
    let only = testing::person(&site.site, Role::Operator, None).await;
    let browser = at_browser(&site, only).await;
    let page = browser.get(&format!("/lv/people/{only}")).await;

    let answer = browser.post(&button(&page.body, "/lv/people/roles/"), &[]).await;

    assert_eq!(answer.status, 303);
    assert!(browser.get("/lv/people").await.has("Cita uzturētāja vietnei nav"));
}

#[http_test]
async fn two_operators_who_take_each_others_role_leave_one(site: TestSite) {
    let people = [
        testing::person(&site.site, Role::Operator, None).await,
        testing::person(&site.site, Role::Operator, None).await,
    ];
    let browsers = [at_browser(&site, people[0]).await, at_browser(&site, people[1]).await];
    let mut buttons = Vec::new();
    for other in [people[1], people[0]] {
        let page = browsers[0].get(&format!("/lv/people/{other}")).await;
        buttons.push(button(&page.body, "/lv/people/roles/"));
    }

    let tries: Vec<_> = browsers
        .into_iter()
        .zip(buttons)
        .map(|(browser, button)| {
            tokio::spawn(async move { browser.post(&button, &[]).await.status })
        })
        .collect();
    for one in tries {
        assert!(matches!(one.await.unwrap(), 303 | 403));
    }

    let mut tx = site.site.db.read().await.unwrap();
    let mut operators = 0;
    for person in people {
        let roles = accounts::assignments_of(&mut tx, person).await.unwrap();
        operators += roles.iter().filter(|role| role.until.is_none()).count();
    }
    assert_eq!(operators, 1);
}

#[http_test]
async fn a_long_list_has_pages_that_keep_the_filter(site: TestSite) {
    for number in 0..51 {
        testing::somebody(&site.site, &format!("person-{number}@example.lv")).await;
    }
    let operator = in_role(&site, Role::Operator, None).await;

    let first = operator.get("/lv/people?role=everybody&q=person").await;
    let second = operator.get("/lv/people?role=everybody&q=person&page=2").await;

    assert!(first.has("51 cilvēks") && first.has("role=everybody"), "{}", first.body);
    assert_eq!(second.body.matches("person-").count(), 1);
}
