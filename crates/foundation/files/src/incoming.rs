//! A file on its way in: under a temporary name, hashed and looked at while it is written.

use std::path::{Path, PathBuf};

use base::Timestamp;
use sha2::{Digest as _, Sha256};
use tokio::fs::File;
use tokio::io::AsyncWriteExt as _;

use crate::content::Inspector;
use crate::{Error, FileHash, Found, Refusal, StoreError};

/// A file on its way in. Dropped before it is kept, it is gone.
#[derive(Debug)]
pub(crate) struct Incoming {
    file: File,
    temporary: Temporary,
    size: u64,
    hasher: Sha256,
    inspector: Inspector,
}

/// A file that is whole and looked into, still under its temporary name.
#[derive(Debug)]
pub(crate) struct Arrived {
    pub(crate) temporary: Temporary,
    pub(crate) hash: FileHash,
    pub(crate) size: u64,
    pub(crate) found: Found,
}

/// A file under a temporary name, removed when this is dropped.
#[derive(Debug)]
pub(crate) struct Temporary(PathBuf);

const WRITTEN: &str = "written";

/// The ending of temporary names, by which [`sweep`] knows them.
const ENDING: &str = "incoming";

impl Incoming {
    /// Begins a file in `folder`.
    pub(crate) async fn begin(folder: &Path) -> Result<Self, Error> {
        let name = uuid::Uuid::from_bytes(base::Entropy::system().bytes());
        let temporary = Temporary(folder.join(format!("{name}.{ENDING}")));
        let file =
            File::options().read(true).write(true).create_new(true).open(temporary.path()).await;
        Ok(Self {
            file: file.map_err(Error::unavailable(WRITTEN))?,
            temporary,
            size: 0,
            hasher: Sha256::new(),
            inspector: Inspector::default(),
        })
    }

    /// Writes the next part, unless the file grows too large by it.
    pub(crate) async fn write(&mut self, part: &[u8], most_bytes: u64) -> Result<(), StoreError> {
        self.size += part.len() as u64;
        if self.size > most_bytes {
            return Err(Refusal::TooLarge { most_bytes }.into());
        }
        self.hasher.update(part);
        self.inspector.see(part);
        self.file.write_all(part).await.map_err(Error::unavailable(WRITTEN))?;
        Ok(())
    }

    /// Ends the file: it is on the disk, and looked into.
    pub(crate) async fn end(mut self, extension: Option<String>) -> Result<Arrived, StoreError> {
        if self.size == 0 {
            return Err(Refusal::Empty.into());
        }
        self.file.flush().await.map_err(Error::unavailable(WRITTEN))?;
        self.file.sync_all().await.map_err(Error::unavailable(WRITTEN))?;
        let (file, inspector) = (self.file.into_std().await, self.inspector);
        let found =
            tokio::task::spawn_blocking(move || inspector.conclude(&file, extension.as_deref()));
        let found = found.await.map_err(Error::unavailable("looked into"))?;
        Ok(Arrived {
            temporary: self.temporary,
            hash: FileHash::from_bytes(self.hasher.finalize().into()),
            size: self.size,
            found: found.map_err(Error::unavailable("looked into"))?,
        })
    }
}

impl Temporary {
    pub(crate) fn path(&self) -> &Path {
        &self.0
    }
}

impl Drop for Temporary {
    fn drop(&mut self) {
        // Moved into place or swept later: a failure here needs no answer.
        drop(std::fs::remove_file(&self.0));
    }
}

/// Removes what interruptions before `before` left in `folder`; returns how many.
pub(crate) async fn sweep(folder: &Path, before: Timestamp) -> Result<u32, Error> {
    let failed = Error::unavailable::<std::io::Error>("swept");
    let mut entries = tokio::fs::read_dir(folder).await.map_err(&failed)?;
    let mut swept = 0;
    while let Some(entry) = entries.next_entry().await.map_err(&failed)? {
        let path = entry.path();
        let is_ours = path.extension().is_some_and(|ending| ending == ENDING);
        let written_at = entry.metadata().await.and_then(|metadata| metadata.modified());
        // Another node may have finished it since the folder was listed.
        let Ok(written_at) = written_at else { continue };
        let is_old = Timestamp::try_from(written_at).is_ok_and(|written_at| written_at < before);
        if is_ours && is_old && tokio::fs::remove_file(&path).await.is_ok() {
            swept += 1;
        }
    }
    Ok(swept)
}
