//! Signing in with a passkey, alone or as the second step.

use accounts::{Account, OwnPath, Steps, Token, Visit};
use askama::Template;
use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::{IntoResponse, Response};
use base::Id;
use db::Tx;
use web::{Error, Form, Page, Query, Redirect, Refused, Result, Shell, Site};
use webauthn_rs::prelude::{DiscoverableAuthentication, DiscoverableKey, PublicKeyCredential};

use super::second_step::Back;
use super::sign_in_step;
use crate::begun::{Begun, Kind};
use crate::passkey::Passkey;
use crate::relying_party::RelyingParty;
use crate::step;
use crate::store::{Kept, begun, passkeys};

#[derive(Template)]
#[template(path = "identity/sign_in_passkey.html")]
pub(crate) struct View {
    shell: Shell,
    form: Form,
    passkey: Option<Asking>,
}

/// What the script needs to ask a device, and the token that proves that we asked.
pub(crate) struct Asking {
    /// JSON.
    pub(crate) options: String,
    pub(crate) token: String,
}

pub(crate) async fn get(
    State(site): State<Site>,
    shell: Shell,
    visit: Visit,
    Query(back): Query<Back>,
) -> Result<Page<View>> {
    visit.count_page(&site)?;
    let form = Form::filled(back.path().map(|path| ("return", path.to_string())));
    view(&site, shell, form).await.map(Page)
}

pub(crate) async fn post(
    State(site): State<Site>,
    shell: Shell,
    visit: Visit,
    headers: HeaderMap,
    mut form: Form,
) -> Result<Response> {
    visit.count(&site)?;
    let mut tx = site.db.begin().await?;
    let halfway = step::halfway(&mut tx, &site, &headers).await?;
    let Some(passkey) = proven(&mut tx, &site, &form).await? else {
        // The token is used up all the same.
        tx.commit().await?;
        form.problem::<()>("passkey", "identity-passkey-wrong");
        return Ok(Refused(view(&site, shell, form).await?).into_response());
    };
    let account = passkey.account;
    let cookie = visit.sign_in(&mut tx, &site, account, Steps::Two).await?;
    let halfway = halfway.filter(|halfway| halfway.account == account);
    if let Some(halfway) = &halfway {
        let now = site.clock.now();
        // Finished in another tab meanwhile: this one is signed in as well.
        drop(begun::take(&mut tx, halfway.token.digest(), Kind::SecondStep, now).await?);
    }
    tx.commit().await?;

    if let Some(halfway) = halfway {
        return Ok(sign_in_step::let_in(&shell, &halfway, cookie));
    }
    let back = form.value("return").parse::<OwnPath>();
    let to = back.map_or_else(|_| shell.link("/"), |path| path.to_string());
    Ok(Redirect::to(to).with_cookie(cookie).into_response())
}

/// Begins to ask for a passkey; of this account, where it is known whose it must be.
pub(crate) async fn ask(
    tx: &mut Tx,
    site: &Site,
    account: Option<Id<Account>>,
) -> Result<Option<Asking>> {
    let Some((options, state)) = RelyingParty::of(site).and_then(|party| party.sign_in()) else {
        return Ok(None);
    };
    let token = Token::new(&site.entropy);
    let state = serde_json::to_value(state).map_err(Error::internal)?;
    let now = site.clock.now();
    let started = Begun::new(token.digest(), Kind::PasskeySignIn, account, state, now);
    begun::keep(tx, &started).await?;
    Ok(Some(Asking { options: options.to_string(), token: token.reveal() }))
}

/// The passkey whose device answered to what we asked, and noted as used.
async fn proven(tx: &mut Tx, site: &Site, form: &Form) -> Result<Option<Passkey>> {
    let Some(party) = RelyingParty::of(site) else { return Ok(None) };
    let Ok(token) = form.value("token").parse::<Token>() else { return Ok(None) };
    let now = site.clock.now();
    let Some(asked) = begun::take(tx, token.digest(), Kind::PasskeySignIn, now).await? else {
        return Ok(None);
    };
    let state: DiscoverableAuthentication =
        serde_json::from_value(asked.state).map_err(Error::internal)?;
    let Ok(answer) = serde_json::from_str::<PublicKeyCredential>(form.value("credential")) else {
        return Ok(None);
    };
    let Ok((_, credential)) = party.webauthn().identify_discoverable_authentication(&answer) else {
        return Ok(None);
    };
    let Some(mut passkey) = passkeys::find_by_credential(tx, credential).await? else {
        return Ok(None);
    };
    if asked.account.is_some_and(|account| account != passkey.account) {
        return Ok(None);
    }
    let key = DiscoverableKey::from(&passkey.key);
    let Ok(result) = party.webauthn().finish_discoverable_authentication_v2(&answer, state, &key)
    else {
        return Ok(None);
    };
    passkey.key.update_credential(&result);
    let account = accounts::find(tx, passkey.account).await?;
    let is_open = account.is_some_and(|account| account.is_active());
    // Of two uses at once one counts: a copied device would show itself so.
    let is_first = passkeys::used(tx, &passkey, now).await? == Kept::Yes;
    Ok((is_open && is_first).then_some(passkey))
}

async fn view(site: &Site, shell: Shell, form: Form) -> Result<View> {
    let mut tx = site.db.begin().await?;
    let passkey = ask(&mut tx, site, None).await?;
    tx.commit().await?;
    Ok(View { shell, form, passkey })
}
