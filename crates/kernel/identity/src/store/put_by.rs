//! Forms that were put by.

use accounts::{Account, Digest};
use base::{Id, Timestamp};
use db::{FromRow, Result, Row, Tx, params, sql};

use crate::put_by::PutBy;

sql! {
    KEEP = "INSERT INTO put_by (browser, page, account, need, fields, expires_at) VALUES ($1, $2, $3, $4, $5, $6)
            ON CONFLICT (browser, page) DO UPDATE SET account = $3, need = $4, fields = $5, expires_at = $6";
    FIND = "SELECT * FROM put_by WHERE browser = $1 AND page = $2 AND expires_at > $3";
    FORGET = "DELETE FROM put_by WHERE browser = $1 AND page = $2";
    TAKE_ALONG = "UPDATE put_by SET browser = $2 WHERE browser = $1";
    ERASE_OF = "DELETE FROM put_by WHERE account = $1";
    ERASE_EXPIRED = "DELETE FROM put_by WHERE expires_at <= $1";
}

impl FromRow for PutBy {
    fn from_row(row: &Row<'_>) -> Result<Self> {
        Ok(Self {
            page: row.get("page")?,
            account: row.get("account")?,
            need: row.json("need")?,
            fields: row.json("fields")?,
            expires_at: row.get("expires_at")?,
        })
    }
}

/// Puts a form by, in place of what was put by before on the same page.
pub(crate) async fn keep(tx: &mut Tx, browser: Digest, put_by: &PutBy) -> Result<()> {
    let PutBy { page, account, need, fields, expires_at } = put_by;
    let as_json = |value: serde_json::Result<String>| {
        value.map_err(|error| db::Error::corrupt(error.to_string()))
    };
    let need = as_json(serde_json::to_string(need))?;
    let fields = as_json(serde_json::to_string(fields))?;
    tx.execute(&KEEP, params![browser, page, *account, need, fields, *expires_at]).await?;
    Ok(())
}

/// What was put by in a browser on a page.
pub(crate) async fn find(
    tx: &mut Tx,
    browser: Digest,
    page: &str,
    now: Timestamp,
) -> Result<Option<PutBy>> {
    tx.optional(&FIND, params![browser, page, now]).await
}

/// It is no longer needed.
pub(crate) async fn forget(tx: &mut Tx, browser: Digest, page: &str) -> Result<()> {
    tx.execute(&FORGET, params![browser, page]).await?;
    Ok(())
}

/// Keeps what was put by in a browser under its new token.
pub(crate) async fn take_along(tx: &mut Tx, from: Digest, to: Digest) -> Result<()> {
    tx.execute(&TAKE_ALONG, params![from, to]).await?;
    Ok(())
}

/// Takes away what somebody put by.
pub(crate) async fn erase_of(tx: &mut Tx, account: Id<Account>) -> Result<()> {
    tx.execute(&ERASE_OF, params![account]).await?;
    Ok(())
}

/// Takes away what was put by too long ago; says how many.
pub(crate) async fn erase_expired(tx: &mut Tx, now: Timestamp) -> Result<u64> {
    tx.execute(&ERASE_EXPIRED, params![now]).await
}
