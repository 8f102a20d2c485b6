//! What cargo itself does for us.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};
use serde::Deserialize;

use crate::outside::{read, root, run};
use crate::postgres::Server;

/// Checks the formatting of every crate.
pub(crate) fn fmt() -> Result<()> {
    run(cargo().args(["fmt", "--all", "--check"]))
}

/// Checks every target with clippy.
pub(crate) fn lint() -> Result<()> {
    run(cargo().args(["clippy", "--workspace", "--all-targets", "--", "-D", "warnings"]))
}

/// Builds the documentation of our crates.
pub(crate) fn doc() -> Result<()> {
    run(cargo().args(["doc", "--workspace", "--no-deps"]).env("RUSTDOCFLAGS", "-D warnings"))
}

/// Tests the crates, all of them unless the arguments say which.
pub(crate) fn test(server: &Server, arguments: &[String]) -> Result<()> {
    let names_crates =
        arguments.iter().any(|argument| argument == "-p" || argument.starts_with("--package"));
    let mut command = cargo();
    command.arg("test");
    if !names_crates {
        command.arg("--workspace");
    }
    run(command.args(arguments).env(Server::SETTING, server.address()))
}

/// Opens a demonstration site.
pub(crate) fn demo(arguments: &[String]) -> Result<()> {
    run(cargo().args(["run", "-p", "server", "--", "demo"]).args(arguments))
}

/// Builds the program and says where it is.
pub(crate) fn build_server() -> Result<PathBuf> {
    run(cargo().args(["build", "-p", "server", "--bin", "atvere"]))?;
    Ok(Path::new(&metadata()?.target_directory).join("debug/atvere"))
}

/// What cargo knows about the workspace: the part that we ask for.
#[derive(Deserialize)]
pub(crate) struct Metadata {
    pub(crate) packages: Vec<MetadataPackage>,
    target_directory: String,
}

/// A package as cargo sees it.
#[derive(Deserialize)]
pub(crate) struct MetadataPackage {
    pub(crate) name: String,
    pub(crate) manifest_path: PathBuf,
    pub(crate) dependencies: Vec<MetadataDependency>,
}

/// A dependency as a manifest states it.
#[derive(Deserialize)]
pub(crate) struct MetadataDependency {
    pub(crate) name: String,
    /// Absent for an ordinary dependency, otherwise `dev` or `build`.
    pub(crate) kind: Option<String>,
}

/// Asks cargo about the workspace.
pub(crate) fn metadata() -> Result<Metadata> {
    let json = read(cargo().args(["metadata", "--no-deps", "--format-version", "1"]))?;
    serde_json::from_str(&json).context("cannot read the answer of `cargo metadata`")
}

fn cargo() -> Command {
    let mut command = Command::new("cargo");
    command.current_dir(root());
    command
}
