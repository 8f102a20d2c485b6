//! A person in the log: recognisable to nobody, and still provable while the person wishes.

use std::fmt;
use std::str::FromStr;

use accounts::Account;
use base::{Entropy, Id};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use uuid::Uuid;

/// What stands for a person in an act: SHA-256 of 32 random bytes, followed by the 16 bytes of the
/// account's identifier.
///
/// Each act has random bytes of its own, so that two acts of one person look as unrelated as those
/// of two people. Written as 64 hexadecimal digits.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Commitment([u8; 32]);

/// What shows whose commitment it is. It is kept beside the log and never in it, and erased with the
/// account; without it no computation leads from the commitment to the person.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Opening {
    account: Id<Account>,
    salt: [u8; 32],
}

/// The text is not a commitment.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a commitment is written with 64 lower-case hexadecimal digits")]
pub struct CommitmentError;

impl Opening {
    /// How many bytes an opening has in a receipt.
    pub const LENGTH: usize = 48;

    /// A new opening for an act of `account`.
    pub fn new(account: Id<Account>, entropy: &Entropy) -> Self {
        Self { account, salt: entropy.bytes() }
    }

    /// The opening that was kept.
    pub const fn from_parts(account: Id<Account>, salt: [u8; 32]) -> Self {
        Self { account, salt }
    }

    /// What the act in the log says.
    pub fn commitment(&self) -> Commitment {
        Commitment(Sha256::digest(self.to_bytes()).into())
    }

    /// The account that acted.
    pub const fn account(&self) -> Id<Account> {
        self.account
    }

    /// The random bytes, for storage.
    pub const fn salt(&self) -> &[u8; 32] {
        &self.salt
    }

    /// What is hashed: the random bytes and the identifier. This is the extra data of a receipt.
    pub fn to_bytes(&self) -> [u8; Self::LENGTH] {
        let mut bytes = [0; Self::LENGTH];
        bytes[..32].copy_from_slice(&self.salt);
        bytes[32..].copy_from_slice(self.account.uuid().as_bytes());
        bytes
    }

    /// Reads what [`to_bytes`](Self::to_bytes) wrote; `None` for another number of bytes.
    pub fn from_bytes(bytes: &[u8]) -> Option<Self> {
        let (salt, account) = bytes.split_first_chunk()?;
        let account = Id::from_uuid(Uuid::from_slice(account).ok()?);
        Some(Self { account, salt: *salt })
    }
}

impl FromStr for Commitment {
    type Err = CommitmentError;

    fn from_str(text: &str) -> Result<Self, CommitmentError> {
        let mut bytes = [0; 32];
        let read = hex::decode_to_slice(text, &mut bytes);
        let is_lower = !text.bytes().any(|byte| byte.is_ascii_uppercase());
        if read.is_ok() && is_lower { Ok(Self(bytes)) } else { Err(CommitmentError) }
    }
}

impl TryFrom<String> for Commitment {
    type Error = CommitmentError;

    fn try_from(text: String) -> Result<Self, CommitmentError> {
        text.parse()
    }
}

impl From<Commitment> for String {
    fn from(commitment: Commitment) -> Self {
        commitment.to_string()
    }
}

impl fmt::Display for Commitment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&hex::encode(self.0))
    }
}

impl fmt::Debug for Commitment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl fmt::Debug for Opening {
    /// Without the salt, so that no log file keeps what an erasure must erase.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Opening")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ACCOUNT: Id<Account> =
        Id::from_uuid(Uuid::from_u128(0x0198_c0de_0000_7000_8000_0000_0000_0001));

    // Computed with `sha256sum` over 32 bytes of 0x2a and the 16 bytes of the identifier.
    #[test]
    fn a_commitment_is_the_hash_of_salt_and_account() {
        let opening = Opening::from_parts(ACCOUNT, [0x2a; 32]);

        assert_eq!(
            opening.commitment().to_string(),
            "1108b6d6943633c4f7918cda1e1a4d0a4de74a2dcedb9c3a11dd2b28add5446f"
        );
    }

    #[test]
    fn two_acts_of_one_person_look_unrelated() {
        let entropy = Entropy::seeded(3);

        let [one, two] = [(); 2].map(|()| Opening::new(ACCOUNT, &entropy).commitment());

        assert_ne!(one, two);
    }

    #[test]
    fn an_opening_survives_the_way_through_a_receipt() {
        let opening = Opening::new(ACCOUNT, &Entropy::seeded(3));

        assert_eq!(Opening::from_bytes(&opening.to_bytes()), Some(opening));
        assert_eq!(Opening::from_bytes(&opening.to_bytes()[1..]), None);
        assert_eq!(Opening::from_bytes(&[]), None);
    }

    #[test]
    fn a_commitment_has_one_spelling() {
        let commitment = Opening::new(ACCOUNT, &Entropy::seeded(3)).commitment();
        let text = commitment.to_string();

        assert_eq!(text.parse(), Ok(commitment));
        assert_eq!(text.to_uppercase().parse::<Commitment>(), Err(CommitmentError));
        assert_eq!(text[1..].parse::<Commitment>(), Err(CommitmentError));
    }
}
