//! The commands and their help.

use std::net::SocketAddr;
use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Args, Parser, Subcommand};

use crate::commands;

/// Publishes the promises of a government and keeps count of them.
///
/// Try it out with `atvere demo`. Run it for real with `atvere serve`, which reads `atvere.toml`
/// and the environment (`ATVERE_SITE__PUBLIC_URL=…` sets `public_url` in section `[site]`).
#[derive(Debug, Parser)]
#[command(name = "atvere", version, max_term_width = 100)]
pub struct Cli {
    #[command(subcommand)]
    pub(crate) command: Command,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Open a demonstration with the real Fifth Open Government Action Plan of Latvia.
    ///
    /// Everything stays in the data folder; the next start finds it again. The accounts it prints
    /// are made up. Example: atvere demo --listen 127.0.0.1:8000 --data /tmp/atvere
    Demo(DemoArgs),
    /// Open the site that the settings describe, and do its work.
    ///
    /// Brings the schema of the database up to date first. Stops on Ctrl-C or SIGTERM after
    /// finishing what is being answered.
    Serve(Settings),
    /// People.
    #[command(subcommand)]
    User(UserCommand),
    /// The log of public acts.
    #[command(subcommand)]
    Record(RecordCommand),
    /// The search index of this machine.
    #[command(subcommand)]
    Search(SearchCommand),
    /// Copy the database of a running site to a new file.
    ///
    /// For SQLite. A PostgreSQL database is copied with `pg_dump`.
    Backup {
        #[command(flatten)]
        settings: Settings,
        /// The new file; it must not exist.
        target: PathBuf,
    },
    /// Put a copy made by `backup` in place of the database. The site must be stopped.
    ///
    /// The database that was there is kept beside it under a name that says when.
    Restore {
        #[command(flatten)]
        settings: Settings,
        /// The copy.
        source: PathBuf,
    },
    /// Bring the schema of the database up to date, or say what that would do.
    Migrate {
        #[command(flatten)]
        settings: Settings,
        /// Change nothing: try all steps on a copy (SQLite) or list them (PostgreSQL).
        #[arg(long)]
        check: bool,
    },
}

/// Where the settings are.
#[derive(Args, Clone, Debug, Default)]
pub(crate) struct Settings {
    /// The settings file; by default `atvere.toml` in this folder, if there is one.
    #[arg(long, value_name = "FILE")]
    pub(crate) config: Option<PathBuf>,
    /// Another data folder than the settings say.
    #[arg(long, value_name = "DIR")]
    pub(crate) data: Option<PathBuf>,
}

#[derive(Args, Debug)]
pub(crate) struct DemoArgs {
    /// Address and port to listen on; port 0 takes a free one.
    #[arg(long, value_name = "ADDRESS:PORT", default_value = "127.0.0.1:8000")]
    pub(crate) listen: SocketAddr,
    /// The folder in which everything is kept.
    #[arg(long, value_name = "DIR", default_value = "data/demo")]
    pub(crate) data: PathBuf,
}

#[derive(Debug, Subcommand)]
pub(crate) enum UserCommand {
    /// Invite somebody by e-mail; prints the link, which is good for seven days and one use.
    Invite {
        #[command(flatten)]
        settings: Settings,
        /// Whom.
        email: String,
        /// In what capacity: operator, coordinator, reporter, evaluator, civil-society.
        #[arg(long)]
        role: String,
        /// For which institution: its abbreviation or its word in addresses.
        #[arg(long)]
        institution: Option<String>,
    },
}

#[derive(Debug, Subcommand)]
pub(crate) enum RecordCommand {
    /// Check a whole log with no trust in the server that keeps it.
    ///
    /// Recomputes every hash from the entries, checks the signature of the checkpoint, and that the
    /// log only grew since the last check (see --state).
    Verify(VerifyArgs),
    /// Write the log as files that anybody can host and `verify` can read.
    Export {
        #[command(flatten)]
        settings: Settings,
        /// The folder to write into.
        folder: PathBuf,
    },
}

#[derive(Debug, Subcommand)]
pub(crate) enum SearchCommand {
    /// Make the search index anew from the database.
    ///
    /// The program does so by itself when the index is missing, damaged or of another version. The site
    /// may run meanwhile: it goes over to the new index within seconds.
    Rebuild(Settings),
}

#[derive(Args, Debug)]
pub(crate) struct VerifyArgs {
    /// The address of a site (https://…) or a folder written by `record export`.
    pub(crate) log: String,
    /// The key that must have signed, as the site publishes it; by default the log's own, which is then printed.
    #[arg(long)]
    pub(crate) key: Option<String>,
    /// A receipt to check against the log.
    #[arg(long, value_name = "FILE")]
    pub(crate) receipt: Option<PathBuf>,
    /// Remembers the checkpoint in this file and refuses a log that shrank or forked since.
    #[arg(long, value_name = "FILE")]
    pub(crate) state: Option<PathBuf>,
}

/// Runs a command; a failure is told on standard error with its cause.
pub fn run(cli: Cli) -> ExitCode {
    let runtime = match tokio::runtime::Builder::new_multi_thread().enable_all().build() {
        Ok(runtime) => runtime,
        Err(error) => return tell(&anyhow::anyhow!(error)),
    };
    match runtime.block_on(commands::run(cli.command)) {
        Ok(code) => code,
        Err(error) => tell(&error),
    }
}

#[expect(clippy::print_stderr, reason = "a command tells its user what failed")]
fn tell(error: &anyhow::Error) -> ExitCode {
    eprintln!("atvere: {error:#}");
    ExitCode::FAILURE
}
