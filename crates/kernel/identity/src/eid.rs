// tidy: not a model, because it talks to other sites.
//! Signing in by a national eID: OpenID Connect, authorization code with PKCE, state and nonce.
//!
//! What the library checks (signature, issuer, audience, time, nonce) it checks; what is checked here
//! besides is that the answer belongs to this browser and to what it began, once.

mod answer;
mod wire;

pub(crate) use answer::read_answer;
pub use wire::Wire;

use std::collections::HashMap;
use std::sync::Arc;

use base::{Slug, Timestamp};
use jiff::SignedDuration;
use openidconnect::core::{CoreAuthenticationFlow, CoreClient, CoreProviderMetadata};
use openidconnect::{
    AuthenticationContextClass, ClientId, ClientSecret, CsrfToken, IssuerUrl, Nonce,
    PkceCodeChallenge, PkceCodeVerifier, RedirectUrl, Scope,
};
use parking_lot::Mutex;
use secrecy::ExposeSecret as _;
use web::{Error, Result, Site};

use crate::Provider;
use crate::refusal::Refusal;

/// For how long what a gateway says of itself is believed without asking again.
const KNOWN: SignedDuration = SignedDuration::from_mins(10);

/// Directives that every log of the program must have: at its fullest the client of the web would log what
/// gateways say, and with it personal codes.
pub const QUIET: [&str; 2] = ["ureq=debug", "ureq_proto=debug"];

/// The gateways of a site: a service of the site.
#[derive(Clone, Default)]
pub struct Providers(Arc<Known>);

#[derive(Default)]
struct Known {
    list: Vec<Provider>,
    wire: Wire,
    /// What each says of itself, and since when it is known.
    metadata: Mutex<HashMap<Slug, (Timestamp, CoreProviderMetadata)>>,
}

/// The secrets of a sign-in that has begun, besides the state.
#[derive(serde::Deserialize, serde::Serialize)]
pub(crate) struct Secrets {
    pub(crate) nonce: String,
    pub(crate) verifier: String,
}

impl Providers {
    /// These gateways, reached by the network.
    pub fn new(list: Vec<Provider>) -> Self {
        Self::reached_by(Wire::default(), list)
    }

    /// These gateways, reached by this wire.
    pub fn reached_by(wire: Wire, list: Vec<Provider>) -> Self {
        Self(Arc::new(Known { list, wire, metadata: Mutex::default() }))
    }

    /// The gateways of a site.
    pub(crate) fn of(site: &Site) -> Self {
        site.service_if_any::<Self>().cloned().unwrap_or_default()
    }

    /// All gateways, in the order of the settings.
    pub(crate) fn list(&self) -> &[Provider] {
        &self.0.list
    }

    /// The gateway with this word.
    pub(crate) fn find(&self, id: &str) -> Option<&Provider> {
        self.0.list.iter().find(|provider| provider.id.as_str() == id)
    }

    /// What a gateway says of itself. Asks it, where that is not known or not known well enough any more.
    fn metadata(
        &self,
        provider: &Provider,
        now: Timestamp,
    ) -> Result<CoreProviderMetadata, Refusal> {
        let known = self.0.metadata.lock().get(&provider.id).cloned();
        if let Some((since, metadata)) = known
            && now.duration_since(since) < KNOWN
        {
            return Ok(metadata);
        }
        let issuer = IssuerUrl::new(provider.issuer.clone()).map_err(|_| Refusal::Issuer)?;
        let send = |request| self.0.wire.send(request);
        let found = CoreProviderMetadata::discover(&issuer, &send).map_err(answer::of_discovery)?;
        self.0.metadata.lock().insert(provider.id.clone(), (now, found.clone()));
        Ok(found)
    }

    /// Forgets what a gateway said of itself: it signed with a key that is not known.
    fn forget(&self, provider: &Provider) {
        self.0.metadata.lock().remove(&provider.id);
    }
}

/// The address at the gateway to which the person is sent. `state` is what comes back with them.
pub(crate) async fn begin(
    site: &Site,
    provider: &Provider,
    state: String,
) -> Result<Result<(String, Secrets), Refusal>> {
    let (providers, provider, now) = (Providers::of(site), provider.clone(), site.clock.now());
    let secrets = Secrets { nonce: random(site), verifier: random(site) };
    let redirect = redirect_of(site, &provider)?;
    apart(move || {
        let metadata = providers.metadata(&provider, now)?;
        let client = CoreClient::from_provider_metadata(
            metadata,
            ClientId::new(provider.client_id.clone()),
            Some(ClientSecret::new(provider.client_secret.expose_secret().to_owned())),
        )
        .set_redirect_uri(redirect);
        let verifier = PkceCodeVerifier::new(secrets.verifier.clone());
        let nonce = secrets.nonce.clone();
        let mut request = client
            .authorize_url(
                CoreAuthenticationFlow::AuthorizationCode,
                move || CsrfToken::new(state),
                move || Nonce::new(nonce),
            )
            .set_pkce_challenge(PkceCodeChallenge::from_code_verifier_sha256(&verifier));
        for scope in provider.scopes.iter().filter(|scope| *scope != "openid") {
            request = request.add_scope(Scope::new(scope.clone()));
        }
        for acr in provider.acr_values() {
            request = request.add_auth_context_value(AuthenticationContextClass::new(acr.clone()));
        }
        Ok((request.url().0.to_string(), secrets))
    })
    .await
}

/// Where the gateway sends people back to.
fn redirect_of(site: &Site, provider: &Provider) -> Result<RedirectUrl> {
    let path = format!("/sign-in/eid/{}/answer", provider.id);
    RedirectUrl::new(site.absolute(&path)).map_err(Error::internal)
}

fn random(site: &Site) -> String {
    use base64::Engine as _;
    base64::engine::general_purpose::URL_SAFE_NO_PAD.encode(site.entropy.bytes::<32>())
}

/// Does what waits for other sites on a thread that may wait.
async fn apart<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> Result<T> {
    tokio::task::spawn_blocking(work).await.map_err(Error::internal)
}
