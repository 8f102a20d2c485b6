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
use crate::{Account, COOKIE, Email, Session, Steps};

/// The browser that asks, as far as it matters for signing in.
pub struct Visit {
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
    pub fn count(&self, site: &Site) -> Result<()> {
        site.limits.count(Limit::Secret, self.network)
    }

    /// Counts a page that leaves something behind although it is only read, on this node.
    pub fn count_page(&self, site: &Site) -> Result<()> {
        site.limits.count(Limit::Act, self.network)
    }

    /// Counts a try to give the password of an account, on all nodes; who tried too often waits.
    ///
    /// It is the same for addresses that have an account and for those that have none.
    pub async fn count_password(&self, site: &Site, email: &Email) -> Result<()> {
        self.count(site)?;
        let keys = [
            (account_key(site, email), Patience::ACCOUNT),
            (self.network_key(site), Patience::NETWORK),
        ];
        count_all(site, keys).await
    }

    /// Counts a try to give another secret, such as a code, on all nodes; who tried too often waits.
    ///
    /// `of` names the secret and whose it is; tries are counted for it and for the network.
    pub async fn count_secret(&self, site: &Site, of: &Secret) -> Result<()> {
        self.count(site)?;
        let own = (secret_key(site, of), Patience::ACCOUNT);
        let network = (self.secret_network_key(site, of), Patience::NETWORK);
        count_all(site, [own, network]).await
    }

    /// Counts a try to give one of many codes that are nobody's yet, on all nodes: for the network alone, so
    /// that nobody's guesses hold up everybody else. A class of pupils behind one address stays below it.
    pub async fn count_codes(&self, site: &Site, kind: &'static str) -> Result<()> {
        let of = Secret { kind, of: String::new() };
        count_all(site, [(self.secret_network_key(site, &of), Patience::NETWORK)]).await
    }

    /// The code was right: this try of the network is forgiven.
    pub async fn forgive_code(&self, tx: &mut Tx, site: &Site, kind: &'static str) -> Result<()> {
        let of = Secret { kind, of: String::new() };
        Ok(attempts::forgive_one(tx, self.secret_network_key(site, &of)).await?)
    }

    /// The secret was right: its tries are forgotten, this one of the network is forgiven.
    pub async fn forgive_secret(&self, tx: &mut Tx, site: &Site, of: &Secret) -> Result<()> {
        attempts::forget(tx, secret_key(site, of)).await?;
        attempts::forgive_one(tx, self.secret_network_key(site, of)).await?;
        Ok(())
    }

    /// The password was right: the account's tries are forgotten, this one of the network is forgiven.
    pub async fn forgive(&self, tx: &mut Tx, site: &Site, email: &Email) -> Result<()> {
        self.forget(tx, site, email).await?;
        attempts::forgive_one(tx, self.network_key(site)).await?;
        Ok(())
    }

    /// The password is another one: the account's tries with the old one are forgotten.
    pub(crate) async fn forget(&self, tx: &mut Tx, site: &Site, email: &Email) -> Result<()> {
        Ok(attempts::forget(tx, account_key(site, email)).await?)
    }

    /// Signs somebody in here who showed in so many steps who they are: a new token, whatever the browser
    /// brought, also when somebody who is signed in shows more than before. Returns the cookie.
    pub async fn sign_in(
        &self,
        tx: &mut Tx,
        site: &Site,
        account: Id<Account>,
        steps: Steps,
    ) -> Result<String> {
        if let Some(earlier) = &self.token {
            sessions::end_by_token(tx, earlier.digest()).await?;
        }
        let (token, now) = (Token::new(&site.entropy), site.clock.now());
        let browser = self.browser.clone();
        let session = Session::begin(site.id(), account, token.digest(), browser, steps, now);
        sessions::begin(tx, &session).await?;
        let seconds = u64::try_from(Session::LONGEST.as_secs()).expect("90 days are not negative");
        Ok(web::cookie(COOKIE, &token.reveal(), Some(seconds)))
    }

    fn secret_network_key(&self, site: &Site, of: &Secret) -> [u8; 32] {
        let network = format!("{} of {}", of.kind, self.network);
        site.secret.digest("accounts: tries of a network", &network)
    }

    fn network_key(&self, site: &Site) -> [u8; 32] {
        site.secret.digest("accounts: password tries of a network", &self.network.to_string())
    }
}

/// A secret that somebody tries to give: its kind, and whose it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Secret {
    /// The kind, in words of the program: `second step`.
    pub kind: &'static str,
    /// Whose: an identifier.
    pub of: String,
}

impl Secret {
    /// A secret of an account.
    pub fn of_account(kind: &'static str, account: Id<Account>) -> Self {
        Self { kind, of: account.to_string() }
    }
}

async fn count_all<const N: usize>(site: &Site, keys: [([u8; 32], Patience); N]) -> Result<()> {
    let now = site.clock.now();
    let mut tx = site.db.begin().await?;
    for (key, patience) in keys {
        if let Err(seconds) = attempts::count(&mut tx, key, patience, now).await? {
            return Err(Error::TooMany { seconds });
        }
    }
    Ok(tx.commit().await?)
}

fn secret_key(site: &Site, of: &Secret) -> [u8; 32] {
    site.secret.digest("accounts: tries of a secret", &format!("{} of {}", of.kind, of.of))
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
