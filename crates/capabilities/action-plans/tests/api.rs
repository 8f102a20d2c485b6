//! Plans for programs: what the addresses promise.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]

use serde_json::{Value, json};
use testkit::{Answer, Engine, TestSite, http_test};

async fn new_site(engine: Engine) -> TestSite {
    let mut parts = vec![
        institutions::part(),
        subjects::part(),
        accounts::part(),
        record::part(),
        obligations::part(),
        documents::part(),
        moderation::part(),
        discussion::part(),
        abilities::part(),
        action_plans::part(),
    ];
    parts.push(web::api::docs(&parts));
    TestSite::new(engine, parts, |router, _| router).await
}

async fn seeded(site: &TestSite) {
    let mut tx = site.site.db.begin().await.expect("a transaction begins");
    action_plans::demo::seed(&mut tx, &site.site).await.expect("the demonstration is seeded");
    tx.commit().await.expect("the demonstration is kept");
}

/// The measures of the file that was seeded.
fn measures_of_the_file() -> Vec<Value> {
    let file: Value = serde_json::from_slice(action_plans::demo::PLAN).expect("the file is JSON");
    let commitments = file["commitments"].as_array().expect("a plan has commitments").iter();
    let measures = commitments.flat_map(|commitment| {
        let measures = commitment["measures"].as_array().expect("a commitment has measures");
        measures.iter().map(|measure| {
            let mut measure = measure.clone();
            measure["commitment"] = commitment["number"].clone();
            measure["direction"] = commitment["direction"].clone();
            measure
        })
    });
    measures.collect()
}

fn header<'a>(answer: &'a Answer, name: &str) -> &'a str {
    answer.headers.get(name).map_or("", |value| value.to_str().expect("headers are text"))
}

#[http_test]
async fn the_measures_of_the_real_plan_are_those_of_its_file(site: TestSite) {
    seeded(&site).await;

    let answer = site.get("/api/v1/plans/5/measures").await;

    let (answered, file) = (answer.json(), measures_of_the_file());
    let answered = answered.as_array().expect("the answer is a list");
    assert_eq!(answered.len(), 26);
    for (measure, entry) in answered.iter().zip(&file) {
        assert_eq!(measure["number"], entry["number"]);
        assert_eq!(measure["commitment"], entry["commitment"]);
        assert_eq!(measure["direction"], entry["direction"]);
        assert_eq!(measure["title"], json!({ "lv": entry["title_lv"], "en": entry["title_en"] }));
        assert_eq!(measure["status"], entry["status"], "{}", entry["number"]);
        assert_eq!(measure["status_basis"], entry["status_basis"]);
        assert_eq!(measure["deadline"], Value::Null);
        assert_eq!(measure["source"], entry["sources"]);
        let page = format!(
            "http://127.0.0.1:8000/lv/plans/5/measures/{}",
            entry["number"].as_str().unwrap()
        );
        assert_eq!(measure["url"], page);
    }
    assert_eq!(answered[0]["responsible"], json!(["VK"]));
    assert_eq!(answered[0]["implementers"], json!(["LPA"]));
    assert_eq!(answered[0]["status_scale"], "deck-reading-2024");
}

#[http_test]
async fn a_measure_tells_what_was_said_and_frozen(site: TestSite) {
    seeded(&site).await;

    let measure = site.get("/api/v1/plans/5/measures/1.2").await.json();

    assert_eq!(measure["number"], "1.2");
    assert_eq!(measure["versions"].as_array().map(Vec::len), Some(2));
    assert_eq!(measure["versions"][0]["facts"]["title.en"], measure["title"]["en"]);
    assert_eq!(measure["statements"][0]["voice"], "owner");
    assert_eq!(measure["institutions"][0]["slug"], "valsts-kanceleja");
}

#[http_test]
async fn a_plan_and_its_parts_lead_to_each_other(site: TestSite) {
    seeded(&site).await;

    let plans = site.get("/api/v1/plans").await.json();
    let links = plans[0]["links"].as_object().expect("a plan has links").clone();

    assert_eq!(plans[0]["slug"], "5");
    assert_eq!(plans[0]["coordinator"]["abbreviation"], "VK");
    for name in ["self", "measures", "commitments", "changes", "versions"] {
        let link = links[name].as_str().expect("a link is text");
        let path = link.strip_prefix("http://127.0.0.1:8000").expect("a link is whole");
        assert_eq!(site.get(path).await.status, 200, "{path}");
    }
}

#[http_test]
async fn the_evaluation_stands_beside_what_is_counted(site: TestSite) {
    seeded(&site).await;

    let plan = site.get("/api/v1/plans/5").await.json();

    assert_eq!(plan["evaluation"]["progressed"], 19);
    assert_eq!(plan["progress"]["measures"], 26);
    assert_eq!(plan["directions"][0]["commitments"], json!([1, 2, 3]));
}

#[http_test]
async fn what_changed_comes_in_pages_that_lead_on(site: TestSite) {
    seeded(&site).await;

    let first = site.get("/api/v1/plans/5/changes?per_page=1").await;
    let second = site.get("/api/v1/plans/5/changes?per_page=1&page=2").await;

    assert_eq!(header(&first, "x-total-count"), "2");
    let next = "<http://127.0.0.1:8000/api/v1/plans/5/changes?page=2&per_page=1>; rel=\"next\"";
    assert!(header(&first, "link").contains(next), "{}", header(&first, "link"));
    assert!(!header(&second, "link").contains("rel=\"next\""));
    assert_ne!(first.json()[0]["id"], second.json()[0]["id"]);
}

#[http_test]
async fn a_version_holds_the_frozen_text_of_every_item(site: TestSite) {
    seeded(&site).await;

    let versions = site.get("/api/v1/plans/5/versions").await.json();
    let adopted = site.get("/api/v1/plans/5/versions/1").await.json();

    assert_eq!(versions[1]["kind"], "refreshed");
    // The plan, its 3 directions, 6 commitments and 26 measures.
    assert_eq!(adopted["items"].as_array().map(Vec::len), Some(36));
}

#[http_test]
async fn a_draft_is_not_there_for_programs(site: TestSite) {
    seeded(&site).await;
    let copy = action_plans::ImportOptions { slug: Some("6".to_owned()), ..Default::default() };
    action_plans::import_file(&site.site, action_plans::demo::PLAN, "plan.json", &copy)
        .await
        .expect("the copy is imported");

    let plans = site.get("/api/v1/plans").await.json();

    assert_eq!(plans.as_array().map(Vec::len), Some(1));
    for path in ["", "/measures", "/measures/1.1", "/commitments", "/changes", "/versions"] {
        assert_eq!(site.get(&format!("/api/v1/plans/6{path}")).await.status, 404, "{path}");
    }
}

#[http_test]
async fn a_failure_is_json_that_says_what_to_do(site: TestSite) {
    let request = |path: &str| {
        let request = axum::http::Request::get(path).header("accept-language", "en");
        request.body(axum::body::Body::empty()).expect("a test asks for a proper address")
    };

    let missing = site.send(request("/api/v1/plans/none/measures")).await;
    let nonsense = site.send(request("/api/v1/plans?per_page=lots")).await;
    let nowhere = site.get("/api/v1/nowhere").await;

    assert_eq!((missing.status, nonsense.status, nowhere.status), (404, 400, 404));
    assert_eq!(missing.json()["code"], "not-found");
    assert_eq!(nonsense.json()["code"], "bad-query");
    assert!(missing.json()["advice"].as_str().is_some_and(|advice| !advice.is_empty()));
    assert_eq!(nowhere.json()["error"], "Šādas lapas nav");
    assert_eq!(header(&missing, "access-control-allow-origin"), "*");
}

#[http_test]
async fn an_answer_that_did_not_change_is_not_sent_again(site: TestSite) {
    seeded(&site).await;
    let first = site.get("/api/v1/plans/5/measures").await;

    let request = axum::http::Request::get("/api/v1/plans/5/measures")
        .header("if-none-match", header(&first, "etag"));
    let again = site.send(request.body(axum::body::Body::empty()).unwrap()).await;

    assert_eq!(again.status, 304);
}

#[test]
fn every_address_for_programs_is_described_as_it_is() {
    for part in [action_plans::part(), obligations::part()] {
        assert_eq!(web::api::faults(&part), Vec::<String>::new());
    }
}

#[http_test]
async fn one_document_describes_all_addresses(site: TestSite) {
    let document = site.get("/api/openapi.json").await.json();

    assert_eq!(document["openapi"], "3.1.0");
    assert_eq!(document["servers"][0]["url"], "http://127.0.0.1:8000");
    let described = document["paths"].as_object().expect("a document has paths");
    let machines = site.routes.iter().filter(|route| route.path.starts_with("/api/v1/"));
    for route in machines {
        let operation = &described[route.path]["get"];
        let words = operation["summary"].as_str().expect("an operation has a summary");
        assert!(!words.contains("-api-"), "{words} is not a message");
    }
    assert!(described.contains_key("/api/v1/plans/{slug}/measures"));
}

#[http_test]
async fn people_read_the_same_description_in_their_language(site: TestSite) {
    seeded(&site).await;

    let (latvian, english) = (site.get("/lv/api").await, site.get("/en/api").await);

    assert!(latvian.has("Visi plāna pasākumi numuru secībā"));
    assert!(english.has("All measures of a plan, in the order of their numbers"));
    assert!(latvian.has("<a href=\"/api/v1/plans/5/measures/1.2\">"));
    assert!(!latvian.has("-api-parameter"));
}
