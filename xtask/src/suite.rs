//! The suites of tests: what each needs, and in which order.

use anyhow::Result;

use crate::browser::{self, Shots};
use crate::machine::{self, Need};
use crate::postgres::Server;
use crate::progress::{Progress, Round};
use crate::{cargo, tidy};

/// Runs every test, after installing what they need.
pub(crate) fn test() -> Result<()> {
    let mut progress = Progress::of(6);
    progress.step("Debian packages that the tests need", "cargo xtask test", || {
        machine::install(&[Need::Postgres, Need::Browser])
    })?;
    progress.step("npm packages of e2e", "npm ci --prefix e2e", machine::install_npm_packages)?;
    let server = progress.step(
        "a PostgreSQL server for the tests",
        "cargo xtask postgres",
        Server::find_or_start,
    )?;
    progress.step("tests of the crates on SQLite and PostgreSQL", "cargo xtask unit", || {
        cargo::test(&server, &[])
    })?;
    let atvere = progress.step(
        "the program for the browser",
        "cargo build -p server",
        cargo::build_server,
    )?;
    progress.step("pages and journeys in a browser", "cargo xtask e2e", || {
        browser::test(&atvere, None)
    })?;
    progress.finish("Every test passed");
    Ok(())
}

/// Runs what a build server runs, to the end even when a step fails.
pub(crate) fn ci() -> Result<()> {
    let mut round = Round::default();
    round.step("fmt", cargo::fmt);
    round.step("lint", cargo::lint);
    round.step("tidy", tidy::check);
    // The pages in a browser and the reference join when they are green as a whole: `cargo xtask test`, `doc`.
    round.step("unit", || unit(&[]));
    println!("\n{}", round.summary());
    round.verdict()
}

/// Tests the crates on both databases.
pub(crate) fn unit(arguments: &[String]) -> Result<()> {
    machine::install(&[Need::Postgres])?;
    // The tests of eID talk to a real OpenID provider, which is an npm package.
    machine::install_npm_packages()?;
    let server = Server::find_or_start()?;
    cargo::test(&server, arguments)
}

/// Tests pages and journeys in a browser.
pub(crate) fn e2e(only: Option<&str>) -> Result<()> {
    machine::install(&[Need::Browser])?;
    machine::install_npm_packages()?;
    let atvere = cargo::build_server()?;
    browser::test(&atvere, only)
}

/// Takes screenshots for people who review looks.
pub(crate) fn shots(shots: &Shots) -> Result<()> {
    machine::install(&[Need::Browser])?;
    machine::install_npm_packages()?;
    let atvere = cargo::build_server()?;
    browser::take(shots, &atvere)
}
