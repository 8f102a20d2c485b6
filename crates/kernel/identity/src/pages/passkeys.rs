//! One's own passkeys: adding, naming, removing.

use accounts::{Actor, Person, Steps, Token, Visit, own_password};
use askama::Template;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use base::Id;
use db::Tx;
use web::{Error, Form, Page, Path, Redirect, Refused, Result, Shell, Site};
use webauthn_rs::prelude::{PasskeyRegistration, RegisterPublicKeyCredential};

use super::recovery_codes;
use super::second_step::account_of;
use super::sign_in_passkey::Asking;
use crate::begun::{Begun, Kind};
use crate::passkey::{MOST, Passkey};
use crate::recovery;
use crate::relying_party::RelyingParty;
use crate::store::{Kept, begun, passkeys};
use crate::ways::Ways;

/// The most characters of a name.
const LONGEST_NAME: usize = 60;

#[derive(Template)]
#[template(path = "identity/passkeys.html")]
pub(crate) struct View {
    shell: Shell,
    form: Form,
    ways: Ways,
    /// Absent where the site is open under a number, or there are too many.
    adding: Option<Asking>,
}

pub(crate) async fn get(
    State(site): State<Site>,
    shell: Shell,
    actor: Actor,
) -> Result<Page<View>> {
    let person = actor.signed_in()?;
    Ok(Page(view(&site, shell, Form::empty(), person).await?))
}

/// Adds the passkey that a device has made. With the first one there are codes on paper.
pub(crate) async fn post(
    State(site): State<Site>,
    shell: Shell,
    actor: Actor,
    visit: Visit,
    mut form: Form,
) -> Result<Response> {
    let person = actor.signed_in()?;
    visit.count_password(&site, &person.email).await?;
    let name = form.required("name", LONGEST_NAME);
    let account = own_password(&mut form, &site, person).await?;
    let (Some(name), Some(_)) = (name, account) else {
        return Ok(Refused(view(&site, shell, form, person).await?).into_response());
    };

    let mut tx = site.db.begin().await?;
    visit.forgive(&mut tx, &site, &person.email).await?;
    let is_added = match made(&mut tx, &site, person, &form, name).await? {
        Some(passkey) => passkeys::add(&mut tx, &passkey).await? == Kept::Yes,
        None => false,
    };
    if !is_added {
        tx.commit().await?;
        form.problem::<()>("passkey", "identity-passkey-not-added");
        return Ok(Refused(view(&site, shell, form, person).await?).into_response());
    }
    let account = account_of(&mut tx, person.account).await?;
    let (subject, text) =
        ("identity-letter-passkey-added-subject", "identity-letter-passkey-added");
    accounts::notify(&mut tx, &site, &account, subject, text).await?;
    let has_codes = Ways::of(&mut tx, person.account).await?.codes_left > 0;
    let codes =
        if has_codes { None } else { Some(recovery::renew(&mut tx, &site, person.account).await?) };
    let cookie = visit.sign_in(&mut tx, &site, person.account, Steps::Two).await?;
    tx.commit().await?;

    if let Some(codes) = codes {
        return Ok(recovery_codes::shown(shell, &form, codes, Some(cookie)));
    }
    let added = Redirect::to(shell.link("/account/passkeys"));
    Ok(added.saying("identity-passkey-added").with_cookie(cookie).into_response())
}

/// Calls a passkey otherwise.
pub(crate) async fn rename(
    State(site): State<Site>,
    shell: Shell,
    actor: Actor,
    Path(id): Path<Id<Passkey>>,
    mut form: Form,
) -> Result<Response> {
    let person = actor.signed_in()?;
    let Some(name) = form.required("name", LONGEST_NAME) else {
        return Ok(Refused(view(&site, shell, form, person).await?).into_response());
    };

    let mut tx = site.db.begin().await?;
    if passkeys::rename(&mut tx, id, person.account, &name).await? == Kept::LostRace {
        return Err(Error::NotFound);
    }
    tx.commit().await?;

    let done = Redirect::to(shell.link("/account/passkeys")).saying("identity-passkey-named");
    Ok(done.into_response())
}

/// Takes a passkey away.
pub(crate) async fn remove(
    State(site): State<Site>,
    shell: Shell,
    actor: Actor,
    Path(id): Path<Id<Passkey>>,
    _: Form,
) -> Result<Redirect> {
    let person = actor.signed_in()?;

    let mut tx = site.db.begin().await?;
    if passkeys::remove(&mut tx, id, person.account).await? == Kept::LostRace {
        return Err(Error::NotFound);
    }
    let account = account_of(&mut tx, person.account).await?;
    let (subject, text) =
        ("identity-letter-passkey-removed-subject", "identity-letter-passkey-removed");
    accounts::notify(&mut tx, &site, &account, subject, text).await?;
    tx.commit().await?;

    Ok(Redirect::to(shell.link("/account/passkeys")).saying("identity-passkey-removed"))
}

/// The passkey that a device made because we asked it to.
async fn made(
    tx: &mut Tx,
    site: &Site,
    person: &Person,
    form: &Form,
    name: String,
) -> Result<Option<Passkey>> {
    let Some(party) = RelyingParty::of(site) else { return Ok(None) };
    let Ok(token) = form.value("token").parse::<Token>() else { return Ok(None) };
    let now = site.clock.now();
    let asked = begun::take(tx, token.digest(), Kind::PasskeyRegistration, now).await?;
    let Some(asked) = asked.filter(|asked| asked.account == Some(person.account)) else {
        return Ok(None);
    };
    let state: PasskeyRegistration =
        serde_json::from_value(asked.state).map_err(Error::internal)?;
    let answer = serde_json::from_str::<RegisterPublicKeyCredential>(form.value("credential"));
    let Ok(answer) = answer else { return Ok(None) };
    let Ok(key) = party.webauthn().finish_passkey_registration(&answer, &state) else {
        return Ok(None);
    };
    let (id, account) = (site.id(), person.account);
    Ok(Some(Passkey { id, account, key, name, added_at: now, used_at: None, version: 1 }))
}

async fn view(site: &Site, shell: Shell, form: Form, person: &Person) -> Result<View> {
    let mut tx = site.db.begin().await?;
    let ways = Ways::of(&mut tx, person.account).await?;
    let adding = ask(&mut tx, site, person, &ways).await?;
    tx.commit().await?;
    Ok(View { shell, form, ways, adding })
}

/// Begins to ask a device for a new passkey.
async fn ask(tx: &mut Tx, site: &Site, person: &Person, ways: &Ways) -> Result<Option<Asking>> {
    if ways.passkeys.len() >= MOST {
        return Ok(None);
    }
    let known = ways.passkeys.iter().map(|passkey| passkey.key.cred_id().clone()).collect();
    let called = (person.email.as_str(), person.name.as_str());
    let asked = RelyingParty::of(site)
        .and_then(|party| party.registration(person.account.uuid(), called, known));
    let Some((options, state)) = asked else { return Ok(None) };
    let token = Token::new(&site.entropy);
    let state = serde_json::to_value(state).map_err(Error::internal)?;
    let account = Some(person.account);
    let now = site.clock.now();
    let started = Begun::new(token.digest(), Kind::PasskeyRegistration, account, state, now);
    begun::keep(tx, &started).await?;
    Ok(Some(Asking { options: options.to_string(), token: token.reveal() }))
}
