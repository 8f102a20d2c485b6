//! Entering institutions.

use base::Text;
use institutions::{Kind, examples};
use testkit::{TestSite, http_test};

use crate::new_site;
use crate::site::{coordinator, found, operator, told};

const NEW: &str = "/lv/manage/institutions/new";

const AGENCY: [(&str, &str); 4] = [
    ("name_lv", "Parauga aģentūra"),
    ("name_en", "Example Agency"),
    ("kind", "agency"),
    ("abbreviation", "PaA"),
];

#[http_test]
async fn a_coordinator_enters_an_institution_which_is_a_subject_with_a_history(site: TestSite) {
    let parent = examples::varam().id.to_string();
    let more = [
        ("number", "9000 0000 001"),
        ("parent", parent.as_str()),
        ("website", "https://paa.example"),
        ("founded", "2003-05"),
    ];
    let fields: Vec<_> = AGENCY.into_iter().chain(more).collect();

    let entered = coordinator(&site).await.post(NEW, &fields).await;

    assert_eq!((entered.status, entered.location()), (303, "/lv/institutions/paa"));
    let agency = found(&site, "paa").await;
    assert_eq!(agency.name, Text::both("Parauga aģentūra", "Example Agency"));
    assert_eq!((agency.kind, agency.parent), (Kind::Agency, Some(examples::varam().id)));
    assert_eq!(agency.registration_number.unwrap().as_str(), "90000000001");
    assert_eq!(agency.founded_on, "2003-05".parse().ok());
    let (leaf, words) = told(&site, "institution-entered").await;
    assert_eq!(words, "Ierakstīta iestāde: Parauga aģentūra");
    assert_eq!(leaf.by.institution(), Some("valsts-kanceleja"));
    assert_eq!(leaf.path.as_deref(), Some("/institutions/paa"));
    let mut tx = site.site.db.read().await.unwrap();
    let subject = subjects::find(&mut tx, agency.id.cast()).await.unwrap().unwrap();
    assert_eq!((subject.kind.as_str(), leaf.subject), ("institution", Some(subject.id)));
}

#[http_test]
async fn the_word_in_addresses_can_be_chosen(site: TestSite) {
    let fields: Vec<_> = AGENCY.into_iter().chain([("slug", "parauga-agentura")]).collect();

    let entered = operator(&site).await.post(NEW, &fields).await;

    assert_eq!(entered.location(), "/lv/institutions/parauga-agentura");
}

#[http_test]
async fn a_refused_form_says_at_each_field_what_to_do_and_loses_nothing(site: TestSite) {
    let fields = [
        ("name_en", "Only English"),
        ("kind", "castle"),
        ("number", "12"),
        ("website", "ftp://example.lv"),
        ("founded", "2031"),
        ("slug", "Ar Garumzīmēm"),
    ];

    let refused = operator(&site).await.post(NEW, &fields).await;

    assert_eq!(refused.status, 422);
    for field in ["name", "kind", "number", "website", "founded", "slug"] {
        assert!(refused.has(&format!(r##"<a href="#{field}">"##)), "{field}: {}", refused.body);
    }
    assert!(refused.has("Only English") && refused.has("Ar Garumzīmēm"));
}

#[http_test]
async fn what_another_institution_has_already_is_told_at_its_field(site: TestSite) {
    let operator = operator(&site).await;
    let with = |field, value| -> Vec<_> {
        AGENCY.into_iter().filter(|(name, _)| *name != field).chain([(field, value)]).collect()
    };

    let slug = operator.post(NEW, &with("slug", "varam")).await;
    let short = operator.post(NEW, &with("abbreviation", "VARAM")).await;

    assert_eq!((slug.status, short.status), (422, 422));
    assert!(slug.has("Šāds vārds adresē jau ir citai iestādei"), "{}", slug.body);
    // The abbreviation suggests a word in addresses, which is taken as well; either is told.
    assert!(short.has("jau ir citai iestādei") && short.has("Parauga aģentūra"), "{}", short.body);
}

#[http_test]
async fn two_who_enter_the_same_institution_at_once_enter_it_once(site: TestSite) {
    let browsers = [operator(&site).await, coordinator(&site).await];

    let tries = browsers
        .map(|browser| tokio::spawn(async move { browser.post(NEW, &AGENCY).await.status }));
    let mut statuses = Vec::new();
    for one in tries {
        statuses.push(one.await.unwrap());
    }

    statuses.sort_unstable();
    assert_eq!(statuses, [303, 422]);
}

#[http_test]
async fn the_form_is_there_in_both_languages(site: TestSite) {
    let operator = operator(&site).await;

    assert!(operator.get(NEW).await.has("Ierakstīt iestādi"));
    assert!(operator.get("/en/manage/institutions/new").await.has("Enter an institution"));
}
