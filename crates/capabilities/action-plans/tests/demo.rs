//! The demonstration holds what its sources say, and nothing more.

use testkit::{Engine, TestSite, http_test};

async fn new_site(engine: Engine) -> TestSite {
    let parts =
        vec![institutions::part(), subjects::part(), obligations::part(), action_plans::part()];
    TestSite::new(engine, parts, |router, _| router).await
}

#[http_test]
async fn the_real_plan_is_seeded_whole(site: TestSite) {
    let mut tx = site.site.db.begin().await.expect("a transaction begins");

    let outcome = action_plans::demo::seed(&mut tx, &site.site).await;

    assert!(outcome.is_ok(), "{outcome:?}");
    tx.commit().await.expect("the demonstration is kept");
    let clock = site.get("/lv/obligations?state=all").await;
    assert_eq!(clock.status, 200);
    assert!(clock.has("Aktualizētais rīcības plāns OGP"));
    assert!(clock.has("Izpildīts ar kavēšanos"));
}

#[http_test]
async fn no_institution_is_called_late_because_sources_are_silent(site: TestSite) {
    let mut tx = site.site.db.begin().await.expect("a transaction begins");
    action_plans::demo::seed(&mut tx, &site.site).await.expect("the demonstration is seeded");
    tx.commit().await.expect("the demonstration is kept");
    site.site.clock.advance(jiff::SignedDuration::from_hours(24 * 900));

    let overdue = site.get("/lv/obligations").await;
    let unknown = site.get("/lv/obligations?state=not-known").await;

    assert!(overdue.has("Šādu pienākumu nav."));
    assert!(unknown.has("Avoti nesaka"));
}

#[http_test]
async fn a_renamed_ministry_shows_both_its_names(site: TestSite) {
    let mut tx = site.site.db.begin().await.expect("a transaction begins");
    action_plans::demo::seed(&mut tx, &site.site).await.expect("the demonstration is seeded");
    tx.commit().await.expect("the demonstration is kept");

    let page = site.get("/lv/institutions/varam").await;

    assert!(page.has("Viedās administrācijas un reģionālās attīstības ministrija"));
    assert!(page.has("Vides aizsardzības un reģionālās attīstības ministrija"));
}
