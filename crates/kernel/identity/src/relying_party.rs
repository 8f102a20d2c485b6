// tidy: not a model, because it is made for a site.
//! The site as devices with passkeys know it.

use std::net::IpAddr;

use serde_json::Value;
use url::Url;
use web::Site;
use webauthn_rs::prelude::{CredentialID, DiscoverableAuthentication, PasskeyRegistration, Uuid};
use webauthn_rs::{Webauthn, WebauthnBuilder};

/// The site as devices know it: by the name of its host and its whole address.
///
/// A site that is open under a number instead of a name has none: the standard ties passkeys to names.
pub(crate) struct RelyingParty(Webauthn);

impl RelyingParty {
    /// The site, if it is open under a name.
    pub(crate) fn of(site: &Site) -> Option<Self> {
        let origin = Url::parse(&site.settings.public_url).ok()?;
        let host = origin.host_str()?;
        if host.trim_matches(['[', ']']).parse::<IpAddr>().is_ok() {
            return None;
        }
        let builder = WebauthnBuilder::new(host, &origin).ok()?;
        builder.rp_name(&site.settings.name).build().ok().map(Self)
    }

    /// The library, for what it answers.
    pub(crate) const fn webauthn(&self) -> &Webauthn {
        &self.0
    }

    /// What a device needs to make a new key, as JSON, and what must be remembered meanwhile.
    ///
    /// The device is asked to keep the key where it finds it by itself: the person then signs in without
    /// typing an address.
    pub(crate) fn registration(
        &self,
        account: Uuid,
        (email, name): (&str, &str),
        known: Vec<CredentialID>,
    ) -> Option<(Value, PasskeyRegistration)> {
        let begun = self.0.start_passkey_registration(account, email, name, Some(known)).ok();
        let (options, state) = begun?;
        let mut options = serde_json::to_value(options).ok()?;
        let choice = &mut options["publicKey"]["authenticatorSelection"];
        choice["residentKey"] = "required".into();
        choice["requireResidentKey"] = true.into();
        Some((options, state))
    }

    /// What a browser needs to ask for any passkey of this site, as JSON, and what must be remembered.
    pub(crate) fn sign_in(&self) -> Option<(Value, DiscoverableAuthentication)> {
        let (mut options, state) = self.0.start_discoverable_authentication().ok()?;
        // The person presses a button; the browser does not offer passkeys by itself.
        options.mediation = None;
        Some((serde_json::to_value(options).ok()?, state))
    }
}
