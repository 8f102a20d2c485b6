//! Correcting what is said of an institution.

use accounts::Role;
use institutions::examples;
use testkit::{TestSite, http_test};

use crate::new_site;
use crate::site::{coordinator, found, in_role, operator, told};

const EDIT: &str = "/lv/institutions/varam/edit";

/// The form as it goes out, with one field otherwise.
fn varam<'a>(version: &'a str, field: &'a str, value: &'a str) -> Vec<(&'a str, &'a str)> {
    let usual = [
        ("version", version),
        ("name_lv", examples::VARAM_SINCE_2024),
        ("name_en", "Ministry of Smart Administration and Regional Development"),
        ("kind", "ministry"),
        ("abbreviation", "VARAM"),
    ];
    usual.into_iter().filter(|(name, _)| *name != field).chain([(field, value)]).collect()
}

#[http_test]
async fn a_correction_is_kept_and_the_log_names_the_fields(site: TestSite) {
    let operator = operator(&site).await;

    let corrected = operator.post(EDIT, &varam("1", "website", "https://varam.example")).await;

    assert_eq!((corrected.status, corrected.location()), (303, "/lv/institutions/varam"));
    assert_eq!(found(&site, "varam").await.website.as_deref(), Some("https://varam.example/"));
    let (leaf, words) = told(&site, "institution-corrected").await;
    assert_eq!(words, format!("Labotas ziņas par iestādi: {}", examples::VARAM_SINCE_2024));
    assert_eq!(leaf.facts["fields"], record::Fact::Word("website".to_owned()));
    assert_eq!(leaf.by.role(), Some("operator"));
}

#[http_test]
async fn the_form_shows_what_is_said_and_unchanged_it_changes_nothing(site: TestSite) {
    let operator = operator(&site).await;
    let page = operator.get(EDIT).await;

    let unchanged = operator.post(EDIT, &varam("1", "founded", "")).await;

    assert!(page.has(examples::VARAM_SINCE_2024) && page.has(r#"value="VARAM""#), "{}", page.body);
    assert_eq!(unchanged.status, 303);
    assert_eq!(found(&site, "varam").await.version, 1);
}

#[http_test]
async fn who_saves_later_sees_both_wordings_and_decides(site: TestSite) {
    let operator = operator(&site).await;
    operator.post(EDIT, &varam("1", "website", "https://first.example")).await;

    let raced = operator.post(EDIT, &varam("1", "website", "https://second.example")).await;
    let again = operator.post(EDIT, &varam("2", "website", "https://second.example")).await;

    assert_eq!((raced.status, again.status), (409, 303));
    assert!(raced.has("first.example") && raced.has("second.example"), "{}", raced.body);
    assert!(raced.has(r#"name="version" value="2""#));
    assert_eq!(found(&site, "varam").await.website.as_deref(), Some("https://second.example/"));
}

#[http_test]
async fn an_institution_does_not_stand_beneath_itself(site: TestSite) {
    let operator = operator(&site).await;
    let service = examples::state_revenue_service().id.to_string();
    let fields = [
        ("version", "1"),
        ("name_lv", "Finanšu ministrija"),
        ("kind", "ministry"),
        ("parent", service.as_str()),
    ];

    let refused = operator.post("/lv/institutions/finansu-ministrija/edit", &fields).await;

    assert_eq!(refused.status, 422);
    assert!(refused.has("Šī iestāde pati ir zemāk"), "{}", refused.body);
}

#[http_test]
async fn an_abbreviation_of_another_is_refused_and_nothing_is_lost(site: TestSite) {
    let refused = operator(&site).await.post(EDIT, &varam("1", "abbreviation", "VK")).await;

    assert_eq!(refused.status, 422);
    assert!(refused.has("Šāds saīsinājums jau ir citai iestādei") && refused.has(r#"value="VK""#));
}

#[http_test]
async fn a_coordinator_keeps_what_has_no_coordinator_of_its_own(site: TestSite) {
    let chancellery = coordinator(&site).await;
    let before = chancellery.get(EDIT).await.status;

    let own = in_role(&site, Role::Coordinator, Some(examples::varam().id)).await;
    let after = chancellery.get(EDIT).await.status;
    let post = chancellery.post(EDIT, &varam("1", "website", "https://a.example")).await.status;

    assert_eq!((before, after, post), (200, 403, 403));
    assert_eq!(own.get(EDIT).await.status, 200);
}

#[http_test]
async fn a_ministry_keeps_what_stands_beneath_it(site: TestSite) {
    let finance = examples::ministry_of_finance().id;
    let own = in_role(&site, Role::Coordinator, Some(finance)).await;
    let path = "/lv/institutions/valsts-ienemumu-dienests/edit";

    assert_eq!(own.get(path).await.status, 200);
    assert_eq!(coordinator(&site).await.get(path).await.status, 403);
}
