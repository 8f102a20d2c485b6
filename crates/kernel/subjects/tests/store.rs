//! What is kept of subjects, on both databases.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]

use base::{Id, Text, Timestamp};
use db::testing::TestDatabase;
use db::{Engine, Migration, Tx};
use subjects::Subject;
use uuid::Uuid;

async fn database(engine: Engine) -> TestDatabase {
    let steps: Vec<Migration> = [institutions::MIGRATIONS, subjects::MIGRATIONS].concat();
    TestDatabase::new(engine, &steps).await
}

fn now() -> Timestamp {
    "2024-04-30T11:00:00Z".parse().unwrap()
}

fn id(number: u128) -> Id<Subject> {
    Id::from_uuid(Uuid::from_u128(number))
}

fn plan() -> Subject {
    Subject::new(id(1), "plan", "/plans/5", Text::lv("Plāns"), now())
}

fn measure() -> Subject {
    Subject::new(id(2), "measure", "/plans/5/measures/1.2", Text::lv("Regulējums"), now())
        .within(id(1))
        .in_territory(Some("siguldas-novads".parse().unwrap()))
        .about(["government".parse().unwrap()])
        .saying(Text::lv("Noteikumu pilnveide"))
}

async fn saved(tx: &mut Tx, subjects: &[Subject]) {
    for subject in subjects {
        subjects::save(tx, subject).await.unwrap();
    }
}

async fn is_public(tx: &mut Tx, number: u128) -> bool {
    subjects::find(tx, id(number)).await.unwrap().unwrap().is_public
}

macro_rules! on_both {
    ($($name:ident)*) => { $(
        mod $name {
            #[tokio::test]
            async fn on_sqlite() {
                super::$name(super::database(db::Engine::Sqlite).await).await;
            }
            #[tokio::test]
            async fn on_postgres() {
                super::$name(super::database(db::Engine::Postgres).await).await;
            }
        }
    )* };
}

on_both! {
    what_is_saved_is_read_back_whole
    a_part_of_a_draft_is_hidden_until_the_whole_is_revealed
    a_change_does_not_hide_what_everybody_has_seen
    whoever_keeps_a_copy_catches_up_from_where_it_was
    a_measure_knows_the_way_up_to_its_plan
}

async fn what_is_saved_is_read_back_whole(database: TestDatabase) {
    let mut tx = database.db.begin().await.unwrap();
    saved(&mut tx, &[plan(), measure()]).await;

    assert_eq!(subjects::find(&mut tx, id(2)).await.unwrap(), Some(measure()));
}

async fn a_part_of_a_draft_is_hidden_until_the_whole_is_revealed(database: TestDatabase) {
    let mut tx = database.db.begin().await.unwrap();
    saved(&mut tx, &[plan().hidden(), measure()]).await;
    assert!(!is_public(&mut tx, 2).await);

    subjects::reveal(&mut tx, id(1)).await.unwrap();

    assert!(is_public(&mut tx, 1).await && is_public(&mut tx, 2).await);
}

async fn a_change_does_not_hide_what_everybody_has_seen(database: TestDatabase) {
    let mut tx = database.db.begin().await.unwrap();
    saved(&mut tx, &[plan(), plan().hidden()]).await;

    assert!(is_public(&mut tx, 1).await);
}

async fn whoever_keeps_a_copy_catches_up_from_where_it_was(database: TestDatabase) {
    let mut tx = database.db.begin().await.unwrap();
    saved(&mut tx, &[plan(), measure()]).await;
    let all = subjects::changed_since(&mut tx, (-1, id(0)), 10).await.unwrap();
    let seen = all.last().map(|last| (last.revision, last.subject.id)).unwrap();

    saved(&mut tx, &[plan()]).await;
    let changed = subjects::changed_since(&mut tx, seen, 10).await.unwrap();

    assert_eq!(all.len(), 2);
    assert_eq!(changed.iter().map(|one| one.subject.id).collect::<Vec<_>>(), [id(1)]);
    assert_eq!(subjects::latest_revision(&mut tx).await.unwrap(), changed[0].revision);
}

async fn a_measure_knows_the_way_up_to_its_plan(database: TestDatabase) {
    let mut tx = database.db.begin().await.unwrap();
    saved(&mut tx, &[plan(), measure()]).await;

    let way = subjects::way_up(&mut tx, id(2)).await.unwrap();

    assert_eq!(way.iter().map(|one| one.id).collect::<Vec<_>>(), [id(2), id(1)]);
}
