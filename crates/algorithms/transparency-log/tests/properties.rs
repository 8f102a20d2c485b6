//! What must hold for logs of every size, against the recursive definitions of RFC 6962.

use std::collections::HashMap;

use proptest::prelude::*;
use transparency_log::{
    BundleId, EMPTY_ROOT, Frontier, Hash, NodeId, Plan, Resource, Tile, TileId, Tiles, Tree,
    appended, encode_entries, leaf_hash, node_hash, root, root_nodes, verify_consistency,
    verify_inclusion,
};

/// Long enough for a full tile and a partial one behind it.
const LONGEST: u64 = 400;

fn leaf(index: u64) -> Hash {
    leaf_hash(&index.to_be_bytes())
}

fn log(size: u64) -> Tree {
    (0..size).map(u64::to_be_bytes).collect()
}

/// MTH of RFC 6962, section 2.1, over leaf hashes.
fn tree_hash(leaves: &[Hash]) -> Hash {
    match leaves {
        [] => EMPTY_ROOT,
        [leaf] => *leaf,
        _ => {
            let (left, right) = split(leaves);
            node_hash(tree_hash(left), tree_hash(right))
        }
    }
}

/// PATH of RFC 6962, section 2.1.1.
fn path(index: usize, leaves: &[Hash]) -> Vec<Hash> {
    if leaves.len() == 1 {
        return Vec::new();
    }
    let (left, right) = split(leaves);
    if index < left.len() {
        [path(index, left), vec![tree_hash(right)]].concat()
    } else {
        [path(index - left.len(), right), vec![tree_hash(left)]].concat()
    }
}

/// SUBPROOF of RFC 6962, section 2.1.2.
fn subproof(old: usize, leaves: &[Hash], old_root_is_known: bool) -> Vec<Hash> {
    if old == leaves.len() {
        return if old_root_is_known { Vec::new() } else { vec![tree_hash(leaves)] };
    }
    let (left, right) = split(leaves);
    if old <= left.len() {
        [subproof(old, left, old_root_is_known), vec![tree_hash(right)]].concat()
    } else {
        [subproof(old - left.len(), right, false), vec![tree_hash(left)]].concat()
    }
}

fn split(leaves: &[Hash]) -> (&[Hash], &[Hash]) {
    leaves.split_at(leaves.len().next_power_of_two() / 2)
}

fn leaves(size: u64) -> Vec<Hash> {
    (0..size).map(leaf).collect()
}

/// The nodes that a log stores when it grows leaf by leaf, each append reading what is stored.
fn stored(size: u64) -> HashMap<NodeId, Hash> {
    let mut stored = HashMap::new();
    for index in 0..size {
        let new = appended(index, leaf(index), |id| stored.get(&id).copied().ok_or(id));
        stored.extend(new.expect("reads only what was stored"));
    }
    stored
}

fn index_and_size() -> impl Strategy<Value = (u64, u64)> {
    (1..LONGEST).prop_flat_map(|size| (0..size, Just(size)))
}

fn old_and_new() -> impl Strategy<Value = (u64, u64)> {
    (1..LONGEST).prop_flat_map(|new| (1..=new, Just(new)))
}

fn flipped(hash: Hash, bit: u8) -> Hash {
    let mut bytes = *hash.as_bytes();
    bytes[usize::from(bit / 8)] ^= 1 << (bit % 8);
    Hash::from_bytes(bytes)
}

proptest! {
    #[test]
    fn a_root_from_stored_nodes_is_the_defined_one(size in 0..LONGEST) {
        let stored = stored(size);

        let computed = root(size, |id| stored.get(&id).copied().ok_or(id));

        prop_assert_eq!(computed, Ok(tree_hash(&leaves(size))));
    }

    #[test]
    fn a_frontier_loaded_midway_grows_as_one_kept_from_the_start((middle, size) in index_and_size()) {
        let stored = stored(middle);
        let mut loaded = Frontier::read(middle, |id| stored.get(&id).copied().ok_or(id)).unwrap();

        let completed: Vec<_> = (middle..size).flat_map(|index| loaded.append(leaf(index))).collect();

        let whole = log(size);
        prop_assert_eq!(loaded.root(), whole.root());
        prop_assert!(completed.iter().all(|(id, hash)| whole.node(*id) == Some(*hash)));
    }

    #[test]
    fn an_inclusion_proof_is_the_defined_one_and_verifies((index, size) in index_and_size()) {
        let (log, stored) = (log(size), stored(size));

        let proof = Plan::inclusion(index, size).unwrap().assemble(|id| stored.get(&id).copied().ok_or(id));

        let proof = proof.expect("the plan needs stored nodes only");
        prop_assert_eq!(&proof, &path(usize::try_from(index).unwrap(), &leaves(size)));
        prop_assert_eq!(verify_inclusion(leaf(index), index, size, &proof, log.root()), Ok(()));
    }

    #[test]
    fn a_consistency_proof_is_the_defined_one_and_verifies((old, new) in old_and_new()) {
        let (log, stored) = (log(new), stored(new));

        let proof = Plan::consistency(old, new).unwrap().assemble(|id| stored.get(&id).copied().ok_or(id));

        let proof = proof.expect("the plan needs stored nodes only");
        let old_root = log.root_at(old).unwrap();
        prop_assert_eq!(&proof, &subproof(usize::try_from(old).unwrap(), &leaves(new), true));
        prop_assert_eq!(verify_consistency(old, old_root, new, log.root(), &proof), Ok(()));
    }

    #[test]
    fn a_plan_asks_for_few_nodes_and_for_each_once((index, size) in index_and_size()) {
        let limit = 2 * (usize::try_from(size.ilog2()).unwrap() + 1);

        for plan in [Plan::inclusion(index, size).unwrap(), Plan::consistency(index, size).unwrap()] {
            let mut nodes: Vec<_> = plan.nodes().collect();
            let asked = nodes.len();
            nodes.sort_unstable();
            nodes.dedup();

            prop_assert_eq!(nodes.len(), asked);
            prop_assert!(asked <= limit, "{} nodes of {}", asked, size);
            prop_assert!(nodes.iter().all(|node| node.is_in(size)));
        }
        prop_assert_eq!(root_nodes(size).len(), size.count_ones() as usize);
    }

    #[test]
    fn one_flipped_bit_spoils_an_inclusion_proof(
        (index, size) in index_and_size(),
        place: prop::sample::Index,
        bit: u8,
    ) {
        let log = log(size);
        let proof = log.inclusion_proof(index, size).unwrap();
        let verify = |leaf, proof: &[Hash], root| verify_inclusion(leaf, index, size, proof, root);

        prop_assert!(verify(flipped(leaf(index), bit), &proof, log.root()).is_err());
        prop_assert!(verify(leaf(index), &proof, flipped(log.root(), bit)).is_err());
        if !proof.is_empty() {
            let mut spoilt = proof.clone();
            let hash = place.get(&proof);
            spoilt[place.index(proof.len())] = flipped(*hash, bit);
            prop_assert!(verify(leaf(index), &spoilt, log.root()).is_err());
        }
    }

    #[test]
    fn one_flipped_bit_spoils_a_consistency_proof(
        (old, new) in old_and_new(),
        place: prop::sample::Index,
        bit: u8,
    ) {
        let log = log(new);
        let (old_root, new_root) = (log.root_at(old).unwrap(), log.root());
        let proof = log.consistency_proof(old, new).unwrap();
        let verify = |old_root, new_root, proof: &[Hash]| {
            verify_consistency(old, old_root, new, new_root, proof)
        };

        prop_assert!(verify(flipped(old_root, bit), new_root, &proof).is_err());
        prop_assert!(verify(old_root, flipped(new_root, bit), &proof).is_err());
        if !proof.is_empty() {
            let mut spoilt = proof.clone();
            spoilt[place.index(proof.len())] = flipped(*place.get(&proof), bit);
            prop_assert!(verify(old_root, new_root, &spoilt).is_err());
        }
    }

    #[test]
    fn a_proof_holds_at_no_other_index((index, size) in index_and_size(), other in 0..LONGEST) {
        prop_assume!(other != index);
        let log = log(size);
        let proof = log.inclusion_proof(index, size).unwrap();

        prop_assert!(verify_inclusion(leaf(index), other, size, &proof, log.root()).is_err());
    }

    #[test]
    fn a_proof_for_one_size_does_not_fit_the_root_of_another(
        (index, size) in index_and_size(),
        other in 0..LONGEST,
    ) {
        prop_assume!(other != size);
        let log = log(LONGEST);
        let proof = log.inclusion_proof(index, size).unwrap();
        let other_root = log.root_at(other).unwrap();

        prop_assert!(verify_inclusion(leaf(index), index, other, &proof, other_root).is_err());
    }

    #[test]
    fn a_consistency_proof_holds_for_no_other_sizes(
        (old, new) in old_and_new(),
        (other_old, other_new) in old_and_new(),
    ) {
        prop_assume!((old, new) != (other_old, other_new) && other_old != other_new);
        let log = log(LONGEST);
        let proof = log.consistency_proof(old, new).unwrap();
        let (old_root, new_root) = (log.root_at(other_old).unwrap(), log.root_at(other_new).unwrap());

        prop_assert!(verify_consistency(other_old, old_root, other_new, new_root, &proof).is_err());
    }

    #[test]
    fn a_proof_with_a_hash_too_many_or_too_few_is_refused((index, size) in index_and_size()) {
        let log = log(size);
        let mut proof = log.inclusion_proof(index, size).unwrap();

        proof.push(EMPTY_ROOT);
        prop_assert!(verify_inclusion(leaf(index), index, size, &proof, log.root()).is_err());
        proof.truncate(proof.len().saturating_sub(2));
        prop_assert!(size == 1 || verify_inclusion(leaf(index), index, size, &proof, log.root()).is_err());
    }

    #[test]
    fn proofs_made_from_tiles_alone_are_those_of_the_log((index, size) in index_and_size(), more in 0..300_u64) {
        let log = log(size + more);
        let published = |id: TileId| {
            let file = Tile::read(id, |node| log.node(node).ok_or(node)).unwrap().encode();
            Tile::decode(id, &file).unwrap()
        };

        for (plan, expected) in [
            (Plan::inclusion(index, size).unwrap(), log.inclusion_proof(index, size).unwrap()),
            (Plan::consistency(index, size).unwrap(), log.consistency_proof(index, size).unwrap()),
        ] {
            let tiles: Tiles = plan.tiles(size + more).into_iter().map(published).collect();
            prop_assert_eq!(plan.assemble(|id| tiles.node(id)), Ok(expected));
        }
    }

    #[test]
    fn tiles_published_step_by_step_are_those_of_the_whole((old, new) in old_and_new()) {
        let mut steps: Vec<_> = TileId::added(0, old).chain(TileId::added(old, new)).collect();
        steps.retain(|id| id.is_full() || TileId::holding(id.nodes().next().unwrap(), new) == Some(*id));
        steps.sort_unstable();

        prop_assert_eq!(steps, TileId::added(0, new).collect::<Vec<_>>());
    }

    #[test]
    fn every_address_is_read_from_its_path(level in 0..8_u8, index: u64, width in 1..=256_u16) {
        let resources = [
            TileId::new(level, index >> (8 * level) >> 9, width).map(Resource::Tile),
            BundleId::new(index >> 9, width).map(Resource::Entries),
        ];

        for resource in resources.into_iter().flatten() {
            prop_assert_eq!(resource.to_string().parse(), Ok(resource));
        }
    }

    #[test]
    fn a_path_that_is_read_at_all_is_written_the_same(path in "tile/([0-9]{1,2}|entries)/(x[0-9]{3}/){0,3}[0-9]{3}(\\.p/[0-9]{1,3})?") {
        if let Ok(resource) = path.parse::<Resource>() {
            prop_assert_eq!(resource.to_string(), path);
        }
    }

    #[test]
    fn entries_survive_being_bundled(entries in prop::collection::vec(prop::collection::vec(any::<u8>(), 0..300), 1..256)) {
        let id = BundleId::new(0, u16::try_from(entries.len()).unwrap()).unwrap();

        let file = encode_entries(&entries).unwrap();

        let read = id.decode(&file).unwrap();
        prop_assert!(read.iter().eq(entries.iter()));
    }
}
