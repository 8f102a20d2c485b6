//! Assessments, statements and money: each in the voice of whoever enters them.

use accounts::Role;
use institutions::examples::civic_alliance;
use testkit::{TestSite, http_test};

use crate::new_site;
use crate::site::{done, facts, leaves_a_trace, owed, published, reporter, signed_in};

const STATUS: &str = "/lv/plans/6/measures/1.1/statuses/new";
const STATEMENT: &str = "/lv/plans/6/measures/1.1/statements/new";
const MONEY: &str = "/lv/plans/6/measures/1.1/money/new";

fn limited() -> Vec<(&'static str, &'static str)> {
    vec![
        ("value", "lv-midterm-2024/limited"),
        ("assessed-on", "2024-04"),
        ("basis_lv", "Publicētas divas datu kopas"),
        ("source", "https://data.gov.lv/"),
    ]
}

#[http_test]
async fn a_reporter_assesses_in_the_owners_voice_together_with_evidence(site: TestSite) {
    published(&site).await;
    let berta = reporter(&site).await;
    assert!(berta.get(STATUS).await.has("Rakstāt kā"));
    let mut fields = limited();
    fields.extend([
        ("evidence_kind", "minutes"),
        ("evidence_date", "2024-04-12"),
        ("evidence_title_lv", "Sēdes protokols"),
        ("evidence_provider_lv", "VARAM"),
        ("evidence_url", "https://example.lv/protokols"),
    ]);

    done(&berta, STATUS, &fields).await;

    leaves_a_trace(&site, "status-recorded").await;
    let facts = facts(&site).await;
    let assessment = &facts["assessments"][0];
    assert_eq!(assessment["voice"], "owner");
    assert_eq!(assessment["value"], "limited");
    let mut tx = site.site.db.read().await.unwrap();
    let measure = subjects::find_by_path(&mut tx, "/plans/6/measures/1.1").await.unwrap().unwrap();
    assert_eq!(documents::of_subject(&mut tx, measure.id).await.unwrap().len(), 1);
}

#[http_test]
async fn half_filled_evidence_holds_the_assessment_back(site: TestSite) {
    published(&site).await;
    let berta = reporter(&site).await;
    let mut fields = limited();
    fields.push(("evidence_url", "https://example.lv/protokols"));

    let answer = berta.post(STATUS, &fields).await;

    assert_eq!(answer.status, 422);
    assert!(answer.has("Publicētas divas datu kopas") && answer.has("<details open>"));
    assert_eq!(facts(&site).await["assessments"], serde_json::json!([]));
}

#[http_test]
async fn the_same_evidence_twice_is_refused_and_the_assessment_with_it(site: TestSite) {
    published(&site).await;
    let berta = reporter(&site).await;
    let mut fields = limited();
    fields.extend([
        ("evidence_kind", "minutes"),
        ("evidence_date", "2024-04-12"),
        ("evidence_title_lv", "Sēdes protokols"),
        ("evidence_provider_lv", "VARAM"),
        ("evidence_url", "https://example.lv/protokols"),
    ]);
    done(&berta, STATUS, &fields).await;

    let answer = berta.post(STATUS, &fields).await;

    assert_eq!(answer.status, 422);
    assert_eq!(facts(&site).await["assessments"].as_array().unwrap().len(), 1);
}

#[http_test]
async fn an_assessment_that_cannot_be_is_refused(site: TestSite) {
    published(&site).await;
    let berta = reporter(&site).await;

    let answer = berta
        .post(
            STATUS,
            &[
                ("value", "ogp-ambition/high"),
                ("assessed-on", "2024-12-31"),
                ("part", "z"),
                ("basis_en", "Only English"),
            ],
        )
        .await;
    let mut not_done = limited();
    not_done.push(("done-on", "2024-04"));
    let not_done = berta.post(STATUS, &not_done).await;

    assert_eq!((answer.status, not_done.status), (422, 422));
    for said in [
        "Izvēlieties vērtējumu no skalas",
        "Šī diena vēl nav pienākusi",
        "Izvēlieties vienu no piedāvātajām",
        "Aizpildiet šo lauku",
        "Only English",
    ] {
        assert!(answer.has(said), "{said}");
    }
    assert!(not_done.has("tikai tad, ja viss ir pabeigts"));
}

#[http_test]
async fn civil_society_speaks_in_its_own_voice_and_settles_nothing(site: TestSite) {
    published(&site).await;
    let lpa = signed_in(&site, Role::CivilSociety, Some(civic_alliance().id)).await;
    let completed = [
        ("value", "ogp-completion/complete"),
        ("assessed-on", "2024-04-30"),
        ("basis_lv", "Mūsuprāt, pabeigts"),
    ];
    done(&lpa, STATUS, &completed).await;

    done(&lpa, STATEMENT, &[("text_lv", "Dati ir, bet tos grūti atrast."), ("said-on", "2024-04")])
        .await;

    leaves_a_trace(&site, "statement-made").await;
    let facts = facts(&site).await;
    assert_eq!(facts["assessments"][0]["voice"], "civil-society");
    assert_eq!(facts["statements"][0]["voice"], "civil-society");
    assert_eq!(facts["statements"][0]["speaker"]["lv"], "Latvijas Pilsoniskā alianse");
    assert_eq!(owed(&site).await[0].outcome, obligations::Outcome::Open);
    assert_eq!(lpa.get(MONEY).await.status, 403);
}

#[http_test]
async fn an_evaluator_of_no_institution_says_who_speaks_and_uses_scales_of_ogp(site: TestSite) {
    published(&site).await;
    let evaluator = signed_in(&site, Role::Evaluator, None).await;
    let fields = [
        ("value", "ogp-early-results-2020/moderate"),
        ("assessed-on", "2024"),
        ("basis_lv", "Pēc intervijām"),
    ];

    let nameless = evaluator.post(STATUS, &fields).await;
    let named: Vec<_> =
        fields.into_iter().chain([("name_lv", "Neatkarīgais ziņojumu mehānisms")]).collect();
    done(&evaluator, STATUS, &named).await;
    done(&evaluator, "/lv/plans/6/commitments/1/statuses/new", &named).await;

    assert_eq!(nameless.status, 422);
    let facts = facts(&site).await;
    assert_eq!(facts["assessments"][0]["voice"], "evaluator");
    assert_eq!(facts["assessments"][0]["assessor"]["lv"], "Neatkarīgais ziņojumu mehānisms");
}

#[http_test]
async fn somebody_with_two_voices_chooses_one(site: TestSite) {
    published(&site).await;
    let browser = site.browser();
    let both =
        accounts::testing::person(&site.site, Role::CivilSociety, Some(civic_alliance().id)).await;
    accounts::testing::give(
        &site.site,
        both,
        Role::Reporter,
        Some(institutions::examples::varam().id),
    )
    .await;
    accounts::testing::sign_in(&site.site, both, |name, value| browser.set_cookie(name, value))
        .await;

    let undecided = browser.post(STATEMENT, &[("text_lv", "Kas runā?")]).await;
    let own =
        [("speaker", "civil-society/latvijas-pilsoniska-alianse"), ("text_lv", "Runā alianse")];
    done(&browser, STATEMENT, &own).await;

    assert_eq!(undecided.status, 422);
    assert!(undecided.has("owner/varam"));
    assert_eq!(facts(&site).await["statements"][0]["voice"], "civil-society");
}

#[http_test]
async fn money_needs_a_kind_an_amount_and_a_source(site: TestSite) {
    let anna = published(&site).await;

    let refused = anna.post(MONEY, &[("kind", "gifted"), ("amount", "-5"), ("year", "24")]).await;
    let fields = [
        ("kind", "planned"),
        ("amount", "12 000,50"),
        ("year", "2024"),
        ("source", "Likums par valsts budžetu 2024. gadam"),
    ];
    done(&anna, MONEY, &fields).await;

    assert_eq!(refused.status, 422);
    for said in [
        "Izvēlieties vienu no",
        "summu, kas lielāka par nulli",
        "gadu no 1990",
        "Aizpildiet šo lauku",
    ] {
        assert!(refused.has(said), "{said}");
    }
    assert_eq!(facts(&site).await["money"][0]["cents"], 1_200_050);
    leaves_a_trace(&site, "money-recorded").await;
}
