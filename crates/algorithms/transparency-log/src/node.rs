//! Addresses of the subtrees whose hashes never change.

use std::ops::Range;

/// The address of a *perfect* subtree: one whose `2^level` leaves are all there.
///
/// A log only grows at its right end, so the hash of a perfect subtree never changes. These are the
/// hashes worth keeping in a database, under the primary key `(level, index)`; every root and proof,
/// also those of yesterday's smaller log, is put together from them.
///
/// Level 0 holds the leaves. The node `index` of a level spans the leaves
/// `index × 2^level .. (index + 1) × 2^level`:
///
/// ```
/// use transparency_log::NodeId;
///
/// let node = NodeId::new(2, 1).expect("is within the limits");
///
/// assert_eq!(node.leaves(), 4..8);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct NodeId {
    level: u8,
    index: u64,
}

impl NodeId {
    /// The node at these coordinates; `None` where its leaves would lie beyond any log (2^64).
    pub const fn new(level: u8, index: u64) -> Option<Self> {
        if level < 64 && index < u64::MAX >> level { Some(Self { level, index }) } else { None }
    }

    /// The node at coordinates that lie inside a log whose size is a `u64`.
    pub(crate) const fn inside(level: u8, index: u64) -> Self {
        Self { level, index }
    }

    /// How far above the leaves the node is: 0 to 63.
    pub const fn level(self) -> u8 {
        self.level
    }

    /// How many nodes of the same level are to the left.
    pub const fn index(self) -> u64 {
        self.index
    }

    /// The indices of the leaves below the node.
    pub const fn leaves(self) -> Range<u64> {
        self.index << self.level..(self.index + 1) << self.level
    }

    /// Whether a log of `size` leaves already holds all leaves of the node.
    pub const fn is_in(self, size: u64) -> bool {
        self.leaves().end <= size
    }
}

/// The fewest perfect subtrees that span `leaves`, from left to right.
///
/// They shrink from left to right because `leaves` is a subtree of a log: it starts at a multiple of
/// a power of two that is not smaller than its length.
pub(crate) fn perfect_nodes(leaves: Range<u64>) -> Vec<NodeId> {
    let Range { mut start, end } = leaves;
    let mut nodes = Vec::new();
    while start < end {
        let level = (end - start).ilog2();
        nodes.push(NodeId::inside(as_level(level), start >> level));
        start += 1 << level;
    }
    nodes
}

/// A number of bits as a level.
pub(crate) fn as_level(bits: u32) -> u8 {
    u8::try_from(bits).expect("a 64-bit number has at most 64 bits")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_node_beyond_every_log_has_no_address() {
        assert!(NodeId::new(63, 0).is_some());
        assert!(NodeId::new(0, u64::MAX - 1).is_some());

        assert_eq!(NodeId::new(63, 1), None);
        assert_eq!(NodeId::new(64, 0), None);
        assert_eq!(NodeId::new(0, u64::MAX), None);
    }

    #[test]
    fn the_perfect_subtrees_of_a_log_are_the_ones_in_its_binary_size() {
        let of_eleven = perfect_nodes(0..11);

        assert_eq!(
            of_eleven.iter().map(|node| node.leaves()).collect::<Vec<_>>(),
            [0..8, 8..10, 10..11]
        );
    }

    #[test]
    fn the_largest_possible_log_has_perfect_subtrees_too() {
        assert_eq!(perfect_nodes(0..u64::MAX).len(), 64);
    }
}
