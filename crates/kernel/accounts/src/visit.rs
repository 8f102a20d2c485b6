// tidy: not a model, because it is read from a request.
//! The browser that asks, and how somebody is signed in there.

use std::net::IpAddr;

use axum::extract::FromRequestParts;
use axum::http::header::USER_AGENT;
use axum::http::request::Parts;
use base::Id;
use db::Tx;
use web::{Error, Limit, Result, Site};

use crate::patience::{Patience, Tries};
use crate::recognise::token_of;
use crate::session::browser_name;
use crate::store::{attempts, sessions};
use crate::token::Token;
use crate::{Account, COOKIE, Email, Session};

/// The browser that asks, as far as it matters for signing in.
pub(crate) struct Visit {
    network: IpAddr,
    browser: String,
    token: Option<Token>,
}

impl FromRequestParts<Site> for Visit {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, site: &Site) -> Result<Self> {
        let agent = parts.headers.get(USER_AGENT).and_then(|value| value.to_str().ok());
        Ok(Self {
            network: web::whole_network(web::client_network(site, parts)),
            browser: browser_name(agent.unwrap_or_default()),
            token: token_of(&parts.headers),
        })
    }
}

impl Visit {
    /// Counts an act that tries a secret or causes a letter, on this node.
    pub(crate) fn count(&self, site: &Site) -> Result<()> {
        site.limits.count(Limit::Secret, self.network)
    }

    /// Counts a try to give the password of an account, on all nodes; who tried too often waits.
    ///
    /// It is the same for addresses that have an account and for those that have none.
    pub(crate) async fn count_password(&self, site: &Site, email: &Email) -> Result<()> {
        self.count(site)?;
        let now = site.clock.now();
        let keys = [
            (account_key(site, email), Patience::ACCOUNT),
            (self.network_key(site), Patience::NETWORK),
        ];
        let mut tx = site.db.begin().await?;
        for (key, patience) in keys {
            if let Err(seconds) = attempts::count(&mut tx, key, patience, now).await? {
                return Err(Error::TooMany { seconds });
            }
        }
        Ok(tx.commit().await?)
    }

    /// The password was right: the account's tries are forgotten, this one of the network is forgiven.
    pub(crate) async fn forgive(&self, tx: &mut Tx, site: &Site, email: &Email) -> Result<()> {
        self.forget(tx, site, email).await?;
        attempts::forgive_one(tx, self.network_key(site)).await?;
        Ok(())
    }

    /// The password is another one: the account's tries with the old one are forgotten.
    pub(crate) async fn forget(&self, tx: &mut Tx, site: &Site, email: &Email) -> Result<()> {
        Ok(attempts::forget(tx, account_key(site, email)).await?)
    }

    /// Signs somebody in here: a new token, whatever the browser brought. Returns the cookie.
    pub(crate) async fn sign_in(
        &self,
        tx: &mut Tx,
        site: &Site,
        account: Id<Account>,
    ) -> Result<String> {
        if let Some(earlier) = &self.token {
            sessions::end_by_token(tx, earlier.digest()).await?;
        }
        let (token, now) = (Token::new(&site.entropy), site.clock.now());
        let session = Session::begin(site.id(), account, token.digest(), self.browser.clone(), now);
        sessions::begin(tx, &session).await?;
        let seconds = u64::try_from(Session::LONGEST.as_secs()).expect("90 days are not negative");
        Ok(web::cookie(COOKIE, &token.reveal(), Some(seconds)))
    }

    fn network_key(&self, site: &Site) -> [u8; 32] {
        site.secret.digest("accounts: password tries of a network", &self.network.to_string())
    }
}

fn account_key(site: &Site, email: &Email) -> [u8; 32] {
    site.secret.digest("accounts: password tries for an account", email.as_str())
}

/// Whether one more letter may go to an address that anybody can type. Counts it.
pub(crate) async fn may_write_to(tx: &mut Tx, site: &Site, email: &Email) -> Result<bool> {
    let key = site.secret.digest("accounts: letters to an address", email.as_str());
    let counted = attempts::count(tx, key, Patience::LETTERS, site.clock.now()).await?;
    Ok(counted.is_ok())
}

/// How long counts are kept after the last try.
pub(crate) const COUNTS_KEPT: jiff::SignedDuration = Tries::FORGOTTEN;
