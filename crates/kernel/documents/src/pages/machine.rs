//! Documents for machines: one shape for JSON, CSV and feeds.

use base::{Language, Text};
use serde::Serialize;
use web::{Feed, Item, Shell};

use crate::{Listed, Standing};

/// One document, flat, so that JSON and CSV say the same.
#[derive(Serialize)]
pub(crate) struct Row {
    id: String,
    page: String,
    kind: &'static str,
    date: String,
    title_lv: Option<String>,
    title_en: Option<String>,
    what_it_proves_lv: Option<String>,
    what_it_proves_en: Option<String>,
    provider_lv: Option<String>,
    provider_en: Option<String>,
    institution: Option<String>,
    subject: String,
    subject_page: String,
    url: Option<String>,
    file: Option<String>,
    file_name: Option<String>,
    file_type: Option<&'static str>,
    file_bytes: Option<u64>,
    sha256: Option<String>,
    recorded_at: String,
    withdrawn_at: Option<String>,
    withdrawn_because: Option<String>,
}

impl Row {
    pub(crate) fn of(shell: &Shell, listed: &Listed) -> Self {
        let document = &listed.document;
        let file = document.content.file();
        let given_out = file.filter(|_| !document.is_withdrawn());
        let (withdrawn_at, because) = match &document.standing {
            Standing::Valid => (None, None),
            Standing::Withdrawn { at, reason } => {
                (Some(at.to_string()), Some(shell.plain(reason).to_owned()))
            }
        };
        let absolute = |path: &str| shell.site().absolute(&shell.link(path));
        Self {
            id: document.id.to_string(),
            page: absolute(&document.path()),
            kind: document.kind.key(),
            date: document.date.to_string(),
            title_lv: wording(&document.title, Language::Lv),
            title_en: wording(&document.title, Language::En),
            what_it_proves_lv: wording(&document.what_it_proves, Language::Lv),
            what_it_proves_en: wording(&document.what_it_proves, Language::En),
            provider_lv: wording(&document.provider, Language::Lv),
            provider_en: wording(&document.provider, Language::En),
            institution: listed.institution_slug.clone(),
            subject: document.subject.to_string(),
            subject_page: absolute(&listed.subject_path),
            url: document.content.url().map(ToString::to_string),
            file: given_out.map(|_| absolute(&document.file_path())),
            file_name: file.map(|file| file.name.to_string()),
            file_type: file.map(|file| file.media_type.mime()),
            file_bytes: file.map(|file| file.size),
            sha256: file.map(|file| file.hash.to_string()),
            recorded_at: document.recorded_at.to_string(),
            withdrawn_at,
            withdrawn_because: because,
        }
    }
}

pub(crate) fn rows(shell: &Shell, listed: &[Listed]) -> Vec<Row> {
    listed.iter().map(|listed| Row::of(shell, listed)).collect()
}

/// What was added, for feed readers.
pub(crate) fn feed(shell: &Shell, listed: &[Listed]) -> Feed {
    let item = |listed: &Listed| {
        let document = &listed.document;
        let kind = shell.said("documents-kind", document.kind.key());
        let about = shell.plain(&listed.subject_title);
        Item {
            id: document.path(),
            title: format!("{kind}: {}", shell.plain(&document.title)),
            path: document.path(),
            at: document.recorded_at,
            summary: format!("{about}. {}", shell.plain(&document.what_it_proves)),
        }
    };
    let title = shell.msg("documents-list-title").to_string();
    Feed { title, items: listed.iter().map(item).collect() }
}

fn wording(text: &Text, language: Language) -> Option<String> {
    text.get(language).map(str::to_owned)
}
