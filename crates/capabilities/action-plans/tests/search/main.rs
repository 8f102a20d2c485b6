//! Plans are found by what people type, over the real plan of the demonstration.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]

use search::testing::{is_found_by_search, is_not_found_by_search};
use search::{Index, Query, find};
use testkit::{Engine, TestSite, http_test};

async fn new_site(engine: Engine) -> TestSite {
    let parts = vec![
        institutions::part(),
        accounts::part(),
        subjects::part(),
        record::part(),
        obligations::part(),
        search::part(),
        action_plans::part(),
    ];
    let services = |making: testkit::Making| making.with(Index::in_memory());
    let site = TestSite::with(engine, parts, services, |router, _| router).await;
    let mut tx = site.site.db.begin().await.unwrap();
    action_plans::demo::seed(&mut tx, &site.site).await.unwrap();
    tx.commit().await.unwrap();
    site
}

/// What people type and where it must lead.
const QUESTIONS: &str = include_str!("questions.txt");

#[http_test]
async fn what_people_type_leads_to_what_they_look_for(site: TestSite) {
    let mut missed = Vec::new();
    let mut count = 0;

    for line in QUESTIONS.lines().filter(|line| !line.is_empty() && !line.starts_with('#')) {
        let (words, wanted) = line.rsplit_once(" =").unwrap();
        let found = find(&site.site, &Query::of(words)).await.unwrap();
        let first: Vec<_> =
            found.hits.iter().take(3).map(|hit| hit.subject.path.as_str()).collect();
        if !wanted.split_whitespace().all(|path| first.contains(&path)) {
            missed.push(format!("{line} -- {first:?}"));
        }
        count += 1;
    }

    assert!(missed.is_empty(), "{} of {count}: {missed:#?}", missed.len());
    assert!(count >= 40, "only {count} questions are listed");
}

#[http_test]
async fn plans_commitments_and_measures_are_found(site: TestSite) {
    is_found_by_search(&site.site, "/plans/5", "atvērtās pārvaldības rīcības plāns").await;
    is_found_by_search(&site.site, "/plans/5/commitments/6", "iedzīvotāju iesaiste").await;
    is_found_by_search(&site.site, "/plans/5/measures/1.2", "regulējums").await;
}

#[http_test]
async fn a_plan_that_is_a_draft_is_not_found(site: TestSite) {
    let copy = action_plans::ImportOptions { slug: Some("6".to_owned()), ..Default::default() };
    action_plans::import_file(&site.site, action_plans::demo::PLAN, "plan.json", &copy)
        .await
        .expect("the copy is imported");

    is_found_by_search(&site.site, "/plans/5/measures/1.2", "regulējums").await;
    is_not_found_by_search(&site.site, "/plans/6/measures/1.2", "regulējums").await;
    is_not_found_by_search(&site.site, "/plans/6", "rīcības plāns").await;
}
