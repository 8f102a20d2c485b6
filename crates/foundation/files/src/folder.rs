//! Files in a folder.

use std::io;
use std::ops::Range;
use std::path::{Path, PathBuf};

use futures_util::StreamExt as _;
use tokio::fs::File;
use tokio::io::{AsyncReadExt as _, AsyncSeekExt as _};
use tokio_util::io::ReaderStream;

use crate::files::Parts;
use crate::incoming::Arrived;
use crate::{Error, FileHash};

/// Files in a folder: `ab/ab12…`, and `incoming/` for those on their way in.
#[derive(Debug)]
pub(crate) struct Folder {
    root: PathBuf,
    incoming: PathBuf,
}

/// Bytes of each part that is read.
const PART: usize = 64 * 1024;

impl Folder {
    /// Opens the folder; it is made when it does not exist.
    pub(crate) async fn open(root: &Path) -> Result<Self, Error> {
        let incoming = root.join("incoming");
        tokio::fs::create_dir_all(&incoming).await.map_err(Error::unavailable("written"))?;
        Ok(Self { root: root.to_owned(), incoming })
    }

    pub(crate) fn incoming(&self) -> &Path {
        &self.incoming
    }

    fn path(&self, hash: FileHash) -> PathBuf {
        let hash = hash.to_string();
        self.root.join(&hash[..2]).join(hash)
    }

    /// Moves a file into its place. When this returns, it is there after a power cut.
    pub(crate) async fn keep(&self, arrived: &Arrived) -> Result<(), Error> {
        // The same content is there already; a file that lost its end is replaced.
        let is_there = self.size(arrived.hash).await? == Some(arrived.size);
        let temporary = (!is_there).then(|| arrived.temporary.path().to_owned());
        let (root, place) = (self.root.clone(), self.path(arrived.hash));
        let moved =
            tokio::task::spawn_blocking(move || move_in(&root, temporary.as_deref(), &place));
        let moved = moved.await.map_err(Error::unavailable("written"))?;
        moved.map_err(Error::unavailable("written"))
    }

    pub(crate) async fn size(&self, hash: FileHash) -> Result<Option<u64>, Error> {
        match tokio::fs::metadata(self.path(hash)).await {
            Ok(metadata) => Ok(Some(metadata.len())),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
            Err(error) => Err(Error::unavailable("read")(error)),
        }
    }

    /// The bytes of a file that lie in `range`.
    pub(crate) async fn read(&self, hash: FileHash, range: Range<u64>) -> Result<Parts, Error> {
        let failed = Error::unavailable::<io::Error>("read");
        let mut file = File::open(self.path(hash)).await.map_err(&failed)?;
        file.seek(io::SeekFrom::Start(range.start)).await.map_err(&failed)?;
        let part = file.take(range.end.saturating_sub(range.start));
        Ok(ReaderStream::with_capacity(part, PART).boxed())
    }

    pub(crate) async fn delete(&self, hash: FileHash) -> Result<bool, Error> {
        match tokio::fs::remove_file(self.path(hash)).await {
            Ok(()) => Ok(true),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(false),
            Err(error) => Err(Error::unavailable("deleted")(error)),
        }
    }
}

/// Moves the file, unless it is there already, and waits until the disk has its name.
///
/// Also a name that another task has just made may still be only in memory.
fn move_in(root: &Path, temporary: Option<&Path>, place: &Path) -> io::Result<()> {
    let drawer = place.parent().unwrap_or(root);
    std::fs::create_dir_all(drawer)?;
    sync_folder(root)?;
    if let Some(temporary) = temporary {
        std::fs::rename(temporary, place)?;
    }
    sync_folder(drawer)
}

/// Puts the list of a folder on the disk: a new name in it is lost with the power otherwise.
fn sync_folder(folder: &Path) -> io::Result<()> {
    std::fs::File::open(folder)?.sync_all()
}
