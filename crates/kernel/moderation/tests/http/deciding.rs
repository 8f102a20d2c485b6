//! Moderators decide.

use testkit::{TestSite, http_test};

use crate::new_site;
use crate::site::{
    coordinator, decide, decide_about, decision, kept, letters, moderator, note, report, somebody,
    standing,
};

#[http_test]
async fn what_breaks_a_rule_is_hidden_with_a_public_reason_and_the_author_is_told(site: TestSite) {
    let anna = somebody(&site, "anna").await;
    let id = note(&site, &anna, "Pērciet kredītus").await;

    let answer = decide(&site, &coordinator(&site).await, id, "spam").await;

    assert_eq!(answer.status, 303);
    assert_eq!(standing(&site, id).await, "hidden");
    let page = site.get(&decision(&site).await).await;
    assert!(page.has("Reklāma un surogātpasts") && page.has("Tāpēc"));
    assert!(page.has("Valsts kanceleja") && !page.has("Pērciet"));
    let letters = letters(&site).await;
    assert!(letters[0].text().contains("/lv/moderation/decisions/"), "{}", letters[0].text());
    assert!(letters[0].text().contains("/lv/things/1.1"));
}

#[http_test]
async fn the_log_names_institution_and_rule_and_no_word_of_the_text(site: TestSite) {
    let anna = somebody(&site, "anna").await;
    let id = note(&site, &anna, "Pērciet kredītus").await;

    decide(&site, &coordinator(&site).await, id, "spam").await;

    let leaf = record::testing::leaves_a_trace(&site.site, "contribution-hidden").await;
    assert_eq!(leaf.by.institution(), Some("valsts-kanceleja"));
    assert!(leaf.entry().contains("Reklāma un surogātpasts"));
    assert!(!leaf.entry().contains("Pērciet") && !leaf.entry().contains("Tāpēc"));
    assert!(!leaf.entry().contains(&anna.account.to_string()));
}

#[http_test]
async fn what_breaks_no_rule_stays_and_leaves_the_queue(site: TestSite) {
    let (anna, berta) = (somebody(&site, "anna").await, somebody(&site, "berta").await);
    let id = note(&site, &anna, "Nepatīkama patiesība").await;
    report(&berta, id, "abuse").await;
    let krista = coordinator(&site).await;
    assert!(krista.browser.get("/lv/moderation/queue").await.has("Nepatīkama patiesība"));

    decide(&site, &krista, id, "kept").await;

    assert_eq!(standing(&site, id).await, "shown");
    assert!(!krista.browser.get("/lv/moderation/queue").await.has("Nepatīkama patiesība"));
    assert_eq!(kept(&site, id).await.open_reports, 0);
}

#[http_test]
async fn of_two_moderators_at_once_the_second_sees_what_the_first_decided(site: TestSite) {
    let anna = somebody(&site, "anna").await;
    let id = note(&site, &anna, "Teksts").await;
    let (krista, maris) = (coordinator(&site).await, moderator(&site).await);

    let (one, two) =
        tokio::join!(decide_about(&krista, id, "1", "spam"), decide_about(&maris, id, "1", "kept"));

    let mut statuses = [one.status, two.status];
    statuses.sort_unstable();
    assert_eq!(statuses, [303, 409]);
    let listed = site.get("/lv/moderation/decisions.json").await.json();
    assert_eq!(listed.as_array().unwrap().len(), 1);
}

#[http_test]
async fn the_same_decision_sent_twice_is_one(site: TestSite) {
    let id = note(&site, &somebody(&site, "anna").await, "Teksts").await;
    let krista = coordinator(&site).await;

    decide_about(&krista, id, "1", "spam").await;
    let again = decide_about(&krista, id, "1", "spam").await;

    assert_eq!(again.status, 409);
    assert!(again.has("kāds cits jau izlēma"));
}

#[http_test]
async fn several_are_decided_at_once(site: TestSite) {
    let (anna, berta) = (somebody(&site, "anna").await, somebody(&site, "berta").await);
    let mut values = Vec::new();
    for words in ["Viens", "Divi", "Trīs"] {
        let id = note(&site, &anna, words).await;
        report(&berta, id, "spam").await;
        values.push(format!("{id}:{}", kept(&site, id).await.version));
    }
    let krista = coordinator(&site).await;
    let mut fields: Vec<(&str, &str)> =
        values[..2].iter().map(|value| ("item", value.as_str())).collect();
    fields.push(("outcome", "spam"));

    let answer = krista.browser.post("/lv/moderation/queue", &fields).await;

    assert_eq!(answer.status, 303, "{}", answer.body);
    let queue = krista.browser.get("/lv/moderation/queue").await;
    assert!(!queue.has("Viens") && !queue.has("Divi") && queue.has("Trīs"));
}

#[http_test]
async fn nothing_ticked_and_no_button_is_said_clearly(site: TestSite) {
    let krista = coordinator(&site).await;
    let id = note(&site, &somebody(&site, "anna").await, "Teksts").await;

    let empty = krista.browser.post("/lv/moderation/queue", &[]).await;
    let unknown = decide(&site, &krista, id, "boredom").await;

    assert_eq!((empty.status, unknown.status), (422, 422));
    assert!(empty.has("Atzīmējiet vismaz vienu") && unknown.has("Izvēlieties, ko darīt"));
    assert!(unknown.has("Tāpēc"), "the reason that was typed is kept");
}

#[http_test]
async fn after_a_decision_comes_the_next_that_waits(site: TestSite) {
    let (anna, berta) = (somebody(&site, "anna").await, somebody(&site, "berta").await);
    let mut ids = Vec::new();
    for words in ["Viens", "Divi"] {
        let id = note(&site, &anna, words).await;
        report(&berta, id, "spam").await;
        site.site.clock.advance(jiff::SignedDuration::from_secs(60));
        ids.push(id);
    }
    let krista = coordinator(&site).await;

    let first = decide(&site, &krista, ids[0], "spam").await;
    let last = decide(&site, &krista, ids[1], "spam").await;

    assert_eq!(first.location(), format!("/lv/moderation/queue/{}#main", ids[1]));
    assert_eq!(last.location(), "/lv/moderation/queue#main");
}

#[http_test]
async fn what_its_author_took_back_cannot_be_decided(site: TestSite) {
    let id = note(&site, &somebody(&site, "anna").await, "Teksts").await;
    let mut tx = site.site.db.begin().await.unwrap();
    assert!(moderation::withdraw(&mut tx, id).await.unwrap());
    assert!(!moderation::withdraw(&mut tx, id).await.unwrap());
    tx.commit().await.unwrap();

    let answer = decide(&site, &coordinator(&site).await, id, "spam").await;

    assert_eq!(answer.status, 409);
}

#[http_test]
async fn buttons_have_numbers_as_access_keys(site: TestSite) {
    let id = note(&site, &somebody(&site, "anna").await, "Teksts").await;

    let page = coordinator(&site).await.browser.get(&format!("/lv/moderation/queue/{id}")).await;

    for key in 0..=7 {
        assert!(page.has(&format!("accesskey=\"{key}\"")), "{key}");
    }
}
