// tidy: not a model, because it is read from a request.
//! What ties something begun to one browser.

use accounts::{Digest, Token};
use axum::extract::FromRequestParts;
use axum::http::HeaderMap;
use axum::http::request::Parts;
use web::{Error, Result, Site};

/// The cookie by which a browser is known again that began to show who somebody is.
const COOKIE: &str = "atvere_identity";

/// How long the browser keeps it, in seconds: a year. What it leads to runs out much sooner.
const KEPT: u64 = 365 * 24 * 60 * 60;

/// A browser that may have begun to show who somebody is.
pub(crate) struct Tie(Option<Token>);

impl Tie {
    /// The tie of the browser that sent these headers.
    pub(crate) fn of(headers: &HeaderMap) -> Self {
        let brought = web::cookie_of(headers, COOKIE);
        Self(brought.and_then(|text| text.parse().ok()))
    }

    /// The digest by which the database knows the browser, if it brought the cookie.
    pub(crate) fn digest(&self) -> Option<Digest> {
        self.0.as_ref().map(Token::digest)
    }

    /// The digest by which the database knows the browser from now on, and the cookie that says so. A
    /// browser that has one keeps it, so that two tabs do not disturb each other.
    pub(crate) fn or_new(&self, site: &Site) -> (Digest, String) {
        let token = self.0.clone().unwrap_or_else(|| Token::new(&site.entropy));
        (token.digest(), web::cookie(COOKIE, &token.reveal(), Some(KEPT)))
    }

    /// As [`or_new`](Self::or_new), always with another token: for the moment at which more is known than
    /// before, so that nobody who planted or copied the earlier one gains by it.
    pub(crate) fn renewed(site: &Site) -> (Digest, String) {
        Self(None).or_new(site)
    }
}

impl FromRequestParts<Site> for Tie {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, _: &Site) -> Result<Self> {
        Ok(Self::of(&parts.headers))
    }
}
