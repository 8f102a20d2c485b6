//! Example verifications, for tests.

use base::{Id, Timestamp};

use crate::verification::{Age, Holder, Method, Proves};
use crate::{Level, PersonKey, Verification};

/// Anna, who was born in 1990 and is declared in Talsi, by her eID.
pub fn by_eid(level: Level) -> Verification {
    Verification {
        id: Id::from_uuid(uuid::Uuid::from_u128(1)),
        holder: Holder::Account(accounts::examples::active().id),
        level,
        method: Method::Eid("eid".to_owned()),
        verified_at: moment("2024-04-30T10:00:00Z"),
        expires_at: moment("2025-04-30T10:00:00Z"),
        proves: Proves {
            person: Some(PersonKey([1; 32])),
            age: "1990-01-01".parse().ok().map(Age::BornOn),
            territory: "talsu-novads".parse().ok(),
        },
    }
}

fn moment(text: &str) -> Timestamp {
    text.parse().expect("an example has a proper moment")
}
