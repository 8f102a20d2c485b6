//! The second step of signing in: a number, a code on paper, or a passkey.

use accounts::{Account, Secret, Steps, Visit};
use askama::Template;
use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::{IntoResponse, Response};
use base::Id;
use db::Tx;
use web::{Error, Form, Page, Redirect, Refused, Result, Shell, Site};

use super::sign_in_passkey::{self, Asking};
use crate::authenticator::Authenticator;
use crate::begun::Kind;
use crate::code::Code;
use crate::recovery;
use crate::step::{self, Halfway};
use crate::store::{Kept, authenticators, begun};
use crate::ways::{Ways, secret_of};

#[derive(Template)]
#[template(path = "identity/sign_in_step.html")]
struct View {
    shell: Shell,
    form: Form,
    has_authenticator: bool,
    /// Where the account has passkeys and the site a name.
    passkey: Option<Asking>,
}

impl View {
    /// What can be typed.
    fn hint(&self) -> String {
        let number = "identity-step-code-hint";
        let id = if self.has_authenticator { number } else { "identity-step-paper-hint" };
        self.shell.msg(id).to_string()
    }
}

pub(crate) async fn get(
    State(site): State<Site>,
    shell: Shell,
    headers: HeaderMap,
) -> Result<Response> {
    let mut tx = site.db.begin().await?;
    let Some(halfway) = step::halfway(&mut tx, &site, &headers).await? else {
        return Ok(begin_again(&shell));
    };
    let view = view(&mut tx, &site, shell, Form::empty(), &halfway).await?;
    tx.commit().await?;
    Ok(Page(view).into_response())
}

pub(crate) async fn post(
    State(site): State<Site>,
    shell: Shell,
    visit: Visit,
    headers: HeaderMap,
    mut form: Form,
) -> Result<Response> {
    let mut tx = site.db.read().await?;
    let Some(halfway) = step::halfway(&mut tx, &site, &headers).await? else {
        return Ok(begin_again(&shell));
    };
    drop(tx);
    let tried = Secret::of_account("second step", halfway.account);
    visit.count_secret(&site, &tried).await?;

    let mut tx = site.db.begin().await?;
    if !is_right(&mut tx, &site, halfway.account, form.value("code")).await? {
        form.problem::<()>("code", "identity-code-wrong");
        let view = view(&mut tx, &site, shell, form, &halfway).await?;
        tx.commit().await?;
        return Ok(Refused(view).into_response());
    }
    let (digest, now) = (halfway.token.digest(), site.clock.now());
    if begun::take(&mut tx, digest, Kind::SecondStep, now).await?.is_none() {
        return Ok(begin_again(&shell));
    }
    visit.forgive_secret(&mut tx, &site, &tried).await?;
    let cookie = visit.sign_in(&mut tx, &site, halfway.account, Steps::Two).await?;
    tx.commit().await?;

    Ok(let_in(&shell, &halfway, cookie))
}

/// Sends somebody who showed both steps to where they wanted to go.
pub(crate) fn let_in(shell: &Shell, halfway: &Halfway, cookie: String) -> Response {
    let back = halfway.back.as_ref().map_or_else(|| shell.link("/"), ToString::to_string);
    let done = Redirect::to(back).with_cookie(cookie);
    done.with_cookie(web::expired_cookie(step::COOKIE)).into_response()
}

/// Whether it is a number of the authenticator, or one of the codes on paper. Either counts once.
async fn is_right(tx: &mut Tx, site: &Site, id: Id<Account>, typed: &str) -> Result<bool> {
    if let Ok(code) = typed.parse::<Code>() {
        return Ok(recovery::use_up(tx, site, id, &code).await? == Kept::Yes);
    }
    let found = authenticators::find(tx, id).await?.filter(Authenticator::is_in_use);
    let account = accounts::find(tx, id).await?;
    let email = account.as_ref().and_then(Account::email);
    let Some((authenticator, email)) = found.zip(email) else { return Ok(false) };
    let secret = secret_of(site, &authenticator, email.as_str());
    match authenticator.accepts(&secret, typed, site.clock.now()) {
        Some(step) => Ok(authenticators::use_up(tx, id, step).await? == Kept::Yes),
        None => Ok(false),
    }
}

pub(crate) fn begin_again(shell: &Shell) -> Response {
    let again = Redirect::to(shell.link("/sign-in")).saying("identity-begin-again");
    again.with_cookie(web::expired_cookie(step::COOKIE)).into_response()
}

async fn view(
    tx: &mut Tx,
    site: &Site,
    shell: Shell,
    form: Form,
    halfway: &Halfway,
) -> Result<View, Error> {
    let ways = Ways::of(tx, halfway.account).await?;
    let passkey = if ways.passkeys.is_empty() {
        None
    } else {
        sign_in_passkey::ask(tx, site, Some(halfway.account)).await?
    };
    Ok(View { shell, form, has_authenticator: ways.has_authenticator(), passkey })
}
