//! Closing an account.

use accounts::{COOKIE, Role, Stage, examples, testing};
use institutions::examples as bodies;
use testkit::{TestSite, http_test};

use crate::new_site;
use crate::site::{at_browser, in_role, sign_in_rightly};

const ANNA: &str = "anna@example.lv";
const RIGHT: [(&str, &str); 1] = [("current", examples::PASSWORD)];

#[http_test]
async fn closing_erases_the_person_and_keeps_the_account_as_the_author_of_acts(site: TestSite) {
    let account = testing::somebody(&site.site, ANNA).await;
    testing::give(&site.site, account, Role::Reporter, Some(bodies::varam().id)).await;
    let browser = at_browser(&site, account).await;

    let closed = browser.post("/lv/account/closure", &RIGHT).await;

    assert_eq!((closed.status, closed.location()), (303, "/lv"));
    assert_eq!(browser.cookie(COOKIE), None);
    let mut tx = site.site.db.read().await.unwrap();
    let kept = accounts::find(&mut tx, account).await.unwrap().unwrap();
    assert!(matches!(kept.stage, Stage::Closed { .. }));
    let roles = accounts::assignments_of(&mut tx, account).await.unwrap();
    assert!(roles.len() == 1 && roles[0].until.is_some(), "{roles:?}");
    let holders = accounts::holders(&mut tx, Role::Reporter, bodies::varam().id).await.unwrap();
    assert!(holders.is_empty());
    drop(tx);
    assert_eq!(sign_in_rightly(&site, ANNA).await.status, 422);
}

#[http_test]
async fn other_browsers_of_a_closed_account_are_signed_out(site: TestSite) {
    let account = testing::somebody(&site.site, ANNA).await;
    let (browser, other) = (at_browser(&site, account).await, at_browser(&site, account).await);

    browser.post("/lv/account/closure", &RIGHT).await;

    assert_eq!(other.get("/lv/account").await.status, 303);
}

#[http_test]
async fn the_address_of_a_closed_account_is_free_for_a_new_one(site: TestSite) {
    let account = testing::somebody(&site.site, ANNA).await;
    at_browser(&site, account).await.post("/lv/account/closure", &RIGHT).await;

    site.post("/lv/register", &[("email", ANNA)]).await;

    let mut tx = site.site.db.read().await.unwrap();
    let new = accounts::find_by_email(&mut tx, &ANNA.parse().unwrap()).await.unwrap().unwrap();
    assert_ne!(new.id, account);
}

#[http_test]
async fn without_the_password_nothing_is_closed(site: TestSite) {
    let account = testing::somebody(&site.site, ANNA).await;
    let browser = at_browser(&site, account).await;

    let answer = browser.post("/lv/account/closure", &[("current", "nejauši nospiests")]).await;

    assert_eq!(answer.status, 422);
    assert_eq!(browser.get("/lv/account").await.status, 200);
}

#[http_test]
async fn the_last_operator_stays_until_there_is_another(site: TestSite) {
    let operator = in_role(&site, Role::Operator, None).await;

    let refused = operator.post("/lv/account/closure", &RIGHT).await;
    let other = in_role(&site, Role::Operator, None).await;
    let closed = operator.post("/lv/account/closure", &RIGHT).await;
    let last_again = other.post("/lv/account/closure", &RIGHT).await;

    assert_eq!((refused.status, closed.status, last_again.status), (422, 303, 422));
    assert!(refused.has("Cita uzturētāja vietnei nav"));
}

#[http_test]
async fn two_operators_who_leave_at_once_do_not_both_leave(site: TestSite) {
    let operators =
        [in_role(&site, Role::Operator, None).await, in_role(&site, Role::Operator, None).await];

    let tries = operators.map(|browser| {
        tokio::spawn(async move { browser.post("/lv/account/closure", &RIGHT).await.status })
    });
    let mut statuses = Vec::new();
    for one in tries {
        statuses.push(one.await.unwrap());
    }

    statuses.sort_unstable();
    assert_eq!(statuses, [303, 422]);
}
