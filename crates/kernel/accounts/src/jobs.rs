//! Work without a visitor.

use jobs::{Failure, Kind, Schedule, Work};
use web::Site;

use crate::link::Purpose;
use crate::store::{accounts, attempts, invitations, links, sessions};
use crate::visit::COUNTS_KEPT;

/// The jobs of this crate.
pub(crate) fn kinds() -> Vec<Kind<Site>> {
    vec![Kind::new("accounts.erase", erase).on(Schedule::daily_at(3, 20))]
}

async fn erase(site: Site, _: Work) -> Result<(), Failure> {
    let rows = erase_expired(&site).await?;
    tracing::info!(rows, "what nobody can use any longer was erased");
    Ok(())
}

/// Erases what nobody can use any longer: sessions, links, invitations, counts of tries, and addresses to
/// which no open link leads. Says how many rows. A daily job does this; safe to repeat.
pub async fn erase_expired(site: &Site) -> db::Result<u64> {
    let now = site.clock.now();
    let mut tx = site.db.begin().await?;
    let rows = sessions::erase_expired(&mut tx, now).await?
        + links::erase_expired(&mut tx, now).await?
        + invitations::erase_expired(&mut tx, now).await?
        + attempts::erase_old(&mut tx, now - COUNTS_KEPT).await?
        + accounts::erase_unanswered(&mut tx, now - Purpose::Confirm.valid()).await?;
    tx.commit().await?;
    Ok(rows)
}
