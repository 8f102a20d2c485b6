//! Both languages say the same things: the same messages, with the same attributes and the same values.

use std::collections::BTreeSet;

use super::finding::Finding;
use super::fluent::{Entry, Messages};
use super::project::{Package, Project};

/// The languages of the site, the first written first.
pub(super) const LANGUAGES: [&str; 2] = ["lv", "en"];

/// A file of messages with its path.
struct Locale {
    path: String,
    messages: Messages,
}

/// Compares the languages of every crate that has messages.
pub(super) fn check(project: &Project) -> Vec<Finding> {
    let with_messages = project.packages.iter().filter(|package| has_messages(project, package));
    with_messages.flat_map(|package| check_crate(project, package)).collect()
}

fn has_messages(project: &Project, package: &Package) -> bool {
    project.has(&format!("{}/locales", package.folder))
}

fn check_crate(project: &Project, package: &Package) -> Vec<Finding> {
    let mut findings = Vec::new();
    let mut locales = Vec::new();
    for language in LANGUAGES {
        let path = format!("{}/locales/{language}.ftl", package.folder);
        match project.text(&path) {
            Some(text) => locales.push(Locale { path, messages: Messages::parse(text) }),
            None => findings.push(Finding::error(
                path,
                "is missing; write the same messages as in the other language",
            )),
        }
    }
    findings.extend(locales.iter().flat_map(Locale::own_mistakes));
    if let [first, second] = locales.as_slice() {
        findings.extend(first.missing_from(second));
        findings.extend(second.missing_from(first));
        findings.extend(second.differing_from(first));
    }
    findings
}

impl Locale {
    /// Lines that say nothing, and messages that stand twice.
    fn own_mistakes(&self) -> Vec<Finding> {
        let unreadable = self.messages.unreadable.iter().map(|line| {
            format!("line {line} belongs to no message; indent it or write `id = text`")
        });
        let mut seen = BTreeSet::new();
        let twice = self.messages.entries.iter().filter(|entry| !seen.insert(entry.id.as_str()));
        let twice = twice.map(|entry| format!("has `{}` twice; remove one", entry.id));
        unreadable.chain(twice).map(|sentence| Finding::error(&self.path, sentence)).collect()
    }

    /// What this file says and the other does not.
    fn missing_from(&self, other: &Self) -> Vec<Finding> {
        let missing =
            self.messages.entries.iter().filter(|entry| other.messages.find(&entry.id).is_none());
        missing
            .map(|entry| {
                Finding::error(
                    &other.path,
                    format!("lacks `{}`, which {} has; write it", entry.id, self.path),
                )
            })
            .collect()
    }

    /// Messages that want other values, or have other attributes, than in the other file.
    fn differing_from(&self, other: &Self) -> Vec<Finding> {
        let pairs = self
            .messages
            .entries
            .iter()
            .filter_map(|entry| Some((entry, other.messages.find(&entry.id)?)));
        pairs
            .filter_map(|(ours, theirs)| difference(ours, theirs))
            .map(|sentence| Finding::error(&self.path, sentence))
            .collect()
    }
}

fn difference(ours: &Entry, theirs: &Entry) -> Option<String> {
    let is_term = ours.id.starts_with('-'); // terms are declined, and each language has its own cases
    if ours.variables() != theirs.variables() && !is_term {
        let (ours_want, theirs_want) = (listed(&ours.variables()), listed(&theirs.variables()));
        return Some(format!(
            "`{}` uses {ours_want}, the other language {theirs_want}; use the same",
            ours.id
        ));
    }
    (ours.attributes != theirs.attributes).then(|| {
        format!("`{}` has other attributes than in the other language; write the same", ours.id)
    })
}

fn listed(variables: &BTreeSet<&str>) -> String {
    if variables.is_empty() {
        return "no variables".to_owned();
    }
    variables.iter().map(|name| format!("${name}")).collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sentences(lv: &str, en: &str) -> Vec<String> {
        let project =
            Project::of(&[("crates/web/locales/lv.ftl", lv), ("crates/web/locales/en.ftl", en)]);
        check(&project.with_package("crates/web", &[])).iter().map(ToString::to_string).collect()
    }

    #[test]
    fn equal_languages_are_fine() {
        assert_eq!(
            sentences("a = { $n } lapas\n    .b = c\n", "a = pages: { $n }\n    .b = d\n"),
            [""; 0]
        );
    }

    #[test]
    fn a_message_in_one_language_only_is_reported() {
        assert_eq!(
            sentences("a = x\n", "b = y\n"),
            [
                "error: crates/web/locales/en.ftl: lacks `a`, which crates/web/locales/lv.ftl has; write it",
                "error: crates/web/locales/lv.ftl: lacks `b`, which crates/web/locales/en.ftl has; write it"
            ]
        );
    }

    #[test]
    fn other_variables_are_reported() {
        assert_eq!(
            sentences("a = { $n } no { $m }\n", "a = some\n"),
            [
                "error: crates/web/locales/en.ftl: `a` uses no variables, the other language $m, $n; use the same"
            ]
        );
    }

    #[test]
    fn other_attributes_are_reported() {
        assert!(
            sentences("a = x\n    .b = c\n", "a = y\n")[0].contains("`a` has other attributes")
        );
    }

    #[test]
    fn a_message_that_stands_twice_is_reported() {
        assert_eq!(
            sentences("a = x\na = y\n", "a = z\n"),
            ["error: crates/web/locales/lv.ftl: has `a` twice; remove one"]
        );
    }

    #[test]
    fn a_missing_language_is_reported() {
        let project = Project::of(&[("crates/web/locales/lv.ftl", "a = x\n")])
            .with_package("crates/web", &[]);

        assert!(
            check(&project)[0]
                .to_string()
                .starts_with("error: crates/web/locales/en.ftl: is missing;")
        );
    }
}
