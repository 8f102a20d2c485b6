//! Showing that an address is one's own, and choosing a name and a password.
//!
//! The password is chosen here and not when the address is typed: whoever types somebody else's address
//! cannot give the account a password that its owner then confirms.

use askama::Template;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use web::{Error, Form, Page, Path, Redirect, Refused, Result, Shell, Site};

use super::dead_link::{self, Again};
use super::opened::{Opened, open};
use crate::link::Purpose;
use crate::store::accounts::{self, Kept};
use crate::store::links;
use crate::visit::Visit;
use crate::{Email, Passwords, Steps, fields};

#[derive(Template)]
#[template(path = "accounts/confirm.html")]
struct View {
    shell: Shell,
    form: Form,
    email: Email,
}

pub(crate) async fn get(
    State(site): State<Site>,
    shell: Shell,
    Path(token): Path<String>,
) -> Result<Response> {
    let Some(Opened { email, .. }) = open(&site, &token, Purpose::Confirm).await? else {
        return Ok(dead_link::answer(shell, Again::Register));
    };
    Ok(Page(View { shell, form: Form::empty(), email }).into_response())
}

pub(crate) async fn post(
    State(site): State<Site>,
    shell: Shell,
    visit: Visit,
    Path(token): Path<String>,
    mut form: Form,
) -> Result<Response> {
    visit.count(&site)?;
    let Some(Opened { token, account, email }) = open(&site, &token, Purpose::Confirm).await?
    else {
        return Ok(dead_link::answer(shell, Again::Register));
    };
    let Some((name, password)) = fields::name_and_password(&mut form, &email) else {
        return Ok(Refused(View { shell, form, email }).into_response());
    };
    let hash = Passwords::of(&site).hash(password, &site.entropy).await?;
    let now = site.clock.now();
    let active = account.activate(name, hash, now).map_err(Error::internal)?;

    let mut tx = site.db.begin().await?;
    if links::use_up(&mut tx, token.digest(), Purpose::Confirm, now).await?.is_none() {
        return Ok(dead_link::answer(shell, Again::Register));
    }
    if accounts::save(&mut tx, &active).await? == Kept::LostRace {
        return Err(Error::Conflict("accounts-changed-meanwhile"));
    }
    links::erase_of(&mut tx, active.id).await?;
    let cookie = visit.sign_in(&mut tx, &site, active.id, Steps::One).await?;
    tx.commit().await?;

    let welcome = Redirect::to(shell.link("/account")).saying("accounts-confirmed");
    Ok(welcome.with_cookie(cookie).into_response())
}
