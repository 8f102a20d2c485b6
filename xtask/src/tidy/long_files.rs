//! A source file over 600 lines is worth a second look.

use super::finding::Finding;
use super::project::{Project, ending};

const LIMIT: usize = 600;

/// Lists long source files, as warnings.
pub(super) fn check(project: &Project) -> Vec<Finding> {
    let sources = project.files().filter(|(path, _)| is_source(path));
    let lengths = sources.map(|(path, text)| (path, text.lines().count()));
    let long = lengths.filter(|(_, lines)| *lines > LIMIT);
    long.map(|(path, lines)| Finding::warning(path, format!("has {lines} lines; is it one thing?")))
        .collect()
}

fn is_source(path: &str) -> bool {
    ending(path).is_some_and(|ending| ["rs", "html", "mjs"].contains(&ending))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_long_sources_are_listed() {
        let long = "\n".repeat(601);
        let project = Project::of(&[("a.rs", &long), ("b.rs", "\n"), ("c.md", &long)]);

        assert_eq!(check(&project), [Finding::warning("a.rs", "has 601 lines; is it one thing?")]);
    }
}
