//! What was said about a document before, and what changed.

use base::{Language, Register, Text, Timestamp};
use web::Shell;

use crate::{Content, Correction, Document, Facts};

/// One correction, as its page shows it.
pub(crate) struct Step {
    /// When it was made.
    pub(crate) at: Timestamp,
    /// What it changed.
    pub(crate) changes: Vec<Change>,
}

/// One thing that is said otherwise than before.
pub(crate) struct Change {
    /// The message that names it.
    pub(crate) label: &'static str,
    /// The language of the words.
    pub(crate) language: Language,
    /// What was said before; empty for nothing.
    pub(crate) before: String,
    /// What is said after; empty for nothing.
    pub(crate) after: String,
}

/// What is said about a document at one time.
pub(crate) type Version<'a> = (&'a Facts, &'a Content);

/// All corrections of a document, the newest first. What was not for everybody before stays so for those
/// who may not see it.
pub(crate) fn steps(
    shell: &Shell,
    document: &Document,
    corrections: &[Correction],
    sees_hidden: bool,
) -> Vec<Step> {
    let mut after: Version<'_> = (&document.facts, &document.content);
    let mut steps = Vec::new();
    for correction in corrections {
        let before = (&correction.facts, &correction.content);
        let is_shown = sees_hidden || (correction.facts.is_public && after.0.is_public);
        let changes = if is_shown { changes(shell, before, after) } else { Vec::new() };
        steps.push(Step { at: correction.at, changes });
        after = before;
    }
    steps
}

/// What is said otherwise in `after` than in `before`.
pub(crate) fn changes(shell: &Shell, before: Version<'_>, after: Version<'_>) -> Vec<Change> {
    let ((facts, content), (new, new_content)) = (before, after);
    let mut changes = Changes { shell, found: Vec::new() };
    changes.words("documents-title-of", &facts.title, &new.title);
    changes.words("documents-what-it-proves", &facts.what_it_proves, &new.what_it_proves);
    changes.one("documents-kind", kind(shell, facts), kind(shell, new));
    changes.one("documents-date", shell.date(facts.date), shell.date(new.date));
    changes.words("documents-provider", &facts.provider, &new.provider);
    changes.one("documents-for-whom", for_whom(shell, facts), for_whom(shell, new));
    changes.one("documents-url", url(content), url(new_content));
    changes.one("documents-hash", hash(content), hash(new_content));
    changes.found
}

struct Changes<'a> {
    shell: &'a Shell,
    found: Vec<Change>,
}

impl Changes<'_> {
    fn one(&mut self, label: &'static str, before: String, after: String) {
        self.in_language(self.shell.language, label, before, after);
    }

    fn in_language(
        &mut self,
        language: Language,
        label: &'static str,
        before: String,
        after: String,
    ) {
        if before != after {
            self.found.push(Change { label, language, before, after });
        }
    }

    /// Each wording of a text for itself: a mended translation is a change of that language alone.
    fn words(&mut self, label: &'static str, before: &Text, after: &Text) {
        for language in Language::ALL {
            for register in Register::ALL {
                let wording =
                    |text: &Text| text.register(language, register).unwrap_or_default().to_owned();
                self.in_language(language, label, wording(before), wording(after));
            }
        }
    }
}

fn kind(shell: &Shell, facts: &Facts) -> String {
    shell.said("documents-kind", facts.kind.key()).to_string()
}

fn for_whom(shell: &Shell, facts: &Facts) -> String {
    let id = if facts.is_public { "documents-for-all" } else { "documents-for-some" };
    shell.msg(id).to_string()
}

fn url(content: &Content) -> String {
    content.url().map(ToString::to_string).unwrap_or_default()
}

fn hash(content: &Content) -> String {
    content.file().map(|file| file.hash.to_string()).unwrap_or_default()
}
