//! The page.

use base::Text;
use testkit::{TestSite, http_test};

use crate::site::{given, given_ministry, given_titles, new_site, thing};

#[http_test]
async fn a_visitor_finds_a_thing_and_sees_where_it_belongs(site: TestSite) {
    let ministry = given_ministry(&site, "fm", "Finanšu ministrija", "FM").await;
    let plan = given(&site, thing(&site, "plan", "/plans/5", "Piektais plāns")).await;
    let measure = thing(&site, "measure", "/plans/5/measures/1.1", "Budžeta skaidrošana");
    let body = Text::lv("Iedzīvotājiem skaidro pašvaldības budžetu.");
    given(&site, measure.within(plan.id).of(ministry).saying(body)).await;

    let page = site.get("/lv/search?q=budzets").await;

    assert_eq!(page.status, 200);
    assert!(page.has("<mark>Budžeta</mark> skaidrošana"), "{}", page.body);
    assert!(page.has("pašvaldības <mark>budžetu</mark>"));
    assert!(page.has("Atrasts 1 ieraksts"));
    assert!(page.has("href=\"/lv/plans/5\">Piektais plāns</a>"));
    assert!(page.has("Finanšu ministrija · <time datetime=\"2024-04-30\">"));
}

#[http_test]
async fn what_is_typed_is_shown_as_text_and_never_as_markup(site: TestSite) {
    given_titles(&site, ["<b>Treknraksts</b> & citi"]).await;

    let page = site.get("/lv/search?q=%3Cscript%3Ealert(1)%3C/script%3E").await;
    let found = site.get("/lv/search?q=treknraksts").await;

    assert!(!page.has("<script>"));
    assert!(found.has("&#60;b&#62;<mark>Treknraksts</mark>"), "{}", found.body);
}

#[http_test]
async fn a_mistake_is_answered_with_what_was_meant(site: TestSite) {
    given_titles(&site, ["Sabiedrības līdzdalība"]).await;

    let page = site.get("/lv/search?q=lidzdaiba").await;

    assert!(
        page.has("Vai domājāt <a href=\"/lv/search?q=l%C4%ABdzdal%C4%ABba\">līdzdalība</a>?"),
        "{}",
        page.body
    );
    assert!(page.has("href=\"/lv/things/1\""));
}

#[http_test]
async fn nothing_found_says_what_to_try(site: TestSite) {
    given_titles(&site, ["Budžets"]).await;

    let nothing = site.get("/en/search?q=zzzzzz").await;
    let filtered = site.get("/en/search?q=budzets&kind=plan").await;

    assert!(nothing.has("Nothing was found.") && nothing.has("Leave fewer words"));
    assert!(filtered.has("Without filters there is 1"), "{}", filtered.body);
}

#[http_test]
async fn a_day_that_is_none_is_told_at_its_field_and_nothing_is_lost(site: TestSite) {
    let page = site.get("/lv/search?q=dati&from=31.12.2024").await;

    assert_eq!(page.status, 200);
    assert!(page.has("Ierakstiet datumu, piemēram, 2025-12-31"), "{}", page.body);
    assert!(page.has("value=\"dati\"") && page.has("value=\"31.12.2024\""));
}

#[http_test]
async fn a_question_that_is_too_long_is_told_so(site: TestSite) {
    let page = site.get(&format!("/lv/search?q={}", "a".repeat(301))).await;

    assert_eq!(page.status, 200);
    assert!(page.has("300 rakstzīmes"));
    assert_eq!(site.get(&format!("/lv/search.json?q={}", "a".repeat(301))).await.status, 400);
}

#[http_test]
async fn an_address_that_nobody_could_have_clicked_is_refused(site: TestSite) {
    for address in ["?order=worst", "?after=1", "?kind=Two+Words", "?institution=%00"] {
        assert_eq!(site.get(&format!("/lv/search{address}")).await.status, 400, "{address}");
    }
}

#[http_test]
async fn every_page_but_the_search_itself_has_a_search_field(site: TestSite) {
    let elsewhere = site.get("/lv/nowhere").await;
    let itself = site.get("/lv/search").await;

    assert!(elsewhere.has("class=\"find\"") && elsewhere.has("action=\"/lv/search\""));
    assert!(!itself.has("class=\"find\"") && itself.has("id=\"q\""));
}

#[http_test]
async fn the_next_page_goes_on_where_the_first_ended(site: TestSite) {
    for number in 0..23 {
        given(&site, thing(&site, "thing", &format!("/things/{number}"), "Vienāds")).await;
    }
    let first = site.get("/lv/search?q=vien%C4%81ds").await;
    let next = first.body.split("rel=\"next\" href=\"").nth(1).unwrap().split('"').next().unwrap();

    let second = site.get(&next.replace("&#38;", "&")).await;

    assert_eq!(first.body.matches("<h2><a").count(), 20);
    assert_eq!(second.body.matches("<h2><a").count(), 3);
    assert!(second.has("Uz saraksta sākumu") && !second.has("rel=\"next\""));
}
