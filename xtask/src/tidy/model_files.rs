//! A model file names neither database nor web: the rules of law are read and tested without them.

use super::finding::Finding;
use super::project::{Project, ending};
use super::rust_code::without_comments;

/// Files and folders of a crate that are not its model.
const NOT_MODEL: [&str; 9] =
    ["lib", "store", "pages", "api", "export", "import", "jobs", "examples", "testing"];

/// Names that a model must not say.
const FORBIDDEN: [&str; 5] = ["db::", "web::", "axum", "rusqlite", "askama"];

/// How a file in the place of a model says that it is none, in one of its first lines.
const OPT_OUT: &str = "// tidy: not a model, because ";

/// Looks at the model files of the kernel and of the capabilities.
pub(super) fn check(project: &Project) -> Vec<Finding> {
    let shelves = ["crates/kernel", "crates/capabilities"];
    let packages = shelves.into_iter().flat_map(|shelf| project.packages_below(shelf));
    packages.flat_map(|package| check_crate(project, &package.folder)).collect()
}

fn check_crate(project: &Project, folder: &str) -> Vec<Finding> {
    let sources = format!("{folder}/src");
    let models = project
        .files_below(&sources)
        .filter(|(path, text)| is_model(&path[sources.len() + 1..], text));
    models.filter_map(|(path, text)| Some(finding(path, forbidden_name(text)?))).collect()
}

fn is_model(path_in_src: &str, text: &str) -> bool {
    let first = path_in_src.split('/').next().unwrap_or_default();
    let opted_out = text.lines().take(5).any(|line| line.starts_with(OPT_OUT));
    ending(path_in_src) == Some("rs")
        && !NOT_MODEL.contains(&first.trim_end_matches(".rs"))
        && !opted_out
}

fn forbidden_name(text: &str) -> Option<&'static str> {
    let code = without_comments(text);
    FORBIDDEN.into_iter().find(|name| is_said(&code, name))
}

/// Whether the name stands in the code as a word, not as the end of a longer one.
fn is_said(code: &str, name: &str) -> bool {
    code.match_indices(name).any(|(at, _)| {
        let before = code[..at].chars().next_back();
        !before.is_some_and(|character| character.is_alphanumeric() || character == '_')
    })
}

fn finding(path: &str, name: &str) -> Finding {
    Finding::error(
        path,
        format!(
            "is a model and says `{name}`; move that to store.rs or pages/, or begin the file with `{OPT_OUT}…`"
        ),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn findings(path: &str, text: &str) -> usize {
        let path = format!("crates/kernel/record/src/{path}");
        check(&Project::of(&[(&path, text)]).with_package("crates/kernel/record", &[])).len()
    }

    #[test]
    fn a_model_does_not_name_the_database() {
        assert_eq!(findings("leaf.rs", "use db::Tx;"), 1);
        assert_eq!(findings("leaf/proof.rs", "use axum::Router;"), 1);
    }

    #[test]
    fn comments_and_longer_words_do_not_count() {
        assert_eq!(
            findings("leaf.rs", "// kept by db::Tx\nuse cobweb::Thread; fn f(sub_db: u8) {}"),
            0
        );
    }

    #[test]
    fn stores_and_pages_are_not_models() {
        assert_eq!(findings("store.rs", "use db::Tx;"), 0);
        assert_eq!(findings("pages/show.rs", "use web::Shell;"), 0);
        assert_eq!(findings("store/leaves.rs", "use db::Tx;"), 0);
    }

    #[test]
    fn a_file_may_say_why_it_is_no_model() {
        assert_eq!(
            findings(
                "actor.rs",
                "//! Who asks.\n// tidy: not a model, because it reads requests.\nuse web::Shell;"
            ),
            0
        );
    }
}
