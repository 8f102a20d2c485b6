//! Databases for tests: one of its own for each test, gone afterwards.
//!
//! SQLite tests have a file in a temporary folder. PostgreSQL tests clone a prepared database of the
//! server at `ATVERE_TEST_POSTGRES`, which `cargo xtask test` starts.

use std::sync::atomic::{AtomicU32, Ordering};

use base::Clock;
use tempfile::TempDir;

use crate::{Address, Db, Engine, Migration};

/// The setting that says where the tests' PostgreSQL server is.
pub const POSTGRES: &str = "ATVERE_TEST_POSTGRES";

/// A database that exists for one test.
pub struct TestDatabase {
    /// The open database, with the schema asked for.
    pub db: Db,
    /// Where it is, to open it a second time.
    pub address: Address,
    folder: Option<TempDir>,
    server: Option<String>,
}

impl TestDatabase {
    /// A new database on `engine` with the schema of `steps`.
    ///
    /// # Panics
    /// When it cannot be made: a test cannot go on without.
    pub async fn new(engine: Engine, steps: &[Migration]) -> Self {
        match engine {
            Engine::Sqlite => Self::sqlite(steps).await,
            Engine::Postgres => Self::postgres(steps).await,
        }
    }

    async fn sqlite(steps: &[Migration]) -> Self {
        let folder = tempfile::tempdir().expect("a temporary folder can be made");
        let address = Address::Sqlite(folder.path().join("test.sqlite"));
        let db = Db::open(&address).await.expect("an SQLite file can be made");
        db.migrate(steps, &Clock::system()).await.expect("the schema can be made");
        Self { db, address, folder: Some(folder), server: None }
    }

    async fn postgres(steps: &[Migration]) -> Self {
        let server = std::env::var(POSTGRES).expect(
            "ATVERE_TEST_POSTGRES names a PostgreSQL server; `cargo xtask unit` starts one",
        );
        let template = template(&server, steps).await;
        let name = unique_name();
        run(&server, &format!("CREATE DATABASE {name} TEMPLATE {template} STRATEGY file_copy"))
            .await;
        let address = Address::Postgres(with_database(&server, &name));
        let db = Db::open(&address).await.expect("the test's database can be opened");
        Self { db, address, folder: None, server: Some(server) }
    }

    /// The folder of an SQLite test.
    pub fn folder(&self) -> Option<&std::path::Path> {
        self.folder.as_ref().map(TempDir::path)
    }
}

impl Drop for TestDatabase {
    fn drop(&mut self) {
        let (Some(server), Address::Postgres(url)) = (self.server.take(), self.address.clone())
        else {
            return;
        };
        let name = url.rsplit('/').next().unwrap_or_default().to_owned();
        // The test's own runtime is already ending; a small one of our own cleans up.
        let cleaned = std::thread::spawn(move || {
            let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
            if let Ok(runtime) = runtime {
                runtime.block_on(run(
                    &server,
                    &format!("DROP DATABASE IF EXISTS {name} WITH (FORCE)"),
                ));
            }
        });
        drop(cleaned.join());
    }
}

fn unique_name() -> String {
    static NEXT: AtomicU32 = AtomicU32::new(0);
    let number = NEXT.fetch_add(1, Ordering::Relaxed);
    let [a, b, c, d] = base::Entropy::system().bytes::<4>();
    format!("atvere_{}_{number}_{a:02x}{b:02x}{c:02x}{d:02x}", std::process::id())
}

/// The database that tests with these steps clone; the first one that needs it makes it.
async fn template(server: &str, steps: &[Migration]) -> String {
    use sha2::{Digest, Sha256};
    let mut digest = Sha256::new();
    for step in steps {
        digest.update(step.part);
        digest.update(step.number.to_be_bytes());
        digest.update(step.sql);
    }
    let key =
        u64::from_be_bytes(digest.finalize()[..8].try_into().expect("eight bytes of a digest"));
    let name = format!("atvere_template_{key:016x}");
    let (client, connection) =
        tokio_postgres::connect(server, tokio_postgres::NoTls).await.expect("the server answers");
    let connection = tokio::spawn(connection);
    client.batch_execute("SELECT pg_advisory_lock(814001)").await.expect("the lock can be taken");
    let known = client
        .query("SELECT 1 FROM pg_database WHERE datname = $1", &[&name])
        .await
        .expect("databases can be listed");
    if known.is_empty() {
        let making = format!("{name}_making");
        client
            .batch_execute(&format!("DROP DATABASE IF EXISTS {making}"))
            .await
            .expect("leftovers can be dropped");
        client
            .batch_execute(&format!("CREATE DATABASE {making}"))
            .await
            .expect("a database can be made");
        let db = Db::open(&Address::Postgres(with_database(server, &making)))
            .await
            .expect("it can be opened");
        db.migrate(steps, &Clock::system()).await.expect("the schema can be made");
        drop(db);
        // Connections of the pool end in the background; the rename waits for nobody.
        client
            .batch_execute(&format!(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{making}'"
            ))
            .await
            .expect("connections can be ended");
        client
            .batch_execute(&format!("ALTER DATABASE {making} RENAME TO {name}"))
            .await
            .expect("it can be renamed");
    }
    drop(client);
    drop(connection.await);
    name
}

async fn run(server: &str, statement: &str) {
    let (client, connection) =
        tokio_postgres::connect(server, tokio_postgres::NoTls).await.expect("the server answers");
    let connection = tokio::spawn(connection);
    client.batch_execute(statement).await.expect("the statement runs");
    drop(client);
    drop(connection.await);
}

fn with_database(server: &str, name: &str) -> String {
    let (before, _) = server.rsplit_once('/').expect("the address ends in a database");
    format!("{before}/{name}")
}

/// Runs tests on both databases: each name is an `async fn(db::Engine)` beside the call.
///
/// A test that is not listed is reported as dead code, so none can be forgotten.
#[macro_export]
macro_rules! on_both {
    ($($test:ident),* $(,)?) => {
        mod on_sqlite {
            $(#[tokio::test(flavor = "multi_thread")]
            async fn $test() {
                super::$test($crate::Engine::Sqlite).await;
            })*
        }
        mod on_postgres {
            $(#[tokio::test(flavor = "multi_thread")]
            async fn $test() {
                super::$test($crate::Engine::Postgres).await;
            })*
        }
    };
}
