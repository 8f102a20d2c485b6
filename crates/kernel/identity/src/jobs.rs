//! Work without a visitor.

use jobs::{Failure, Kind, Schedule, Work};
use web::Site;

use jiff::SignedDuration;

use crate::begun::Kind as BegunKind;
use crate::sheet::Sheet;
use crate::store::{authenticators, begun, persons, put_by, sheets, unclaimed, verifications};

/// How long it is remembered whose an account is when no eID says so again: three years.
const PERSON_KEPT: SignedDuration = SignedDuration::from_hours(3 * 365 * 24);

/// The jobs of this crate.
pub(crate) fn kinds() -> Vec<Kind<Site>> {
    vec![Kind::new("identity.erase", erase).on(Schedule::daily_at(3, 40))]
}

async fn erase(site: Site, _: Work) -> Result<(), Failure> {
    let rows = erase_expired(&site).await?;
    tracing::info!(rows, "what ran out of identity was erased");
    Ok(())
}

/// Erases what nobody can use any longer. Says how many rows. A daily job does this; safe to repeat.
pub async fn erase_expired(site: &Site) -> db::Result<u64> {
    let now = site.clock.now();
    let mut tx = site.db.begin().await?;
    let rows = begun::erase_expired(&mut tx, now).await?
        + authenticators::erase_unused(&mut tx, now - BegunKind::VALID).await?
        + verifications::erase_expired(&mut tx, now).await?
        + persons::erase_unseen(&mut tx, now - PERSON_KEPT).await?
        + unclaimed::erase_expired(&mut tx, now).await?
        + put_by::erase_expired(&mut tx, now).await?
        + sheets::erase_old(&mut tx, now - Sheet::REMEMBERED).await?;
    tx.commit().await?;
    Ok(rows)
}
