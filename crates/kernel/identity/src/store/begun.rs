//! What browsers have begun.

use accounts::{Account, Digest};
use base::{Id, Timestamp};
use db::{FromRow, Result, Row, Tx, params, sql};

use crate::begun::{Begun, Kind};

sql! {
    KEEP = "INSERT INTO begun (digest, kind, account, state, expires_at) VALUES ($1, $2, $3, $4, $5)";
    FIND = "SELECT account, state, expires_at FROM begun WHERE digest = $1 AND kind = $2 AND expires_at > $3";
    TAKE = "DELETE FROM begun WHERE digest = $1 AND kind = $2 AND expires_at > $3
            RETURNING account, state, expires_at";
    ERASE_OF = "DELETE FROM begun WHERE account = $1";
    ERASE_EXPIRED = "DELETE FROM begun WHERE expires_at <= $1";
}

struct Kept {
    account: Option<Id<Account>>,
    state: serde_json::Value,
    expires_at: Timestamp,
}

impl FromRow for Kept {
    fn from_row(row: &Row<'_>) -> Result<Self> {
        Ok(Self {
            account: row.get("account")?,
            state: row.get("state")?,
            expires_at: row.get("expires_at")?,
        })
    }
}

impl Kept {
    fn begun(self, digest: Digest, kind: Kind) -> Begun {
        let Self { account, state, expires_at } = self;
        Begun { digest, kind, account, state, expires_at }
    }
}

/// Keeps what was begun.
pub(crate) async fn keep(tx: &mut Tx, begun: &Begun) -> Result<()> {
    let Begun { digest, kind, account, state, expires_at } = begun;
    tx.execute(&KEEP, params![*digest, kind.key(), *account, state, *expires_at]).await?;
    Ok(())
}

/// What was begun, while it can be finished. Looking does not use it up.
pub(crate) async fn find(
    tx: &mut Tx,
    digest: Digest,
    kind: Kind,
    now: Timestamp,
) -> Result<Option<Begun>> {
    let kept = tx.optional::<Kept>(&FIND, params![digest, kind.key(), now]).await?;
    Ok(kept.map(|kept| kept.begun(digest, kind)))
}

/// Uses it up: of two who finish at once, one gets it.
pub(crate) async fn take(
    tx: &mut Tx,
    digest: Digest,
    kind: Kind,
    now: Timestamp,
) -> Result<Option<Begun>> {
    let kept = tx.optional::<Kept>(&TAKE, params![digest, kind.key(), now]).await?;
    Ok(kept.map(|kept| kept.begun(digest, kind)))
}

/// Takes away what an account had begun.
pub(crate) async fn erase_of(tx: &mut Tx, account: Id<Account>) -> Result<()> {
    tx.execute(&ERASE_OF, params![account]).await?;
    Ok(())
}

/// Takes away what nobody can finish any longer; says how many.
pub(crate) async fn erase_expired(tx: &mut Tx, now: Timestamp) -> Result<u64> {
    tx.execute(&ERASE_EXPIRED, params![now]).await
}
