//! Asking for an account of one's own.

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
#[template(path = "accounts/register.html")]
pub(crate) struct View {
    shell: Shell,
    form: Form,
}

pub(crate) async fn get(shell: Shell) -> Page<View> {
    Page(View { shell, form: Form::empty() })
}

/// The answer is the same whether the address has an account; only its owner learns that, by letter.
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
    if may_write_to(&mut tx, &site, &email).await? {
        let new = Account::registered(site.id(), email, shell.language, site.clock.now());
        let account = accounts::find_or_insert(&mut tx, new).await?;
        write(&mut tx, &site, &account).await?;
    }
    tx.commit().await?;

    let sent = Redirect::to(shell.link("/sign-in")).saying("accounts-register-sent");
    Ok(sent.into_response())
}

async fn write(tx: &mut Tx, site: &Site, account: &Account) -> Result<()> {
    let Some(to) = letters::To::account(site, account) else { return Ok(()) };
    let letter = if account.is_active() {
        to.already_registered()
    } else {
        let token = Token::new(&site.entropy);
        let link = Link::send(token.digest(), account.id, Purpose::Confirm, site.clock.now());
        links::send(tx, &link).await?;
        to.confirm(&token)
    };
    Ok(letters::queue(tx, site, &letter).await?)
}
