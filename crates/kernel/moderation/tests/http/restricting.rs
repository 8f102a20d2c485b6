//! Accounts that are doubted.

use accounts::Role;
use institutions::examples::varam;
use jiff::SignedDuration;
use moderation::New;
use moderation::testing::Notes;
use testkit::{TestSite, http_test};

use crate::new_site;
use crate::site::{
    MEASURE, Somebody, coordinator, in_role, kept, letters, note, person, report, somebody,
};

async fn restrict(
    by: &Somebody,
    id: base::Id<moderation::Contribution>,
    kind: &str,
) -> testkit::Answer {
    let fields = [("restriction", kind), ("rule", "spam")];
    by.browser.post(&format!("/lv/moderation/queue/{id}/restriction"), &fields).await
}

/// The path that ends the restriction which the page of a note shows.
async fn ending(by: &Somebody, id: base::Id<moderation::Contribution>) -> String {
    let page = by.browser.get(&format!("/lv/moderation/queue/{id}")).await.body;
    let start = page.find("/lv/moderation/restrictions/").unwrap();
    page[start..].split('"').next().unwrap().to_owned()
}

#[http_test]
async fn what_a_doubted_account_gave_counts_again_when_it_is_released(site: TestSite) {
    let berta = somebody(&site, "berta").await;
    let id = note(&site, &berta, "Teksts").await;
    let mut tx = site.site.db.begin().await.unwrap();
    Notes::give(&mut tx, berta.account).await.unwrap();
    tx.commit().await.unwrap();
    let krista = coordinator(&site).await;
    let counts = async || {
        let mut tx = site.site.db.read().await.unwrap();
        let now = site.site.clock.now();
        let given = Notes::counts(&mut tx, berta.account).await.unwrap();
        (given, moderation::counts(&mut tx, berta.account, now).await.unwrap())
    };

    assert_eq!(restrict(&krista, id, "quarantine").await.status, 303);
    let doubted = counts().await;
    assert_eq!(krista.browser.post(&ending(&krista, id).await, &[]).await.status, 303);

    assert_eq!((doubted, counts().await), ((false, false), (true, true)));
    record::testing::leaves_a_trace(&site.site, "account-released").await;
}

#[http_test]
async fn reports_of_a_doubted_account_wait_until_it_is_released(site: TestSite) {
    let (anna, berta) = (somebody(&site, "anna").await, somebody(&site, "berta").await);
    let id = note(&site, &anna, "Teksts").await;
    let of_berta = note(&site, &berta, "Reklāma").await;
    let krista = coordinator(&site).await;
    restrict(&krista, of_berta, "quarantine").await;

    report(&berta, id, "abuse").await;
    let doubted = kept(&site, id).await;
    krista.browser.post(&ending(&krista, of_berta).await, &[]).await;
    let released = kept(&site, id).await;

    assert_eq!((doubted.open_reports, doubted.queued_at), (0, None));
    assert_eq!((released.open_reports, released.queued_at.is_some()), (1, true));
}

#[http_test]
async fn the_log_does_not_say_whose_account_it_is(site: TestSite) {
    let berta = somebody(&site, "berta").await;
    let id = note(&site, &berta, "Teksts").await;

    restrict(&coordinator(&site).await, id, "quarantine").await;

    let leaf = record::testing::leaves_a_trace(&site.site, "account-restricted").await;
    assert!(!leaf.entry().contains(&berta.account.to_string()));
    assert!(!leaf.entry().contains(&id.to_string()) && leaf.subject.is_none());
    assert!(letters(&site).await[0].text().contains("pārbauda jūsu kontu"));
}

#[http_test]
async fn a_silenced_account_may_not_write_for_two_weeks(site: TestSite) {
    let berta = somebody(&site, "berta").await;
    let id = note(&site, &berta, "Teksts").await;
    restrict(&coordinator(&site).await, id, "silence").await;
    let write = async || {
        let mut tx = site.site.db.begin().await.unwrap();
        let subject = subjects::find_by_path(&mut tx, MEASURE).await.unwrap().unwrap();
        let id = site.site.id();
        let new = New { id, kind: "note", subject: subject.id, path: MEASURE, text: "Vēl" };
        moderation::enter(&mut tx, &site.site, &person(berta.account).await, new).await.is_ok()
    };

    let silenced = write().await;
    site.site.clock.advance(SignedDuration::from_hours(14 * 24));
    let later = write().await;

    assert_eq!((silenced, later), (false, true));
}

#[http_test]
async fn a_silence_that_ran_out_can_begin_again(site: TestSite) {
    let berta = somebody(&site, "berta").await;
    let id = note(&site, &berta, "Teksts").await;
    let krista = coordinator(&site).await;
    restrict(&krista, id, "silence").await;
    let twice = restrict(&krista, id, "silence").await;
    site.site.clock.advance(SignedDuration::from_hours(15 * 24));

    let again = restrict(&coordinator(&site).await, id, "silence").await;

    assert_eq!((twice.status, again.status), (303, 303));
    let leaves = site.get("/lv/record.json?act=account-restricted").await.json();
    assert_eq!(leaves["total"], 2);
}

#[http_test]
async fn strangers_and_other_institutions_restrict_nobody(site: TestSite) {
    let berta = somebody(&site, "berta").await;
    let id = note(&site, &berta, "Teksts").await;
    let of_varam = in_role(&site, Role::Coordinator, Some(varam().id)).await;
    let reporter = in_role(&site, Role::Reporter, Some(varam().id)).await;

    for other in [&of_varam, &reporter, &berta] {
        assert_eq!(restrict(other, id, "quarantine").await.status, 403);
    }
    restrict(&coordinator(&site).await, id, "quarantine").await;
    let ending = ending(&coordinator(&site).await, id).await;
    for other in [&of_varam, &reporter, &berta] {
        assert_eq!(other.browser.post(&ending, &[]).await.status, 403);
    }
}
