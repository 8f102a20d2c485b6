// tidy: not a model, because it keeps what is done and enters it into the log.
//! What may be done in a discussion: each act is one entry of the log, without names and words.

mod commenting;
mod supporting;

pub(crate) use commenting::{NewComment, Written, edit, withdraw, write};
pub(crate) use supporting::{support, take_back};

use sha2::{Digest as _, Sha256};

/// The digest of words, which stands in the log in their place.
pub(crate) fn digest(words: &str) -> String {
    hex::encode(Sha256::digest(words.as_bytes()))
}
