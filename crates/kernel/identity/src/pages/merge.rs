//! Two accounts of one person become one, if the person wishes.

use accounts::{Account, Actor, Assignment, Steps, Visit};
use askama::Template;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use base::Id;
use db::Tx;
use web::{Error, Form, Page, Redirect, Refused, Result, Shell, Site};

use super::eid::refused;
use crate::attaching::{Attached, attach};
use crate::refusal::Refusal;
use crate::store::{passkeys, persons, unclaimed, verifications};
use crate::tie::Tie;
use crate::unclaimed::Unclaimed;
use crate::ways::Ways;

#[derive(Template)]
#[template(path = "identity/merge.html")]
struct View {
    shell: Shell,
    form: Form,
    here: Side,
    other: Side,
}

/// One of the two accounts, as the person must know it to choose.
struct Side {
    account: Id<Account>,
    email: String,
    roles: usize,
    passkeys: usize,
    has_authenticator: bool,
}

/// Two accounts of the person to whom an eID in this browser belongs.
struct Two {
    here: Side,
    other: Side,
    said: Unclaimed,
}

pub(crate) async fn get(
    State(site): State<Site>,
    shell: Shell,
    actor: Actor,
    tie: Tie,
) -> Result<Response> {
    let mut tx = site.db.begin().await?;
    let Some(Two { here, other, .. }) = two(&mut tx, &site, &actor, &tie).await? else {
        return Ok(refused(shell.language, Refusal::NotBegun));
    };
    let form = Form::empty();
    Ok(Page(View { shell, form, here, other }).into_response())
}

/// Keeps the account that the person chose, and closes the other.
pub(crate) async fn post(
    State(site): State<Site>,
    shell: Shell,
    actor: Actor,
    visit: Visit,
    tie: Tie,
    mut form: Form,
) -> Result<Response> {
    actor.signed_in()?;
    let mut tx = site.db.begin().await?;
    let Some(Two { here, other, said }) = two(&mut tx, &site, &actor, &tie).await? else {
        return Ok(refused(shell.language, Refusal::NotBegun));
    };
    let kept = form.value("keep").to_owned();
    let (stays, goes) = if kept == here.account.to_string() {
        (here.account, other.account)
    } else if kept == other.account.to_string() {
        (other.account, here.account)
    } else {
        form.problem::<()>("keep", "identity-merge-choose");
        return Ok(Refused(View { shell, form, here, other }).into_response());
    };

    hand_over(&mut tx, goes, stays).await?;
    accounts::merge(&mut tx, &site, goes, stays).await?;
    if attach(&mut tx, &site, stays, &said).await? != Attached::Yes {
        return Err(Error::Conflict("accounts-changed-meanwhile"));
    }
    if let Some(browser) = tie.digest() {
        drop(unclaimed::take(&mut tx, browser, site.clock.now()).await?);
    }
    let account = super::second_step::account_of(&mut tx, stays).await?;
    let (subject, text) = ("identity-letter-merged-subject", "identity-letter-merged");
    accounts::notify(&mut tx, &site, &account, subject, text).await?;
    let cookie = visit.sign_in(&mut tx, &site, stays, Steps::Two).await?;
    tx.commit().await?;

    let done = Redirect::to(shell.link("/account")).saying("identity-merged");
    Ok(done.with_cookie(cookie).into_response())
}

/// What goes along with the person. The README of this crate says what does not.
async fn hand_over(tx: &mut Tx, from: Id<Account>, to: Id<Account>) -> Result<()> {
    passkeys::hand_over(tx, from, to).await?;
    verifications::hand_over(tx, from, to).await?;
    // Whose the account is must be free before the other can say so.
    Ok(persons::erase_of(tx, from).await?)
}

/// The two accounts, if what an eID said in this browser belongs to another than the one signed in.
async fn two(tx: &mut Tx, site: &Site, actor: &Actor, tie: &Tie) -> Result<Option<Two>> {
    let own = actor.signed_in()?.account;
    let Some(browser) = tie.digest() else { return Ok(None) };
    let Some(said) = unclaimed::find(tx, browser, site.clock.now()).await? else {
        return Ok(None);
    };
    // An account that is another person's by an earlier eID is not merged with anybody's.
    if persons::person_of(tx, own).await?.is_some() {
        return Ok(None);
    }
    let known = persons::account_of(tx, said.person).await?;
    let Some(known) = known.filter(|known| *known != own) else { return Ok(None) };
    let (here, other) = (side(tx, own).await?, side(tx, known).await?);
    Ok(here.zip(other).map(|(here, other)| Two { here, other, said }))
}

async fn side(tx: &mut Tx, id: Id<Account>) -> Result<Option<Side>> {
    let Some(account) = accounts::find(tx, id).await? else { return Ok(None) };
    let Some(email) = account.email().map(ToString::to_string) else { return Ok(None) };
    let is_held = |role: &&Assignment| role.until.is_none();
    let roles = accounts::assignments_of(tx, id).await?.iter().filter(is_held).count();
    let ways = Ways::of(tx, id).await?;
    Ok(Some(Side {
        account: id,
        email,
        roles,
        passkeys: ways.passkeys.len(),
        has_authenticator: ways.has_authenticator(),
    }))
}
