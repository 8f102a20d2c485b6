// tidy: not a model, because it is a service that reads the database.
//! The index of a node: where it is, what it holds, and how it is kept up to date.
//!
//! The index is a copy. Each node has its own in its data folder and makes it from the database, so nothing is
//! lost with it. Whoever searches first lets it catch up with a few changes; many are left to
//! [`keep_fresh`](crate::keep_fresh).

mod copy;
mod folder;
mod state;

use std::path::PathBuf;
use std::sync::Arc;

use parking_lot::RwLock;
use tokio::sync::{Mutex, MutexGuard};
use web::Site;

pub(crate) use copy::{Copy, Writer};
use folder::Folder;
pub(crate) use state::State;

use crate::store;

/// The index of this node: a service of the site. A clone is the same index.
#[derive(Clone)]
pub struct Index(Arc<Inner>);

struct Inner {
    /// Where it is kept; in memory only where there is no folder.
    folder: Option<Folder>,
    /// What is searched. It changes when the index is made anew.
    open: RwLock<Option<Copy>>,
    /// Only one may write.
    writing: Mutex<Option<Writer>>,
}

/// Why the index could not be read or brought up to date.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The database did not answer.
    #[error(transparent)]
    Database(#[from] db::Error),
    /// The index cannot be read or written.
    #[error("the search index cannot be used: {0}")]
    Index(#[from] tantivy::TantivyError),
    /// Its folder cannot be used.
    #[error("the folder of the search index cannot be used: {0}")]
    Folder(#[from] std::io::Error),
    /// The work broke off.
    #[error("the work on the search index broke off: {0}")]
    BrokeOff(#[from] tokio::task::JoinError),
}

/// How far the index is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Progress {
    /// Changes of subjects that were taken in since the work began.
    pub done: u64,
    /// Whether nothing is left.
    pub is_complete: bool,
}

/// How many subjects are taken in at once: what bounds memory, and how long a search may have to wait.
const PIECE: u32 = 1_000;

/// How many changes a search takes in before it answers.
const FEW: i64 = 2_000;

impl Index {
    /// An index in memory, for tests.
    pub fn in_memory() -> Self {
        Self::new(None)
    }

    /// The index kept in this folder, made when it is first needed.
    pub fn in_folder(folder: impl Into<PathBuf>) -> Self {
        Self::new(Some(Folder::new(folder)))
    }

    fn new(folder: Option<Folder>) -> Self {
        Self(Arc::new(Inner { folder, open: RwLock::default(), writing: Mutex::default() }))
    }

    /// What can be searched now, if anything.
    pub(crate) fn copy(&self) -> Option<Copy> {
        self.0.open.read().clone()
    }

    /// Takes in what changed lately, if that is little and nobody else is at it. Returns whether the index
    /// has everything.
    pub(crate) async fn glance(&self, site: &Site) -> Result<bool, Error> {
        let behind = self.behind(site).await?;
        let hand = if behind <= FEW { self.0.writing.try_lock().ok() } else { None };
        let Some(mut hand) = hand else { return Ok(behind == 0) };
        Ok(self.piece(site, &mut hand).await?.is_complete)
    }

    /// Takes in the next piece of what changed.
    pub(crate) async fn step(&self, site: &Site) -> Result<Progress, Error> {
        let mut hand = self.0.writing.lock().await;
        self.piece(site, &mut hand).await
    }

    async fn piece(
        &self,
        site: &Site,
        hand: &mut MutexGuard<'_, Option<Writer>>,
    ) -> Result<Progress, Error> {
        if self.was_replaced(hand.as_ref()) {
            **hand = None;
        }
        let writer = match hand.take() {
            Some(writer) => writer,
            None => self.open(site).await?,
        };
        // When the work fails the writer is gone with it, and the next attempt opens and checks the index.
        let (writer, progress) = take_in(site, writer).await?;
        **hand = Some(writer);
        Ok(progress)
    }

    /// Whether another process has put a new index in place.
    fn was_replaced(&self, writer: Option<&Writer>) -> bool {
        let Some((folder, writer)) = self.0.folder.as_ref().zip(writer) else { return false };
        folder.current().is_some_and(|current| Some(current) != writer.copy.number)
    }

    /// Opens the index, or makes it when there is none that can be used.
    async fn open(&self, site: &Site) -> Result<Writer, Error> {
        let place = Arc::clone(&self.0);
        let mut writer = tokio::task::spawn_blocking(move || match &place.folder {
            Some(folder) => folder.open(),
            None => Writer::in_memory(),
        })
        .await??;
        if !store::has_state(site, &writer.state).await? {
            tracing::warn!("the search index is of another database; it is made anew");
            writer.forget_all()?;
        }
        *self.0.open.write() = Some(writer.copy.clone());
        Ok(writer)
    }

    /// Makes the whole index anew beside the one in use, and puts it in its place. `tell` hears how many
    /// subjects were taken in, of how many.
    ///
    /// It may run beside a server on the same folder, which then goes over to the new index.
    pub async fn rebuild(&self, site: &Site, tell: impl Fn(u64, u64)) -> Result<(), Error> {
        let all = store::count(site).await?.unsigned_abs();
        let mut hand = self.0.writing.lock().await;
        let mut writer = match &self.0.folder {
            Some(folder) => folder.make_beside()?,
            None => Writer::in_memory()?,
        };
        let mut done = 0;
        loop {
            let (again, progress) = take_in(site, writer).await?;
            writer = again;
            done += progress.done;
            tell(done, all.max(done));
            if progress.is_complete {
                break;
            }
        }
        if let (Some(folder), Some(number)) = (&self.0.folder, writer.copy.number) {
            folder.put_in_place(number)?;
        }
        *self.0.open.write() = Some(writer.copy.clone());
        *hand = Some(writer);
        Ok(())
    }

    /// How many revisions of the database the index has not seen.
    async fn behind(&self, site: &Site) -> Result<i64, Error> {
        let seen = self.copy().map_or(-1, |copy| copy.revision());
        let mut tx = site.db.read().await?;
        Ok(subjects::latest_revision(&mut tx).await? - seen)
    }

    /// Lets go of an index that could not be read: the next work opens it again, checks it, and makes it anew
    /// if need be.
    pub(crate) async fn distrust(&self) {
        *self.0.writing.lock().await = None;
        *self.0.open.write() = None;
    }
}

/// Takes in the next piece of what changed in the database.
async fn take_in(site: &Site, writer: Writer) -> Result<(Writer, Progress), Error> {
    let news = store::news(site, &writer.state, PIECE).await?;
    if news.is_nothing() {
        return Ok((writer, Progress { done: 0, is_complete: true }));
    }
    let progress = Progress { done: news.subjects.len() as u64, is_complete: news.is_last };
    let writer = tokio::task::spawn_blocking(move || writer.take_in(news)).await??;
    Ok((writer, progress))
}
