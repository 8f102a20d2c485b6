//! Copies the database of a running site.

use std::path::Path;

use anyhow::Result;

use super::say;
use crate::compose::open_database;
use crate::config::Config;

/// `atvere backup`
pub(crate) async fn run(config: &Config, target: &Path) -> Result<()> {
    let db = open_database(config).await?;
    db.backup_to(target).await?;
    say(format!("The database was copied to {} and the copy is sound.", target.display()));
    say("Keep the folder's secret.key, record.key and files/ with it: a site needs all of them.");
    Ok(())
}
