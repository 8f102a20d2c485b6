//! What can go wrong with files.

use crate::{FileHash, Found, MediaType};

/// A failure of the place where files are kept. "Not found" is one only where the file must be there.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// There is no such file.
    #[error("there is no file {0}")]
    NotFound(FileHash),
    /// The content is not what was stored: a disk or a person changed it.
    #[error("the content of the file {0} was altered")]
    Altered(FileHash),
    /// The folder or the bucket cannot be used.
    #[error("files cannot be {doing}: {cause}")]
    Unavailable {
        /// What was being done: `read`, `written`.
        doing: &'static str,
        /// Why it cannot.
        cause: String,
    },
}

/// Why a file is not kept: what the person who sent it can do something about.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// There is nothing in it.
    #[error("the file is empty")]
    Empty,
    /// It is too large.
    #[error("the file is larger than {most_bytes} bytes")]
    TooLarge {
        /// The most that is allowed.
        most_bytes: u64,
    },
    /// Such files are not kept here.
    #[error("the file is {found}, and allowed are {}", endings(allowed))]
    NotAllowed {
        /// What its content is.
        found: Found,
        /// What is allowed.
        allowed: Vec<MediaType>,
    },
    /// The ending of its name says one thing and its content another.
    #[error("the name of the file ends in `.{extension}`, but it is {found}")]
    NameDiffers {
        /// The ending of its name.
        extension: String,
        /// What its content is.
        found: MediaType,
    },
}

/// Why storing a file failed.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// The file is not to be kept.
    #[error(transparent)]
    Refused(#[from] Refusal),
    /// The sender stopped in the middle.
    #[error("the file did not arrive whole: {0}")]
    Broken(String),
    /// The file could not be kept.
    #[error(transparent)]
    Failed(#[from] Error),
}

impl Error {
    /// For `map_err`: the operation and the cause.
    pub(crate) fn unavailable<E: std::fmt::Display>(doing: &'static str) -> impl Fn(E) -> Self {
        move |cause| Self::Unavailable { doing, cause: cause.to_string() }
    }
}

fn endings(allowed: &[MediaType]) -> String {
    allowed.iter().map(|media_type| media_type.extension()).collect::<Vec<_>>().join(", ")
}
