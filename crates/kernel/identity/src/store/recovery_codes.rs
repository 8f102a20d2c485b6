//! Codes on paper for when the telephone is lost.

use accounts::{Account, Digest};
use base::{Id, Timestamp};
use db::{Result, Tx, params, sql};

use super::Kept;

sql! {
    ERASE_OF = "DELETE FROM recovery_codes WHERE account = $1";
    KEEP = "INSERT INTO recovery_codes (account, digest) VALUES ($1, $2)";
    USE_UP = "UPDATE recovery_codes SET used_at = $3 WHERE account = $1 AND digest = $2 AND used_at IS NULL";
    LEFT = "SELECT count(*) FROM recovery_codes WHERE account = $1 AND used_at IS NULL";
}

/// Keeps new codes in place of all earlier ones.
pub(crate) async fn replace(tx: &mut Tx, account: Id<Account>, digests: &[Digest]) -> Result<()> {
    erase_of(tx, account).await?;
    for digest in digests {
        tx.execute(&KEEP, params![account, *digest]).await?;
    }
    Ok(())
}

/// Uses a code up: it counts once.
pub(crate) async fn use_up(
    tx: &mut Tx,
    account: Id<Account>,
    digest: Digest,
    now: Timestamp,
) -> Result<Kept> {
    Ok(Kept::if_one(tx.execute(&USE_UP, params![account, digest, now]).await?))
}

/// How many are left.
pub(crate) async fn left(tx: &mut Tx, account: Id<Account>) -> Result<u32> {
    tx.one_value(&LEFT, params![account]).await
}

/// Takes the codes of an account away.
pub(crate) async fn erase_of(tx: &mut Tx, account: Id<Account>) -> Result<()> {
    tx.execute(&ERASE_OF, params![account]).await?;
    Ok(())
}
