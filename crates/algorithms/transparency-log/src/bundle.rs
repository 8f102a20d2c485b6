//! The entries of a log as files that never change.

use std::fmt;
use std::ops::Range;

use crate::row::Row;
use crate::tile::TileId;

/// The address of an entry bundle: the up to 256 entries whose hashes make up a tile of level 0.
///
/// In the file each entry follows its length, a big-endian number of two bytes. That limits an entry
/// to [`BundleId::MAX_ENTRY`] bytes: a log of larger things enters their hashes.
///
/// ```
/// use transparency_log::{BundleId, encode_entries};
///
/// let id = BundleId::new(0, 2).expect("is within the limits");
/// let file = encode_entries(["plan", "report"])?;
///
/// assert_eq!(id.to_string(), "tile/entries/000.p/2");
/// assert_eq!(file, b"\x00\x04plan\x00\x06report");
/// assert_eq!(id.decode(&file)?, [b"plan".as_slice(), b"report"]);
/// # Ok::<(), transparency_log::BundleError>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct BundleId {
    row: Row,
}

/// Why entries do not make a bundle, or a file is not the bundle that its name says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum BundleError {
    /// An entry is longer than its length can say.
    #[error("entry {place} of the bundle has {found} bytes, more than {}", BundleId::MAX_ENTRY)]
    EntryTooLong {
        /// Which entry of the bundle, counted from 0.
        place: usize,
        /// Its length in bytes.
        found: usize,
    },
    /// The file ends too early.
    #[error("the bundle ends after {found} of {expected} entries")]
    TooFew {
        /// How many entries the address calls for.
        expected: u16,
        /// How many are there as a whole.
        found: usize,
    },
    /// The file goes on after its last entry.
    #[error("{extra} bytes follow the last entry of the bundle")]
    TooMuch {
        /// How many bytes are left over.
        extra: usize,
    },
}

impl BundleId {
    /// The longest entry that fits a bundle, in bytes.
    pub const MAX_ENTRY: usize = u16::MAX as usize;

    /// The bundle at this place; `None` where it is empty, too wide, or beyond any log.
    pub fn new(index: u64, width: u16) -> Option<Self> {
        // What is beyond the leaves of level 0 is beyond the entries too.
        TileId::new(0, index, width)?;
        Row::new(index, width).map(|row| Self { row })
    }

    /// The bundles that a log of `new` leaves has and one of `old` leaves does not: those to publish
    /// when the log has grown. From an `old` of 0 these are all bundles.
    pub fn added(old: u64, new: u64) -> impl Iterator<Item = Self> {
        Row::added(old, new).map(|row| Self { row })
    }

    /// How many bundles are before it.
    pub const fn index(self) -> u64 {
        self.row.index
    }

    /// How many entries the bundle has: 1 to 256.
    pub const fn width(self) -> u16 {
        self.row.width
    }

    /// The indices in the log of the entries of the bundle.
    pub fn entries(self) -> Range<u64> {
        self.row.places()
    }

    /// Reads the content of the file: as many entries as the address says, and nothing after them.
    pub fn decode(self, bytes: &[u8]) -> Result<Vec<&[u8]>, BundleError> {
        let mut entries = Vec::with_capacity(self.row.width.into());
        let mut rest = bytes;
        while entries.len() < self.row.width.into() {
            let too_few = BundleError::TooFew { expected: self.row.width, found: entries.len() };
            let (entry, after) = split_entry(rest).ok_or(too_few)?;
            entries.push(entry);
            rest = after;
        }
        if rest.is_empty() { Ok(entries) } else { Err(BundleError::TooMuch { extra: rest.len() }) }
    }
}

/// The content of the file of a bundle with these entries.
pub fn encode_entries<T: AsRef<[u8]>>(
    entries: impl IntoIterator<Item = T>,
) -> Result<Vec<u8>, BundleError> {
    let mut bytes = Vec::new();
    for (place, entry) in entries.into_iter().enumerate() {
        let entry = entry.as_ref();
        let too_long = BundleError::EntryTooLong { place, found: entry.len() };
        let length = u16::try_from(entry.len()).map_err(|_| too_long)?;
        bytes.extend_from_slice(&length.to_be_bytes());
        bytes.extend_from_slice(entry);
    }
    Ok(bytes)
}

fn split_entry(bytes: &[u8]) -> Option<(&[u8], &[u8])> {
    let (length, rest) = bytes.split_first_chunk()?;
    rest.split_at_checked(u16::from_be_bytes(*length).into())
}

impl fmt::Display for BundleId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "tile/entries/{}", self.row)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn id(width: u16) -> BundleId {
        BundleId::new(0, width).unwrap()
    }

    #[test]
    fn empty_and_longest_entries_survive_being_bundled() {
        let longest = vec![7; BundleId::MAX_ENTRY];
        let entries = [&[], longest.as_slice(), &[]];

        let file = encode_entries(entries).unwrap();

        assert_eq!(id(3).decode(&file), Ok(entries.to_vec()));
    }

    #[test]
    fn an_entry_that_is_too_long_is_called_by_its_place() {
        let entries = [vec![], vec![7; BundleId::MAX_ENTRY + 1]];

        let found = BundleId::MAX_ENTRY + 1;
        assert_eq!(encode_entries(entries), Err(BundleError::EntryTooLong { place: 1, found }));
    }

    #[test]
    fn a_bundle_cut_anywhere_says_how_many_entries_are_whole() {
        let file = encode_entries(["plan", "report"]).unwrap();

        for end in 0..file.len() {
            let found = usize::from(end >= 6);
            assert_eq!(
                id(2).decode(&file[..end]),
                Err(BundleError::TooFew { expected: 2, found }),
                "{end}"
            );
        }
    }

    #[test]
    fn an_entry_more_than_the_address_says_is_refused() {
        let file = encode_entries(["plan", "report"]).unwrap();

        assert_eq!(id(1).decode(&file), Err(BundleError::TooMuch { extra: 8 }));
    }
}
