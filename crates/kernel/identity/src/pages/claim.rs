//! Saying to which account it belongs what an eID said.

use accounts::{Actor, Steps, Visit};
use askama::Template;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use web::{Form, Page, Query, Redirect, Result, Shell, Site};

use super::eid::refused;
use super::second_step::Back;
use crate::Level;
use crate::attaching::{Attached, attach};
use crate::refusal::Refusal;
use crate::store::unclaimed;
use crate::tie::Tie;
use crate::unclaimed::Unclaimed;

#[derive(Template)]
#[template(path = "identity/claim.html")]
struct View {
    shell: Shell,
    form: Form,
    said: Unclaimed,
    /// The address of whoever is signed in.
    email: Option<String>,
    /// This page, to come back to after signing in.
    here: String,
}

pub(crate) async fn get(
    State(site): State<Site>,
    shell: Shell,
    actor: Actor,
    tie: Tie,
    Query(back): Query<Back>,
) -> Result<Response> {
    let mut tx = site.db.read().await?;
    let now = site.clock.now();
    let said = match tie.digest() {
        Some(browser) => unclaimed::find(&mut tx, browser, now).await?,
        None => None,
    };
    let Some(said) = said else { return Ok(refused(shell.language, Refusal::NotBegun)) };
    let email = actor.person().map(|person| person.email.to_string());
    let form = Form::filled(back.path().map(|path| ("return", path.to_string())));
    let here = here(&shell, &form);
    Ok(Page(View { shell, form, said, email, here }).into_response())
}

/// This page, with where the person wants to go from it.
fn here(shell: &Shell, form: &Form) -> String {
    let page = shell.link("/sign-in/eid");
    let back = form.value("return").parse::<accounts::OwnPath>();
    let page = back.map_or(page.clone(), |back| back.after(&page));
    let own = page.parse::<accounts::OwnPath>();
    own.map_or_else(|_| shell.link("/sign-in"), |own| own.after(&shell.link("/sign-in")))
}

/// Gives it to the account that is signed in here.
pub(crate) async fn post(
    State(site): State<Site>,
    shell: Shell,
    actor: Actor,
    visit: Visit,
    tie: Tie,
    form: Form,
) -> Result<Response> {
    let person = actor.signed_in()?;
    let Some(browser) = tie.digest() else {
        return Ok(refused(shell.language, Refusal::NotBegun));
    };

    let mut tx = site.db.begin().await?;
    let Some(said) = unclaimed::find(&mut tx, browser, site.clock.now()).await? else {
        return Ok(refused(shell.language, Refusal::NotBegun));
    };
    match attach(&mut tx, &site, person.account, &said).await? {
        Attached::OtherPerson => return Ok(refused(shell.language, Refusal::OtherPerson)),
        Attached::OtherAccount => {
            return Ok(Redirect::to(shell.link("/account/merge")).into_response());
        }
        Attached::Yes => {}
    }
    drop(unclaimed::take(&mut tx, browser, site.clock.now()).await?);
    let shown = if said.level >= Level::Substantial { Steps::Two } else { Steps::One };
    let steps = person.steps.max(shown);
    let cookie = visit.sign_in(&mut tx, &site, person.account, steps).await?;
    tx.commit().await?;

    let back = form.value("return").parse::<accounts::OwnPath>();
    let list = shell.link("/account/verifications");
    let to = back.map_or(list, |back| back.to_string());
    let done = Redirect::to(to).saying("identity-eid-attached").with_cookie(cookie);
    Ok(done.into_response())
}
