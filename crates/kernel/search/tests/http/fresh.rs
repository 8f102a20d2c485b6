//! The index keeps up with the database.

use search::{Index, Query, find};
use testkit::{TestSite, http_test};

use crate::site::{found, given, given_titles, new_site, thing};

#[http_test]
async fn what_was_entered_just_now_is_found_just_now(site: TestSite) {
    for number in 0..5 {
        given(&site, thing(&site, "thing", &format!("/things/{number}"), "Jaunums")).await;

        assert_eq!(found(&site, "jaunums").await.len(), number + 1);
    }
}

#[http_test]
async fn an_index_that_is_made_anew_has_the_same(site: TestSite) {
    given_titles(&site, ["Viens", "Divi", "Trīs"]).await;
    let before = found(&site, "divi").await;
    let told = std::sync::Mutex::new(Vec::new());

    let index = site.site.service::<Index>();
    index.rebuild(&site.site, |done, all| told.lock().unwrap().push((done, all))).await.unwrap();

    assert_eq!(found(&site, "divi").await, before);
    assert_eq!(told.into_inner().unwrap().last(), Some(&(3, 3)));
}

#[http_test]
async fn the_work_of_a_node_takes_everything_in_and_ends_when_it_is_told_to(site: TestSite) {
    given_titles(&site, ["Viens", "Divi"]).await;

    // It looks at least once before it hears that it is to stop, because the work is asked first.
    let stopped = async {
        while !find(&site.site, &Query::of("viens")).await.unwrap().is_complete {
            tokio::task::yield_now().await;
        }
    };
    search::keep_fresh(site.site.clone(), stopped).await;

    assert_eq!(found(&site, "viens").await, ["/things/1"]);
}

#[http_test]
async fn an_act_that_is_rolled_back_leaves_no_trace(site: TestSite) {
    given_titles(&site, ["Viens"]).await;
    let mut tx = site.site.db.begin().await.unwrap();
    subjects::save(&mut tx, &thing(&site, "thing", "/things/9", "Atsaukts")).await.unwrap();
    drop(tx);

    assert_eq!(found(&site, "atsaukts").await, Vec::<String>::new());
    assert_eq!(found(&site, "viens").await, ["/things/1"]);
}
