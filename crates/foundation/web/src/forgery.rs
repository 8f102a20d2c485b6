//! Form tokens: an act is taken only from a page that we served to the same browser.
//!
//! Each browser that is shown a form gets a random cookie; the form carries a keyed digest of it. A
//! stranger's page can make the browser send the cookie, but cannot know the digest. `Origin` and
//! `Sec-Fetch-Site` are looked at as well (see the guard).

use axum::http::HeaderMap;
use base::Entropy;
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;
use subtle::ConstantTimeEq;

use crate::cookies;

/// The cookie that ties forms to a browser.
pub const BROWSER: &str = "atvere_browser";

/// A secret of the site, from which keys for single purposes are derived. It never leaves the server.
#[derive(Clone)]
pub struct Secret([u8; 32]);

impl Secret {
    /// From 32 random bytes that are kept between starts.
    pub const fn new(bytes: [u8; 32]) -> Self {
        Self(bytes)
    }

    /// A keyed digest (HMAC-SHA-256) of `text` for one purpose.
    pub fn digest(&self, purpose: &str, text: &str) -> [u8; 32] {
        let mut mac =
            Hmac::<Sha256>::new_from_slice(&self.0).expect("HMAC takes a key of any length");
        mac.update(purpose.as_bytes());
        mac.update(&[0]);
        mac.update(text.as_bytes());
        mac.finalize().into_bytes().into()
    }

    /// The form token for the browser that holds this name in its cookie.
    pub fn token_for(&self, browser: &str) -> String {
        URL_SAFE_NO_PAD.encode(self.digest("form", browser))
    }

    pub(crate) fn accepts(&self, headers: &HeaderMap, token: Option<&str>) -> bool {
        let (Some(browser), Some(token)) = (cookies::read(headers, BROWSER), token) else {
            return false;
        };
        self.token_for(browser).as_bytes().ct_eq(token.as_bytes()).into()
    }
}

impl std::fmt::Debug for Secret {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Secret(…)")
    }
}

/// A new name for a browser.
pub(crate) fn new_browser(entropy: &Entropy) -> String {
    URL_SAFE_NO_PAD.encode(entropy.bytes::<18>())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn headers(cookie: &str) -> HeaderMap {
        HeaderMap::from_iter([(axum::http::header::COOKIE, cookie.parse().unwrap())])
    }

    #[test]
    fn a_token_is_good_for_its_own_browser_only() {
        let secret = Secret::new([7; 32]);
        let token = secret.token_for("anna");

        assert!(secret.accepts(&headers("x=1; atvere_browser=anna"), Some(&token)));
        assert!(!secret.accepts(&headers("atvere_browser=berta"), Some(&token)));
        assert!(!secret.accepts(&headers("atvere_browser=anna"), None));
        assert!(!secret.accepts(&HeaderMap::new(), Some(&token)));
    }

    #[test]
    fn a_secret_does_not_show_itself() {
        assert_eq!(format!("{:?}", Secret::new([7; 32])), "Secret(…)");
    }
}
