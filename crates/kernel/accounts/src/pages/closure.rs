//! Closing one's own account.

use askama::Template;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use web::{Error, Form, Page, Redirect, Refused, Result, Shell, Site};

use crate::store::assignments;
use crate::visit::Visit;
use crate::{Actor, COOKIE, Email, close, fields};

#[derive(Template)]
#[template(path = "accounts/closure.html")]
pub(crate) struct View {
    shell: Shell,
    form: Form,
    email: Email,
}

pub(crate) async fn get(shell: Shell, actor: Actor) -> Result<Page<View>> {
    let email = actor.signed_in()?.email.clone();
    Ok(Page(View { shell, form: Form::empty(), email }))
}

/// Erases everything personal. Acts keep the account's identifier, which leads to nobody any longer.
pub(crate) async fn post(
    State(site): State<Site>,
    shell: Shell,
    actor: Actor,
    visit: Visit,
    mut form: Form,
) -> Result<Response> {
    let person = actor.signed_in()?;
    visit.count_password(&site, &person.email).await?;
    let Some(account) = fields::own_password(&mut form, &site, person).await? else {
        let email = person.email.clone();
        return Ok(Refused(View { shell, form, email }).into_response());
    };
    let closed = account.close(site.clock.now()).map_err(Error::internal)?;

    let mut tx = site.db.begin().await?;
    if assignments::is_last_operator(&mut tx, closed.id).await? {
        drop(tx);
        form.problem::<()>("current", "accounts-last-operator");
        let email = person.email.clone();
        return Ok(Refused(View { shell, form, email }).into_response());
    }
    visit.forgive(&mut tx, &site, &person.email).await?;
    close::keep(&mut tx, &site, &closed).await?;
    tx.commit().await?;

    let done = Redirect::to(shell.link("/")).saying("accounts-closed");
    Ok(done.with_cookie(web::expired_cookie(COOKIE)).into_response())
}
