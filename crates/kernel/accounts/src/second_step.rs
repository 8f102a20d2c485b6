// tidy: not a model, because it is a service of the site.
//! The second step of signing in, which another part brings.

use std::sync::Arc;

use async_trait::async_trait;
use base::Id;
use db::Tx;
use web::{Result, Site};

use crate::store::assignments;
use crate::{Account, OwnPath, Steps, Visit};

/// Where somebody sets up a second step, without language.
pub const SET_UP: &str = "/account/second-step";

/// What asks for a second step after a right password.
#[async_trait]
pub trait AsksSecondStep: Send + Sync {
    /// Begins the second step of an account that has one set up. `back` is where the person wants to go.
    async fn begin(
        &self,
        tx: &mut Tx,
        site: &Site,
        account: Id<Account>,
        back: Option<&OwnPath>,
    ) -> Result<Option<Begun>>;
}

/// A second step that has begun: nobody is signed in yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Begun {
    /// The page that asks for it, without language.
    pub path: &'static str,
    /// The cookie that says who has shown the first step.
    pub cookie: String,
}

/// The second step of signing in: a service of the site. Without it a password is enough for everybody.
#[derive(Clone)]
pub struct SecondStep {
    /// Who asks.
    pub asks: Arc<dyn AsksSecondStep>,
    /// Whether those who hold roles act in them only after two steps.
    pub required_of_staff: bool,
}

/// What a right password leads to.
pub(crate) enum Entered {
    /// The person is signed in; the cookie says so.
    SignedIn {
        /// The cookie of the session.
        cookie: String,
        /// Whether they hold roles and must set up a second step before they can act in them.
        owes_step: bool,
    },
    /// A second step is asked for.
    Asked(Begun),
}

/// Lets somebody in who gave the right password, unless they have a second step set up.
pub(crate) async fn enter(
    tx: &mut Tx,
    site: &Site,
    visit: &Visit,
    account: Id<Account>,
    back: Option<&OwnPath>,
) -> Result<Entered> {
    let service = site.service_if_any::<SecondStep>();
    if let Some(step) = service
        && let Some(begun) = step.asks.begin(tx, site, account, back).await?
    {
        return Ok(Entered::Asked(begun));
    }
    let cookie = visit.sign_in(tx, site, account, Steps::One).await?;
    let owes_step =
        service.is_some_and(|step| step.required_of_staff) && holds_role(tx, account).await?;
    Ok(Entered::SignedIn { cookie, owes_step })
}

async fn holds_role(tx: &mut Tx, account: Id<Account>) -> Result<bool> {
    let roles = assignments::assignments_of(tx, account).await?;
    Ok(roles.iter().any(|role| role.until.is_none()))
}
