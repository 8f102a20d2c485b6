// tidy: not a model, because it is read from the database.
//! What an account has set up for its second step.

use accounts::Account;
use base::Id;
use db::Tx;

use crate::authenticator::{Authenticator, SharedSecret};
use crate::key::IdentityKey;
use crate::passkey::Passkey;
use crate::store::{authenticators, passkeys, recovery_codes};
use web::Site;

/// What an account has set up for its second step.
pub(crate) struct Ways {
    pub(crate) authenticator: Option<Authenticator>,
    pub(crate) passkeys: Vec<Passkey>,
    pub(crate) codes_left: u32,
}

impl Ways {
    /// What this account has set up.
    pub(crate) async fn of(tx: &mut Tx, account: Id<Account>) -> db::Result<Self> {
        Ok(Self {
            authenticator: authenticators::find(tx, account).await?,
            passkeys: passkeys::of_account(tx, account).await?,
            codes_left: recovery_codes::left(tx, account).await?,
        })
    }

    /// Whether an authenticator is asked for.
    pub(crate) fn has_authenticator(&self) -> bool {
        self.authenticator.as_ref().is_some_and(Authenticator::is_in_use)
    }

    /// Whether signing in by password takes a second step.
    pub(crate) fn is_set_up(&self) -> bool {
        self.has_authenticator() || !self.passkeys.is_empty()
    }
}

/// The secret of an authenticator of somebody with this address.
pub(crate) fn secret_of(site: &Site, authenticator: &Authenticator, email: &str) -> SharedSecret {
    let seed = hex::encode(authenticator.seed);
    let digest = IdentityKey::of(site).digest_of("authenticator", authenticator.account, &seed);
    SharedSecret::new(digest, &site.settings.name, email)
}
