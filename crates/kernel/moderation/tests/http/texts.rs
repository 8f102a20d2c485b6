//! What the databases understand.

use testkit::{TestSite, http_test};

use crate::new_site;

#[http_test]
async fn every_text_is_understood(site: TestSite) {
    let mut tx = site.site.db.begin().await.unwrap();

    for sql in moderation::TEXTS.iter().flat_map(|texts| texts.iter()) {
        let understood = tx.prepare(sql).await;
        assert!(understood.is_ok(), "{}: {understood:?}", sql.place);
    }
}
