//! What a verifier remembers of a log from one run to the next.

use std::fmt;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::str::FromStr;

use transparency_log::{SignedCheckpoint, VerifierKey};

/// The key that was believed, and the last checkpoint that was found in order.
///
/// The file is two texts: the key in a line, and the signed checkpoint.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Memory {
    /// The key.
    pub key: VerifierKey,
    /// The checkpoint, signed with it.
    pub checkpoint: SignedCheckpoint,
}

/// Why nothing can be remembered.
#[derive(Debug, thiserror::Error)]
pub enum MemoryError {
    /// The file cannot be read or written.
    #[error("the file {} cannot be used: {cause}", file.display())]
    File {
        /// The file.
        file: PathBuf,
        /// What the system says.
        cause: io::Error,
    },
    /// The file holds something else, or was changed.
    #[error("the file {} does not hold what an earlier verification left; give another", file.display())]
    Damaged {
        /// The file.
        file: PathBuf,
    },
}

impl Memory {
    /// What the file holds; `None` where there is no file yet.
    pub fn load(file: &Path) -> Result<Option<Self>, MemoryError> {
        match fs::read_to_string(file) {
            Ok(text) => match text.parse() {
                Ok(memory) => Ok(Some(memory)),
                Err(NotMemory) => Err(MemoryError::Damaged { file: file.to_owned() }),
            },
            Err(cause) if cause.kind() == io::ErrorKind::NotFound => Ok(None),
            Err(cause) => Err(MemoryError::File { file: file.to_owned(), cause }),
        }
    }

    /// Replaces what the file holds; its folder is made where there is none.
    pub fn save(&self, file: &Path) -> Result<(), MemoryError> {
        let write = || {
            if let Some(folder) = file.parent() {
                fs::create_dir_all(folder)?;
            }
            let draft = file.with_extension("new");
            fs::write(&draft, self.to_string())?;
            fs::rename(&draft, file)
        };
        write().map_err(|cause| MemoryError::File { file: file.to_owned(), cause })
    }
}

/// The text is something else.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NotMemory;

impl FromStr for Memory {
    type Err = NotMemory;

    fn from_str(text: &str) -> Result<Self, NotMemory> {
        let (key, checkpoint) = text.split_once('\n').ok_or(NotMemory)?;
        let key: VerifierKey = key.parse().map_err(|_| NotMemory)?;
        let checkpoint: SignedCheckpoint = checkpoint.parse().map_err(|_| NotMemory)?;
        match checkpoint.verify(key.name(), std::slice::from_ref(&key)) {
            Ok(_) => Ok(Self { key, checkpoint }),
            Err(_) => Err(NotMemory),
        }
    }
}

impl fmt::Display for Memory {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}\n{}", self.key, self.checkpoint)
    }
}
