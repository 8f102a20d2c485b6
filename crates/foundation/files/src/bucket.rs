//! Files in a bucket of S3.

use std::io;
use std::ops::Range;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use futures_util::{StreamExt as _, stream};
use object_store::aws::AmazonS3Builder;
use object_store::path::Path as Key;
use object_store::{ObjectStore, ObjectStoreExt as _, PutPayload, WriteMultipart};
use secrecy::ExposeSecret as _;
use tokio::fs::File;
use tokio::io::AsyncReadExt as _;

use crate::files::Parts;
use crate::incoming::Arrived;
use crate::settings::S3;
use crate::{Error, FileHash};

/// Bytes of each part that is read.
const WINDOW: u64 = 4 * 1024 * 1024;

/// Files in a bucket: `ab/ab12…`, after the prefix. Those on their way in are in a folder of this machine,
/// so what arrives in the bucket is whole and has its name.
#[derive(Debug)]
pub(crate) struct Bucket {
    store: Arc<dyn ObjectStore>,
    prefix: Option<String>,
    incoming: PathBuf,
}

/// Bytes of each part that is sent. S3 wants at least 5 MiB for all but the last.
const PART: usize = 8 * 1024 * 1024;

/// Parts on their way at the same time: so much memory does one large file take.
const PARTS_AT_ONCE: usize = 2;

impl Bucket {
    pub(crate) async fn open(settings: &S3) -> Result<Self, Error> {
        let mut builder = AmazonS3Builder::new()
            .with_bucket_name(&settings.bucket)
            .with_region(&settings.region)
            .with_access_key_id(&settings.key_id)
            .with_secret_access_key(settings.key.expose_secret());
        if let Some(endpoint) = &settings.endpoint {
            builder =
                builder.with_endpoint(endpoint).with_allow_http(endpoint.starts_with("http://"));
        }
        let store = builder.build().map_err(Error::unavailable("reached"))?;
        let incoming = settings.waiting_room.clone();
        tokio::fs::create_dir_all(&incoming).await.map_err(Error::unavailable("written"))?;
        Ok(Self { store: Arc::new(store), prefix: settings.prefix.clone(), incoming })
    }

    pub(crate) fn incoming(&self) -> &Path {
        &self.incoming
    }

    fn key(&self, hash: FileHash) -> Key {
        let hash = hash.to_string();
        let prefix = self.prefix.as_deref().into_iter();
        prefix.chain([&hash[..2], hash.as_str()]).collect()
    }

    /// Sends a file to its place. When this returns, the bucket has it.
    pub(crate) async fn keep(&self, arrived: &Arrived) -> Result<(), Error> {
        if self.size(arrived.hash).await? == Some(arrived.size) {
            return Ok(());
        }
        let failed = Error::unavailable::<io::Error>("written");
        let mut file = File::open(arrived.temporary.path()).await.map_err(&failed)?;
        if arrived.size <= PART as u64 {
            let mut content = Vec::new();
            file.read_to_end(&mut content).await.map_err(&failed)?;
            let put = self.store.put(&self.key(arrived.hash), PutPayload::from(content)).await;
            return put.map(drop).map_err(Error::unavailable("written"));
        }
        self.send_in_parts(arrived.hash, file).await.map_err(failed)
    }

    /// An object that is sent in parts appears when the last one has arrived, or not at all.
    async fn send_in_parts(&self, hash: FileHash, mut file: File) -> io::Result<()> {
        let upload = self.store.put_multipart(&self.key(hash)).await?;
        let mut writer = WriteMultipart::new_with_chunk_size(upload, PART);
        let mut part = vec![0; 256 * 1024];
        loop {
            let outcome = async {
                let length = file.read(&mut part).await?;
                writer.wait_for_capacity(PARTS_AT_ONCE).await?;
                Ok::<_, io::Error>(length)
            };
            match outcome.await {
                Ok(0) => break,
                Ok(length) => writer.write(&part[..length]),
                Err(error) => {
                    // What was sent costs money until it is aborted.
                    drop(writer.abort().await);
                    return Err(error);
                }
            }
        }
        writer.finish().await?;
        Ok(())
    }

    pub(crate) async fn size(&self, hash: FileHash) -> Result<Option<u64>, Error> {
        match self.store.head(&self.key(hash)).await {
            Ok(meta) => Ok(Some(meta.size)),
            Err(object_store::Error::NotFound { .. }) => Ok(None),
            Err(error) => Err(Error::unavailable("read")(error)),
        }
    }

    /// The bytes of a file that lie in `range`.
    ///
    /// Each window is a request of its own, so a slow reader does not keep one open until it times out.
    pub(crate) fn read(&self, hash: FileHash, range: Range<u64>) -> Parts {
        let (store, key) = (Arc::clone(&self.store), self.key(hash));
        let windows = stream::try_unfold(range.start, move |start| {
            let (store, key) = (Arc::clone(&store), key.clone());
            let end = range.end.min(start + WINDOW);
            async move {
                if start >= end {
                    return Ok(None);
                }
                let window = store.get_range(&key, start..end).await.map_err(io::Error::from)?;
                Ok(Some((window, end)))
            }
        });
        windows.boxed()
    }

    pub(crate) async fn delete(&self, hash: FileHash) -> Result<bool, Error> {
        let was_there = self.size(hash).await?.is_some();
        match self.store.delete(&self.key(hash)).await {
            Ok(()) | Err(object_store::Error::NotFound { .. }) => Ok(was_there),
            Err(error) => Err(Error::unavailable("deleted")(error)),
        }
    }
}
