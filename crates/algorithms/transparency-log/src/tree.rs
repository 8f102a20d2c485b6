//! A whole log's hashes in memory.

use std::convert::Infallible;

use crate::frontier::{Frontier, root};
use crate::hash::{Hash, leaf_hash};
use crate::node::NodeId;
use crate::plan::{NotInLog, Plan, Shrunk};

/// The hashes of a log, kept in memory: for tests, verifiers and small logs.
///
/// It keeps two hashes for each entry, and not the entries. A log that must outlive the program
/// keeps the same nodes in a database: see [`Frontier`] and [`Plan`].
///
/// ```
/// use transparency_log::{Tree, leaf_hash, verify_consistency};
///
/// let mut tree: Tree = ["plan", "report"].into_iter().collect();
/// let before = tree.root();
/// tree.push(leaf_hash(b"minutes"));
///
/// let proof = tree.consistency_proof(2, 3)?;
/// verify_consistency(2, before, 3, tree.root(), &proof)?;
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, Default)]
pub struct Tree {
    /// The perfect nodes of each level, leaves first.
    levels: Vec<Vec<Hash>>,
    frontier: Frontier,
}

impl Tree {
    /// An empty log.
    pub const fn new() -> Self {
        Self { levels: Vec::new(), frontier: Frontier::new() }
    }

    /// Adds a leaf at the end.
    pub fn push(&mut self, leaf: Hash) {
        for (level, (_, hash)) in self.frontier.append(leaf).into_iter().enumerate() {
            if level == self.levels.len() {
                self.levels.push(Vec::new());
            }
            self.levels[level].push(hash);
        }
    }

    /// How many leaves the log has.
    pub const fn size(&self) -> u64 {
        self.frontier.size()
    }

    /// The hash of the whole log.
    pub fn root(&self) -> Hash {
        self.frontier.root()
    }

    /// The hash that the log had when it was `size` leaves long; `None` if it never was.
    pub fn root_at(&self, size: u64) -> Option<Hash> {
        root(size, |id| self.node(id).ok_or(())).ok()
    }

    /// The hash of a perfect subtree; `None` while its leaves are not all there.
    pub fn node(&self, id: NodeId) -> Option<Hash> {
        let index = usize::try_from(id.index()).ok()?;
        self.levels.get(usize::from(id.level()))?.get(index).copied()
    }

    /// The proof that leaf `index` is in the first `size` leaves.
    pub fn inclusion_proof(&self, index: u64, size: u64) -> Result<Vec<Hash>, NotInLog> {
        if size > self.size() {
            return Err(NotInLog { index: size - 1, size: self.size() });
        }
        Ok(self.assemble(&Plan::inclusion(index, size)?))
    }

    /// The proof that the first `new` leaves begin with the first `old` leaves.
    pub fn consistency_proof(&self, old: u64, new: u64) -> Result<Vec<Hash>, Shrunk> {
        if new > self.size() {
            return Err(Shrunk { old: new, new: self.size() });
        }
        Ok(self.assemble(&Plan::consistency(old, new)?))
    }

    fn assemble(&self, plan: &Plan) -> Vec<Hash> {
        let Ok(proof) = plan.assemble(|id| {
            Ok::<_, Infallible>(self.node(id).expect("the plan was made for a part of this log"))
        });
        proof
    }
}

/// A log of entries.
impl<T: AsRef<[u8]>> FromIterator<T> for Tree {
    fn from_iter<I: IntoIterator<Item = T>>(entries: I) -> Self {
        let mut tree = Self::new();
        for entry in entries {
            tree.push(leaf_hash(entry.as_ref()));
        }
        tree
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::hash::EMPTY_ROOT;

    #[test]
    fn an_empty_log_has_the_hash_of_nothing() {
        assert_eq!(Tree::new().root(), EMPTY_ROOT);
    }

    #[test]
    fn a_past_root_can_be_asked_for_and_a_future_one_cannot() {
        let two: Tree = ["plan", "report"].into_iter().collect();
        let three: Tree = ["plan", "report", "minutes"].into_iter().collect();

        assert_eq!(three.root_at(2), Some(two.root()));
        assert_eq!(two.root_at(3), None);
    }

    #[test]
    fn a_proof_about_leaves_still_to_come_is_refused() {
        let two: Tree = ["plan", "report"].into_iter().collect();

        assert_eq!(two.inclusion_proof(0, 3), Err(NotInLog { index: 2, size: 2 }));
        assert_eq!(two.consistency_proof(1, 3), Err(Shrunk { old: 3, new: 2 }));
    }
}
