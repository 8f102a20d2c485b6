//! Acts and leaves come together, in one order, without gaps.

use base::Timestamp;
use jiff::SignedDuration;
use record::{Act, Author, By, Leaf};
use testkit::{TestSite, http_test};
use transparency_log::Tree;

use crate::new_site;
use crate::site::{anna, given, given_many, given_plan, leaf, published};

#[http_test]
async fn an_act_says_what_was_done_when_and_in_whose_name(site: TestSite) {
    let plan = given_plan(&site, "/plans/5").await;

    let index = given(&site, anna(), published("plāns").about(plan).fact("measures", 26)).await;

    let leaf = leaf(&site, index).await;
    assert_eq!(leaf.index, 0);
    assert_eq!(leaf.act, "plan-published");
    assert_eq!(leaf.at, "2024-04-30T11:00:00Z".parse::<Timestamp>().unwrap());
    assert_eq!(leaf.subject, Some(plan));
    assert_eq!(leaf.path.as_deref(), Some("/plans/5"));
    assert_eq!(
        (leaf.by.role(), leaf.by.institution()),
        (Some("coordinator"), Some("valsts-kanceleja"))
    );
    assert_eq!(leaf.facts["measures"], 26.into());
}

#[http_test]
async fn an_act_of_the_program_names_no_person(site: TestSite) {
    let index = given(&site, By::System, Act::new("round-closed")).await;

    let leaf = leaf(&site, index).await;
    assert_eq!((&leaf.by, leaf.person), (&Author::System, None));
}

#[http_test]
async fn an_act_that_did_not_happen_leaves_no_gap(site: TestSite) {
    given(&site, anna(), published("first")).await;

    let mut tx = site.site.db.begin().await.unwrap();
    record::append(&mut tx, &site.site, anna(), published("undone")).await.unwrap();
    drop(tx);

    assert_eq!(given(&site, anna(), published("second")).await, 1);
}

#[http_test]
async fn many_who_act_at_once_get_different_places_without_gaps(site: TestSite) {
    let acts = (0..60).map(|number| {
        let site = site.site.clone();
        tokio::spawn(async move {
            let mut tx = site.db.begin().await.unwrap();
            let act = Act::new("plan-published").fact("number", number);
            let index = record::append(&mut tx, &site, anna(), act).await.unwrap();
            tx.commit().await.unwrap();
            index
        })
    });
    let mut places = Vec::new();
    for act in acts.collect::<Vec<_>>() {
        places.push(act.await.unwrap());
    }

    places.sort_unstable();
    assert_eq!(places, (0..60).collect::<Vec<_>>());
    assert_eq!(root(&site).await, tree(&site, 60).await.root());
}

#[http_test]
async fn the_root_is_that_of_the_entries_whatever_their_number(site: TestSite) {
    for size in 0..=33 {
        assert_eq!(root(&site).await, tree(&site, size).await.root(), "{size}");

        given(&site, anna(), published("plan")).await;
    }
}

#[http_test]
async fn moments_never_go_back_where_clocks_differ(site: TestSite) {
    given(&site, anna(), published("first")).await;
    site.site.clock.advance(SignedDuration::from_mins(-5));

    let index = given(&site, anna(), published("second")).await;

    assert_eq!(leaf(&site, index).await.at, leaf(&site, 0).await.at);
}

#[http_test]
async fn an_act_too_long_for_the_log_is_refused_as_a_whole(site: TestSite) {
    let mut tx = site.site.db.begin().await.unwrap();
    let act = Act::new("plan-published").fact("text", "x".repeat(Leaf::LONGEST));

    let refused = record::append(&mut tx, &site.site, anna(), act).await;

    assert!(matches!(refused, Err(db::Error::Check(_))), "{refused:?}");
}

#[http_test]
async fn the_history_of_a_subject_is_told_newest_first_and_by_pages(site: TestSite) {
    let [plan, other] = [given_plan(&site, "/plans/5").await, given_plan(&site, "/plans/6").await];
    for number in 0..60 {
        given(&site, anna(), Act::new("plan-edited").about(plan).fact("number", number)).await;
        given(&site, anna(), Act::new("plan-edited").about(other)).await;
    }

    let mut tx = site.site.db.read().await.unwrap();
    let first = record::of_subject(&mut tx, plan, 1).await.unwrap();
    let second = record::of_subject(&mut tx, plan, 2).await.unwrap();

    assert_eq!((first.len(), second.len()), (50, 10));
    assert_eq!(first[0].facts["number"], 59.into());
    assert_eq!(second[9].facts["number"], 0.into());
}

#[http_test]
async fn a_crate_can_claim_that_its_act_leaves_a_trace(site: TestSite) {
    given_many(&site, 5).await;
    given(&site, By::System, Act::new("round-closed")).await;

    let leaf = record::testing::leaves_a_trace(&site.site, "round-closed").await;

    assert_eq!(leaf.index, 5);
}

#[http_test]
async fn every_text_is_understood(site: TestSite) {
    let mut tx = site.site.db.begin().await.unwrap();

    for sql in record::TEXTS.iter().flat_map(|texts| texts.iter()) {
        let understood = tx.prepare(sql).await;

        assert!(understood.is_ok(), "{}: {understood:?}", sql.place);
    }
}

/// The root that the log signs.
async fn root(site: &TestSite) -> transparency_log::Hash {
    let signer = site.site.service::<record::Signer>();
    signer.checkpoint(&site.site.db).await.unwrap().unverified().root()
}

/// The tree over the first `acts` entries, computed anew.
async fn tree(site: &TestSite, acts: u64) -> Tree {
    let mut tree = Tree::new();
    for index in 0..acts {
        tree.push(leaf(site, index).await.hash());
    }
    tree
}
