// tidy: not a model, because it reads the database.
//! Few subjects, asked many questions: which of today's changes answer which saved search.

use std::collections::{HashMap, HashSet};

use base::{Id, Slug};
use db::Tx;
use institutions::Institution;
use institutions::store::Filter;
use subjects::Subject;
use web::{Result, Site};

use crate::draw::{Depth, Question, draw};
use crate::index::{Copy, Writer};
use crate::query::{Place, Query};
use crate::store::News;

/// Some subjects in an index of their own, to be asked many questions.
///
/// ```ignore
/// let batch = search::Batch::new(&site, &mut tx, changed_today).await?;
/// let answers = batch.matching(&saved_search)?;
/// ```
pub struct Batch {
    copy: Copy,
    institutions: HashMap<Slug, Id<Institution>>,
    subjects: Vec<Subject>,
    now: base::Timestamp,
}

impl Batch {
    /// These subjects; hidden ones are left out.
    pub async fn new(site: &Site, tx: &mut Tx, subjects: Vec<Subject>) -> Result<Self> {
        let all = Filter { with_ended: true, ..Filter::default() };
        let institutions = institutions::store::list(tx, &all).await?;
        let slugs = institutions.iter().map(|one| (one.slug.clone(), one.id)).collect();
        let of_subjects = subjects.clone();
        let made = tokio::task::spawn_blocking(move || {
            Writer::in_memory()?.take_in(News::of(of_subjects, institutions))
        });
        let writer = made.await.map_err(web::Error::internal)?.map_err(web::Error::internal)?;
        Ok(Self { copy: writer.copy, institutions: slugs, subjects, now: site.clock.now() })
    }

    /// Those that answer a question with all its words and filters, in the order in which they were given.
    pub fn matching(&self, query: &Query) -> Result<Vec<&Subject>> {
        let institution = query.institution.as_ref().and_then(|slug| self.institutions.get(slug));
        let limit = self.subjects.len().max(1);
        let query = query.from_beginning();
        let (institution, now, depth) = (institution.copied(), self.now, Depth::AllWords);
        let question = Question { query, institution, now, limit, depth };
        let drawn = draw(&self.copy, &question).map_err(web::Error::internal)?;
        let found: HashSet<_> = drawn.gathered.places.into_iter().map(Place::id).collect();
        Ok(self.subjects.iter().filter(|subject| found.contains(&subject.id)).collect())
    }
}
