//! Brings the schema up to date, or says what that would do.

use anyhow::{Context as _, Result};
use base::Clock;
use db::{Address, Db, Migration};

use super::say;
use crate::compose::open_database;
use crate::config::Config;
use crate::parts::parts;

/// `atvere migrate [--check]`
pub(crate) async fn run(config: &Config, check: bool) -> Result<()> {
    let steps: Vec<Migration> = parts().iter().flat_map(|part| part.migrations).copied().collect();
    let db = open_database(config).await?;
    let pending = db.pending(&steps).await?;
    if pending.is_empty() {
        say("The schema is up to date; there is nothing to do.");
        return Ok(());
    }
    for step in &pending {
        say(format!(
            "{} {}/{:04}-{}",
            if check { "would run" } else { "running" },
            step.part,
            step.number,
            step.name
        ));
    }
    if check {
        return try_on_a_copy(config, &db, &steps).await;
    }
    let report = db.migrate(&steps, &Clock::system()).await?;
    if let Some(copy) = report.backup {
        say(format!("The database was copied first, to {}.", copy.display()));
    }
    say(format!("Done: {} steps.", report.applied.len()));
    Ok(())
}

/// Runs the steps on a copy of an SQLite file, so that a failure shows before it can hurt.
async fn try_on_a_copy(config: &Config, db: &Db, steps: &[Migration]) -> Result<()> {
    let Address::Sqlite(file) = config.database()? else {
        say("Nothing was changed. On PostgreSQL, try the steps on a restored pg_dump.");
        return Ok(());
    };
    let copy = file.with_extension("check.sqlite");
    remove(&copy);
    db.backup_to(&copy).await?;
    let tried = Db::open(&Address::Sqlite(copy.clone())).await?;
    let outcome = tried.migrate(steps, &Clock::system()).await;
    drop(tried);
    remove(&copy);
    let report =
        outcome.context("the steps do not work on a copy of the database; nothing was changed")?;
    if let Some(backup) = report.backup {
        remove(&backup);
    }
    say(format!("All {} steps work on a copy. Nothing was changed.", report.applied.len()));
    Ok(())
}

/// Removes an SQLite file of ours and what SQLite keeps beside it; it may not be there.
fn remove(file: &std::path::Path) {
    for ending in ["", "-wal", "-shm"] {
        let mut name = file.as_os_str().to_owned();
        name.push(ending);
        drop(std::fs::remove_file(name));
    }
}
