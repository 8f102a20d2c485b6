//! What the databases understand and forbid.

use db::params;
use discussion::testing::write;
use testkit::{TestSite, http_test};

use crate::new_site;
use crate::site::{MEASURE, somebody, subject_id};

db::sql! {
    REPLY_TO_A_REPLY = "INSERT INTO comments (id, subject, thread, level, thread_level, place, author, is_named, language,
                            words, has_live_links, standing, written_at, version)
                        SELECT $2, subject, id, 1, 0, 1, author, TRUE, 'lv', 'x', FALSE, 'shown', written_at, 1
                        FROM comments WHERE id = $1";
    ABOUT_ANOTHER = "INSERT INTO comments (id, subject, thread, level, thread_level, place, author, is_named, language,
                         words, has_live_links, standing, written_at, version)
                     SELECT $2, $3, id, 1, 0, 9, author, TRUE, 'lv', 'x', FALSE, 'shown', written_at, 1
                     FROM comments WHERE id = $1";
    NOTHING = "UPDATE comments SET words = '' WHERE id = $1";
    UNKNOWN = "UPDATE comments SET standing = 'loud' WHERE id = $1";
}

#[http_test]
async fn every_text_is_understood(site: TestSite) {
    let mut tx = site.site.db.begin().await.unwrap();

    for sql in discussion::TEXTS.iter().flat_map(|texts| texts.iter()) {
        let understood = tx.prepare(sql).await;
        assert!(understood.is_ok(), "{}: {understood:?}", sql.place);
    }
}

#[http_test]
async fn the_database_keeps_what_must_hold(site: TestSite) {
    let anna = somebody(&site, "anna").await;
    let comment = write(&site.site, MEASURE, anna.account, None, "Viens").await;
    let reply = write(&site.site, MEASURE, anna.account, Some(&comment), "Divi").await;
    let (id, plan) = (site.site.id::<()>(), subject_id(&site, "/things/1").await);

    let deeper =
        site.site.db.begin().await.unwrap().execute(&REPLY_TO_A_REPLY, params![reply.id, id]).await;
    let elsewhere = site
        .site
        .db
        .begin()
        .await
        .unwrap()
        .execute(&ABOUT_ANOTHER, params![comment.id, id, plan])
        .await;

    assert!(matches!(deeper, Err(db::Error::Reference(_))), "{deeper:?}");
    assert!(matches!(elsewhere, Err(db::Error::Reference(_))), "{elsewhere:?}");
    for sql in [&NOTHING, &UNKNOWN] {
        let outcome = site.site.db.begin().await.unwrap().execute(sql, params![comment.id]).await;
        assert!(matches!(outcome, Err(db::Error::Check(_))), "{}: {outcome:?}", sql.place);
    }
    assert_eq!(TEXTS.len(), 4);
}
