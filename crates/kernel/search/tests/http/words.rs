//! Words in all their forms.

use base::{Language, Text};
use search::{Query, Taken, find};
use testkit::{TestSite, http_test};

use crate::site::{found, given, given_titles, new_site, thing};

#[http_test]
async fn a_word_is_found_in_all_its_forms(site: TestSite) {
    given_titles(&site, ["Sabiedrības līdzdalība", "Atvērtie dati", "Lācis mežā"]).await;

    for (words, path) in [
        ("līdzdalības", "/things/1"),
        ("sabiedrībai", "/things/1"),
        ("atvērto datu", "/things/2"),
        ("lāča", "/things/3"),
    ] {
        assert_eq!(found(&site, words).await, [path], "{words}");
    }
}

#[http_test]
async fn accents_and_capitals_need_not_be_typed(site: TestSite) {
    given_titles(&site, ["Sabiedrības līdzdalība", "Šķērslis"]).await;

    for words in ["lidzdaliba", "LIDZDALIBAS", "Sabiedriba"] {
        assert_eq!(found(&site, words).await, ["/things/1"], "{words}");
    }
    assert_eq!(found(&site, "skerslis").await, ["/things/2"]);
}

#[http_test]
async fn the_last_word_may_be_a_beginning(site: TestSite) {
    given_titles(&site, ["Pašvaldību standarti", "Pašvaldību budžets"]).await;

    assert_eq!(found(&site, "pašvaldību stand").await, ["/things/1"]);
    assert_eq!(found(&site, "pasv").await.len(), 2);
}

#[http_test]
async fn english_is_found_by_english_words(site: TestSite) {
    let plan = thing(&site, "plan", "/plans/1", "Plāns");
    let title = plan.title.clone().with(Language::En, "Commitments to openness");
    given(&site, subjects::Subject { title, ..plan }).await;

    assert_eq!(found(&site, "commitment").await, ["/plans/1"]);
    assert_eq!(found(&site, "opennes").await, ["/plans/1"]);
}

#[http_test]
async fn numbers_are_found_where_they_stand_and_in_addresses(site: TestSite) {
    given(&site, thing(&site, "measure", "/plans/5/measures/1.2", "Regulējums")).await;
    let rules = thing(&site, "measure", "/plans/5/measures/1.3", "Mācības");
    given(&site, rules.saying(Text::lv("MK noteikumi Nr. 970 un 1.2 daļa"))).await;

    assert_eq!(found(&site, "1.2").await, ["/plans/5/measures/1.2", "/plans/5/measures/1.3"]);
    assert_eq!(found(&site, "Nr. 970").await, ["/plans/5/measures/1.3"]);
    assert_eq!(found(&site, "1.9").await, Vec::<String>::new());
}

#[http_test]
async fn words_in_quotation_marks_must_stand_so(site: TestSite) {
    given_titles(&site, ["Atvērtie dati skolās", "Dati ir atvērtie"]).await;

    assert_eq!(found(&site, "„atvērtie dati”").await, ["/things/1"]);
    assert_eq!(found(&site, "\"atvertie dati\"").await, ["/things/1"]);
    assert_eq!(found(&site, "atvērtie dati").await.len(), 2);
}

#[http_test]
async fn a_title_counts_more_than_what_is_said_and_the_exact_word_more_than_its_forms(
    site: TestSite,
) {
    given_titles(&site, ["Budžeti pilsētā", "Budžets pilsētā"]).await;
    let said = thing(&site, "thing", "/things/3", "Pilsēta").saying(Text::lv("budžets"));
    given(&site, said).await;

    assert_eq!(found(&site, "budžets").await, ["/things/2", "/things/1", "/things/3"]);
}

#[http_test]
async fn of_equal_answers_the_newer_comes_first(site: TestSite) {
    given_titles(&site, ["Vecs plāns"]).await;
    site.site.clock.advance(jiff::SignedDuration::from_hours(24 * 400));
    given(&site, thing(&site, "thing", "/things/2", "Jauns plāns")).await;

    assert_eq!(found(&site, "plāns").await, ["/things/2", "/things/1"]);
}

#[http_test]
async fn what_has_some_words_is_shown_when_nothing_has_all(site: TestSite) {
    given_titles(&site, ["Atvērtie dati", "Budžets"]).await;

    let found = find(&site.site, &Query::of("budžets dati")).await.unwrap();

    assert_eq!((found.total, found.taken), (2, Taken::AnyWord));
}

#[http_test]
async fn words_without_a_meaning_need_not_be_there(site: TestSite) {
    given_titles(&site, ["Dati par skolām", "Dati un rīki", "Kase"]).await;

    assert_eq!(found(&site, "dati un skolām").await, ["/things/1"]);
    assert_eq!(found(&site, "kas").await, Vec::<String>::new());
}

#[http_test]
async fn a_mistyped_word_is_taken_for_the_nearest_that_somebody_wrote(site: TestSite) {
    given_titles(&site, ["Sabiedrības līdzdalība", "Budžets skolām"]).await;

    for (typed, meant) in [
        ("lidzdaiba", "līdzdalība"),
        ("līdzdlaība", "līdzdalība"),
        ("budzests", "budžets"),
        ("sabiedribsa", "sabiedrības"),
    ] {
        let found = find(&site.site, &Query::of(typed)).await.unwrap();

        assert_eq!(found.suggestion.map(|query| query.words).as_deref(), Some(meant), "{typed}");
        assert_eq!((found.taken, found.total), (Taken::AsSuggested, 1), "{typed}");
    }
}

#[http_test]
async fn what_is_nothing_at_all_has_no_suggestion(site: TestSite) {
    given_titles(&site, ["Sabiedrības līdzdalība"]).await;

    let found = find(&site.site, &Query::of("qwertyuiop 77")).await.unwrap();

    assert_eq!((found.total, found.suggestion), (0, None));
}

#[http_test]
async fn signs_alone_ask_for_everything(site: TestSite) {
    given_titles(&site, ["Viens", "Divi"]).await;

    for words in ["", "  ", "?!", "\"\"", "'; DROP TABLE subjects; --\u{0}"] {
        let found = find(&site.site, &Query::of(words)).await.unwrap();

        assert!(found.total == 2 || words.contains("DROP"), "{words}");
    }
}
