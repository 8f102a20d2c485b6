//! Checking proofs, with no trust in who made them.

use crate::hash::{EMPTY_ROOT, Hash, node_hash};
use crate::plan::{NotInLog, Shrunk};

/// Why an inclusion proof proves nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum InclusionError {
    /// There is no such leaf.
    #[error(transparent)]
    NotInLog(#[from] NotInLog),
    /// Hashes are missing or superfluous.
    #[error("the proof has {found} hashes where this leaf and size need {expected}")]
    Length {
        /// How many hashes the index and the size call for.
        expected: usize,
        /// How many were given.
        found: usize,
    },
    /// The leaf, its index or a hash of the proof is not the one in the log with this root.
    #[error("the leaf and its proof lead to the root {computed}, the log has {expected}")]
    Root {
        /// Where the leaf and the proof lead.
        computed: Hash,
        /// The root that the log is said to have.
        expected: Hash,
    },
}

/// Why a consistency proof proves nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ConsistencyError {
    /// Leaves were taken away.
    #[error(transparent)]
    Shrunk(#[from] Shrunk),
    /// Two logs of one size differ: no proof can reconcile them.
    #[error("the log of {size} leaves was shown with two roots, {old} and {new}")]
    Forked {
        /// How many leaves both have.
        size: u64,
        /// The root shown earlier.
        old: Hash,
        /// The root shown later.
        new: Hash,
    },
    /// Hashes are missing or superfluous.
    #[error("the proof has {found} hashes where these sizes need {expected}")]
    Length {
        /// How many hashes the sizes call for.
        expected: usize,
        /// How many were given.
        found: usize,
    },
    /// The new log does not begin with the old one, or the proof is not about these logs.
    #[error("the proof leads to the old root {computed}, remembered is {expected}")]
    OldRoot {
        /// Where the proof leads.
        computed: Hash,
        /// The root that the old log had.
        expected: Hash,
    },
    /// The proof begins with the old log, but does not end in the new one.
    #[error("the proof leads to the new root {computed}, claimed is {expected}")]
    NewRoot {
        /// Where the proof leads.
        computed: Hash,
        /// The root that the new log is said to have.
        expected: Hash,
    },
}

/// Checks that the leaf with hash `leaf` is number `index` (from 0) of the log with this `size` and
/// `root`.
///
/// `size` and `root` must come from somewhere that is trusted, such as a verified
/// [checkpoint](crate::SignedCheckpoint::verify); the index and the proof may come from anybody.
/// Compute `leaf` yourself with [`leaf_hash`](crate::leaf_hash) from the entry that you hold: who
/// takes it from the log proves only that the log contains something.
pub fn verify_inclusion(
    leaf: Hash,
    index: u64,
    size: u64,
    proof: &[Hash],
    root: Hash,
) -> Result<(), InclusionError> {
    if index >= size {
        return Err(NotInLog { index, size }.into());
    }
    let climb = Climb::new(index, size - 1);
    if proof.len() != climb.length() {
        return Err(InclusionError::Length { expected: climb.length(), found: proof.len() });
    }

    let computed = climb.root(leaf, proof);

    if computed == root { Ok(()) } else { Err(InclusionError::Root { computed, expected: root }) }
}

/// Checks that the log of `new_size` leaves begins with the very leaves of the log of `old_size`.
///
/// For equal sizes the roots must be equal, and every log begins with the empty one; the proof is
/// empty in both cases.
pub fn verify_consistency(
    old_size: u64,
    old_root: Hash,
    new_size: u64,
    new_root: Hash,
    proof: &[Hash],
) -> Result<(), ConsistencyError> {
    if old_size > new_size {
        return Err(Shrunk { old: old_size, new: new_size }.into());
    }
    if old_size == new_size && old_root != new_root {
        return Err(ConsistencyError::Forked { size: old_size, old: old_root, new: new_root });
    }
    if old_size == 0 && old_root != EMPTY_ROOT {
        return Err(ConsistencyError::OldRoot { computed: EMPTY_ROOT, expected: old_root });
    }
    if old_size == 0 || old_size == new_size {
        return if proof.is_empty() { Ok(()) } else { Err(length(0, proof)) };
    }
    verify_growth(old_size, old_root, new_size, new_root, proof)
}

/// Checks a proof between two logs that are neither empty nor equally long.
///
/// The proof starts from the last perfect subtree of the old log, and climbs to both roots at once:
/// what stands on the left belongs to both logs, what stands on the right to the new one only.
fn verify_growth(
    old_size: u64,
    old_root: Hash,
    new_size: u64,
    new_root: Hash,
    proof: &[Hash],
) -> Result<(), ConsistencyError> {
    let level = old_size.trailing_zeros();
    let climb = Climb::new((old_size - 1) >> level, (new_size - 1) >> level);
    // A perfect old log is itself the start, and the proof does not repeat its root.
    let starts_from_old_root = old_size.is_power_of_two();
    let expected = climb.length() + usize::from(!starts_from_old_root);
    if proof.len() != expected {
        return Err(length(expected, proof));
    }
    let (start, steps) =
        if starts_from_old_root { (old_root, proof) } else { (proof[0], &proof[1..]) };

    let old = climb.root_of_what_is_left(start, steps);
    let new = climb.root(start, steps);

    if old != old_root {
        return Err(ConsistencyError::OldRoot { computed: old, expected: old_root });
    }
    if new != new_root {
        return Err(ConsistencyError::NewRoot { computed: new, expected: new_root });
    }
    Ok(())
}

fn length(expected: usize, proof: &[Hash]) -> ConsistencyError {
    ConsistencyError::Length { expected, found: proof.len() }
}

/// The way up from a node to the root.
///
/// Up to where it meets the right edge of the tree, the bits of the index tell on which side the
/// neighbour is. Along the edge only left neighbours exist, one for each remaining one-bit.
struct Climb {
    index: u64,
    below_edge: usize,
    along_edge: usize,
}

impl Climb {
    /// From the node `index` of a level whose last node is `last`.
    fn new(index: u64, last: u64) -> Self {
        let below_edge = u64::BITS - (index ^ last).leading_zeros();
        let along_edge = index.checked_shr(below_edge).unwrap_or(0).count_ones();
        Self { index, below_edge: below_edge as usize, along_edge: along_edge as usize }
    }

    fn length(&self) -> usize {
        self.below_edge + self.along_edge
    }

    fn neighbour_is_left(&self, step: usize) -> bool {
        step >= self.below_edge || (self.index >> step) & 1 == 1
    }

    fn root(&self, start: Hash, steps: &[Hash]) -> Hash {
        steps.iter().enumerate().fold(start, |hash, (step, neighbour)| {
            if self.neighbour_is_left(step) {
                node_hash(*neighbour, hash)
            } else {
                node_hash(hash, *neighbour)
            }
        })
    }

    fn root_of_what_is_left(&self, start: Hash, steps: &[Hash]) -> Hash {
        let left = steps.iter().enumerate().filter(|(step, _)| self.neighbour_is_left(*step));
        left.fold(start, |hash, (_, neighbour)| node_hash(*neighbour, hash))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::hash::leaf_hash;
    use crate::tree::Tree;

    fn log(entries: &[&str]) -> Tree {
        entries.iter().collect()
    }

    #[test]
    fn a_log_of_one_entry_is_its_own_proof() {
        let leaf = leaf_hash(b"plan");

        assert_eq!(verify_inclusion(leaf, 0, 1, &[], leaf), Ok(()));
    }

    #[test]
    fn a_leaf_beyond_the_log_is_refused_before_anything_is_computed() {
        for size in [0, 3] {
            let verdict = verify_inclusion(EMPTY_ROOT, size, size, &[], EMPTY_ROOT);

            assert_eq!(verdict, Err(NotInLog { index: size, size }.into()));
        }
    }

    #[test]
    fn a_proof_of_the_wrong_length_says_how_many_hashes_belong_there() {
        let log = log(&["plan", "report", "minutes"]);

        for found in [0, 1, 3] {
            let proof = vec![EMPTY_ROOT; found];
            let verdict = verify_inclusion(leaf_hash(b"plan"), 0, 3, &proof, log.root());

            assert_eq!(verdict, Err(InclusionError::Length { expected: 2, found }));
        }
    }

    #[test]
    fn an_entry_that_was_changed_leads_to_another_root() {
        let log = log(&["plan", "report", "minutes"]);
        let proof = log.inclusion_proof(1, 3).unwrap();

        let verdict = verify_inclusion(leaf_hash(b"a kinder report"), 1, 3, &proof, log.root());

        assert!(matches!(verdict, Err(InclusionError::Root { .. })), "{verdict:?}");
    }

    #[test]
    fn two_roots_for_one_size_are_a_fork_whatever_the_proof() {
        let (one, other) = (log(&["plan"]), log(&["another plan"]));

        let verdict = verify_consistency(1, one.root(), 1, other.root(), &[leaf_hash(b"proof")]);

        assert_eq!(
            verdict,
            Err(ConsistencyError::Forked { size: 1, old: one.root(), new: other.root() })
        );
    }

    #[test]
    fn every_log_begins_with_the_empty_one_and_needs_no_proof_of_it() {
        let log = log(&["plan", "report"]);

        assert_eq!(verify_consistency(0, EMPTY_ROOT, 2, log.root(), &[]), Ok(()));
        assert!(verify_consistency(0, EMPTY_ROOT, 2, log.root(), &[EMPTY_ROOT]).is_err());
        assert!(verify_consistency(0, log.root(), 2, log.root(), &[]).is_err());
    }

    #[test]
    fn a_changed_past_is_told_apart_from_a_wrong_future() {
        let (before, after) = (log(&["a", "b", "c"]), log(&["a", "b", "c", "d"]));
        let other = log(&["a", "x", "c", "d"]);
        let proof = after.consistency_proof(3, 4).unwrap();
        let proof_of_other = other.consistency_proof(3, 4).unwrap();

        let past = verify_consistency(3, before.root(), 4, other.root(), &proof_of_other);
        let future = verify_consistency(3, before.root(), 4, other.root(), &proof);

        assert!(matches!(past, Err(ConsistencyError::OldRoot { .. })), "{past:?}");
        assert!(matches!(future, Err(ConsistencyError::NewRoot { .. })), "{future:?}");
    }

    #[test]
    fn a_proof_of_growth_of_the_wrong_length_says_how_many_hashes_belong_there() {
        let after = log(&["a", "b", "c", "d"]);

        for (old, expected) in [(2, 1), (3, 3)] {
            for found in [0, 2, 4] {
                let (proof, root) = (vec![EMPTY_ROOT; found], after.root_at(old).unwrap());
                let verdict = verify_consistency(old, root, 4, after.root(), &proof);

                assert_eq!(verdict, Err(ConsistencyError::Length { expected, found }));
            }
        }
    }

    #[test]
    fn sizes_up_to_the_limit_of_numbers_are_checked_without_overflow() {
        let hashes = vec![EMPTY_ROOT; 64];

        assert!(verify_inclusion(EMPTY_ROOT, 0, u64::MAX, &hashes, EMPTY_ROOT).is_err());
        assert!(verify_consistency(1 << 63, EMPTY_ROOT, u64::MAX, EMPTY_ROOT, &hashes).is_err());
    }
}
