//! SHA-256 as RFC 6962 uses it.

use std::fmt;
use std::str::FromStr;

use base64::Engine;
use base64::engine::general_purpose::STANDARD as BASE64;
use sha2::{Digest, Sha256};

/// Put before an entry, so that no entry can be passed off as an inner node.
const LEAF: [u8; 1] = [0x00];
/// Put before the two hashes of an inner node.
const NODE: [u8; 1] = [0x01];

/// The hash of a log without entries: SHA-256 of nothing.
pub const EMPTY_ROOT: Hash = Hash([
    0xe3, 0xb0, 0xc4, 0x42, 0x98, 0xfc, 0x1c, 0x14, 0x9a, 0xfb, 0xf4, 0xc8, 0x99, 0x6f, 0xb9, 0x24,
    0x27, 0xae, 0x41, 0xe4, 0x64, 0x9b, 0x93, 0x4c, 0xa4, 0x95, 0x99, 0x1b, 0x78, 0x52, 0xb8, 0x55,
]);

/// The hash of a leaf, of an inner node or of a whole log: 32 bytes of SHA-256.
///
/// It is shown as 64 hexadecimal digits, as `sha256sum` does. The formats of this crate write it in
/// base64 ([`Hash::to_base64`]); [`FromStr`] reads both, so that people can paste what they have.
///
/// ```
/// use transparency_log::{EMPTY_ROOT, Hash};
///
/// let pasted: Hash = "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=".parse()?;
///
/// assert_eq!(pasted, EMPTY_ROOT);
/// assert!(pasted.to_string().starts_with("e3b0c44298fc1c14"));
/// # Ok::<(), transparency_log::HashError>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Hash([u8; Self::LENGTH]);

/// What was given is not a hash.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum HashError {
    /// The bytes are too few or too many.
    #[error("a hash has 32 bytes, not {found}")]
    Length {
        /// How many bytes were given.
        found: usize,
    },
    /// The text is neither hexadecimal nor base64.
    #[error("a hash is written with 64 hexadecimal digits or 44 characters of base64")]
    Text,
}

impl Hash {
    /// How many bytes a hash has.
    pub const LENGTH: usize = 32;

    /// The hash that consists of these bytes. Nothing is hashed: see [`leaf_hash`] for that.
    pub const fn from_bytes(bytes: [u8; Self::LENGTH]) -> Self {
        Self(bytes)
    }

    /// The bytes, for storage.
    pub const fn as_bytes(&self) -> &[u8; Self::LENGTH] {
        &self.0
    }

    /// The hash as checkpoints and receipts write it: standard base64 with padding.
    pub fn to_base64(&self) -> String {
        BASE64.encode(self.0)
    }

    /// Reads what [`Hash::to_base64`] wrote, and nothing else.
    pub fn from_base64(text: &str) -> Result<Self, HashError> {
        let bytes = BASE64.decode(text).map_err(|_| HashError::Text)?;
        Self::try_from(bytes.as_slice())
    }
}

/// The hash of an entry of the log: SHA-256 of a zero byte and the entry (RFC 6962, section 2.1).
pub fn leaf_hash(entry: &[u8]) -> Hash {
    Hash(Sha256::new().chain_update(LEAF).chain_update(entry).finalize().into())
}

/// The hash of the node above two others: SHA-256 of a byte of one and both hashes, left first.
pub fn node_hash(left: Hash, right: Hash) -> Hash {
    Hash(
        Sha256::new()
            .chain_update(NODE)
            .chain_update(left.0)
            .chain_update(right.0)
            .finalize()
            .into(),
    )
}

impl TryFrom<&[u8]> for Hash {
    type Error = HashError;

    fn try_from(bytes: &[u8]) -> Result<Self, HashError> {
        bytes.try_into().map(Self).map_err(|_| HashError::Length { found: bytes.len() })
    }
}

impl FromStr for Hash {
    type Err = HashError;

    fn from_str(text: &str) -> Result<Self, HashError> {
        if text.len() == 2 * Self::LENGTH {
            let bytes = hex::decode(text).map_err(|_| HashError::Text)?;
            Self::try_from(bytes.as_slice())
        } else {
            Self::from_base64(text)
        }
    }
}

impl fmt::Display for Hash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&hex::encode(self.0))
    }
}

impl fmt::Debug for Hash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_hash_survives_being_written_in_either_way() {
        let hash = leaf_hash(b"minutes of the meeting");

        assert_eq!(hash.to_string().parse(), Ok(hash));
        assert_eq!(hash.to_base64().parse(), Ok(hash));
    }

    #[test]
    fn an_entry_that_looks_like_an_inner_node_has_another_hash() {
        let (left, right) = (leaf_hash(b"left"), leaf_hash(b"right"));

        let forged = leaf_hash(&[left.as_bytes().as_slice(), right.as_bytes()].concat());

        assert_ne!(forged, node_hash(left, right));
    }

    #[test]
    fn a_text_that_is_neither_hexadecimal_nor_strict_base64_is_refused() {
        let right = EMPTY_ROOT.to_base64();
        let without_padding = right.trim_end_matches('=');
        let with_idle_bits_set = right.replace("FU=", "FV=");

        for text in ["e3b0c", &"g".repeat(64), without_padding, &with_idle_bits_set] {
            assert_eq!(text.parse::<Hash>(), Err(HashError::Text), "{text}");
        }
    }

    #[test]
    fn base64_of_too_few_bytes_says_how_many_there_were() {
        assert_eq!(Hash::from_base64("AAAA"), Err(HashError::Length { found: 3 }));
    }
}
