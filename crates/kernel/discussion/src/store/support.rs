//! Who supports what.

use accounts::Account;
use base::{Id, Timestamp};
use db::{Result, Tx, params, sql};

use crate::Comment;

sql! {
    GIVE = "INSERT INTO comment_support (comment, account, counts, given_at) VALUES ($1, $2, $3, $4)
            ON CONFLICT (comment, account) DO NOTHING";
    TAKE = "DELETE FROM comment_support WHERE comment = $1 AND account = $2 RETURNING counts";
    COUNT_BY = "UPDATE comments SET support = support + $2 WHERE id = $1";
    RECOUNT = "UPDATE comments SET support = support + $3
               WHERE id IN (SELECT comment FROM comment_support WHERE account = $1 AND counts <> $2)";
    LET_COUNT = "UPDATE comment_support SET counts = $2 WHERE account = $1 AND counts <> $2";
    OF_ACCOUNT = "SELECT comment FROM comment_support WHERE account = $1 ORDER BY given_at, comment";
}

/// Keeps support; `false` where the account supports it already.
pub(crate) async fn give(
    tx: &mut Tx,
    comment: Id<Comment>,
    account: Id<Account>,
    counts: bool,
    now: Timestamp,
) -> Result<bool> {
    if tx.execute(&GIVE, params![comment, account, counts, now]).await? == 0 {
        return Ok(false);
    }
    tx.execute(&COUNT_BY, params![comment, i64::from(counts)]).await?;
    Ok(true)
}

/// Takes support back; `false` where there was none.
pub(crate) async fn take(tx: &mut Tx, comment: Id<Comment>, account: Id<Account>) -> Result<bool> {
    let counted: Option<bool> = tx.optional_value(&TAKE, params![comment, account]).await?;
    let Some(counted) = counted else { return Ok(false) };
    tx.execute(&COUNT_BY, params![comment, -i64::from(counted)]).await?;
    Ok(true)
}

/// Lets everything that an account supports count, or not.
pub(crate) async fn count(tx: &mut Tx, account: Id<Account>, counts: bool) -> Result<()> {
    let by = if counts { 1_i64 } else { -1 };
    tx.execute(&RECOUNT, params![account, counts, by]).await?;
    tx.execute(&LET_COUNT, params![account, counts]).await?;
    Ok(())
}

/// Everything that somebody supports, for the person.
pub(crate) async fn of_account(tx: &mut Tx, account: Id<Account>) -> Result<Vec<Id<Comment>>> {
    tx.all_values(&OF_ACCOUNT, params![account]).await
}
