// tidy: not a model, because it keeps roles and writes letters.
//! Giving roles to people who have an account, and inviting those who have none.

use base::Language;
use db::Tx;
use web::{Result, Site};

use crate::store::accounts::{self, Kept};
use crate::store::{assignments, invitations};
use crate::token::Token;
use crate::witness::{self, ByWhom, WithRole};
use crate::{Account, Assignment, Email, Held, Invitation, letters};

/// Who gives: a person, or the operator of the machine by a command.
#[derive(Clone, Copy)]
pub(crate) struct Giver<'a> {
    pub(crate) by: ByWhom<'a>,
    pub(crate) name: &'a str,
}

/// What became of the offer of a role.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[must_use = "a role that is held already is not given"]
pub(crate) enum Offered {
    /// The person had an account and holds the role now.
    Given,
    /// A letter with an invitation is on its way.
    Invited,
    /// The person held the role already.
    Held,
}

/// Offers a role to whoever has this address.
pub(crate) async fn offer(
    tx: &mut Tx,
    site: &Site,
    giver: Giver<'_>,
    email: Email,
    language: Language,
    held: Held,
) -> Result<Offered> {
    let new = Account::invited(site.id(), email, language, site.clock.now());
    let account = accounts::find_or_insert(tx, new).await?;
    if account.is_active() {
        give(tx, site, giver, &account, held).await
    } else {
        invite(tx, site, giver, &account, held).await?;
        Ok(Offered::Invited)
    }
}

/// Gives a role to somebody with an account, and writes to them.
pub(crate) async fn give(
    tx: &mut Tx,
    site: &Site,
    giver: Giver<'_>,
    account: &Account,
    held: Held,
) -> Result<Offered> {
    let now = site.clock.now();
    let assignment = Assignment::give(site.id(), account.id, held, giver.by.account(), now);
    if assignments::give(tx, &assignment).await? == Kept::LostRace {
        return Ok(Offered::Held);
    }
    if let Some(to) = letters::To::account(site, account) {
        let role = role_in_words(tx, &to, held).await?;
        letters::queue(tx, site, &to.role_given(&role, giver.name)).await?;
    }
    witness::tell(tx, site, WithRole::Given, held, giver.by).await?;
    Ok(Offered::Given)
}

/// Invites to a role; the answer is the link of the invitation, without the site's address.
pub(crate) async fn invite(
    tx: &mut Tx,
    site: &Site,
    giver: Giver<'_>,
    account: &Account,
    held: Held,
) -> Result<String> {
    let (token, now) = (Token::new(&site.entropy), site.clock.now());
    let giver_account = giver.by.account();
    let invitation =
        Invitation::send(site.id(), account.id, held, giver_account, token.digest(), now);
    invitations::send(tx, &invitation).await?;
    if let Some(to) = letters::To::account(site, account) {
        let role = role_in_words(tx, &to, held).await?;
        letters::queue(tx, site, &to.invitation(&token, &role, giver.name)).await?;
    }
    witness::tell(tx, site, WithRole::Offered, held, giver.by).await?;
    Ok(format!("/{}/invitations/{}", account.language, token.reveal()))
}

async fn role_in_words(tx: &mut Tx, to: &letters::To<'_>, held: Held) -> Result<String> {
    let institution = match held.institution {
        Some(id) => institutions::store::find(tx, id).await?,
        None => None,
    };
    Ok(to.role(held, institution.as_ref().map(|institution| &institution.name)))
}
