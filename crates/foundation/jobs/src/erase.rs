//! The built-in job that forgets old jobs.

use base::{Clock, Timestamp};
use db::{Db, Tx, params, sql};
use jiff::SignedDuration;

use crate::{Failure, Kind, Schedule, Work};

sql! {
    // A failed job of a schedule had successors; other failed jobs wait for the operator.
    ERASE = "
        DELETE FROM jobs WHERE (state = 'done' AND done_at < $1)
            OR (state = 'failed' AND slot IS NOT NULL AND failed_at < $1)";
}

/// Done jobs are kept for two weeks, so that an operator back from leave can still see what happened.
const KEPT: SignedDuration = SignedDuration::from_hours(14 * 24);

/// Each night: forgets what was done long ago.
pub(crate) fn kind<C: Send + 'static>(db: Db, clock: Clock) -> Kind<C> {
    let erase = move |_: C, _: Work| {
        let (db, now) = (db.clone(), clock.now());
        async move {
            let mut tx = db.begin().await?;
            erase_before(&mut tx, now.checked_sub(KEPT)?).await?;
            Ok::<(), Failure>(tx.commit().await?)
        }
    };
    Kind::new("jobs.erase-done", erase).on(Schedule::daily_at(3, 40))
}

async fn erase_before(tx: &mut Tx, before: Timestamp) -> db::Result<()> {
    tx.execute(&ERASE, params![before]).await?;
    Ok(())
}
