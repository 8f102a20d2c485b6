//! Measures: their institutions, their parts, their deadlines.

use testkit::{TestSite, http_test};

use crate::new_site;
use crate::site::{done, drafted, hidden, leaves_a_trace, measure, measure_again};

const EDIT: &str = "/lv/plans/6/measures/1.1/edit";

#[http_test]
async fn a_measure_has_institutions_in_three_roles(site: TestSite) {
    let anna = drafted(&site).await;
    leaves_a_trace(&site, "measure-added").await;
    let lock = hidden(&anna.get(EDIT).await, "lock");
    let roles = [
        ("institution", "varam"),
        ("role", "responsible"),
        ("institution", "finansu-ministrija"),
        ("role", "co-responsible"),
        ("institution", ""),
        ("role", ""),
        ("institution", "latvijas-pilsoniska-alianse"),
        ("role", "implementer"),
    ];

    done(&anna, EDIT, &measure_again(&lock, &roles)).await;

    let page = anna.get(EDIT).await;
    for chosen in [
        r#"<option value="varam" selected>"#,
        r#"<option value="finansu-ministrija" selected>"#,
        r#"<option value="latvijas-pilsoniska-alianse" selected>"#,
        r#"<option value="co-responsible" selected>"#,
        r#"<option value="implementer" selected>"#,
    ] {
        assert!(page.has(chosen), "{chosen}");
    }
    leaves_a_trace(&site, "measure-changed").await;
}

#[http_test]
async fn an_unknown_institution_is_refused_by_its_row_and_the_rows_are_kept(site: TestSite) {
    let anna = drafted(&site).await;
    let lock = hidden(&anna.get(EDIT).await, "lock");
    let roles = [
        ("institution", "varam"),
        ("role", "responsible"),
        ("institution", "fantazijas-ministrija"),
        ("role", "responsible"),
        ("institution", "finansu-ministrija"),
        ("role", ""),
    ];

    let answer = anna.post(EDIT, &measure_again(&lock, &roles)).await;

    assert_eq!(answer.status, 422);
    assert!(answer.has("2. rindā izvēlieties institūciju no saraksta"));
    assert!(answer.has("3. rindā izvēlieties, ko institūcija dara"));
    assert!(answer.has(r#"<option value="finansu-ministrija" selected>"#));
}

#[http_test]
async fn a_measure_keeps_all_its_fields(site: TestSite) {
    let anna = drafted(&site).await;
    let lock = hidden(&anna.get(EDIT).await, "lock");
    let fields = [
        ("description_lv", "Ministrijas publicē datus."),
        ("part-letter", "a)"),
        ("part-lv", "Mācības"),
        ("part-en", "Training"),
        ("part-letter", "b"),
        ("part-lv", ""),
        ("part-en", ""),
        ("deadline-note_lv", "Gada beigas"),
        ("expected", "20 datu kopas\r\n\r\nApmācīti ierēdņi"),
        ("dates", "12.2024.\r\n2025"),
        ("attention", "Pievērst uzmanību"),
        ("funding_lv", "Budžets"),
        ("responsible-basis", "Valdes lēmums"),
        ("sdgs", "16"),
        ("sources", "Plāna teksts"),
        ("title-basis", "plan-text"),
    ];

    done(&anna, EDIT, &measure_again(&lock, &fields)).await;

    let page = anna.get(EDIT).await;
    for kept in [
        "Ministrijas publicē datus.",
        "Mācības",
        "Training",
        "Gada beigas",
        "Apmācīti ierēdņi",
        "2024-12\n2025",
        "Pievērst uzmanību",
        "Budžets",
        "Valdes lēmums",
        "Plāna teksts",
        r#"<option value="plan-text" selected>"#,
        r#"value="b""#,
    ] {
        assert!(page.has(kept), "{kept}");
    }
}

#[http_test]
async fn a_measure_that_cannot_be_is_refused(site: TestSite) {
    let anna = drafted(&site).await;
    let mut fields = measure();
    fields.retain(|(name, _)| *name != "deadline" && *name != "commitment");
    fields.extend([
        ("deadline", "2021-12-31"),
        ("dates", "2024\nrīt"),
        ("part-letter", "aa"),
        ("part-lv", "x"),
        ("part-en", ""),
    ]);

    let answer = anna.post("/lv/plans/6/measures/new", &fields).await;

    assert_eq!(answer.status, 422);
    for said in [
        "Tāds numurs plānā jau ir",
        "Termiņš nevar būt pirms plāna perioda sākuma",
        "Izvēlieties vienu no piedāvātajām",
        "2. rindā ierakstiet dienu, mēnesi vai gadu",
        "1. rindā ierakstiet vienu burtu",
    ] {
        assert!(answer.has(said), "{said}");
    }
}

#[http_test]
async fn the_address_of_a_refused_form_opens_in_both_languages(site: TestSite) {
    let anna = drafted(&site).await;

    for language in ["lv", "en"] {
        assert_eq!(anna.get(&format!("/{language}/plans/6/measures/new")).await.status, 200);
        assert_eq!(anna.get(&format!("/{language}/plans/6/measures/1.1/edit")).await.status, 200);
    }
}
