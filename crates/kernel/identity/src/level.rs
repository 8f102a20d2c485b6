//! How surely somebody is known.

use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// How surely somebody is known. Each is more than those before it.
///
/// `low`, `substantial` and `high` are the assurance levels of electronic identification of Regulation (EU)
/// No 910/2014 (eIDAS), article 8. A code stands between: somebody who issues codes has seen the person,
/// but nobody outside vouches for that.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Level {
    /// Somebody reads letters at an address.
    Email,
    /// An eID of the level low.
    Low,
    /// Somebody who issues codes gave one.
    Code,
    /// An eID of the level substantial.
    Substantial,
    /// An eID of the level high.
    High,
}

/// The text names no level.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not a level")]
pub struct UnknownLevel;

impl Level {
    /// All levels, the lowest first.
    pub const ALL: [Self; 5] = [Self::Email, Self::Low, Self::Code, Self::Substantial, Self::High];

    /// The word in storage and in settings.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Email => "email",
            Self::Low => "low",
            Self::Code => "code",
            Self::Substantial => "substantial",
            Self::High => "high",
        }
    }

    /// The message that names it.
    pub const fn message(self) -> &'static str {
        match self {
            Self::Email => "identity-level-email",
            Self::Low => "identity-level-low",
            Self::Code => "identity-level-code",
            Self::Substantial => "identity-level-substantial",
            Self::High => "identity-level-high",
        }
    }
}

impl FromStr for Level {
    type Err = UnknownLevel;

    fn from_str(key: &str) -> Result<Self, UnknownLevel> {
        Self::ALL.into_iter().find(|level| level.key() == key).ok_or(UnknownLevel)
    }
}
