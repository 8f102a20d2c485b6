//! Signing in by a national eID: to the gateway, and back from it.

use accounts::{Account, Actor, OwnPath, SecondStep, Steps, Token, Visit};
use axum::extract::State;
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use base::{Id, Language};
use db::Tx;
use serde::{Deserialize, Serialize};
use web::{Error, Path, Query, Redirect, Result, Shell, Site};

use super::second_step::Back;
use crate::Level;
use crate::attaching::{Attached, attach, said_by};
use crate::begun::{Begun, Kind};
use crate::eid::{self, Providers, Secrets, read_answer};
use crate::refusal::Refusal;
use crate::store::{begun, persons, put_by, unclaimed, verifications};
use crate::tie::Tie;
use crate::unclaimed::Unclaimed;
use crate::verified::with_cookie;

/// What is remembered between leaving and coming back.
#[derive(Deserialize, Serialize)]
struct Started {
    provider: String,
    /// The browser that left, by its digest.
    browser: String,
    secrets: Secrets,
    back: Option<String>,
    language: Language,
}

/// What the gateway sends along.
#[derive(Deserialize)]
pub(crate) struct Sent {
    state: Option<String>,
    code: Option<String>,
    error: Option<String>,
    /// Who sends it (RFC 9207).
    iss: Option<String>,
}

/// Who came back, and from where.
struct Arrival<'a> {
    site: &'a Site,
    actor: &'a Actor,
    visit: &'a Visit,
    tie: &'a Tie,
    /// Who was signed in when they left.
    account: Option<Id<Account>>,
    back: Option<OwnPath>,
    language: Language,
}

/// Sends the person to the gateway. Reading is enough: what it leaves behind is of use to this browser only.
pub(crate) async fn get(
    State(site): State<Site>,
    shell: Shell,
    actor: Actor,
    visit: Visit,
    tie: Tie,
    Path(id): Path<String>,
    Query(back): Query<Back>,
) -> Result<Response> {
    visit.count_page(&site)?;
    let providers = Providers::of(&site);
    let provider = providers.find(&id).ok_or(Error::NotFound)?;
    let token = Token::new(&site.entropy);
    let (address, secrets) = match eid::begin(&site, provider, token.reveal()).await? {
        Ok(begun) => begun,
        Err(refusal) => return Ok(refused(shell.language, refusal)),
    };
    let (browser, cookie) = tie.or_new(&site);
    let started = Started {
        provider: id,
        browser: hex::encode(browser),
        secrets,
        back: back.path().map(|path| path.to_string()),
        language: shell.language,
    };
    let state = serde_json::to_value(started).map_err(Error::internal)?;
    let leaving = Begun::new(token.digest(), Kind::Eid, actor.account(), state, site.clock.now());

    let mut tx = site.db.begin().await?;
    begun::keep(&mut tx, &leaving).await?;
    tx.commit().await?;

    let address = HeaderValue::from_str(&address).map_err(Error::internal)?;
    let away = (StatusCode::SEE_OTHER, [(header::LOCATION, address)]).into_response();
    Ok(with_cookie(away, &cookie))
}

/// Takes the person back from the gateway.
pub(crate) async fn answer(
    State(site): State<Site>,
    actor: Actor,
    visit: Visit,
    tie: Tie,
    headers: HeaderMap,
    Path(id): Path<String>,
    Query(sent): Query<Sent>,
) -> Result<Response> {
    let Some((account, started)) = take(&site, &tie, &id, &sent).await? else {
        return Ok(refused(preferred(&headers), Refusal::NotBegun));
    };
    let Started { secrets, back, language, .. } = started;
    let providers = Providers::of(&site);
    let provider = providers.find(&id).ok_or(Error::NotFound)?;
    let code = match code_of(&sent, &provider.issuer) {
        Ok(code) => code,
        Err(refusal) => return Ok(refused(language, refusal)),
    };
    let told = match read_answer(&site, provider, code, secrets).await? {
        Ok(told) => told,
        Err(refusal) => return Ok(refused(language, refusal)),
    };
    let said = said_by(&site, provider, told);
    let back = back.and_then(|back| back.parse().ok());
    let (site, actor, visit, tie) = (&site, &actor, &visit, &tie);
    let arrival = Arrival { site, actor, visit, tie, account, back, language };

    let mut tx = site.db.begin().await?;
    let response = arrival.receive(&mut tx, &said).await?;
    tx.commit().await?;
    Ok(response)
}

/// What this browser had begun with this gateway, once; and who was signed in then.
async fn take(
    site: &Site,
    tie: &Tie,
    provider: &str,
    sent: &Sent,
) -> Result<Option<(Option<Id<Account>>, Started)>> {
    let token = sent.state.as_ref().and_then(|state| state.parse::<Token>().ok());
    let Some(token) = token else { return Ok(None) };
    let mut tx = site.db.begin().await?;
    let left = begun::take(&mut tx, token.digest(), Kind::Eid, site.clock.now()).await?;
    tx.commit().await?;
    let Some(left) = left else { return Ok(None) };
    let started: Started = serde_json::from_value(left.state).map_err(Error::internal)?;
    let is_this_browser = tie.digest().is_some_and(|tie| hex::encode(tie) == started.browser);
    let is_ours = is_this_browser && started.provider == provider;
    Ok(is_ours.then_some((left.account, started)))
}

/// The code, unless the gateway sends something else instead, or another gateway sends it.
fn code_of(sent: &Sent, issuer: &str) -> Result<String, Refusal> {
    if sent.iss.as_deref().is_some_and(|iss| iss != issuer) {
        return Err(Refusal::Issuer);
    }
    match (sent.error.as_deref(), &sent.code) {
        (None, Some(code)) => Ok(code.clone()),
        (Some("access_denied" | "interaction_required" | "login_required"), _) => {
            Err(Refusal::Cancelled)
        }
        (Some(_), _) => Err(Refusal::Away),
        (None, None) => Err(Refusal::Malformed),
    }
}

impl Arrival<'_> {
    /// Signs the person in, gives the account what was said, or keeps it until it is known whose it is.
    async fn receive(&self, tx: &mut Tx, said: &Unclaimed) -> Result<Response> {
        if self.account.is_some() && self.account != self.actor.account() {
            return Ok(refused(self.language, Refusal::OtherAccount));
        }
        let known = persons::account_of(tx, said.person).await?;
        match (self.account, known) {
            (Some(own), _) => self.give(tx, own, said).await,
            (None, Some(account)) => self.let_in(tx, account, said).await,
            (None, None) => self.keep_waiting(tx, said, "/sign-in/eid").await,
        }
    }

    /// Somebody who is signed in shows more.
    async fn give(&self, tx: &mut Tx, own: Id<Account>, said: &Unclaimed) -> Result<Response> {
        match attach(tx, self.site, own, said).await? {
            Attached::OtherPerson => Ok(refused(self.language, Refusal::OtherPerson)),
            Attached::OtherAccount => self.keep_waiting(tx, said, "/account/merge").await,
            Attached::Yes => {
                let before = self.actor.person().map_or(Steps::One, |person| person.steps);
                let steps = before.max(steps_of(said.level));
                // A new session at each rise of level.
                let cookie = self.visit.sign_in(tx, self.site, own, steps).await?;
                let list = self.link("/account/verifications");
                let to = self.back.as_ref().map_or(list, ToString::to_string);
                let done = Redirect::to(to).saying("identity-eid-attached");
                Ok(done.with_cookie(cookie).into_response())
            }
        }
    }

    /// Somebody whose account is known.
    async fn let_in(&self, tx: &mut Tx, id: Id<Account>, said: &Unclaimed) -> Result<Response> {
        let (Attached::Yes | Attached::OtherPerson | Attached::OtherAccount) =
            attach(tx, self.site, id, said).await?;
        let steps = steps_of(said.level);
        if steps == Steps::One
            && let Some(step) = self.site.service_if_any::<SecondStep>()
            && let Some(more) = step.asks.begin(tx, self.site, id, self.back.as_ref()).await?
        {
            let asked = Redirect::to(self.link(more.path)).with_cookie(more.cookie);
            return Ok(asked.into_response());
        }
        let cookie = self.visit.sign_in(tx, self.site, id, steps).await?;
        let to = self.back.as_ref().map_or_else(|| self.link(""), ToString::to_string);
        Ok(Redirect::to(to).with_cookie(cookie).into_response())
    }

    /// Keeps what was said until the person says to which account it belongs.
    async fn keep_waiting(&self, tx: &mut Tx, said: &Unclaimed, page: &str) -> Result<Response> {
        let (browser, cookie) = Tie::renewed(self.site);
        if let Some(before) = self.tie.digest() {
            verifications::take_along(tx, before, browser).await?;
            put_by::take_along(tx, before, browser).await?;
        }
        unclaimed::keep(tx, browser, said).await?;
        let page = self.link(page);
        let to = self.back.as_ref().map_or(page.clone(), |back| back.after(&page));
        Ok(Redirect::to(to).with_cookie(cookie).into_response())
    }

    fn link(&self, path: &str) -> String {
        format!("/{}{path}", self.language)
    }
}

/// An eID of these levels takes two things: one has it, and one knows its PIN.
const fn steps_of(level: Level) -> Steps {
    match level {
        Level::Email | Level::Low | Level::Code => Steps::One,
        Level::Substantial | Level::High => Steps::Two,
    }
}

fn preferred(headers: &HeaderMap) -> Language {
    let accept = headers.get(header::ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok());
    Language::best_for(accept.unwrap_or_default())
}

/// Leads to the page that says what was refused and what to do.
pub(crate) fn refused(language: Language, refusal: Refusal) -> Response {
    tracing::info!(reason = refusal.key(), "an answer of a gateway of eID was refused");
    Redirect::to(format!("/{language}/sign-in/eid/refusal/{}", refusal.key())).into_response()
}
