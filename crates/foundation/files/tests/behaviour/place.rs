//! A place for files that exists for one test.

use std::path::PathBuf;

use files::{Allowed, DisplayName, FileHash, Files, MediaType, Settings, StoreError, Stored};
use tempfile::TempDir;

#[cfg(feature = "s3")]
use crate::bucket_server::BucketServer;

pub(crate) struct Place {
    pub(crate) files: Files,
    pub(crate) folder: TempDir,
    #[cfg(feature = "s3")]
    bucket: Option<BucketServer>,
}

/// All kinds of files, up to a million bytes.
pub(crate) const ALL: Allowed<'static> = Allowed { types: &MediaType::ALL, most_bytes: 1_000_000 };

impl Place {
    pub(crate) async fn folder() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let files = Files::open(&Settings::Folder(folder.path().to_owned())).await.unwrap();
        Self {
            files,
            folder,
            #[cfg(feature = "s3")]
            bucket: None,
        }
    }

    #[cfg(feature = "s3")]
    pub(crate) async fn bucket() -> Self {
        let (bucket, address) = BucketServer::start().await;
        let folder = tempfile::tempdir().unwrap();
        let settings = files::S3 {
            bucket: "files".to_owned(),
            region: "eu-north-1".to_owned(),
            endpoint: Some(address),
            prefix: Some("atvere".to_owned()),
            key_id: "atvere".to_owned(),
            key: "s3cret".into(),
            waiting_room: folder.path().join("incoming"),
        };
        let files = Files::open(&Settings::S3(settings)).await.unwrap();
        Self { files, folder, bucket: Some(bucket) }
    }

    pub(crate) async fn store(
        &self,
        name: &str,
        content: impl AsRef<[u8]>,
    ) -> Result<Stored, StoreError> {
        let name = DisplayName::from(name);
        self.files.store_bytes(&name, ALL, content.as_ref().to_vec()).await
    }

    /// How many files are on their way in.
    pub(crate) fn incoming(&self) -> usize {
        std::fs::read_dir(self.folder.path().join("incoming")).unwrap().count()
    }

    /// Where the folder keeps a file.
    pub(crate) fn path(&self, hash: FileHash) -> PathBuf {
        let hash = hash.to_string();
        self.folder.path().join(&hash[..2]).join(&hash)
    }

    /// How many files are kept.
    pub(crate) fn kept(&self) -> usize {
        #[cfg(feature = "s3")]
        if let Some(bucket) = &self.bucket {
            return bucket.objects.lock().unwrap().len();
        }
        let drawers = std::fs::read_dir(self.folder.path()).unwrap();
        let drawers = drawers.map(|drawer| drawer.unwrap().path());
        let drawers = drawers.filter(|drawer| !drawer.ends_with("incoming"));
        drawers.map(|drawer| std::fs::read_dir(drawer).unwrap().count()).sum()
    }

    /// Changes the content of a kept file behind everybody's back.
    pub(crate) fn alter(&self, hash: FileHash, content: &[u8]) {
        #[cfg(feature = "s3")]
        if let Some(bucket) = &self.bucket {
            let hash = hash.to_string();
            let key = format!("atvere/{}/{hash}", &hash[..2]);
            let mut objects = bucket.objects.lock().unwrap();
            *objects.get_mut(&key).unwrap() = content.to_vec();
            return;
        }
        std::fs::write(self.path(hash), content).unwrap();
    }
}
