//! Who is turned away.

use accounts::Role;
use institutions::examples::{state_chancellery, varam};
use testkit::{TestSite, http_test};

use crate::new_site;
use crate::site::{
    OTHER, coordinator, decide, decision, in_role, kept, moderator, note, report, somebody, write,
};

#[http_test]
async fn nobody_judges_what_another_institution_leads(site: TestSite) {
    let anna = somebody(&site, "anna").await;
    let id = note(&site, &anna, "Teksts").await;
    report(&somebody(&site, "berta").await, id, "spam").await;
    let of_varam = in_role(&site, Role::Moderator, Some(varam().id)).await;

    let queue = of_varam.browser.get("/lv/moderation/queue").await;
    let page = of_varam.browser.get(&format!("/lv/moderation/queue/{id}")).await;
    let act = decide(&site, &of_varam, id, "spam").await;
    let value = format!("{id}:{}", kept(&site, id).await.version);
    let bulk = of_varam
        .browser
        .post("/lv/moderation/queue", &[("item", value.as_str()), ("outcome", "spam")])
        .await;

    assert!(!queue.has("Teksts"));
    assert_eq!((page.status, act.status, bulk.status), (403, 403, 403));
    assert_eq!(kept(&site, id).await.standing, moderation::Standing::Shown);
}

#[http_test]
async fn a_moderator_of_an_institution_judges_what_it_leads(site: TestSite) {
    let anna = somebody(&site, "anna").await;
    let (id, _) = write(&site, &anna, OTHER, "Teksts").await;
    let of_varam = in_role(&site, Role::Moderator, Some(varam().id)).await;
    let of_chancellery = in_role(&site, Role::Moderator, Some(state_chancellery().id)).await;

    assert_eq!(decide(&site, &of_chancellery, id, "spam").await.status, 403);
    assert_eq!(decide(&site, &of_varam, id, "spam").await.status, 303);
}

#[http_test]
async fn people_without_the_role_have_no_queue(site: TestSite) {
    let anna = somebody(&site, "anna").await;
    let id = note(&site, &anna, "Teksts").await;
    let operator = in_role(&site, Role::Operator, None).await;
    let reporter = in_role(&site, Role::Reporter, Some(state_chancellery().id)).await;

    for other in [&anna, &operator, &reporter] {
        assert_eq!(other.browser.get("/lv/moderation/queue").await.status, 403);
        assert_eq!(decide(&site, other, id, "spam").await.status, 403);
    }
    assert_eq!(site.get("/lv/moderation/queue").await.status, 303);
    assert_eq!(site.post("/lv/moderation/queue", &[]).await.status, 401);
    assert_eq!(site.post(&format!("/lv/moderation/queue/{id}"), &[]).await.status, 401);
}

#[http_test]
async fn an_appeal_is_not_judged_for_another_institution(site: TestSite) {
    let anna = somebody(&site, "anna").await;
    let id = note(&site, &anna, "Teksts").await;
    decide(&site, &coordinator(&site).await, id, "spam").await;
    let decision = decision(&site).await;
    anna.browser.post(&format!("{decision}/appeal"), &[("words", "Nav")]).await;
    let of_varam = in_role(&site, Role::Moderator, Some(varam().id)).await;
    let fields = [("verdict", "overturned"), ("reason", "Tāpat")];

    for other in [&of_varam, &anna] {
        let answer = other.browser.post(&format!("{decision}/judgement"), &fields).await;
        assert_eq!(answer.status, 403);
    }
    assert!(!of_varam.browser.get(&decision).await.has("Nav</p>"));
    assert!(moderator(&site).await.browser.get(&decision).await.has("Nav"));
}

#[http_test]
async fn a_form_of_another_site_is_refused(site: TestSite) {
    let id = note(&site, &somebody(&site, "anna").await, "Teksts").await;
    let krista = coordinator(&site).await;

    let answer = krista
        .browser
        .post_bare(&format!("/lv/moderation/queue/{id}"), &[("version", "1"), ("outcome", "spam")])
        .await;

    assert_eq!(answer.status, 403);
}

#[http_test]
async fn what_was_hidden_is_read_again_by_its_author_and_its_judges_only(site: TestSite) {
    let (anna, berta) = (somebody(&site, "anna").await, somebody(&site, "berta").await);
    let id = note(&site, &anna, "Slepeni vārdi").await;
    decide(&site, &coordinator(&site).await, id, "abuse").await;
    let page = decision(&site).await;

    assert!(anna.browser.get(&page).await.has("Slepeni vārdi"));
    assert!(coordinator(&site).await.browser.get(&page).await.has("Slepeni vārdi"));
    assert!(!berta.browser.get(&page).await.has("Slepeni vārdi"));
    assert!(!site.get(&page).await.has("Slepeni vārdi"));
    assert!(!site.get(&format!("{page}.json")).await.has("Slepeni vārdi"));
}
