//! What opens a commitment, until the account is closed.

use super::leaves::OF_A_PAGE;
use super::stored;
use crate::{Leaf, Opening};
use accounts::{Account, Erasure};
use base::Id;
use db::{FromRow, Result, Row, Tx, params, sql};

sql! {
    ADD = "INSERT INTO record_openings (position, account, salt) VALUES ($1, $2, $3)";
    FIND = "SELECT account, salt FROM record_openings WHERE position = $1";
    OF_ACCOUNT = "SELECT l.position, l.entry, o.account, o.salt
                  FROM record_openings o JOIN record_leaves l ON l.position = o.position
                  WHERE o.account = $1 ORDER BY l.position DESC LIMIT $2 OFFSET $3";
    COUNT_OF_ACCOUNT = "SELECT count(*) FROM record_openings WHERE account = $1";
    FORGET = "DELETE FROM record_openings WHERE account = $1";
}

/// An act together with what opens it.
struct Opened {
    leaf: Leaf,
    opening: Opening,
}

impl FromRow for Opening {
    fn from_row(row: &Row<'_>) -> Result<Self> {
        Ok(Self::from_parts(row.get("account")?, row.get("salt")?))
    }
}

impl FromRow for Opened {
    fn from_row(row: &Row<'_>) -> Result<Self> {
        Ok(Self { leaf: Leaf::from_row(row)?, opening: Opening::from_row(row)? })
    }
}

pub(super) async fn add(tx: &mut Tx, index: u64, opening: &Opening) -> Result<()> {
    let salt = opening.salt().as_slice();
    tx.execute(&ADD, params![stored(index), opening.account(), salt]).await?;
    Ok(())
}

/// What opens the commitment in the act with this index, unless nobody acted or it was forgotten. Show
/// it to the person of that account alone.
pub async fn opening(tx: &mut Tx, index: u64) -> Result<Option<Opening>> {
    let Ok(position) = i64::try_from(index) else { return Ok(None) };
    tx.optional(&FIND, params![position]).await
}

/// Page `page`, from 1, of the acts of an account with what opens them, the newest first, [`OF_A_PAGE`]
/// on each: for the person who asks what is kept.
pub async fn of_account(
    tx: &mut Tx,
    account: Id<Account>,
    page: u32,
) -> Result<Vec<(Leaf, Opening)>> {
    let offset = i64::from(page.saturating_sub(1)) * i64::from(OF_A_PAGE);
    let opened: Vec<Opened> = tx.all(&OF_ACCOUNT, params![account, OF_A_PAGE, offset]).await?;
    Ok(opened.into_iter().map(|Opened { leaf, opening }| (leaf, opening)).collect())
}

/// How many acts of an account still open.
pub(crate) async fn count_of_account(tx: &mut Tx, account: Id<Account>) -> Result<u64> {
    tx.one_value(&COUNT_OF_ACCOUNT, params![account]).await
}

/// What closing an account erases here: see [`forget`].
pub const ERASURE: Erasure = |tx, account| {
    Box::pin(async move {
        forget(tx, account).await?;
        Ok(())
    })
};

/// Forgets who the acts of an account were by, when the account is closed; returns how many they were.
///
/// The acts stay and their proofs stay valid. Nobody can say any more whose they were, except a person
/// who kept a receipt with the opening.
pub async fn forget(tx: &mut Tx, account: Id<Account>) -> Result<u64> {
    tx.execute(&FORGET, params![account]).await
}
