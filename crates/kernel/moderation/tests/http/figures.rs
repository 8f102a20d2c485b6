//! The public figures and the lists behind them.

use testkit::{TestSite, http_test};

use crate::new_site;
use crate::site::{coordinator, decide, note, report, somebody};

async fn busy(site: &TestSite) {
    let (anna, berta) = (somebody(site, "anna").await, somebody(site, "berta").await);
    let krista = coordinator(site).await;
    let (spam, fair) = (note(site, &anna, "Reklāma").await, note(site, &anna, "Jautājums").await);
    report(&berta, spam, "spam").await;
    report(&berta, fair, "abuse").await;
    decide(site, &krista, spam, "spam").await;
    site.site.clock.advance(jiff::SignedDuration::from_hours(25));
    decide(site, &coordinator(site).await, fair, "kept").await;
}

#[http_test]
async fn every_figure_opens_as_the_list_behind_it(site: TestSite) {
    busy(&site).await;

    let page = site.get("/lv/moderation").await;
    let hidden = site.get("/lv/moderation/decisions.json?month=2024-04&outcome=hidden").await;
    let slow = site.get("/lv/moderation/decisions.json?month=2024-05&speed=three-days").await;

    assert!(
        page.has("outcome=hidden\">1<") && page.has("/lv/moderation/decisions?month=2024-04"),
        "{}",
        page.body
    );
    assert_eq!(hidden.json().as_array().unwrap().len(), 1);
    assert_eq!(slow.json().as_array().unwrap().len(), 1);
}

#[http_test]
async fn programs_get_the_same_figures(site: TestSite) {
    busy(&site).await;

    let json = site.get("/lv/moderation.json").await.json();
    let csv = site.get("/lv/moderation.csv").await;

    let reports: u64 = json
        .as_array()
        .unwrap()
        .iter()
        .filter(|one| one["of"] == "report")
        .map(|one| one["number"].as_u64().unwrap())
        .sum();
    assert_eq!(reports, 2);
    assert!(csv.body.starts_with("month,of,outcome,rule,speed,number"));
}

#[http_test]
async fn the_list_names_nobody_and_shows_no_text(site: TestSite) {
    busy(&site).await;

    for address in [
        "/lv/moderation/decisions",
        "/lv/moderation/decisions.csv",
        "/lv/moderation/decisions.json",
        "/lv/moderation/decisions.atom",
    ] {
        let answer = site.get(address).await;
        assert_eq!(answer.status, 200);
        assert!(!answer.has("Anna") && !answer.has(">Jautājums<"), "{address}");
    }
}

#[http_test]
async fn words_that_name_nothing_are_a_bad_question(site: TestSite) {
    for query in ["outcome=lost", "rule=boredom", "speed=never", "appeal=x", "month=2024"] {
        let answer = site.get(&format!("/lv/moderation/decisions?{query}")).await;
        assert_eq!(answer.status, 400, "{query}");
    }
}

#[http_test]
async fn a_site_on_which_nothing_happened_says_so(site: TestSite) {
    assert!(site.get("/lv/moderation").await.has("Vēl nekas"));
    assert!(site.get("/lv/moderation/decisions").await.has("Šādu lēmumu nav"));
    assert_eq!(site.get("/lv/moderation.json").await.body, "[]");
}
