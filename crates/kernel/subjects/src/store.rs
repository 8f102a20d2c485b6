//! The SQL of subjects.

use base::{Id, Timestamp};
use db::{FromRow, Param, Result, Row, Tx, params, sql};

use crate::{Linked, Relation, Subject};

sql! {
    NEXT_REVISION = "UPDATE subject_head SET revision = revision + 1 WHERE id = 1 RETURNING revision";
    LATEST_REVISION = "SELECT revision FROM subject_head WHERE id = 1";
    // A part of what is hidden is hidden, and what everybody has seen is not hidden again by a change.
    SAVE = "INSERT INTO subjects (id, kind, path, title, folded, body, institution, parent, territory, topics,
                is_public, changed_at, revision)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10,
                $11 AND COALESCE((SELECT is_public FROM subjects WHERE id = $8), TRUE), $12, $13)
            ON CONFLICT (id) DO UPDATE SET kind = $2, path = $3, title = $4, folded = $5, body = $6,
                institution = $7, parent = $8, territory = $9, topics = $10,
                is_public = subjects.is_public OR excluded.is_public, changed_at = $12, revision = $13";
    REVEAL = "WITH RECURSIVE beneath (id) AS (
                  SELECT id FROM subjects WHERE id = $1
                  UNION ALL SELECT s.id FROM subjects s JOIN beneath b ON s.parent = b.id)
              UPDATE subjects SET is_public = TRUE, revision = $2
              WHERE id IN (SELECT id FROM beneath) AND NOT is_public";
    FIND = "SELECT * FROM subjects WHERE id = $1";
    FIND_MANY = "SELECT * FROM subjects
                 WHERE id IN ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)";
    FIND_BY_PATH = "SELECT * FROM subjects WHERE path = $1";
    CHANGED_SINCE = "SELECT * FROM subjects WHERE (revision, id) > ($1, $2) ORDER BY revision, id LIMIT $3";
    WAY_UP = "WITH RECURSIVE above (id, parent, depth) AS (
                  SELECT id, parent, 0 FROM subjects WHERE id = $1
                  UNION ALL SELECT s.id, s.parent, a.depth + 1 FROM subjects s JOIN above a ON s.id = a.parent
                  WHERE a.depth < 16)
              SELECT s.* FROM subjects s JOIN above a ON a.id = s.id ORDER BY a.depth";
    LINK = "INSERT INTO subject_links (from_subject, relation, to_subject, linked_at) VALUES ($1, $2, $3, $4)
            ON CONFLICT DO NOTHING";
    LINKED = "SELECT s.*, l.relation, (l.from_subject = $1) AS is_outgoing
              FROM subject_links l JOIN subjects s
                ON s.id = CASE WHEN l.from_subject = $1 THEN l.to_subject ELSE l.from_subject END
              WHERE l.from_subject = $1 OR l.to_subject = $1
              ORDER BY l.relation, s.path";
}

/// A subject with the revision in which it last changed, for whoever keeps a copy.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Revised {
    /// The subject as it is now.
    pub subject: Subject,
    /// The revision; see [`changed_since`].
    pub revision: i64,
}

impl FromRow for Subject {
    fn from_row(row: &Row<'_>) -> Result<Self> {
        Ok(Self {
            id: row.get("id")?,
            kind: row.get("kind")?,
            path: row.get("path")?,
            title: row.get("title")?,
            body: row.get("body")?,
            institution: row.get("institution")?,
            parent: row.get("parent")?,
            territory: row.get("territory")?,
            topics: row.json("topics")?,
            is_public: row.get("is_public")?,
            changed_at: row.get("changed_at")?,
        })
    }
}

impl FromRow for Revised {
    fn from_row(row: &Row<'_>) -> Result<Self> {
        Ok(Self { subject: Subject::from_row(row)?, revision: row.get("revision")? })
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
    let revision = next_revision(tx).await?;
    let topics = serde_json::to_string(&subject.topics).expect("a list of words is JSON");
    tx.execute(
        &SAVE,
        params![
            subject.id,
            subject.kind,
            subject.path,
            subject.title,
            subject.title.folded(),
            subject.body,
            subject.institution,
            subject.parent,
            subject.territory,
            topics,
            subject.is_public,
            subject.changed_at,
            revision
        ],
    )
    .await?;
    Ok(())
}

/// Shows a draft, and everything that is part of it, to everybody.
pub async fn reveal(tx: &mut Tx, id: Id<Subject>) -> Result<()> {
    let revision = next_revision(tx).await?;
    tx.execute(&REVEAL, params![id, revision]).await?;
    Ok(())
}

async fn next_revision(tx: &mut Tx) -> Result<i64> {
    tx.one_value(&NEXT_REVISION, params![]).await
}

/// The subject with this identifier, hidden or not.
pub async fn find(tx: &mut Tx, id: Id<Subject>) -> Result<Option<Subject>> {
    tx.optional(&FIND, params![id]).await
}

/// How many subjects one question asks for; [`FIND_MANY`] has as many parameters.
const AT_ONCE: usize = 16;

/// The subjects with these identifiers, hidden or not, in no order; those that do not exist are left out.
pub async fn find_many(tx: &mut Tx, ids: &[Id<Subject>]) -> Result<Vec<Subject>> {
    let mut found = Vec::new();
    for some in ids.chunks(AT_ONCE) {
        // What is asked for twice is found once, so the last identifier fills what is left.
        let filled = some.iter().chain(std::iter::repeat(&some[some.len() - 1])).take(AT_ONCE);
        let params: Vec<_> = filled.map(Param::to_value).collect();
        found.extend(tx.all(&FIND_MANY, &params).await?);
    }
    Ok(found)
}

/// The subject at this path, without language.
pub async fn find_by_path(tx: &mut Tx, path: &str) -> Result<Option<Subject>> {
    tx.optional(&FIND_BY_PATH, params![path]).await
}

/// The revision of the newest change: what a complete copy has seen.
pub async fn latest_revision(tx: &mut Tx) -> Result<i64> {
    tx.one_value(&LATEST_REVISION, params![]).await
}

/// What changed after the place that the last piece ended with, oldest first, at most `limit` subjects. An
/// empty copy begins with revision −1 and any identifier.
pub async fn changed_since(
    tx: &mut Tx,
    (revision, id): (i64, Id<Subject>),
    limit: u32,
) -> Result<Vec<Revised>> {
    tx.all(&CHANGED_SINCE, params![revision, id, i64::from(limit)]).await
}

/// The subject and what it is part of, from the subject itself up to the whole.
pub async fn way_up(tx: &mut Tx, id: Id<Subject>) -> Result<Vec<Subject>> {
    tx.all(&WAY_UP, params![id]).await
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
