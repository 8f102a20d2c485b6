//! Work without a visitor.

use jiff::SignedDuration;
use jobs::{Failure, Kind, Schedule, Work};
use web::Site;

use crate::store::comments;

/// For so long the words of something withdrawn are kept, should they have done harm: 30 days.
pub const WITHDRAWN_KEPT: SignedDuration = SignedDuration::from_hours(30 * 24);

/// The jobs of this crate.
pub(crate) fn kinds() -> Vec<Kind<Site>> {
    vec![Kind::new("discussion.erase", erase).on(Schedule::daily_at(3, 50))]
}

async fn erase(site: Site, _: Work) -> Result<(), Failure> {
    let rows = erase_withdrawn(&site).await?;
    tracing::info!(rows, "words that were taken back were erased");
    Ok(())
}

/// Erases the words of what was withdrawn a while ago; its place stays. Says how many. A daily job does
/// this; safe to repeat.
pub async fn erase_withdrawn(site: &Site) -> db::Result<u64> {
    let mut tx = site.db.begin().await?;
    let before = site.clock.now() - WITHDRAWN_KEPT;
    let rows = comments::erase_withdrawn(&mut tx, before).await?;
    tx.commit().await?;
    Ok(rows)
}
