// tidy: not a model, because it is a service of the site.
//! The second step of signing in, as accounts ask for it.

use accounts::{Account, AsksSecondStep, Begun as AskedFor, OwnPath, Token};
use async_trait::async_trait;
use axum::http::HeaderMap;
use base::Id;
use db::Tx;
use serde::{Deserialize, Serialize};
use web::{Result, Site};

use crate::begun::{Begun, Kind};
use crate::store::begun;
use crate::ways::Ways;

/// The page that asks for the second step, without language.
pub(crate) const PAGE: &str = "/sign-in/second-step";

/// The cookie of a browser that has shown the first step.
pub(crate) const COOKIE: &str = "atvere_step";

/// Asks for the second step of everybody who has one set up.
#[derive(Clone, Copy, Debug)]
pub struct SecondSteps;

/// Somebody whose password was right.
pub(crate) struct Halfway {
    pub(crate) token: Token,
    pub(crate) account: Id<Account>,
    pub(crate) back: Option<OwnPath>,
}

#[derive(Default, Deserialize, Serialize)]
struct State {
    back: Option<String>,
}

#[async_trait]
impl AsksSecondStep for SecondSteps {
    async fn begin(
        &self,
        tx: &mut Tx,
        site: &Site,
        account: Id<Account>,
        back: Option<&OwnPath>,
    ) -> Result<Option<AskedFor>> {
        if !Ways::of(tx, account).await?.is_set_up() {
            return Ok(None);
        }
        let token = Token::new(&site.entropy);
        let state = serde_json::json!(State { back: back.map(ToString::to_string) });
        let now = site.clock.now();
        let started = Begun::new(token.digest(), Kind::SecondStep, Some(account), state, now);
        begun::keep(tx, &started).await?;
        let seconds = u64::try_from(Kind::VALID.as_secs()).unwrap_or_default();
        let cookie = web::cookie(COOKIE, &token.reveal(), Some(seconds));
        Ok(Some(AskedFor { path: PAGE, cookie }))
    }
}

/// Who is halfway in this browser.
pub(crate) async fn halfway(
    tx: &mut Tx,
    site: &Site,
    headers: &HeaderMap,
) -> Result<Option<Halfway>> {
    let token = web::cookie_of(headers, COOKIE).and_then(|text| text.parse::<Token>().ok());
    let Some(token) = token else { return Ok(None) };
    let now = site.clock.now();
    let found = begun::find(tx, token.digest(), Kind::SecondStep, now).await?;
    Ok(found.and_then(|found| {
        let state: State = serde_json::from_value(found.state).unwrap_or_default();
        let back = state.back.and_then(|back| back.parse().ok());
        Some(Halfway { token, account: found.account?, back })
    }))
}
