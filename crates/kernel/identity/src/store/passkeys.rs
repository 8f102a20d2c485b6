//! Passkeys.

use accounts::Account;
use base::{Id, Timestamp};
use db::{FromRow, Result, Row, Tx, params, sql};

use super::Kept;
use crate::passkey::Passkey;

sql! {
    ADD = "INSERT INTO passkeys (id, account, credential, key, name, added_at, version)
           VALUES ($1, $2, $3, $4, $5, $6, 1) ON CONFLICT (credential) DO NOTHING";
    OF_ACCOUNT = "SELECT * FROM passkeys WHERE account = $1 ORDER BY added_at, id";
    FIND_BY_CREDENTIAL = "SELECT * FROM passkeys WHERE credential = $1";
    USED = "UPDATE passkeys SET key = $3, used_at = $4, version = version + 1 WHERE id = $1 AND version = $2";
    RENAME = "UPDATE passkeys SET name = $3 WHERE id = $1 AND account = $2";
    REMOVE = "DELETE FROM passkeys WHERE id = $1 AND account = $2";
    MOVE = "UPDATE passkeys SET account = $2 WHERE account = $1";
    ERASE_OF = "DELETE FROM passkeys WHERE account = $1";
}

impl FromRow for Passkey {
    fn from_row(row: &Row<'_>) -> Result<Self> {
        Ok(Self {
            id: row.get("id")?,
            account: row.get("account")?,
            key: row.json("key")?,
            name: row.get("name")?,
            added_at: row.get("added_at")?,
            used_at: row.get("used_at")?,
            version: row.get("version")?,
        })
    }
}

/// Keeps a new passkey, unless the device was added before.
pub(crate) async fn add(tx: &mut Tx, passkey: &Passkey) -> Result<Kept> {
    let Passkey { id, account, key, name, added_at, .. } = passkey;
    let credential: &[u8] = key.cred_id().as_ref();
    let key = as_json(key)?;
    let added = params![*id, *account, credential, key, name, *added_at];
    Ok(Kept::if_one(tx.execute(&ADD, added).await?))
}

/// The passkeys of an account, the oldest first.
pub(crate) async fn of_account(tx: &mut Tx, account: Id<Account>) -> Result<Vec<Passkey>> {
    tx.all(&OF_ACCOUNT, params![account]).await
}

/// The passkey that a device calls so.
pub(crate) async fn find_by_credential(tx: &mut Tx, credential: &[u8]) -> Result<Option<Passkey>> {
    tx.optional(&FIND_BY_CREDENTIAL, params![credential]).await
}

/// Notes that it was used, and what the device told of itself, such as its counter.
pub(crate) async fn used(tx: &mut Tx, passkey: &Passkey, now: Timestamp) -> Result<Kept> {
    let key = as_json(&passkey.key)?;
    let used = params![passkey.id, passkey.version, key, now];
    Ok(Kept::if_one(tx.execute(&USED, used).await?))
}

/// Calls a passkey of somebody otherwise.
pub(crate) async fn rename(
    tx: &mut Tx,
    id: Id<Passkey>,
    account: Id<Account>,
    name: &str,
) -> Result<Kept> {
    Ok(Kept::if_one(tx.execute(&RENAME, params![id, account, name]).await?))
}

/// Takes a passkey of somebody away.
pub(crate) async fn remove(tx: &mut Tx, id: Id<Passkey>, account: Id<Account>) -> Result<Kept> {
    Ok(Kept::if_one(tx.execute(&REMOVE, params![id, account]).await?))
}

/// Gives all passkeys of one account to another of the same person.
pub(crate) async fn hand_over(tx: &mut Tx, from: Id<Account>, to: Id<Account>) -> Result<()> {
    tx.execute(&MOVE, params![from, to]).await?;
    Ok(())
}

/// Takes all passkeys of an account away.
pub(crate) async fn erase_of(tx: &mut Tx, account: Id<Account>) -> Result<()> {
    tx.execute(&ERASE_OF, params![account]).await?;
    Ok(())
}

fn as_json(key: &webauthn_rs::prelude::Passkey) -> Result<String> {
    serde_json::to_string(key).map_err(|error| db::Error::corrupt(error.to_string()))
}
