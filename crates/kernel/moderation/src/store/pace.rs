//! How often somebody did something of late, for all nodes together.

use base::Timestamp;
use db::{FromRow, Result, Row, Tx, params, sql};

use crate::pace::Counted;

sql! {
    // One more, or the first in a new window: the database adds, so that many at once count as many.
    COUNT = "INSERT INTO moderation_pace (key, began_at, acts) VALUES ($1, $2, 1)
             ON CONFLICT (key) DO UPDATE SET
                 acts = CASE WHEN moderation_pace.began_at > $3 THEN moderation_pace.acts + 1 ELSE 1 END,
                 began_at = CASE WHEN moderation_pace.began_at > $3 THEN moderation_pace.began_at ELSE $2 END
             RETURNING acts, began_at";
    ERASE = "DELETE FROM moderation_pace WHERE began_at < $1";
}

struct Window {
    acts: u32,
    began_at: Timestamp,
}

impl FromRow for Window {
    fn from_row(row: &Row<'_>) -> Result<Self> {
        Ok(Self { acts: row.get("acts")?, began_at: row.get("began_at")? })
    }
}

/// Counts one more; tells in how many seconds the next one is free where it is too much.
pub(crate) async fn count(
    tx: &mut Tx,
    key: [u8; 32],
    counted: Counted,
    now: Timestamp,
) -> Result<Result<(), u64>> {
    let window: Window = tx.one(&COUNT, params![key, now, now - counted.within]).await?;
    if window.acts <= counted.most {
        return Ok(Ok(()));
    }
    let free_at = window.began_at + counted.within;
    let seconds = free_at.duration_since(now).as_secs();
    Ok(Err(u64::try_from(seconds).unwrap_or(0) + 1))
}

/// Erases what began before `before`; says how many.
pub(crate) async fn erase(tx: &mut Tx, before: Timestamp) -> Result<u64> {
    tx.execute(&ERASE, params![before]).await
}
