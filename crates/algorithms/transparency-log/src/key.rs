//! The keys that sign notes, and the keys that check them.

use std::fmt;
use std::str::FromStr;

use base64::Engine;
use base64::engine::general_purpose::STANDARD as BASE64;
use ed25519_dalek::{Signature, Signer, SigningKey, VerifyingKey};
use sha2::{Digest, Sha256};

/// The signature type "Ed25519" of the signed-note format.
const ED25519: u8 = 0x01;
const PRIVATE_PREFIX: &str = "PRIVATE+KEY+";

/// Four bytes that tell keys of one name apart: the beginning of the SHA-256 hash of the name, a
/// newline, the signature type and the public key. Shown as eight hexadecimal digits.
///
/// It is a label, not a fingerprint: anybody can make a key with the same identifier.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct KeyId([u8; 4]);

/// A public key with its name: what a verifier must be given by a way that it trusts.
///
/// Its text form is the *vkey* of the C2SP signed-note format:
///
/// ```
/// use transparency_log::VerifierKey;
///
/// let key: VerifierKey = "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k".parse()?;
///
/// assert_eq!(key.name(), "example.com/foo");
/// assert_eq!(key.id().to_string(), "530d903a");
/// # Ok::<(), transparency_log::KeyError>(())
/// ```
#[derive(Clone, PartialEq, Eq)]
pub struct VerifierKey {
    name: String,
    id: KeyId,
    key: VerifyingKey,
}

/// A private key with its name. Who holds it can speak for the log.
///
/// Its text form is the one of Go's `golang.org/x/mod/sumdb/note`:
/// `PRIVATE+KEY+<name>+<hex key id>+<base64 of 0x01 and the 32-byte seed>`. It is not shown by
/// `Debug`, and is wiped from memory when dropped.
pub struct SignerKey {
    name: String,
    id: KeyId,
    key: SigningKey,
}

/// Why a text is not a key.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum KeyError {
    /// The name is empty, too long, or would break the line that it stands in.
    #[error(
        "a key name has 1 to {} bytes without spaces, plus signs or control characters",
        VerifierKey::MAX_NAME
    )]
    Name,
    /// A part is missing or does not have its form.
    #[error("a verifier key reads `name+12345678+base64`")]
    VerifierForm,
    /// A part is missing or does not have its form. The text is not repeated, as it may be secret.
    #[error("a signer key reads `PRIVATE+KEY+name+12345678+base64`")]
    SignerForm,
    /// The key is of a kind other than Ed25519.
    #[error("signature type {found:#04x} is not known, only 0x01 (Ed25519)")]
    Type {
        /// The first byte of the key material.
        found: u8,
    },
    /// The key material is too short or too long.
    #[error("an Ed25519 key has 32 bytes, not {found}")]
    Length {
        /// How many bytes follow the signature type.
        found: usize,
    },
    /// Nobody can have made signatures with this key, or anybody can.
    #[error("the 32 bytes are not a usable Ed25519 public key")]
    Unusable,
    /// The name, the identifier and the key do not belong together: one of them was mistyped.
    #[error("the key is called {written}, but its name and bytes make {computed}")]
    Id {
        /// The identifier in the text.
        written: KeyId,
        /// The identifier of this name and key.
        computed: KeyId,
    },
}

impl KeyId {
    /// The identifier that consists of these bytes.
    pub const fn from_bytes(bytes: [u8; 4]) -> Self {
        Self(bytes)
    }

    /// The bytes, as they stand before each signature.
    pub const fn as_bytes(&self) -> &[u8; 4] {
        &self.0
    }

    fn of(name: &str, key: &VerifyingKey) -> Self {
        let hash = Sha256::new()
            .chain_update(name)
            .chain_update([b'\n', ED25519])
            .chain_update(key.as_bytes())
            .finalize();
        Self([hash[0], hash[1], hash[2], hash[3]])
    }
}

impl VerifierKey {
    /// The longest name of a key, in bytes.
    pub const MAX_NAME: usize = 255;

    /// The key of `name` with these 32 bytes, encoded as RFC 8032 says.
    pub fn from_public_key(name: &str, bytes: &[u8; 32]) -> Result<Self, KeyError> {
        let key = VerifyingKey::from_bytes(bytes).map_err(|_| KeyError::Unusable)?;
        if key.is_weak() {
            return Err(KeyError::Unusable);
        }
        Self::new(name, key)
    }

    fn new(name: &str, key: VerifyingKey) -> Result<Self, KeyError> {
        if !is_key_name(name) {
            return Err(KeyError::Name);
        }
        Ok(Self { name: name.to_owned(), id: KeyId::of(name, &key), key })
    }

    /// The name, by recommendation an address without `https://`, such as `example.com/log`.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// What tells this key from others of its name.
    pub const fn id(&self) -> KeyId {
        self.id
    }

    /// The 32 bytes of the public key.
    pub fn public_key(&self) -> &[u8; 32] {
        self.key.as_bytes()
    }

    /// Whether `signature` is this key's over `message`. Signatures with two spellings are refused.
    pub(crate) fn has_signed(&self, message: &[u8], signature: &[u8]) -> bool {
        Signature::from_slice(signature)
            .is_ok_and(|signature| self.key.verify_strict(message, &signature).is_ok())
    }
}

impl SignerKey {
    /// The key of `name` that grows from a secret seed of 32 random bytes.
    pub fn from_seed(name: &str, seed: &[u8; 32]) -> Result<Self, KeyError> {
        let key = SigningKey::from_bytes(seed);
        let VerifierKey { name, id, .. } = VerifierKey::new(name, key.verifying_key())?;
        Ok(Self { name, id, key })
    }

    /// The name under which the key signs.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The public half, to be given to everybody.
    pub fn verifier(&self) -> VerifierKey {
        VerifierKey { name: self.name.clone(), id: self.id, key: self.key.verifying_key() }
    }

    /// The key with its secret as text, to be kept where only the log reads.
    pub fn to_secret_text(&self) -> String {
        format!("{PRIVATE_PREFIX}{}+{}+{}", self.name, self.id, material(self.key.as_bytes()))
    }

    pub(crate) fn sign(&self, message: &[u8]) -> (KeyId, [u8; 64]) {
        (self.id, self.key.sign(message).to_bytes())
    }
}

/// Whether a name can stand in a signature line and in a key.
pub(crate) fn is_key_name(name: &str) -> bool {
    let breaks_the_line = |c: char| c == '+' || c.is_whitespace() || c.is_control();
    (1..=VerifierKey::MAX_NAME).contains(&name.len()) && !name.contains(breaks_the_line)
}

fn material(key: &[u8; 32]) -> String {
    BASE64.encode([&[ED25519], key.as_slice()].concat())
}

/// The three parts of a key's text: name, identifier, and the bytes after the signature type.
fn parts(text: &str, malformed: KeyError) -> Result<(&str, KeyId, [u8; 32]), KeyError> {
    let mut parts = text.splitn(3, '+');
    let (Some(name), Some(id), Some(material)) = (parts.next(), parts.next(), parts.next()) else {
        return Err(malformed);
    };
    let (Some(id), Ok(bytes)) = (parse_id(id), BASE64.decode(material)) else {
        return Err(malformed);
    };
    match bytes.split_first() {
        Some((&ED25519, key)) => {
            let key = key.try_into().map_err(|_| KeyError::Length { found: key.len() })?;
            Ok((name, id, key))
        }
        Some((&found, _)) => Err(KeyError::Type { found }),
        None => Err(malformed),
    }
}

fn parse_id(text: &str) -> Option<KeyId> {
    let mut bytes = [0; 4];
    hex::decode_to_slice(text, &mut bytes).ok()?;
    let is_canonical = !text.bytes().any(|byte| byte.is_ascii_uppercase());
    is_canonical.then_some(KeyId(bytes))
}

fn same_id(written: KeyId, computed: KeyId) -> Result<(), KeyError> {
    if written == computed { Ok(()) } else { Err(KeyError::Id { written, computed }) }
}

impl FromStr for VerifierKey {
    type Err = KeyError;

    fn from_str(text: &str) -> Result<Self, KeyError> {
        let (name, written, bytes) = parts(text, KeyError::VerifierForm)?;
        let key = Self::from_public_key(name, &bytes)?;
        same_id(written, key.id)?;
        Ok(key)
    }
}

impl FromStr for SignerKey {
    type Err = KeyError;

    fn from_str(text: &str) -> Result<Self, KeyError> {
        let rest = text.strip_prefix(PRIVATE_PREFIX).ok_or(KeyError::SignerForm)?;
        let (name, written, seed) = parts(rest, KeyError::SignerForm)?;
        let key = Self::from_seed(name, &seed)?;
        same_id(written, key.id)?;
        Ok(key)
    }
}

impl fmt::Display for VerifierKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}+{}+{}", self.name, self.id, material(self.key.as_bytes()))
    }
}

impl fmt::Debug for VerifierKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl fmt::Debug for SignerKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "SignerKey({}+{})", self.name, self.id)
    }
}

impl fmt::Display for KeyId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&hex::encode(self.0))
    }
}

impl fmt::Debug for KeyId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    // The keys in the documentation of Go's golang.org/x/mod/sumdb/note.
    const VERIFIER: &str = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";
    const SIGNER: &str =
        "PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz";

    #[test]
    fn a_published_pair_of_keys_belongs_together_and_is_written_as_it_was_read() {
        let signer: SignerKey = SIGNER.parse().unwrap();

        assert_eq!(signer.verifier().to_string(), VERIFIER);
        assert_eq!(signer.to_secret_text(), SIGNER);
    }

    #[test]
    fn a_mistyped_character_is_noticed_wherever_it_stands() {
        for text in [VERIFIER, SIGNER] {
            for place in 0..text.len() {
                let mut typed = text.as_bytes().to_vec();
                typed[place] += 1;
                let typed = String::from_utf8(typed).unwrap();

                assert!(typed.parse::<VerifierKey>().is_err(), "{typed}");
                assert!(typed.parse::<SignerKey>().is_err(), "{typed}");
            }
        }
    }

    #[test]
    fn an_incomplete_key_is_refused_at_every_length() {
        for end in 0..VERIFIER.len() {
            assert!(VERIFIER[..end].parse::<VerifierKey>().is_err());
        }
        for end in 0..SIGNER.len() {
            assert!(SIGNER[..end].parse::<SignerKey>().is_err());
        }
    }

    #[test]
    fn an_identifier_in_capitals_is_refused() {
        let shouted = VERIFIER.replace("c74f20a3", "C74F20A3");

        assert_eq!(shouted.parse::<VerifierKey>(), Err(KeyError::VerifierForm));
    }

    #[test]
    fn a_key_of_another_kind_says_which() {
        let witness = VERIFIER.replace("+ARpc", "+BBpc");

        assert_eq!(witness.parse::<VerifierKey>(), Err(KeyError::Type { found: 4 }));
    }

    #[test]
    fn a_key_under_another_name_has_another_identifier() {
        let renamed = VERIFIER.replace("PeterNeumann", "EnochRoot");

        assert!(matches!(renamed.parse::<VerifierKey>(), Err(KeyError::Id { .. })));
    }

    #[test]
    fn a_key_that_accepts_signatures_of_anybody_is_refused() {
        let the_neutral_point = {
            let mut bytes = [0; 32];
            bytes[0] = 1;
            bytes
        };

        assert_eq!(
            VerifierKey::from_public_key("log", &the_neutral_point),
            Err(KeyError::Unusable)
        );
    }

    #[test]
    fn a_name_that_would_break_its_line_is_refused() {
        for name in ["", "two words", "a+b", "two\nlines", "nbsp\u{a0}", &"n".repeat(256)] {
            assert_eq!(SignerKey::from_seed(name, &[7; 32]).err(), Some(KeyError::Name), "{name}");
        }
    }

    #[test]
    fn a_private_key_does_not_show_itself_by_accident() {
        let signer = SignerKey::from_seed("log", &[7; 32]).unwrap();

        let shown = format!("{signer:?}");

        assert!(!shown.contains(signer.to_secret_text().rsplit('+').next().unwrap()));
    }
}
