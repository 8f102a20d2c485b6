//! The paths of the files of a published log.

use std::fmt;
use std::str::FromStr;

use crate::bundle::BundleId;
use crate::decimal;
use crate::row::Row;
use crate::tile::TileId;

/// A file of a log that is published as [C2SP tlog-tiles](https://c2sp.org/tlog-tiles), beside its
/// checkpoint.
///
/// ```
/// use transparency_log::Resource;
///
/// let path = "tile/entries/x001/067.p/5";
/// let Resource::Entries(id) = path.parse()? else { panic!("is a bundle of entries") };
///
/// assert_eq!(id.entries(), 1067 * 256..1067 * 256 + 5);
/// # Ok::<(), transparency_log::PathError>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Resource {
    /// Hashes.
    Tile(TileId),
    /// What the hashes of level 0 are the hashes of.
    Entries(BundleId),
}

/// The path is not one of a tile or of an entry bundle, or not in the spelling that all use.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not a path such as `tile/0/x001/067`, `tile/1/000.p/17` or `tile/entries/000`")]
pub struct PathError;

fn parse(path: &str) -> Option<Resource> {
    let (level, row) = path.strip_prefix("tile/")?.split_once('/')?;
    let Row { index, width } = Row::parse(row)?;
    if level == "entries" {
        return BundleId::new(index, width).map(Resource::Entries);
    }
    let level = u8::try_from(decimal::parse(level)?).ok()?;
    TileId::new(level, index, width).map(Resource::Tile)
}

impl FromStr for Resource {
    type Err = PathError;

    fn from_str(path: &str) -> Result<Self, PathError> {
        parse(path).ok_or(PathError)
    }
}

impl fmt::Display for Resource {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Tile(id) => id.fmt(f),
            Self::Entries(id) => id.fmt(f),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_is_written_as_it_was_read() {
        for path in [
            "tile/0/000",
            "tile/0/999.p/255",
            "tile/1/x001/000",
            "tile/0/x001/x234/067.p/1",
            "tile/7/000.p/1",
            "tile/entries/000",
            "tile/entries/x001/x234/067.p/8",
            "tile/0/x072/x057/x594/x037/x927/934",
        ] {
            let read = path.parse::<Resource>().map(|resource| resource.to_string());

            assert_eq!(read.as_deref(), Ok(path));
        }
    }

    #[test]
    fn a_second_spelling_of_a_path_is_refused() {
        for path in [
            "",
            "tile",
            "tile/0",
            "tile/0/",
            "tile/0/0",
            "tile/0/0000",
            "tile/0/x000/000",
            "tile/0/x000/x001/000",
            "tile/0/001/000",
            "tile/0/x001",
            "tile/0/x001/x002",
            "tile/0/x1/000",
            "tile/0/-01",
            "tile/0/+01",
            "tile/0/٠٠٠",
            "tile/0/000.p/0",
            "tile/0/000.p/01",
            "tile/0/000.p/256",
            "tile/0/000.p/",
            "tile/0/000.p/1.p/1",
            "tile/0/000/",
            "tile/00/000",
            "tile/-1/000",
            "tile/8/000",
            "tile/64/000",
            "tile/0//000",
            "tile/Entries/000",
            "tile/entries/",
            "/tile/0/000",
            "tile/0/000 ",
            "tile/0/x099/x999/x999/x999/x999/x999/999",
        ] {
            assert_eq!(path.parse::<Resource>(), Err(PathError), "{path}");
        }
    }
}
