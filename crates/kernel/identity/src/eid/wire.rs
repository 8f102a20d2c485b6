//! How a gateway is reached.

use std::sync::Arc;
use std::time::Duration;

use openidconnect::{HttpRequest, HttpResponse};

/// The most that a gateway may answer, in bytes.
const LIMIT: u64 = 1024 * 1024;

/// Changes what a gateway answers from an address, so that a test sees what is refused.
type Alter = Arc<dyn Fn(&str, Vec<u8>) -> Vec<u8> + Send + Sync>;

/// How a gateway is reached: by HTTPS, with patience of ten seconds, and never where it sends us on to.
#[derive(Clone)]
pub struct Wire {
    agent: ureq::Agent,
    alter: Option<Alter>,
}

/// A gateway was not reached.
#[derive(Debug, thiserror::Error)]
pub(crate) enum WireError {
    /// It does not answer, or answers too much.
    #[error("{0}")]
    Unreached(#[from] ureq::Error),
    /// Its address is neither HTTPS nor of this machine.
    #[error("a gateway is reached by HTTPS only")]
    Plain,
    /// The answer cannot be put together.
    #[error("{0}")]
    Http(#[from] http::Error),
}

impl Default for Wire {
    fn default() -> Self {
        let agent = ureq::Agent::config_builder()
            .max_redirects(0)
            .http_status_as_error(false)
            .timeout_global(Some(Duration::from_secs(10)))
            .build()
            .into();
        Self { agent, alter: None }
    }
}

impl Wire {
    /// A wire on which somebody changes what the gateway says: what tests refuse.
    #[cfg(feature = "testing")]
    #[must_use]
    pub fn altered(self, by: impl Fn(&str, Vec<u8>) -> Vec<u8> + Send + Sync + 'static) -> Self {
        Self { alter: Some(Arc::new(by)), ..self }
    }

    /// Asks, and waits for the answer.
    pub(crate) fn send(&self, request: HttpRequest) -> Result<HttpResponse, WireError> {
        if !is_private(request.uri()) {
            return Err(WireError::Plain);
        }
        let uri = request.uri().to_string();
        let (parts, mut body) = self.agent.run(request)?.into_parts();
        let bytes = body.with_config().limit(LIMIT).read_to_vec()?;
        let bytes = self.alter.as_ref().map_or(bytes.clone(), |alter| alter(&uri, bytes));
        let mut response = http::Response::builder().status(parts.status);
        if let Some(kind) = parts.headers.get(http::header::CONTENT_TYPE) {
            response = response.header(http::header::CONTENT_TYPE, kind);
        }
        Ok(response.body(bytes)?)
    }
}

/// Whether nobody between can read along.
fn is_private(uri: &http::Uri) -> bool {
    let is_here = matches!(uri.host(), Some("localhost" | "127.0.0.1" | "[::1]"));
    uri.scheme_str() == Some("https") || is_here
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_gateway_is_reached_by_https_only_unless_it_runs_here() {
        let asks = |uri: &str| is_private(&uri.parse().unwrap());

        assert!(asks("https://eid.example/token") && asks("http://127.0.0.1:4000/token"));
        assert!(!asks("http://eid.example/token") && !asks("http://localhost.example/token"));
    }
}
