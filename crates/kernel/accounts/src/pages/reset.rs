//! Choosing another password with the link of a letter.

use askama::Template;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use web::{Error, Form, Page, Path, Redirect, Refused, Result, Shell, Site};

use super::dead_link::{self, Again};
use super::opened::{Opened, open};
use crate::link::Purpose;
use crate::store::links;
use crate::visit::Visit;
use crate::{Email, Passwords, change_password, fields};

#[derive(Template)]
#[template(path = "accounts/reset.html")]
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
    let Some(Opened { email, .. }) = open(&site, &token, Purpose::Reset).await? else {
        return Ok(dead_link::answer(shell, Again::Reset));
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
    let Some(Opened { token, account, email }) = open(&site, &token, Purpose::Reset).await? else {
        return Ok(dead_link::answer(shell, Again::Reset));
    };
    let own = [account.name().unwrap_or_default(), email.as_str()];
    let Some(password) = fields::chosen_password(&mut form, &own) else {
        return Ok(Refused(View { shell, form, email }).into_response());
    };
    let hash = Passwords::of(&site).hash(password, &site.entropy).await?;
    let changed = account.with_password(hash).map_err(Error::internal)?;

    let mut tx = site.db.begin().await?;
    let now = site.clock.now();
    if links::use_up(&mut tx, token.digest(), Purpose::Reset, now).await?.is_none() {
        return Ok(dead_link::answer(shell, Again::Reset));
    }
    change_password::keep(&mut tx, &site, &changed).await?;
    visit.forget(&mut tx, &site, &email).await?;
    tx.commit().await?;

    let done = Redirect::to(shell.link("/sign-in")).saying("accounts-reset-done");
    Ok(done.into_response())
}
