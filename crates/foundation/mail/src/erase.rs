//! Personal data expires.

use base::Timestamp;
use db::{Tx, params, sql};

sql! {
    ERASE = "
        UPDATE letters SET erased_at = $2, to_address = NULL, to_name = NULL, subject = NULL, text = NULL,
            html = NULL, unsubscribe = NULL, cause = NULL
        WHERE erased_at IS NULL AND (accepted_at < $1 OR given_up_at < $1)";
}

/// Erases what is personal in letters that were accepted or given up before `before`; returns how many.
///
/// What stays is that a letter was sent, when, and its key, so that it is not sent again. For a daily job.
pub async fn erase(tx: &mut Tx, now: Timestamp, before: Timestamp) -> db::Result<u64> {
    tx.execute(&ERASE, params![before, now]).await
}
