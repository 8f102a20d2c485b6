//! Making proofs: which hashes they need, and how these are put together.

use std::ops::Range;

use crate::frontier::join;
use crate::hash::Hash;
use crate::node::{NodeId, perfect_nodes};

/// A proof that waits for the hashes that it is made of.
///
/// A proof needs a few dozen nodes at most, and which ones follows from two numbers alone. So the
/// work comes in two steps, and a database is asked once in between:
///
/// ```
/// use std::collections::HashMap;
/// use transparency_log::{Plan, Tree, verify_inclusion};
///
/// let tree: Tree = ["plan", "report", "minutes"].into_iter().collect();
///
/// let plan = Plan::inclusion(0, 3)?;
/// let fetched: HashMap<_, _> =
///     plan.nodes().filter_map(|id| Some((id, tree.node(id)?))).collect();
/// let proof = plan.assemble(|id| fetched.get(&id).copied().ok_or("a node is missing"))?;
///
/// let leaf = transparency_log::leaf_hash(b"plan");
/// verify_inclusion(leaf, 0, 3, &proof, tree.root())?;
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// Nodes that are kept in [tiles](crate::TileId) instead are found with [`Plan::tiles`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Plan {
    /// One for each hash of the proof. Only the rightmost subtree of a log can be imperfect, and is
    /// then made of several nodes.
    subtrees: Vec<Vec<NodeId>>,
}

/// The leaf is not, or not yet, in a log of that size.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("leaf {index} is not in a log of {size} leaves")]
pub struct NotInLog {
    /// The index of the leaf, counted from 0.
    pub index: u64,
    /// How many leaves the log has.
    pub size: u64,
}

/// The later log is smaller than the earlier one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a log that had {old} leaves has only {new} now")]
pub struct Shrunk {
    /// How many leaves there were.
    pub old: u64,
    /// How many leaves there are said to be now.
    pub new: u64,
}

impl Plan {
    /// The proof that leaf `index` is in the log of `size` leaves: PATH of RFC 6962, section 2.1.1.
    ///
    /// Its hashes are the neighbours on the way from the leaf up to the root.
    pub fn inclusion(index: u64, size: u64) -> Result<Self, NotInLog> {
        if index >= size {
            return Err(NotInLog { index, size });
        }
        let mut subtrees = Vec::new();
        let mut around = 0..size;
        while around.end - around.start > 1 {
            let (left, right) = halves(&around);
            let (inside, beside) =
                if left.contains(&index) { (left, right) } else { (right, left) };
            subtrees.push(perfect_nodes(beside));
            around = inside;
        }
        Ok(Self::from_the_top(subtrees))
    }

    /// The proof that the log of `new` leaves begins with the log of `old` leaves: PROOF of RFC
    /// 6962, section 2.1.2.
    ///
    /// It is empty where nothing needs proof: for equal sizes, and for an empty old log.
    pub fn consistency(old: u64, new: u64) -> Result<Self, Shrunk> {
        if old > new {
            return Err(Shrunk { old, new });
        }
        let mut subtrees = Vec::new();
        let mut around = if old == 0 { 0..0 } else { 0..new };
        while around.end != old {
            let (left, right) = halves(&around);
            let (edge, beside) = if old <= left.end { (left, right) } else { (right, left) };
            subtrees.push(perfect_nodes(beside));
            around = edge;
        }
        if around.start > 0 {
            // Where nothing is left of it, this subtree is the old log, whose root is known.
            subtrees.push(perfect_nodes(around));
        }
        Ok(Self::from_the_top(subtrees))
    }

    fn from_the_top(mut subtrees: Vec<Vec<NodeId>>) -> Self {
        subtrees.reverse();
        Self { subtrees }
    }

    /// The nodes to read, each once: at most about twice the logarithm of the size.
    pub fn nodes(&self) -> impl Iterator<Item = NodeId> {
        self.subtrees.iter().flatten().copied()
    }

    /// The proof itself, from the nodes that `read` knows. The first failure to read ends it.
    pub fn assemble<E>(
        &self,
        mut read: impl FnMut(NodeId) -> Result<Hash, E>,
    ) -> Result<Vec<Hash>, E> {
        self.subtrees.iter().map(|nodes| subtree_hash(nodes, &mut read)).collect()
    }
}

fn subtree_hash<E>(
    nodes: &[NodeId],
    read: impl FnMut(NodeId) -> Result<Hash, E>,
) -> Result<Hash, E> {
    let hashes = nodes.iter().copied().map(read).collect::<Result<Vec<_>, E>>()?;
    Ok(join(hashes.into_iter()).expect("a subtree of a proof has leaves"))
}

/// Splits a subtree of two or more leaves as RFC 6962 does: the left part is as large as it can be
/// while perfect and smaller than the whole.
fn halves(leaves: &Range<u64>) -> (Range<u64>, Range<u64>) {
    let middle = leaves.start + (1 << (leaves.end - leaves.start - 1).ilog2());
    (leaves.start..middle, middle..leaves.end)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The leaves under each node, with a plus between the nodes of one hash.
    fn spans(plan: &Plan) -> String {
        let of_subtree = |nodes: &Vec<NodeId>| {
            nodes.iter().map(|node| format!("{:?}", node.leaves())).collect::<Vec<_>>().join("+")
        };
        plan.subtrees.iter().map(of_subtree).collect::<Vec<_>>().join(" ")
    }

    // The examples of RFC 6962, section 2.1.3, for its tree of seven leaves.

    #[test]
    fn an_inclusion_proof_lists_the_neighbours_from_the_leaf_up() {
        let of_the_first = Plan::inclusion(0, 7).unwrap();
        let of_the_last = Plan::inclusion(6, 7).unwrap();

        assert_eq!(spans(&of_the_first), "1..2 2..4 4..6+6..7");
        assert_eq!(spans(&of_the_last), "4..6 0..4");
    }

    #[test]
    fn a_consistency_proof_begins_with_the_subtree_that_ends_the_old_log() {
        let from_three = Plan::consistency(3, 7).unwrap();
        let from_six = Plan::consistency(6, 7).unwrap();

        assert_eq!(spans(&from_three), "2..3 3..4 0..2 4..6+6..7");
        assert_eq!(spans(&from_six), "4..6 6..7 0..4");
    }

    #[test]
    fn a_perfect_old_log_is_left_out_of_its_own_proof() {
        assert_eq!(spans(&Plan::consistency(4, 7).unwrap()), "4..6+6..7");
    }

    #[test]
    fn nothing_needs_proof_when_the_log_did_not_grow_or_was_empty() {
        assert_eq!(Plan::consistency(7, 7).unwrap().nodes().count(), 0);
        assert_eq!(Plan::consistency(0, 7).unwrap().nodes().count(), 0);
    }

    #[test]
    fn a_leaf_beyond_the_log_and_a_shrunken_log_have_no_proof() {
        assert_eq!(Plan::inclusion(7, 7), Err(NotInLog { index: 7, size: 7 }));
        assert_eq!(Plan::consistency(8, 7), Err(Shrunk { old: 8, new: 7 }));
    }

    #[test]
    fn the_largest_possible_log_is_proved_with_few_nodes() {
        let inclusion = Plan::inclusion(u64::MAX - 1, u64::MAX).unwrap();
        let consistency = Plan::consistency(u64::MAX - 1, u64::MAX).unwrap();

        assert_eq!(inclusion.nodes().count(), 63);
        assert!(consistency.nodes().count() <= 64);
    }

    #[test]
    fn a_failure_to_read_is_handed_on() {
        let plan = Plan::inclusion(0, 2).unwrap();

        assert_eq!(plan.assemble(|_| Err("the disk is gone")), Err("the disk is gone"));
    }
}
