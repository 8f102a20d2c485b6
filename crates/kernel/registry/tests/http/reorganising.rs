//! What becomes of institutions.

use base::Text;
use institutions::{Reorganisation, Succession, examples, store};
use testkit::{Answer, TestSite, http_test};

use crate::new_site;
use crate::site::{found, operator, told};

async fn reorganise(site: &TestSite, slug: &str, fields: &[(&str, &str)]) -> Answer {
    let usual = [("version", "1"), ("on", "2024-04"), ("basis_lv", "Rīkojums par reorganizāciju")];
    let is_given = |name: &str| fields.iter().any(|(given, _)| *given == name);
    let fields: Vec<_> = usual
        .into_iter()
        .filter(|(name, _)| !is_given(name))
        .chain(fields.iter().copied())
        .collect();
    operator(site).await.post(&format!("/lv/institutions/{slug}/reorganisation"), &fields).await
}

#[http_test]
async fn a_renamed_institution_keeps_its_address_and_its_former_name(site: TestSite) {
    let fields = [("what", "renamed"), ("new_name_lv", "Klimata ministrija")];

    let renamed = reorganise(&site, "varam", &fields).await;

    assert_eq!((renamed.status, renamed.location()), (303, "/lv/institutions/varam"));
    assert_eq!(found(&site, "varam").await.name, Text::lv("Klimata ministrija"));
    let mut tx = site.site.db.read().await.unwrap();
    let history = store::reorganisations(&mut tx, examples::varam().id).await.unwrap();
    assert_eq!(history[0].basis.text, Text::lv("Rīkojums par reorganizāciju"));
    let subject = subjects::find(&mut tx, examples::varam().id.cast()).await.unwrap().unwrap();
    assert_eq!(subject.title, Text::lv("Klimata ministrija"));
    drop(tx);
    let (_, words) = told(&site, "institution-renamed").await;
    let former = examples::VARAM_SINCE_2024;
    assert_eq!(words, format!("Iestāde pārdēvēta: agrāk {former}, tagad Klimata ministrija"));
}

#[http_test]
async fn a_name_of_the_past_is_entered_without_renaming(site: TestSite) {
    let fields =
        [("what", "was-called"), ("on", "2024"), ("former_name_lv", examples::VARAM_BEFORE_2024)];

    assert_eq!(reorganise(&site, "varam", &fields).await.status, 303);

    assert_eq!(found(&site, "varam").await.name, examples::varam().name);
    let mut tx = site.site.db.read().await.unwrap();
    let history = store::reorganisations(&mut tx, examples::varam().id).await.unwrap();
    let from = Text::lv(examples::VARAM_BEFORE_2024);
    let what = Reorganisation::Renamed { from, to: examples::varam().name };
    assert_eq!(history[0].what, what);
}

#[http_test]
async fn a_merged_institution_ends_and_its_duties_go_on(site: TestSite) {
    let heir = examples::state_chancellery().id.to_string();

    let merged = reorganise(&site, "varam", &[("what", "merged"), ("heir", &heir)]).await;

    assert_eq!(merged.status, 303);
    assert_eq!(found(&site, "varam").await.dissolved_on, "2024-04".parse().ok());
    let mut tx = site.site.db.read().await.unwrap();
    let successor = store::successor(&mut tx, examples::varam().id).await.unwrap();
    assert_eq!(successor, Succession::By(examples::state_chancellery().id));
    drop(tx);
    let (leaf, words) = told(&site, "institution-merged").await;
    assert!(words.ends_with("pienākumi tagad ir: Valsts kanceleja"), "{words}");
    assert_eq!(leaf.facts["heirs"], record::Fact::Word("valsts-kanceleja".to_owned()));
}

#[http_test]
async fn duties_are_divided_among_several(site: TestSite) {
    let heirs = [examples::state_chancellery(), examples::varam()].map(|one| one.id.to_string());
    let fields = [("what", "split"), ("heir", &heirs[0]), ("heir", ""), ("heir", &heirs[1])];

    assert_eq!(reorganise(&site, "varam", &fields).await.status, 303);

    assert!(found(&site, "varam").await.is_living());
    told(&site, "institution-split").await;
}

#[http_test]
async fn what_does_not_hold_together_is_told_at_its_field(site: TestSite) {
    let own = examples::varam().id.to_string();
    let other = examples::state_chancellery().id.to_string();
    let same = examples::VARAM_SINCE_2024;
    let same_en = "Ministry of Smart Administration and Regional Development";
    for (field, fields) in [
        ("what", vec![]),
        ("what", vec![("what", "swallowed")]),
        ("new_name", vec![("what", "renamed")]),
        ("new_name", vec![("what", "renamed"), ("new_name_lv", same), ("new_name_en", same_en)]),
        ("former_name", vec![("what", "was-called"), ("former_name_en", "Only English")]),
        ("heir", vec![("what", "merged")]),
        ("heir", vec![("what", "merged"), ("heir", &own)]),
        ("heir", vec![("what", "taken-over"), ("heir", &own), ("heir", &other)]),
        ("heir", vec![("what", "split"), ("heir", &other)]),
        ("heir", vec![("what", "split"), ("heir", &other), ("heir", &other)]),
        ("heir", vec![("what", "merged"), ("heir", "nobody")]),
        ("on", vec![("what", "dissolved"), ("on", "")]),
        ("on", vec![("what", "dissolved"), ("on", "2024-05")]),
        ("basis", vec![("what", "dissolved"), ("basis_lv", "")]),
        ("basis_url", vec![("what", "dissolved"), ("basis_url", "javascript:alert(1)")]),
    ] {
        let refused = reorganise(&site, "varam", &fields).await;

        assert_eq!(refused.status, 422, "{fields:?}");
        let link = format!(r##"<a href="#{field}">"##);
        assert!(refused.has(&link), "{field} {fields:?}: {}", refused.body);
    }
}

#[http_test]
async fn what_has_ended_does_not_end_again(site: TestSite) {
    reorganise(&site, "varam", &[("what", "dissolved")]).await;

    let again = reorganise(&site, "varam", &[("what", "dissolved"), ("version", "2")]).await;

    assert_eq!(again.status, 422);
    assert!(again.has("Šīs iestādes jau vairs nav"), "{}", again.body);
}

#[http_test]
async fn of_two_who_reorganise_at_once_one_is_told_to_look_again(site: TestSite) {
    reorganise(&site, "varam", &[("what", "renamed"), ("new_name_lv", "Cita ministrija")]).await;

    let late = reorganise(&site, "varam", &[("what", "dissolved")]).await;

    assert_eq!(late.status, 409);
    assert!(found(&site, "varam").await.is_living());
}
