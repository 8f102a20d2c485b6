//! Links in letters that can be used once.

use base::{Id, Timestamp};
use db::{Result, Tx, params, sql};

use crate::Account;
use crate::link::{Link, Purpose};
use crate::token::Digest;

sql! {
    SEND = "INSERT INTO account_links (digest, account, purpose, expires_at) VALUES ($1, $2, $3, $4)";
    FIND_OPEN = "SELECT account FROM account_links WHERE digest = $1 AND purpose = $2 AND expires_at > $3";
    USE_UP = "DELETE FROM account_links WHERE digest = $1 AND purpose = $2 AND expires_at > $3 RETURNING account";
    ERASE_OF = "DELETE FROM account_links WHERE account = $1";
    ERASE_EXPIRED = "DELETE FROM account_links WHERE expires_at <= $1";
}

/// Keeps a link.
pub(crate) async fn send(tx: &mut Tx, link: &Link) -> Result<()> {
    let Link { digest, account, purpose, expires_at } = link;
    tx.execute(&SEND, params![*digest, *account, purpose.key(), *expires_at]).await?;
    Ok(())
}

/// Whose link this is, while it can be used.
pub(crate) async fn find_open(
    tx: &mut Tx,
    digest: Digest,
    purpose: Purpose,
    now: Timestamp,
) -> Result<Option<Id<Account>>> {
    tx.optional_value(&FIND_OPEN, params![digest, purpose.key(), now]).await
}

/// Uses the link up: of two who use it at once, one gets the account.
pub(crate) async fn use_up(
    tx: &mut Tx,
    digest: Digest,
    purpose: Purpose,
    now: Timestamp,
) -> Result<Option<Id<Account>>> {
    tx.optional_value(&USE_UP, params![digest, purpose.key(), now]).await
}

/// Takes away all links of an account: they are no longer needed, or somebody else may have them.
pub(crate) async fn erase_of(tx: &mut Tx, account: Id<Account>) -> Result<()> {
    tx.execute(&ERASE_OF, params![account]).await?;
    Ok(())
}

/// Takes away links that nobody can use any longer; says how many.
pub(crate) async fn erase_expired(tx: &mut Tx, now: Timestamp) -> Result<u64> {
    tx.execute(&ERASE_EXPIRED, params![now]).await
}
