//! A question as the index understands it.

use base::Id;
use institutions::Institution;
use tantivy::query::{
    AllQuery, BooleanQuery, BoostQuery, ConstScoreQuery, Occur, PhraseQuery, Query, TermQuery,
};
use tantivy::schema::{Field, IndexRecordOption};
use tantivy::{Searcher, Term};

use crate::entry::name;
use crate::forms::{Analyst, TypedForms, is_empty};
use crate::schema::{Fields, Wording};
use crate::typed::{Typed, Wanted};

/// How much a match is worth: a title more than what is said besides, the exact word more than its stem, the
/// stem more than what only looks so without accents.
struct Worth {
    exact: f32,
    stem: f32,
    folded: f32,
    folded_stem: f32,
    beginning: f32,
}

const IN_TITLE: Worth =
    Worth { exact: 3.0, stem: 3.0, folded: 1.5, folded_stem: 1.0, beginning: 0.8 };
const IN_BODY: Worth =
    Worth { exact: 1.0, stem: 1.0, folded: 0.5, folded_stem: 0.3, beginning: 0.25 };

/// A whole name that is exactly what was typed, and a name that is one of the words.
const WHOLE_NAME: f32 = 60.0;
const NAME: f32 = 15.0;

/// A subject for which an institution answers that was named by its abbreviation.
const OF_INSTITUTION: f32 = 1.0;

/// How many words a beginning may stand for.
const ENDINGS: usize = 40;

/// How many words are looked at for them.
const LOOKED_AT: usize = 4_000;

/// Which words must be there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Match {
    /// All of them.
    All,
    /// Any of them.
    Any,
}

/// A question on its way to the index.
pub(crate) struct Ask<'a> {
    pub(crate) searcher: &'a Searcher,
    pub(crate) fields: &'a Fields,
    /// Institutions by their abbreviation in small letters.
    pub(crate) institution_called: &'a dyn Fn(&str) -> Option<Id<Institution>>,
}

impl Ask<'_> {
    /// The query for what was typed.
    pub(crate) fn query(
        &self,
        typed: &Typed,
        words: &str,
        matching: Match,
    ) -> tantivy::Result<Box<dyn Query>> {
        let mut clauses: Vec<(Occur, Box<dyn Query>)> = Vec::new();
        let mut analyst = Analyst::new();
        let has_meaning = typed.wanted.iter().any(Wanted::has_meaning);
        let last = typed.wanted.len().saturating_sub(1);
        for (place, wanted) in typed.wanted.iter().enumerate() {
            let is_needed = matching == Match::All && (wanted.has_meaning() || !has_meaning);
            let occur = if is_needed { Occur::Must } else { Occur::Should };
            let query = match wanted {
                Wanted::Word(word) if is_empty(word) => self.exactly(word),
                Wanted::Word(word) => {
                    self.word(&analyst.typed(word), typed.is_open && place == last)?
                }
                Wanted::Phrase(words) => self.phrase(words),
            };
            clauses.push((occur, query));
        }
        if clauses.is_empty() {
            return Ok(Box::new(AllQuery));
        }
        clauses.push((Occur::Should, self.named(words, WHOLE_NAME)));
        Ok(Box::new(BooleanQuery::new(clauses)))
    }

    /// A word in all its forms.
    fn word(&self, forms: &TypedForms, is_open: bool) -> tantivy::Result<Box<dyn Query>> {
        let mut any = Vec::new();
        for (wording, worth) in self.wordings() {
            any.push(term(wording.exact, &forms.exact, worth.exact));
            let stems = [(wording.latvian, &forms.latvian), (wording.english, &forms.english)];
            for (field, stem) in stems {
                any.extend(stem.iter().map(|stem| term(field, stem, worth.stem)));
            }
            any.push(term(wording.folded, &forms.folded, worth.folded));
            any.push(term(wording.folded, &forms.folded_stem, worth.folded_stem));
            if is_open {
                let longer = self.longer(wording.folded, &forms.folded)?;
                any.extend(longer.iter().map(|word| term(wording.folded, word, worth.beginning)));
            }
        }
        any.push(self.named(&forms.exact, NAME));
        if let Some(institution) = (self.institution_called)(&forms.exact) {
            let theirs = Term::from_field_text(self.fields.institution, &institution.to_string());
            let theirs = TermQuery::new(theirs, IndexRecordOption::Basic);
            any.push(Box::new(ConstScoreQuery::new(Box::new(theirs), OF_INSTITUTION)));
        }
        Ok(Box::new(BooleanQuery::union(any)))
    }

    /// A word without a meaning: only as it is, and worth little.
    fn exactly(&self, word: &str) -> Box<dyn Query> {
        let any =
            self.wordings().map(|(wording, worth)| term(wording.exact, word, worth.exact / 10.0));
        Box::new(BooleanQuery::union(any.into()))
    }

    /// Words that stand one after the other, with or without accents.
    fn phrase(&self, words: &[String]) -> Box<dyn Query> {
        let any = self.wordings().map(|(wording, worth)| -> Box<dyn Query> {
            let terms =
                words.iter().map(|word| Term::from_field_text(wording.folded, &base::fold(word)));
            let phrase = PhraseQuery::new(terms.collect());
            Box::new(BoostQuery::new(Box::new(phrase), worth.exact))
        });
        Box::new(BooleanQuery::union(any.into()))
    }

    /// What has exactly this name.
    fn named(&self, text: &str, worth: f32) -> Box<dyn Query> {
        let named = Term::from_field_text(self.fields.name, &name(text));
        let named = TermQuery::new(named, IndexRecordOption::Basic);
        Box::new(ConstScoreQuery::new(Box::new(named), worth))
    }

    fn wordings(&self) -> [(Wording, Worth); 2] {
        [(self.fields.title, IN_TITLE), (self.fields.body, IN_BODY)]
    }

    /// The most frequent words that begin so and are longer.
    fn longer(&self, field: Field, beginning: &str) -> tantivy::Result<Vec<String>> {
        let mut found: Vec<(u32, String)> = Vec::new();
        for segment in self.searcher.segment_readers() {
            let index = segment.inverted_index(field)?;
            let mut terms = index.terms().range().gt(beginning.as_bytes()).into_stream()?;
            let mut looked_at = 0;
            while terms.advance() && looked_at < LOOKED_AT {
                let Ok(word) = std::str::from_utf8(terms.key()) else { continue };
                if !word.starts_with(beginning) {
                    break;
                }
                found.push((terms.value().doc_freq, word.to_owned()));
                looked_at += 1;
            }
        }
        found.sort_unstable_by(|one, other| other.cmp(one));
        let mut words: Vec<String> = found.into_iter().map(|(_, word)| word).collect();
        let mut seen = std::collections::HashSet::new();
        words.retain(|word| seen.insert(word.clone()));
        words.truncate(ENDINGS);
        Ok(words)
    }

    /// Whether the index has the word in any form.
    pub(crate) fn knows(&self, word: &str, is_open: bool) -> tantivy::Result<bool> {
        let forms = Analyst::new().typed(word);
        let mut known = vec![(self.fields.name, name(word))];
        for (wording, _) in self.wordings() {
            known.extend(forms.latvian.iter().map(|stem| (wording.latvian, stem.clone())));
            known.extend(forms.english.iter().map(|stem| (wording.english, stem.clone())));
            known.push((wording.exact, forms.exact.clone()));
            known.push((wording.folded, forms.folded.clone()));
            known.push((wording.folded, forms.folded_stem.clone()));
            if is_open && !self.longer(wording.folded, &forms.folded)?.is_empty() {
                return Ok(true);
            }
        }
        for (field, form) in known {
            if self.searcher.doc_freq(&Term::from_field_text(field, &form))? > 0 {
                return Ok(true);
            }
        }
        Ok(false)
    }
}

impl Wanted {
    fn has_meaning(&self) -> bool {
        match self {
            Self::Word(word) => !is_empty(word),
            Self::Phrase(_) => true,
        }
    }
}

fn term(field: Field, text: &str, worth: f32) -> Box<dyn Query> {
    let term = TermQuery::new(Term::from_field_text(field, text), IndexRecordOption::WithFreqs);
    Box::new(BoostQuery::new(Box::new(term), worth))
}
