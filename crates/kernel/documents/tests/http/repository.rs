//! The repository of evidence.

use std::collections::BTreeSet;

use base::Text;
use documents::{Evidence, Kind, examples, testing};
use institutions::examples::{ministry_of_finance, varam};
use jiff::SignedDuration;
use testkit::{TestSite, http_test};

use crate::new_site;
use crate::site::{MEASURE, OTHER_MEASURE, given, subject_id};

/// Evidence with this title and date, of this kind.
fn evidence(title: &str, date: &str, kind: Kind) -> Evidence {
    let url = format!("https://example.lv/{}", title.replace(' ', "-"));
    let mut evidence = testing::link(&url, true);
    evidence.facts.title = Text::lv(title);
    evidence.facts.date = date.parse().unwrap();
    evidence.facts.kind = kind;
    evidence
}

async fn given_three(site: &TestSite) {
    given(site, MEASURE, evidence("Pirmā sēde", "2023", Kind::Minutes)).await;
    given(site, MEASURE, evidence("Otrā sēde", "2024-02", Kind::Agenda)).await;
    given(site, OTHER_MEASURE, evidence("Trešā sēde", "2024-04-12", Kind::Minutes)).await;
}

/// The Latvian titles that an address gives as JSON.
async fn titles(site: &TestSite, query: &str) -> Vec<String> {
    let answer = site.get(&format!("/lv/documents.json{query}")).await;
    assert_eq!(answer.status, 200, "{}", answer.body);
    let rows = answer.json();
    let rows = rows.as_array().unwrap().iter();
    rows.map(|row| row["title_lv"].as_str().unwrap().to_owned()).collect()
}

#[http_test]
async fn an_empty_repository_says_so(site: TestSite) {
    let page = site.get("/lv/documents").await;

    assert_eq!(page.status, 200);
    assert!(page.has("Šādu pierādījumu nav") && page.has("0 pierādījumu"), "{}", page.body);
}

#[http_test]
async fn the_latest_evidence_stands_first(site: TestSite) {
    given_three(&site).await;

    assert_eq!(titles(&site, "").await, ["Trešā sēde", "Otrā sēde", "Pirmā sēde"]);
    let page = site.get("/lv/documents").await;
    let place = |words| page.body.find(words).unwrap();
    assert!(place("Trešā sēde") < place("Otrā sēde") && place("Otrā sēde") < place("Pirmā sēde"));
    assert!(page.has("2023. gads") && page.has("Budžeta pasākums") && page.has("3 pierādījumi"));
}

#[http_test]
async fn evidence_is_found_by_kind_year_institution_words_and_subject(site: TestSite) {
    given_three(&site).await;
    let plan = subject_id(&site, "/things/1").await;
    let other = subject_id(&site, "/things/2").await;

    assert_eq!(titles(&site, "?kind=minutes").await, ["Trešā sēde", "Pirmā sēde"]);
    assert_eq!(titles(&site, "?year=2024").await, ["Trešā sēde", "Otrā sēde"]);
    assert_eq!(titles(&site, "?kind=minutes&year=2024&institution=&text=").await, ["Trešā sēde"]);
    let slug = ministry_of_finance().slug;
    assert_eq!(titles(&site, &format!("?institution={slug}")).await, ["Trešā sēde"]);
    assert_eq!(titles(&site, "?text=OTRA%20sede").await, ["Otrā sēde"]);
    assert_eq!(titles(&site, "?text=budzeta").await, ["Trešā sēde"]);
    assert_eq!(titles(&site, "?text=100%25").await, Vec::<String>::new());
    assert_eq!(titles(&site, &format!("?subject={plan}")).await.len(), 3);
    assert_eq!(titles(&site, &format!("?subject={other}")).await.len(), 0);
}

#[http_test]
async fn evidence_is_found_by_the_institution_that_gave_it(site: TestSite) {
    let mut given_by_varam = evidence("VARAM vēstule", "2024", Kind::Response);
    given_by_varam.facts.institution = Some(varam().id);
    given(&site, OTHER_MEASURE, given_by_varam).await;

    assert_eq!(titles(&site, &format!("?institution={}", varam().slug)).await, ["VARAM vēstule"]);
    let page = site.get("/lv/documents").await;
    assert!(page.has(&format!("<option value=\"{}\">", varam().slug)), "{}", page.body);
}

#[http_test]
async fn the_filter_remembers_what_was_chosen(site: TestSite) {
    given_three(&site).await;

    let page = site.get("/lv/documents?kind=minutes&year=2024&text=s%C4%93de").await;

    assert!(page.has("value=\"minutes\" selected") && page.has("value=\"2024\" selected"));
    assert!(page.has("value=\"sēde\"") && page.has("1 pierādījums"), "{}", page.body);
    assert!(page.has("/lv/documents.csv?kind=minutes"));
}

#[http_test]
async fn words_that_name_nothing_are_a_bad_question(site: TestSite) {
    for query in
        ["?kind=memo", "?year=2024-04", "?year=soon", "?subject=1", "?page=-1", "?institution=nav"]
    {
        let answer = site.get(&format!("/lv/documents{query}")).await;
        assert_eq!(answer.status, 400, "{query}");
    }
}

#[http_test]
async fn fifty_stand_on_a_page(site: TestSite) {
    for number in 1..=51 {
        given(&site, MEASURE, evidence(&format!("Nr {number:02}."), "2024", Kind::Other)).await;
        site.site.clock.advance(SignedDuration::from_secs(1));
    }

    let first = site.get("/lv/documents?text=nr").await;
    let second = site.get("/lv/documents?text=nr&page=2").await;

    assert!(first.has("Nr 51.") && first.has("Nr 02.") && !first.has("Nr 01."));
    assert!(first.has("?text=nr&#38;page=2"), "{}", first.body);
    assert!(second.has("Nr 01.") && !second.has("Nr 02."));
    assert_eq!(titles(&site, "").await.len(), 51);
}

#[http_test]
async fn a_list_longer_than_what_is_read_at_once_is_whole(site: TestSite) {
    let measure = subject_id(&site, MEASURE).await;
    let mut tx = site.site.db.begin().await.unwrap();
    for number in 0..1_003 {
        let date = format!("20{:02}", number % 24);
        let evidence = evidence(&format!("Nr {number}"), &date, Kind::Data);
        let by = record::By::System;
        drop(documents::add(&mut tx, &site.site, by, measure, evidence).await.unwrap());
    }
    tx.commit().await.unwrap();

    let rows = site.get("/lv/documents.json?kind=data").await.json();
    let table = site.get("/lv/documents.csv?kind=data").await;

    let rows = rows.as_array().unwrap();
    let dates: Vec<_> = rows.iter().map(|row| row["date"].as_str().unwrap()).collect();
    let titles: BTreeSet<_> = rows.iter().map(|row| row["title_lv"].as_str().unwrap()).collect();
    assert!(dates.is_sorted_by(|earlier, later| earlier >= later));
    assert_eq!((titles.len(), table.body.lines().count()), (1_003, 1_004));
}

#[http_test]
async fn the_same_facts_stand_in_a_table_and_in_a_feed(site: TestSite) {
    given_three(&site).await;

    let table = site.get("/lv/documents.csv?kind=agenda").await;
    let feed = site.get("/en/documents.atom").await;

    assert!(table.body.starts_with("id,page,kind,date,title_lv"), "{}", table.body);
    assert!(table.has(",agenda,2024-02,Otrā sēde,"));
    assert!(feed.has("<feed") && feed.has("Agenda: Otrā sēde"), "{}", feed.body);
}

#[http_test]
async fn one_document_answers_programs_too(site: TestSite) {
    let mut minutes = evidence("Protokols", "2024-04-12", Kind::Minutes);
    minutes.content = documents::Content::File(examples::minutes_file());
    let document = given(&site, MEASURE, minutes).await;

    let json = site.get(&format!("/lv{}.json", document.path())).await.json();

    let base = "http://127.0.0.1:8000/lv";
    assert_eq!(json["file"], format!("{base}{}", document.file_path()));
    assert_eq!(json["sha256"], "07".repeat(32));
    assert_eq!(json["subject_page"], format!("{base}{MEASURE}"));
    assert_eq!((&json["date"], &json["file_bytes"]), (&"2024-04-12".into(), &48_213.into()));
}

#[http_test]
async fn the_rule_of_two_updates_a_year_can_be_checked(site: TestSite) {
    let plan = subject_id(&site, "/things/1").await;
    let mut tx = site.site.db.read().await.unwrap();
    assert_eq!(documents::last_added(&mut tx, plan).await.unwrap(), None);
    drop(tx);

    let document = given(&site, MEASURE, testing::link("https://example.lv/1", true)).await;
    site.site.clock.advance(SignedDuration::from_hours(24));
    given(&site, MEASURE, testing::link("https://example.lv/2", false)).await;

    let mut tx = site.site.db.read().await.unwrap();
    assert_eq!(documents::last_added(&mut tx, plan).await.unwrap(), Some(document.recorded_at));
}

#[http_test]
async fn both_languages_have_words_for_everything(site: TestSite) {
    given_three(&site).await;
    let document = given(&site, MEASURE, testing::link("https://example.lv/1", true)).await;

    for path in ["/lv/documents".to_owned(), "/en/documents".to_owned()]
        .into_iter()
        .chain(["lv", "en"].map(|language| format!("/{language}{}", document.path())))
    {
        let page = site.get(&path).await;
        assert_eq!(page.status, 200);
        assert!(!page.has("documents-"), "{path} has a message without words: {}", page.body);
    }
}

#[http_test]
async fn evidence_that_does_not_exist_is_not_found(site: TestSite) {
    for path in ["/lv/documents/x", "/lv/documents/0198c0de-0000-7000-8000-000000000000"] {
        assert_eq!(site.get(path).await.status, 404);
    }
}
