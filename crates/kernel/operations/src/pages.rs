//! The pages.

pub(crate) mod jobs;
pub(crate) mod letter;
pub(crate) mod mailbox;

use accounts::Actor;
use web::{Result, Site};

/// Who may read letters: operators; on a demonstration everybody.
fn may_read_letters(site: &Site, actor: &Actor) -> Result<()> {
    if site.settings.demonstration { Ok(()) } else { actor.must(crate::OPERATE).map(|_| ()) }
}
