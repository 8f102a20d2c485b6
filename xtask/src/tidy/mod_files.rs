//! A module `pages` lives in `pages.rs`, next to its folder: many tabs called `mod.rs` help nobody.

use super::finding::Finding;
use super::project::Project;

/// Finds every `mod.rs`.
pub(super) fn check(project: &Project) -> Vec<Finding> {
    let named_mod =
        project.files().filter_map(|(path, _)| Some((path, path.strip_suffix("/mod.rs")?)));
    named_mod
        .map(|(path, folder)| {
            Finding::error(path, format!("move it to {folder}.rs, next to its folder"))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mod_file_is_told_where_to_go() {
        let project =
            Project::of(&[("crates/web/src/pages/mod.rs", ""), ("crates/web/src/pages.rs", "")]);

        let findings = check(&project);

        assert_eq!(
            findings,
            [Finding::error(
                "crates/web/src/pages/mod.rs",
                "move it to crates/web/src/pages.rs, next to its folder"
            )]
        );
    }
}
