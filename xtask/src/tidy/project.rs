//! The workspace as the rules see it: packages with their arrows, and files with their text.

use std::collections::BTreeMap;
use std::fmt;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

use crate::cargo::{Metadata, MetadataPackage};

/// Folders that hold nothing which we wrote.
const NOT_OURS: [&str; 5] = ["target", ".git", "data", "e2e/node_modules", "e2e/out"];

/// Files whose text some rule reads; of others only the path is known.
const READ: [&str; 6] = ["rs", "html", "ftl", "md", "mjs", "json"];

/// Everything that the rules may ask about.
#[derive(Default)]
pub(super) struct Project {
    /// The packages of the workspace, by name.
    pub(super) packages: Vec<Package>,
    /// Text by path from the root, with `/` between folders.
    files: BTreeMap<String, String>,
}

/// A package of the workspace.
pub(super) struct Package {
    pub(super) name: String,
    /// The folder from the root, such as `crates/foundation/db`.
    pub(super) folder: String,
    /// Only those that are packages of the workspace, too.
    pub(super) dependencies: Vec<Dependency>,
}

/// An arrow to another package of the workspace.
pub(super) struct Dependency {
    pub(super) name: String,
    /// Whether only tests and examples use it.
    pub(super) only_in_tests: bool,
}

impl Project {
    /// Reads what is on the disk.
    pub(super) fn read(root: &Path, metadata: &Metadata) -> Result<Self> {
        let mut project = Self::default();
        project.read_folder(root, "")?;
        let ours = |name: &str| metadata.packages.iter().any(|package| package.name == name);
        for package in &metadata.packages {
            project.packages.push(Package::from_cargo(root, package, ours)?);
        }
        project.packages.sort_by(|a, b| a.name.cmp(&b.name));
        Ok(project)
    }

    fn read_folder(&mut self, root: &Path, folder: &str) -> Result<()> {
        let inside = root.join(folder);
        for entry in
            fs::read_dir(&inside).with_context(|| format!("cannot list {}", inside.display()))?
        {
            let entry = entry.with_context(|| format!("cannot list {}", inside.display()))?;
            let name = entry.file_name().to_string_lossy().into_owned();
            let path = if folder.is_empty() { name } else { format!("{folder}/{name}") };
            if NOT_OURS.contains(&path.as_str()) {
                continue;
            }
            if entry.file_type().with_context(|| format!("cannot look at {path}"))?.is_dir() {
                self.read_folder(root, &path)?;
            } else {
                let text = if ending(&path).is_some_and(|ending| READ.contains(&ending)) {
                    fs::read_to_string(root.join(&path))
                        .with_context(|| format!("cannot read {path}"))?
                } else {
                    String::new()
                };
                self.files.insert(path, text);
            }
        }
        Ok(())
    }

    /// The text of a file, if there is such a file.
    pub(super) fn text(&self, path: &str) -> Option<&str> {
        self.files.get(path).map(String::as_str)
    }

    /// Every path with its text.
    pub(super) fn files(&self) -> impl Iterator<Item = (&str, &str)> {
        self.files.iter().map(|(path, text)| (path.as_str(), text.as_str()))
    }

    /// The files in a folder and below it.
    pub(super) fn files_below(&self, folder: &str) -> impl Iterator<Item = (&str, &str)> {
        let prefix = format!("{}/", folder.trim_end_matches('/'));
        self.files().filter(move |(path, _)| path.starts_with(&prefix))
    }

    /// Whether there is a file or a folder at this path.
    pub(super) fn has(&self, path: &str) -> bool {
        self.files.contains_key(path) || self.files_below(path).next().is_some()
    }

    /// The packages in a folder, such as `crates/kernel`.
    pub(super) fn packages_below(&self, folder: &str) -> impl Iterator<Item = &Package> {
        let prefix = format!("{folder}/");
        self.packages.iter().filter(move |package| package.folder.starts_with(&prefix))
    }
}

impl Package {
    fn from_cargo(
        root: &Path,
        package: &MetadataPackage,
        ours: impl Fn(&str) -> bool,
    ) -> Result<Self> {
        let folder =
            package.manifest_path.parent().and_then(|folder| folder.strip_prefix(root).ok());
        let folder = folder
            .with_context(|| format!("package {} lies outside of the workspace", package.name))?;
        let dependencies = package.dependencies.iter().filter(|dependency| ours(&dependency.name));
        Ok(Self {
            name: package.name.clone(),
            folder: folder.to_string_lossy().into_owned(),
            dependencies: dependencies
                .map(|dependency| Dependency {
                    name: dependency.name.clone(),
                    only_in_tests: dependency.kind.as_deref() == Some("dev"),
                })
                .collect(),
        })
    }
}

impl fmt::Display for Project {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{} packages and {} files", self.packages.len(), self.files.len())
    }
}

/// The ending of a path without the dot: `rs` of `src/lib.rs`.
pub(super) fn ending(path: &str) -> Option<&str> {
    path.rsplit_once('.').map(|(_, ending)| ending)
}

#[cfg(test)]
impl Project {
    /// A made-up project of a few files.
    pub(super) fn of(files: &[(&str, &str)]) -> Self {
        let files = files.iter().map(|&(path, text)| (path.to_owned(), text.to_owned())).collect();
        Self { packages: Vec::new(), files }
    }

    /// The same with one more package, which uses others.
    pub(super) fn with_package(mut self, folder: &str, uses: &[&str]) -> Self {
        let dependencies =
            uses.iter().map(|name| Dependency { name: (*name).to_owned(), only_in_tests: false });
        self.packages.push(Package::made_up(folder, dependencies.collect()));
        self
    }

    /// The same with one more package, which uses others in its tests.
    pub(super) fn with_tested_package(mut self, folder: &str, uses: &[&str]) -> Self {
        let dependencies =
            uses.iter().map(|name| Dependency { name: (*name).to_owned(), only_in_tests: true });
        self.packages.push(Package::made_up(folder, dependencies.collect()));
        self
    }
}

#[cfg(test)]
impl Package {
    fn made_up(folder: &str, dependencies: Vec<Dependency>) -> Self {
        let name = folder.rsplit('/').next().unwrap_or(folder).to_owned();
        Self { name, folder: folder.to_owned(), dependencies }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_is_there_when_a_file_is_in_it() {
        let project = Project::of(&[("crates/server/src/main.rs", "")]);

        assert!(project.has("crates/server/src/main.rs"));
        assert!(project.has("crates/server/"));
        assert!(project.has("crates/server"));
        assert!(!project.has("crates/serve"));
    }

    #[test]
    fn this_workspace_can_be_read() {
        let metadata = crate::cargo::metadata().unwrap();

        let project = Project::read(crate::outside::root(), &metadata).unwrap();

        assert!(project.packages_below("crates/foundation").any(|package| package.name == "db"));
        assert!(project.text("xtask/src/main.rs").unwrap().starts_with("//! The menu"));
        assert!(!project.has("target"));
    }
}
