//! The rules of this workspace that no compiler knows, each in a file of its own.
//!
//! A rule is a function from the [`Project`] to what it found. It reads no files itself, so that its tests can hand it
//! a project of three lines.

mod architecture;
mod arrows;
mod capability_readmes;
mod decisions;
mod finding;
mod fluent;
mod links;
mod locales;
mod lock_files;
mod long_files;
mod markdown;
mod messages;
mod mod_files;
mod model_files;
mod project;
mod rust_code;

use anyhow::{Result, bail};

use self::finding::Finding;
use self::project::Project;
use crate::cargo;
use crate::outside::root;

const RULES: [fn(&Project) -> Vec<Finding>; 11] = [
    arrows::check,
    architecture::check,
    locales::check,
    messages::check,
    capability_readmes::check,
    mod_files::check,
    model_files::check,
    decisions::check,
    links::check,
    lock_files::check,
    long_files::check,
];

/// Checks every rule and prints what each found; fails when something must be mended.
pub(crate) fn check() -> Result<()> {
    let project = Project::read(root(), &cargo::metadata()?)?;
    let findings: Vec<Finding> = RULES.iter().flat_map(|rule| rule(&project)).collect();
    for finding in &findings {
        println!("{finding}");
    }
    match findings.iter().filter(|finding| finding.must_be_mended()).count() {
        0 => println!("tidy: {} rules hold for {}", RULES.len(), project),
        errors => bail!("tidy found {errors} to mend"),
    }
    Ok(())
}
