//! What the link of a letter opens.

use web::{Result, Site};

use crate::link::Purpose;
use crate::store::{accounts, links};
use crate::token::Token;
use crate::{Account, Email};

/// An account that a link opens. Looking does not use the link up: programs that check mail for dangers
/// look at every link.
pub(super) struct Opened {
    pub(super) token: Token,
    pub(super) account: Account,
    pub(super) email: Email,
}

/// What the link opens, while it can be used for this purpose.
pub(super) async fn open(site: &Site, token: &str, purpose: Purpose) -> Result<Option<Opened>> {
    let Ok(token) = token.parse::<Token>() else { return Ok(None) };
    let mut tx = site.db.read().await?;
    let now = site.clock.now();
    let Some(id) = links::find_open(&mut tx, token.digest(), purpose, now).await? else {
        return Ok(None);
    };
    let is_due = |account: &Account| match purpose {
        Purpose::Confirm => !account.is_active(),
        Purpose::Reset => account.is_active(),
    };
    let account = accounts::find(&mut tx, id).await?.filter(is_due);
    Ok(account.and_then(|account| {
        let email = account.email()?.clone();
        Some(Opened { token, account, email })
    }))
}
