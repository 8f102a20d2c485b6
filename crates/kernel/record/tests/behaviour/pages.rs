//! The log as people read it.

use base::Language;
use jiff::SignedDuration;
use record::{Act, By};
use testkit::{TestSite, http_test};
use web::Shell;

use crate::new_site;
use crate::site::{anna, given, given_many, given_plan, leaf, published};

#[http_test]
async fn the_list_tells_acts_in_words_of_the_readers_language(site: TestSite) {
    given(&site, anna(), published("plāns")).await;
    given(&site, By::System, Act::new("round-closed")).await;

    let lv = site.get("/lv/record").await;
    let en = site.get("/en/record").await;

    assert!(lv.has("Publicēts plāns") && lv.has("Valsts kanceleja, "), "{}", lv.body);
    assert!(en.has("Published the plāns") && en.has("State Chancellery, "));
    assert!(en.has("round-closed") && en.has("The site itself"));
    assert!(en.has("atvere record verify http://127.0.0.1:8000 --key example.test/record+"));
}

#[http_test]
async fn the_newest_acts_stand_first_fifty_on_a_page(site: TestSite) {
    given_many(&site, 60).await;

    let first = site.get("/en/record").await;
    let second = site.get("/en/record?page=2").await;

    assert!(first.has("the plan 59") && first.has("the plan 10<") && !first.has("the plan 9<"));
    assert!(second.has("the plan 9<") && second.has("the plan 0<") && !second.has("the plan 10<"));
    assert!(first.has("60 acts") && first.has("/en/record?page=2"), "{}", first.body);
}

#[http_test]
async fn the_list_can_be_narrowed_to_a_kind_of_act_and_a_day(site: TestSite) {
    given(&site, anna(), published("first plan")).await;
    given(&site, By::System, Act::new("round-closed")).await;
    site.site.clock.advance(SignedDuration::from_hours(10));
    given(&site, anna(), published("second plan")).await;

    let kind = site.get("/en/record?act=plan-published&day=").await;
    let both = site.get("/en/record?act=plan-published&day=2024-04-30").await;
    let after_midnight = site.get("/en/record?act=&day=2024-05-01").await;

    assert!(kind.has("first plan") && kind.has("second plan") && !kind.has(">round-closed</a>"));
    assert!(both.has("first plan") && !both.has("second plan") && both.has("1 act<"));
    assert!(after_midnight.has("second plan") && after_midnight.has("1 act<"));
    assert!(kind.has("<option value=\"plan-published\" selected>Publication of a plan</option>"));
}

#[http_test]
async fn a_day_that_is_none_is_told_and_kept_in_the_form(site: TestSite) {
    given(&site, anna(), published("plan")).await;
    assert_eq!(site.get("/en/record.json?day=tomorrow").await.status, 400);

    let answer = site.get("/en/record?day=tomorrow").await;

    assert_eq!(answer.status, 200);
    assert!(answer.has("value=\"tomorrow\"") && answer.has("1 act<"), "{}", answer.body);
}

#[http_test]
async fn the_same_facts_are_there_for_programs_and_feed_readers(site: TestSite) {
    given_many(&site, 3).await;

    let json = site.get("/en/record.json").await.json();
    let csv = site.get("/en/record.csv").await;
    let atom = site.get("/en/record.atom").await;

    assert_eq!((&json["total"], &json["acts"][0]["index"]), (&3.into(), &2.into()));
    assert_eq!(json["acts"][0]["words"], "Published the plan 2");
    assert_eq!(json["acts"][0]["by"]["institution"], "valsts-kanceleja");
    assert!(
        csv.body
            .starts_with("index,at,act,words,by,role,institution,path,subject,person,facts\n2,")
    );
    assert_eq!(csv.body.lines().count(), 4);
    assert!(atom.has("<title>Published the plan 2</title>"), "{}", atom.body);
}

#[http_test]
async fn a_table_of_any_length_comes_as_a_whole_with_one_header(site: TestSite) {
    given_many(&site, 2001).await;

    let csv = site.get("/en/record.csv?act=plan-published").await.body;

    let lines: Vec<_> = csv.lines().collect();
    assert_eq!(lines.len(), 2002);
    assert!(lines[1].starts_with("2000,") && lines[2001].starts_with("0,"));
    assert!(lines[1001].starts_with("1000,") && lines[1002].starts_with("999,"));
}

#[http_test]
async fn an_act_has_a_page_with_its_entry_its_hash_and_the_way_to_verify_it(site: TestSite) {
    given_many(&site, 3).await;
    let leaf = leaf(&site, 1).await;

    let page = site.get("/en/record/1").await;

    assert!(page.has("Published the plan 1") && page.has(&leaf.hash().to_string()));
    assert!(page.has("href=\"/record/proofs/inclusion/1\""));
    assert!(page.has("atvere record verify http://127.0.0.1:8000 --receipt 1.tlog-proof"));
    assert!(page.has("/en/record/0") && page.has("/en/record/2"));
}

#[http_test]
async fn the_entry_of_an_act_can_be_had_as_the_very_bytes_that_are_hashed(site: TestSite) {
    given_many(&site, 3).await;

    let answer = site.get("/en/record/1.json").await;

    assert_eq!(answer.body, leaf(&site, 1).await.entry());
}

#[http_test]
async fn an_act_that_is_not_there_has_no_page(site: TestSite) {
    for path in ["/en/record/0", "/en/record/18446744073709551615", "/en/record/x"] {
        assert_eq!(site.get(path).await.status, 404, "{path}");
    }
}

#[http_test]
async fn an_empty_log_has_a_page_too(site: TestSite) {
    let answer = site.get("/lv/record").await;

    assert_eq!(answer.status, 200);
    assert!(answer.has("0 darbību"));
}

#[http_test]
async fn the_page_of_a_subject_shows_its_newest_acts_and_the_way_to_all(site: TestSite) {
    let plan = given_plan(&site, "/plans/5").await;
    let history = async || {
        let shell = Shell::outside(&site.site, Language::En, "/plans/5");
        let mut tx = site.site.db.read().await.unwrap();
        record::history(&mut tx, &shell, plan).await.unwrap().to_string()
    };
    assert!(history().await.contains("no entry about this yet"));

    for number in 0..11 {
        given(&site, anna(), published(&format!("draft {number}")).about(plan)).await;
    }

    let told = history().await;
    assert!(told.contains("the draft 10<") && !told.contains("the draft 0<"), "{told}");
    assert!(told.contains(&format!("/en/record?subject={plan}")));
    assert!(site.get(&format!("/en/record?subject={plan}")).await.has("the draft 0<"));
}

#[http_test]
async fn a_front_page_shows_the_newest_acts(site: TestSite) {
    given_many(&site, 5).await;

    let shell = Shell::outside(&site.site, Language::En, "/");
    let mut tx = site.site.db.read().await.unwrap();
    let lines = record::newest_lines(&mut tx, &shell, 2).await.unwrap();

    let words: Vec<_> = lines.iter().map(|line| line.words.as_str()).collect();
    assert_eq!(words, ["Published the plan 4", "Published the plan 3"]);
}
