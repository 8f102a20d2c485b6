//! The SQL of subjects.

use base::{Id, Timestamp};
use db::{FromRow, Result, Row, Tx, params, sql};

use crate::{Linked, Relation, Subject};

sql! {
    SAVE = "INSERT INTO subjects (id, kind, path, title, folded, institution, parent, changed_at)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
            ON CONFLICT (id) DO UPDATE SET kind = $2, path = $3, title = $4, folded = $5, institution = $6,
                parent = $7, changed_at = $8";
    FIND = "SELECT * FROM subjects WHERE id = $1";
    FIND_BY_PATH = "SELECT * FROM subjects WHERE path = $1";
    LINK = "INSERT INTO subject_links (from_subject, relation, to_subject, linked_at) VALUES ($1, $2, $3, $4)
            ON CONFLICT DO NOTHING";
    LINKED = "SELECT s.*, l.relation, (l.from_subject = $1) AS is_outgoing
              FROM subject_links l JOIN subjects s
                ON s.id = CASE WHEN l.from_subject = $1 THEN l.to_subject ELSE l.from_subject END
              WHERE l.from_subject = $1 OR l.to_subject = $1
              ORDER BY l.relation, s.path";
}

impl FromRow for Subject {
    fn from_row(row: &Row<'_>) -> Result<Self> {
        Ok(Self {
            id: row.get("id")?,
            kind: row.get("kind")?,
            path: row.get("path")?,
            title: row.get("title")?,
            institution: row.get("institution")?,
            parent: row.get("parent")?,
            changed_at: row.get("changed_at")?,
        })
    }
}

impl FromRow for Linked {
    fn from_row(row: &Row<'_>) -> Result<Self> {
        Ok(Self {
            relation: row.parse("relation")?,
            is_outgoing: row.get("is_outgoing")?,
            subject: Subject::from_row(row)?,
        })
    }
}

/// Enters a subject, or brings what is known of it up to date.
pub async fn save(tx: &mut Tx, subject: &Subject) -> Result<()> {
    let folded = subject.title.folded();
    tx.execute(
        &SAVE,
        params![
            subject.id,
            subject.kind,
            subject.path,
            subject.title,
            folded,
            subject.institution,
            subject.parent,
            subject.changed_at
        ],
    )
    .await?;
    Ok(())
}

/// The subject with this identifier.
pub async fn find(tx: &mut Tx, id: Id<Subject>) -> Result<Option<Subject>> {
    tx.optional(&FIND, params![id]).await
}

/// The subject at this path, without language.
pub async fn find_by_path(tx: &mut Tx, path: &str) -> Result<Option<Subject>> {
    tx.optional(&FIND_BY_PATH, params![path]).await
}

/// Links two subjects; the same link twice is one.
pub async fn link(
    tx: &mut Tx,
    from: Id<Subject>,
    relation: Relation,
    to: Id<Subject>,
    now: Timestamp,
) -> Result<()> {
    tx.execute(&LINK, params![from, relation.key(), to, now]).await?;
    Ok(())
}

/// Everything that a subject is linked with, in either direction.
pub async fn linked(tx: &mut Tx, id: Id<Subject>) -> Result<Vec<Linked>> {
    tx.all(&LINKED, params![id]).await
}
