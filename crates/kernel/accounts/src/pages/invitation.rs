//! Accepting an invitation.

use askama::Template;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use db::Tx;
use institutions::Institution;
use web::{Error, Form, Page, Path, Redirect, Refused, Result, Shell, Site};

use super::dead_link::{self, Again};
use crate::store::accounts::{self, Kept};
use crate::store::{assignments, invitations, links};
use crate::token::Token;
use crate::visit::Visit;
use crate::witness::{self, ByWhom, WithRole};
use crate::{Account, Assignment, Email, Held, Invitation, PasswordHash, Passwords, Steps, fields};

#[derive(Template)]
#[template(path = "accounts/invitation.html")]
struct View {
    shell: Shell,
    form: Form,
    email: Email,
    /// Whether a name and a password are still to be chosen.
    is_new: bool,
    held: Held,
    institution: Option<Institution>,
    inviter: Option<String>,
}

/// An invitation that can be accepted, and whom it is for. Looking does not use it up.
struct Open {
    token: Token,
    account: Account,
    view: View,
}

pub(crate) async fn get(
    State(site): State<Site>,
    shell: Shell,
    Path(token): Path<String>,
) -> Result<Response> {
    match open(&site, &shell, &token).await? {
        Some(Open { view, .. }) => Ok(Page(view).into_response()),
        None => Ok(dead_link::answer(shell, Again::AskColleague)),
    }
}

pub(crate) async fn post(
    State(site): State<Site>,
    shell: Shell,
    visit: Visit,
    Path(token): Path<String>,
    mut form: Form,
) -> Result<Response> {
    visit.count(&site)?;
    let Some(Open { token, account, view }) = open(&site, &shell, &token).await? else {
        return Ok(dead_link::answer(shell, Again::AskColleague));
    };
    let begun = if view.is_new {
        let Some((name, password)) = fields::name_and_password(&mut form, &view.email) else {
            return Ok(Refused(View { form, ..view }).into_response());
        };
        Some((name, Passwords::of(&site).hash(password, &site.entropy).await?))
    } else {
        None
    };

    let mut tx = site.db.begin().await?;
    let Some(invitation) = invitations::accept(&mut tx, token.digest(), site.clock.now()).await?
    else {
        return Ok(dead_link::answer(shell, Again::AskColleague));
    };
    let is_new = begun.is_some();
    if let Some(begun) = begun {
        begin(&mut tx, &site, account, begun).await?;
    }
    let answer = if is_new {
        let cookie = visit.sign_in(&mut tx, &site, invitation.account, Steps::One).await?;
        Redirect::to(shell.link("/account")).with_cookie(cookie)
    } else {
        Redirect::to(shell.link("/account"))
    };
    give(&mut tx, &site, &invitation).await?;
    tx.commit().await?;

    Ok(answer.saying("accounts-invitation-accepted").into_response())
}

async fn begin(
    tx: &mut Tx,
    site: &Site,
    account: Account,
    (name, password): (String, PasswordHash),
) -> Result<()> {
    let active = account.activate(name, password, site.clock.now()).map_err(Error::internal)?;
    if accounts::save(tx, &active).await? == Kept::LostRace {
        return Err(Error::Conflict("accounts-changed-meanwhile"));
    }
    Ok(links::erase_of(tx, active.id).await?)
}

async fn give(tx: &mut Tx, site: &Site, invitation: &Invitation) -> Result<()> {
    let Invitation { account, held, given_by, .. } = invitation;
    let assignment = Assignment::give(site.id(), *account, *held, *given_by, site.clock.now());
    // Who was given the same role meanwhile holds it all the same.
    if assignments::give(tx, &assignment).await? == Kept::Yes {
        let by = ByWhom::Holder(*account);
        witness::tell(tx, site, WithRole::Accepted, *held, by).await?;
    }
    Ok(())
}

async fn open(site: &Site, shell: &Shell, token: &str) -> Result<Option<Open>> {
    let Ok(token) = token.parse::<Token>() else { return Ok(None) };
    let mut tx = site.db.read().await?;
    let now = site.clock.now();
    let Some(invitation) = invitations::find_open(&mut tx, token.digest(), now).await? else {
        return Ok(None);
    };
    let account = accounts::find(&mut tx, invitation.account).await?;
    let Some((account, email)) =
        account.and_then(|account| account.email().cloned().map(|email| (account, email)))
    else {
        return Ok(None);
    };
    let institution = match invitation.held.institution {
        Some(id) => institutions::store::find(&mut tx, id).await?,
        None => None,
    };
    let inviter = match invitation.given_by {
        Some(id) => accounts::names(&mut tx, [id]).await?.remove(&id),
        None => None,
    };
    let is_new = !account.is_active();
    let (shell, form, held) = (shell.clone(), Form::empty(), invitation.held);
    let view = View { shell, form, email, is_new, held, institution, inviter };
    Ok(Some(Open { token, account, view }))
}
