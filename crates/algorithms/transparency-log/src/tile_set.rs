//! Making proofs from tiles.

use std::collections::{BTreeMap, BTreeSet};

use crate::hash::Hash;
use crate::node::NodeId;
use crate::plan::Plan;
use crate::tile::{Tile, TileId};

/// Tiles at hand, from which a [`Plan`] is assembled.
///
/// ```
/// use transparency_log::{Plan, Resource, Tile, Tiles, Tree, leaf_hash, verify_inclusion};
/// # let entries: Vec<String> = (0..300).map(|n| format!("entry {n}")).collect();
/// # let log: Tree = entries.iter().collect();
/// # let fetch = |id: transparency_log::TileId| -> Vec<u8> {
/// #     Tile::read(id, |node| log.node(node).ok_or(node)).unwrap().encode()
/// # };
/// let plan = Plan::inclusion(7, 300)?;
/// let mut tiles = Tiles::default();
/// for id in plan.tiles(300) {
///     tiles.insert(Tile::decode(id, &fetch(id))?);
/// }
/// let proof = plan.assemble(|id| tiles.node(id))?;
///
/// verify_inclusion(leaf_hash(b"entry 7"), 7, 300, &proof, log.root())?;
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, Default)]
pub struct Tiles {
    by_place: BTreeMap<(u8, u64), Tile>,
}

/// None of the tiles at hand has this node.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("no tile has the node that spans the leaves {:?}", node.leaves())]
pub struct MissingNode {
    /// The node that is missing.
    pub node: NodeId,
}

impl Tiles {
    /// Adds a tile. Of two at the same place the wider one is kept.
    pub fn insert(&mut self, tile: Tile) {
        let place = (tile.id().level(), tile.id().index());
        let is_wider = |kept: &Tile| tile.id().width() > kept.id().width();
        if self.by_place.get(&place).is_none_or(is_wider) {
            self.by_place.insert(place, tile);
        }
    }

    /// The hash of a node, read or computed.
    pub fn node(&self, node: NodeId) -> Result<Hash, MissingNode> {
        // A node is complete in the log that ends with it, and lies at the same place in all later ones.
        TileId::holding(node, node.leaves().end)
            .and_then(|id| self.by_place.get(&(id.level(), id.index()))?.node(node))
            .ok_or(MissingNode { node })
    }
}

impl FromIterator<Tile> for Tiles {
    fn from_iter<I: IntoIterator<Item = Tile>>(tiles: I) -> Self {
        let mut set = Self::default();
        tiles.into_iter().for_each(|tile| set.insert(tile));
        set
    }
}

impl Plan {
    /// The tiles that have the nodes of this proof, as they are published for a log of `size`
    /// leaves: the size of its checkpoint, not smaller than the one in the proof.
    pub fn tiles(&self, size: u64) -> BTreeSet<TileId> {
        self.nodes().filter_map(|node| TileId::holding(node, size)).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tree::Tree;

    fn tile(log: &Tree, id: TileId) -> Tile {
        Tile::read(id, |node| log.node(node).ok_or(node)).unwrap()
    }

    #[test]
    fn a_proof_of_a_past_size_is_made_from_the_tiles_of_today() {
        let log: Tree = (0..1000_u32).map(u32::to_be_bytes).collect();
        let plan = Plan::consistency(300, 700).unwrap();
        let tiles: Tiles = plan.tiles(1000).into_iter().map(|id| tile(&log, id)).collect();

        let proof = plan.assemble(|id| tiles.node(id)).unwrap();

        assert_eq!(proof, log.consistency_proof(300, 700).unwrap());
    }

    #[test]
    fn a_full_tile_serves_where_a_partial_one_was_asked_for() {
        let log: Tree = (0..300_u32).map(u32::to_be_bytes).collect();
        let plan = Plan::inclusion(3, 200).unwrap();
        let asked = plan.tiles(200);
        let tiles: Tiles = asked.iter().map(|id| tile(&log, id.full().unwrap())).collect();

        let proof = plan.assemble(|id| tiles.node(id));

        assert_eq!(proof, Ok(log.inclusion_proof(3, 200).unwrap()));
    }

    #[test]
    fn the_wider_of_two_tiles_is_kept_whichever_came_first() {
        let log: Tree = (0..9_u32).map(u32::to_be_bytes).collect();
        let [narrow, wide] = [3, 9].map(|width| tile(&log, TileId::new(0, 0, width).unwrap()));
        let last = NodeId::new(0, 8).unwrap();

        for order in [[narrow.clone(), wide.clone()], [wide, narrow]] {
            assert_eq!(order.into_iter().collect::<Tiles>().node(last).ok(), log.node(last));
        }
    }

    #[test]
    fn a_missing_tile_is_told_by_the_leaves_that_it_would_span() {
        let node = NodeId::new(1, 3).unwrap();

        let error = Tiles::default().node(node).unwrap_err();

        assert_eq!(error.to_string(), "no tile has the node that spans the leaves 6..8");
    }
}
