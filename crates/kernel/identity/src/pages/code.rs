//! Using a code on paper.

use accounts::{Actor, OwnPath, Visit};
use askama::Template;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use db::Tx;
use web::{Error, Form, Page, Query, Redirect, Refused, Result, Shell, Site};

use super::second_step::Back;
use crate::code::Code;
use crate::key::IdentityKey;
use crate::sheet::Sheet;
use crate::store::{put_by, sheets, verifications};
use crate::tie::Tie;
use crate::verification::{Holder, Method};
use crate::verified::with_cookie;
use crate::{PersonKey, Verification, Verified};

/// The kind of secret whose tries are counted.
const TRIES: &str = "code on paper";

#[derive(Template)]
#[template(path = "identity/code.html")]
pub(crate) struct View {
    shell: Shell,
    form: Form,
    /// What codes have shown here already.
    known: Vec<Verification>,
}

pub(crate) async fn get(shell: Shell, verified: Verified, Query(back): Query<Back>) -> Page<View> {
    let form = Form::filled(back.path().map(|path| ("return", path.to_string())));
    Page(View { shell, form, known: by_code(&verified) })
}

/// Uses the code up. It then stands for whoever is signed in, or for this browser.
pub(crate) async fn post(
    State(site): State<Site>,
    shell: Shell,
    actor: Actor,
    visit: Visit,
    verified: Verified,
    tie: Tie,
    mut form: Form,
) -> Result<Response> {
    visit.count_codes(&site, TRIES).await?;
    let mut tx = site.db.begin().await?;
    let Some((code, sheet)) = used_up(&mut tx, &site, form.value("code")).await? else {
        drop(tx);
        form.problem::<()>("code", "identity-code-unknown");
        let known = by_code(&verified);
        return Ok(Refused(View { shell, form, known }).into_response());
    };
    visit.forgive_code(&mut tx, &site, TRIES).await?;
    // Another person may have used this browser before: a new token knows nothing of them.
    let (browser, cookie) = Tie::renewed(&site);
    let holder = actor.account().map_or(Holder::Browser(browser), Holder::Account);
    let person = PersonKey(IdentityKey::of(&site).digest(TRIES, code.plain()));
    let shown = sheet.verification(site.id(), holder, person, site.clock.now());
    verifications::keep(&mut tx, &shown).await?;
    if let Some(before) = tie.digest() {
        put_by::take_along(&mut tx, before, browser).await?;
    }
    tx.commit().await?;

    let back = form.value("return").parse::<OwnPath>();
    let to = back.map_or_else(|_| shell.link("/code"), |path| path.to_string());
    let done = Redirect::to(to).saying("identity-code-used").into_response();
    Ok(with_cookie(done, &cookie))
}

/// Forgets what codes have shown in this browser: the next person may sit down.
pub(crate) async fn end(State(site): State<Site>, shell: Shell, _: Form) -> Redirect {
    let (_, cookie) = Tie::renewed(&site);
    Redirect::to(shell.link("/code")).saying("identity-code-forgotten").with_cookie(cookie)
}

/// The code and its sheet, if it was good until now.
async fn used_up(tx: &mut Tx, site: &Site, typed: &str) -> Result<Option<(Code, Sheet)>> {
    let Ok(code) = typed.parse::<Code>() else { return Ok(None) };
    let digest = IdentityKey::of(site).digest("issued code", code.plain());
    let Some(id) = sheets::use_up(tx, digest, site.clock.now()).await? else { return Ok(None) };
    let found = sheets::find(tx, id).await?.ok_or(Error::NotFound)?;
    Ok(Some((code, found.sheet)))
}

fn by_code(verified: &Verified) -> Vec<Verification> {
    let known = verified.known().iter();
    known.filter(|one| matches!(one.method, Method::Code(_))).cloned().collect()
}
