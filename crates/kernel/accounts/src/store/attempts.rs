//! Tries that are counted for all nodes together.

use base::Timestamp;
use db::{FromRow, Result, Row, Tx, params, sql};

use crate::patience::{Patience, Tries};

sql! {
    KNOWN = "SELECT tries, free_from, last_at FROM attempts WHERE key = $1";
    BEGIN = "INSERT INTO attempts (key, tries, free_from, last_at) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING";
    GO_ON = "UPDATE attempts SET tries = $2, free_from = $3, last_at = $4
             WHERE key = $1 AND tries = $5 AND last_at = $6";
    FORGIVE_ONE = "UPDATE attempts SET tries = tries - 1 WHERE key = $1 AND tries > 0";
    FORGET = "DELETE FROM attempts WHERE key = $1";
    ERASE_OLD = "DELETE FROM attempts WHERE last_at < $1";
}

impl FromRow for Tries {
    fn from_row(row: &Row<'_>) -> Result<Self> {
        Ok(Self {
            count: row.get("tries")?,
            free_from: row.get("free_from")?,
            last_at: row.get("last_at")?,
        })
    }
}

/// How often two nodes may meet at one count before the later one is sent away for a second.
const MEETINGS: u8 = 3;

/// Counts one more try, or tells in how many seconds the next one is free.
///
/// The try is counted before it is made, and two that come at once count as two, so that many tries
/// side by side gain nothing.
pub(crate) async fn count(
    tx: &mut Tx,
    key: [u8; 32],
    patience: Patience,
    now: Timestamp,
) -> Result<Result<(), u64>> {
    for _ in 0..MEETINGS {
        let known = tx.optional::<Tries>(&KNOWN, params![key]).await?;
        let next = match Tries::one_more(known, patience, now) {
            Ok(next) => next,
            Err(seconds) => return Ok(Err(seconds)),
        };
        if replace(tx, key, known, next).await? {
            return Ok(Ok(()));
        }
    }
    Ok(Err(1))
}

async fn replace(tx: &mut Tx, key: [u8; 32], known: Option<Tries>, next: Tries) -> Result<bool> {
    let Tries { count, free_from, last_at } = next;
    let rows = match known {
        None => tx.execute(&BEGIN, params![key, count, free_from, last_at]).await?,
        Some(known) => {
            let was = params![key, count, free_from, last_at, known.count, known.last_at];
            tx.execute(&GO_ON, was).await?
        }
    };
    Ok(rows == 1)
}

/// One of the tries was right and does not count.
pub(crate) async fn forgive_one(tx: &mut Tx, key: [u8; 32]) -> Result<()> {
    tx.execute(&FORGIVE_ONE, params![key]).await?;
    Ok(())
}

/// None of the tries counts any longer.
pub(crate) async fn forget(tx: &mut Tx, key: [u8; 32]) -> Result<()> {
    tx.execute(&FORGET, params![key]).await?;
    Ok(())
}

/// Takes away what was last counted before `before`; says how many.
pub(crate) async fn erase_old(tx: &mut Tx, before: Timestamp) -> Result<u64> {
    tx.execute(&ERASE_OLD, params![before]).await
}
