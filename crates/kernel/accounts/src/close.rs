// tidy: not a model, because it keeps a change.
//! What goes when an account is closed.

use db::Tx;
use web::{Error, Result, Site};

use crate::store::accounts::{self, Kept};
use crate::store::{assignments, invitations, links, sessions};
use crate::witness::{self, ByWhom, WithRole};
use crate::{Account, Erasures};

/// Keeps a closed account, and erases everything personal that this and other parts know.
pub(crate) async fn keep(tx: &mut Tx, site: &Site, closed: &Account) -> Result<()> {
    if accounts::save(tx, closed).await? == Kept::LostRace {
        return Err(Error::Conflict("accounts-changed-meanwhile"));
    }
    let roles = assignments::assignments_of(tx, closed.id).await?;
    assignments::end_all(tx, closed.id, site.clock.now()).await?;
    sessions::end_all(tx, closed.id).await?;
    links::erase_of(tx, closed.id).await?;
    invitations::erase_of(tx, closed.id).await?;
    for role in roles.iter().filter(|role| role.until.is_none()) {
        witness::tell(tx, site, WithRole::LaidDown, role.held, ByWhom::Holder(closed.id)).await?;
    }
    // Last, because what was told just now is of this person as well.
    for erase in site.service_if_any::<Erasures>().into_iter().flat_map(|others| &others.0) {
        erase(tx, closed.id).await?;
    }
    Ok(())
}
