//! The Merkle tree of RFC 6962, its proofs, signed checkpoints and tiles.
