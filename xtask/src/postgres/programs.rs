//! Where PostgreSQL's own programs are.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use crate::outside::on_path;

/// Debian keeps each major version apart, and only the clients on `PATH`.
const DEBIAN: &str = "/usr/lib/postgresql";

/// The folder with `initdb` and `pg_ctl`.
pub(super) struct Programs(PathBuf);

impl Programs {
    /// The newest version in Debian's folder, or what `PATH` has.
    pub(super) fn find() -> Result<Self> {
        newest_below(Path::new(DEBIAN))
            .or_else(|| on_path("initdb")?.parent().map(Path::to_path_buf))
            .filter(|folder| folder.join("pg_ctl").is_file())
            .map(Self)
            .context("PostgreSQL was not found; install Debian's package postgresql or set ATVERE_TEST_POSTGRES")
    }

    pub(super) fn initdb(&self) -> PathBuf {
        self.0.join("initdb")
    }

    pub(super) fn pg_ctl(&self) -> PathBuf {
        self.0.join("pg_ctl")
    }
}

fn newest_below(versions: &Path) -> Option<PathBuf> {
    let folders = fs::read_dir(versions).ok()?.filter_map(Result::ok).map(|entry| entry.path());
    folders
        .filter_map(|folder| {
            Some((folder.file_name()?.to_str()?.parse::<u32>().ok()?, folder.join("bin")))
        })
        .filter(|(_, programs)| programs.join("initdb").is_file())
        .max_by_key(|(version, _)| *version)
        .map(|(_, programs)| programs)
}

#[cfg(test)]
mod tests {
    use std::env;

    use super::*;

    #[test]
    fn the_newest_complete_version_wins() {
        let versions = env::temp_dir().join(format!("atvere-versions-{}", std::process::id()));
        for version in ["9", "15", "17"] {
            fs::create_dir_all(versions.join(version).join("bin")).unwrap();
        }
        for version in ["9", "15"] {
            fs::write(versions.join(version).join("bin/initdb"), "").unwrap();
        }

        let found = newest_below(&versions);

        assert_eq!(found, Some(versions.join("15/bin")));
        fs::remove_dir_all(versions).unwrap();
    }

    #[test]
    fn a_machine_without_the_folder_has_none() {
        assert_eq!(newest_below(Path::new("/no/such/folder")), None);
    }
}
