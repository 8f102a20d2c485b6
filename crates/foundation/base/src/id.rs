//! One identifier type per kind of thing.

use std::fmt;
use std::hash::{Hash, Hasher};
use std::marker::PhantomData;
use std::str::FromStr;

use jiff::Timestamp;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use uuid::Uuid;

use crate::Entropy;

/// The identifier of a `T`: a UUID version 7, so that newer things sort after older ones.
///
/// An `Id<Plan>` cannot be handed where an `Id<Measure>` is wanted.
pub struct Id<T> {
    uuid: Uuid,
    of: PhantomData<fn() -> T>,
}

/// What was given is not an identifier.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("`{given}` is not an identifier (a UUID such as 0198c0de-0000-7000-8000-000000000000)")]
pub struct IdError {
    given: String,
}

impl<T> Id<T> {
    /// A new identifier that carries the moment `now` and 74 random bits.
    pub fn new(now: Timestamp, entropy: &Entropy) -> Self {
        let millis = u64::try_from(now.as_millisecond()).unwrap_or(0);
        Self::from_uuid(
            uuid::Builder::from_unix_timestamp_millis(millis, &entropy.bytes()).into_uuid(),
        )
    }

    /// The identifier that another system or the database kept.
    pub const fn from_uuid(uuid: Uuid) -> Self {
        Self { uuid, of: PhantomData }
    }

    /// The plain UUID, for storage.
    pub const fn uuid(self) -> Uuid {
        self.uuid
    }

    /// The same identifier seen as of another kind: a measure is also a subject.
    pub const fn cast<U>(self) -> Id<U> {
        Id::from_uuid(self.uuid)
    }
}

impl<T> FromStr for Id<T> {
    type Err = IdError;

    fn from_str(given: &str) -> Result<Self, IdError> {
        let uuid = Uuid::try_parse(given)
            .map_err(|_| IdError { given: given.chars().take(64).collect() })?;
        Ok(Self::from_uuid(uuid))
    }
}

impl<T> fmt::Display for Id<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.uuid.fmt(f)
    }
}

impl<T> fmt::Debug for Id<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.uuid.fmt(f)
    }
}

impl<T> Serialize for Id<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.uuid.serialize(serializer)
    }
}

impl<'de, T> Deserialize<'de> for Id<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Uuid::deserialize(deserializer).map(Self::from_uuid)
    }
}

// Written by hand because a derive would ask the same of `T`.
impl<T> Clone for Id<T> {
    fn clone(&self) -> Self {
        *self
    }
}
impl<T> Copy for Id<T> {}
impl<T> PartialEq for Id<T> {
    fn eq(&self, other: &Self) -> bool {
        self.uuid == other.uuid
    }
}
impl<T> Eq for Id<T> {}
impl<T> PartialOrd for Id<T> {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}
impl<T> Ord for Id<T> {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        self.uuid.cmp(&other.uuid)
    }
}
impl<T> Hash for Id<T> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.uuid.hash(state);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    struct Plan;

    #[test]
    fn later_identifiers_sort_after_earlier_ones() {
        let entropy = Entropy::seeded(1);
        let monday: Timestamp = "2024-04-29T08:00:00Z".parse().unwrap();
        let tuesday: Timestamp = "2024-04-30T08:00:00Z".parse().unwrap();

        assert!(Id::<Plan>::new(monday, &entropy) < Id::<Plan>::new(tuesday, &entropy));
    }

    #[test]
    fn an_identifier_survives_being_written_down() {
        let id = Id::<Plan>::new("2024-04-30T08:00:00Z".parse().unwrap(), &Entropy::seeded(2));

        assert_eq!(id.to_string().parse(), Ok(id));
    }

    #[test]
    fn a_word_is_not_an_identifier() {
        assert!("plan-five".parse::<Id<Plan>>().is_err());
    }
}
