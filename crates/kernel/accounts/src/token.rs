//! Secrets that a browser or a letter carries, and what the database keeps of them.

use std::fmt;
use std::str::FromStr;

use base::Entropy;
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use sha2::{Digest as _, Sha256};

/// 256 random bits that prove who somebody is: in the cookie of a session, or in a link of a letter.
///
/// The database keeps only its [`Digest`]: whoever reads the database cannot sign in with it. A digest
/// without salt is enough, because nobody can guess 256 random bits.
#[derive(Clone, PartialEq, Eq)]
pub struct Token([u8; 32]);

/// The SHA-256 of a [`Token`].
pub type Digest = [u8; 32];

/// The text is not a token.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not a token")]
pub struct TokenError;

impl Token {
    /// A fresh token.
    pub fn new(entropy: &Entropy) -> Self {
        Self(entropy.bytes())
    }

    /// What the database keeps.
    pub fn digest(&self) -> Digest {
        Sha256::digest(self.0).into()
    }

    /// The token in the 43 characters of a cookie or a link (base64url).
    pub fn reveal(&self) -> String {
        URL_SAFE_NO_PAD.encode(self.0)
    }
}

impl FromStr for Token {
    type Err = TokenError;

    fn from_str(text: &str) -> Result<Self, TokenError> {
        let bytes = URL_SAFE_NO_PAD.decode(text).map_err(|_| TokenError)?;
        bytes.try_into().map(Self).map_err(|_| TokenError)
    }
}

impl fmt::Debug for Token {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Token(…)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_token_survives_a_cookie_and_hides_from_logs() {
        let token = Token::new(&Entropy::seeded(1));

        assert_eq!(token.reveal().parse(), Ok(token.clone()));
        assert_eq!(token.reveal().len(), 43);
        assert_eq!(format!("{token:?}"), "Token(…)");
    }

    #[test]
    fn what_is_not_a_token_is_refused() {
        for text in ["", "x", "a b", &"A".repeat(42), &"A".repeat(44)] {
            assert_eq!(text.parse::<Token>(), Err(TokenError), "{text}");
        }
    }
}
