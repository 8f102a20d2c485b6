//! The promises of this crate, on both databases.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]

use base::{Clock, Day, Entropy, Id, PartialDate, Text, Timestamp};
use db::testing::TestDatabase;
use db::{Db, Engine, Error, FromRow, MigrateError, Migration, Row, params, sql};

const SCHEMA: &[Migration] = &[Migration {
    part: "notes",
    number: 1,
    name: "notes",
    sql: "CREATE TABLE notes (
            id UUID PRIMARY KEY, slug TEXT NOT NULL UNIQUE, title TEXT NOT NULL, public BOOLEAN NOT NULL,
            weight DOUBLE PRECISION, cents BIGINT NOT NULL DEFAULT 0 CHECK (cents >= 0), digest BYTEA,
            written_at TIMESTAMPTZ NOT NULL, due_on DATE, since TEXT);
          CREATE TABLE answers (note UUID NOT NULL REFERENCES notes (id), body TEXT NOT NULL);",
}];

sql! {
    ADD = "INSERT INTO notes (id, slug, title, public, weight, cents, digest, written_at, due_on, since)
           VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)";
    ALL = "SELECT * FROM notes ORDER BY written_at, slug";
    COUNT = "SELECT count(*) FROM notes";
    BEFORE = "SELECT slug FROM notes WHERE written_at < $1 AND (CAST($2 AS TEXT) IS NULL OR slug = $2)";
    ANSWER = "INSERT INTO answers (note, body) VALUES ($1, $2)";
    RAISE = "UPDATE notes SET cents = cents + 1";
    CENTS = "SELECT cents FROM notes";
}

#[derive(Debug, PartialEq, Clone)]
struct Note {
    id: Id<Note>,
    slug: String,
    title: Text,
    public: bool,
    weight: Option<f64>,
    cents: i64,
    digest: Option<[u8; 4]>,
    written_at: Timestamp,
    due_on: Option<Day>,
    since: Option<PartialDate>,
}

impl FromRow for Note {
    fn from_row(row: &Row<'_>) -> db::Result<Self> {
        Ok(Self {
            id: row.get("id")?,
            slug: row.get("slug")?,
            title: row.get("title")?,
            public: row.get("public")?,
            weight: row.get("weight")?,
            cents: row.get("cents")?,
            digest: row.get("digest")?,
            written_at: row.get("written_at")?,
            due_on: row.get("due_on")?,
            since: row.get("since")?,
        })
    }
}

fn note(slug: &str) -> Note {
    let written_at: Timestamp = "2024-04-30T11:00:00.123456Z".parse().unwrap();
    Note {
        id: Id::new(written_at, &Entropy::system()),
        slug: slug.to_owned(),
        title: Text::both("Plāns", "Plan"),
        public: true,
        weight: Some(2.0),
        cents: 105,
        digest: Some([0, 1, 254, 255]),
        written_at,
        due_on: Some("2024-06-28".parse().unwrap()),
        since: Some("2023-12".parse().unwrap()),
    }
}

async fn add(db: &Db, note: &Note) -> db::Result<()> {
    let mut tx = db.begin().await?;
    let digest = note.digest.as_ref().map(|d| d.to_vec());
    tx.execute(
        &ADD,
        params![
            note.id,
            note.slug,
            note.title,
            note.public,
            note.weight,
            note.cents,
            digest,
            note.written_at,
            note.due_on,
            note.since
        ],
    )
    .await?;
    tx.commit().await
}

macro_rules! on_both {
    ($($name:ident => $body:ident;)*) => {
        mod on_sqlite { use super::*; $(#[tokio::test(flavor = "multi_thread")] async fn $name() { super::$body(Engine::Sqlite).await })* }
        mod on_postgres { use super::*; $(#[tokio::test(flavor = "multi_thread")] async fn $name() { super::$body(Engine::Postgres).await })* }
    };
}

on_both! {
    every_kind_of_value_comes_back_as_it_went_in => values_come_back;
    a_dropped_transaction_leaves_no_trace => dropped_leaves_no_trace;
    the_same_slug_twice_is_told_apart_from_other_failures => unique_is_told_apart;
    an_answer_to_nothing_is_refused => reference_is_refused;
    a_negative_amount_is_refused => check_is_refused;
    a_reader_cannot_write => reader_cannot_write;
    an_optional_filter_may_be_absent => optional_filter;
    increments_from_many_tasks_are_all_counted => increments_are_counted;
    a_schema_is_made_once_however_many_start_together => migrate_together;
    every_text_of_this_crate_is_understood => texts_are_understood;
    a_step_that_fails_leaves_nothing => failed_step_leaves_nothing;
}

async fn values_come_back(engine: Engine) {
    let site = TestDatabase::new(engine, SCHEMA).await;
    let full = note("full");
    let empty = Note {
        id: Id::new(full.written_at, &Entropy::system()),
        slug: "later".into(),
        weight: None,
        digest: None,
        due_on: None,
        since: None,
        public: false,
        title: Text::unknown(),
        ..full.clone()
    };

    add(&site.db, &full).await.unwrap();
    add(&site.db, &empty).await.unwrap();

    let mut tx = site.db.read().await.unwrap();
    assert_eq!(tx.all::<Note>(&ALL, params![]).await.unwrap(), [full, empty]);
}

async fn dropped_leaves_no_trace(engine: Engine) {
    let site = TestDatabase::new(engine, SCHEMA).await;
    let note = note("lost");

    let mut tx = site.db.begin().await.unwrap();
    tx.execute(
        &ADD,
        params![
            note.id,
            note.slug,
            note.title,
            true,
            None::<f64>,
            1_i64,
            None::<Vec<u8>>,
            note.written_at,
            None::<Day>,
            None::<PartialDate>
        ],
    )
    .await
    .unwrap();
    drop(tx);

    let mut tx = site.db.read().await.unwrap();
    assert_eq!(tx.one_value::<i64>(&COUNT, params![]).await.unwrap(), 0);
}

async fn unique_is_told_apart(engine: Engine) {
    let site = TestDatabase::new(engine, SCHEMA).await;
    add(&site.db, &note("same")).await.unwrap();

    let again = add(&site.db, &note("same")).await.unwrap_err();

    assert!(matches!(&again, Error::Unique { on } if on.contains("slug")), "{again:?}");
}

async fn reference_is_refused(engine: Engine) {
    let site = TestDatabase::new(engine, SCHEMA).await;
    let mut tx = site.db.begin().await.unwrap();

    let outcome = tx.execute(&ANSWER, params![note("nobody").id, "text"]).await;
    let outcome = match outcome {
        Ok(_) => tx.commit().await,
        Err(error) => Err(error),
    };

    assert!(matches!(outcome, Err(Error::Reference(_))), "{outcome:?}");
}

async fn check_is_refused(engine: Engine) {
    let site = TestDatabase::new(engine, SCHEMA).await;

    let outcome = add(&site.db, &Note { cents: -1, ..note("debt") }).await;

    assert!(matches!(outcome, Err(Error::Check(_))), "{outcome:?}");
}

async fn reader_cannot_write(engine: Engine) {
    let site = TestDatabase::new(engine, SCHEMA).await;
    add(&site.db, &note("one")).await.unwrap();

    let mut tx = site.db.read().await.unwrap();

    assert!(tx.execute(&RAISE, params![]).await.is_err());
}

async fn optional_filter(engine: Engine) {
    let site = TestDatabase::new(engine, SCHEMA).await;
    add(&site.db, &note("one")).await.unwrap();
    let later: Timestamp = "2024-05-01T00:00:00Z".parse().unwrap();

    let mut tx = site.db.read().await.unwrap();

    let slugs = |found: Vec<String>| found.len();
    assert_eq!(slugs(tx.all_values(&BEFORE, params![later, None::<&str>]).await.unwrap()), 1);
    assert_eq!(slugs(tx.all_values(&BEFORE, params![later, "two"]).await.unwrap()), 0);
}

async fn increments_are_counted(engine: Engine) {
    let site = TestDatabase::new(engine, SCHEMA).await;
    add(&site.db, &Note { cents: 0, ..note("counter") }).await.unwrap();

    let tasks = (0..40).map(|_| {
        let db = site.db.clone();
        tokio::spawn(async move {
            let mut tx = db.begin().await.unwrap();
            tx.execute(&RAISE, params![]).await.unwrap();
            tx.commit().await.unwrap();
        })
    });
    for task in tasks.collect::<Vec<_>>() {
        task.await.unwrap();
    }

    let mut tx = site.db.read().await.unwrap();
    assert_eq!(tx.one_value::<i64>(&CENTS, params![]).await.unwrap(), 40);
}

async fn migrate_together(engine: Engine) {
    let site = TestDatabase::new(engine, &[]).await;

    let nodes = (0..4).map(|_| {
        let address = site.address.clone();
        tokio::spawn(async move {
            Db::open(&address)
                .await
                .unwrap()
                .migrate(SCHEMA, &Clock::system())
                .await
                .unwrap()
                .applied
                .len()
        })
    });
    let mut applied = 0;
    for node in nodes.collect::<Vec<_>>() {
        applied += node.await.unwrap();
    }

    assert_eq!(applied, 1);
}

async fn texts_are_understood(engine: Engine) {
    let site = TestDatabase::new(engine, SCHEMA).await;
    let mut tx = site.db.begin().await.unwrap();

    for sql in db::TEXTS.iter().chain([&TEXTS]).flat_map(|texts| texts.iter()) {
        let understood = tx.prepare(sql).await;
        assert!(understood.is_ok(), "{}: {understood:?}", sql.place);
    }
}

async fn failed_step_leaves_nothing(engine: Engine) {
    let site = TestDatabase::new(engine, SCHEMA).await;
    let half = Migration {
        part: "notes",
        number: 2,
        name: "half",
        sql: "CREATE TABLE half (id UUID); SELECT nonsense FROM nowhere;",
    };
    let whole = Migration { sql: "CREATE TABLE half (id UUID);", ..half };

    let outcome = site.db.migrate(&[SCHEMA[0], half], &Clock::system()).await;

    assert!(matches!(outcome, Err(MigrateError::Failed { .. })), "{outcome:?}");
    assert_eq!(
        site.db.migrate(&[SCHEMA[0], whole], &Clock::system()).await.unwrap().applied.len(),
        1
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn an_sqlite_file_with_data_is_copied_before_its_schema_grows() {
    let site = TestDatabase::new(Engine::Sqlite, SCHEMA).await;
    add(&site.db, &note("dear")).await.unwrap();
    let next =
        Migration { part: "notes", number: 2, name: "tags", sql: "CREATE TABLE tags (id UUID);" };

    let report = site.db.migrate(&[SCHEMA[0], next], &Clock::system()).await.unwrap();

    let copy = Db::open(&db::Address::Sqlite(report.backup.unwrap())).await.unwrap();
    let mut tx = copy.read().await.unwrap();
    assert_eq!(tx.one_value::<i64>(&COUNT, params![]).await.unwrap(), 1);
    drop(tx);
    assert_eq!(copy.pending(&[SCHEMA[0], next]).await.unwrap().len(), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_backup_never_replaces_a_file() {
    let site = TestDatabase::new(Engine::Sqlite, SCHEMA).await;
    let target = site.folder().unwrap().join("copy.sqlite");
    site.db.backup_to(&target).await.unwrap();

    assert!(matches!(site.db.backup_to(&target).await, Err(db::BackupError::Exists(_))));
}
