//! Authenticators.

use accounts::Account;
use base::{Id, Timestamp};
use db::{FromRow, Result, Row, Tx, params, sql};

use super::Kept;
use crate::authenticator::{Authenticator, Stage};

sql! {
    FIND = "SELECT * FROM authenticators WHERE account = $1";
    OFFER = "INSERT INTO authenticators (account, seed, offered_at, last_step) VALUES ($1, $2, $3, 0)
             ON CONFLICT (account) DO UPDATE SET seed = $2, offered_at = $3
             WHERE authenticators.in_use_since IS NULL";
    BEGIN = "UPDATE authenticators SET in_use_since = $3, last_step = $4
             WHERE account = $1 AND seed = $2 AND in_use_since IS NULL";
    USE = "UPDATE authenticators SET last_step = $2
           WHERE account = $1 AND in_use_since IS NOT NULL AND last_step < $2";
    ERASE_OF = "DELETE FROM authenticators WHERE account = $1";
    ERASE_UNUSED = "DELETE FROM authenticators WHERE in_use_since IS NULL AND offered_at < $1";
}

impl FromRow for Authenticator {
    fn from_row(row: &Row<'_>) -> Result<Self> {
        let since: Option<Timestamp> = row.get("in_use_since")?;
        let last_step = row.get("last_step")?;
        let stage = since.map_or(Stage::Offered, |since| Stage::InUse { since, last_step });
        Ok(Self { account: row.get("account")?, seed: row.get("seed")?, stage })
    }
}

/// The authenticator of an account.
pub(crate) async fn find(tx: &mut Tx, account: Id<Account>) -> Result<Option<Authenticator>> {
    tx.optional(&FIND, params![account]).await
}

/// Offers a new secret in place of one that was offered and not used.
pub(crate) async fn offer(
    tx: &mut Tx,
    account: Id<Account>,
    seed: [u8; 20],
    now: Timestamp,
) -> Result<Kept> {
    Ok(Kept::if_one(tx.execute(&OFFER, params![account, seed, now]).await?))
}

/// Begins to ask for it, if it is still the one that was offered.
pub(crate) async fn begin(
    tx: &mut Tx,
    offered: &Authenticator,
    step: i64,
    now: Timestamp,
) -> Result<Kept> {
    let Authenticator { account, seed, .. } = offered;
    Ok(Kept::if_one(tx.execute(&BEGIN, params![*account, *seed, now, step]).await?))
}

/// Notes the half minute of a number: of two who type the same one at once, one is let in.
pub(crate) async fn use_up(tx: &mut Tx, account: Id<Account>, step: i64) -> Result<Kept> {
    Ok(Kept::if_one(tx.execute(&USE, params![account, step]).await?))
}

/// Takes the authenticator of an account away.
pub(crate) async fn erase_of(tx: &mut Tx, account: Id<Account>) -> Result<()> {
    tx.execute(&ERASE_OF, params![account]).await?;
    Ok(())
}

/// Takes away secrets that were offered before `before` and never used; says how many.
pub(crate) async fn erase_unused(tx: &mut Tx, before: Timestamp) -> Result<u64> {
    tx.execute(&ERASE_UNUSED, params![before]).await
}
