//! A log's signed statement of its size and root.

use std::fmt;
use std::str::FromStr;

use crate::decimal;
use crate::hash::Hash;
use crate::key::{SignerKey, VerifierKey};
use crate::note::{Note, NoteError, VerifyError};

/// What a log says of itself: whose log it is, how many leaves it has, and the hash over them.
///
/// A checkpoint commits the log to every entry below its size, in order. It is worth as much as its
/// signature: [`SignedCheckpoint`] is how it travels.
///
/// The text is that of [C2SP tlog-checkpoint](https://c2sp.org/tlog-checkpoint): the origin, the size
/// in decimal, the root in base64, then extension lines if there are any.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Checkpoint {
    origin: String,
    size: u64,
    root: Hash,
    extensions: Vec<String>,
}

/// A [`Checkpoint`] in a signed [`Note`].
///
/// ```
/// use transparency_log::{Checkpoint, SignedCheckpoint, SignerKey, Tree};
///
/// let key = SignerKey::from_seed("log.example/acts", &[7; 32])?; // 32 random bytes in earnest
/// let tree: Tree = ["plan", "report"].into_iter().collect();
/// let published = Checkpoint::new("log.example/acts", tree.size(), tree.root())?.sign(&key)?.to_string();
///
/// let received: SignedCheckpoint = published.parse()?;
/// let checkpoint = received.verify("log.example/acts", &[key.verifier()])?;
///
/// assert_eq!(checkpoint.root(), tree.root());
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SignedCheckpoint {
    checkpoint: Checkpoint,
    note: Note,
}

/// Why a text is not a checkpoint, or not one to believe.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum CheckpointError {
    /// The signed note around it is malformed.
    #[error(transparent)]
    Note(#[from] NoteError),
    /// There are fewer than three lines.
    #[error("a checkpoint has three lines or more: origin, size, root")]
    Lines,
    /// The first line is empty, too long or has control characters.
    #[error("the origin of a checkpoint is a line of 1 to {} bytes", Checkpoint::MAX_LINE)]
    Origin,
    /// The second line is not a number in its only spelling.
    #[error("the size of a checkpoint is a decimal number below 2^64 without leading zeros")]
    Size,
    /// The third line is not a hash in base64.
    #[error("the root of a checkpoint is a SHA-256 hash in base64")]
    Root,
    /// An extension line is empty or too long, or there are too many of them.
    #[error(
        "a checkpoint has at most {} extension lines of 1 to {} bytes",
        Checkpoint::MAX_EXTENSIONS,
        Checkpoint::MAX_LINE
    )]
    Extension,
    /// It is a checkpoint of another log.
    #[error("the checkpoint is of {found}, not of {expected}")]
    OtherLog {
        /// The origin that was asked for.
        expected: String,
        /// The origin in the checkpoint.
        found: String,
    },
    /// It is not signed as it must be.
    #[error(transparent)]
    Signature(#[from] VerifyError),
}

impl Checkpoint {
    /// The longest origin or extension line, in bytes.
    pub const MAX_LINE: usize = 1024;
    /// The most extension lines that a checkpoint may carry.
    pub const MAX_EXTENSIONS: usize = 16;

    /// The statement that the log called `origin` has `size` leaves under `root`.
    ///
    /// By recommendation the origin is the address of the log without `https://`, and the name of
    /// its key is the same.
    pub fn new(origin: &str, size: u64, root: Hash) -> Result<Self, CheckpointError> {
        if !is_line(origin) {
            return Err(CheckpointError::Origin);
        }
        Ok(Self { origin: origin.to_owned(), size, root, extensions: Vec::new() })
    }

    /// The name of the log.
    pub fn origin(&self) -> &str {
        &self.origin
    }

    /// How many leaves the log has.
    pub const fn size(&self) -> u64 {
        self.size
    }

    /// The Merkle tree hash of the log.
    pub const fn root(&self) -> Hash {
        self.root
    }

    /// Lines without a meaning in the format. Nobody audits them.
    pub fn extensions(&self) -> &[String] {
        &self.extensions
    }

    /// Signs the checkpoint. A log must never sign two that contradict each other.
    pub fn sign(self, key: &SignerKey) -> Result<SignedCheckpoint, CheckpointError> {
        let note = Note::sign(self.to_string(), key)?;
        Ok(SignedCheckpoint { checkpoint: self, note })
    }
}

impl SignedCheckpoint {
    /// Adds the signature of another key, such as that of an institution that keeps watch.
    pub fn add_signature(&mut self, key: &SignerKey) -> Result<(), CheckpointError> {
        Ok(self.note.add_signature(key)?)
    }

    /// The checkpoint, if it is of the log `origin` and one of its `keys` has signed it.
    ///
    /// Give only keys of the log itself here. A witness who signs beside the log does not replace it:
    /// ask [`Note::signers`] of the [note](Self::note) for those.
    pub fn verify(
        &self,
        origin: &str,
        keys: &[VerifierKey],
    ) -> Result<&Checkpoint, CheckpointError> {
        if self.checkpoint.origin != origin {
            return Err(CheckpointError::OtherLog {
                expected: origin.to_owned(),
                found: self.checkpoint.origin.clone(),
            });
        }
        self.note.verify(keys)?;
        Ok(&self.checkpoint)
    }

    /// The checkpoint, whoever wrote it. Only for showing what somebody claims: see
    /// [`SignedCheckpoint::verify`].
    pub const fn unverified(&self) -> &Checkpoint {
        &self.checkpoint
    }

    /// The note that carries the checkpoint and its signatures.
    pub const fn note(&self) -> &Note {
        &self.note
    }
}

fn is_line(text: &str) -> bool {
    (1..=Checkpoint::MAX_LINE).contains(&text.len()) && !text.chars().any(|c| c < ' ')
}

/// Reads the text of a checkpoint, without the signatures.
impl FromStr for Checkpoint {
    type Err = CheckpointError;

    fn from_str(text: &str) -> Result<Self, CheckpointError> {
        let mut lines = text.strip_suffix('\n').ok_or(CheckpointError::Lines)?.split('\n');
        let (Some(origin), Some(size), Some(root)) = (lines.next(), lines.next(), lines.next())
        else {
            return Err(CheckpointError::Lines);
        };
        let size = decimal::parse(size).ok_or(CheckpointError::Size)?;
        let root = Hash::from_base64(root).map_err(|_| CheckpointError::Root)?;
        let extensions: Vec<String> = lines.map(str::to_owned).collect();
        if extensions.len() > Self::MAX_EXTENSIONS || !extensions.iter().all(|line| is_line(line)) {
            return Err(CheckpointError::Extension);
        }
        Ok(Self { extensions, ..Self::new(origin, size, root)? })
    }
}

impl FromStr for SignedCheckpoint {
    type Err = CheckpointError;

    fn from_str(text: &str) -> Result<Self, CheckpointError> {
        let note: Note = text.parse()?;
        let checkpoint = note.unverified_text().parse()?;
        Ok(Self { checkpoint, note })
    }
}

impl fmt::Display for Checkpoint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{}\n{}\n{}", self.origin, self.size, self.root.to_base64())?;
        self.extensions.iter().try_for_each(|line| writeln!(f, "{line}"))
    }
}

impl fmt::Display for SignedCheckpoint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.note, f)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::hash::EMPTY_ROOT;

    const ORIGIN: &str = "log.example/acts";

    fn key() -> SignerKey {
        SignerKey::from_seed(ORIGIN, &[7; 32]).unwrap()
    }

    fn signed() -> SignedCheckpoint {
        Checkpoint::new(ORIGIN, 0, EMPTY_ROOT).unwrap().sign(&key()).unwrap()
    }

    #[test]
    fn a_checkpoint_is_an_origin_a_size_and_a_root() {
        let text = "log.example/acts\n0\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n";

        let checkpoint: Checkpoint = text.parse().unwrap();

        assert_eq!(checkpoint, Checkpoint::new(ORIGIN, 0, EMPTY_ROOT).unwrap());
        assert_eq!(checkpoint.to_string(), text);
    }

    #[test]
    fn extension_lines_are_kept() {
        let text = format!("{}one more\nand another\n", signed().unverified());

        let checkpoint: Checkpoint = text.parse().unwrap();

        assert_eq!(checkpoint.extensions(), ["one more", "and another"]);
        assert_eq!(checkpoint.to_string(), text);
    }

    #[test]
    fn a_checkpoint_of_another_log_is_refused_although_the_key_is_right() {
        let verdict = signed().verify("log.example/other", &[key().verifier()]).cloned();

        assert!(matches!(verdict, Err(CheckpointError::OtherLog { .. })), "{verdict:?}");
    }

    #[test]
    fn a_checkpoint_that_nobody_trusted_signed_is_refused() {
        let verdict = signed().verify(ORIGIN, &[]).cloned();

        assert_eq!(verdict, Err(CheckpointError::Signature(VerifyError::NoTrustedKey)));
    }

    #[test]
    fn a_size_changed_after_signing_is_noticed() {
        let changed = signed().to_string().replace("\n0\n", "\n1\n");

        let verdict = changed
            .parse::<SignedCheckpoint>()
            .unwrap()
            .verify(ORIGIN, &[key().verifier()])
            .cloned();

        assert!(matches!(verdict, Err(CheckpointError::Signature(VerifyError::Invalid { .. }))));
    }

    #[test]
    fn a_witness_can_sign_beside_the_log() {
        let witness = SignerKey::from_seed("ngo.example", &[9; 32]).unwrap();
        let mut checkpoint = signed();

        checkpoint.add_signature(&witness).unwrap();

        let keys = [key().verifier(), witness.verifier()];
        assert_eq!(checkpoint.note().signers(&keys).unwrap().len(), 2);
        assert_eq!(checkpoint.to_string().parse(), Ok(checkpoint));
    }

    #[test]
    fn each_malformed_line_is_called_by_its_name() {
        let root = EMPTY_ROOT.to_base64();
        let read = |text: String| text.parse::<Checkpoint>().unwrap_err();

        assert_eq!(read(format!("o\n0\n{root}")), CheckpointError::Lines);
        assert_eq!(read("o\n0\n".to_owned()), CheckpointError::Lines);
        assert_eq!(read(format!("\n0\n{root}\n")), CheckpointError::Origin);
        assert_eq!(read(format!("{}\n0\n{root}\n", "o".repeat(1025))), CheckpointError::Origin);
        assert_eq!(read(format!("o\n00\n{root}\n")), CheckpointError::Size);
        assert_eq!(read(format!("o\n-1\n{root}\n")), CheckpointError::Size);
        assert_eq!(read("o\n0\nabc\n".to_owned()), CheckpointError::Root);
        assert_eq!(read(format!("o\n0\n{root}\n\n")), CheckpointError::Extension);
        assert_eq!(read(format!("o\n0\n{root}\n{}", "e\n".repeat(17))), CheckpointError::Extension);
    }
}
