//! What one can ask for, and who serves it.

use std::path::PathBuf;

use anyhow::Result;
use clap::{CommandFactory, Parser, Subcommand};

use crate::{browser, cargo, postgres, suite, tidy};

/// The menu of daily work in this workspace.
#[derive(Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask", after_help = SETTINGS, disable_help_subcommand = true)]
pub(crate) struct Menu {
    #[command(subcommand)]
    wish: Option<Wish>,
}

const SETTINGS: &str = "\
Settings, all optional:
  ATVERE_TEST_POSTGRES  address of a PostgreSQL server to test on, instead of a throw-away one
  CHROMIUM              path of the browser, instead of the one that is found";

#[derive(Subcommand)]
enum Wish {
    /// Run every test: crates on both databases, then pages and journeys in a browser; install what they need
    Test,
    /// Run what a build server runs: fmt, lint, tidy, doc, test
    Ci,
    /// Open a site with demonstration data; what follows goes to `atvere demo`
    Demo {
        #[arg(trailing_var_arg = true, allow_hyphen_values = true)]
        arguments: Vec<String>,
    },
    /// Check the formatting
    Fmt,
    /// Check with clippy; a warning is an error
    Lint,
    /// Check the rules of this workspace that no compiler knows
    Tidy,
    /// Build the documentation; a warning is an error
    Doc,
    /// Test the crates on both databases; what follows goes to `cargo test`, for example `-p db`
    Unit {
        #[arg(trailing_var_arg = true, allow_hyphen_values = true)]
        arguments: Vec<String>,
    },
    /// Test pages and journeys in a browser
    E2e {
        /// A test file, such as `journeys`, or words from the names of tests
        only: Option<String>,
    },
    /// Start a throw-away PostgreSQL until Ctrl-C, or until the command that follows has ended
    Postgres {
        /// A command to run with `ATVERE_TEST_POSTGRES` set, for example `cargo test -p db`
        #[arg(trailing_var_arg = true, allow_hyphen_values = true)]
        command: Vec<String>,
    },
    /// Take screenshots of pages: phone and desktop, light and dark
    Shots {
        /// The folder for the pictures
        #[arg(long, default_value = "e2e/out/shots")]
        into: PathBuf,
        /// The language of the pages
        #[arg(long, default_value = "lv")]
        lang: String,
        /// The role to sign in with, as the list of demonstration accounts names it
        #[arg(long = "as")]
        role: Option<String>,
        /// Addresses such as `/lv/plans`; without any, one of each kind of public page
        paths: Vec<String>,
    },
}

impl Menu {
    /// Does what was asked for; without a wish, prints the menu.
    pub(crate) fn serve(self) -> Result<()> {
        match self.wish {
            None => Ok(Self::command().print_help()?),
            Some(Wish::Test) => suite::test(),
            Some(Wish::Ci) => suite::ci(),
            Some(Wish::Demo { arguments }) => cargo::demo(&arguments),
            Some(Wish::Fmt) => cargo::fmt(),
            Some(Wish::Lint) => cargo::lint(),
            Some(Wish::Tidy) => tidy::check(),
            Some(Wish::Doc) => cargo::doc(),
            Some(Wish::Unit { arguments }) => suite::unit(&arguments),
            Some(Wish::E2e { only }) => suite::e2e(only.as_deref()),
            Some(Wish::Postgres { command }) => postgres::serve(&command),
            Some(Wish::Shots { into, lang, role, paths }) => {
                suite::shots(&browser::Shots { into, lang, role, paths })
            }
        }
    }
}
