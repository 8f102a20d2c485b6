//! Checks a log of public acts, or writes one as files.

use std::path::Path;
use std::process::ExitCode;

use anyhow::{Context as _, Result};
use record::Signer;
use record::verify::{Source, Verification};

use super::say;
use crate::cli::VerifyArgs;
use crate::compose::open_database;
use crate::config::Config;

/// `atvere record verify`
pub(crate) async fn run(args: VerifyArgs) -> Result<ExitCode> {
    let verification = verification(args)?;
    // The verifier is an ordinary program that waits for one file after the other.
    match tokio::task::spawn_blocking(move || verification.run()).await? {
        Ok(report) => {
            say(report);
            Ok(ExitCode::SUCCESS)
        }
        Err(fault) => {
            say(format!("NOT IN ORDER: {fault}"));
            Ok(ExitCode::from(2))
        }
    }
}

fn verification(args: VerifyArgs) -> Result<Verification> {
    let source: Source =
        args.log.parse().context("the log is an address (https://…) or a folder")?;
    let key = args.key.map(|key| key.parse()).transpose().context("the key cannot be read")?;
    let receipt = args
        .receipt
        .map(std::fs::read_to_string)
        .transpose()
        .context("the receipt cannot be read")?;
    Ok(Verification { source, key, memory: args.state, receipt })
}

/// `atvere record export`
pub(crate) async fn export(config: &Config, folder: &Path) -> Result<()> {
    let db = open_database(config).await?;
    let signer = Signer::open(&config.data.folder, &config.public_url(), &base::Entropy::system())?;
    let exported = record::export(&db, &signer, folder).await?;
    say(format!("{} acts were written to {}.", exported.size, folder.display()));
    Ok(())
}
