//! Indicators and observed values.

use testkit::{Browser, TestSite, http_test};

use crate::new_site;
use crate::site::{done, facts, hidden, leaves_a_trace, published, reporter};

const NEW: &str = "/lv/plans/6/measures/1.1/indicators/new";

fn indicator() -> Vec<(&'static str, &'static str)> {
    vec![
        ("title_lv", "Publicētās datu kopas"),
        ("unit_lv", "datu kopas"),
        ("baseline", "2,5"),
        ("baseline-on", "2023"),
        ("target-on", "31.12.2025."),
        ("target-value", "1 020"),
        ("target-on", "2024-12-31"),
        ("target-value", "10"),
        ("target-on", ""),
        ("target-value", ""),
        ("reason_lv", "Lai var redzēt"),
    ]
}

/// The address of the only indicator.
async fn given(browser: &Browser) -> String {
    done(browser, NEW, &indicator()).await;
    let page = browser.get("/lv/plans/6/measures/1.1/manage").await;
    let rest = page.body.split("/indicators/").nth(1).expect("the measure has an indicator");
    format!("/lv/indicators/{}", rest.split('/').next().unwrap())
}

#[http_test]
async fn an_indicator_has_a_baseline_and_a_path_in_latvian_notation(site: TestSite) {
    let anna = published(&site).await;

    given(&anna).await;

    leaves_a_trace(&site, "indicator-added").await;
    let facts = facts(&site).await;
    let indicator = &facts["indicators"][0];
    assert_eq!(indicator["baseline"], 2.5);
    assert_eq!(indicator["targets"][0]["value"], 10.0);
    assert_eq!(indicator["targets"][1]["value"], 1020.0);
}

#[http_test]
async fn a_target_is_moved_only_in_public(site: TestSite) {
    let anna = published(&site).await;
    let edit = format!("{}/edit", given(&anna).await);
    let page = anna.get(&edit).await;
    assert!(page.has(r#"value="2,5""#) && page.has(r#"value="1020""#));
    let lock = hidden(&page, "lock");
    let mut fields: Vec<_> =
        indicator().into_iter().filter(|(_, value)| *value != "1 020").collect();
    fields.insert(5, ("target-value", "50"));
    fields.push(("lock", &lock));

    done(&anna, &edit, &fields).await;

    let facts = facts(&site).await;
    let changes = facts["changes"].as_array().unwrap();
    let moved = changes.iter().find(|one| one["before"] != serde_json::Value::Null).unwrap();
    assert_eq!(moved["field"], "indicator-targets-1");
    assert_eq!(moved["after"], "2024-12-31: 10\n2025-12-31: 50");
    leaves_a_trace(&site, "indicator-changed").await;
    let raced =
        anna.post(&edit, &[("title_lv", "Cits"), ("reason_lv", "x"), ("lock", &lock)]).await;
    assert_eq!(raced.status, 409);
}

#[http_test]
async fn bad_targets_and_a_day_without_a_value_are_refused(site: TestSite) {
    let anna = published(&site).await;

    let answer = anna
        .post(
            NEW,
            &[
                ("title_lv", "Datu kopas"),
                ("baseline-on", "2023"),
                ("target-on", "2024-12-31"),
                ("target-value", "daudz"),
                ("target-on", "2025-12-31"),
                ("target-value", "5"),
                ("target-on", "2025-12-31"),
                ("target-value", "6"),
                ("reason_lv", "Lai var redzēt"),
            ],
        )
        .await;

    assert_eq!(answer.status, 422);
    assert!(answer.has("1. rindā ierakstiet dienu un skaitli"));
    assert!(answer.has("Ierakstiet skaitli") && answer.has("daudz"));
}

#[http_test]
async fn a_reporter_enters_one_value_or_a_table(site: TestSite) {
    let anna = published(&site).await;
    let path = format!("{}/observations/new", given(&anna).await);
    let berta = reporter(&site).await;
    assert_eq!(berta.get(&path).await.status, 200);

    done(
        &berta,
        &path,
        &[("observed-on", "31.01.2024."), ("observed-value", "3,5"), ("source_lv", "Portāls")],
    )
    .await;
    done(&berta, &path, &[("table", "29.02.2024.\t4\r\n2024-03\t1 005,25\r\n")]).await;

    let facts = facts(&site).await;
    let observed = facts["indicators"][0]["observations"].as_array().unwrap();
    let values: Vec<_> = observed
        .iter()
        .map(|one| (one["on"].as_str().unwrap(), one["value"].as_f64().unwrap()))
        .collect();
    assert_eq!(values, [("2024-01-31", 3.5), ("2024-02-29", 4.0), ("2024-03-31", 1005.25)]);
    leaves_a_trace(&site, "values-observed").await;
}

#[http_test]
async fn a_pasted_table_with_bad_rows_enters_nothing_and_names_each_row(site: TestSite) {
    let anna = published(&site).await;
    let path = format!("{}/observations/new", given(&anna).await);
    done(&anna, &path, &[("observed-on", "2024-01-31"), ("observed-value", "3")]).await;
    let rows: Vec<String> = (1..=40)
        .map(|row| match row {
            3 => "vakar\t5".to_owned(),
            17 => "17.03.2023.\tdaudz".to_owned(),
            20 => "2024-01-31\t9".to_owned(),
            31 => "2024-12-31\t9".to_owned(),
            40 => "01.01.2023.\t1".to_owned(),
            row => format!("{:04}-01-01\t{row},5", 1990 + row % 34),
        })
        .collect();

    let answer = anna.post(&path, &[("table", &rows.join("\n"))]).await;

    assert_eq!(answer.status, 422);
    for said in [
        "3. rindā datums nav saprotams",
        "17. rindā vērtība nav saprotama",
        "31. rindā ir diena, kas vēl nav pienākusi",
        "vakar\t5",
    ] {
        assert!(answer.has(said), "{said}");
    }
    let facts = facts(&site).await;
    assert_eq!(facts["indicators"][0]["observations"].as_array().unwrap().len(), 1);
}

#[http_test]
async fn a_second_value_for_a_day_and_an_empty_form_are_refused(site: TestSite) {
    let anna = published(&site).await;
    let path = format!("{}/observations/new", given(&anna).await);
    done(&anna, &path, &[("observed-on", "2024-01-31"), ("observed-value", "3")]).await;

    let second = anna.post(&path, &[("observed-on", "31.01.2024."), ("observed-value", "4")]).await;
    let pasted = anna.post(&path, &[("table", "31.01.2024.;4")]).await;
    let empty = anna.post(&path, &[]).await;

    assert!([&second, &pasted, &empty].iter().all(|answer| answer.status == 422));
    assert!(second.has("Šai dienai vērtība jau ir"));
    assert!(pasted.has("1. rindas dienai vērtība jau ir ierakstīta agrāk"));
    assert!(empty.has("Ierakstiet vismaz vienu vērtību"));
}
