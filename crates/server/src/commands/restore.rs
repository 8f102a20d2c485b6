//! Puts a copy in place of the database.

use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result, bail};
use base::Clock;
use db::{Address, Db, Migration};

use super::say;
use crate::config::Config;
use crate::parts::parts;

/// `atvere restore`
pub(crate) async fn run(config: &Config, source: &Path) -> Result<()> {
    let Address::Sqlite(target) = config.database()? else {
        bail!("a PostgreSQL database is restored with pg_restore or psql");
    };
    let ready = checked_copy(source, &target).await?;
    if target.exists() {
        let aside = set_aside(&target)?;
        say(format!("The database that was there is kept as {}.", aside.display()));
    }
    std::fs::rename(&ready, &target).context("the copy could not be put in place")?;
    say(format!("{} is in place. Start the site with `atvere serve`.", target.display()));
    Ok(())
}

/// Copies the source beside the target and makes sure that this program can use it.
async fn checked_copy(source: &Path, target: &Path) -> Result<PathBuf> {
    let ready = target.with_extension("restored");
    if !source.exists() {
        bail!("there is no copy at {}", source.display());
    }
    drop(std::fs::remove_file(&ready));
    let copy =
        Db::open(&Address::Sqlite(source.to_owned())).await.context("the copy cannot be read")?;
    let steps: Vec<Migration> = parts().iter().flat_map(|part| part.migrations).copied().collect();
    copy.pending(&steps).await.context("the copy does not fit this version")?;
    // Through SQLite and not the file system: what is still in the copy's own log comes along, and it is checked.
    copy.backup_to(&ready).await.context("the copy is damaged")?;
    Ok(ready)
}

fn set_aside(target: &Path) -> Result<PathBuf> {
    let moment = Clock::system().now().strftime("%Y%m%dT%H%M%SZ").to_string();
    let aside = target.with_extension(format!("before-restore-{moment}.sqlite"));
    for ending in ["", "-wal", "-shm"] {
        let with = |path: &Path| {
            let mut name = path.as_os_str().to_owned();
            name.push(ending);
            PathBuf::from(name)
        };
        if with(target).exists() {
            std::fs::rename(with(target), with(&aside))
                .context("the present database could not be set aside")?;
        }
    }
    Ok(aside)
}
