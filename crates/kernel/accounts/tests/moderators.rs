//! The step that brought moderators keeps every role that was given before.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]

use base::Clock;
use db::testing::TestDatabase;
use db::{Engine, on_both, params};

db::sql! {
    PERSON = "INSERT INTO accounts (id, stage, folded, language, since, version)
              VALUES ('00000000-0000-7000-8000-000000000001', 'closed', '', 'lv', $1, 1)";
    ROLE = "INSERT INTO role_assignments (id, account, role, from_at)
            VALUES ('00000000-0000-7000-8000-000000000002', '00000000-0000-7000-8000-000000000001', $2, $1)";
    ROLES = "SELECT role FROM role_assignments WHERE until_at IS NULL";
}

on_both!(a_role_given_before_is_still_held, a_role_is_still_held_once_and_one_of_its_words);

async fn before(engine: Engine) -> TestDatabase {
    let steps = [institutions::MIGRATIONS, &accounts::MIGRATIONS[..2]].concat();
    TestDatabase::new(engine, &steps).await
}

async fn upgraded(engine: Engine) -> TestDatabase {
    let database = before(engine).await;
    let now = Clock::system().now();
    let mut tx = database.db.begin().await.unwrap();
    tx.execute(&PERSON, params![now]).await.unwrap();
    tx.execute(&ROLE, params![now, "operator"]).await.unwrap();
    tx.commit().await.unwrap();
    let steps = [institutions::MIGRATIONS, &accounts::MIGRATIONS[..3]].concat();
    database.db.migrate(&steps, &Clock::system()).await.unwrap();
    database
}

async fn a_role_given_before_is_still_held(engine: Engine) {
    let database = upgraded(engine).await;

    let mut tx = database.db.read().await.unwrap();
    let roles: Vec<String> = tx.all_values(&ROLES, params![]).await.unwrap();

    assert_eq!(roles, ["operator"]);
    assert_eq!(TEXTS.len(), 3);
}

async fn a_role_is_still_held_once_and_one_of_its_words(engine: Engine) {
    let database = upgraded(engine).await;
    let now = Clock::system().now();

    let twice = database.db.begin().await.unwrap().execute(&ROLE, params![now, "operator"]).await;
    let unknown = database.db.begin().await.unwrap().execute(&ROLE, params![now, "king"]).await;

    assert!(matches!(twice, Err(db::Error::Unique { .. })), "{twice:?}");
    assert!(matches!(unknown, Err(db::Error::Check(_))), "{unknown:?}");
}
