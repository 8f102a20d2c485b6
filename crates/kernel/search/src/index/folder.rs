//! The folder in which an index is kept.
//!
//! Each index is in a folder of its own, named by a number, and the file `current` names the one in use. A new
//! one is made beside it and put in its place by replacing that file, so that there is always one to search.

use std::fs;
use std::io::Write as _;
use std::path::PathBuf;

use tantivy::directory::{Directory as _, INDEX_WRITER_LOCK, MmapDirectory};

use super::copy::Writer;
use super::{Error, State};
use crate::schema::Fields;

/// The file that names the index in use.
const CURRENT: &str = "current";

/// The folder with the indexes.
pub(super) struct Folder(PathBuf);

impl Folder {
    pub(super) fn new(folder: impl Into<PathBuf>) -> Self {
        Self(folder.into())
    }

    /// The number of the index in use.
    pub(super) fn current(&self) -> Option<u64> {
        fs::read_to_string(self.0.join(CURRENT)).ok()?.trim().parse().ok()
    }

    /// Opens the index in use, or makes an empty one when there is none or it cannot be used.
    pub(super) fn open(&self) -> Result<Writer, Error> {
        if let Some(number) = self.current() {
            match self.open_number(number) {
                Ok(Some(writer)) => {
                    self.clean();
                    return Ok(writer);
                }
                Ok(None) => {
                    tracing::info!("the search index is of another version; it is made anew");
                }
                // Another process writes it: making another one beside it would not help.
                Err(Error::Index(error @ tantivy::TantivyError::LockFailure(..))) => {
                    return Err(error.into());
                }
                Err(error) => {
                    tracing::warn!(%error, "the search index is damaged; it is made anew");
                }
            }
        }
        let writer = self.make_beside()?;
        if let Some(number) = writer.copy.number {
            self.put_in_place(number)?;
        }
        Ok(writer)
    }

    /// Opens one index; `None` when it is of another version.
    fn open_number(&self, number: u64) -> Result<Option<Writer>, Error> {
        let fields = Fields::new();
        let index = tantivy::Index::open_in_dir(self.path(number))?;
        let payload = index.load_metas()?.payload;
        let Some(state) = State::read(payload.as_deref()) else { return Ok(None) };
        if index.schema() != fields.schema {
            return Ok(None);
        }
        let damaged = index.validate_checksum()?;
        if !damaged.is_empty() {
            let problem = format!("{} files are not as they were written", damaged.len());
            return Err(Error::Folder(std::io::Error::other(problem)));
        }
        Writer::of(&index, fields, state.with_institutions_to_read(), Some(number)).map(Some)
    }

    /// An empty index beside those that are there.
    pub(super) fn make_beside(&self) -> Result<Writer, Error> {
        fs::create_dir_all(&self.0)?;
        self.clean();
        let number = self.numbers().max().unwrap_or(0) + 1;
        let fields = Fields::new();
        fs::create_dir_all(self.path(number))?;
        let index = tantivy::Index::create_in_dir(self.path(number), fields.schema.clone())?;
        Writer::of(&index, fields, State::nothing(), Some(number))
    }

    /// Makes an index the one in use.
    pub(super) fn put_in_place(&self, number: u64) -> Result<(), Error> {
        let new = self.0.join("current.new");
        let mut file = fs::File::create(&new)?;
        writeln!(file, "{number}")?;
        file.sync_all()?;
        fs::rename(&new, self.0.join(CURRENT))?;
        Ok(())
    }

    /// Removes indexes that are not in use and that nobody is writing.
    fn clean(&self) {
        let current = self.current();
        for number in self.numbers().filter(|number| Some(*number) != current) {
            let folder = self.path(number);
            let is_free = MmapDirectory::open(&folder)
                .is_ok_and(|directory| directory.acquire_lock(&INDEX_WRITER_LOCK).is_ok());
            if is_free && let Err(error) = fs::remove_dir_all(&folder) {
                tracing::warn!(%error, "an old search index could not be removed");
            }
        }
    }

    fn numbers(&self) -> impl Iterator<Item = u64> + use<> {
        let entries = fs::read_dir(&self.0).into_iter().flatten();
        entries.filter_map(|entry| entry.ok()?.file_name().to_str()?.parse().ok())
    }

    fn path(&self, number: u64) -> PathBuf {
        self.0.join(number.to_string())
    }
}
