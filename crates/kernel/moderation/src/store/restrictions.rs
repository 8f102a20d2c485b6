//! Accounts that may not do something, or of which something does not count.

use accounts::Account;
use base::{Id, Timestamp};
use db::{FromRow, Result, Row, Tx, params, sql};

use crate::restriction::{Restriction, RestrictionKind};

sql! {
    END_EXPIRED = "UPDATE account_restrictions SET ended_at = until_at
                   WHERE account = $1 AND ended_at IS NULL AND until_at <= $2";
    BEGIN = "INSERT INTO account_restrictions (id, account, kind, rule, contribution, institution, began_by, began_at,
                 until_at)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
             ON CONFLICT DO NOTHING";
    END = "UPDATE account_restrictions SET ended_at = $2, ended_by = $3 WHERE id = $1 AND ended_at IS NULL";
    FIND = "SELECT * FROM account_restrictions WHERE id = $1";
    OF_ACCOUNT = "SELECT * FROM account_restrictions
                  WHERE account = $1 AND ended_at IS NULL AND (until_at IS NULL OR until_at > $2)
                  ORDER BY began_at, id";
    ALL_OF_ACCOUNT = "SELECT * FROM account_restrictions WHERE account = $1 ORDER BY began_at, id";
}

impl FromRow for Restriction {
    fn from_row(row: &Row<'_>) -> Result<Self> {
        Ok(Self {
            id: row.get("id")?,
            account: row.get("account")?,
            kind: row.parse("kind")?,
            rule: row.get("rule")?,
            contribution: row.get("contribution")?,
            institution: row.get("institution")?,
            began_at: row.get("began_at")?,
            until_at: row.get("until_at")?,
        })
    }
}

/// Begins a restriction; `false` where the account has the same already.
pub(crate) async fn begin(tx: &mut Tx, new: &Restriction, began_by: Id<Account>) -> Result<bool> {
    tx.execute(&END_EXPIRED, params![new.account, new.began_at]).await?;
    let rows = tx
        .execute(
            &BEGIN,
            params![
                new.id,
                new.account,
                new.kind.key(),
                new.rule,
                new.contribution,
                new.institution,
                began_by,
                new.began_at,
                new.until_at
            ],
        )
        .await?;
    Ok(rows == 1)
}

/// Ends a restriction; `false` where it ended before.
pub(crate) async fn end(
    tx: &mut Tx,
    id: Id<Restriction>,
    ended_by: Id<Account>,
    now: Timestamp,
) -> Result<bool> {
    Ok(tx.execute(&END, params![id, now, ended_by]).await? == 1)
}

pub(crate) async fn find(tx: &mut Tx, id: Id<Restriction>) -> Result<Option<Restriction>> {
    tx.optional(&FIND, params![id]).await
}

/// What restricts an account now.
pub(crate) async fn of_account(
    tx: &mut Tx,
    account: Id<Account>,
    now: Timestamp,
) -> Result<Vec<Restriction>> {
    tx.all(&OF_ACCOUNT, params![account, now]).await
}

/// Whether what the account gives counts: support, reports, signatures.
pub async fn counts(tx: &mut Tx, account: Id<Account>, now: Timestamp) -> Result<bool> {
    let restrictions = of_account(tx, account, now).await?;
    Ok(restrictions.iter().all(|one| one.kind != RestrictionKind::Quarantine))
}

/// Every restriction that an account ever had, for its owner.
pub(crate) async fn all_of_account(tx: &mut Tx, account: Id<Account>) -> Result<Vec<Restriction>> {
    tx.all(&ALL_OF_ACCOUNT, params![account]).await
}
