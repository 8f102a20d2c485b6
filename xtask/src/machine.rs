//! What the tests need from the machine, and how it gets there.

use std::fs;
use std::io;
use std::os::unix::fs::MetadataExt;
use std::path::Path;
use std::process::Command;
use std::time::SystemTime;

use anyhow::{Context, Result, bail};

use crate::outside::{on_path, root, run};
use crate::{browser, postgres};

/// Something that the tests need and that Debian offers as a package.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Need {
    /// A PostgreSQL server to start, unless `ATVERE_TEST_POSTGRES` names one that runs.
    Postgres,
    /// A browser.
    Browser,
}

impl Need {
    fn package(self) -> &'static str {
        match self {
            Self::Postgres => "postgresql",
            Self::Browser => "chromium",
        }
    }

    fn is_met(self) -> Result<bool> {
        match self {
            Self::Postgres => Ok(postgres::is_available()),
            Self::Browser => Ok(browser::find()?.is_some()),
        }
    }
}

/// Installs what is missing by apt-get, as root or through sudo, and says so; does nothing when nothing is missing.
pub(crate) fn install(needs: &[Need]) -> Result<()> {
    let mut missing = Vec::new();
    for need in needs {
        if !need.is_met()? {
            missing.push(need.package());
        }
    }
    if missing.is_empty() {
        println!("Debian packages: everything is there");
        return Ok(());
    }

    println!("Debian packages: installing {}", missing.join(", "));
    let advice = format!(
        "cannot install {}; do it yourself, on Debian with: sudo apt-get update && sudo apt-get install -y --no-install-recommends {}",
        missing.join(" and "),
        missing.join(" "),
    );
    apt_get(&["update"]).with_context(|| advice.clone())?;
    apt_get(
        &["install", "-y", "--no-install-recommends"]
            .into_iter()
            .chain(missing)
            .collect::<Vec<_>>(),
    )
    .with_context(|| advice)
}

/// Whether this process may do everything on the machine.
pub(crate) fn is_root() -> bool {
    fs::metadata("/proc/self").is_ok_and(|process| process.uid() == 0)
}

fn apt_get(arguments: &[&str]) -> Result<()> {
    if on_path("apt-get").is_none() {
        bail!("this machine has no apt-get");
    }
    let mut command = if is_root() {
        Command::new("env")
    } else if on_path("sudo").is_some() {
        let mut sudo = Command::new("sudo");
        sudo.arg("env");
        sudo
    } else {
        bail!("installing needs root or sudo");
    };
    run(command.args(["DEBIAN_FRONTEND=noninteractive", "apt-get"]).args(arguments))
}

/// Installs the npm packages of `e2e/` exactly as its lock file names them, unless they are there.
pub(crate) fn install_npm_packages() -> Result<()> {
    let folder = root().join("e2e");
    if is_newer(&folder.join("node_modules/.package-lock.json"), &folder.join("package-lock.json"))?
    {
        println!("npm packages: everything is there");
        return Ok(());
    }
    if on_path("npm").is_none() {
        bail!("npm was not found; install Node.js 20.19 or newer with its npm");
    }
    run(Command::new("npm").args(["ci", "--no-audit", "--no-fund"]).current_dir(&folder))
}

/// Whether `result` was made after `source` last changed. npm itself judges its installed packages by the same file.
fn is_newer(result: &Path, source: &Path) -> Result<bool> {
    let source = modified(source)?.with_context(|| format!("{} is missing", source.display()))?;
    Ok(modified(result)?.is_some_and(|made| made >= source))
}

fn modified(path: &Path) -> Result<Option<SystemTime>> {
    match fs::metadata(path).and_then(|file| file.modified()) {
        Ok(moment) => Ok(Some(moment)),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(error).with_context(|| format!("cannot look at {}", path.display())),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_never_made_is_not_newer_than_its_source() {
        let source = root().join("Cargo.toml");

        assert!(!is_newer(&root().join("no-such-file"), &source).unwrap());
        assert!(is_newer(&source, &source).unwrap());
    }

    #[test]
    fn a_missing_source_is_an_error_that_names_it() {
        let failure =
            is_newer(&root().join("Cargo.toml"), &root().join("no-such-file")).unwrap_err();

        assert!(failure.to_string().ends_with("no-such-file is missing"), "{failure}");
    }
}
