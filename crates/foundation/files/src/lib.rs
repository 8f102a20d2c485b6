//! Content-addressed files in a folder or in S3.
//!
//! A file is found by the SHA-256 of its content ([`FileHash`]), so the same content is kept once and
//! altered content is noticed. What a file *is* is decided by looking into it, never by its name, and only
//! what is on a list is kept ([`Allowed`]); web pages and SVG, which could run in a reader's browser, never.
//!
//! Storing streams: memory does not grow with the file. A file is first written under a temporary name and
//! moved into its place when it is whole and known; whoever gets [`Stored`] back finds it after a power
//! cut. What an interruption leaves behind is removed by [`Files::sweep`].
//!
//! ```
//! use files::{Allowed, DisplayName, Files, MediaType, Settings};
//!
//! # async fn example(folder: std::path::PathBuf) -> Result<(), Box<dyn std::error::Error>> {
//! let files = Files::open(&Settings::Folder(folder)).await?;
//! let name = DisplayName::from("protokols.txt");
//! let allowed = Allowed { types: &[MediaType::Pdf, MediaType::Text], most_bytes: 20 * 1024 * 1024 };
//!
//! let stored = files.store_bytes(&name, allowed, "Sēdes protokols\n").await?;
//!
//! assert_eq!(stored.media_type, MediaType::Text);
//! assert_eq!(files.size(stored.hash).await?, Some(17));
//! # Ok(())
//! # }
//! ```

#[cfg(feature = "s3")]
mod bucket;
mod content;
mod display_name;
mod error;
mod file_hash;
mod files;
mod folder;
mod incoming;
mod media_type;
mod settings;

pub use content::Found;
pub use display_name::DisplayName;
pub use error::{Error, Refusal, StoreError};
pub use file_hash::{FileHash, FileHashError};
pub use files::{Allowed, Content, Files, Stored};
pub use media_type::{MediaType, UnknownMediaType};
#[cfg(feature = "s3")]
pub use settings::S3;
pub use settings::Settings;
