//! Decisions in `docs/adr` are numbered without gaps and tell the same four things.

use super::finding::Finding;
use super::markdown::headings;
use super::project::Project;

const FOLDER: &str = "docs/adr";
const HEADINGS: [&str; 4] = ["Status", "Context", "Decision", "Consequences"];

/// Reads every decision.
pub(super) fn check(project: &Project) -> Vec<Finding> {
    let decisions: Vec<_> = project.files_below(FOLDER).collect();
    let shapes = decisions.iter().flat_map(|(path, text)| check_shape(path, text));
    let numbered = decisions.iter().filter_map(|(path, _)| Some((*path, number(path)?)));
    let gaps = numbered.zip(1..).filter(|((_, number), expected)| number != expected).take(1);
    let gaps = gaps.map(|((path, number), expected)| {
        let sentence = format!("has number {number:04}, but {expected:04} is next; number decisions without gaps or twins");
        Finding::error(path, sentence)
    });
    shapes.chain(gaps).collect()
}

fn check_shape(path: &str, text: &str) -> Vec<Finding> {
    if number(path).is_none() {
        return vec![Finding::error(
            path,
            "is not named NNNN-title.md; rename it, or move it to docs/guide",
        )];
    }
    let present = headings(text, 2);
    let absent = HEADINGS.into_iter().filter(|heading| !present.contains(heading));
    absent
        .map(|heading| Finding::error(path, format!("lacks the heading `## {heading}`; add it")))
        .collect()
}

/// 12 of `docs/adr/0012-one-sql.md`.
fn number(path: &str) -> Option<u32> {
    let name = path.strip_prefix(FOLDER)?.strip_prefix('/')?.strip_suffix(".md")?;
    let (digits, title) = name.split_once('-')?;
    let is_kebab = !title.is_empty()
        && title.chars().all(|character| character.is_ascii_alphanumeric() || character == '-');
    (digits.len() == 4 && is_kebab).then(|| digits.parse().ok())?
}

#[cfg(test)]
mod tests {
    use super::*;

    const GOOD: &str = "# 1. One\n## Status\n## Context\n## Decision\n## Consequences\n";

    fn sentences(files: &[(&str, &str)]) -> Vec<String> {
        check(&Project::of(files)).iter().map(ToString::to_string).collect()
    }

    #[test]
    fn decisions_in_order_are_fine() {
        assert_eq!(
            sentences(&[("docs/adr/0001-one.md", GOOD), ("docs/adr/0002-two.md", GOOD)]),
            [""; 0]
        );
    }

    #[test]
    fn a_gap_is_reported_once() {
        let files = [
            ("docs/adr/0001-one.md", GOOD),
            ("docs/adr/0003-three.md", GOOD),
            ("docs/adr/0004-four.md", GOOD),
        ];

        assert_eq!(
            sentences(&files),
            [
                "error: docs/adr/0003-three.md: has number 0003, but 0002 is next; number decisions without gaps or twins"
            ]
        );
    }

    #[test]
    fn a_heading_that_lacks_is_reported() {
        let files = [("docs/adr/0001-one.md", "## Status\n## Context\n## Decision\n")];

        assert_eq!(
            sentences(&files),
            ["error: docs/adr/0001-one.md: lacks the heading `## Consequences`; add it"]
        );
    }

    #[test]
    fn a_name_without_number_is_reported() {
        assert!(sentences(&[("docs/adr/ideas.md", "")])[0].contains("is not named NNNN-title.md"));
    }
}
