//! The hashes of a log as files that never change.

use std::fmt;

use crate::hash::{Hash, HashError, node_hash};
use crate::node::NodeId;
use crate::row::Row;

/// How many levels of the tree a tile spans.
const HEIGHT: u8 = 8;

/// The address of a tile: up to 256 neighbouring hashes of one level, kept as one file.
///
/// A log that is published as tiles needs no program that answers questions, only a folder: whoever
/// wants a proof fetches a few tiles and makes it. Level 0 holds the hashes of the leaves; each hash
/// of a higher level stands for a full tile of the level below, so a level is 8 levels of the tree.
/// The last tile of a level is *partial* until it has 256 hashes, and every width of it is another
/// file, so that no file ever changes.
///
/// [`Display`](fmt::Display) gives the path, as in [C2SP tlog-tiles](https://c2sp.org/tlog-tiles);
/// [`Resource`](crate::Resource) reads it:
///
/// ```
/// use transparency_log::TileId;
///
/// let id = TileId::new(0, 1_234_067, 5).expect("is within the limits");
///
/// assert_eq!(id.to_string(), "tile/0/x001/x234/067.p/5");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TileId {
    level: u8,
    row: Row,
}

/// The hashes of a tile. They are worth nothing until what is made of them leads to a signed root.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tile {
    id: TileId,
    hashes: Vec<Hash>,
}

/// The content of a tile does not fit its address.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("{id} has {} hashes of 32 bytes, so not {found} bytes", id.row.width)]
pub struct TileError {
    /// The address.
    pub id: TileId,
    /// The length of the content in bytes.
    pub found: usize,
}

impl TileId {
    /// How many hashes a full tile has.
    pub const FULL: u16 = Row::FULL;

    /// How many levels of tiles there can be in a log of fewer than 2^64 leaves.
    pub const LEVELS: u8 = 64 / HEIGHT;

    /// The tile at these coordinates; `None` where it is empty, too wide, or beyond any log.
    ///
    /// The format knows levels up to 63, but only the first [`TileId::LEVELS`] can ever be filled.
    pub fn new(level: u8, index: u64, width: u16) -> Option<Self> {
        let row = Row::new(index, width)?;
        NodeId::new(level.checked_mul(HEIGHT)?, row.places().end - 1)?;
        Some(Self { level, row })
    }

    /// The tile of a log of `size` leaves in which the hash of `node` is found or computed; `None`
    /// while the node is not complete.
    pub fn holding(node: NodeId, size: u64) -> Option<Self> {
        if !node.is_in(size) {
            return None;
        }
        let level = node.level() / HEIGHT;
        let first = node.index() << (node.level() % HEIGHT);
        Some(Self { level, row: Row::around(first, size >> (level * HEIGHT)) })
    }

    /// The tiles that a log of `new` leaves has and one of `old` leaves does not: those to publish
    /// when the log has grown. From an `old` of 0 these are all tiles.
    pub fn added(old: u64, new: u64) -> impl Iterator<Item = Self> {
        (0..Self::LEVELS).flat_map(move |level| {
            let hashes_of = |size: u64| size >> (level * HEIGHT);
            Row::added(hashes_of(old), hashes_of(new)).map(move |row| Self { level, row })
        })
    }

    /// The level among tiles: 0 to 7.
    pub const fn level(self) -> u8 {
        self.level
    }

    /// How many tiles of the same level are to the left.
    pub const fn index(self) -> u64 {
        self.row.index
    }

    /// How many hashes the tile has: 1 to 256.
    pub const fn width(self) -> u16 {
        self.row.width
    }

    /// Whether the tile has all its hashes.
    pub const fn is_full(self) -> bool {
        self.row.width == Self::FULL
    }

    /// The full tile at the same place: to be tried where a partial one is no longer kept.
    pub fn full(self) -> Option<Self> {
        Self::new(self.level, self.row.index, Self::FULL)
    }

    /// Whether a log of `size` leaves has all hashes of the tile.
    pub fn is_in(self, size: u64) -> bool {
        self.row.places().end <= size >> (self.level * HEIGHT)
    }

    /// The nodes whose hashes make up the tile, from left to right.
    pub fn nodes(self) -> impl Iterator<Item = NodeId> {
        self.row.places().map(move |place| NodeId::inside(self.level * HEIGHT, place))
    }
}

impl Tile {
    /// The tile with these hashes, as many as its address says.
    pub fn new(id: TileId, hashes: Vec<Hash>) -> Result<Self, TileError> {
        if hashes.len() == usize::from(id.row.width) {
            Ok(Self { id, hashes })
        } else {
            Err(TileError { id, found: hashes.len() * Hash::LENGTH })
        }
    }

    /// The tile made from nodes kept elsewhere: [`TileId::nodes`] says which to have ready.
    pub fn read<E>(id: TileId, read: impl FnMut(NodeId) -> Result<Hash, E>) -> Result<Self, E> {
        Ok(Self { id, hashes: id.nodes().map(read).collect::<Result<_, E>>()? })
    }

    /// Reads the content of the file.
    pub fn decode(id: TileId, bytes: &[u8]) -> Result<Self, TileError> {
        let hashes: Result<Vec<_>, HashError> =
            bytes.chunks(Hash::LENGTH).map(Hash::try_from).collect();
        Self::new(id, hashes.map_err(|_| TileError { id, found: bytes.len() })?)
    }

    /// The content of the file: the hashes, one after another.
    pub fn encode(&self) -> Vec<u8> {
        self.hashes.iter().flat_map(Hash::as_bytes).copied().collect()
    }

    /// Where the tile belongs.
    pub const fn id(&self) -> TileId {
        self.id
    }

    /// The hashes, from left to right.
    pub fn hashes(&self) -> &[Hash] {
        &self.hashes
    }

    /// The hash that stands for this tile in the level above; `None` while the tile is partial.
    pub fn root(&self) -> Option<Hash> {
        self.id.is_full().then(|| perfect_root(&self.hashes))
    }

    /// The hash of a node inside the tile, read or computed; `None` for a node that is elsewhere.
    pub fn node(&self, node: NodeId) -> Option<Hash> {
        if node.level() / HEIGHT != self.id.level {
            return None;
        }
        let depth = node.level() % HEIGHT;
        let first_of_tile = self.id.row.places().start;
        let start = usize::try_from((node.index() << depth).checked_sub(first_of_tile)?).ok()?;
        self.hashes.get(start..start.checked_add(1 << depth)?).map(perfect_root)
    }
}

/// The root over a number of neighbouring hashes that is a power of two.
fn perfect_root(hashes: &[Hash]) -> Hash {
    if let [hash] = hashes {
        return *hash;
    }
    let (left, right) = hashes.split_at(hashes.len() / 2);
    node_hash(perfect_root(left), perfect_root(right))
}

impl fmt::Display for TileId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "tile/{}/{}", self.level, self.row)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tree::Tree;

    fn log(size: u64) -> Tree {
        (0..size).map(u64::to_be_bytes).collect()
    }

    fn tile(log: &Tree, id: TileId) -> Tile {
        Tile::read(id, |node| log.node(node).ok_or(node)).unwrap()
    }

    fn paths(old: u64, new: u64) -> Vec<String> {
        TileId::added(old, new).map(|id| id.to_string()).collect()
    }

    // The example in the text of C2SP tlog-tiles.
    #[test]
    fn a_log_of_seventy_thousand_leaves_has_the_tiles_that_the_specification_counts() {
        let ids: Vec<_> = TileId::added(0, 70_000).collect();

        let full = |level| ids.iter().filter(|id| id.level == level && id.is_full()).count();
        let partial: Vec<_> =
            ids.iter().filter(|id| !id.is_full()).map(|id| (id.level, id.width())).collect();
        assert_eq!((full(0), full(1), full(2)), (273, 1, 0));
        assert_eq!(partial, [(0, 112), (1, 17), (2, 1)]);
    }

    #[test]
    fn a_log_of_exactly_one_full_tile_has_a_partial_one_above_it() {
        assert_eq!(paths(0, 256), ["tile/0/000", "tile/1/000.p/1"]);
    }

    #[test]
    fn only_what_changed_is_published_again() {
        assert_eq!(paths(255, 257), ["tile/0/000", "tile/0/001.p/1", "tile/1/000.p/1"]);
        assert_eq!(paths(257, 258), ["tile/0/001.p/2"]);
        assert_eq!(paths(258, 258), [""; 0]);
    }

    #[test]
    fn every_node_of_a_log_is_found_in_the_tile_that_holds_it() {
        let log = log(600);
        let nodes =
            (0..10).flat_map(|level| (0..600).map(move |index| NodeId::new(level, index).unwrap()));

        for node in nodes {
            let found = TileId::holding(node, 600).and_then(|id| tile(&log, id).node(node));

            assert_eq!(found, log.node(node), "{node:?}");
        }
    }

    #[test]
    fn a_full_tile_has_the_hash_that_the_level_above_repeats() {
        let log = log(600);
        let (below, above) = (TileId::new(0, 1, 256).unwrap(), TileId::new(1, 0, 2).unwrap());

        assert_eq!(tile(&log, below).root(), Some(tile(&log, above).hashes()[1]));
        assert_eq!(tile(&log, above).root(), None);
    }

    #[test]
    fn a_tile_is_in_a_log_that_has_all_its_hashes() {
        let id = TileId::new(1, 0, 2).unwrap();

        assert!(id.is_in(512));
        assert!(!id.is_in(511));
    }

    #[test]
    fn a_node_of_another_tile_is_not_found() {
        let second = tile(&log(600), TileId::new(0, 1, 256).unwrap());

        for (level, index) in [(0, 255), (0, 512), (7, 0), (8, 1), (8, 300)] {
            assert_eq!(second.node(NodeId::new(level, index).unwrap()), None, "{level}, {index}");
        }
    }

    #[test]
    fn a_content_of_another_length_is_refused() {
        let id = TileId::new(0, 0, 2).unwrap();

        for found in [0, 32, 63, 65, 96] {
            assert_eq!(Tile::decode(id, &vec![0; found]), Err(TileError { id, found }));
        }
    }

    #[test]
    fn an_empty_or_too_wide_tile_and_one_beyond_every_log_have_no_address() {
        for (level, index, width) in [(0, 0, 0), (0, 0, 257), (8, 0, 1), (7, 1, 1), (0, 1 << 56, 1)]
        {
            assert_eq!(TileId::new(level, index, width), None, "{level}, {index}, {width}");
        }
    }
}
