//! Rows on their way out of a database.

use base::{Day, Euro, Id, Language, PartialDate, Slug, Text, Timestamp};
use serde::de::DeserializeOwned;
use uuid::Uuid;

use crate::{Error, Result, Value};

/// One row of an answer; columns are read by name.
pub struct Row<'a>(pub(crate) Source<'a>);

pub(crate) enum Source<'a> {
    Sqlite(&'a rusqlite::Row<'a>),
    Postgres(&'a tokio_postgres::Row),
}

/// Something that is made from a row.
pub trait FromRow: Sized {
    /// Reads the row; a row that no version of the program could have written is [`Error::Corrupt`].
    fn from_row(row: &Row<'_>) -> Result<Self>;
}

/// Something that is made from one column.
pub trait Column: Sized {
    /// Reads the value; `None` when it is of another kind or cannot be understood.
    fn from_value(value: &Value<'_>) -> Option<Self>;
}

impl<'a> Row<'a> {
    /// The column `name`.
    pub fn get<T: Column>(&self, name: &str) -> Result<T> {
        let value = self.value(name)?;
        T::from_value(&value)
            .ok_or_else(|| Error::Corrupt(format!("column {name} holds {value:?}")))
    }

    /// The column `name`, which holds JSON text, as a `T`.
    pub fn json<T: DeserializeOwned>(&self, name: &str) -> Result<T> {
        let text: String = self.get(name)?;
        serde_json::from_str(&text).map_err(|e| Error::Corrupt(format!("column {name}: {e}")))
    }

    /// The column `name`, read from text by `T`'s own parser.
    pub fn parse<T: std::str::FromStr>(&self, name: &str) -> Result<T> {
        let text: String = self.get(name)?;
        text.parse().map_err(|_| Error::Corrupt(format!("column {name} holds {text:?}")))
    }

    /// The column `name`, read from text by `T`'s own parser where there is any.
    pub fn parse_optional<T: std::str::FromStr>(&self, name: &str) -> Result<Option<T>> {
        let Some(text) = self.get::<Option<String>>(name)? else { return Ok(None) };
        text.parse().map(Some).map_err(|_| Error::Corrupt(format!("column {name} holds {text:?}")))
    }

    pub(crate) fn value(&self, name: &str) -> Result<Value<'a>> {
        match self.0 {
            Source::Sqlite(row) => crate::sqlite::value(row, name),
            Source::Postgres(row) => crate::postgres::value(row, name),
        }
    }

    /// The first column, whatever its name.
    pub(crate) fn first<T: Column>(&self) -> Result<T> {
        let value = match self.0 {
            Source::Sqlite(row) => crate::sqlite::value(row, 0)?,
            Source::Postgres(row) => crate::postgres::value(row, 0)?,
        };
        T::from_value(&value)
            .ok_or_else(|| Error::Corrupt(format!("the only column holds {value:?}")))
    }
}

impl Value<'_> {
    /// The text of a text value.
    fn text(&self) -> Option<&str> {
        match self {
            Self::Text(text) => Some(text),
            Self::Owned(text) => Some(text),
            Self::Null
            | Self::Bool(_)
            | Self::Int(_)
            | Self::Real(_)
            | Self::Bytes(_)
            | Self::Uuid(_)
            | Self::Moment(_)
            | Self::Day(_) => None,
        }
    }
}

impl<T: Column> Column for Option<T> {
    fn from_value(value: &Value<'_>) -> Option<Self> {
        if *value == Value::Null { Some(None) } else { T::from_value(value).map(Some) }
    }
}

macro_rules! column {
    ($($type:ty => |$value:ident| $made:expr;)*) => { $(
        impl Column for $type {
            fn from_value($value: &Value<'_>) -> Option<Self> {
                $made
            }
        }
    )* };
}

column! {
    String => |v| v.text().map(str::to_owned);
    i64 => |v| if let Value::Int(n) = v { Some(*n) } else { None };
    i32 => |v| i64::from_value(v)?.try_into().ok();
    u32 => |v| i64::from_value(v)?.try_into().ok();
    u64 => |v| i64::from_value(v)?.try_into().ok();
    Euro => |v| i64::from_value(v).map(Euro::from_cents);
    Vec<u8> => |v| if let Value::Bytes(bytes) = v { Some(bytes.to_vec()) } else { None };
    Text => |v| serde_json::from_str(v.text()?).ok();
    serde_json::Value => |v| serde_json::from_str(v.text()?).ok();
    Slug => |v| v.text()?.parse().ok();
    Language => |v| v.text()?.parse().ok();
    PartialDate => |v| v.text()?.parse().ok();
    // What SQLite keeps in another form than PostgreSQL.
    bool => |v| if let Value::Bool(b) = v { Some(*b) } else { i64::from_value(v).and_then(one_or_zero) };
    f64 => |v| if let Value::Real(x) = v { Some(*x) } else { i32::from_value(v).map(f64::from) };
    Uuid => |v| if let Value::Uuid(uuid) = v { Some(*uuid) } else { v.text()?.parse().ok() };
    Timestamp => |v| if let Value::Moment(at) = v { Some(*at) } else { v.text()?.parse().ok() };
    Day => |v| if let Value::Day(day) = v { Some(*day) } else { v.text()?.parse().ok() };
}

impl<T> Column for Id<T> {
    fn from_value(value: &Value<'_>) -> Option<Self> {
        Uuid::from_value(value).map(Self::from_uuid)
    }
}

impl<const N: usize> Column for [u8; N] {
    fn from_value(value: &Value<'_>) -> Option<Self> {
        if let Value::Bytes(bytes) = value { (*bytes).try_into().ok() } else { None }
    }
}

/// SQLite keeps yes as 1 and no as 0.
fn one_or_zero(n: i64) -> Option<bool> {
    if matches!(n, 0 | 1) { Some(n == 1) } else { None }
}
