//! Documents on their way out of the database.

use base::Text;
use db::{Error, FromRow, Result, Row};
use files::{DisplayName, FileHash};

use crate::{Content, Correction, Document, Facts, KeptFile, Listed, Standing, WebAddress};

impl FromRow for Document {
    fn from_row(row: &Row<'_>) -> Result<Self> {
        Ok(Self {
            id: row.get("id")?,
            subject: row.get("subject")?,
            facts: facts(row)?,
            content: content(row)?,
            standing: standing(row)?,
            recorded_at: row.get("recorded_at")?,
            recorded_by: row.get("recorded_by")?,
            version: row.get("version")?,
        })
    }
}

impl FromRow for Correction {
    fn from_row(row: &Row<'_>) -> Result<Self> {
        Ok(Self { at: row.get("corrected_at")?, facts: facts(row)?, content: content(row)? })
    }
}

impl FromRow for Listed {
    fn from_row(row: &Row<'_>) -> Result<Self> {
        Ok(Self {
            document: Document::from_row(row)?,
            subject_path: row.get("subject_path")?,
            subject_title: row.get("subject_title")?,
            institution_slug: row.get("institution_slug")?,
        })
    }
}

fn facts(row: &Row<'_>) -> Result<Facts> {
    Ok(Facts {
        date: row.get("date")?,
        kind: row.parse("kind")?,
        title: row.get("title")?,
        what_it_proves: row.get("what_it_proves")?,
        provider: row.get("provider")?,
        institution: row.get("institution")?,
        is_public: row.get("is_public")?,
    })
}

fn content(row: &Row<'_>) -> Result<Content> {
    let file = file(row)?;
    match row.parse_optional::<WebAddress>("url")? {
        Some(url) => Ok(Content::Link { url, archived: file }),
        None => file
            .map(Content::File)
            .ok_or_else(|| Error::corrupt("a document has neither a file nor an address")),
    }
}

fn file(row: &Row<'_>) -> Result<Option<KeptFile>> {
    let Some(hash) = row.get::<Option<[u8; 32]>>("file_hash")? else { return Ok(None) };
    Ok(Some(KeptFile {
        hash: FileHash::from_bytes(hash),
        name: DisplayName::from(row.get::<String>("file_name")?),
        size: row.get("file_size")?,
        media_type: row.parse("file_type")?,
    }))
}

fn standing(row: &Row<'_>) -> Result<Standing> {
    let Some(at) = row.get("withdrawn_at")? else { return Ok(Standing::Valid) };
    let reason = row.get::<Option<Text>>("withdrawn_because")?;
    let reason =
        reason.ok_or_else(|| Error::corrupt("a document was withdrawn without a reason"))?;
    Ok(Standing::Withdrawn { at, reason })
}
