//! Work without a visitor.

use jobs::{Failure, Kind, Schedule, Work};
use web::Site;

use crate::pace::Pace;
use crate::store::pace;

/// The jobs of this crate.
pub(crate) fn kinds() -> Vec<Kind<Site>> {
    vec![Kind::new("moderation.erase", erase).on(Schedule::daily_at(3, 40))]
}

/// Erases the counts of what was done longer ago than any limit looks back.
async fn erase(site: Site, _: Work) -> Result<(), Failure> {
    let mut tx = site.db.begin().await?;
    let rows = pace::erase(&mut tx, site.clock.now() - Pace::DAY).await?;
    tx.commit().await?;
    tracing::info!(rows, "counts of past acts were erased");
    Ok(())
}
