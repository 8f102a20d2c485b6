//! Programs outside of this one, and the place from which they run.

use std::env;
use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};

/// The folder of the workspace.
pub(crate) fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("xtask lies in the workspace")
}

/// Runs a program in the open, with its output on the terminal, and fails when it fails.
pub(crate) fn run(command: &mut Command) -> Result<()> {
    let words = in_words(command);
    let status = command.status().with_context(|| format!("cannot start `{words}`"))?;
    if !status.success() {
        bail!("`{words}` failed ({status})");
    }
    Ok(())
}

/// Runs a program and returns what it printed; when it fails, its complaint becomes the error.
pub(crate) fn read(command: &mut Command) -> Result<String> {
    let words = in_words(command);
    let output = command.output().with_context(|| format!("cannot start `{words}`"))?;
    if !output.status.success() {
        let complaint = String::from_utf8_lossy(&output.stderr);
        bail!("`{words}` failed ({}): {}", output.status, complaint.trim());
    }
    String::from_utf8(output.stdout)
        .with_context(|| format!("`{words}` printed something unreadable"))
}

/// The first folder of `PATH` that holds the program.
pub(crate) fn on_path(program: &str) -> Option<PathBuf> {
    let path = env::var_os("PATH")?;
    env::split_paths(&path).map(|folder| folder.join(program)).find(|file| file.is_file())
}

/// A setting from the environment; an empty one counts as absent.
pub(crate) fn setting(name: &str) -> Option<String> {
    env::var(name).ok().filter(|value| !value.is_empty())
}

fn in_words(command: &Command) -> String {
    let words = std::iter::once(command.get_program()).chain(command.get_args());
    words.map(OsStr::to_string_lossy).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_failed_program_is_named_with_its_complaint() {
        let mut complaint = Command::new("sh");
        complaint.args(["-c", "echo the well is dry >&2; exit 3"]);

        let failure = read(&mut complaint).unwrap_err().to_string();

        assert!(failure.contains("the well is dry"), "{failure}");
        assert!(failure.contains("exit status: 3"), "{failure}");
    }

    #[test]
    fn a_program_that_is_nowhere_is_not_found() {
        assert_eq!(on_path("no-program-has-this-name"), None);
    }

    #[test]
    fn the_root_is_the_folder_with_the_shelves() {
        assert!(root().join("crates").is_dir());
    }
}
