//! Proof in a small text that an entry is in a log, to be kept and checked years later.

use std::fmt;
use std::str::FromStr;

use base64::Engine;
use base64::engine::general_purpose::STANDARD as BASE64;

use crate::checkpoint::{Checkpoint, CheckpointError, SignedCheckpoint};
use crate::decimal;
use crate::hash::{Hash, leaf_hash};
use crate::key::VerifierKey;
use crate::note::Note;
use crate::proof::{InclusionError, verify_inclusion};

const FIRST_LINE: &str = "c2sp.org/tlog-proof@v1";
/// A log of fewer than 2^64 leaves has no longer proof.
const MAX_PROOF: usize = 64;
/// The longest text that a receipt within the other limits can have, generously reckoned.
const MAX_RECEIPT: usize = Note::MAX_LENGTH + Receipt::MAX_EXTRA * 4 / 3 + (MAX_PROOF + 4) * 48;

/// What a person gets for an act: where it stands in the log, and all that is needed to prove it.
///
/// A receipt is checked without asking the log for anything: the verifier needs the entry, the name
/// and the public key of the log. It stays true while the log grows.
///
/// The text is that of [C2SP tlog-proof](https://c2sp.org/tlog-proof), usually kept in a file with
/// the ending `.tlog-proof`:
///
/// ```
/// use transparency_log::verify_receipt;
///
/// let receipt = "\
/// c2sp.org/tlog-proof@v1
/// index 1
/// Jy0FvAKChAPvelda3E26ClNAqsPgXWEAdi754HpfDbY=
///
/// log.example/acts
/// 2
/// whATq0zL1TjXVpRz8du031tOa7WavouXhEw/37N2nt0=
///
/// — log.example/acts 0BXBvIx8Zn/bKDJlBy+Jw3LKUxyaFh10tP1ZKpA+xe8Sh7VUM2QuuY6t1owGBwYT0xhc2xwnBF5HgkXV+8yOY5Xdjww=
/// ";
/// let key = "log.example/acts+d015c1bc+AepKbGPinFIKvvVQexMuxfmVR3auvr57kkIe6mkURtIs".parse()?;
///
/// let proven = verify_receipt(receipt, b"report", "log.example/acts", &[key])?;
///
/// assert_eq!(proven.index(), 1);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Receipt {
    extra: Vec<u8>,
    index: u64,
    proof: Vec<Hash>,
    checkpoint: SignedCheckpoint,
}

/// Why a text is not a receipt, or proves nothing.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ReceiptError {
    /// It is longer than any receipt.
    #[error("a receipt has at most {MAX_RECEIPT} bytes, this one {found}")]
    TooLong {
        /// Its length in bytes.
        found: usize,
    },
    /// It is another kind of text, or a later version of this one.
    #[error("a receipt begins with the line `{FIRST_LINE}`")]
    FirstLine,
    /// The extra data is not base64, empty, or too long.
    #[error("the extra data of a receipt is 1 to {} bytes in base64", Receipt::MAX_EXTRA)]
    Extra,
    /// The index is missing, or is not a number in its only spelling.
    #[error("a receipt has a line `index N` with a decimal number without leading zeros")]
    Index,
    /// One of the lines of the proof is not a hash.
    #[error("hash {line} of the proof is not a SHA-256 hash in base64")]
    Hash {
        /// Which of the hashes, counted from 1.
        line: usize,
    },
    /// The proof has more hashes than any log needs.
    #[error("a proof has at most {MAX_PROOF} hashes")]
    TooManyHashes,
    /// There is no empty line with a checkpoint below it.
    #[error("an empty line and the checkpoint are missing")]
    NoCheckpoint,
    /// The checkpoint is malformed, of another log, or not signed.
    #[error(transparent)]
    Checkpoint(#[from] CheckpointError),
    /// The proof does not lead from this entry to this checkpoint.
    #[error(transparent)]
    Inclusion(#[from] InclusionError),
}

impl Receipt {
    /// The most extra data that a receipt may carry, in bytes.
    pub const MAX_EXTRA: usize = 64 * 1024;

    /// The receipt for leaf `index`, with its inclusion proof in the log of `checkpoint`.
    pub const fn new(index: u64, proof: Vec<Hash>, checkpoint: SignedCheckpoint) -> Self {
        Self { extra: Vec::new(), index, proof, checkpoint }
    }

    /// Adds data that helps to reconstruct the entry, such as the salt of a commitment.
    ///
    /// Nothing vouches for it: who changes it makes a receipt that does not fit the entry at best.
    pub fn with_extra(self, extra: Vec<u8>) -> Result<Self, ReceiptError> {
        if extra.len() > Receipt::MAX_EXTRA {
            Err(ReceiptError::Extra)
        } else {
            Ok(Self { extra, ..self })
        }
    }

    /// The extra data; empty if there is none.
    pub fn extra(&self) -> &[u8] {
        &self.extra
    }

    /// Where in the log the entry is said to stand, counted from 0.
    pub const fn index(&self) -> u64 {
        self.index
    }

    /// The hashes from the neighbour of the leaf up to below the root.
    pub fn proof(&self) -> &[Hash] {
        &self.proof
    }

    /// The checkpoint that the proof leads to.
    pub const fn checkpoint(&self) -> &SignedCheckpoint {
        &self.checkpoint
    }

    /// Checks that the log `origin` has committed to the leaf with hash `leaf` at the index of this
    /// receipt, by the signature of one of its `keys`. Returns the checkpoint that says so.
    pub fn verify(
        &self,
        leaf: Hash,
        origin: &str,
        keys: &[VerifierKey],
    ) -> Result<&Checkpoint, ReceiptError> {
        let checkpoint = self.checkpoint.verify(origin, keys)?;
        verify_inclusion(leaf, self.index, checkpoint.size(), &self.proof, checkpoint.root())?;
        Ok(checkpoint)
    }
}

/// Reads a receipt and checks it against the entry that it is for: all that a verifier does.
pub fn verify_receipt(
    receipt: &str,
    entry: &[u8],
    origin: &str,
    keys: &[VerifierKey],
) -> Result<Receipt, ReceiptError> {
    let receipt: Receipt = receipt.parse()?;
    receipt.verify(leaf_hash(entry), origin, keys)?;
    Ok(receipt)
}

fn parse_extra(encoded: &str) -> Result<Vec<u8>, ReceiptError> {
    match BASE64.decode(encoded) {
        Ok(extra) if (1..=Receipt::MAX_EXTRA).contains(&extra.len()) => Ok(extra),
        Ok(_) | Err(_) => Err(ReceiptError::Extra),
    }
}

fn parse_proof<'a>(lines: impl Iterator<Item = &'a str>) -> Result<Vec<Hash>, ReceiptError> {
    let hashes = (1..).zip(lines).map(|(line, text)| match line {
        ..=MAX_PROOF => Hash::from_base64(text).map_err(|_| ReceiptError::Hash { line }),
        _ => Err(ReceiptError::TooManyHashes),
    });
    hashes.collect()
}

impl FromStr for Receipt {
    type Err = ReceiptError;

    fn from_str(text: &str) -> Result<Self, ReceiptError> {
        if text.len() > MAX_RECEIPT {
            return Err(ReceiptError::TooLong { found: text.len() });
        }
        let (head, checkpoint) = text.split_once("\n\n").ok_or(ReceiptError::NoCheckpoint)?;
        let mut lines = head.split('\n').peekable();
        if lines.next() != Some(FIRST_LINE) {
            return Err(ReceiptError::FirstLine);
        }
        let extra = match lines.peek().and_then(|line| line.strip_prefix("extra ")) {
            Some(encoded) => {
                lines.next();
                parse_extra(encoded)?
            }
            None => Vec::new(),
        };
        let index = lines.next().and_then(|line| decimal::parse(line.strip_prefix("index ")?));
        let index = index.ok_or(ReceiptError::Index)?;
        let proof = parse_proof(lines)?;
        Ok(Self { extra, index, proof, checkpoint: checkpoint.parse()? })
    }
}

impl fmt::Display for Receipt {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{FIRST_LINE}")?;
        if !self.extra.is_empty() {
            writeln!(f, "extra {}", BASE64.encode(&self.extra))?;
        }
        writeln!(f, "index {}", self.index)?;
        self.proof.iter().try_for_each(|hash| writeln!(f, "{}", hash.to_base64()))?;
        write!(f, "\n{}", self.checkpoint)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::key::SignerKey;
    use crate::tree::Tree;

    const ORIGIN: &str = "log.example/acts";

    fn key() -> SignerKey {
        SignerKey::from_seed(ORIGIN, &[7; 32]).unwrap()
    }

    fn receipt_for_report() -> Receipt {
        let log: Tree = ["plan", "report", "minutes"].into_iter().collect();
        let checkpoint = Checkpoint::new(ORIGIN, 3, log.root()).unwrap().sign(&key()).unwrap();
        Receipt::new(1, log.inclusion_proof(1, 3).unwrap(), checkpoint)
    }

    fn check(receipt: &str, entry: &str) -> Result<Receipt, ReceiptError> {
        verify_receipt(receipt, entry.as_bytes(), ORIGIN, &[key().verifier()])
    }

    #[test]
    fn a_receipt_proves_its_entry_after_being_written_and_read() {
        let written = receipt_for_report().to_string();

        assert_eq!(check(&written, "report"), Ok(receipt_for_report()));
    }

    #[test]
    fn a_receipt_proves_no_other_entry() {
        let written = receipt_for_report().to_string();

        let verdict = check(&written, "a kinder report");

        assert!(matches!(verdict, Err(ReceiptError::Inclusion(InclusionError::Root { .. }))));
    }

    #[test]
    fn extra_data_travels_along() {
        let receipt = receipt_for_report().with_extra(b"salt".to_vec()).unwrap();

        let read: Receipt = receipt.to_string().parse().unwrap();

        assert_eq!(read.extra(), b"salt");
        assert_eq!(
            receipt_for_report().with_extra(vec![0; Receipt::MAX_EXTRA + 1]),
            Err(ReceiptError::Extra)
        );
    }

    #[test]
    fn the_largest_receipt_within_the_limits_can_be_read_back() {
        let mut receipt = receipt_for_report().with_extra(vec![0; Receipt::MAX_EXTRA]).unwrap();
        receipt.proof = vec![receipt.proof[0]; MAX_PROOF];

        assert_eq!(receipt.to_string().parse(), Ok(receipt));
    }

    #[test]
    fn each_malformed_part_is_called_by_its_name() {
        let good = receipt_for_report().to_string();
        let first_hash = receipt_for_report().proof[0].to_base64();
        let read =
            |from: &str, to: &str| good.replacen(from, to, 1).parse::<Receipt>().unwrap_err();

        assert_eq!(read("@v1", "@v2"), ReceiptError::FirstLine);
        assert_eq!(read("index 1", "extra \nindex 1"), ReceiptError::Extra);
        assert_eq!(read("index 1", "extra -\nindex 1"), ReceiptError::Extra);
        assert_eq!(read("index 1", "extra AA==\nextra AA==\nindex 1"), ReceiptError::Index);
        assert_eq!(read("index 1", "index 01"), ReceiptError::Index);
        assert_eq!(read("index 1\n", ""), ReceiptError::Index);
        assert_eq!(read(&first_hash, "hash"), ReceiptError::Hash { line: 1 });
        let many = format!("{first_hash}\n").repeat(64);
        assert_eq!(read(&first_hash, &many[..many.len() - 1]), ReceiptError::TooManyHashes);
        assert_eq!(
            "c2sp.org/tlog-proof@v1\nindex 0\n".parse::<Receipt>(),
            Err(ReceiptError::NoCheckpoint)
        );
        assert!(matches!(read("\n\n", "\n\n\n"), ReceiptError::Checkpoint(_)));
        assert!(matches!(
            "x".repeat(MAX_RECEIPT + 1).parse::<Receipt>(),
            Err(ReceiptError::TooLong { .. })
        ));
    }
}
