//! The answers of `ct-merkle`, an independent implementation of RFC 6962.

use ct_merkle::mem_backed_tree::MemoryBackedTree;
use proptest::prelude::*;
use sha2::Sha256;
use transparency_log::{Hash, Tree};

type Oracle = MemoryBackedTree<Sha256, Vec<u8>>;

fn both(entries: &[Vec<u8>]) -> (Tree, Oracle) {
    let mut oracle = Oracle::new();
    for entry in entries {
        oracle.push(entry.clone());
    }
    (entries.iter().collect(), oracle)
}

fn concatenated(proof: &[Hash]) -> Vec<u8> {
    proof.iter().flat_map(Hash::as_bytes).copied().collect()
}

fn entries() -> impl Strategy<Value = Vec<Vec<u8>>> {
    prop::collection::vec(prop::collection::vec(any::<u8>(), 0..9), 1..70)
}

proptest! {
    #[test]
    fn roots_are_the_same(entries in entries()) {
        let (log, oracle) = both(&entries);

        let expected = oracle.root();
        prop_assert_eq!(Hash::try_from(expected.as_bytes().as_slice()), Ok(log.root()));
    }

    #[test]
    fn inclusion_proofs_are_the_same(entries in entries(), chosen: prop::sample::Index) {
        let (log, oracle) = both(&entries);
        let index = chosen.index(entries.len());

        let proof = log.inclusion_proof(index as u64, log.size()).unwrap();

        let expected = oracle.prove_inclusion(index);
        prop_assert_eq!(concatenated(&proof), expected.as_bytes());
    }

    #[test]
    fn consistency_proofs_are_the_same(entries in entries(), chosen: prop::sample::Index) {
        let (log, oracle) = both(&entries);
        let added = chosen.index(entries.len());

        let proof = log.consistency_proof(log.size() - added as u64, log.size()).unwrap();

        let expected = oracle.prove_consistency(added);
        prop_assert_eq!(concatenated(&proof), expected.as_bytes());
    }
}
