//! Reading a whole published log, and judging it.

use std::cmp::Reverse;
use std::mem;

use crate::bundle::{BundleError, BundleId};
use crate::checkpoint::Checkpoint;
use crate::frontier::Frontier;
use crate::hash::{Hash, leaf_hash};
use crate::resource::Resource;
use crate::tile::{Tile, TileError, TileId};

/// What is wrong with a published log.
///
/// The three ways in which a log can betray its readers are told apart. *Tampered*
/// ([`Entry`](Self::Entry), [`Node`](Self::Node), [`Root`](Self::Root)): the files are not those that
/// were signed, by an attack on the storage or by an accident. [`Truncated`](Self::Truncated) and
/// [`Forked`](Self::Forked): the log itself has signed what contradicts its earlier word, and both
/// checkpoints together prove that to anybody.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum AuditError<E> {
    /// A remembered checkpoint is one of another log.
    #[error("the log is {found}, remembered is a checkpoint of {remembered}")]
    OtherLog {
        /// The origin in the remembered checkpoint.
        remembered: String,
        /// The origin in the checkpoint under audit.
        found: String,
    },
    /// The log now claims to be shorter than it was.
    #[error("the log had {remembered} entries and has only {found} now")]
    Truncated {
        /// The size in the remembered checkpoint.
        remembered: u64,
        /// The size in the checkpoint under audit.
        found: u64,
    },
    /// The log does not begin with what it was before: entries were changed, and signed over.
    #[error("the first {size} entries had the root {remembered} and have {computed} now")]
    Forked {
        /// The size in the remembered checkpoint.
        size: u64,
        /// The root in the remembered checkpoint.
        remembered: Hash,
        /// The root of the entries published now.
        computed: Hash,
    },
    /// An entry does not have the hash that the tiles say.
    #[error("entry {index} is not the one that the log's tiles are made of")]
    Entry {
        /// Its index in the log.
        index: u64,
    },
    /// A hash in a tile above level 0 is not that of the tile below it.
    #[error("hash {place} of {tile} is not that of the tile below it")]
    Node {
        /// The tile.
        tile: TileId,
        /// Which of its hashes, counted from 0.
        place: usize,
    },
    /// Entries and tiles agree with each other, and not with the checkpoint.
    #[error("the entries have the root {computed}, signed is {signed}")]
    Root {
        /// The root of the entries published.
        computed: Hash,
        /// The root in the checkpoint.
        signed: Hash,
    },
    /// A file has another number of hashes than its name says.
    #[error(transparent)]
    Tile(#[from] TileError),
    /// A file does not have the entries that its name says.
    #[error("{id} is malformed")]
    Bundle {
        /// The bundle.
        id: BundleId,
        /// What is wrong with it.
        source: BundleError,
    },
    /// A file that the checkpoint calls for could not be had.
    #[error("{resource} cannot be read")]
    Read {
        /// The file.
        resource: Resource,
        /// Why not.
        source: E,
    },
}

/// Reads all entries and tiles of the log of `checkpoint`, and checks that they are exactly what was
/// signed, and that the log still begins with what it was at each of the `remembered` checkpoints.
///
/// The signature of `checkpoint` is the caller's to [verify](crate::SignedCheckpoint::verify), as
/// are those of the remembered ones. `read` returns the content of a file; each is asked for once, so
/// that a log of any length is audited in a small, constant memory.
///
/// # Errors
///
/// What was found first; but a log that does not even agree with its own checkpoint is reported as
/// tampered with before it is compared with remembered ones.
pub fn audit<E>(
    checkpoint: &Checkpoint,
    remembered: &[Checkpoint],
    read: impl FnMut(Resource) -> Result<Vec<u8>, E>,
) -> Result<(), AuditError<E>> {
    for earlier in remembered {
        check_that_it_may_precede(earlier, checkpoint)?;
    }
    let mut audit = Audit::new(remembered, read);
    for id in BundleId::added(0, checkpoint.size()) {
        audit.read_entries(id)?;
    }
    audit.close_partial_tiles()?;

    let computed = audit.frontier.root();
    if computed != checkpoint.root() {
        return Err(AuditError::Root { computed, signed: checkpoint.root() });
    }
    audit.fork.map_or(Ok(()), Err)
}

fn check_that_it_may_precede<E>(
    earlier: &Checkpoint,
    checkpoint: &Checkpoint,
) -> Result<(), AuditError<E>> {
    if earlier.origin() != checkpoint.origin() {
        return Err(AuditError::OtherLog {
            remembered: earlier.origin().to_owned(),
            found: checkpoint.origin().to_owned(),
        });
    }
    if earlier.size() > checkpoint.size() {
        return Err(AuditError::Truncated { remembered: earlier.size(), found: checkpoint.size() });
    }
    Ok(())
}

/// An audit in progress.
struct Audit<'a, E, R> {
    read: R,
    frontier: Frontier,
    /// For each level the tile that is not complete yet.
    levels: Vec<Filling>,
    /// The remembered checkpoints that are still to come, the next one last.
    ahead: Vec<&'a Checkpoint>,
    fork: Option<AuditError<E>>,
}

#[derive(Default)]
struct Filling {
    index: u64,
    hashes: Vec<Hash>,
}

impl<'a, E, R: FnMut(Resource) -> Result<Vec<u8>, E>> Audit<'a, E, R> {
    fn new(remembered: &'a [Checkpoint], read: R) -> Self {
        let mut ahead: Vec<_> = remembered.iter().collect();
        ahead.sort_by_key(|earlier| Reverse(earlier.size()));
        let mut audit =
            Self { read, frontier: Frontier::new(), levels: Vec::new(), ahead, fork: None };
        audit.pass_remembered();
        audit
    }

    fn read_entries(&mut self, id: BundleId) -> Result<(), AuditError<E>> {
        let file = self.read(Resource::Entries(id))?;
        let entries = id.decode(&file).map_err(|source| AuditError::Bundle { id, source })?;
        for entry in entries {
            let leaf = leaf_hash(entry);
            self.frontier.append(leaf);
            self.pass_remembered();
            self.add(0, leaf)?;
        }
        Ok(())
    }

    /// Compares the log as it is so far with the checkpoints of this size.
    fn pass_remembered(&mut self) {
        let size = self.frontier.size();
        while let Some(earlier) = self.ahead.pop_if(|earlier| earlier.size() == size) {
            let (remembered, computed) = (earlier.root(), self.frontier.root());
            if remembered != computed {
                self.fork.get_or_insert(AuditError::Forked { size, remembered, computed });
            }
        }
    }

    fn add(&mut self, level: u8, hash: Hash) -> Result<(), AuditError<E>> {
        if self.levels.len() == usize::from(level) {
            self.levels.push(Filling::default());
        }
        let filling = &mut self.levels[usize::from(level)];
        filling.hashes.push(hash);
        if filling.hashes.len() == usize::from(TileId::FULL) {
            self.close_tile(level)
        } else {
            Ok(())
        }
    }

    /// Compares a tile as computed with the published one, and carries its root to the level above.
    fn close_tile(&mut self, level: u8) -> Result<(), AuditError<E>> {
        let filling = &mut self.levels[usize::from(level)];
        let id = u16::try_from(filling.hashes.len())
            .ok()
            .and_then(|width| TileId::new(level, filling.index, width))
            .expect("only tiles of the log are filled");
        let computed = mem::take(&mut filling.hashes);
        filling.index += 1;

        let published = Tile::decode(id, &self.read(Resource::Tile(id))?)?;
        if let Some(place) = first_difference(&computed, published.hashes()) {
            return Err(difference(id, place));
        }
        published.root().map_or(Ok(()), |root| self.add(level + 1, root))
    }

    fn close_partial_tiles(&mut self) -> Result<(), AuditError<E>> {
        for level in 0..TileId::LEVELS {
            let is_partial = |filling: &Filling| !filling.hashes.is_empty();
            if self.levels.get(usize::from(level)).is_some_and(is_partial) {
                self.close_tile(level)?;
            }
        }
        Ok(())
    }

    fn read(&mut self, resource: Resource) -> Result<Vec<u8>, AuditError<E>> {
        (self.read)(resource).map_err(|source| AuditError::Read { resource, source })
    }
}

fn first_difference(computed: &[Hash], published: &[Hash]) -> Option<usize> {
    computed.iter().zip(published).position(|(computed, published)| computed != published)
}

fn difference<E>(tile: TileId, place: usize) -> AuditError<E> {
    match tile.nodes().nth(place) {
        Some(leaf) if tile.level() == 0 => AuditError::Entry { index: leaf.index() },
        _ => AuditError::Node { tile, place },
    }
}
