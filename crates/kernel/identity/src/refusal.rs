//! Why the answer of a gateway is not believed.

use std::str::FromStr;

/// Why the answer of a gateway is not believed, or does not lead on. Each is told in words of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub(crate) enum Refusal {
    /// The person went back at the gateway.
    #[error("cancelled at the gateway")]
    Cancelled,
    /// The sign-in was begun in another browser, or too long ago, or was finished already.
    #[error("nothing was begun here")]
    NotBegun,
    /// The gateway does not answer.
    #[error("the gateway is away")]
    Away,
    /// The gateway does not accept the code of the answer: it was used before, or is not its own.
    #[error("the code was refused")]
    Code,
    /// The answer is of another gateway.
    #[error("another issuer")]
    Issuer,
    /// The answer is for another site.
    #[error("another audience")]
    Audience,
    /// The answer belongs to another sign-in.
    #[error("another nonce")]
    Nonce,
    /// The answer has run out.
    #[error("expired")]
    Expired,
    /// The answer is not signed, or not by a key of the gateway.
    #[error("signature")]
    Signature,
    /// The answer cannot be read.
    #[error("malformed")]
    Malformed,
    /// The answer does not say at which level the person was identified, or in a word that is not known.
    #[error("no level")]
    Level,
    /// The answer has no personal code.
    #[error("no personal code")]
    NoPersonalCode,
    /// The answer has no name.
    #[error("no name")]
    NoName,
    /// The account is somebody else's, by an earlier eID.
    #[error("another person's account")]
    OtherPerson,
    /// Who began was signed in, and is no longer, or as somebody else.
    #[error("somebody else is signed in")]
    OtherAccount,
}

/// The text names no refusal.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not a refusal")]
pub(crate) struct UnknownRefusal;

impl Refusal {
    const ALL: [Self; 15] = [
        Self::Cancelled,
        Self::NotBegun,
        Self::Away,
        Self::Code,
        Self::Issuer,
        Self::Audience,
        Self::Nonce,
        Self::Expired,
        Self::Signature,
        Self::Malformed,
        Self::Level,
        Self::NoPersonalCode,
        Self::NoName,
        Self::OtherPerson,
        Self::OtherAccount,
    ];

    /// The word in the address of the page that tells it.
    // tidy: messages identity-refusal-*
    pub(crate) const fn key(self) -> &'static str {
        match self {
            Self::Cancelled => "cancelled",
            Self::NotBegun => "not-begun",
            Self::Away => "away",
            Self::Code => "code",
            Self::Issuer => "issuer",
            Self::Audience => "audience",
            Self::Nonce => "nonce",
            Self::Expired => "expired",
            Self::Signature => "signature",
            Self::Malformed => "malformed",
            Self::Level => "level",
            Self::NoPersonalCode => "no-personal-code",
            Self::NoName => "no-name",
            Self::OtherPerson => "other-person",
            Self::OtherAccount => "other-account",
        }
    }
}

impl FromStr for Refusal {
    type Err = UnknownRefusal;

    fn from_str(key: &str) -> Result<Self, UnknownRefusal> {
        Self::ALL.into_iter().find(|refusal| refusal.key() == key).ok_or(UnknownRefusal)
    }
}
