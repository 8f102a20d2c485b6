//! The menu of daily work: `cargo xtask` prints it.
//!
//! Everything that a person or a build server does with this workspace stands here once, so that both do the same.
//! The crate uses nothing of ours and few others, because it is the first thing that a fresh machine builds.

#![expect(
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "a command line tool speaks through its terminal"
)]

mod browser;
mod cargo;
mod machine;
mod menu;
mod outside;
mod postgres;
mod progress;
mod suite;
mod tidy;

use std::process::ExitCode;

use clap::Parser;

use crate::menu::Menu;

fn main() -> ExitCode {
    match Menu::parse().serve() {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("\nerror: {failure:#}");
            ExitCode::FAILURE
        }
    }
}
