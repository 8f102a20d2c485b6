//! What is not public is not found.

use search::Query;
use search::testing::{is_found_by_search, is_not_found_by_search};
use subjects::Subject;
use testkit::{TestSite, http_test};

use crate::site::{found, given, new_site, thing};

#[http_test]
async fn a_draft_is_not_found_until_it_is_revealed(site: TestSite) {
    let plan = given(&site, thing(&site, "plan", "/plans/6", "Sestais plāns").hidden()).await;
    let measure = thing(&site, "measure", "/plans/6/measures/1.1", "Slepens pasākums");
    given(&site, measure.within(plan.id)).await;
    is_not_found_by_search(&site.site, "/plans/6", "sestais").await;
    is_not_found_by_search(&site.site, "/plans/6/measures/1.1", "slepens").await;

    let mut tx = site.site.db.begin().await.unwrap();
    subjects::reveal(&mut tx, plan.id).await.unwrap();
    tx.commit().await.unwrap();

    is_found_by_search(&site.site, "/plans/6", "sestais").await;
    is_found_by_search(&site.site, "/plans/6/measures/1.1", "slepens").await;
}

#[http_test]
async fn a_draft_is_not_counted_or_suggested(site: TestSite) {
    given(&site, thing(&site, "plan", "/plans/6", "Noslēpumains").hidden()).await;

    let all = search::find(&site.site, &Query::default()).await.unwrap();
    let mistyped = search::find(&site.site, &Query::of("noslepumians")).await.unwrap();

    assert_eq!((all.total, all.facets.kinds.len()), (0, 0));
    assert_eq!(mistyped.suggestion, None);
}

#[http_test]
async fn a_new_name_is_found_at_once_and_the_old_one_no_more(site: TestSite) {
    let thing = given(&site, thing(&site, "thing", "/things/1", "Vecais nosaukums")).await;
    assert_eq!(found(&site, "vecais").await, ["/things/1"]);

    given(&site, Subject { title: base::Text::lv("Jaunais virsraksts"), ..thing }).await;

    assert_eq!(found(&site, "virsraksts").await, ["/things/1"]);
    assert_eq!(found(&site, "vecais").await, Vec::<String>::new());
}
