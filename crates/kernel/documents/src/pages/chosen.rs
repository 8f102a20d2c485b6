//! The file that somebody chose in a form.
//!
//! A browser forgets a chosen file when the form comes back. The site keeps it instead, and remembers it
//! in two hidden fields: the file with a seal, so that nobody can claim a file by its hash alone, and its
//! name for people.

use files::{Allowed, DisplayName, Found, MediaType, Refusal, StoreError};
use web::{Error, Form, Result, Site, Upload};

use crate::KeptFile;

/// The field of the file.
const FILE: &str = "evidence_file";

/// The hidden field that remembers a file which is already kept.
const KEPT: &str = "evidence_kept";

/// The hidden field with that file's name, for people.
const KEPT_NAME: &str = "evidence_kept_name";

/// The box that is ticked in order not to attach that file.
const DROP: &str = "evidence_drop";

/// What is kept as evidence: everything that the site keeps at all, up to 20 MiB.
const ALLOWED: Allowed<'static> = Allowed { types: &MediaType::ALL, most_bytes: 20 * MEGABYTE };

const MEGABYTE: u64 = 1024 * 1024;

/// The endings of all files that are kept, as the field of a file takes them.
pub(crate) fn accept() -> String {
    let endings = ALLOWED.types.iter().flat_map(|kind| kind.extensions());
    endings.map(|ending| format!(".{ending}")).collect::<Vec<_>>().join(",")
}

/// Whether a file was chosen, now or before.
pub(crate) fn is_any(form: &Form) -> bool {
    form.uploads(FILE).next().is_some() || !(form.value(KEPT).is_empty() || form.has(DROP, "yes"))
}

/// The file that was chosen, if any, now kept; the outer `None` is a file that cannot be kept, noted in the
/// form.
pub(crate) async fn chosen(site: &Site, form: &mut Form) -> Result<Option<Option<KeptFile>>> {
    let upload = form.uploads(FILE).next().cloned();
    let Some(upload) = upload else { return Ok(Some(remembered(site, form))) };
    match keep(site, &upload).await {
        Ok(file) => {
            remember(site, form, &file);
            Ok(Some(Some(file)))
        }
        Err(StoreError::Refused(refusal)) => Ok(refused(form, &upload, &refusal)),
        Err(StoreError::Failed(error)) => Err(error.into()),
        Err(error @ StoreError::Broken(_)) => Err(Error::internal(error)),
    }
}

async fn keep(site: &Site, upload: &Upload) -> Result<KeptFile, StoreError> {
    let name = DisplayName::from(upload.name.as_str());
    let stored = site.files.store_bytes(&name, ALLOWED, upload.bytes.clone()).await?;
    Ok(KeptFile {
        hash: stored.hash,
        name: name.fitting(stored.media_type),
        size: stored.size,
        media_type: stored.media_type,
    })
}

/// Remembers a kept file in the form, for when the form goes back.
fn remember(site: &Site, form: &mut Form, file: &KeptFile) {
    let said = said(file);
    let sealed = format!("{}|{said}", seal(site, &said));
    form.put(KEPT, sealed);
    form.put(KEPT_NAME, file.name.as_str());
}

/// The file that the form remembers, unless it is dropped.
fn remembered(site: &Site, form: &Form) -> Option<KeptFile> {
    if form.has(DROP, "yes") {
        return None;
    }
    let (sealed, said) = form.value(KEPT).split_once('|')?;
    if sealed != seal(site, said) {
        return None;
    }
    let mut parts = said.splitn(4, '|');
    Some(KeptFile {
        hash: parts.next()?.parse().ok()?,
        size: parts.next()?.parse().ok()?,
        media_type: parts.next()?.parse().ok()?,
        name: parts.next()?.into(),
    })
}

/// A kept file in words for programs. Its name has no `|` in it.
fn said(file: &KeptFile) -> String {
    format!("{}|{}|{}|{}", file.hash, file.size, file.media_type, file.name)
}

fn seal(site: &Site, said: &str) -> String {
    files::FileHash::from_bytes(site.secret.digest("documents-kept-file", said)).to_string()
}

/// Says what was found and what is allowed.
fn refused<T>(form: &mut Form, upload: &Upload, refusal: &Refusal) -> Option<T> {
    match refusal {
        Refusal::Empty => form.problem(FILE, "documents-refused-empty"),
        Refusal::TooLarge { .. } => {
            let megabytes = (upload.bytes.len() as u64).div_ceil(MEGABYTE);
            form.problem_with_found(FILE, "documents-refused-too-large", megabytes.to_string())
        }
        Refusal::NameDiffers { found, .. } => {
            let found = found.extension().to_uppercase();
            form.problem_with_found(FILE, "documents-refused-name", found)
        }
        Refusal::NotAllowed { found, .. } => form.problem(FILE, not_allowed(*found)),
    }
}

fn not_allowed(found: Found) -> &'static str {
    match found {
        Found::Html | Found::Svg | Found::Xml => "documents-refused-markup",
        Found::Archive => "documents-refused-archive",
        Found::Macros => "documents-refused-macros",
        Found::Program => "documents-refused-program",
        Found::OtherAlphabet => "documents-refused-alphabet",
        Found::BrokenJson => "documents-refused-json",
        Found::Known(_) | Found::Unknown => "documents-refused-unknown",
    }
}
