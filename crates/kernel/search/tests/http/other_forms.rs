//! The same facts for programs and feed readers.

use base::Text;
use testkit::{TestSite, http_test};

use crate::site::{given, given_titles, new_site, thing};

#[http_test]
async fn json_and_csv_have_everything_that_answers(site: TestSite) {
    for number in 0..45 {
        given(&site, thing(&site, "thing", &format!("/things/{number}"), "Vienāds")).await;
    }

    let json = site.get("/lv/search.json?q=vien%C4%81ds").await;
    let csv = site.get("/en/search.csv?q=vien%C4%81ds").await;

    assert_eq!(json.json().as_array().unwrap().len(), 45);
    assert_eq!(json.json()[0]["kind"], "thing");
    assert!(
        json.json()[0]["page"].as_str().unwrap().starts_with("http://127.0.0.1:8000/lv/things/")
    );
    assert_eq!(csv.body.lines().count(), 46);
}

#[http_test]
async fn programs_get_nothing_where_nothing_has_all_words(site: TestSite) {
    given_titles(&site, ["Budžets", "Dati"]).await;

    for words in ["dati+budzets", "datu+kakis", "budzest"] {
        let answer = site.get(&format!("/lv/search.json?q={words}")).await;

        assert_eq!(answer.json(), serde_json::json!([]), "{words}");
    }
}

#[http_test]
async fn a_feed_tells_the_newest_first_and_leaves_institutions_out(site: TestSite) {
    given_titles(&site, ["Atvērtie dati skolās", "Dati"]).await;
    let newest = thing(&site, "thing", "/things/3", "Vēl dati").saying(Text::lv("Atvērtie dati."));
    given(&site, newest).await;

    let feed = site.get("/lv/search.atom?q=atv%C4%93rtie+dati").await;

    assert_eq!(feed.status, 200);
    assert!(feed.has("<title>Meklēšana: atvērtie dati</title>"), "{}", feed.body);
    let places = ["/lv/things/3", "/lv/things/1"].map(|path| feed.body.find(path).unwrap());
    assert!(places[0] < places[1] && !feed.has("/lv/things/2"));
}

#[http_test]
async fn programs_are_told_how_their_question_was_taken(site: TestSite) {
    given_titles(&site, ["Sabiedrības līdzdalība", "Cita līdzdalība"]).await;

    let all = site.get("/api/v1/search?q=lidzdaliba&per_page=1").await;
    let meant = site.get("/api/v1/search?q=lidzdaiba").await.json();

    assert_eq!(all.json()["total"], 2);
    assert_eq!(all.json()["items"].as_array().unwrap().len(), 1);
    assert_eq!(all.json()["facets"]["kind"][0]["count"], 2);
    let link = all.headers.get("link").unwrap().to_str().unwrap().to_owned();
    let next = link.strip_prefix("<http://127.0.0.1:8000").unwrap().split('>').next().unwrap();
    let second = site.get(next).await.json();
    assert_eq!(second["items"].as_array().unwrap().len(), 1);
    assert_ne!(second["items"][0]["path"], all.json()["items"][0]["path"]);
    assert_eq!(
        (meant["taken"].as_str(), meant["suggestion"].as_str()),
        (Some("as-suggested"), Some("līdzdalība"))
    );
}

#[http_test]
async fn a_program_that_asks_nonsense_is_told_so(site: TestSite) {
    for address in ["?per_page=0", "?per_page=101", "?per_page=x", "?from=x", "?order=x"] {
        let answer = site.get(&format!("/api/v1/search{address}")).await;

        assert_eq!(
            (answer.status, &answer.json()["code"]),
            (400, &"bad-query".into()),
            "{address}"
        );
    }
}

#[test]
fn the_addresses_for_programs_are_described_as_they_are() {
    assert_eq!(web::api::faults(&search::part()), Vec::<String>::new());
}
