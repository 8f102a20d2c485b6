//! The SQL of documents.

mod rows;
pub(crate) mod selected;

use accounts::Account;
use base::{Id, Text, Timestamp, fold};
use db::{Result, Tx, params, sql};
use institutions::Institution;
use subjects::Subject;

use crate::{Content, Correction, Document, Facts, KeptFile, Standing};

sql! {
    ADD = "INSERT INTO documents (id, subject, kind, date, latest_on, title, what_it_proves, provider, institution,
               is_public, url, file_hash, file_name, file_size, file_type, folded, recorded_at, recorded_by, version)
           VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, 1)
           ON CONFLICT DO NOTHING";
    SAME = "SELECT id FROM documents
            WHERE subject = $1 AND withdrawn_at IS NULL AND (file_hash = $2 OR url = $3)";
    FIND = "SELECT * FROM documents WHERE id = $1";
    CLAIM = "UPDATE documents SET version = version + 1
             WHERE id = $1 AND version = $2 AND withdrawn_at IS NULL";
    KEEP_BEFORE = "INSERT INTO document_corrections (document, version, kind, date, title, what_it_proves, provider,
                       institution, is_public, url, file_hash, file_name, file_size, file_type, corrected_at,
                       corrected_by)
                   SELECT id, version - 1, kind, date, title, what_it_proves, provider, institution, is_public, url,
                       file_hash, file_name, file_size, file_type, $2, $3
                   FROM documents WHERE id = $1";
    CORRECT = "UPDATE documents SET kind = $2, date = $3, latest_on = $4, title = $5, what_it_proves = $6,
                   provider = $7, institution = $8, is_public = $9, url = $10, file_hash = $11, file_name = $12,
                   file_size = $13, file_type = $14, folded = $15
               WHERE id = $1";
    CORRECTIONS = "SELECT * FROM document_corrections WHERE document = $1 ORDER BY version DESC";
    WITHDRAW = "UPDATE documents SET withdrawn_at = $2, withdrawn_because = $3, version = version + 1
                WHERE id = $1 AND withdrawn_at IS NULL";
    OF_SUBJECT = "SELECT * FROM documents WHERE subject = $1 AND (is_public OR $2)
                  ORDER BY latest_on DESC, recorded_at DESC, id DESC";
    // The subject, what it is part of, and so on to the whole.
    LEADING = "WITH RECURSIVE above (id, parent, institution) AS (
                   SELECT id, parent, institution FROM subjects WHERE id = $1
                   UNION
                   SELECT s.id, s.parent, s.institution FROM above JOIN subjects s ON s.id = above.parent)
               SELECT institution FROM above WHERE parent IS NULL";
    LAST_ADDED = "SELECT max(d.recorded_at) FROM documents d JOIN subjects s ON s.id = d.subject
                  WHERE d.is_public AND d.withdrawn_at IS NULL
                    AND (s.id = $1 OR s.parent = $1 OR s.parent IN (SELECT c.id FROM subjects c WHERE c.parent = $1))";
}

/// Whether a new document was kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[must_use = "evidence that was there already is not added, and its sender must be told"]
pub(crate) enum Kept {
    /// It was.
    Yes,
    /// The same file or page is evidence there already; nothing was kept.
    AlreadyThere(Id<Document>),
}

/// Whether a change was kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[must_use = "a change that came too late is not kept, and its author must be told"]
pub(crate) enum Saved {
    /// It was.
    Yes,
    /// Somebody else corrected or withdrew the document first; nothing was kept.
    LostRace,
    /// The address or the copy belongs to another document of the subject; nothing was kept.
    AlreadyThere,
}

/// The document with this identifier, whoever may see it.
pub async fn find(tx: &mut Tx, id: Id<Document>) -> Result<Option<Document>> {
    tx.optional(&FIND, params![id]).await
}

/// Everything public that proves something about a subject, the latest first; with what was withdrawn.
pub async fn of_subject(tx: &mut Tx, subject: Id<Subject>) -> Result<Vec<Document>> {
    tx.all(&OF_SUBJECT, params![subject, false]).await
}

/// As [`of_subject`], with what is not for everybody: filter it by who reads.
pub(crate) async fn all_of_subject(tx: &mut Tx, subject: Id<Subject>) -> Result<Vec<Document>> {
    tx.all(&OF_SUBJECT, params![subject, true]).await
}

/// When public evidence was last added about a subject or what is part of it, two levels down: for the rule
/// that a repository is updated at least twice a year. `None` where there never was any that still counts.
pub async fn last_added(tx: &mut Tx, subject: Id<Subject>) -> Result<Option<Timestamp>> {
    tx.one_value(&LAST_ADDED, params![subject]).await
}

/// The institution that answers for the whole of which a subject is a part.
pub(crate) async fn leading_institution(
    tx: &mut Tx,
    subject: Id<Subject>,
) -> Result<Option<Id<Institution>>> {
    Ok(tx.optional_value(&LEADING, params![subject]).await?.flatten())
}

/// Keeps a new document.
pub(crate) async fn insert(tx: &mut Tx, document: &Document) -> Result<Kept> {
    let Facts { date, kind, title, what_it_proves, provider, institution, is_public } =
        &document.facts;
    let file = document.content.file();
    let rows = tx
        .execute(
            &ADD,
            params![
                document.id,
                document.subject,
                kind.key(),
                date,
                date.latest(),
                title,
                what_it_proves,
                provider,
                institution,
                is_public,
                url(&document.content),
                file.map(|file| file.hash.bytes()),
                file.map(|file| file.name.as_str()),
                file.map(size),
                file.map(|file| file.media_type.mime()),
                folded(document),
                document.recorded_at,
                document.recorded_by
            ],
        )
        .await?;
    if rows == 1 {
        return Ok(Kept::Yes);
    }
    Ok(Kept::AlreadyThere(same(tx, document).await?.unwrap_or(document.id)))
}

/// The document with the same file or page, about the same subject.
async fn same(tx: &mut Tx, document: &Document) -> Result<Option<Id<Document>>> {
    let hash = document.content.file().map(|file| file.hash.bytes());
    tx.optional_value(&SAME, params![document.subject, hash, url(&document.content)]).await
}

/// Keeps a corrected document, and what was said before beside it.
pub(crate) async fn correct(
    tx: &mut Tx,
    document: &Document,
    now: Timestamp,
    by: Option<Id<Account>>,
) -> Result<Saved> {
    if tx.execute(&CLAIM, params![document.id, document.version]).await? == 0 {
        return Ok(Saved::LostRace);
    }
    tx.execute(&KEEP_BEFORE, params![document.id, now, by]).await?;
    match rewrite(tx, document).await {
        Ok(()) => Ok(Saved::Yes),
        Err(error) if error.is_unique() => Ok(Saved::AlreadyThere),
        Err(error) => Err(error),
    }
}

async fn rewrite(tx: &mut Tx, document: &Document) -> Result<()> {
    let Facts { date, kind, title, what_it_proves, provider, institution, is_public } =
        &document.facts;
    let file = document.content.file();
    tx.execute(
        &CORRECT,
        params![
            document.id,
            kind.key(),
            date,
            date.latest(),
            title,
            what_it_proves,
            provider,
            institution,
            is_public,
            url(&document.content),
            file.map(|file| file.hash.bytes()),
            file.map(|file| file.name.as_str()),
            file.map(size),
            file.map(|file| file.media_type.mime()),
            folded(document)
        ],
    )
    .await?;
    Ok(())
}

/// What was said about a document before, the newest first.
pub(crate) async fn corrections(tx: &mut Tx, id: Id<Document>) -> Result<Vec<Correction>> {
    tx.all(&CORRECTIONS, params![id]).await
}

/// Keeps that a document was withdrawn.
pub(crate) async fn withdraw(tx: &mut Tx, document: &Document) -> Result<Saved> {
    let (at, reason) = withdrawal(&document.standing);
    let rows = tx.execute(&WITHDRAW, params![document.id, at, reason]).await?;
    Ok(if rows == 1 { Saved::Yes } else { Saved::LostRace })
}

fn url(content: &Content) -> Option<&str> {
    content.url().map(crate::WebAddress::as_str)
}

fn size(file: &KeptFile) -> i64 {
    i64::try_from(file.size).expect("a file that was received has fewer than 2^63 bytes")
}

fn withdrawal(standing: &Standing) -> (Option<Timestamp>, Option<&Text>) {
    match standing {
        Standing::Valid => (None, None),
        Standing::Withdrawn { at, reason } => (Some(*at), Some(reason)),
    }
}

/// What a document is found by.
fn folded(document: &Document) -> String {
    let name = document.content.file().map_or("", |file| file.name.as_str());
    [
        document.title.folded(),
        document.what_it_proves.folded(),
        document.provider.folded(),
        fold(name),
    ]
    .join(" ")
}
