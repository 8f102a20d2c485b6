//! Changing one's own password.

use askama::Template;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use web::{Error, Form, Page, Redirect, Refused, Result, Shell, Site};

use crate::visit::Visit;
use crate::{Actor, Email, Passwords, change_password, fields};

#[derive(Template)]
#[template(path = "accounts/password.html")]
pub(crate) struct View {
    shell: Shell,
    form: Form,
    email: Email,
}

pub(crate) async fn get(shell: Shell, actor: Actor) -> Result<Page<View>> {
    let email = actor.signed_in()?.email.clone();
    Ok(Page(View { shell, form: Form::empty(), email }))
}

/// All other browsers are signed out; this one gets a new token.
pub(crate) async fn post(
    State(site): State<Site>,
    shell: Shell,
    actor: Actor,
    visit: Visit,
    mut form: Form,
) -> Result<Response> {
    let person = actor.signed_in()?;
    visit.count_password(&site, &person.email).await?;
    let account = fields::own_password(&mut form, &site, person).await?;
    let password = fields::chosen_password(&mut form, &[&person.name, person.email.as_str()]);
    let (Some(account), Some(password)) = (account, password) else {
        let email = person.email.clone();
        return Ok(Refused(View { shell, form, email }).into_response());
    };
    let hash = Passwords::of(&site).hash(password, &site.entropy).await?;
    let changed = account.with_password(hash).map_err(Error::internal)?;

    let mut tx = site.db.begin().await?;
    change_password::keep(&mut tx, &site, &changed).await?;
    visit.forgive(&mut tx, &site, &person.email).await?;
    let cookie = visit.sign_in(&mut tx, &site, changed.id, person.steps).await?;
    tx.commit().await?;

    let done = Redirect::to(shell.link("/account")).saying("accounts-password-changed");
    Ok(done.with_cookie(cookie).into_response())
}
