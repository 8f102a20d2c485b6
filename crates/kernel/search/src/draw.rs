//! Asking the index: all words first, then what was meant, then any word.

use base::{Id, Timestamp};
use institutions::Institution;
use tantivy::Searcher;
use tantivy::collector::Count;

use crate::ask::{Ask, Match};
use crate::found::Taken;
use crate::gather::{Gather, Gathered, Wanted as Filters};
use crate::index::Copy;
use crate::query::{Order, Query};
use crate::schema::Fields;
use crate::spelling;
use crate::typed::{Typed, Wanted};
use crate::words::{composed, words};

/// A question with what the index needs to know besides.
#[derive(Clone, Debug)]
pub(crate) struct Question {
    pub(crate) query: Query,
    /// The institution of the filter; a word that names none finds nothing.
    pub(crate) institution: Option<Id<Institution>>,
    pub(crate) now: Timestamp,
    pub(crate) limit: usize,
    pub(crate) depth: Depth,
}

/// How far a question is taken when nothing has all its words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Depth {
    /// No further.
    AllWords,
    /// To what was meant, and then to any of its words.
    UntilSomething,
}

/// What the index answers: places, not yet things.
#[derive(Clone, Debug, Default)]
pub(crate) struct Drawn {
    pub(crate) gathered: Gathered,
    pub(crate) taken: Taken,
    /// The words of the question as they are spelled in the index.
    pub(crate) suggestion: Option<String>,
    pub(crate) without_filters: u64,
}

/// How many words of a question are compared with all words of the index, which takes its time.
const MOST_SPELLED: usize = 5;

/// One look at the index, which stays the same for all steps.
struct Look<'a> {
    copy: &'a Copy,
    searcher: Searcher,
    question: &'a Question,
}

/// Asks the index.
pub(crate) fn draw(copy: &Copy, question: &Question) -> tantivy::Result<Drawn> {
    let look = Look { copy, searcher: copy.searcher(), question };
    let asked = question.query.words.as_str();
    let gathered = look.gather(asked, Match::All)?;
    let is_enough = question.depth == Depth::AllWords || asked.trim().is_empty();
    if gathered.total > 0 || is_enough {
        return Ok(Drawn { gathered, ..Drawn::default() });
    }
    let without_filters = look.count(asked)?;
    if without_filters > 0 {
        return Ok(Drawn { gathered, without_filters, ..Drawn::default() });
    }
    let suggestion = look.spelled(asked)?;
    if let Some(meant) = &suggestion {
        let gathered = look.gather(meant, Match::All)?;
        if gathered.total > 0 {
            let taken = Taken::AsSuggested;
            return Ok(Drawn { gathered, taken, suggestion, without_filters });
        }
    }
    let gathered = look.gather(asked, Match::Any)?;
    Ok(Drawn { gathered, taken: Taken::AnyWord, suggestion, without_filters })
}

impl Look<'_> {
    fn ask<T>(&self, with: impl FnOnce(&Ask<'_>) -> tantivy::Result<T>) -> tantivy::Result<T> {
        let called = |name: &str| self.copy.institution_called(name);
        let fields: &Fields = &self.copy.fields;
        with(&Ask { searcher: &self.searcher, fields, institution_called: &called })
    }

    fn gather(&self, asked: &str, matching: Match) -> tantivy::Result<Gathered> {
        let typed = Typed::new(asked);
        let has_words = !typed.wanted.is_empty();
        let query = self.ask(|ask| ask.query(&typed, asked, matching))?;
        let gather = self.question.gather(has_words);
        self.searcher.search(&query, &gather)
    }

    /// How many have all words, whatever the filters are.
    fn count(&self, asked: &str) -> tantivy::Result<u64> {
        if !self.question.query.has_filters() {
            return Ok(0);
        }
        let query = self.ask(|ask| ask.query(&Typed::new(asked), asked, Match::All))?;
        self.searcher.search(&query, &Count).map(|count| count as u64)
    }

    /// The question with each word that nobody wrote replaced by the nearest that somebody did.
    fn spelled(&self, asked: &str) -> tantivy::Result<Option<String>> {
        let typed = Typed::new(asked);
        let last = typed.wanted.iter().filter(|one| matches!(one, Wanted::Word(_))).count();
        let asked = composed(asked);
        let (mut spelled, mut rest, mut tried) = (String::new(), 0, 0);
        for (place, word) in words(&asked).enumerate() {
            let is_open = typed.is_open && place + 1 == last;
            if tried == MOST_SPELLED || self.ask(|ask| ask.knows(&word.text, is_open))? {
                continue;
            }
            tried += 1;
            if let Some(nearest) = spelling::nearest(&self.searcher, &self.copy.fields, &word.text)?
            {
                spelled.push_str(&asked[rest..word.at.start]);
                spelled.push_str(&nearest);
                rest = word.at.end;
            }
        }
        spelled.push_str(&asked[rest..]);
        Ok((rest > 0).then_some(spelled))
    }
}

impl Question {
    fn gather(&self, has_words: bool) -> Gather {
        let slug = |slug: &Option<base::Slug>| slug.as_ref().map(ToString::to_string);
        // An institution that does not exist has nothing.
        let institution = self.query.institution.as_ref().map(|slug| {
            self.institution
                .map_or_else(|| format!("no {slug}"), |institution| institution.to_string())
        });
        let values = [
            slug(&self.query.kind),
            institution,
            slug(&self.query.territory),
            slug(&self.query.topic),
        ];
        Gather {
            wanted: Filters { values, changed: self.query.moments() },
            order: if has_words { self.query.order } else { Order::Newest },
            now: self.now.as_microsecond(),
            after: self.query.after,
            limit: self.limit,
        }
    }
}
