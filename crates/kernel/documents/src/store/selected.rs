//! The SQL of the repository: documents that are public, count, and fit a selection.

use base::{Day, Id, Timestamp, fold};
use db::{Result, Tx, params, sql};
use institutions::Institution;
use subjects::Subject;

use crate::{Document, Kind, Listed, Selection};

/// What fits a selection, as $1 to $6.
macro_rules! fits {
    () => {
        "d.is_public AND d.withdrawn_at IS NULL
           AND (CAST($1 AS TEXT) IS NULL OR d.kind = $1)
           AND (CAST($2 AS DATE) IS NULL OR (d.latest_on >= $2 AND d.latest_on <= $3))
           AND (CAST($4 AS UUID) IS NULL OR d.institution = $4 OR s.institution = $4)
           AND (CAST($5 AS UUID) IS NULL OR s.id = $5 OR s.parent = $5
                OR s.parent IN (SELECT c.id FROM subjects c WHERE c.parent = $5))
           AND (CAST($6 AS TEXT) IS NULL OR d.folded LIKE $6 ESCAPE '\\' OR s.folded LIKE $6 ESCAPE '\\')"
    };
}

/// What fits, with the words that a list needs.
macro_rules! listed {
    ($end:literal) => {
        concat!(
            "SELECT d.*, s.path AS subject_path, s.title AS subject_title, i.slug AS institution_slug
             FROM documents d JOIN subjects s ON s.id = d.subject
                  LEFT JOIN institutions i ON i.id = d.institution
             WHERE ",
            fits!(),
            $end
        )
    };
}

sql! {
    LIST = listed!(" ORDER BY d.latest_on DESC, d.recorded_at DESC, d.id DESC LIMIT $7 OFFSET $8");
    AFTER = listed!(" AND (d.latest_on, d.recorded_at, d.id) < ($7, $8, $9)
                     ORDER BY d.latest_on DESC, d.recorded_at DESC, d.id DESC LIMIT $10");
    NEWEST = listed!(" ORDER BY d.recorded_at DESC, d.id DESC LIMIT $7");
    COUNT = concat!(
        "SELECT count(*) FROM documents d JOIN subjects s ON s.id = d.subject WHERE ", fits!());
    YEARS = "SELECT DISTINCT substr(date, 1, 4) AS year FROM documents
             WHERE is_public AND withdrawn_at IS NULL ORDER BY year DESC";
    INSTITUTIONS = "SELECT * FROM institutions
                    WHERE id IN (SELECT institution FROM documents WHERE is_public AND withdrawn_at IS NULL)
                       OR id IN (SELECT s.institution FROM subjects s WHERE EXISTS (
                           SELECT 1 FROM documents d
                           WHERE d.subject = s.id AND d.is_public AND d.withdrawn_at IS NULL))
                    ORDER BY folded, id";
}

/// Where one piece of a list ends and the next begins.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Place {
    latest_on: Day,
    recorded_at: Timestamp,
    id: Id<Document>,
}

impl Place {
    /// The place of a document in a list by date.
    pub(crate) fn of(document: &Document) -> Self {
        Self {
            latest_on: document.date.latest(),
            recorded_at: document.recorded_at,
            id: document.id,
        }
    }
}

/// What fits, by date, the latest first: one page of it.
pub(crate) async fn list(
    tx: &mut Tx,
    selection: &Selection,
    (limit, offset): (i64, i64),
) -> Result<Vec<Listed>> {
    let Bound { kind, from, to, institution, subject, pattern } = &selection.into();
    tx.all(&LIST, params![kind, from, to, institution, subject, pattern, limit, offset]).await
}

/// What fits, by date, the latest first: what comes after a place.
pub(crate) async fn after(
    tx: &mut Tx,
    selection: &Selection,
    place: Place,
    limit: i64,
) -> Result<Vec<Listed>> {
    let Bound { kind, from, to, institution, subject, pattern } = &selection.into();
    let Place { latest_on, recorded_at, id } = place;
    tx.all(
        &AFTER,
        params![kind, from, to, institution, subject, pattern, latest_on, recorded_at, id, limit],
    )
    .await
}

/// What fits, by when it was added, the newest first.
pub(crate) async fn newest(tx: &mut Tx, selection: &Selection, limit: i64) -> Result<Vec<Listed>> {
    let Bound { kind, from, to, institution, subject, pattern } = &selection.into();
    tx.all(&NEWEST, params![kind, from, to, institution, subject, pattern, limit]).await
}

/// How many documents fit.
pub(crate) async fn count(tx: &mut Tx, selection: &Selection) -> Result<u64> {
    let Bound { kind, from, to, institution, subject, pattern } = &selection.into();
    tx.one_value(&COUNT, params![kind, from, to, institution, subject, pattern]).await
}

/// The years from which there is public evidence, the latest first.
pub(crate) async fn years(tx: &mut Tx) -> Result<Vec<String>> {
    tx.all_values(&YEARS, params![]).await
}

/// The institutions that gave public evidence or answer for what it is about, by name.
pub(crate) async fn institutions(tx: &mut Tx) -> Result<Vec<Institution>> {
    tx.all(&INSTITUTIONS, params![]).await
}

/// A selection as the texts take it.
struct Bound {
    kind: Option<&'static str>,
    from: Option<Day>,
    to: Option<Day>,
    institution: Option<Id<Institution>>,
    subject: Option<Id<Subject>>,
    pattern: Option<String>,
}

impl From<&Selection> for Bound {
    fn from(selection: &Selection) -> Self {
        let (from, to) = selection.days().unzip();
        let words = fold(&selection.text);
        Self {
            kind: selection.kind.map(Kind::key),
            from,
            to,
            institution: selection.institution,
            subject: selection.subject,
            pattern: (!words.is_empty()).then(|| db::dialect::containing(&words)),
        }
    }
}
