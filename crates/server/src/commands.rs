//! What each command does.

mod backup;
mod demo;
mod invite;
mod migrate;
mod restore;
mod search;
mod serve;
mod verify;

use std::process::ExitCode;

use anyhow::Result;

use crate::cli::{Command, RecordCommand, SearchCommand, Settings, UserCommand};
use crate::config::Config;

/// Runs a command.
pub(crate) async fn run(command: Command) -> Result<ExitCode> {
    match command {
        Command::Demo(args) => demo::run(&args).await?,
        Command::Serve(settings) => serve::run(&load(&settings)?).await?,
        Command::Backup { settings, target } => backup::run(&load(&settings)?, &target).await?,
        Command::Restore { settings, source } => restore::run(&load(&settings)?, &source).await?,
        Command::Migrate { settings, check } => migrate::run(&load(&settings)?, check).await?,
        Command::Search(SearchCommand::Rebuild(settings)) => {
            search::rebuild(&load(&settings)?).await?;
        }
        Command::User(UserCommand::Invite { settings, email, role, institution }) => {
            invite::run(&load(&settings)?, &email, &role, institution.as_deref()).await?;
        }
        Command::Record(RecordCommand::Verify(args)) => return verify::run(args).await,
        Command::Record(RecordCommand::Export { settings, folder }) => {
            verify::export(&load(&settings)?, &folder).await?;
        }
    }
    Ok(ExitCode::SUCCESS)
}

fn load(settings: &Settings) -> Result<Config> {
    let mut config = Config::load(settings.config.as_deref())?;
    if let Some(folder) = &settings.data {
        config.data.folder.clone_from(folder);
    }
    Ok(config)
}

/// Says something on standard output.
#[expect(clippy::print_stdout, reason = "a command answers its user")]
pub(crate) fn say(words: impl std::fmt::Display) {
    println!("{words}");
}
