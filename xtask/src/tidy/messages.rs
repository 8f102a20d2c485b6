//! Every message is shown somewhere, every message that is shown exists, and it belongs to one crate.
//!
//! A message counts as shown when its name stands in quotation marks in a source or a template, or when another message
//! includes it. Names that are put together at run time are announced by a comment, `// tidy: messages plan-status-*`
//! in sources and `{# tidy: messages plan-status-* #}` in templates.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

use super::finding::Finding;
use super::fluent::Messages;
use super::locales::LANGUAGES;
use super::project::{Project, ending};
use super::rust_code::{before_tests, without_comments};

/// The comment that announces names.
const ANNOUNCEMENT: &str = "tidy: messages ";

/// How sources and templates look a message up.
const LOOKUPS: [&str; 2] = [".msg(", ".t("];

/// What all sources and templates say about messages.
#[derive(Default)]
struct Usage<'a> {
    quoted: BTreeSet<String>,
    announced: Vec<(&'a str, &'a str)>,
    looked_up: Vec<(&'a str, String)>,
}

/// Follows every message from its file to the pages and back.
pub(super) fn check(project: &Project) -> Vec<Finding> {
    let files = message_files(project);
    let usage = usage(project);
    let mut findings = claimed_twice(&files);
    findings.extend(unused(&files, &usage));
    findings.extend(unknown(&files, &usage));
    findings.extend(idle_announcements(&files, &usage));
    findings
}

/// The messages of every crate by path; one language is enough, because [`super::locales`] compares them.
fn message_files(project: &Project) -> BTreeMap<String, Messages> {
    let candidates = project.packages.iter().filter_map(|package| {
        let paths = LANGUAGES
            .into_iter()
            .map(|language| format!("{}/locales/{language}.ftl", package.folder));
        paths
            .into_iter()
            .find_map(|path| Some((path.clone(), Messages::parse(project.text(&path)?))))
    });
    candidates.collect()
}

fn usage(project: &Project) -> Usage<'_> {
    let mut usage = Usage::default();
    for (path, text) in project.files() {
        let Some(code) = code_of(path, text) else { continue };
        usage.quoted.extend(
            code.split('"').filter(|part| is_name(part)).map(|part| message_of(part).to_owned()),
        );
        usage.announced.extend(announced(text).map(|prefix| (path, prefix)));
        usage.looked_up.extend(looked_up(before_tests(&code)).map(|name| (path, name.to_owned())));
    }
    usage
}

/// What a source or a template says to the compiler; none for other files.
fn code_of<'a>(path: &str, text: &'a str) -> Option<Cow<'a, str>> {
    match ending(path) {
        Some("rs") if path.contains("/src/") && !path.starts_with("xtask/") => {
            Some(without_comments(text).into())
        }
        Some("html") if path.contains("/templates/") => Some(text.into()),
        _ => None,
    }
}

/// `plan-title` of `plan-title.label`.
fn message_of(name: &str) -> &str {
    name.split('.').next().unwrap_or(name)
}

fn is_name(text: &str) -> bool {
    let is_part =
        |character: char| character.is_ascii_alphanumeric() || matches!(character, '-' | '_' | '.');
    text.starts_with(|first: char| first.is_ascii_alphabetic()) && text.chars().all(is_part)
}

fn announced(text: &str) -> impl Iterator<Item = &str> {
    let lists = text.split(ANNOUNCEMENT).skip(1).map(|rest| rest.lines().next().unwrap_or(rest));
    lists.flat_map(|list| list.split([' ', ','])).filter_map(|pattern| pattern.strip_suffix('*'))
}

fn looked_up(code: &str) -> impl Iterator<Item = &str> {
    let calls = LOOKUPS.into_iter().flat_map(|lookup| code.split(lookup).skip(1));
    calls
        .filter_map(|rest| rest.trim_start().strip_prefix('"')?.split('"').next())
        .filter(|name| is_name(name))
}

fn claimed_twice(files: &BTreeMap<String, Messages>) -> Vec<Finding> {
    let mut owners: BTreeMap<&str, &str> = BTreeMap::new();
    let mut findings = Vec::new();
    for (path, messages) in files {
        for entry in &messages.entries {
            match owners.insert(&entry.id, path) {
                Some(owner) if owner != path => findings.push(Finding::error(
                    path,
                    format!("has `{}`, as {owner} does; rename one, since all messages of a site are in one bundle", entry.id),
                )),
                Some(_) | None => {}
            }
        }
    }
    findings
}

fn unused(files: &BTreeMap<String, Messages>, usage: &Usage<'_>) -> Vec<Finding> {
    let included: BTreeSet<&str> = files
        .values()
        .flat_map(|messages| &messages.entries)
        .flat_map(|entry| entry.references())
        .collect();
    let is_used = |id: &str| {
        usage.quoted.contains(id)
            || included.contains(id)
            || usage.announced.iter().any(|(_, prefix)| id.starts_with(prefix))
    };
    let entries = files
        .iter()
        .flat_map(|(path, messages)| messages.entries.iter().map(move |entry| (path, entry)));
    entries
        .filter(|(_, entry)| !is_used(&entry.id))
        .map(|(path, entry)| {
            let sentence = format!(
                "`{}` is shown nowhere; remove it in both languages, or announce it with `// {ANNOUNCEMENT}…*` \
                 where its name is put together",
                entry.id
            );
            Finding::error(path, sentence)
        })
        .collect()
}

fn unknown(files: &BTreeMap<String, Messages>, usage: &Usage<'_>) -> Vec<Finding> {
    let exists =
        |name: &str| files.values().any(|messages| messages.find(message_of(name)).is_some());
    let unknown = usage.looked_up.iter().filter(|(_, name)| !exists(name));
    unknown
        .map(|(path, name)| {
            Finding::error(
                *path,
                format!("shows `{name}`, which no locales/*.ftl has; write the message"),
            )
        })
        .collect()
}

fn idle_announcements(files: &BTreeMap<String, Messages>, usage: &Usage<'_>) -> Vec<Finding> {
    let ids: Vec<&str> = files
        .values()
        .flat_map(|messages| &messages.entries)
        .map(|entry| entry.id.as_str())
        .collect();
    let idle =
        usage.announced.iter().filter(|(_, prefix)| !ids.iter().any(|id| id.starts_with(prefix)));
    idle.map(|(path, prefix)| {
        Finding::error(
            *path,
            format!("announces messages `{prefix}*`, but there are none; remove the comment"),
        )
    })
    .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sentences(messages: &str, source: &str, template: &str) -> Vec<String> {
        let project = Project::of(&[
            ("crates/plans/locales/lv.ftl", messages),
            ("crates/plans/src/page.rs", source),
            ("crates/plans/templates/plans/show.html", template),
        ]);
        check(&project.with_package("crates/plans", &[])).iter().map(ToString::to_string).collect()
    }

    #[test]
    fn messages_shown_in_sources_templates_and_messages_are_fine() {
        let messages = "show-title = { show-name }\nshow-name = x\nshow-help = y\n    .label = z\n";

        assert_eq!(
            sentences(messages, r#"shell.t("show-title")"#, r#"{{ t("show-help.label") }}"#),
            [""; 0]
        );
    }

    #[test]
    fn a_message_that_is_shown_nowhere_is_reported() {
        let found = sentences("show-title = x\n", "// \"show-title\"", "");

        assert!(
            found[0]
                .starts_with("error: crates/plans/locales/lv.ftl: `show-title` is shown nowhere;"),
            "{found:?}"
        );
    }

    #[test]
    fn announced_names_count_as_shown() {
        let messages = "status-late = x\nstatus-done = y\nkind-law = z\n";

        assert_eq!(
            sentences(messages, "// tidy: messages status-*", "{# tidy: messages kind-* #}"),
            [""; 0]
        );
    }

    #[test]
    fn an_announcement_of_nothing_is_reported() {
        assert_eq!(
            sentences("", "// tidy: messages status-*", ""),
            [
                "error: crates/plans/src/page.rs: announces messages `status-*`, but there are none; remove the comment"
            ]
        );
    }

    #[test]
    fn a_lookup_of_an_unknown_message_is_reported() {
        assert_eq!(
            sentences("", "site.msg(\n    \"show-nothing\",\n)", ""),
            [
                "error: crates/plans/src/page.rs: shows `show-nothing`, which no locales/*.ftl has; write the message"
            ]
        );
    }

    #[test]
    fn lookups_in_comments_and_unit_tests_may_be_made_up() {
        let source = "/// Shows `site.msg(\"made-up\")`.\nfn f() {}\n#[cfg(test)]\nmod tests { fn g() { t.msg(\"made-up\") } }";

        assert_eq!(sentences("", source, ""), [""; 0]);
    }

    #[test]
    fn a_name_belongs_to_one_crate() {
        let project = Project::of(&[
            ("crates/a/locales/lv.ftl", "show-title = x\n"),
            ("crates/b/locales/lv.ftl", "show-title = y\n"),
            ("crates/b/src/lib.rs", "\"show-title\""),
        ]);

        let findings = check(&project.with_package("crates/a", &[]).with_package("crates/b", &[]));

        assert_eq!(findings.len(), 1);
        assert!(
            findings[0]
                .to_string()
                .contains("has `show-title`, as crates/a/locales/lv.ftl does; rename one")
        );
    }
}
