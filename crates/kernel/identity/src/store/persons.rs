//! Which account is whose.

use accounts::Account;
use base::{Id, Timestamp};
use db::{Result, Tx, params, sql};

use super::Kept;
use crate::PersonKey;

sql! {
    CLAIM = "INSERT INTO persons (account, person, seen_at) VALUES ($1, $2, $3)
             ON CONFLICT DO NOTHING";
    SEEN = "UPDATE persons SET seen_at = $3 WHERE account = $1 AND person = $2";
    ACCOUNT_OF = "SELECT account FROM persons WHERE person = $1";
    PERSON_OF = "SELECT person FROM persons WHERE account = $1";
    ERASE_OF = "DELETE FROM persons WHERE account = $1";
    ERASE_UNSEEN = "DELETE FROM persons WHERE seen_at < $1";
}

/// Says that an account is a person's: of two accounts that say so at once, one is.
pub(crate) async fn claim(
    tx: &mut Tx,
    account: Id<Account>,
    person: PersonKey,
    now: Timestamp,
) -> Result<Kept> {
    Ok(Kept::if_one(tx.execute(&CLAIM, params![account, person.0, now]).await?))
}

/// Notes that an eID said so again.
pub(crate) async fn seen(
    tx: &mut Tx,
    account: Id<Account>,
    person: PersonKey,
    now: Timestamp,
) -> Result<()> {
    tx.execute(&SEEN, params![account, person.0, now]).await?;
    Ok(())
}

/// The account of a person.
pub(crate) async fn account_of(tx: &mut Tx, person: PersonKey) -> Result<Option<Id<Account>>> {
    tx.optional_value(&ACCOUNT_OF, params![person.0]).await
}

/// Whose an account is, where an eID said so.
pub(crate) async fn person_of(tx: &mut Tx, account: Id<Account>) -> Result<Option<PersonKey>> {
    let person: Option<[u8; 32]> = tx.optional_value(&PERSON_OF, params![account]).await?;
    Ok(person.map(PersonKey))
}

/// Forgets whose an account is.
pub(crate) async fn erase_of(tx: &mut Tx, account: Id<Account>) -> Result<()> {
    tx.execute(&ERASE_OF, params![account]).await?;
    Ok(())
}

/// Forgets of whom no eID spoke since `before`; says how many.
pub(crate) async fn erase_unseen(tx: &mut Tx, before: Timestamp) -> Result<u64> {
    tx.execute(&ERASE_UNSEEN, params![before]).await
}
