//! What tidies up every night.

use ::jobs::{Failure, Kind, Schedule, Work};
use jiff::SignedDuration;
use web::Site;

/// Letters are erased this long after they left: who asks "where is my letter" asks within a month.
const LETTERS_KEPT: SignedDuration = SignedDuration::from_hours(24 * 30);

/// An upload that did not end within a day has died.
const UPLOADS_KEPT: SignedDuration = SignedDuration::from_hours(24);

/// The work of every night.
pub(crate) fn kinds() -> Vec<Kind<Site>> {
    vec![
        Kind::new("mail.erase", erase_letters).on(Schedule::daily_at(3, 10)),
        Kind::new("files.sweep", sweep_uploads).on(Schedule::daily_at(3, 20)),
    ]
}

async fn erase_letters(site: Site, _: Work) -> Result<(), Failure> {
    let now = site.clock.now();
    let mut tx = site.db.begin().await?;
    mail::erase(&mut tx, now, now - LETTERS_KEPT).await?;
    Ok(tx.commit().await?)
}

async fn sweep_uploads(site: Site, _: Work) -> Result<(), Failure> {
    site.files.sweep(site.clock.now() - UPLOADS_KEPT).await?;
    Ok(())
}
