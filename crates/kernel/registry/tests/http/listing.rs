//! The register, to find an institution in.

use institutions::{Institution, Kind, examples, store};
use testkit::{TestSite, http_test};

use crate::new_site;
use crate::site::{coordinator, operator};

#[http_test]
async fn an_institution_is_found_without_accents_and_leads_to_its_forms(site: TestSite) {
    let found = coordinator(&site).await.get("/lv/manage/institutions?q=ienemumu").await;

    assert!(found.has("/lv/institutions/valsts-ienemumu-dienests/edit"), "{}", found.body);
    assert!(found.has("/lv/institutions/valsts-ienemumu-dienests/reorganisation"));
    assert!(!found.has("/lv/institutions/varam"));
}

#[http_test]
async fn a_long_register_is_read_page_by_page(site: TestSite) {
    let mut tx = site.site.db.begin().await.unwrap();
    for number in 0..60_u32 {
        let slug = format!("parauga-{number}").parse().unwrap();
        let name = base::Text::lv(format!("Parauga iestāde {number:02}"));
        let one = Institution::new(examples::id(500 + number), slug, Kind::Other, name);
        store::insert(&mut tx, &one).await.unwrap();
    }
    tx.commit().await.unwrap();
    let operator = operator(&site).await;

    let first = operator.get("/lv/manage/institutions?q=parauga").await;
    let (_, rest) = first.body.split_once(r#"rel="next" href=""#).unwrap();
    let next = rest.split_once('"').unwrap().0.replace("&#38;", "&").replace("&amp;", "&");
    let second = operator.get(&format!("/lv/manage/institutions{next}")).await;

    assert!(first.has("Parauga iestāde 49") && !first.has("Parauga iestāde 50"));
    assert!(second.has("Parauga iestāde 50") && !second.has("Parauga iestāde 49"));
    assert!(second.has(r#"href="?q=parauga""#) && !second.has(r#"rel="next""#), "{}", second.body);
}

#[http_test]
async fn the_ended_are_shown_when_asked_for(site: TestSite) {
    let operator = operator(&site).await;
    let fields =
        [("version", "1"), ("what", "dissolved"), ("on", "2024"), ("basis_lv", "Rīkojums")];
    operator.post("/lv/institutions/varam/reorganisation", &fields).await;

    assert!(!operator.get("/lv/manage/institutions?q=varam").await.has("institutions/varam"));
    let with_ended = operator.get("/lv/manage/institutions?q=varam&ended=yes").await;
    assert!(with_ended.has("nav kopš 2024"), "{}", with_ended.body);
}

#[http_test]
async fn the_way_to_the_register_is_in_the_menu_of_those_who_keep_it(site: TestSite) {
    assert!(operator(&site).await.get("/lv/manage/institutions/new").await.has("Iestāžu saraksts"));
    assert_eq!(operator(&site).await.get("/lv/manage/institutions?after=x").await.status, 400);
}
