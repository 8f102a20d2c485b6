//! What parts bring to a site besides their addresses.

use std::sync::Arc;

use accounts::{Erasures, OwnParts, Witnesses, WorkMenu};
use discussion::Comments;
use moderation::Owners;
use web::SiteFields;

use crate::parts::work;

/// Adds to a site in the making the services of all parts that need neither a folder nor settings.
pub fn services(making: SiteFields) -> SiteFields {
    let erasures =
        vec![record::ERASURE, identity::ERASURE, moderation::ERASURE, discussion::ERASURE];
    let own = OwnParts(vec![
        Arc::new(identity::Own),
        Arc::new(moderation::Own),
        Arc::new(discussion::Own),
    ]);
    making
        .with(WorkMenu(work()))
        .with(Erasures(erasures))
        .with(Witnesses(vec![record::WITNESS]))
        .with(own)
        .with(Owners(vec![Box::new(Comments)]))
}
