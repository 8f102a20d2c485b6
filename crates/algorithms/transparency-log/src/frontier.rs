//! Growing a log, and its root.

use std::convert::Infallible;

use crate::hash::{EMPTY_ROOT, Hash, node_hash};
use crate::node::{NodeId, as_level, perfect_nodes};

/// The right edge of a log: all that is needed to append to it and to know its root.
///
/// A log of `n` leaves splits into perfect subtrees as `n` splits into powers of two; the frontier
/// is their hashes, at most 64. Load it with one query for [`root_nodes`], append as many entries as
/// you like without reading again, and store the nodes that [`Frontier::append`] hands back in the
/// same transaction. An auditor that streams a log keeps one from the first entry on.
///
/// ```
/// use transparency_log::{Frontier, leaf_hash};
///
/// let mut frontier = Frontier::new();
/// frontier.append(leaf_hash(b"first"));
/// let stored = frontier.append(leaf_hash(b"second"));
///
/// assert_eq!(stored.len(), 2, "the leaf, and the pair that it completes");
/// assert_eq!(frontier.root(), stored[1].1);
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Frontier {
    size: u64,
    /// One for each perfect subtree, from left to right, from high to low.
    hashes: Vec<Hash>,
}

impl Frontier {
    /// The frontier of an empty log.
    pub const fn new() -> Self {
        Self { size: 0, hashes: Vec::new() }
    }

    /// The frontier of a log of `size` leaves whose [`root_nodes`] can be read.
    pub fn read<E>(size: u64, read: impl FnMut(NodeId) -> Result<Hash, E>) -> Result<Self, E> {
        let hashes = root_nodes(size).into_iter().map(read).collect::<Result<_, E>>()?;
        Ok(Self { size, hashes })
    }

    /// How many leaves the log has.
    pub const fn size(&self) -> u64 {
        self.size
    }

    /// Adds a leaf, and returns the perfect subtrees that it completes, the leaf itself first.
    ///
    /// These are the hashes to store: one or more, two on average.
    ///
    /// # Panics
    ///
    /// When the log already has 2^64 − 1 leaves.
    pub fn append(&mut self, leaf: Hash) -> Vec<(NodeId, Hash)> {
        let Ok(completed) = appended(self.size, leaf, |_| {
            let left = self.hashes.pop();
            Ok::<_, Infallible>(left.expect("a frontier has a hash for every one-bit of its size"))
        });
        let (_, highest) = completed.last().expect("the leaf completes at least itself");
        self.hashes.push(*highest);
        self.size += 1;
        completed
    }

    /// The Merkle tree hash of the log (RFC 6962, section 2.1).
    pub fn root(&self) -> Hash {
        join(self.hashes.iter().copied()).unwrap_or(EMPTY_ROOT)
    }
}

/// The perfect subtrees to store when `leaf` joins a log of `size` leaves, the leaf itself first.
///
/// Reads only the left neighbours of the nodes that become complete: as many as `size` has one-bits
/// at its end, one on average. To add several leaves, or to know the root too, load a [`Frontier`].
///
/// # Panics
///
/// When the log already has 2^64 − 1 leaves.
pub fn appended<E>(
    size: u64,
    leaf: Hash,
    mut read: impl FnMut(NodeId) -> Result<Hash, E>,
) -> Result<Vec<(NodeId, Hash)>, E> {
    assert!(size < u64::MAX, "a log has fewer than 2^64 leaves");
    let mut completed = vec![(NodeId::inside(0, size), leaf)];
    let mut hash = leaf;
    // A one-bit at the end of the size is a subtree on the left that waits for its right half.
    for level in 0..as_level(size.trailing_ones()) {
        let left = read(NodeId::inside(level, (size >> level) - 1))?;
        hash = node_hash(left, hash);
        completed.push((NodeId::inside(level + 1, size >> (level + 1)), hash));
    }
    Ok(completed)
}

/// The nodes that make up the root of a log of `size` leaves, from left to right.
pub fn root_nodes(size: u64) -> Vec<NodeId> {
    perfect_nodes(0..size)
}

/// The Merkle tree hash of a log of `size` leaves, put together from its [`root_nodes`].
///
/// `size` may be smaller than the log is by now: this is how to learn a past root.
pub fn root<E>(size: u64, read: impl FnMut(NodeId) -> Result<Hash, E>) -> Result<Hash, E> {
    Ok(Frontier::read(size, read)?.root())
}

/// The hash over neighbouring perfect subtrees, given from left to right.
pub(crate) fn join(hashes: impl DoubleEndedIterator<Item = Hash>) -> Option<Hash> {
    hashes.rev().reduce(|right, left| node_hash(left, right))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::hash::leaf_hash;

    #[test]
    fn an_append_hands_back_the_leaf_and_each_subtree_that_became_perfect() {
        let mut frontier = Frontier::new();
        let [a, b, c, d] = [b"a", b"b", b"c", b"d"].map(|entry| leaf_hash(entry));

        let completed = [a, b, c, d].map(|leaf| frontier.append(leaf));

        let pair = |left, right| node_hash(left, right);
        assert_eq!(completed[0], [(NodeId::inside(0, 0), a)]);
        assert_eq!(completed[1], [(NodeId::inside(0, 1), b), (NodeId::inside(1, 0), pair(a, b))]);
        assert_eq!(completed[2], [(NodeId::inside(0, 2), c)]);
        assert_eq!(completed[3][2], (NodeId::inside(2, 0), pair(pair(a, b), pair(c, d))));
    }

    #[test]
    fn an_append_reads_only_what_it_completes() {
        let mut asked = Vec::new();

        let completed = appended(11, EMPTY_ROOT, |id| {
            asked.push(id.leaves());
            Ok::<_, Infallible>(EMPTY_ROOT)
        });

        assert_eq!(completed.map(|nodes| nodes.len()), Ok(3));
        assert_eq!(asked, [10..11, 8..10]);
    }

    #[test]
    fn a_failure_to_read_is_handed_on() {
        assert_eq!(appended(1, EMPTY_ROOT, |_| Err("the disk is gone")), Err("the disk is gone"));
        assert_eq!(Frontier::read(1, |_| Err("the disk is gone")), Err("the disk is gone"));
    }

    #[test]
    #[should_panic(expected = "fewer than 2^64 leaves")]
    fn the_largest_possible_log_takes_no_more() {
        drop(appended(u64::MAX, EMPTY_ROOT, |_| Ok::<_, Infallible>(EMPTY_ROOT)));
    }
}
