//! Where files are kept.

use std::path::PathBuf;

/// Where files are kept.
#[derive(Clone, Debug)]
pub enum Settings {
    /// In a folder, which is made when it does not exist. For one machine, or several that share a disk.
    Folder(PathBuf),
    /// In a bucket of S3 or of what speaks its protocol. For several machines.
    #[cfg(feature = "s3")]
    S3(S3),
}

/// A bucket of S3 or of what speaks its protocol.
#[cfg(feature = "s3")]
#[derive(Clone, Debug)]
pub struct S3 {
    /// The bucket.
    pub bucket: String,
    /// The region: `eu-north-1`. Servers that are not Amazon's usually take any.
    pub region: String,
    /// The address of a server that is not Amazon's: `https://s3.example.lv`. Plain `http` is for a closed
    /// network.
    pub endpoint: Option<String>,
    /// What the names of our objects begin with, where the bucket has others: `atvere`.
    pub prefix: Option<String>,
    /// The identifier of a key that may read, write, delete and list.
    pub key_id: String,
    /// The key.
    pub key: secrecy::SecretString,
    /// A folder on this machine where a file is looked into before it is sent on. Needs room for the
    /// uploads of one moment; nothing in it must last.
    pub waiting_room: PathBuf,
}
