//! The demonstration holds what its sources say, and nothing more.

use std::collections::BTreeMap;

use base::Language;
use testkit::{Engine, Making, TestSite, http_test};

async fn new_site(engine: Engine) -> TestSite {
    let parts = vec![
        institutions::part(),
        accounts::part(),
        subjects::part(),
        record::part(),
        registry::part(),
        obligations::part(),
        documents::part(),
        moderation::part(),
        discussion::part(),
        abilities::part(),
        action_plans::part(),
    ];
    let services = |making: Making| making.with(record::Signer::public_example());
    TestSite::with(engine, parts, services, accounts::people).await
}

/// A site with the demonstration in it.
async fn seeded(site: &TestSite) {
    let mut tx = site.site.db.begin().await.expect("a transaction begins");
    action_plans::demo::seed(&mut tx, &site.site).await.expect("the demonstration is seeded");
    tx.commit().await.expect("the demonstration is kept");
}

#[http_test]
async fn every_act_of_the_demonstration_is_an_entry_of_the_record_in_words(site: TestSite) {
    seeded(&site).await;

    let entries = record::testing::leaves_a_trace(&site.site, "plan-published").await.index + 1;
    let mut kinds: BTreeMap<String, u32> = BTreeMap::new();
    let mut tx = site.site.db.read().await.expect("a transaction begins");
    for index in 0..entries {
        let leaf = record::find(&mut tx, index).await.expect("the log is read");
        let leaf = leaf.expect("the log has no gap");
        for language in Language::ALL {
            let words = record::in_words(&site.site.messages, language, &leaf);
            assert!(words != leaf.act && !words.contains('{'), "{language}: {words}");
        }
        assert_eq!(leaf.at, site.site.clock.now(), "{}", leaf.entry());
        *kinds.entry(leaf.act.clone()).or_default() += 1;
    }
    let count = |kind: &str| kinds.get(kind).copied().unwrap_or_default();
    assert_eq!((count("plan-imported"), count("plan-published")), (1, 2), "{kinds:?}");
    assert_eq!((count("commitment-changed"), count("institution-renamed")), (2, 1), "{kinds:?}");
    assert!(count("institution-entered") > 20 && count("status-recorded") >= 26, "{kinds:?}");
}

#[http_test]
async fn the_history_of_a_measure_leads_to_its_entries(site: TestSite) {
    seeded(&site).await;

    let page = site.get("/lv/plans/5/measures/1.2").await;

    assert!(page.has("Novērtēta plāna 5 1.2. pasākuma izpilde"), "{}", page.body);
    let (_, rest) = page.body.split_once("href=\"/lv/record/").expect("an entry is linked");
    let entry = rest.split_once('"').expect("the link ends").0;
    let shown = site.get(&format!("/lv/record/{entry}")).await;
    assert!(shown.has("plāna 5 1.2. pasākum"), "{}", shown.body);
    assert_eq!(site.get(&format!("/record/proofs/inclusion/{entry}")).await.status, 200);
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
    seeded(&site).await;
    site.site.clock.advance(jiff::SignedDuration::from_hours(24 * 900));

    let overdue = site.get("/lv/obligations").await;
    let unknown = site.get("/lv/obligations?state=not-known").await;

    assert!(overdue.has("Šādu pienākumu nav."));
    assert!(unknown.has("Avoti nesaka"));
}

#[http_test]
async fn a_renamed_ministry_shows_both_its_names(site: TestSite) {
    seeded(&site).await;

    let page = site.get("/lv/institutions/varam").await;

    assert!(page.has("Viedās administrācijas un reģionālās attīstības ministrija"));
    assert!(page.has("Vides aizsardzības un reģionālās attīstības ministrija"));
}
