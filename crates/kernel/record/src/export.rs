//! The log as files, for mirrors and archives.

use std::io;
use std::path::{Path, PathBuf};

use db::Db;
use tokio::fs;
use transparency_log::{BundleId, Resource, SignedCheckpoint, TileId};

use crate::{CheckpointError, Signer, store};

/// What was written.
#[derive(Clone, Debug)]
pub struct Exported {
    /// The checkpoint of the log in the folder.
    pub checkpoint: SignedCheckpoint,
    /// How many acts the folder holds.
    pub size: u64,
    /// How many files are new.
    pub files: u64,
}

/// Why a folder does not hold the log.
#[derive(Debug, thiserror::Error)]
pub enum ExportError {
    /// The log has nothing to say.
    #[error(transparent)]
    Checkpoint(#[from] CheckpointError),
    /// The database cannot be read.
    #[error(transparent)]
    Database(#[from] db::Error),
    /// A file cannot be read or written.
    #[error("the file {} cannot be used: {cause}", path.display())]
    File {
        /// The file.
        path: PathBuf,
        /// What the system says.
        cause: io::Error,
    },
    /// The folder holds another log, or more of this one.
    #[error("the folder {} holds another log, or more acts than this one; give another folder", folder.display())]
    OtherLog {
        /// The folder.
        folder: PathBuf,
    },
}

/// Writes the log into a folder in the layout of C2SP tlog-tiles: `checkpoint`, `tile/…` and, beside
/// them, `key`. A folder that already holds the log receives what is new.
///
/// The checkpoint is written last, so the folder is in order at any moment, and may be published by any
/// server of files or verified as it lies.
pub async fn export(db: &Db, signer: &Signer, folder: &Path) -> Result<Exported, ExportError> {
    let checkpoint = signer.checkpoint(db).await?;
    let size = checkpoint.unverified().size();
    let before = size_in(folder, signer).await?;
    if before > size {
        return Err(ExportError::OtherLog { folder: folder.to_owned() });
    }
    let tiles = TileId::added(before, size).map(Resource::Tile);
    let bundles = BundleId::added(before, size).map(Resource::Entries);
    let mut files = 0;
    for resource in bundles.chain(tiles) {
        let path = folder.join(resource.to_string());
        // Such a file never changes, so one that is there is the one.
        if fs::try_exists(&path).await.map_err(file_error(&path))? {
            continue;
        }
        let mut tx = db.read().await?;
        let content = store::file(&mut tx, resource).await?;
        drop(tx);
        write(&path, &content.unwrap_or_default()).await?;
        files += 1;
    }
    write(&folder.join("key"), format!("{}\n", signer.verifier()).as_bytes()).await?;
    write(&folder.join("checkpoint"), checkpoint.to_string().as_bytes()).await?;
    Ok(Exported { checkpoint, size, files })
}

/// How many acts of this log the folder already holds.
async fn size_in(folder: &Path, signer: &Signer) -> Result<u64, ExportError> {
    let path = folder.join("checkpoint");
    let text = match fs::read_to_string(&path).await {
        Err(missing) if missing.kind() == io::ErrorKind::NotFound => return Ok(0),
        read => read.map_err(file_error(&path))?,
    };
    let other = || ExportError::OtherLog { folder: folder.to_owned() };
    let checkpoint: SignedCheckpoint = text.parse().map_err(|_| other())?;
    let verified = checkpoint.verify(signer.origin(), &[signer.verifier()]).map_err(|_| other())?;
    Ok(verified.size())
}

/// Writes a file that appears under its name with all its content, or not at all.
async fn write(path: &Path, content: &[u8]) -> Result<(), ExportError> {
    let draft = path.with_extension("new");
    let write = async {
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder).await?;
        }
        fs::write(&draft, content).await?;
        fs::rename(&draft, path).await
    };
    write.await.map_err(file_error(path))
}

fn file_error(path: &Path) -> impl FnOnce(io::Error) -> ExportError {
    let path = path.to_owned();
    move |cause| ExportError::File { path, cause }
}
