// tidy: not a model, because it keeps what is done and enters it into the log.
//! What may be done with what people write: each act is one entry of the log, without names and words.

mod appealing;
mod deciding;
mod entering;
mod reporting;
mod restricting;

pub(crate) use appealing::{Appealed, appeal, judge};
pub(crate) use deciding::{Decided, Offered, decide};
pub use entering::{Edited, New, edited, enter, pace, withdraw};
pub(crate) use reporting::{Reported, report};
pub(crate) use restricting::{release, restrict};

use sha2::{Digest as _, Sha256};

/// The digest of words, which stands in the log in their place.
pub(crate) fn digest(words: &str) -> [u8; 32] {
    Sha256::digest(words.as_bytes()).into()
}
