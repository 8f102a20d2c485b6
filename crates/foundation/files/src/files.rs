//! The place where files are kept.

use std::fmt::Display;
use std::io;
use std::ops::Range;
use std::path::Path;
use std::pin::pin;
use std::sync::Arc;

use base::Timestamp;
use bytes::Bytes;
use futures_util::stream::{self, BoxStream};
use futures_util::{Stream, StreamExt as _};
use sha2::{Digest as _, Sha256};

#[cfg(feature = "s3")]
use crate::bucket::Bucket;
use crate::folder::Folder;
use crate::incoming::{self, Arrived, Incoming};
use crate::{DisplayName, Error, FileHash, Found, MediaType, Refusal, Settings, StoreError};

/// The content of a file, part by part.
pub(crate) type Parts = BoxStream<'static, io::Result<Bytes>>;

/// The place where files are kept: a folder or a bucket. Cheap to clone.
#[derive(Clone, Debug)]
pub struct Files(Arc<Place>);

#[derive(Debug)]
enum Place {
    Folder(Folder),
    #[cfg(feature = "s3")]
    Bucket(Bucket),
}

/// What may be stored at one place of the site.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Allowed<'a> {
    /// The kinds of files.
    pub types: &'a [MediaType],
    /// The largest size, in bytes.
    pub most_bytes: u64,
}

/// A file that was stored.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stored {
    /// By this it is found.
    pub hash: FileHash,
    /// Its size in bytes.
    pub size: u64,
    /// What it is.
    pub media_type: MediaType,
}

/// The content of a file on its way out.
pub struct Content {
    /// The size of the whole file in bytes.
    pub size: u64,
    /// The content, part by part, in constant memory.
    pub parts: BoxStream<'static, io::Result<Bytes>>,
}

impl Files {
    /// Opens the place that the settings name.
    pub async fn open(settings: &Settings) -> Result<Self, Error> {
        let place = match settings {
            Settings::Folder(root) => Place::Folder(Folder::open(root).await?),
            #[cfg(feature = "s3")]
            Settings::S3(settings) => Place::Bucket(Bucket::open(settings).await?),
        };
        Ok(Self(Arc::new(place)))
    }

    /// Stores what the stream brings. When it returns, a crash cannot undo it. The same content is stored
    /// once.
    ///
    /// The name serves only to notice an ending that the content does not keep its promise to, and to
    /// tell kinds of text apart; a name without an ending promises nothing.
    pub async fn store<E: Display>(
        &self,
        name: &DisplayName,
        allowed: Allowed<'_>,
        content: impl Stream<Item = Result<Bytes, E>> + Send,
    ) -> Result<Stored, StoreError> {
        let mut incoming = Incoming::begin(self.incoming()).await?;
        let mut content = pin!(content);
        while let Some(part) = content.next().await {
            let part = part.map_err(|error| StoreError::Broken(error.to_string()))?;
            incoming.write(&part, allowed.most_bytes).await?;
        }
        let extension = name.extension();
        let arrived = incoming.end(extension.clone()).await?;
        let media_type = allowed.check(arrived.found, extension)?;
        self.keep(&arrived).await?;
        Ok(Stored { hash: arrived.hash, size: arrived.size, media_type })
    }

    /// Stores bytes, as [`store`](Self::store) does.
    pub async fn store_bytes(
        &self,
        name: &DisplayName,
        allowed: Allowed<'_>,
        content: impl Into<Bytes>,
    ) -> Result<Stored, StoreError> {
        let content = Ok::<_, io::Error>(content.into());
        self.store(name, allowed, stream::once(std::future::ready(content))).await
    }

    /// The content of a file.
    pub async fn read(&self, hash: FileHash) -> Result<Content, Error> {
        self.read_part(hash, 0..u64::MAX).await
    }

    /// The bytes of a file that lie in `range`, as far as there are any.
    pub async fn read_part(&self, hash: FileHash, range: Range<u64>) -> Result<Content, Error> {
        let size = self.size(hash).await?.ok_or(Error::NotFound(hash))?;
        let range = range.start.min(size)..range.end.min(size);
        let parts = match &*self.0 {
            Place::Folder(folder) => folder.read(hash, range).await?,
            #[cfg(feature = "s3")]
            Place::Bucket(bucket) => bucket.read(hash, range),
        };
        Ok(Content { size, parts })
    }

    /// The size of a file in bytes; `None` where there is no such file.
    pub async fn size(&self, hash: FileHash) -> Result<Option<u64>, Error> {
        match &*self.0 {
            Place::Folder(folder) => folder.size(hash).await,
            #[cfg(feature = "s3")]
            Place::Bucket(bucket) => bucket.size(hash).await,
        }
    }

    /// Reads the whole file to see that its content is what was stored.
    pub async fn verify(&self, hash: FileHash) -> Result<(), Error> {
        let mut parts = self.read(hash).await?.parts;
        let mut hasher = Sha256::new();
        while let Some(part) = parts.next().await {
            hasher.update(part.map_err(Error::unavailable("read"))?);
        }
        let found = FileHash::from_bytes(hasher.finalize().into());
        if found == hash { Ok(()) } else { Err(Error::Altered(hash)) }
    }

    /// Forgets a file; `false` where there was none.
    ///
    /// Somebody may be storing the same content at this moment and find it there: delete only what no row
    /// has named for a while.
    pub async fn delete(&self, hash: FileHash) -> Result<bool, Error> {
        match &*self.0 {
            Place::Folder(folder) => folder.delete(hash).await,
            #[cfg(feature = "s3")]
            Place::Bucket(bucket) => bucket.delete(hash).await,
        }
    }

    /// Removes what interruptions left under temporary names before `before`; returns how many. Choose a
    /// moment before which no upload that still runs can have been written to: yesterday.
    pub async fn sweep(&self, before: Timestamp) -> Result<u32, Error> {
        incoming::sweep(self.incoming(), before).await
    }

    fn incoming(&self) -> &Path {
        match &*self.0 {
            Place::Folder(folder) => folder.incoming(),
            #[cfg(feature = "s3")]
            Place::Bucket(bucket) => bucket.incoming(),
        }
    }

    async fn keep(&self, arrived: &Arrived) -> Result<(), Error> {
        match &*self.0 {
            Place::Folder(folder) => folder.keep(arrived).await,
            #[cfg(feature = "s3")]
            Place::Bucket(bucket) => bucket.keep(arrived).await,
        }
    }
}

impl Allowed<'_> {
    fn check(self, found: Found, extension: Option<String>) -> Result<MediaType, Refusal> {
        let media_type = self.types.iter().copied().find(|allowed| found == Found::Known(*allowed));
        let not_allowed = || Refusal::NotAllowed { found, allowed: self.types.to_vec() };
        let media_type = media_type.ok_or_else(not_allowed)?;
        match extension {
            Some(extension) if !media_type.extensions().contains(&extension.as_str()) => {
                Err(Refusal::NameDiffers { extension, found: media_type })
            }
            Some(_) | None => Ok(media_type),
        }
    }
}

impl Content {
    /// All bytes at once: for small files.
    pub async fn bytes(mut self) -> io::Result<Vec<u8>> {
        let mut bytes = Vec::new();
        while let Some(part) = self.parts.next().await {
            bytes.extend_from_slice(&part?);
        }
        Ok(bytes)
    }
}

impl std::fmt::Debug for Content {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Content").field("size", &self.size).finish_non_exhaustive()
    }
}
