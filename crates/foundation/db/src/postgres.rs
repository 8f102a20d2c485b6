//! PostgreSQL: a pool of connections to a server.

use bytes::BytesMut;
use deadpool_postgres::{Manager, ManagerConfig, Object, Pool, RecyclingMethod};
use futures_util::TryStreamExt;
use jiff::{SignedDuration, Timestamp, civil::Date};
use postgres_types::{FromSql, IsNull, ToSql, Type, to_sql_checked};
use tokio_postgres::row::RowIndex;
use uuid::Uuid;

use crate::row::Source;
use crate::{Error, Result, Row, Value};

/// Connections of one node. A nation is served by more nodes, not by more connections.
const CONNECTIONS: usize = 32;

pub(crate) struct Store {
    pool: Pool,
}

/// A transaction on one connection of the pool.
pub(crate) struct Session {
    client: Option<Object>,
}

impl Store {
    pub(crate) async fn open(url: &str) -> Result<Self> {
        let config: tokio_postgres::Config = url.parse()?;
        let recycling = ManagerConfig { recycling_method: RecyclingMethod::Fast };
        let manager = Manager::from_config(config, tls(), recycling);
        let pool = Pool::builder(manager)
            .max_size(CONNECTIONS)
            .runtime(deadpool_postgres::Runtime::Tokio1)
            .wait_timeout(Some(std::time::Duration::from_secs(30)))
            .build()
            .map_err(|e| Error::Unavailable(e.to_string()))?;
        drop(pool.get().await?);
        Ok(Self { pool })
    }

    pub(crate) async fn read(&self) -> Result<Session> {
        self.session("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY").await
    }

    pub(crate) async fn begin(&self) -> Result<Session> {
        self.session("BEGIN").await
    }

    async fn session(&self, begin: &str) -> Result<Session> {
        let session = Session { client: Some(self.pool.get().await?) };
        session.client().batch_execute(begin).await?;
        Ok(session)
    }
}

/// TLS is used when the address asks for it (`sslmode=require`), with the roots that browsers trust.
fn tls() -> tokio_postgres_rustls::MakeRustlsConnect {
    let roots = rustls::RootCertStore { roots: webpki_roots::TLS_SERVER_ROOTS.to_vec() };
    let provider = std::sync::Arc::new(rustls::crypto::ring::default_provider());
    let config = rustls::ClientConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .expect("ring offers the default protocol versions")
        .with_root_certificates(roots)
        .with_no_client_auth();
    tokio_postgres_rustls::MakeRustlsConnect::new(config)
}

impl Session {
    fn client(&self) -> &Object {
        self.client.as_ref().expect("a session keeps its client until it ends")
    }

    pub(crate) async fn commit(mut self) -> Result<()> {
        self.client().batch_execute("COMMIT").await?;
        self.client = None;
        Ok(())
    }

    pub(crate) async fn execute(&mut self, text: &str, params: &[Value<'_>]) -> Result<u64> {
        let statement = self.client().prepare_cached(text).await?;
        Ok(self.client().execute_raw(&statement, params).await?)
    }

    pub(crate) async fn all<T>(
        &mut self,
        text: &str,
        params: &[Value<'_>],
        read: impl Fn(&Row<'_>) -> Result<T>,
    ) -> Result<Vec<T>> {
        let statement = self.client().prepare_cached(text).await?;
        let rows = self.client().query_raw(&statement, params).await?;
        let mut rows = std::pin::pin!(rows);
        let mut all = Vec::new();
        while let Some(row) = rows.try_next().await? {
            all.push(read(&Row(Source::Postgres(&row)))?);
        }
        Ok(all)
    }

    pub(crate) async fn prepare(&mut self, text: &str) -> Result<()> {
        self.client().prepare(text).await?;
        Ok(())
    }

    pub(crate) async fn batch(&mut self, text: &str) -> Result<()> {
        Ok(self.client().batch_execute(text).await?)
    }
}

impl Drop for Session {
    fn drop(&mut self) {
        // The connection may not go back to the pool inside a transaction.
        if let (Some(client), Ok(runtime)) =
            (self.client.take(), tokio::runtime::Handle::try_current())
        {
            runtime.spawn(async move {
                if client.batch_execute("ROLLBACK").await.is_err() {
                    drop(Object::take(client));
                }
            });
        }
    }
}

const NO_MICROS: &str = "moments are within the range of the database";

/// PostgreSQL counts days and microseconds from here.
fn epoch() -> Timestamp {
    Timestamp::from_second(946_684_800).expect("the year 2000 exists")
}

impl ToSql for Value<'_> {
    fn to_sql(
        &self,
        ty: &Type,
        out: &mut BytesMut,
    ) -> std::result::Result<IsNull, Box<dyn std::error::Error + Sync + Send>> {
        match self {
            Value::Null => Ok(IsNull::Yes),
            Value::Bool(b) => b.to_sql(ty, out),
            Value::Int(n) => int_to_sql(*n, ty, out),
            Value::Real(x) => x.to_sql(ty, out),
            Value::Text(text) => text.to_sql(ty, out),
            Value::Owned(text) => text.to_sql(ty, out),
            Value::Bytes(bytes) => bytes.to_sql(ty, out),
            Value::Uuid(uuid) if *ty == Type::UUID => {
                out.extend_from_slice(uuid.as_bytes());
                Ok(IsNull::No)
            }
            Value::Uuid(uuid) => uuid.to_string().to_sql(ty, out),
            Value::Moment(at) => {
                let micros =
                    i64::try_from(at.duration_since(epoch()).as_micros()).expect(NO_MICROS);
                out.extend_from_slice(&micros.to_be_bytes());
                Ok(IsNull::No)
            }
            Value::Day(day) => {
                let days = (*day - Date::constant(2000, 1, 1)).get_days();
                out.extend_from_slice(&days.to_be_bytes());
                Ok(IsNull::No)
            }
        }
    }

    /// The server infers the type from the text; a wrong pair is its error to report.
    fn accepts(_: &Type) -> bool {
        true
    }

    to_sql_checked!();
}

fn int_to_sql(
    n: i64,
    ty: &Type,
    out: &mut BytesMut,
) -> std::result::Result<IsNull, Box<dyn std::error::Error + Sync + Send>> {
    match *ty {
        Type::INT4 => i32::try_from(n)?.to_sql(ty, out),
        Type::INT2 => i16::try_from(n)?.to_sql(ty, out),
        Type::BOOL => (n == 1).to_sql(ty, out),
        _ => n.to_sql(&Type::INT8, out),
    }
}

pub(crate) fn value<'a>(
    row: &'a tokio_postgres::Row,
    column: impl RowIndex + std::fmt::Display,
) -> Result<Value<'a>> {
    Ok(row.try_get::<_, Option<Value<'a>>>(column)?.unwrap_or(Value::Null))
}

impl<'a> FromSql<'a> for Value<'a> {
    fn from_sql(
        ty: &Type,
        raw: &'a [u8],
    ) -> std::result::Result<Self, Box<dyn std::error::Error + Sync + Send>> {
        Ok(match *ty {
            Type::BOOL => Value::Bool(bool::from_sql(ty, raw)?),
            Type::INT8 => Value::Int(i64::from_sql(ty, raw)?),
            Type::INT4 => Value::Int(i32::from_sql(ty, raw)?.into()),
            Type::INT2 => Value::Int(i16::from_sql(ty, raw)?.into()),
            Type::FLOAT8 => Value::Real(f64::from_sql(ty, raw)?),
            Type::BYTEA => Value::Bytes(raw),
            Type::UUID => Value::Uuid(Uuid::from_slice(raw)?),
            Type::TIMESTAMPTZ => {
                let micros = i64::from_be_bytes(raw.try_into()?);
                Value::Moment(epoch().checked_add(SignedDuration::from_micros(micros))?)
            }
            Type::DATE => {
                let days = i32::from_be_bytes(raw.try_into()?);
                Value::Day(
                    Date::constant(2000, 1, 1).checked_add(jiff::Span::new().try_days(days)?)?,
                )
            }
            _ => Value::Text(<&str>::from_sql(ty, raw)?),
        })
    }

    fn accepts(ty: &Type) -> bool {
        matches!(
            *ty,
            Type::BOOL
                | Type::INT8
                | Type::INT4
                | Type::INT2
                | Type::FLOAT8
                | Type::BYTEA
                | Type::UUID
                | Type::TIMESTAMPTZ
                | Type::DATE
        ) || <&str as FromSql>::accepts(ty)
    }
}
