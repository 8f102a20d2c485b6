//! Codes on paper: shown once, when they are made.

use accounts::{Actor, OwnPath, Visit, own_password};
use askama::Template;
use axum::extract::State;
use axum::http::{HeaderValue, header};
use axum::response::{IntoResponse, Response};
use web::{Form, Page, Redirect, Result, Shell, Site};

use crate::code::Code;
use crate::recovery;
use crate::ways::Ways;

#[derive(Template)]
#[template(path = "identity/recovery_codes.html")]
struct View {
    shell: Shell,
    codes: Vec<Code>,
    /// Where to go on.
    next: String,
}

/// Makes new codes in place of the earlier ones.
pub(crate) async fn post(
    State(site): State<Site>,
    shell: Shell,
    actor: Actor,
    visit: Visit,
    mut form: Form,
) -> Result<Response> {
    let person = actor.signed_in()?;
    visit.count_password(&site, &person.email).await?;
    if own_password(&mut form, &site, person).await?.is_none() {
        let back = Redirect::to(shell.link("/account/second-step"));
        return Ok(back.saying("identity-password-wrong").into_response());
    }

    let mut tx = site.db.begin().await?;
    if !Ways::of(&mut tx, person.account).await?.is_set_up() {
        return Ok(Redirect::to(shell.link("/account/second-step")).into_response());
    }
    let codes = recovery::renew(&mut tx, &site, person.account).await?;
    visit.forgive(&mut tx, &site, &person.email).await?;
    tx.commit().await?;

    Ok(shown(shell, &form, codes, None))
}

/// The page with the codes, which cannot be opened a second time.
pub(crate) fn shown(
    shell: Shell,
    form: &Form,
    codes: Vec<Code>,
    cookie: Option<String>,
) -> Response {
    let back = form.value("return").parse::<OwnPath>();
    let next = back.map_or_else(|_| shell.link("/account"), |path| path.to_string());
    let mut page = Page(View { shell, codes, next }).into_response();
    let cookie = cookie.and_then(|cookie| HeaderValue::from_str(&cookie).ok());
    if let Some(cookie) = cookie {
        page.headers_mut().append(header::SET_COOKIE, cookie);
    }
    page
}
