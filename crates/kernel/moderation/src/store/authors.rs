//! What is known of those who write, as far as moderation goes by it.

use accounts::Account;
use base::{Id, Timestamp};
use db::{FromRow, Result, Row, Tx, params, sql};

sql! {
    STOOD = "SELECT count(*) FROM (SELECT 1 FROM contributions
             WHERE author = $1 AND standing = 'shown' AND written_at <= $2 LIMIT 100) AS stood";
    SINCE = "SELECT since FROM accounts WHERE id = $1 AND stage = 'active'";
    PAST = "SELECT count(*) AS written,
                   COALESCE(sum(CASE WHEN standing = 'hidden' THEN 1 ELSE 0 END), 0) AS hidden
            FROM contributions WHERE author = $1";
}

/// What somebody wrote before, in figures.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Past {
    pub(crate) written: u64,
    pub(crate) hidden: u64,
}

impl FromRow for Past {
    fn from_row(row: &Row<'_>) -> Result<Self> {
        Ok(Self { written: row.get("written")?, hidden: row.get("hidden")? })
    }
}

/// How many things of somebody were written before `before` and stand, up to a hundred.
pub(crate) async fn stood(tx: &mut Tx, author: Id<Account>, before: Timestamp) -> Result<u32> {
    tx.one_value(&STOOD, params![author, before]).await
}

/// Since when somebody has an account; `None` for those who left.
pub(crate) async fn since(tx: &mut Tx, author: Id<Account>) -> Result<Option<Timestamp>> {
    tx.optional_value(&SINCE, params![author]).await
}

pub(crate) async fn past(tx: &mut Tx, author: Id<Account>) -> Result<Past> {
    tx.one(&PAST, params![author]).await
}
