//! Closing one's own account.

use askama::Template;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use db::Tx;
use web::{Error, Form, Page, Redirect, Refused, Result, Shell, Site};

use crate::store::accounts::{self, Kept};
use crate::store::{assignments, invitations, links, sessions};
use crate::visit::Visit;
use crate::witness::{self, ByWhom, WithRole};
use crate::{Account, Actor, COOKIE, Email, Erasures, fields};

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
    erase(&mut tx, &site, &closed).await?;
    tx.commit().await?;

    let done = Redirect::to(shell.link("/")).saying("accounts-closed");
    Ok(done.with_cookie(web::expired_cookie(COOKIE)).into_response())
}

async fn erase(tx: &mut Tx, site: &Site, closed: &Account) -> Result<()> {
    if accounts::save(tx, closed).await? == Kept::LostRace {
        return Err(Error::Conflict("accounts-changed-meanwhile"));
    }
    let roles = assignments::assignments_of(tx, closed.id).await?;
    assignments::end_all(tx, closed.id, site.clock.now()).await?;
    sessions::end_all(tx, closed.id).await?;
    links::erase_of(tx, closed.id).await?;
    invitations::erase_of(tx, closed.id).await?;
    for role in roles.iter().filter(|role| role.until.is_none()) {
        witness::tell(tx, site, WithRole::LaidDown, role.held, ByWhom::Holder(closed.id)).await?;
    }
    // Last, because what was told just now is of this person as well.
    for erase in site.service_if_any::<Erasures>().into_iter().flat_map(|others| &others.0) {
        erase(tx, closed.id).await?;
    }
    Ok(())
}
