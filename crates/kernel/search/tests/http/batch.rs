//! Few subjects, many questions.

use search::{Batch, Query};
use testkit::{TestSite, http_test};

use crate::site::{given_ministry, new_site, thing};

#[http_test]
async fn a_digest_can_tell_which_changes_answer_a_saved_search(site: TestSite) {
    let ministry = given_ministry(&site, "fm", "Finanšu ministrija", "FM").await;
    let changed = vec![
        thing(&site, "measure", "/m/1", "Budžeta skaidrošana").of(ministry),
        thing(&site, "measure", "/m/2", "Atvērtie dati"),
        thing(&site, "plan", "/p/1", "Budžeta plāns").hidden(),
    ];
    let mut tx = site.site.db.read().await.unwrap();

    let batch = Batch::new(&site.site, &mut tx, changed).await.unwrap();

    for (address, paths) in [
        ("q=budžets", vec!["/m/1"]),
        ("q=dati", vec!["/m/2"]),
        ("kind=measure", vec!["/m/1", "/m/2"]),
        ("institution=fm&q=budzeta", vec!["/m/1"]),
        ("q=fm", vec!["/m/1"]),
        ("q=budžets+dati", vec![]),
        ("institution=none", vec![]),
        ("topic=health", vec![]),
    ] {
        let query: Query = address.parse().unwrap();
        let matching = batch.matching(&query).unwrap();
        let found: Vec<_> = matching.iter().map(|subject| subject.path.as_str()).collect();
        assert_eq!(found, paths, "{address}");
    }
}

#[http_test]
async fn nothing_changed_answers_nothing(site: TestSite) {
    let mut tx = site.site.db.read().await.unwrap();

    let batch = Batch::new(&site.site, &mut tx, Vec::new()).await.unwrap();

    assert!(batch.matching(&Query::default()).unwrap().is_empty());
}
