//! The browser, and what `e2e/` does with it.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::outside::{on_path, root, run, setting};

/// Which pages to take pictures of, and how.
pub(crate) struct Shots {
    /// The folder for the pictures; a relative one lies in the workspace.
    pub(crate) into: PathBuf,
    /// The language of pages that are found without an address.
    pub(crate) lang: String,
    /// The role to sign in with, when not a visitor.
    pub(crate) role: Option<String>,
    /// Addresses; when none is given, one of each kind of public page.
    pub(crate) paths: Vec<String>,
}

/// Where the browser is: `CHROMIUM`, or the first of the usual names on `PATH`.
pub(crate) fn find() -> Result<Option<PathBuf>> {
    if let Some(path) = setting("CHROMIUM").map(PathBuf::from) {
        if !path.is_file() {
            bail!("CHROMIUM is set to {}, where there is no program", path.display());
        }
        return Ok(Some(path));
    }
    Ok(["chromium", "chromium-browser", "google-chrome"].into_iter().find_map(on_path))
}

/// Runs the tests of `e2e/`, all or those that a word selects.
pub(crate) fn test(atvere: &Path, only: Option<&str>) -> Result<()> {
    run(node(atvere)?.arg("run.mjs").args(only))
}

/// Takes screenshots.
pub(crate) fn take(shots: &Shots, atvere: &Path) -> Result<()> {
    let folder = root().join(&shots.into);
    let mut command = node(atvere)?;
    command.args(["shots.mjs", "--lang", &shots.lang, "--into"]).arg(&folder);
    if let Some(role) = &shots.role {
        command.args(["--as", role]);
    }
    run(command.arg("--").args(&shots.paths))
}

fn node(atvere: &Path) -> Result<Command> {
    let chromium = find()?
        .context("no browser was found; install Debian's package chromium or set CHROMIUM")?;
    let mut command = Command::new("node");
    command.current_dir(root().join("e2e")).env("ATVERE_BIN", atvere).env("CHROMIUM", chromium);
    Ok(command)
}
