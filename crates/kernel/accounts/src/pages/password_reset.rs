//! Asking for a letter with which one chooses another password.

use askama::Template;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use db::Tx;
use web::{Form, Page, Redirect, Refused, Result, Shell, Site};

use crate::link::{Link, Purpose};
use crate::store::{accounts, links};
use crate::token::Token;
use crate::visit::{Visit, may_write_to};
use crate::{Account, fields, letters};

#[derive(Template)]
#[template(path = "accounts/password_reset.html")]
pub(crate) struct View {
    shell: Shell,
    form: Form,
}

pub(crate) async fn get(shell: Shell) -> Page<View> {
    Page(View { shell, form: Form::empty() })
}

/// The answer is the same whether the address has an account.
pub(crate) async fn post(
    State(site): State<Site>,
    shell: Shell,
    visit: Visit,
    mut form: Form,
) -> Result<Response> {
    visit.count(&site)?;
    let Some(email) = fields::email(&mut form) else {
        return Ok(Refused(View { shell, form }).into_response());
    };

    let mut tx = site.db.begin().await?;
    let may_write = may_write_to(&mut tx, &site, &email).await?;
    let account = accounts::find_by_email(&mut tx, &email).await?;
    if let Some(account) = account.filter(|_| may_write) {
        write(&mut tx, &site, &account).await?;
    }
    tx.commit().await?;

    let sent = Redirect::to(shell.link("/sign-in")).saying("accounts-reset-sent");
    Ok(sent.into_response())
}

/// Who has no password yet gets the letter with which one chooses the first.
async fn write(tx: &mut Tx, site: &Site, account: &Account) -> Result<()> {
    let Some(to) = letters::To::account(site, account) else { return Ok(()) };
    let token = Token::new(&site.entropy);
    let (purpose, letter) = if account.is_active() {
        (Purpose::Reset, to.reset(&token))
    } else {
        (Purpose::Confirm, to.confirm(&token))
    };
    links::send(tx, &Link::send(token.digest(), account.id, purpose, site.clock.now())).await?;
    Ok(letters::queue(tx, site, &letter).await?)
}
