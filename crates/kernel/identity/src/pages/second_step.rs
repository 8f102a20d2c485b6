//! One's own second step: what is set up, and how to change it.

use accounts::{Actor, OwnPath, Person, SecondStep, Visit, own_password};
use askama::Template;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use base::Id;
use serde::Deserialize;
use web::{Error, Form, Page, Query, Redirect, Refused, Result, Shell, Site};

use crate::store::{authenticators, passkeys, recovery_codes};
use crate::ways::Ways;

/// What stands in the address after the question mark.
#[derive(Deserialize)]
pub(crate) struct Back {
    #[serde(rename = "return")]
    to: Option<String>,
}

impl Back {
    /// The page to go back to, if it is one of ours.
    pub(crate) fn path(self) -> Option<OwnPath> {
        self.to.and_then(|path| path.parse().ok())
    }
}

#[derive(Template)]
#[template(path = "identity/second_step.html")]
pub(crate) struct View {
    shell: Shell,
    form: Form,
    ways: Ways,
    /// Whether the person holds roles in which they cannot act before this is set up.
    withheld: bool,
    /// Whether staff need a second step here at all.
    required_of_staff: bool,
}

pub(crate) async fn get(
    State(site): State<Site>,
    shell: Shell,
    actor: Actor,
    Query(back): Query<Back>,
) -> Result<Response> {
    let person = actor.signed_in()?;
    let form = Form::filled(back.path().map(|path| ("return", path.to_string())));
    Ok(Page(view(&site, shell, form, person).await?).into_response())
}

/// Offers the secret of a new authenticator to somebody who gives their password.
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
        return Ok(Refused(view(&site, shell, form, person).await?).into_response());
    }

    let mut tx = site.db.begin().await?;
    let (seed, now) = (site.entropy.bytes(), site.clock.now());
    // One that is in use stays as it is; the next page says so.
    let (crate::store::Kept::Yes | crate::store::Kept::LostRace) =
        authenticators::offer(&mut tx, person.account, seed, now).await?;
    visit.forgive(&mut tx, &site, &person.email).await?;
    tx.commit().await?;

    let next = shell.link("/account/second-step/authenticator");
    let back = form.value("return").parse::<OwnPath>();
    Ok(Redirect::to(back.map_or(next.clone(), |back| back.after(&next))).into_response())
}

/// Takes everything away that is asked for in the second step.
pub(crate) async fn end(
    State(site): State<Site>,
    shell: Shell,
    actor: Actor,
    visit: Visit,
    mut form: Form,
) -> Result<Response> {
    let person = actor.signed_in()?;
    visit.count_password(&site, &person.email).await?;
    let Some(account) = own_password(&mut form, &site, person).await? else {
        return Ok(Refused(view(&site, shell, form, person).await?).into_response());
    };

    let mut tx = site.db.begin().await?;
    authenticators::erase_of(&mut tx, person.account).await?;
    passkeys::erase_of(&mut tx, person.account).await?;
    recovery_codes::erase_of(&mut tx, person.account).await?;
    visit.forgive(&mut tx, &site, &person.email).await?;
    let (subject, text) = ("identity-letter-step-ended-subject", "identity-letter-step-ended");
    accounts::notify(&mut tx, &site, &account, subject, text).await?;
    // Who has no second step any longer holds a session of one.
    let cookie = visit.sign_in(&mut tx, &site, person.account, accounts::Steps::One).await?;
    tx.commit().await?;

    let done = Redirect::to(shell.link("/account/second-step")).saying("identity-step-ended");
    Ok(done.with_cookie(cookie).into_response())
}

async fn view(site: &Site, shell: Shell, form: Form, person: &Person) -> Result<View> {
    let mut tx = site.db.read().await?;
    let ways = Ways::of(&mut tx, person.account).await?;
    let step = site.service_if_any::<SecondStep>();
    let required_of_staff = step.is_some_and(|step| step.required_of_staff);
    Ok(View { shell, form, ways, withheld: !person.withheld.is_empty(), required_of_staff })
}

/// The account of somebody who is signed in.
pub(crate) async fn account_of(
    tx: &mut db::Tx,
    id: Id<accounts::Account>,
) -> Result<accounts::Account> {
    accounts::find(tx, id).await?.ok_or(Error::SignInNeeded)
}
