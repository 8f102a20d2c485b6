//! Reporting what breaks a rule.

use testkit::{TestSite, http_test};

use crate::new_site;
use crate::site::{coordinator, decide, kept, note, report, somebody, standing};

#[http_test]
async fn a_report_puts_a_text_before_a_moderator_and_hides_nothing(site: TestSite) {
    let (anna, berta) = (somebody(&site, "anna").await, somebody(&site, "berta").await);
    let id = note(&site, &anna, "Visi ir muļķi").await;

    let answer = report(&berta, id, "abuse").await;

    assert_eq!((answer.status, answer.location()), (303, "/lv/things/1.1"));
    let note = kept(&site, id).await;
    assert_eq!((note.open_reports, note.queued_at.is_some()), (1, true));
    assert_eq!(standing(&site, id).await, "shown");
    let leaf = record::testing::leaves_a_trace(&site.site, "contribution-reported").await;
    assert!(!leaf.entry().contains("muļķi") && !leaf.entry().contains("Paskatieties"));
}

#[http_test]
async fn many_reports_hide_nothing_either(site: TestSite) {
    let anna = somebody(&site, "anna").await;
    let id = note(&site, &anna, "Nepatīkama patiesība").await;

    for number in 0..12 {
        let reporter = somebody(&site, &format!("reporter{number}")).await;
        assert_eq!(report(&reporter, id, "abuse").await.status, 303);
    }

    assert_eq!(kept(&site, id).await.open_reports, 12);
    assert_eq!(standing(&site, id).await, "shown");
}

#[http_test]
async fn the_same_person_reports_the_same_words_once(site: TestSite) {
    let (anna, berta) = (somebody(&site, "anna").await, somebody(&site, "berta").await);
    let id = note(&site, &anna, "Visi ir muļķi").await;

    report(&berta, id, "abuse").await;
    let again = report(&berta, id, "spam").await;

    assert_eq!(again.status, 303);
    assert_eq!(kept(&site, id).await.open_reports, 1);
}

#[http_test]
async fn a_report_without_a_known_rule_comes_back_with_the_remark(site: TestSite) {
    let (anna, berta) = (somebody(&site, "anna").await, somebody(&site, "berta").await);
    let id = note(&site, &anna, "Teksts").await;

    for rule in ["", "boredom"] {
        let answer = report(&berta, id, rule).await;
        assert_eq!(answer.status, 422);
        assert!(answer.has("Paskatieties") && answer.has("Izvēlieties noteikumu"));
    }
    let long = "ā".repeat(1_001);
    let form = format!("/lv{}", moderation::reporting_path(id));
    let answer = berta.browser.post(&form, &[("rule", "spam"), ("remark", &long)]).await;
    assert_eq!(answer.status, 422);
    assert_eq!(kept(&site, id).await.open_reports, 0);
}

#[http_test]
async fn a_visitor_is_asked_to_sign_in_and_comes_back_to_the_report(site: TestSite) {
    let id = note(&site, &somebody(&site, "anna").await, "Teksts").await;
    let form = format!("/lv{}", moderation::reporting_path(id));

    let page = site.get(&form).await;
    let act = site.post(&form, &[("rule", "spam")]).await;

    assert_eq!(page.status, 303);
    assert!(page.location().contains("return=%2Flv%2Fcontributions"), "{}", page.location());
    assert_eq!(act.status, 401);
}

#[http_test]
async fn what_is_not_shown_cannot_be_reported(site: TestSite) {
    let (anna, berta) = (somebody(&site, "anna").await, somebody(&site, "berta").await);
    let id = note(&site, &anna, "Teksts").await;
    decide(&site, &coordinator(&site).await, id, "spam").await;

    assert_eq!(report(&berta, id, "spam").await.status, 404);
    assert_eq!(report(&berta, site.site.id(), "spam").await.status, 404);
}

#[http_test]
async fn whoever_reported_gets_a_letter_about_the_outcome(site: TestSite) {
    let (anna, berta) = (somebody(&site, "anna").await, somebody(&site, "berta").await);
    let id = note(&site, &anna, "Teksts").await;
    report(&berta, id, "spam").await;

    decide(&site, &coordinator(&site).await, id, "kept").await;

    let letters = crate::site::letters(&site).await;
    assert_eq!(letters.len(), 1);
    assert!(letters[0].subject().contains("ziņojums ir izskatīts"), "{}", letters[0].subject());
}

#[http_test]
async fn the_rules_are_published_in_both_languages(site: TestSite) {
    let (lv, en) = (site.get("/lv/moderation/rules").await, site.get("/en/moderation/rules").await);
    let json = site.get("/lv/moderation/rules.json").await.json();

    assert!(lv.has("Apvainojumi un draudi") && en.has("Insults and threats"));
    assert_eq!(json[0]["key"], "spam");
}
