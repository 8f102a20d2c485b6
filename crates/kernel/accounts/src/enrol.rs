// tidy: not a model, because it keeps people.
//! People who come without a letter: the first operator, and those of a demonstration.

use base::{Id, Language};
use web::{Error, Result, Site};

use crate::giving::{self, Giver};
use crate::store::accounts::{self, Kept};
use crate::store::assignments;
use crate::witness::{self, ByWhom, WithRole};
use crate::{Account, Assignment, Email, Held, Password, Passwords};

/// Gives somebody a role by a command on the machine: how a new site gets its first operator.
///
/// Returns the address of the invitation, which the command shows and which also goes out as a letter;
/// `None` where the address has an account, which holds the role now.
pub async fn invite(
    site: &Site,
    email: Email,
    language: Language,
    held: Held,
) -> Result<Option<String>> {
    let giver = Giver { by: ByWhom::Command, name: &site.settings.name };

    let mut tx = site.db.begin().await?;
    let new = Account::invited(site.id(), email, language, site.clock.now());
    let account = accounts::find_or_insert(&mut tx, new).await?;
    let link = if account.is_active() {
        // Who holds the role already keeps it.
        let _: giving::Offered = giving::give(&mut tx, site, giver, &account, held).await?;
        None
    } else {
        Some(giving::invite(&mut tx, site, giver, &account, held).await?)
    };
    tx.commit().await?;

    Ok(link.map(|path| site.absolute(&path)))
}

/// Somebody for a demonstration.
#[derive(Clone, Debug)]
pub struct Newcomer<'a> {
    /// The address.
    pub email: Email,
    /// The name.
    pub name: &'a str,
    /// The language of letters and of work.
    pub language: Language,
    /// The password; the rules for chosen ones do not apply.
    pub password: Password,
    /// The roles.
    pub roles: &'a [Held],
}

/// Makes an active account with roles, without any letter. One that is there already is left as it is,
/// and only gets the roles that it lacks.
pub async fn enrol(site: &Site, newcomer: Newcomer<'_>) -> Result<Id<Account>> {
    let Newcomer { email, name, language, password, roles } = newcomer;
    let hash = Passwords::of(site).hash(password, &site.entropy).await?;
    let now = site.clock.now();
    let new = Account::registered(site.id(), email, language, now);
    let new = new.activate(name.to_owned(), hash, now).map_err(Error::internal)?;

    let mut tx = site.db.begin().await?;
    let account = accounts::find_or_insert(&mut tx, new).await?.id;
    for held in roles {
        let assignment = Assignment::give(site.id(), account, *held, None, now);
        if assignments::give(&mut tx, &assignment).await? == Kept::Yes {
            witness::tell(&mut tx, site, WithRole::Given, *held, ByWhom::Command).await?;
        }
    }
    tx.commit().await?;

    Ok(account)
}
