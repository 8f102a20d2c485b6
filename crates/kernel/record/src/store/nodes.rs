//! The hashes of the Merkle tree, and what is put together from them.

use std::collections::HashMap;

use db::{Error, Result, Tx, params, sql};
use transparency_log::{Hash, NodeId, Plan, Tile, TileId, appended, root_nodes};

use super::stored;

sql! {
    ADD = "INSERT INTO record_nodes (level, position, hash) VALUES ($1, $2, $3)";
    FIND = "SELECT hash FROM record_nodes WHERE level = $1 AND position = $2";
    NEIGHBOURS = "SELECT hash FROM record_nodes WHERE level = $1 AND position >= $2 AND position < $3
                  ORDER BY position";
}

/// Keeps the hashes of all subtrees that become complete with leaf `index`: two on average.
pub(super) async fn add(tx: &mut Tx, index: u64, leaf: Hash) -> Result<()> {
    let lefts = read(tx, left_neighbours(index)).await?;
    for (node, hash) in appended(index, leaf, |node| known(&lefts, node))? {
        let bytes = hash.as_bytes().as_slice();
        tx.execute(&ADD, params![u32::from(node.level()), stored(node.index()), bytes]).await?;
    }
    Ok(())
}

/// The subtrees of a log of `size` leaves that wait for a right half: one for each one-bit at its end.
fn left_neighbours(size: u64) -> impl Iterator<Item = NodeId> {
    root_nodes(size).into_iter().rev().take(size.trailing_ones() as usize)
}

/// The root that the log had when it was `size` leaves long.
pub(crate) async fn root(tx: &mut Tx, size: u64) -> Result<Hash> {
    let nodes = read(tx, root_nodes(size)).await?;
    transparency_log::root(size, |node| known(&nodes, node))
}

/// The proof that leaf `index` is in the first `size` leaves; `None` where it is not.
pub(crate) async fn inclusion(tx: &mut Tx, index: u64, size: u64) -> Result<Option<Vec<Hash>>> {
    match Plan::inclusion(index, size) {
        Ok(plan) => assemble(tx, &plan).await.map(Some),
        Err(_) => Ok(None),
    }
}

/// The proof that the first `new` leaves begin with the first `old` leaves; `None` where `old` is larger.
pub(crate) async fn consistency(tx: &mut Tx, old: u64, new: u64) -> Result<Option<Vec<Hash>>> {
    match Plan::consistency(old, new) {
        Ok(plan) => assemble(tx, &plan).await.map(Some),
        Err(_) => Ok(None),
    }
}

async fn assemble(tx: &mut Tx, plan: &Plan) -> Result<Vec<Hash>> {
    let nodes = read(tx, plan.nodes()).await?;
    plan.assemble(|node| known(&nodes, node))
}

/// A tile; `None` while the log does not have all its hashes.
pub(super) async fn tile(tx: &mut Tx, id: TileId) -> Result<Option<Tile>> {
    let Some(first) = id.nodes().next() else { return Ok(None) };
    let Ok(start) = i64::try_from(first.index()) else { return Ok(None) };
    let end = start.saturating_add(i64::from(id.width()));
    let level = u32::from(first.level());
    let hashes: Vec<[u8; 32]> = tx.all_values(&NEIGHBOURS, params![level, start, end]).await?;
    Ok(Tile::new(id, hashes.into_iter().map(Hash::from_bytes).collect()).ok())
}

/// Reads nodes one by one: a proof has about as many as the logarithm of the log's size.
async fn read(
    tx: &mut Tx,
    nodes: impl IntoIterator<Item = NodeId>,
) -> Result<HashMap<NodeId, Hash>> {
    let mut found = HashMap::new();
    for node in nodes {
        let (level, index) = (u32::from(node.level()), stored(node.index()));
        if let Some(bytes) = tx.optional_value(&FIND, params![level, index]).await? {
            found.insert(node, Hash::from_bytes(bytes));
        }
    }
    Ok(found)
}

fn known(nodes: &HashMap<NodeId, Hash>, node: NodeId) -> Result<Hash> {
    let missing = || {
        Error::corrupt(format!("the log has no hash {} at level {}", node.index(), node.level()))
    };
    nodes.get(&node).copied().ok_or_else(missing)
}
