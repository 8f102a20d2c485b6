//! What the databases understand and forbid.

use db::params;
use documents::testing;
use testkit::{TestSite, http_test};

use crate::new_site;
use crate::site::{MEASURE, given};

db::sql! {
    WITHOUT_REASON = "UPDATE documents SET withdrawn_at = recorded_at WHERE id = $1";
    WITHOUT_CONTENT = "UPDATE documents SET url = NULL WHERE id = $1";
    WITHOUT_A_TITLE = "UPDATE documents SET title = '{}' WHERE id = $1";
    TO_ANOTHER_SCHEME = "UPDATE documents SET url = 'javascript:alert(1)' WHERE id = $1";
    HALF_A_FILE = "UPDATE documents SET file_name = 'x' WHERE id = $1";
    OF_NO_KIND = "UPDATE documents SET kind = 'memo' WHERE id = $1";
}

#[http_test]
async fn every_text_is_understood(site: TestSite) {
    let mut tx = site.site.db.begin().await.unwrap();

    for sql in documents::TEXTS.iter().flat_map(|texts| texts.iter()) {
        let understood = tx.prepare(sql).await;
        assert!(understood.is_ok(), "{}: {understood:?}", sql.place);
    }
}

#[http_test]
async fn the_database_keeps_what_must_hold(site: TestSite) {
    let document = given(&site, MEASURE, testing::link("https://example.lv/1", true)).await;

    for sql in TEXTS {
        let mut tx = site.site.db.begin().await.unwrap();
        let outcome = tx.execute(sql, params![document.id]).await;
        assert!(matches!(outcome, Err(db::Error::Check(_))), "{}: {outcome:?}", sql.place);
    }
}
