//! Every SQL text is understood by both databases.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]

use db::testing::TestDatabase;
use db::{Engine, on_both};

on_both!(every_text_is_understood);

async fn every_text_is_understood(engine: Engine) {
    let steps = [institutions::MIGRATIONS, accounts::MIGRATIONS, identity::MIGRATIONS].concat();
    let database = TestDatabase::new(engine, &steps).await;
    let mut tx = database.db.begin().await.unwrap();

    for sql in identity::TEXTS.iter().flat_map(|texts| texts.iter()) {
        let understood = tx.prepare(sql).await;
        assert!(understood.is_ok(), "{}: {understood:?}", sql.place);
    }
}
