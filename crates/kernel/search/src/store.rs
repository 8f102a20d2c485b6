//! What the index reads from the database.

use std::collections::HashMap;

use base::{Id, Text};
use db::{FromRow, Result, Row, Tx, params, sql};
use institutions::Institution;
use institutions::store::Filter;
use subjects::{Revised, Subject};
use web::Site;

use crate::entry::{INSTITUTION, Known};
use crate::index::State;

sql! {
    // Institutions are few and change seldom: this says whether any was added, changed or renamed.
    INSTITUTIONS = "SELECT (SELECT CAST(count(*) AS TEXT) || '-' || CAST(COALESCE(sum(version), 0) AS TEXT)
                        FROM institutions)
                    || '-' || (SELECT CAST(count(*) AS TEXT) FROM reorganisations) AS digest";
    EARLIER_NAMES = "SELECT institution, from_name FROM reorganisations WHERE from_name IS NOT NULL
                     ORDER BY id";
    HAS = "SELECT EXISTS (SELECT 1 FROM subjects WHERE id = $1 AND revision >= $2) AS has";
    COUNT = "SELECT count(*) AS subjects FROM subjects";
}

/// What changed since an index last looked.
pub(crate) struct News {
    /// Subjects, the earliest change first.
    pub(crate) subjects: Vec<Revised>,
    /// Whether nothing comes after these.
    pub(crate) is_last: bool,
    /// All institutions, where any of them changed.
    pub(crate) institutions: Option<Institutions>,
}

/// All institutions.
pub(crate) struct Institutions {
    pub(crate) all: Vec<Known>,
    /// Tells this state of them from others.
    pub(crate) digest: String,
}

impl News {
    /// These subjects, in an index of their own beside all institutions.
    pub(crate) fn of(subjects: Vec<Subject>, institutions: Vec<Institution>) -> Self {
        let revised = (1..).zip(subjects).map(|(revision, subject)| Revised { subject, revision });
        let known = |institution| Known { institution, earlier: Vec::new(), subject: None };
        let all = institutions.into_iter().map(known).collect();
        let institutions = Some(Institutions { all, digest: String::new() });
        Self { subjects: revised.collect(), is_last: true, institutions }
    }

    pub(crate) fn is_nothing(&self) -> bool {
        self.subjects.is_empty() && self.institutions.is_none()
    }
}

/// What changed since `state`, at most `most` subjects of it.
pub(crate) async fn news(site: &Site, state: &State, most: u32) -> Result<News> {
    let mut tx = site.db.read().await?;
    let subjects = subjects::changed_since(&mut tx, state.place(), most).await?;
    let digest: String = tx.one_value(&INSTITUTIONS, params![]).await?;
    let is_of_institution = |revised: &Revised| revised.subject.kind == INSTITUTION;
    let institutions = if digest == state.institutions && !subjects.iter().any(is_of_institution) {
        None
    } else {
        Some(Institutions { all: institutions(&mut tx).await?, digest })
    };
    let is_last = subjects.len() < most as usize;
    Ok(News { subjects, is_last, institutions })
}

async fn institutions(tx: &mut Tx) -> Result<Vec<Known>> {
    let mut earlier: HashMap<Id<Institution>, Vec<Text>> = HashMap::new();
    for named in tx.all::<EarlierName>(&EARLIER_NAMES, params![]).await? {
        earlier.entry(named.institution).or_default().push(named.name);
    }
    let all = Filter { with_ended: true, ..Filter::default() };
    let institutions = institutions::store::list(tx, &all).await?;
    let ids: Vec<Id<Subject>> = institutions.iter().map(|one| one.id.cast()).collect();
    let subjects = subjects::find_many(tx, &ids).await?;
    let mut subjects: HashMap<_, _> =
        subjects.into_iter().map(|subject| (subject.id, subject)).collect();
    let known = |institution: Institution| Known {
        earlier: earlier.remove(&institution.id).unwrap_or_default(),
        subject: subjects.remove(&institution.id.cast()),
        institution,
    };
    Ok(institutions.into_iter().map(known).collect())
}

struct EarlierName {
    institution: Id<Institution>,
    name: Text,
}

impl FromRow for EarlierName {
    fn from_row(row: &Row<'_>) -> Result<Self> {
        Ok(Self { institution: row.get("institution")?, name: row.get("from_name")? })
    }
}

/// Whether the database is the one that an index was made from, and not an older copy of it: it has the last
/// change that the index took in.
pub(crate) async fn has_state(site: &Site, state: &State) -> Result<bool> {
    let Some(last) = state.last else { return Ok(true) };
    let mut tx = site.db.read().await?;
    tx.one_value(&HAS, params![last, state.revision]).await
}

/// How many subjects there are, hidden ones as well.
pub(crate) async fn count(site: &Site) -> Result<i64> {
    let mut tx = site.db.read().await?;
    tx.one_value(&COUNT, params![]).await
}
