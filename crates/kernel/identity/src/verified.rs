// tidy: not a model, because it is read from a request.
//! Who asks, as surely as it is known; and asking for more at the moment of an act.

use accounts::{Account, Actor, Digest, OwnPath};
use axum::extract::FromRequestParts;
use axum::http::HeaderValue;
use axum::http::header;
use axum::http::request::Parts;
use axum::response::{IntoResponse, Response};
use base::Id;
use web::{Error, Form, Redirect, Result, Shell, Site};

use crate::put_by::PutBy;
use crate::store::{put_by, verifications};
use crate::tie::Tie;
use crate::{Lack, Level, Need, Proof, Verification};

/// Who asks, as surely as it is known. A page takes it as an argument and asks for what its act [needs](Need):
///
/// ```ignore
/// pub(crate) async fn post(State(site): State<Site>, shell: Shell, verified: Verified, form: Form) -> Result<Response> {
///     let page = format!("/petitions/{id}/signature");
///     let proof = match verified.admit(&site, &shell, &NEED, &page, &form).await? {
///         Admitted::Yes(proof) => proof,
///         Admitted::NotYet(answer) => return Ok(answer),
///     };
/// ```
///
/// The page with the form takes [`Typed`], and shows what was typed when the person comes back.
pub struct Verified {
    account: Option<Id<Account>>,
    tie: Tie,
    known: Vec<Verification>,
}

/// Whether an act may go on.
pub enum Admitted {
    /// It may.
    Yes(Proof),
    /// Not yet: the answer leads to where the person shows more, and from there back to the filled-in form.
    NotYet(Response),
}

impl FromRequestParts<Site> for Verified {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, site: &Site) -> Result<Self> {
        let actor = Actor::from_request_parts(parts, site).await?;
        let tie = Tie::from_request_parts(parts, site).await?;
        let (account, browser) = (actor.account(), tie.digest());
        if account.is_none() && browser.is_none() {
            return Ok(Self { account, tie, known: Vec::new() });
        }
        let mut tx = site.db.read().await?;
        let known = verifications::of(&mut tx, account, browser, site.clock.now()).await?;
        Ok(Self { account, tie, known })
    }
}

impl Verified {
    /// What is known and counts now.
    pub fn known(&self) -> &[Verification] {
        &self.known
    }

    /// Whether what is known is what an act needs.
    pub fn proves(&self, site: &Site, need: &Need) -> Result<Proof, Lack> {
        if need.is_only_address() && self.account.is_some() {
            return Ok(Proof { level: Level::Email, person: None });
        }
        need.among(&self.known, site.clock.now(), site.today())
    }

    /// Lets an act go on for which enough is known; otherwise puts the form by for an hour and asks.
    ///
    /// `page` is the page with the form, without language.
    pub async fn admit(
        &self,
        site: &Site,
        shell: &Shell,
        need: &Need,
        page: &str,
        form: &Form,
    ) -> Result<Admitted> {
        let page = shell.link(page);
        if let Ok(proof) = self.proves(site, need) {
            self.forget(site, &page).await?;
            return Ok(Admitted::Yes(proof));
        }
        let (browser, cookie) = self.tie.or_new(site);
        let fields = form.fields().map(|(name, value)| (name.to_owned(), value.to_owned()));
        let waiting = PutBy {
            page: page.clone(),
            account: self.account,
            need: need.clone(),
            fields: fields.collect(),
            expires_at: site.clock.now() + PutBy::WAITS,
        };
        let mut tx = site.db.begin().await?;
        put_by::keep(&mut tx, browser, &waiting).await?;
        tx.commit().await?;

        let asking = shell.link("/verification");
        let to = page.parse::<OwnPath>().map_or(asking.clone(), |page| page.after(&asking));
        Ok(Admitted::NotYet(Redirect::to(to).with_cookie(cookie).into_response()))
    }

    /// What was put by is no longer needed: the act goes on.
    async fn forget(&self, site: &Site, page: &str) -> Result<()> {
        let Some(browser) = self.tie.digest() else { return Ok(()) };
        let mut tx = site.db.begin().await?;
        put_by::forget(&mut tx, browser, page).await?;
        Ok(tx.commit().await?)
    }
}

/// What somebody typed on this page before they were asked to show more; an empty form otherwise.
pub struct Typed(pub Form);

impl FromRequestParts<Site> for Typed {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, site: &Site) -> Result<Self> {
        let actor = Actor::from_request_parts(parts, site).await?;
        let shell = Shell::from_request_parts(parts, site).await?;
        let tie = Tie::from_request_parts(parts, site).await?;
        let Some(browser) = tie.digest() else { return Ok(Self(Form::empty())) };
        let mut tx = site.db.read().await?;
        let page = shell.link(shell.path());
        let waiting = waiting(&mut tx, site, browser, &page, &actor).await?;
        Ok(Self(waiting.map_or_else(Form::empty, |waiting| Form::filled(waiting.fields))))
    }
}

/// The form that waits in a browser on a page, if it is for whoever asks.
pub(crate) async fn waiting(
    tx: &mut db::Tx,
    site: &Site,
    browser: Digest,
    page: &str,
    actor: &Actor,
) -> Result<Option<PutBy>> {
    let found = put_by::find(tx, browser, page, site.clock.now()).await?;
    Ok(found.filter(|waiting| waiting.is_for(actor.account())))
}

/// Adds a cookie to an answer.
pub(crate) fn with_cookie(mut answer: Response, cookie: &str) -> Response {
    if let Ok(cookie) = HeaderValue::from_str(cookie) {
        answer.headers_mut().append(header::SET_COOKIE, cookie);
    }
    answer
}
