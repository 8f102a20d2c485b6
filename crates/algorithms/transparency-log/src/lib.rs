//! A log to which one can only append, and with which anybody can prove it.
//!
//! Whoever runs a register can rewrite it, and readers would not notice. A *transparency log* takes
//! that power away without taking away the register: after each entry, one hash commits to all
//! entries so far and their order. The log signs this hash with its size (a [`Checkpoint`]), and
//! from then on it can prove two things in a few hundred bytes, to people who trust it in nothing:
//!
//! - an *inclusion proof*: this entry is number 17 of the log ([`verify_inclusion`]);
//! - a *consistency proof*: the log of today begins with the log of last year, entry for entry
//!   ([`verify_consistency`]).
//!
//! # The method, by hand
//!
//! The hash is the root of a binary tree (a *Merkle tree*). A leaf is the hash of an entry; a node
//! is the hash of the two below it; what has no partner yet waits on the right. Three entries:
//!
//! ```text
//!            root
//!           /    \
//!        node     \
//!       /    \     \
//!      a      b     c
//! ```
//!
//! To prove that `b` is in the log, one needs its neighbours on the way up, and nothing else: first
//! the leaf `a`, then the leaf `c`. A log of a billion entries needs thirty such hashes.
//!
//! ```
//! use transparency_log::{Tree, leaf_hash, node_hash, verify_consistency, verify_inclusion};
//!
//! let (a, b, c) = (leaf_hash(b"a"), leaf_hash(b"b"), leaf_hash(b"c"));
//! let node = node_hash(a, b);
//! let root = node_hash(node, c);
//!
//! // The same with the library. `printf '\0a' | sha256sum` agrees on the first leaf.
//! let log: Tree = ["a", "b", "c"].into_iter().collect();
//! assert_eq!(a.to_string(), "022a6979e6dab7aa5ae4c3e5e45f7e977112a7e63593820dbec1ec738a24f93c");
//! assert_eq!(log.root(), root);
//!
//! // Entry 1 of 3 is `b`: its neighbours lead to the root. For another entry they do not.
//! assert_eq!(log.inclusion_proof(1, 3)?, [a, c]);
//! verify_inclusion(b, 1, 3, &[a, c], root)?;
//! assert!(verify_inclusion(leaf_hash(b"B"), 1, 3, &[a, c], root).is_err());
//!
//! // The log of two entries had the root `node`; adding `c` to it makes the root of three.
//! assert_eq!(log.consistency_proof(2, 3)?, [c]);
//! verify_consistency(2, node, 3, root, &[c])?;
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! # What to use for what
//!
//! | you | use |
//! |---|---|
//! | keep a log in a database | [`Frontier`] to append, [`Plan`] to prove; both name the [nodes](NodeId) to read first, so that one query is enough |
//! | sign it | [`SignerKey`], [`Checkpoint::sign`] |
//! | publish it as files | [`TileId`] and [`Tile`] for the hashes, [`BundleId`] and [`encode_entries`] for the entries |
//! | hand somebody the proof of an act | [`Receipt`] |
//! | were handed one | [`verify_receipt`] |
//! | watch over a log | [`audit`] for all of it, [`verify_consistency`] from one checkpoint to the next |
//! | need a small log in memory | [`Tree`] |
//!
//! Nothing here reads a clock, a file or the network, and nothing is random: hashes are handed in by
//! closures, keys grow from a seed that you bring. The same input gives the same bytes everywhere.
//!
//! # Sources
//!
//! The tree and its proofs are those of [RFC 6962](https://www.rfc-editor.org/rfc/rfc6962), section
//! 2.1, with SHA-256. The texts and files are those of the C2SP specifications
//! [signed-note](https://c2sp.org/signed-note),
//! [tlog-checkpoint](https://c2sp.org/tlog-checkpoint), [tlog-tiles](https://c2sp.org/tlog-tiles)
//! and [tlog-proof](https://c2sp.org/tlog-proof), so that programs written for other logs can read this
//! one. The private keys have the form that Go's `golang.org/x/mod/sumdb/note` gave them.
//!
//! # Limits
//!
//! - A log can show different people different histories, each consistent in itself. Proofs do not
//!   reveal that; comparing checkpoints does. Let others sign them ([`Note::signers`]), and publish
//!   them where they cannot be taken back.
//! - A hash hides nothing that can be guessed. Who must not publish a name enters a commitment with
//!   a random salt, and keeps the salt elsewhere.
//! - That an entry is in the log does not make it true.
//! - Signatures are Ed25519 only. Others, such as those of witnesses with a timestamp, are kept and
//!   passed on, but not checked.
//! - A log has fewer than 2^64 entries, and one that is published as tiles has entries of at most
//!   65,535 bytes. Texts and counts that come from strangers are limited: see the constants of
//!   [`Note`], [`Checkpoint`], [`Receipt`] and [`VerifierKey`].

mod audit;
mod bundle;
mod checkpoint;
mod decimal;
mod frontier;
mod hash;
mod key;
mod node;
mod note;
mod plan;
mod proof;
mod receipt;
mod resource;
mod row;
mod tile;
mod tile_set;
mod tree;

pub use audit::{AuditError, audit};
pub use bundle::{BundleError, BundleId, encode_entries};
pub use checkpoint::{Checkpoint, CheckpointError, SignedCheckpoint};
pub use frontier::{Frontier, appended, root, root_nodes};
pub use hash::{EMPTY_ROOT, Hash, HashError, leaf_hash, node_hash};
pub use key::{KeyError, KeyId, SignerKey, VerifierKey};
pub use node::NodeId;
pub use note::{Note, NoteError, NoteSignature, VerifyError};
pub use plan::{NotInLog, Plan, Shrunk};
pub use proof::{ConsistencyError, InclusionError, verify_consistency, verify_inclusion};
pub use receipt::{Receipt, ReceiptError, verify_receipt};
pub use resource::{PathError, Resource};
pub use tile::{Tile, TileError, TileId};
pub use tile_set::{MissingNode, Tiles};
pub use tree::Tree;
