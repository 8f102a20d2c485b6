//! The README of every capability answers the same five questions and names every page.

use super::finding::Finding;
use super::markdown::{code_spans, headings};
use super::project::{Package, Project};

const HEADINGS: [&str; 5] = ["For whom", "Law and standards", "Stages", "Pages", "Exports"];

/// Reads the README of each capability.
pub(super) fn check(project: &Project) -> Vec<Finding> {
    project
        .packages_below("crates/capabilities")
        .flat_map(|package| check_readme(project, package))
        .collect()
}

fn check_readme(project: &Project, package: &Package) -> Vec<Finding> {
    let file = format!("{}/README.md", package.folder);
    let Some(readme) = project.text(&file) else {
        let sentence = format!("is missing; write it with the headings {}", HEADINGS.join(", "));
        return vec![Finding::error(file, sentence)];
    };
    let present = headings(readme, 2);
    let absent = HEADINGS.into_iter().filter(|heading| !present.contains(heading));
    let absent = absent
        .map(|heading| Finding::error(&file, format!("lacks the heading `## {heading}`; add it")));
    let spans = code_spans(readme);
    let unnamed = pages(project, package)
        .into_iter()
        .filter(|page| !spans.iter().any(|span| names(span, page)));
    let unnamed = unnamed.map(|page| {
        Finding::error(&file, format!("does not name the page `{page}`; add it under Pages"))
    });
    absent.chain(unnamed).collect()
}

/// The stems of the files in `src/pages/`.
fn pages<'a>(project: &'a Project, package: &Package) -> Vec<&'a str> {
    let files = project
        .files_below(&format!("{}/src/pages", package.folder))
        .map(|(path, _)| path)
        .collect::<Vec<_>>();
    files.into_iter().filter_map(|path| path.rsplit('/').next()?.strip_suffix(".rs")).collect()
}

/// Whether a span of code is the page, with or without folder and ending.
fn names(span: &str, page: &str) -> bool {
    span.rsplit('/').next().is_some_and(|file| file.trim_end_matches(".rs") == page)
}

#[cfg(test)]
mod tests {
    use super::*;

    const README: &str = "# Petitions\n## For whom\n## Law and standards\n## Stages\n## Pages\n`show`, `pages/sign.rs`\n";

    fn sentences(readme: &str) -> Vec<String> {
        let folder = "crates/capabilities/petitions";
        let files = [
            (format!("{folder}/README.md"), readme),
            (format!("{folder}/src/pages/show.rs"), ""),
            (format!("{folder}/src/pages/sign.rs"), ""),
        ];
        let files = files.iter().map(|(path, text)| (path.as_str(), *text)).collect::<Vec<_>>();
        check(&Project::of(&files).with_package(folder, &[]))
            .iter()
            .map(ToString::to_string)
            .collect()
    }

    #[test]
    fn a_readme_with_all_headings_and_pages_is_fine() {
        assert_eq!(sentences(&format!("{README}## Exports\n")), [""; 0]);
    }

    #[test]
    fn a_heading_that_lacks_is_reported() {
        assert_eq!(
            sentences(README),
            [
                "error: crates/capabilities/petitions/README.md: lacks the heading `## Exports`; add it"
            ]
        );
    }

    #[test]
    fn a_page_that_is_not_named_is_reported() {
        let readme = format!("{README}## Exports\n").replace("`show`", "show");

        assert_eq!(
            sentences(&readme),
            [
                "error: crates/capabilities/petitions/README.md: does not name the page `show`; add it under Pages"
            ]
        );
    }

    #[test]
    fn a_missing_readme_is_reported() {
        let project = Project::default().with_package("crates/capabilities/petitions", &[]);

        assert!(
            check(&project)[0]
                .to_string()
                .contains("is missing; write it with the headings For whom,")
        );
    }
}
