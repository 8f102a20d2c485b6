//! Markdown links only to files that are there.

use super::finding::Finding;
use super::markdown::link_targets;
use super::project::{Project, ending};

/// Follows every relative link of every Markdown file.
pub(super) fn check(project: &Project) -> Vec<Finding> {
    let pages = project.files().filter(|(path, _)| ending(path) == Some("md"));
    pages.flat_map(|(path, text)| check_page(project, path, text)).collect()
}

fn check_page(project: &Project, path: &str, text: &str) -> Vec<Finding> {
    let broken = link_targets(text).into_iter().filter(|target| is_broken(project, path, target));
    broken
        .map(|target| {
            Finding::error(path, format!("links to {target}, which is not there; correct the link"))
        })
        .collect()
}

fn is_broken(project: &Project, page: &str, target: &str) -> bool {
    let file = target.split('#').next().unwrap_or_default();
    if file.is_empty() || file.contains(':') {
        return false;
    }
    resolve(page, file).is_none_or(|path| !path.is_empty() && !project.has(&path))
}

/// The path from the root that a link means; none when it leads out of the workspace.
fn resolve(page: &str, target: &str) -> Option<String> {
    let mut folders: Vec<&str> =
        if target.starts_with('/') { Vec::new() } else { page.split('/').collect() };
    folders.pop();
    for part in target.split('/') {
        match part {
            "" | "." => {}
            ".." => {
                folders.pop()?;
            }
            name => folders.push(name),
        }
    }
    Some(folders.join("/"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn broken(link: &str) -> Vec<String> {
        let page = format!("[link]({link})");
        let project = Project::of(&[
            ("docs/guide/start.md", &page),
            ("docs/adr/0001-one.md", ""),
            ("README.md", ""),
        ]);
        check(&project).iter().map(ToString::to_string).collect()
    }

    #[test]
    fn links_to_files_folders_parts_and_sites_are_fine() {
        for link in [
            "../adr/0001-one.md",
            "../adr/",
            "start.md#begin",
            "#begin",
            "../..",
            "https://example.org/x",
        ] {
            assert_eq!(broken(link), [""; 0], "{link}");
        }
    }

    #[test]
    fn a_link_to_nothing_is_reported() {
        assert_eq!(
            broken("../adr/0002-two.md"),
            [
                "error: docs/guide/start.md: links to ../adr/0002-two.md, which is not there; correct the link"
            ]
        );
    }

    #[test]
    fn a_link_out_of_the_workspace_is_reported() {
        assert_eq!(broken("../../../elsewhere.md").len(), 1);
    }
}
