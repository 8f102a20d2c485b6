//! Invitations that wait for an answer.

use base::{Id, Timestamp};
use db::{FromRow, Result, Row, Tx, params, sql};

use super::accounts::Kept;
use crate::{Account, Held, Invitation, token::Digest};

sql! {
    SEND = "INSERT INTO invitations (id, account, role, institution, given_by, digest, invited_at, expires_at)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8)";
    REPLACE = "DELETE FROM invitations
               WHERE account = $1 AND role = $2
                 AND (institution = $3 OR (institution IS NULL AND CAST($3 AS UUID) IS NULL))";
    FIND = "SELECT * FROM invitations WHERE id = $1";
    FIND_OPEN = "SELECT * FROM invitations WHERE digest = $1 AND expires_at > $2";
    ACCEPT = "DELETE FROM invitations WHERE digest = $1 AND expires_at > $2 RETURNING *";
    WITHDRAW = "DELETE FROM invitations WHERE id = $1";
    OF_ACCOUNT = "SELECT * FROM invitations WHERE account = $1 ORDER BY invited_at, id";
    ERASE_OF = "DELETE FROM invitations WHERE account = $1";
    ERASE_EXPIRED = "DELETE FROM invitations WHERE expires_at <= $1";
}

impl FromRow for Invitation {
    fn from_row(row: &Row<'_>) -> Result<Self> {
        Ok(Self {
            id: row.get("id")?,
            account: row.get("account")?,
            held: Held::from_row(row)?,
            given_by: row.get("given_by")?,
            digest: row.get("digest")?,
            invited_at: row.get("invited_at")?,
            expires_at: row.get("expires_at")?,
        })
    }
}

/// Keeps an invitation in place of an earlier one to the same role.
pub(crate) async fn send(tx: &mut Tx, invitation: &Invitation) -> Result<()> {
    let Invitation { id, account, held, given_by, digest, invited_at, expires_at } = invitation;
    let role = held.role.key();
    tx.execute(&REPLACE, params![*account, role, held.institution]).await?;
    let sent = params![
        *id,
        *account,
        role,
        held.institution,
        *given_by,
        *digest,
        *invited_at,
        *expires_at
    ];
    tx.execute(&SEND, sent).await?;
    Ok(())
}

/// The invitation with this identifier.
pub(crate) async fn find(tx: &mut Tx, id: Id<Invitation>) -> Result<Option<Invitation>> {
    tx.optional(&FIND, params![id]).await
}

/// The invitation that a link opens, while it can be accepted.
pub(crate) async fn find_open(
    tx: &mut Tx,
    digest: Digest,
    now: Timestamp,
) -> Result<Option<Invitation>> {
    tx.optional(&FIND_OPEN, params![digest, now]).await
}

/// Uses the link up: of two who accept at once, one gets the invitation.
pub(crate) async fn accept(
    tx: &mut Tx,
    digest: Digest,
    now: Timestamp,
) -> Result<Option<Invitation>> {
    tx.optional(&ACCEPT, params![digest, now]).await
}

/// Takes an invitation back.
pub(crate) async fn withdraw(tx: &mut Tx, id: Id<Invitation>) -> Result<Kept> {
    Ok(Kept::if_one(tx.execute(&WITHDRAW, params![id]).await?))
}

/// The invitations that wait for somebody's answer.
pub(crate) async fn of_account(tx: &mut Tx, account: Id<Account>) -> Result<Vec<Invitation>> {
    tx.all(&OF_ACCOUNT, params![account]).await
}

/// Takes away the invitations to somebody who leaves.
pub(crate) async fn erase_of(tx: &mut Tx, account: Id<Account>) -> Result<()> {
    tx.execute(&ERASE_OF, params![account]).await?;
    Ok(())
}

/// Takes away invitations that nobody can accept any longer; says how many.
pub(crate) async fn erase_expired(tx: &mut Tx, now: Timestamp) -> Result<u64> {
    tx.execute(&ERASE_EXPIRED, params![now]).await
}
