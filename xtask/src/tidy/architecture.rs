//! `ARCHITECTURE.md` names every package, and every folder that it names is there.

use super::finding::Finding;
use super::markdown::code_spans;
use super::project::Project;

const FILE: &str = "ARCHITECTURE.md";

/// Compares the map with the land.
pub(super) fn check(project: &Project) -> Vec<Finding> {
    let Some(map) = project.text(FILE) else {
        let sentence = "is missing; write the map of the workspace: its shelves, its crates and what must never happen";
        return vec![Finding::error(FILE, sentence)];
    };
    let spans = code_spans(map);
    let unnamed = project
        .packages
        .iter()
        .filter(|package| !spans.iter().any(|span| names(span, &package.name)));
    let unnamed = unnamed.map(|package| {
        Finding::error(
            FILE,
            format!(
                "does not name `{}`; say in a line what {} is for",
                package.name, package.folder
            ),
        )
    });
    let stale = spans.iter().filter(|span| is_path(span) && !leads_somewhere(project, span));
    let stale = stale.map(|path| {
        Finding::error(
            FILE,
            format!("names `{path}`, which is not there; correct the path or remove it"),
        )
    });
    unnamed.chain(stale).collect()
}

/// Whether a span names the package, alone or at the end of its path.
fn names(span: &str, package: &str) -> bool {
    span.trim_end_matches('/').rsplit('/').next() == Some(package)
}

/// Addresses such as `/lv/` begin with a slash; patterns with braces or angles stand for many.
fn is_path(span: &str) -> bool {
    let is_pattern = span.contains(['{', '<', ' ', '…']) || span.starts_with('/');
    !is_pattern && (span.starts_with("crates/") || span.ends_with('/'))
}

/// A path counts from the root, or from the inside of a crate, such as `pages/`.
fn leads_somewhere(project: &Project, path: &str) -> bool {
    if path.contains('*') {
        return project.files().any(|(file, _)| fits(file, path));
    }
    let inside = format!("/{}/", path.trim_end_matches('/'));
    project.has(path)
        || (path.ends_with('/') && project.files().any(|(file, _)| file.contains(&inside)))
}

/// Whether the file lies at or below a path in which `*` stands for one folder.
fn fits(file: &str, pattern: &str) -> bool {
    let mut folders = file.split('/');
    pattern
        .trim_end_matches('/')
        .split('/')
        .all(|wanted| folders.next().is_some_and(|folder| wanted == "*" || wanted == folder))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sentences(map: &str) -> Vec<String> {
        let project = Project::of(&[(FILE, map), ("crates/kernel/record/src/pages/show.rs", "")])
            .with_package("crates/kernel/record", &[]);
        check(&project).iter().map(ToString::to_string).collect()
    }

    #[test]
    fn a_map_that_names_all_and_nothing_else_is_fine() {
        assert_eq!(
            sentences(
                "`record` has `pages/`, in `crates/kernel/` and `crates/*/record/src`; `/lv/` is an address"
            ),
            [""; 0]
        );
    }

    #[test]
    fn a_package_may_be_named_by_its_path() {
        assert_eq!(sentences("`crates/kernel/record`"), [""; 0]);
    }

    #[test]
    fn a_package_that_is_not_named_is_reported() {
        assert_eq!(
            sentences("the record"),
            [
                "error: ARCHITECTURE.md: does not name `record`; say in a line what crates/kernel/record is for"
            ]
        );
    }

    #[test]
    fn a_path_that_leads_nowhere_is_reported() {
        assert_eq!(
            sentences("`record` `crates/attic/` `crates/kernel/*/attic/`"),
            [
                "error: ARCHITECTURE.md: names `crates/attic/`, which is not there; correct the path or remove it",
                "error: ARCHITECTURE.md: names `crates/kernel/*/attic/`, which is not there; correct the path or remove it"
            ]
        );
    }

    #[test]
    fn a_missing_map_is_reported() {
        assert!(check(&Project::default())[0].to_string().contains("is missing"));
    }
}
