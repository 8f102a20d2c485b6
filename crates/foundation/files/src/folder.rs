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

    fn drawer(&self, hash: FileHash) -> PathBuf {
        self.root.join(&hash.to_string()[..2])
    }

    fn path(&self, hash: FileHash) -> PathBuf {
        self.drawer(hash).join(hash.to_string())
    }

    /// Moves a file into its place. When this returns, it is there after a power cut.
    pub(crate) async fn keep(&self, arrived: &Arrived) -> Result<(), Error> {
        let place = self.path(arrived.hash);
        // The same content is there already; a file that lost its end is replaced.
        if self.size(arrived.hash).await? == Some(arrived.size) {
            return Ok(());
        }
        let (parent, drawer) = (self.root.clone(), self.drawer(arrived.hash));
        let temporary = arrived.temporary.path().to_owned();
        let move_in = move || -> io::Result<()> {
            if !drawer.is_dir() {
                std::fs::create_dir_all(&drawer)?;
                sync_folder(&parent)?;
            }
            std::fs::rename(&temporary, &place)?;
            sync_folder(&drawer)
        };
        let moved = tokio::task::spawn_blocking(move_in).await;
        moved.map_err(Error::unavailable("written"))?.map_err(Error::unavailable("written"))
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

/// Puts the list of a folder on the disk: a new name in it is lost with the power otherwise.
fn sync_folder(folder: &Path) -> io::Result<()> {
    std::fs::File::open(folder)?.sync_all()
}
