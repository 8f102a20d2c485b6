// tidy: not a model, because it reads what another site sends.
//! Reading what a gateway answered.

use base::Timestamp;
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use openidconnect::core::{CoreClient, CoreErrorResponseType, CoreIdToken, CoreProviderMetadata};
use openidconnect::{
    AccessToken, AuthorizationCode, ClaimsVerificationError, ClientId, ClientSecret,
    DiscoveryError, Nonce, OAuth2TokenResponse as _, PkceCodeVerifier, RequestTokenError,
    StandardErrorResponse, TokenResponse as _,
};
use secrecy::ExposeSecret as _;
use web::{Result, Site};

use super::wire::WireError;
use super::{Providers, Secrets, apart, redirect_of};
use crate::Provider;
use crate::claims::{Claims, Told};
use crate::refusal::Refusal;

/// What the gateway told of the person, for the code that it sent along with them.
pub(crate) async fn read_answer(
    site: &Site,
    provider: &Provider,
    code: String,
    secrets: Secrets,
) -> Result<Result<Told, Refusal>> {
    let (providers, provider, now) = (Providers::of(site), provider.clone(), site.clock.now());
    let redirect = redirect_of(site, &provider)?;
    apart(move || {
        let metadata = providers.metadata(&provider, now)?;
        let client = CoreClient::from_provider_metadata(
            metadata.clone(),
            ClientId::new(provider.client_id.clone()),
            Some(ClientSecret::new(provider.client_secret.expose_secret().to_owned())),
        )
        .set_redirect_uri(redirect);
        let send = |request| providers.0.wire.send(request);
        let exchange = client
            .exchange_code(AuthorizationCode::new(code))
            .map_err(|_| Refusal::Malformed)?
            .set_pkce_verifier(PkceCodeVerifier::new(secrets.verifier));
        let answer = exchange.request(&send).map_err(of_exchange)?;
        let token = answer.id_token().ok_or(Refusal::Malformed)?;
        let verifier = client.id_token_verifier().set_time_fn(move || as_chrono(now));
        let believed = token.claims(&verifier, &Nonce::new(secrets.nonce)).map_err(|error| {
            // The gateway may have begun to sign with another key.
            providers.forget(&provider);
            of_verification(&error)
        })?;
        let mut claims = claims_of(token)?;
        if !Told::is_whole(&claims, &provider) {
            let subject = believed.subject().as_str();
            let more = more_claims(&providers, &metadata, answer.access_token(), subject)?;
            claims.extend(more.into_iter().filter(|(name, _)| name != "acr"));
        }
        Told::read(&claims, &provider)
    })
    .await
}

/// The claims of a token that was believed.
fn claims_of(token: &CoreIdToken) -> Result<Claims, Refusal> {
    let token = token.to_string();
    let payload = token.split('.').nth(1).ok_or(Refusal::Malformed)?;
    let payload = URL_SAFE_NO_PAD.decode(payload).map_err(|_| Refusal::Malformed)?;
    serde_json::from_slice(&payload).map_err(|_| Refusal::Malformed)
}

/// What the gateway tells of the same person where it is asked for more (`userinfo`).
fn more_claims(
    providers: &Providers,
    metadata: &CoreProviderMetadata,
    access: &AccessToken,
    subject: &str,
) -> Result<Claims, Refusal> {
    let Some(endpoint) = metadata.userinfo_endpoint() else { return Ok(Claims::new()) };
    let request = http::Request::get(endpoint.as_str())
        .header(http::header::AUTHORIZATION, format!("Bearer {}", access.secret()))
        .header(http::header::ACCEPT, "application/json")
        .body(Vec::new())
        .map_err(|_| Refusal::Malformed)?;
    let response = providers.0.wire.send(request).map_err(|_| Refusal::Away)?;
    let claims: Claims = serde_json::from_slice(response.body()).map_err(|_| Refusal::Malformed)?;
    // It must speak of the person of the token.
    let is_same = claims.get("sub").and_then(serde_json::Value::as_str) == Some(subject);
    if is_same { Ok(claims) } else { Err(Refusal::Malformed) }
}

fn as_chrono(now: Timestamp) -> chrono::DateTime<chrono::Utc> {
    chrono::DateTime::from_timestamp(now.as_second(), 0).unwrap_or_default()
}

/// Why a gateway could not say who it is. The cause is logged by its kind, never with what was answered.
pub(super) fn of_discovery(error: DiscoveryError<WireError>) -> Refusal {
    match error {
        DiscoveryError::Request(cause) => {
            tracing::warn!(%cause, "a gateway of eID is away");
            Refusal::Away
        }
        DiscoveryError::Response(status, ..) => {
            tracing::warn!(%status, "a gateway of eID does not say who it is");
            Refusal::Away
        }
        DiscoveryError::Validation(_) | DiscoveryError::UrlParse(_) => Refusal::Issuer,
        DiscoveryError::Parse(_) | DiscoveryError::Other(_) | _ => Refusal::Malformed,
    }
}

fn of_exchange(
    error: RequestTokenError<WireError, StandardErrorResponse<CoreErrorResponseType>>,
) -> Refusal {
    match error {
        RequestTokenError::ServerResponse(answer) => {
            tracing::warn!(error = ?answer.error(), "a gateway of eID refused a code");
            Refusal::Code
        }
        RequestTokenError::Request(cause) => {
            tracing::warn!(%cause, "a gateway of eID is away");
            Refusal::Away
        }
        // What could not be read is not logged: it may name the person.
        RequestTokenError::Parse(..) | RequestTokenError::Other(_) => Refusal::Malformed,
    }
}

fn of_verification(error: &ClaimsVerificationError) -> Refusal {
    match error {
        ClaimsVerificationError::Expired(_) => Refusal::Expired,
        ClaimsVerificationError::InvalidIssuer(_) => Refusal::Issuer,
        ClaimsVerificationError::InvalidAudience(_) => Refusal::Audience,
        ClaimsVerificationError::InvalidNonce(_) => Refusal::Nonce,
        ClaimsVerificationError::SignatureVerification(_) => Refusal::Signature,
        ClaimsVerificationError::InvalidAuthContext(_)
        | ClaimsVerificationError::InvalidAuthTime(_)
        | ClaimsVerificationError::InvalidSubject(_)
        | ClaimsVerificationError::Other(_)
        | ClaimsVerificationError::Unsupported(_)
        | _ => Refusal::Malformed,
    }
}
