//! Transactions: the one way in.

use std::sync::Arc;

use crate::row::FromRow;
use crate::{Address, Column, Error, Result, Row, Sql, Value, postgres, sqlite};

/// Which database a site is on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    /// An SQLite file.
    Sqlite,
    /// A PostgreSQL server.
    Postgres,
}

/// The database of a site. Cheap to clone.
#[derive(Clone)]
pub struct Db(pub(crate) Arc<Store>);

pub(crate) enum Store {
    Sqlite(sqlite::Store),
    Postgres(postgres::Store),
}

/// A transaction: everything in it happens, or nothing does.
///
/// Dropped without [`commit`](Tx::commit), it leaves no trace.
pub struct Tx(pub(crate) Session);

pub(crate) enum Session {
    Sqlite(sqlite::Session),
    Postgres(postgres::Session),
}

impl Db {
    /// Opens the database; an SQLite file and its folder are made when they do not exist.
    pub async fn open(address: &Address) -> Result<Self> {
        let store = match address {
            Address::Sqlite(path) => Store::Sqlite(sqlite::Store::open(path)?),
            Address::Postgres(url) => Store::Postgres(postgres::Store::open(url).await?),
        };
        Ok(Self(Arc::new(store)))
    }

    /// A transaction that reads one consistent state and cannot change it.
    pub async fn read(&self) -> Result<Tx> {
        Ok(Tx(match &*self.0 {
            Store::Sqlite(store) => Session::Sqlite(store.read().await?),
            Store::Postgres(store) => Session::Postgres(store.read().await?),
        }))
    }

    /// A transaction that may change things. On SQLite it is the only one; others wait their turn.
    pub async fn begin(&self) -> Result<Tx> {
        Ok(Tx(match &*self.0 {
            Store::Sqlite(store) => Session::Sqlite(store.begin().await?),
            Store::Postgres(store) => Session::Postgres(store.begin().await?),
        }))
    }

    /// Which database this is, for [`dialect`](crate::dialect) and reports.
    pub fn engine(&self) -> Engine {
        match &*self.0 {
            Store::Sqlite(_) => Engine::Sqlite,
            Store::Postgres(_) => Engine::Postgres,
        }
    }
}

impl Tx {
    /// Which database this is, for [`dialect`](crate::dialect).
    pub fn engine(&self) -> Engine {
        match self.0 {
            Session::Sqlite(_) => Engine::Sqlite,
            Session::Postgres(_) => Engine::Postgres,
        }
    }

    /// Makes everything in this transaction last. When it returns, a crash cannot undo it.
    pub async fn commit(self) -> Result<()> {
        match self.0 {
            Session::Sqlite(session) => session.commit(),
            Session::Postgres(session) => session.commit().await,
        }
    }

    /// Runs a text that changes rows; returns how many.
    pub async fn execute(&mut self, sql: &Sql, params: &[Value<'_>]) -> Result<u64> {
        match &mut self.0 {
            Session::Sqlite(session) => session.execute(sql.text, params),
            Session::Postgres(session) => session.execute(sql.text, params).await,
        }
        .inspect_err(|error| tell(sql.place, error))
    }

    /// All rows of an answer.
    pub async fn all<T: FromRow>(&mut self, sql: &Sql, params: &[Value<'_>]) -> Result<Vec<T>> {
        self.rows(sql.place, sql.text, params, T::from_row).await
    }

    /// All rows that no other node is working on at the moment, kept for this transaction.
    pub async fn all_unlocked<T: FromRow>(
        &mut self,
        sql: &Sql,
        params: &[Value<'_>],
    ) -> Result<Vec<T>> {
        let text = crate::dialect::skipping_locked(self.engine(), sql);
        self.rows(sql.place, &text, params, T::from_row).await
    }

    /// The only column of all rows.
    pub async fn all_values<T: Column>(
        &mut self,
        sql: &Sql,
        params: &[Value<'_>],
    ) -> Result<Vec<T>> {
        self.rows(sql.place, sql.text, params, only_column).await
    }

    /// The first row, if there is any.
    pub async fn optional<T: FromRow>(
        &mut self,
        sql: &Sql,
        params: &[Value<'_>],
    ) -> Result<Option<T>> {
        Ok(self.all(sql, params).await?.into_iter().next())
    }

    /// The only column of the first row, if there is any.
    pub async fn optional_value<T: Column>(
        &mut self,
        sql: &Sql,
        params: &[Value<'_>],
    ) -> Result<Option<T>> {
        Ok(self.all_values(sql, params).await?.into_iter().next())
    }

    /// The one row that must be there.
    pub async fn one<T: FromRow>(&mut self, sql: &Sql, params: &[Value<'_>]) -> Result<T> {
        self.optional(sql, params).await?.ok_or(Error::Missing(sql.place))
    }

    /// The only column of the one row that must be there.
    pub async fn one_value<T: Column>(&mut self, sql: &Sql, params: &[Value<'_>]) -> Result<T> {
        self.optional_value(sql, params).await?.ok_or(Error::Missing(sql.place))
    }

    async fn rows<T>(
        &mut self,
        place: &'static str,
        text: &str,
        params: &[Value<'_>],
        read: impl Fn(&Row<'_>) -> Result<T>,
    ) -> Result<Vec<T>> {
        match &mut self.0 {
            Session::Sqlite(session) => session.all(text, params, read),
            Session::Postgres(session) => session.all(text, params, read).await,
        }
        .inspect_err(|error| tell(place, error))
    }

    /// Prepares a text without running it: what the test over all texts does.
    pub async fn prepare(&mut self, sql: &Sql) -> Result<()> {
        match &mut self.0 {
            Session::Sqlite(session) => session.prepare(sql.text),
            Session::Postgres(session) => session.prepare(sql.text).await,
        }
    }

    /// Runs several statements without parameters: migrations.
    pub(crate) async fn batch(&mut self, text: &str) -> Result<()> {
        match &mut self.0 {
            Session::Sqlite(session) => session.batch(text),
            Session::Postgres(session) => session.batch(text).await,
        }
    }
}

fn only_column<T: Column>(row: &Row<'_>) -> Result<T> {
    row.first()
}

/// Says which text failed; what the caller makes of a constraint is the caller's business.
fn tell(place: &'static str, error: &Error) {
    if !matches!(error, Error::Unique { .. }) {
        tracing::warn!(sql = place, %error, "a database text failed");
    }
}
