//! The schema and how it grows.

use std::collections::BTreeSet;
use std::path::PathBuf;

use base::{Clock, Timestamp};
use sha2::{Digest, Sha256};

use crate::tx::Store;
use crate::{BackupError, Db, Error, FromRow, Result, Row, Tx, params, sql};

/// One step of the schema of one part of the program. Once released, a step is never edited.
#[derive(Clone, Copy, Debug)]
pub struct Migration {
    /// The crate that owns it.
    pub part: &'static str,
    /// Its place among the part's steps, from 1 without gaps.
    pub number: u32,
    /// What it brings, as in its file name.
    pub name: &'static str,
    /// The statements, for both databases.
    pub sql: &'static str,
}

/// A step that is in the program but not yet in the database.
pub type Pending = Migration;

/// What bringing the schema up to date did.
#[derive(Debug)]
pub struct Report {
    /// The steps that were run now, in order.
    pub applied: Vec<Migration>,
    /// The copy of the SQLite file that was made before, when there was something to lose.
    pub backup: Option<PathBuf>,
}

/// Why a schema was left as it is.
#[derive(Debug, thiserror::Error)]
pub enum MigrateError {
    /// The database was written by a newer program.
    #[error(
        "this database has the step {0}, which this version of Atvere does not know; install the version that wrote it, or a newer one"
    )]
    Newer(String),
    /// A released step was edited.
    #[error(
        "the step {0} in this version differs from the one that the database was made with; install an unaltered version"
    )]
    Altered(String),
    /// The copy that is made before a change could not be made.
    #[error("nothing was changed, because the database could not be copied first: {0}")]
    Backup(#[from] BackupError),
    /// A step failed; nothing of it stayed.
    #[error("the step {step} failed and was undone: {cause}")]
    Failed {
        /// The step, as `part/number-name`.
        step: String,
        /// What the database said.
        cause: Error,
    },
    /// The list of steps could not be read or written.
    #[error(transparent)]
    Database(#[from] Error),
}

sql! {
    APPLIED = "SELECT part, number, name, digest FROM schema_steps ORDER BY applied_at, part, number";
    ENTER = "INSERT INTO schema_steps (part, number, name, digest, applied_at) VALUES ($1, $2, $3, $4, $5)";
}

const LEDGER: &str = "CREATE TABLE IF NOT EXISTS schema_steps (
    part TEXT NOT NULL, number BIGINT NOT NULL, name TEXT NOT NULL, digest TEXT NOT NULL,
    applied_at TIMESTAMPTZ NOT NULL, PRIMARY KEY (part, number))";

struct Applied {
    part: String,
    number: u32,
    name: String,
    digest: String,
}

impl FromRow for Applied {
    fn from_row(row: &Row<'_>) -> Result<Self> {
        Ok(Self {
            part: row.get("part")?,
            number: row.get("number")?,
            name: row.get("name")?,
            digest: row.get("digest")?,
        })
    }
}

impl Migration {
    fn label(&self) -> String {
        format!("{}/{:04}-{}", self.part, self.number, self.name)
    }

    fn digest(&self) -> String {
        Sha256::digest(self.sql.as_bytes()).iter().fold(
            String::with_capacity(64),
            |mut hex, byte| {
                use std::fmt::Write as _;
                write!(hex, "{byte:02x}").expect("writing to a string cannot fail");
                hex
            },
        )
    }
}

impl Db {
    /// The steps that [`migrate`](Self::migrate) would run, after checking that the database is not newer.
    pub async fn pending(&self, steps: &[Migration]) -> Result<Vec<Pending>, MigrateError> {
        let mut tx = self.begin().await?;
        tx.batch(LEDGER).await?;
        let applied = tx.all::<Applied>(&APPLIED, params![]).await?;
        tx.commit().await?;
        pending(steps, &applied)
    }

    /// Brings the schema up to date, in the order of `steps`; each step happens whole or not at all.
    ///
    /// Refuses a database that a newer program wrote. Copies an SQLite file that holds anything before
    /// the first change.
    pub async fn migrate(
        &self,
        steps: &[Migration],
        clock: &Clock,
    ) -> Result<Report, MigrateError> {
        let pending = self.pending(steps).await?;
        let has_data = pending.len() < steps.len();
        let backup = match &*self.0 {
            Store::Sqlite(_) if has_data && !pending.is_empty() => {
                Some(self.backup_beside(clock).await?)
            }
            Store::Sqlite(_) | Store::Postgres(_) => None,
        };
        let mut applied = Vec::new();
        for step in pending {
            if self.run(&step, clock.now()).await? {
                applied.push(step);
            }
        }
        Ok(Report { applied, backup })
    }

    /// Runs one step; `false` when another node was first.
    async fn run(&self, step: &Migration, now: Timestamp) -> Result<bool, MigrateError> {
        let failed = |cause| MigrateError::Failed { step: step.label(), cause };
        let mut tx = self.begin().await?;
        match enter(&mut tx, step, now).await {
            Ok(()) => {}
            // Nodes that start together wait for each other at this row.
            Err(error) if error.is_unique() => return Ok(false),
            Err(error) => return Err(failed(error)),
        }
        tx.batch(step.sql).await.map_err(failed)?;
        tx.commit().await.map_err(failed)?;
        tracing::info!(step = step.label(), "the schema grew");
        Ok(true)
    }
}

async fn enter(tx: &mut Tx, step: &Migration, now: Timestamp) -> Result<()> {
    tx.execute(&ENTER, params![step.part, step.number, step.name, step.digest(), now]).await?;
    Ok(())
}

fn pending(steps: &[Migration], applied: &[Applied]) -> Result<Vec<Pending>, MigrateError> {
    let mut done = BTreeSet::new();
    for row in applied {
        let step = steps.iter().find(|step| step.part == row.part && step.number == row.number);
        match step {
            None => {
                return Err(MigrateError::Newer(format!(
                    "{}/{:04}-{}",
                    row.part, row.number, row.name
                )));
            }
            Some(step) if step.digest() != row.digest => {
                return Err(MigrateError::Altered(step.label()));
            }
            Some(step) => done.insert((step.part, step.number)),
        };
    }
    Ok(steps.iter().filter(|step| !done.contains(&(step.part, step.number))).copied().collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    const FIRST: Migration =
        Migration { part: "plans", number: 1, name: "plans", sql: "CREATE TABLE plans (id UUID)" };

    fn in_database(step: &Migration) -> Applied {
        Applied {
            part: step.part.to_owned(),
            number: step.number,
            name: step.name.to_owned(),
            digest: step.digest(),
        }
    }

    #[test]
    fn a_database_from_a_newer_program_is_refused() {
        let newer = Migration { number: 2, ..FIRST };

        let outcome = pending(&[FIRST], &[in_database(&FIRST), in_database(&newer)]);

        assert!(matches!(outcome, Err(MigrateError::Newer(step)) if step == "plans/0002-plans"));
    }

    #[test]
    fn an_edited_step_is_noticed() {
        let edited = Migration { sql: "CREATE TABLE plans (id TEXT)", ..FIRST };

        assert!(matches!(
            pending(&[edited], &[in_database(&FIRST)]),
            Err(MigrateError::Altered(_))
        ));
    }
}
