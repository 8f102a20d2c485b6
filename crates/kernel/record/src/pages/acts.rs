//! Acts as people read them: the lines of lists and histories.

use std::collections::{BTreeMap, BTreeSet};

use accounts::Role;
use askama::Template;
use base::{Id, Timestamp};
use db::Tx;
use subjects::Subject;
use web::Shell;

use crate::store::{self, Filter};
use crate::{Author, Content, Leaf, in_words};

/// How many acts a page about something shows, before the link to all of them.
const SHOWN: u32 = 10;

/// One act in a list.
#[derive(Clone, Debug)]
pub struct Line {
    /// Its index in the log.
    pub index: u64,
    /// When it was done.
    pub at: Timestamp,
    /// What was done, in words.
    pub words: String,
    /// Who did it, in words.
    pub by: String,
    /// The page to read, without language.
    pub path: Option<String>,
}

/// The newest acts about a subject, for its page: `{{ history }}` in the template.
#[derive(Clone, Template)]
#[template(path = "record/_history.html")]
pub struct History {
    shell: Shell,
    /// The newest first, at most ten.
    pub lines: Vec<Line>,
    subject: Id<Subject>,
    is_longer: bool,
}

// The template has escaped what is not markup.
impl askama::filters::HtmlSafe for History {}

/// What was done about a subject, the newest first, with a link to all of it.
pub async fn history(tx: &mut Tx, shell: &Shell, id: Id<Subject>) -> db::Result<History> {
    let filter = Filter { subject: Some(id), ..Filter::default() };
    let all = store::range(tx, &filter).await?;
    let leaves = store::list(tx, &filter, &all, 0, SHOWN + 1).await?;
    let mut lines = lines(tx, shell, &leaves).await?;
    let is_longer = lines.len() > SHOWN as usize;
    lines.truncate(SHOWN as usize);
    Ok(History { shell: shell.clone(), lines, subject: id, is_longer })
}

/// The `most` newest acts of all, for a front page.
pub async fn newest_lines(tx: &mut Tx, shell: &Shell, most: u32) -> db::Result<Vec<Line>> {
    let filter = Filter::default();
    let all = store::range(tx, &filter).await?;
    let leaves = store::list(tx, &filter, &all, 0, most).await?;
    lines(tx, shell, &leaves).await
}

/// Acts in the language of the page, with the institutions by their names of today.
pub(crate) async fn lines(tx: &mut Tx, shell: &Shell, leaves: &[Leaf]) -> db::Result<Vec<Line>> {
    let names = names(tx, shell, leaves).await?;
    Ok(leaves.iter().map(|leaf| line_with(shell, leaf, &names)).collect())
}

/// One act in the language of the page.
pub(crate) async fn line(tx: &mut Tx, shell: &Shell, leaf: &Leaf) -> db::Result<Line> {
    let names = names(tx, shell, std::slice::from_ref(leaf)).await?;
    Ok(line_with(shell, leaf, &names))
}

fn line_with(shell: &Shell, leaf: &Leaf, names: &BTreeMap<String, String>) -> Line {
    Line {
        index: leaf.index,
        at: leaf.at,
        words: words(shell, leaf),
        by: by_in_words(shell, &leaf.by, names),
        path: leaf.path.clone(),
    }
}

/// What was done, in the language of the page.
pub(crate) fn words(shell: &Shell, content: &Content) -> String {
    in_words(&shell.site().messages, shell.language, content)
}

/// The names of all institutions that acted, by slug.
async fn names(
    tx: &mut Tx,
    shell: &Shell,
    leaves: &[Leaf],
) -> db::Result<BTreeMap<String, String>> {
    let slugs: BTreeSet<_> = leaves.iter().filter_map(|leaf| leaf.by.institution()).collect();
    let mut names = BTreeMap::new();
    for slug in slugs {
        let Ok(parsed) = slug.parse() else { continue };
        if let Some(found) = institutions::store::find_by_slug(tx, &parsed).await? {
            names.insert(slug.to_owned(), shell.plain(&found.name).to_owned());
        }
    }
    Ok(names)
}

/// Who acted, in the language of the page: the institution and the role, never the person.
fn by_in_words(shell: &Shell, author: &Author, names: &BTreeMap<String, String>) -> String {
    let institution = author.institution();
    let institution =
        institution.map(|slug| names.get(slug).map_or(slug, String::as_str).to_owned());
    match (author, institution) {
        (Author::System, _) => shell.msg("record-by-system").to_string(),
        (Author::Visitor, _) => shell.msg("record-by-visitor").to_string(),
        (Author::Person { role: Some(role), .. }, Some(institution)) => {
            let role = role_in_words(shell, role);
            shell
                .msg("record-by-office")
                .arg("institution", institution)
                .arg("role", role)
                .to_string()
        }
        (Author::Person { role: Some(role), .. }, None) => role_in_words(shell, role),
        (Author::Person { role: None, .. }, Some(institution)) => institution,
        (Author::Person { role: None, .. }, None) => shell.msg("record-by-person").to_string(),
    }
}

/// The name of a role; a word that is none stands for itself.
fn role_in_words(shell: &Shell, role: &str) -> String {
    let known = role.parse::<Role>().ok();
    known.map_or_else(|| role.to_owned(), |role| shell.msg(role.message()).to_string())
}
