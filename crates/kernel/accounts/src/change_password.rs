// tidy: not a model, because it keeps a change and writes a letter.
//! What a new password brings with it.

use db::Tx;
use web::{Error, Result, Site};

use crate::store::accounts::{self, Kept};
use crate::store::{links, sessions};
use crate::{Account, letters};

/// Keeps an account's new password, and ends every session and link that somebody may have come by with the
/// old one. The owner gets a letter, in case it was somebody else.
pub(crate) async fn keep(tx: &mut Tx, site: &Site, changed: &Account) -> Result<()> {
    if accounts::save(tx, changed).await? == Kept::LostRace {
        return Err(Error::Conflict("accounts-changed-meanwhile"));
    }
    sessions::end_all(tx, changed.id).await?;
    links::erase_of(tx, changed.id).await?;
    if let Some(to) = letters::To::account(site, changed) {
        letters::queue(tx, site, &to.password_changed()).await?;
    }
    Ok(())
}
