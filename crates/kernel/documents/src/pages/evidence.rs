//! The fields of evidence in a form: of the pages here, and of any form of a capability.

use base::{Day, Id, PartialDate, Text};
use db::Tx;
use institutions::Institution;
use subjects::Subject;
use web::{Form, Options, Result, Shell, Site};

use super::chosen::{self, chosen};
use crate::{Content, Document, Evidence, Facts, Kind, WebAddress, has_come};

/// The longest title and name of a provider, in characters.
const TITLE: usize = 300;

/// The longest sentence about what is proved, in characters.
const WHAT_IT_PROVES: usize = 2_000;

/// What the macros of `documents/_fields.html` offer for choice.
#[derive(Clone, Debug)]
pub struct EvidenceFields {
    /// The kinds of documents.
    pub kinds: Options,
    /// The institutions that may have given it.
    pub institutions: Options,
    /// The endings of files that are kept, for the field of a file.
    pub accept: String,
}

impl EvidenceFields {
    /// Reads what there is to choose from, for the language of the page.
    pub async fn load(tx: &mut Tx, shell: &Shell) -> db::Result<Self> {
        let living = institutions::store::list(tx, &institutions::store::Filter::default()).await?;
        let option = |one: Institution| (one.id.to_string(), shell.plain(&one.name).to_owned());
        let institutions = living.into_iter().map(option).collect();
        Ok(Self { kinds: kinds(shell), institutions, accept: chosen::accept() })
    }
}

/// The kinds of documents, for a choice.
pub(crate) fn kinds(shell: &Shell) -> Options {
    let option =
        |kind: Kind| (kind.key().to_owned(), shell.said("documents-kind", kind.key()).to_string());
    Kind::ALL.into_iter().map(option).collect()
}

/// The path of the form for new evidence about a subject, without language.
pub fn adding_path(subject: Id<Subject>) -> String {
    format!("/subjects/{subject}/documents/new")
}

/// Reads evidence that may be sent with another form (the fields of `documents/_fields.html`), and keeps
/// its file. `None` where nothing was given, and where the form now has problems.
///
/// A file that is kept for a form that is then refused is remembered in the form; one that is never
/// attached to anything harms nobody.
pub async fn evidence_from_form(site: &Site, form: &mut Form) -> Result<Option<Evidence>> {
    let typed = ["kind", "date", "title_lv", "title_en", "what_lv", "what_en", "url"];
    let is_typed = |field: &&str| !form.wording("evidence_", field).trim().is_empty();
    if typed.iter().any(is_typed) || chosen::is_any(form) {
        required_evidence_from_form(site, form).await
    } else {
        Ok(None)
    }
}

/// As [`evidence_from_form`], where evidence must be given: `None` only where the form now has problems.
pub async fn required_evidence_from_form(site: &Site, form: &mut Form) -> Result<Option<Evidence>> {
    let content = content(site, form).await?;
    let facts = facts(form, site.today());
    Ok(facts.zip(content).map(|(facts, content)| Evidence { facts, content }))
}

/// The form filled with what is said about a document, for correcting it.
pub(crate) fn filled(document: &Document) -> Form {
    let institution = document.institution.map(|id| id.to_string()).unwrap_or_default();
    let url = document.content.url().map(ToString::to_string).unwrap_or_default();
    let hidden = if document.is_public { "" } else { "yes" };
    Form::filled([
        ("evidence_kind", document.kind.key().to_owned()),
        ("evidence_date", document.date.to_string()),
        ("evidence_institution", institution),
        ("evidence_url", url),
        ("evidence_hidden", hidden.to_owned()),
    ])
    .with_text("evidence_title", &document.title)
    .with_text("evidence_what", &document.what_it_proves)
    .with_text("evidence_provider", &document.provider)
}

/// What is said about the evidence.
pub(crate) fn facts(form: &mut Form, today: Day) -> Option<Facts> {
    let kind = form.parsed("evidence_kind", "documents-problem-kind");
    let title = form.text("evidence_title", TITLE);
    let what_it_proves = form.text_optional("evidence_what", WHAT_IT_PROVES);
    let date = date(form, today);
    let provider = provider(form);
    let is_public = !form.has("evidence_hidden", "yes");
    let (provider, institution) = provider?;
    Some(Facts {
        date: date?,
        kind: kind?,
        title: title?,
        what_it_proves: what_it_proves?,
        provider,
        institution,
        is_public,
    })
}

fn date(form: &mut Form, today: Day) -> Option<PartialDate> {
    let date = form.parsed("evidence_date", "documents-problem-date")?;
    if has_come(date, today) {
        Some(date)
    } else {
        form.problem("evidence_date", "documents-problem-date-ahead")
    }
}

/// Who gave it: words, an institution, or both.
fn provider(form: &mut Form) -> Option<(Text, Option<Id<Institution>>)> {
    let institution = form.parsed_optional("evidence_institution", "documents-problem-institution");
    let words = form.text_optional("evidence_provider", TITLE);
    let (words, institution) = (words?, institution?);
    if words.is_unknown() && institution.is_none() {
        return form.problem("evidence_provider", "documents-problem-provider");
    }
    Some((words, institution))
}

/// The evidence itself: a file; or an address, whose archived copy the file then is.
async fn content(site: &Site, form: &mut Form) -> Result<Option<Content>> {
    let url = form.parsed_optional::<WebAddress>("evidence_url", "documents-problem-url");
    let file = chosen(site, form).await?;
    let (Some(url), Some(file)) = (url, file) else { return Ok(None) };
    Ok(match (url, file) {
        (None, None) => form.problem("evidence_file", "documents-problem-nothing"),
        (None, Some(file)) => Some(Content::File(file)),
        (Some(url), archived) => Some(Content::Link { url, archived }),
    })
}
