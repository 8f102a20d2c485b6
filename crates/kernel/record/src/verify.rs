//! Verifying a published log with no trust in whoever publishes it.
//!
//! `atvere record verify` is this module. It downloads the checkpoint, all tiles and all entries, or
//! reads them from a folder, computes everything again, and says what it found. Only three things are
//! taken for granted: this program, the public key, and what it remembers of earlier runs.

mod fault;
mod memory;
mod report;
mod source;

use std::path::PathBuf;

use transparency_log::{
    BundleId, Checkpoint, Receipt, Resource, SignedCheckpoint, VerifierKey, audit,
};

pub use self::fault::{Fault, Found};
pub use self::memory::{Memory, MemoryError};
pub use self::report::{KeyOrigin, Opened, Report};
pub use self::source::{Source, SourceError};
use crate::{Leaf, Opening};

/// What to verify, and against what.
#[derive(Clone, Debug)]
pub struct Verification {
    /// Where the log is published.
    pub source: Source,
    /// The public key, where it was learned in another way than from the log itself.
    pub key: Option<VerifierKey>,
    /// The file that remembers the log from one run to the next, so that a log that was cut short or
    /// split in two is noticed; see [`Source::memory_name`]. Nothing is remembered without it.
    pub memory: Option<PathBuf>,
    /// The text of a receipt that is to be checked too.
    pub receipt: Option<String>,
}

impl Verification {
    /// Only the log itself, with the key that it tells.
    pub const fn of(source: Source) -> Self {
        Self { source, key: None, memory: None, receipt: None }
    }

    /// Reads the whole log and checks everything. This takes as long as downloading it; nothing but the
    /// current file is held in memory.
    ///
    /// # Errors
    /// The first thing that is wrong, with where it is. What was remembered then stays as it was.
    pub fn run(&self) -> Result<Report, Fault> {
        let memory = self.memory.as_deref().map(Memory::load).transpose()?.flatten();
        let (key, key_origin) = self.key(memory.as_ref())?;
        let signed: SignedCheckpoint = self.source.checkpoint()?.parse()?;
        let checkpoint = signed.verify(key.name(), std::slice::from_ref(&key))?;
        let receipt = self.receipt(&key)?;

        let newest = self.audit(&signed, checkpoint, memory.as_ref(), receipt.as_ref())?;
        let receipt = receipt.map(|receipt| self.open(&receipt, checkpoint, &key)).transpose()?;

        if let Some(file) = &self.memory {
            Memory { key: key.clone(), checkpoint: signed.clone() }.save(file)?;
        }
        Ok(Report {
            source: self.source.clone(),
            key,
            key_origin,
            size: checkpoint.size(),
            root: checkpoint.root(),
            newest,
            remembered: memory.map(|memory| memory.checkpoint.unverified().size()),
            is_remembered: self.memory.is_some(),
            receipt,
        })
    }

    /// The key to believe: the one given, else the one of the first run, else the one that the log tells.
    fn key(&self, memory: Option<&Memory>) -> Result<(VerifierKey, KeyOrigin), Fault> {
        match (&self.key, memory) {
            (Some(given), Some(memory)) if *given != memory.key => Err(Fault::OtherKey {
                remembered: memory.key.to_string(),
                given: given.to_string(),
            }),
            (Some(given), _) => Ok((given.clone(), KeyOrigin::Given)),
            (None, Some(memory)) => Ok((memory.key.clone(), KeyOrigin::Remembered)),
            (None, None) => Ok((self.source.key()?.trim().parse()?, KeyOrigin::Told)),
        }
    }

    /// The receipt, if its checkpoint is one that the log has signed.
    fn receipt(&self, key: &VerifierKey) -> Result<Option<Receipt>, Fault> {
        let Some(text) = &self.receipt else { return Ok(None) };
        let receipt: Receipt = text.parse().map_err(Fault::Receipt)?;
        let signed = receipt.checkpoint().verify(key.name(), std::slice::from_ref(key));
        signed.map_err(|error| Fault::Receipt(error.into()))?;
        Ok(Some(receipt))
    }

    /// Reads everything; returns the newest act, where it can be read as one.
    fn audit(
        &self,
        signed: &SignedCheckpoint,
        checkpoint: &Checkpoint,
        memory: Option<&Memory>,
        receipt: Option<&Receipt>,
    ) -> Result<Option<Leaf>, Fault> {
        let earlier = memory.map(|memory| &memory.checkpoint);
        let earlier: Vec<_> = earlier.into_iter().chain(receipt.map(Receipt::checkpoint)).collect();
        let remembered: Vec<_> = earlier.iter().map(|signed| signed.unverified().clone()).collect();

        let mut newest = None;
        let audited = audit(checkpoint, &remembered, |resource| {
            let file = self.source.resource(resource)?;
            if let Resource::Entries(id) = resource {
                newest = last_of(id, &file);
            }
            Ok(file)
        });
        audited.map_err(|error| Fault::log(error, signed, &earlier))?;
        Ok(newest)
    }

    /// Checks a receipt against the entry that is in the log now, which the audit has found to be in order.
    fn open(
        &self,
        receipt: &Receipt,
        checkpoint: &Checkpoint,
        key: &VerifierKey,
    ) -> Result<Opened, Fault> {
        let index = receipt.index();
        let entry = self.entry(index, checkpoint.size())?;
        let leaf = transparency_log::leaf_hash(entry.as_bytes());
        receipt.verify(leaf, key.name(), std::slice::from_ref(key)).map_err(Fault::Receipt)?;

        let act = Leaf::read(index, &entry).ok();
        let account = match Opening::from_bytes(receipt.extra()) {
            Some(opening) => {
                let person = act.as_ref().and_then(|act| act.person);
                if person != Some(opening.commitment()) {
                    return Err(Fault::Opening { index });
                }
                Some(opening.account())
            }
            None => None,
        };
        Ok(Opened { index, entry, act, account })
    }

    /// The entry with this index in a log of `size` entries.
    fn entry(&self, index: u64, size: u64) -> Result<String, Fault> {
        let width = u64::from(transparency_log::TileId::FULL);
        let bundle = index / width;
        let id = u16::try_from(width.min(size.saturating_sub(bundle * width)))
            .ok()
            .and_then(|width| BundleId::new(bundle, width))
            .filter(|id| id.entries().contains(&index))
            .ok_or(Fault::NoSuchAct { index, size })?;
        let file = self.source.resource(Resource::Entries(id))?;
        let entries = id.decode(&file).unwrap_or_default();
        let place = usize::try_from(index - id.entries().start).unwrap_or(usize::MAX);
        let entry = entries.get(place).ok_or(Fault::NoSuchAct { index, size })?;
        Ok(String::from_utf8_lossy(entry).into_owned())
    }
}

/// The last act of a bundle; the audit checks the rest.
fn last_of(id: BundleId, file: &[u8]) -> Option<Leaf> {
    let entries = id.decode(file).ok()?;
    let entry = std::str::from_utf8(entries.last()?).ok()?;
    Leaf::read(id.entries().end - 1, entry).ok()
}
