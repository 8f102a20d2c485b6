//! SQLite: one writer, many readers, one file.

use std::path::Path;
use std::sync::Arc;

use jiff::civil::Date;
use parking_lot::Mutex;
use rusqlite::config::DbConfig;
use rusqlite::types::{ToSqlOutput, ValueRef};
use rusqlite::{CachedStatement, Connection, RowIndex};
use tokio::sync::{OwnedMutexGuard, OwnedSemaphorePermit, Semaphore};

use crate::row::Source;
use crate::{Error, Result, Row, Value};

/// Readers at the same time. Reads are short and run on the thread that asks, so a few per core are plenty.
const READERS: usize = 16;

/// Prepared texts kept by each connection; the whole program has fewer.
const TEXTS_KEPT: usize = 512;

pub(crate) struct Store {
    writer: Arc<tokio::sync::Mutex<Connection>>,
    readers: Arc<Readers>,
}

struct Readers {
    idle: Mutex<Vec<Connection>>,
    seats: Arc<Semaphore>,
}

/// A transaction on one connection.
pub(crate) struct Session {
    connection: Held,
    open: bool,
}

enum Held {
    Writer(OwnedMutexGuard<Connection>),
    Reader(Seat),
}

/// A reader's connection, given back when dropped.
struct Seat {
    connection: Option<Connection>,
    readers: Arc<Readers>,
    _permit: OwnedSemaphorePermit,
}

impl Drop for Seat {
    fn drop(&mut self) {
        if let Some(connection) = self.connection.take() {
            self.readers.idle.lock().push(connection);
        }
    }
}

impl Store {
    pub(crate) fn open(path: &Path) -> Result<Self> {
        if let Some(folder) = path.parent() {
            std::fs::create_dir_all(folder).map_err(|e| {
                Error::Unavailable(format!("cannot make the folder {}: {e}", folder.display()))
            })?;
        }
        let writer = connect(path, false)?;
        let idle = (0..READERS).map(|_| connect(path, true)).collect::<Result<_>>()?;
        let readers = Readers { idle: Mutex::new(idle), seats: Arc::new(Semaphore::new(READERS)) };
        Ok(Self { writer: Arc::new(tokio::sync::Mutex::new(writer)), readers: Arc::new(readers) })
    }

    pub(crate) async fn begin(&self) -> Result<Session> {
        let writer = Arc::clone(&self.writer).lock_owned().await;
        // Another process (a command beside the server) may be writing: this can wait for seconds.
        blocking(|| writer.execute_batch("BEGIN IMMEDIATE"))?;
        Ok(Session { connection: Held::Writer(writer), open: true })
    }

    pub(crate) async fn read(&self) -> Result<Session> {
        let closed = |_| Error::Unavailable("the database is closed".to_owned());
        let permit = Arc::clone(&self.readers.seats).acquire_owned().await.map_err(closed)?;
        let connection = self.readers.idle.lock().pop();
        let seat = Seat { connection, readers: Arc::clone(&self.readers), _permit: permit };
        let session = Session { connection: Held::Reader(seat), open: true };
        session.connection().prepare_cached("BEGIN")?.execute([])?;
        Ok(session)
    }

    /// Runs `work` on the writer outside of any transaction: backup, checkpoint.
    pub(crate) async fn with_writer<T>(
        &self,
        work: impl FnOnce(&Connection) -> Result<T>,
    ) -> Result<T> {
        let writer = self.writer.lock().await;
        blocking(|| work(&writer))
    }
}

fn connect(path: &Path, reads_only: bool) -> Result<Connection> {
    let connection = Connection::open(path)?;
    connection.set_prepared_statement_cache_capacity(TEXTS_KEPT);
    connection.busy_timeout(std::time::Duration::from_secs(10))?;
    // A text is planned once. Without this SQLite plans it again whenever a new value is bound to a limit or
    // to a column with a partial index, which took a third of the time of a page.
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true)?;
    // WAL: readers never wait for the writer. FULL: the log is on the disk before an act is
    // acknowledged, so that even a power cut loses nothing that somebody was told is done.
    connection.execute_batch(
        "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;
         PRAGMA cache_size = -4000; PRAGMA mmap_size = 268435456; PRAGMA temp_store = MEMORY;",
    )?;
    if reads_only {
        connection.execute_batch("PRAGMA query_only = ON")?;
    }
    Ok(connection)
}

/// Tells the runtime that this thread may wait for the disk.
fn blocking<T>(work: impl FnOnce() -> T) -> T {
    use tokio::runtime::{Handle, RuntimeFlavor};
    match Handle::try_current().map(|handle| handle.runtime_flavor()) {
        Ok(RuntimeFlavor::MultiThread) => tokio::task::block_in_place(work),
        _ => work(),
    }
}

impl Session {
    fn connection(&self) -> &Connection {
        match &self.connection {
            Held::Writer(writer) => writer,
            Held::Reader(seat) => {
                seat.connection.as_ref().expect("a seat keeps its connection until it is dropped")
            }
        }
    }

    pub(crate) fn commit(mut self) -> Result<()> {
        self.open = false;
        let outcome = blocking(|| self.connection().execute_batch("COMMIT"));
        if outcome.is_err() {
            // A commit that failed (a full disk) leaves the transaction open: nothing of it may stay.
            drop(self.connection().execute_batch("ROLLBACK"));
        }
        Ok(outcome?)
    }

    pub(crate) fn execute(&mut self, text: &str, params: &[Value<'_>]) -> Result<u64> {
        let mut statement = self.bound(text, params)?;
        Ok(statement.raw_execute()? as u64)
    }

    pub(crate) fn all<T>(
        &mut self,
        text: &str,
        params: &[Value<'_>],
        read: impl Fn(&Row<'_>) -> Result<T>,
    ) -> Result<Vec<T>> {
        let mut statement = self.bound(text, params)?;
        let mut rows = statement.raw_query();
        let mut all = Vec::new();
        while let Some(row) = rows.next()? {
            all.push(read(&Row(Source::Sqlite(row)))?);
        }
        Ok(all)
    }

    pub(crate) fn prepare(&mut self, text: &str) -> Result<()> {
        self.connection().prepare(text)?;
        Ok(())
    }

    pub(crate) fn batch(&mut self, text: &str) -> Result<()> {
        Ok(self.connection().execute_batch(text)?)
    }

    /// SQLite takes `$1` for a name and numbers names as they appear; we bind by the name.
    fn bound(&self, text: &str, params: &[Value<'_>]) -> Result<CachedStatement<'_>> {
        let mut statement = self.connection().prepare_cached(text)?;
        for place in 1..=statement.parameter_count() {
            let number = statement
                .parameter_name(place)
                .and_then(|name| name.get(1..)?.parse::<usize>().ok());
            let value = number.and_then(|n| params.get(n.checked_sub(1)?));
            let Some(value) = value else {
                return Err(Error::Database(format!(
                    "parameter {place} of {} is not given",
                    params.len()
                )));
            };
            statement.raw_bind_parameter(place, value)?;
        }
        Ok(statement)
    }
}

impl Drop for Session {
    fn drop(&mut self) {
        if self.open && !self.connection().is_autocommit() {
            // Nothing can be done about a failure here; the connection's next BEGIN would tell.
            drop(self.connection().execute_batch("ROLLBACK"));
        }
    }
}

impl rusqlite::ToSql for Value<'_> {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(match self {
            Value::Null => rusqlite::types::Null.into(),
            Value::Bool(b) => i64::from(*b).into(),
            Value::Int(n) => (*n).into(),
            Value::Real(x) => (*x).into(),
            Value::Text(text) => ToSqlOutput::Borrowed(ValueRef::Text(text.as_bytes())),
            Value::Owned(text) => ToSqlOutput::Borrowed(ValueRef::Text(text.as_bytes())),
            Value::Bytes(bytes) => ToSqlOutput::Borrowed(ValueRef::Blob(bytes)),
            Value::Uuid(uuid) => uuid.to_string().into(),
            Value::Moment(at) => sortable(*at).into(),
            Value::Day(day) => Date::to_string(day).into(),
        })
    }
}

/// A moment as text of one width, so that text order is time order.
fn sortable(at: jiff::Timestamp) -> String {
    format!("{at:.6}")
}

pub(crate) fn value<'a>(row: &'a rusqlite::Row<'a>, column: impl RowIndex) -> Result<Value<'a>> {
    Ok(match row.get_ref(column)? {
        ValueRef::Null => Value::Null,
        ValueRef::Integer(n) => Value::Int(n),
        ValueRef::Real(x) => Value::Real(x),
        ValueRef::Text(text) => {
            Value::Text(std::str::from_utf8(text).map_err(|_| Error::corrupt("text is not UTF-8"))?)
        }
        ValueRef::Blob(bytes) => Value::Bytes(bytes),
    })
}
