//! One index that is open, to search and to write.

use std::collections::HashMap;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use base::{Id, fold};
use institutions::Institution;
use parking_lot::RwLock;
use tantivy::{IndexReader, IndexWriter, ReloadPolicy, Searcher, Term};

use super::{Error, State};
use crate::entry::{Entry, INSTITUTION, Known, Scribe};
use crate::schema::Fields;
use crate::store::News;

/// The memory in which changes are collected before they are written.
const MEMORY: usize = 48 * 1024 * 1024;

/// An index that is open. A clone is the same one.
#[derive(Clone)]
pub(crate) struct Copy {
    pub(crate) fields: Arc<Fields>,
    /// Which of the indexes of a folder it is.
    pub(crate) number: Option<u64>,
    reader: IndexReader,
    shared: Arc<Shared>,
}

/// What changes while it is searched.
struct Shared {
    revision: AtomicI64,
    called: RwLock<HashMap<String, Id<Institution>>>,
}

/// The one who writes.
pub(crate) struct Writer {
    pub(crate) copy: Copy,
    pub(crate) state: State,
    tantivy: IndexWriter,
}

impl Copy {
    /// The index as it is at this moment; it does not change while it is held.
    pub(crate) fn searcher(&self) -> Searcher {
        self.reader.searcher()
    }

    /// The revision of the last change that was taken in.
    pub(crate) fn revision(&self) -> i64 {
        self.shared.revision.load(Ordering::Acquire)
    }

    /// The institution with this abbreviation, in small letters.
    pub(crate) fn institution_called(&self, name: &str) -> Option<Id<Institution>> {
        self.shared.called.read().get(name).copied()
    }
}

impl Writer {
    /// An empty index in memory.
    pub(crate) fn in_memory() -> Result<Self, Error> {
        let fields = Fields::new();
        let index = tantivy::Index::create_in_ram(fields.schema.clone());
        Self::of(&index, fields, State::nothing(), None)
    }

    /// Takes an index in hand for writing; only one process can.
    pub(crate) fn of(
        index: &tantivy::Index,
        fields: Fields,
        state: State,
        number: Option<u64>,
    ) -> Result<Self, Error> {
        let reader = index.reader_builder().reload_policy(ReloadPolicy::Manual).try_into()?;
        let tantivy = index.writer_with_num_threads(1, MEMORY)?;
        let shared = Shared { revision: AtomicI64::new(state.revision), called: RwLock::default() };
        let copy = Copy { fields: Arc::new(fields), number, reader, shared: Arc::new(shared) };
        Ok(Self { copy, state, tantivy })
    }

    /// Begins from nothing.
    pub(crate) fn forget_all(&mut self) -> Result<(), Error> {
        self.tantivy.delete_all_documents()?;
        self.state = State::nothing();
        self.commit()
    }

    /// Takes in what changed, all of it or, when it fails, nothing.
    pub(crate) fn take_in(mut self, news: News) -> Result<Self, Error> {
        let fields = Arc::clone(&self.copy.fields);
        let mut scribe = Scribe::new(&fields);
        if let Some(news) = news.institutions {
            let institutions = Term::from_field_text(fields.kind, INSTITUTION);
            self.tantivy.delete_term(institutions);
            for known in &news.all {
                let entry = Entry::of_institution(known);
                self.tantivy.add_document(scribe.document(&entry))?;
            }
            *self.copy.shared.called.write() = called(&news.all);
            self.state.institutions = news.digest;
        }
        for revised in news.subjects {
            let id = revised.subject.id;
            self.state.advance(revised.revision, id);
            if revised.subject.kind == INSTITUTION {
                // All institutions are taken in together, above.
                continue;
            }
            self.tantivy.delete_term(Term::from_field_text(fields.id, &id.to_string()));
            if revised.subject.is_public {
                let entry = Entry::of_subject(revised.subject);
                self.tantivy.add_document(scribe.document(&entry))?;
            }
        }
        self.commit()?;
        Ok(self)
    }

    fn commit(&mut self) -> Result<(), Error> {
        let mut commit = self.tantivy.prepare_commit()?;
        commit.set_payload(&self.state.to_payload());
        commit.commit()?;
        self.copy.reader.reload()?;
        self.copy.shared.revision.store(self.state.revision, Ordering::Release);
        Ok(())
    }
}

/// Living institutions by their abbreviations in small letters, and without accents where that is nobody
/// else's: `ĀM` and `AM` are two ministries.
fn called(institutions: &[Known]) -> HashMap<String, Id<Institution>> {
    let living = institutions.iter().map(|known| &known.institution).filter(|one| one.is_living());
    let short: Vec<(&str, Id<Institution>)> =
        living.filter_map(|one| Some((one.abbreviation.as_deref()?, one.id))).collect();
    let folded = short.iter().map(|(name, id)| (fold(name), *id));
    let exact = short.iter().map(|(name, id)| (name.to_lowercase(), *id));
    folded.chain(exact).collect()
}
