//! Values on their way between Rust and a database.

use base::{Day, Euro, Id, Language, PartialDate, Slug, Text, Timestamp};
use uuid::Uuid;

/// A value as both databases understand it.
#[derive(Clone, Debug, PartialEq)]
pub enum Value<'a> {
    /// Absent.
    Null,
    /// Yes or no; SQLite keeps 1 or 0.
    Bool(bool),
    /// A whole number.
    Int(i64),
    /// A number with a fraction.
    Real(f64),
    /// Text.
    Text(&'a str),
    /// Text made for this call.
    Owned(String),
    /// Bytes.
    Bytes(&'a [u8]),
    /// An identifier.
    Uuid(Uuid),
    /// A moment, to the microsecond.
    Moment(Timestamp),
    /// A calendar day.
    Day(Day),
}

/// Something that can stand for `$1` in an SQL text. Used through [`params!`](crate::params).
pub trait Param {
    /// The value to bind.
    fn to_value(&self) -> Value<'_>;
}

/// The parameters of an SQL text, in order: `params![plan.id, now, &title]`.
#[macro_export]
macro_rules! params {
    ($($value:expr),* $(,)?) => { &[$($crate::Param::to_value(&$value)),*] };
}

impl<P: Param + ?Sized> Param for &P {
    fn to_value(&self) -> Value<'_> {
        (**self).to_value()
    }
}

impl<P: Param> Param for Option<P> {
    fn to_value(&self) -> Value<'_> {
        self.as_ref().map_or(Value::Null, Param::to_value)
    }
}

macro_rules! param {
    ($($type:ty => |$value:ident| $made:expr;)*) => { $(
        impl Param for $type {
            fn to_value(&self) -> Value<'_> {
                let $value = self;
                $made
            }
        }
    )* };
}

param! {
    bool => |b| Value::Bool(*b);
    i64 => |n| Value::Int(*n);
    i32 => |n| Value::Int(i64::from(*n));
    u32 => |n| Value::Int(i64::from(*n));
    f64 => |x| Value::Real(*x);
    str => |text| Value::Text(text);
    String => |text| Value::Text(text);
    [u8] => |bytes| Value::Bytes(bytes);
    Vec<u8> => |bytes| Value::Bytes(bytes);
    Uuid => |uuid| Value::Uuid(*uuid);
    Timestamp => |at| Value::Moment(*at);
    Day => |day| Value::Day(*day);
    PartialDate => |date| Value::Owned(date.to_string());
    Text => |text| Value::Owned(text.to_json());
    Slug => |slug| Value::Text(slug.as_str());
    Language => |language| Value::Text(language.tag());
    Euro => |euro| Value::Int(euro.cents());
    serde_json::Value => |json| Value::Owned(json.to_string());
}

impl<const N: usize> Param for [u8; N] {
    fn to_value(&self) -> Value<'_> {
        Value::Bytes(self)
    }
}

impl<T> Param for Id<T> {
    fn to_value(&self) -> Value<'_> {
        Value::Uuid(self.uuid())
    }
}
