//! Signing in.

use askama::Template;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use serde::Deserialize;
use web::{Error, Form, Page, Query, Redirect, Refused, Result, Shell, Site};

use crate::own_path::OwnPath;
use crate::second_step::{self, Entered};
use crate::store::accounts::{self, Kept};
use crate::visit::Visit;
use crate::{
    Account, Actor, Email, Password, PasswordHash, Passwords, SignInWay, SignInWays, fields,
};

/// What stands in the address after the question mark.
#[derive(Deserialize)]
pub(crate) struct Back {
    #[serde(rename = "return")]
    to: Option<String>,
}

#[derive(Template)]
#[template(path = "accounts/sign_in.html")]
struct View {
    shell: Shell,
    form: Form,
}

impl View {
    /// The ways to sign in without this password.
    fn ways(&self) -> &[SignInWay] {
        self.shell.site().service_if_any::<SignInWays>().map_or(&[], |ways| &ways.0)
    }
}

/// A password that was right, with the hash that should be kept instead where the strength has changed.
struct Proven {
    account: Account,
    rehashed: Option<PasswordHash>,
}

pub(crate) async fn get(shell: Shell, actor: Actor, Query(back): Query<Back>) -> Response {
    let to = back.to.and_then(|path| path.parse::<OwnPath>().ok());
    if actor.person().is_some() {
        let to = to.map_or_else(|| shell.link("/account"), |path| path.to_string());
        return Redirect::to(to).into_response();
    }
    let form = Form::filled(to.map(|path| ("return", path.to_string())));
    Page(View { shell, form }).into_response()
}

pub(crate) async fn post(
    State(site): State<Site>,
    shell: Shell,
    visit: Visit,
    mut form: Form,
) -> Result<Response> {
    let Some(email) = fields::email(&mut form) else {
        return Ok(Refused(View { shell, form }).into_response());
    };
    visit.count_password(&site, &email).await?;
    let Some(proven) = prove(&site, &email, form.value("password")).await? else {
        form.problem::<()>("password", "accounts-sign-in-wrong");
        return Ok(Refused(View { shell, form }).into_response());
    };
    let account = proven.account.id;

    let mut tx = site.db.begin().await?;
    if let Some(hash) = proven.rehashed {
        let stronger = proven.account.with_password(hash).map_err(Error::internal)?;
        // Who changed the account at this very moment changed its hash as well.
        let (Kept::Yes | Kept::LostRace) = accounts::save(&mut tx, &stronger).await?;
    }
    visit.forgive(&mut tx, &site, &email).await?;
    let back = form.value("return").parse::<OwnPath>().ok();
    let entered = second_step::enter(&mut tx, &site, &visit, account, back.as_ref()).await?;
    tx.commit().await?;

    Ok(lead_on(&shell, entered, back.as_ref()).into_response())
}

/// To the second step, or to where the person wanted to go.
fn lead_on(shell: &Shell, entered: Entered, back: Option<&OwnPath>) -> Redirect {
    match entered {
        Entered::Asked(begun) => Redirect::to(shell.link(begun.path)).with_cookie(begun.cookie),
        Entered::SignedIn { cookie, owes_step } => {
            let to = if owes_step {
                let set_up = shell.link(second_step::SET_UP);
                back.map_or(set_up.clone(), |back| back.after(&set_up))
            } else {
                back.map_or_else(|| shell.link("/"), ToString::to_string)
            };
            Redirect::to(to).with_cookie(cookie)
        }
    }
}

/// Compares the password; it takes as long where there is no account with this address.
async fn prove(site: &Site, email: &Email, password: &str) -> Result<Option<Proven>> {
    let mut tx = site.db.read().await?;
    let account = accounts::find_by_email(&mut tx, email).await?;
    drop(tx);
    let (passwords, typed) = (Passwords::of(site), Password::typed(password));
    let kept = account.as_ref().and_then(Account::password);
    let is_right = passwords.verify(typed.clone(), kept).await?;
    let is_outdated = kept.is_some_and(|hash| passwords.is_outdated(hash));
    let Some(account) = account.filter(|_| is_right) else { return Ok(None) };
    let rehashed =
        if is_outdated { Some(passwords.hash(typed, &site.entropy).await?) } else { None };
    Ok(Some(Proven { account, rehashed }))
}
