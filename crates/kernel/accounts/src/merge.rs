// tidy: not a model, because it keeps a change.
//! Two accounts of one person become one.

use base::Id;
use db::Tx;
use web::{Error, Result, Site};

use crate::store::accounts::{self, Kept};
use crate::store::assignments;
use crate::witness::{self, ByWhom, WithRole};
use crate::{Account, Assignment, close};

/// Gives the roles of one account to another of the same person, and closes the first.
///
/// What other parts keep about the first is erased as with every closing ([`Erasures`](crate::Erasures)):
/// who wants to keep some of it moves it before. Roles are given by whoever gave them before; one that both
/// hold is held once.
pub async fn merge(tx: &mut Tx, site: &Site, from: Id<Account>, into: Id<Account>) -> Result<()> {
    let now = site.clock.now();
    let leaving = accounts::find(tx, from).await?.ok_or(Error::NotFound)?;
    let held = assignments::assignments_of(tx, from).await?;
    for role in held.into_iter().filter(|role| role.until.is_none()) {
        let moved = Assignment::give(site.id(), into, role.held, role.given_by, now);
        if assignments::give(tx, &moved).await? == Kept::Yes {
            let by = ByWhom::Holder(into);
            witness::tell(tx, site, WithRole::Accepted, role.held, by).await?;
        }
    }
    let closed = leaving.close(now).map_err(|_| Error::Conflict("accounts-changed-meanwhile"))?;
    close::keep(tx, site, &closed).await
}
