//! Copies of an SQLite file while it is in use.

use std::path::{Path, PathBuf};

use base::Clock;
use rusqlite::Connection;
use rusqlite::backup::Backup;

use crate::tx::Store;
use crate::{Db, Error};

/// Why no copy was made.
#[derive(Debug, thiserror::Error)]
pub enum BackupError {
    /// PostgreSQL has its own tools.
    #[error("a PostgreSQL database is copied with pg_dump, which its server provides")]
    Postgres,
    /// The copy would replace something.
    #[error("{0} already exists; give another name")]
    Exists(PathBuf),
    /// The copy could not be written or does not hold together.
    #[error("the copy could not be made: {0}")]
    Failed(String),
}

/// Pages copied between looks at the writer: 4 MB, so that nobody waits long.
const PAGES_AT_A_TIME: i32 = 1024;

impl Db {
    /// Writes a consistent copy of an SQLite database to a new file, while the site goes on.
    pub async fn backup_to(&self, target: &Path) -> Result<(), BackupError> {
        let Store::Sqlite(store) = &*self.0 else { return Err(BackupError::Postgres) };
        if target.exists() {
            return Err(BackupError::Exists(target.to_owned()));
        }
        let unfinished = target.with_extension("unfinished");
        store
            .with_writer(|writer| copy(writer, &unfinished))
            .await
            .map_err(|e| BackupError::Failed(e.to_string()))?;
        std::fs::rename(&unfinished, target).map_err(|e| BackupError::Failed(e.to_string()))
    }

    /// Writes a copy into the folder `backups` beside the file, named for the moment.
    pub(crate) async fn backup_beside(&self, clock: &Clock) -> Result<PathBuf, BackupError> {
        let Store::Sqlite(store) = &*self.0 else { return Err(BackupError::Postgres) };
        let file = store.with_writer(|writer| Ok(writer.path().map(PathBuf::from))).await;
        let folder = file.ok().flatten().and_then(|path| path.parent().map(|p| p.join("backups")));
        let folder =
            folder.ok_or_else(|| BackupError::Failed("the database has no folder".to_owned()))?;
        std::fs::create_dir_all(&folder).map_err(|e| BackupError::Failed(e.to_string()))?;
        let name = format!("before-upgrade-{}.sqlite", clock.now().strftime("%Y%m%dT%H%M%S%6fZ"));
        let target = folder.join(name);
        self.backup_to(&target).await?;
        Ok(target)
    }
}

fn copy(from: &Connection, target: &Path) -> Result<(), Error> {
    let mut to = Connection::open(target)?;
    Backup::new(from, &mut to)?.run_to_completion(
        PAGES_AT_A_TIME,
        std::time::Duration::ZERO,
        None,
    )?;
    let verdict: String = to.query_row("PRAGMA integrity_check", [], |row| row.get(0))?;
    if verdict == "ok" { Ok(()) } else { Err(Error::Corrupt(verdict)) }
}
