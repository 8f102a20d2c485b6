//! The files of the published log, made when they are asked for.

use db::{Error, Result, Tx};
use transparency_log::{Resource, Tile, encode_entries};

use super::leaves::entries;
use super::nodes::tile;

/// The content of a tile or a bundle; `None` while the log does not fill it.
pub(crate) async fn file(tx: &mut Tx, resource: Resource) -> Result<Option<Vec<u8>>> {
    match resource {
        Resource::Tile(id) => Ok(tile(tx, id).await?.as_ref().map(Tile::encode)),
        Resource::Entries(id) => {
            let entries = entries(tx, id.entries()).await?;
            if entries.len() < usize::from(id.width()) {
                return Ok(None);
            }
            encode_entries(entries).map(Some).map_err(Error::corrupt)
        }
    }
}
