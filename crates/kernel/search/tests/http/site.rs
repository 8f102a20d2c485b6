//! A site with some made-up things to be found.

use base::{Id, Text};
use institutions::{Institution, Kind};
use search::{Index, Query};
use subjects::Subject;
use testkit::{Engine, TestSite};

pub(crate) async fn new_site(engine: Engine) -> TestSite {
    let parts = vec![institutions::part(), subjects::part(), search::part()];
    let services = |making: testkit::Making| making.with(Index::in_memory());
    TestSite::with(engine, parts, services, |router, _| router).await
}

/// A subject that nobody has entered yet.
pub(crate) fn thing(site: &TestSite, kind: &'static str, path: &str, title: &str) -> Subject {
    Subject::new(site.site.id::<()>(), kind, path, Text::lv(title), site.site.clock.now())
}

/// Enters a subject.
pub(crate) async fn given(site: &TestSite, subject: Subject) -> Subject {
    let mut tx = site.site.db.begin().await.unwrap();
    subjects::save(&mut tx, &subject).await.unwrap();
    tx.commit().await.unwrap();
    subject
}

/// Enters subjects by these titles, at `/things/1`, `/things/2` and so on, each a minute after the last.
pub(crate) async fn given_titles<const N: usize>(site: &TestSite, titles: [&str; N]) {
    for (number, title) in (1..).zip(titles) {
        given(site, thing(site, "thing", &format!("/things/{number}"), title)).await;
        site.site.clock.advance(jiff::SignedDuration::from_mins(1));
    }
}

/// Enters a ministry.
pub(crate) async fn given_ministry(
    site: &TestSite,
    slug: &str,
    name: &str,
    short: &str,
) -> Id<Institution> {
    let name = Text::both(name, format!("Ministry {short}"));
    let new = Institution::new(site.site.id(), slug.parse().unwrap(), Kind::Ministry, name);
    let ministry = Institution { abbreviation: Some(short.to_owned()), ..new };
    let mut tx = site.site.db.begin().await.unwrap();
    institutions::store::insert(&mut tx, &ministry).await.unwrap();
    tx.commit().await.unwrap();
    ministry.id
}

/// The paths of what is found by these words, in order.
pub(crate) async fn found(site: &TestSite, words: &str) -> Vec<String> {
    paths(site, &Query::of(words)).await
}

/// The paths of what answers a question, in order.
pub(crate) async fn paths(site: &TestSite, query: &Query) -> Vec<String> {
    let found = search::find(&site.site, query).await.unwrap();
    found.hits.into_iter().map(|hit| hit.subject.path).collect()
}
