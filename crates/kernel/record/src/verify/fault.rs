//! What is wrong with a log, and where.

use std::fmt;

use transparency_log::{AuditError, CheckpointError, KeyError, ReceiptError, SignedCheckpoint};

use super::{MemoryError, SourceError};

/// Why a log, or a receipt, was not found to be in order.
#[derive(Debug, thiserror::Error)]
pub enum Fault {
    /// The log cannot be read as far as needed. This says nothing about its truth.
    #[error("The log could not be read to its end, so nothing is known about it.\n{0}")]
    Unread(#[from] SourceError),
    /// The memory of earlier runs cannot be used.
    #[error("The log was not verified.\n{0}")]
    Memory(#[from] MemoryError),
    /// The key that the log tells is none.
    #[error("What the log calls its key is none: {0}")]
    Key(#[from] KeyError),
    /// The key given is another than that of the earlier runs.
    #[error(
        "The key given is not the one of the earlier verifications.\n\
         given:   {given}\nearlier: {remembered}\n\
         A log keeps its key. If you know that this is another log, remember it in another file."
    )]
    OtherKey {
        /// The key of the earlier runs.
        remembered: String,
        /// The key given now.
        given: String,
    },
    /// The checkpoint is not signed with the key, or is none.
    #[error("The checkpoint is not one of this log: {0}")]
    Checkpoint(#[from] CheckpointError),
    /// The log is not what it has signed.
    #[error(transparent)]
    Log(Box<Found>),
    /// The receipt is none, or not for what is in the log.
    #[error("The receipt does not prove what it should: {0}")]
    Receipt(#[source] ReceiptError),
    /// The receipt is for an act that is not there.
    #[error("The receipt is for act {index}, but the log has {size} acts, counted from 0.")]
    NoSuchAct {
        /// The index in the receipt.
        index: u64,
        /// How many acts the log has.
        size: u64,
    },
    /// The receipt claims that another person acted.
    #[error(
        "Act {index} is in the log, but the receipt does not show who acted: its opening does not fit."
    )]
    Opening {
        /// The index in the receipt.
        index: u64,
    },
}

/// What is wrong with the log itself, and the signed texts that prove it.
#[derive(Debug)]
pub struct Found {
    /// What is wrong.
    pub error: AuditError<SourceError>,
    /// Signed checkpoints that contradict each other, where the log has contradicted itself.
    pub evidence: Vec<SignedCheckpoint>,
}

impl Fault {
    pub(super) fn log(
        error: AuditError<SourceError>,
        now: &SignedCheckpoint,
        earlier: &[&SignedCheckpoint],
    ) -> Self {
        if let AuditError::Read { source, .. } = error {
            return Self::Unread(source);
        }
        let evidence = contradicting(&error, earlier).cloned();
        let evidence = evidence.into_iter().flat_map(|earlier| [earlier, now.clone()]).collect();
        Self::Log(Box::new(Found { error, evidence }))
    }
}

/// The earlier checkpoint that the log has broken its word of.
fn contradicting<'a>(
    error: &AuditError<SourceError>,
    earlier: &[&'a SignedCheckpoint],
) -> Option<&'a SignedCheckpoint> {
    let broken = match error {
        AuditError::Truncated { remembered, .. } => *remembered,
        AuditError::Forked { size, .. } => *size,
        AuditError::OtherLog { .. }
        | AuditError::Entry { .. }
        | AuditError::Node { .. }
        | AuditError::Root { .. }
        | AuditError::Tile(_)
        | AuditError::Bundle { .. }
        | AuditError::Read { .. } => return None,
    };
    earlier.iter().copied().find(|checkpoint| checkpoint.unverified().size() == broken)
}

impl std::error::Error for Found {}

impl fmt::Display for Found {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{}", self.headline())?;
        write!(f, "{}", self.error)?;
        if let AuditError::Bundle { source, .. } = &self.error {
            write!(f, ": {source}")?;
        }
        if self.evidence.is_empty() {
            return Ok(());
        }
        write!(
            f,
            "\nThe log has signed both of these. Keep them: together they prove it to anybody."
        )?;
        self.evidence.iter().try_for_each(|signed| write!(f, "\n\n{signed}"))
    }
}

impl Found {
    const fn headline(&self) -> &'static str {
        match self.error {
            AuditError::Truncated { .. } => "THE LOG WAS CUT SHORT. Acts that were in it are gone.",
            AuditError::Forked { .. } => {
                "THE LOG WAS REWRITTEN. It now tells another past than before."
            }
            AuditError::OtherLog { .. } => "THIS IS ANOTHER LOG than the one verified before.",
            AuditError::Entry { .. }
            | AuditError::Node { .. }
            | AuditError::Root { .. }
            | AuditError::Tile(_)
            | AuditError::Bundle { .. }
            | AuditError::Read { .. } => {
                "THE LOG WAS TAMPERED WITH. Its files are not those that were signed."
            }
        }
    }
}
