//! Filters, counts, orders and long lists.

use search::{Facet, Order, Query, find, find_at_most};
use subjects::Subject;
use testkit::{TestSite, http_test};

use crate::site::{given, given_ministry, given_titles, new_site, paths, thing};

fn counts(facets: &[Facet]) -> Vec<(&str, u64)> {
    facets.iter().map(|facet| (facet.value.as_str(), facet.count)).collect()
}

/// Three measures and a plan, of two ministries, in one territory and about one topic.
async fn given_things(site: &TestSite) {
    let finance = given_ministry(site, "finansu-ministrija", "Finanšu ministrija", "FM").await;
    let culture = given_ministry(site, "kulturas-ministrija", "Kultūras ministrija", "KM").await;
    let measure = |number: u8| thing(site, "measure", &format!("/m/{number}"), "Atvērts budžets");
    let budget = ["economy".parse().unwrap(), "government".parse().unwrap()];
    given(site, measure(1).of(finance).about(budget)).await;
    given(site, measure(2).of(finance).in_territory(Some("siguldas-novads".parse().unwrap())))
        .await;
    given(site, measure(3).of(culture)).await;
    given(site, thing(site, "plan", "/p/1", "Atvērts plāns").of(finance)).await;
}

#[http_test]
async fn counts_tell_what_each_filter_would_leave(site: TestSite) {
    given_things(&site).await;

    let found = find(&site.site, &Query::of("atvērts")).await.unwrap();

    assert_eq!(counts(&found.facets.kinds), [("measure", 3), ("plan", 1)]);
    assert_eq!(
        counts(&found.facets.institutions),
        [("finansu-ministrija", 3), ("kulturas-ministrija", 1)]
    );
    assert_eq!(counts(&found.facets.territories), [("siguldas-novads", 1)]);
    assert_eq!(counts(&found.facets.topics), [("economy", 1), ("government", 1)]);
}

#[http_test]
async fn a_filter_leaves_its_own_and_the_counts_of_the_others(site: TestSite) {
    given_things(&site).await;
    let query: Query = "q=atvērts&kind=measure&institution=finansu-ministrija".parse().unwrap();

    let found = find(&site.site, &query).await.unwrap();

    assert_eq!(found.total, 2);
    // One may still go over to plans of the same ministry, or to measures of the other one.
    assert_eq!(counts(&found.facets.kinds), [("measure", 2), ("plan", 1)]);
    assert_eq!(
        counts(&found.facets.institutions),
        [("finansu-ministrija", 2), ("kulturas-ministrija", 1)]
    );
    assert_eq!(found.institution.unwrap().slug.as_str(), "finansu-ministrija");
}

#[http_test]
async fn every_filter_narrows(site: TestSite) {
    given_things(&site).await;

    for (address, path) in [
        ("territory=siguldas-novads", "/m/2"),
        ("topic=economy", "/m/1"),
        ("kind=measure&institution=kulturas-ministrija", "/m/3"),
    ] {
        assert_eq!(paths(&site, &address.parse().unwrap()).await, [path], "{address}");
    }
    for address in ["institution=no-such", "kind=no-such", "topic=no-such", "territory=no-such"] {
        assert_eq!(
            paths(&site, &address.parse().unwrap()).await,
            Vec::<String>::new(),
            "{address}"
        );
    }
}

#[http_test]
async fn territories_and_topics_are_found_by_their_names(site: TestSite) {
    given_things(&site).await;

    assert_eq!(paths(&site, &Query::of("siguldas novadā")).await, ["/m/2"]);
    assert_eq!(paths(&site, &Query::of("ekonomika")).await, ["/m/1"]);
}

#[http_test]
async fn filters_that_leave_nothing_tell_what_there_is_without_them(site: TestSite) {
    given_things(&site).await;

    let query = "q=atvērts&kind=institution".parse().unwrap();
    let found = find(&site.site, &query).await.unwrap();

    assert_eq!((found.total, found.without_filters), (0, 4));
}

#[http_test]
async fn days_are_those_of_latvia(site: TestSite) {
    // The clock of a test begins on 30 April 2024 at 14.00 in Latvia.
    given_titles(&site, ["Aprīlī"]).await;
    site.site.clock.advance(jiff::SignedDuration::from_hours(10));
    given(&site, thing(&site, "thing", "/things/2", "Maijā")).await;

    given_ministry(&site, "fm", "Finanšu ministrija", "FM").await;
    for (address, path) in [("to=2024-04-30", "/things/1"), ("from=2024-05-01", "/things/2")] {
        assert_eq!(paths(&site, &address.parse().unwrap()).await, [path], "{address}");
    }
    assert_eq!(paths(&site, &"from=2024-04-30&to=2024-05-01".parse().unwrap()).await.len(), 2);
}

#[http_test]
async fn without_words_the_newest_comes_first(site: TestSite) {
    given_titles(&site, ["Viens", "Divi", "Trīs"]).await;
    let again = thing(&site, "thing", "/things/4", "Viens un viens ir divi");
    given(&site, again).await;

    let all = paths(&site, &Query::default()).await;
    let newest = Query { order: Order::Newest, ..Query::of("viens") };

    assert_eq!(all, ["/things/4", "/things/3", "/things/2", "/things/1"]);
    assert_eq!(paths(&site, &newest).await, ["/things/4", "/things/1"]);
}

#[http_test]
async fn a_long_list_is_read_to_its_end_and_nothing_comes_twice(site: TestSite) {
    for number in 0..25 {
        given(&site, thing(&site, "thing", &format!("/things/{number}"), "Vienāds nosaukums"))
            .await;
    }
    let mut query = Query::of("vienāds");
    let mut read = Vec::new();

    loop {
        let found = find_at_most(&site.site, &query, 10).await.unwrap();
        assert_eq!(found.total, 25);
        read.extend(found.hits.into_iter().map(|hit| hit.subject.path));
        query.after = found.next;
        if query.after.is_none() {
            break;
        }
    }

    assert_eq!(read.len(), 25);
    read.sort();
    read.dedup();
    assert_eq!(read.len(), 25);
}

#[http_test]
async fn institutions_are_found_by_name_abbreviation_and_former_name(site: TestSite) {
    let id = given_ministry(&site, "varam", "Viedās administrācijas ministrija", "VARAM").await;
    let measure = thing(&site, "measure", "/m/1", "Līdzdalība pašvaldībās").of(id);
    given(&site, measure).await;

    assert_eq!(paths(&site, &Query::of("viedās administrācijas")).await, ["/institutions/varam"]);
    // What a ministry answers for is found by its abbreviation, after the ministry.
    assert_eq!(paths(&site, &Query::of("VARAM")).await, ["/institutions/varam", "/m/1"]);
    assert_eq!(paths(&site, &Query::of("varam līdzdalība")).await, ["/m/1"]);
}

#[http_test]
async fn an_institution_that_is_a_subject_as_well_is_found_once(site: TestSite) {
    let id = given_ministry(&site, "fm", "Finanšu ministrija", "FM").await;
    let name = base::Text::lv("Finanšu ministrija");
    let now = site.site.clock.now();
    let subject = Subject::new(id, "institution", "/institutions/fm", name, now).of(id);
    given(&site, subject).await;

    let found = find(&site.site, &Query::of("finanšu")).await.unwrap();

    assert_eq!((found.total, found.hits[0].changed_at()), (1, Some(now)));
    assert_eq!(found.hits[0].answered_by(), None);
    assert_eq!(paths(&site, &Query::of("FM")).await, ["/institutions/fm"]);
}

#[http_test]
async fn an_institution_that_is_renamed_is_found_by_both_names(site: TestSite) {
    let id = given_ministry(&site, "vide", "Vides ministrija", "VM").await;
    assert_eq!(paths(&site, &Query::of("vides")).await, ["/institutions/vide"]);
    let mut tx = site.site.db.begin().await.unwrap();
    let before = institutions::store::find(&mut tx, id).await.unwrap().unwrap();
    let to = base::Text::lv("Klimata ministrija");
    let after = institutions::Institution { name: to.clone(), ..before.clone() };
    let renaming = institutions::Reorganised {
        id: site.site.id(),
        institution: id,
        on: "2024".parse().unwrap(),
        what: institutions::Reorganisation::Renamed { from: before.name, to },
        basis: institutions::Basis { text: base::Text::lv("Likums"), url: None },
    };
    let saved = institutions::store::reorganise(&mut tx, &after, &renaming).await.unwrap();
    assert_eq!(saved, institutions::store::Saved::Yes);
    tx.commit().await.unwrap();

    for words in ["klimata", "vides"] {
        assert_eq!(paths(&site, &Query::of(words)).await, ["/institutions/vide"], "{words}");
    }
}

#[http_test]
async fn a_hit_tells_where_it_belongs(site: TestSite) {
    let plan = given(&site, thing(&site, "plan", "/plans/5", "Plāns")).await;
    let commitment = thing(&site, "commitment", "/plans/5/commitments/1", "Apņemšanās");
    let commitment = given(&site, commitment.within(plan.id)).await;
    given(&site, thing(&site, "measure", "/plans/5/measures/1.1", "Darbs").within(commitment.id))
        .await;

    let found = find(&site.site, &Query::of("darbs")).await.unwrap();

    let way: Vec<_> = found.hits[0].way.iter().map(|above: &Subject| above.path.as_str()).collect();
    assert_eq!(way, ["/plans/5", "/plans/5/commitments/1"]);
}
