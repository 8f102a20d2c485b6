//! The forms under which a word is found: as it is written, its stem, and both without accents.

use std::collections::HashMap;

use base::{Language, fold};
use latvian_stemmer::{stem, stem_unaccented};
use tantivy::tokenizer::{self, RawTokenizer, Stemmer, TextAnalyzer, TokenStream as _};

/// The forms of a word of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Forms {
    /// The stem in the language of the text; words that carry no meaning by themselves have none.
    pub(crate) stem: Option<String>,
    /// Without accents.
    pub(crate) folded: String,
    /// The stem of that, marked so that it does not meet a word that looks the same; Latvian only.
    pub(crate) folded_stem: Option<String>,
}

/// The forms of a word that somebody typed, who does not say in which language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct TypedForms {
    pub(crate) exact: String,
    pub(crate) latvian: Option<String>,
    pub(crate) english: Option<String>,
    pub(crate) folded: String,
    pub(crate) folded_stem: String,
}

/// Words without a meaning of their own. They are found as they are, and a question that has other words
/// does not depend on them.
const EMPTY_LATVIAN: [&str; 62] = [
    "ar", "arī", "bet", "bez", "būs", "būt", "caur", "cik", "gan", "ik", "ir", "ja", "jau", "jo",
    "kad", "kas", "kā", "ka", "kam", "kur", "kura", "kuras", "kuri", "kurš", "lai", "līdz", "nav",
    "ne", "nedz", "no", "nu", "pa", "par", "pat", "pēc", "pie", "pirms", "pret", "starp", "šis",
    "šī", "šo", "šā", "tad", "tai", "tam", "tas", "tā", "tās", "tie", "tik", "tikai", "to", "tur",
    "un", "uz", "vai", "vēl", "vien", "virs", "zem", "šai",
];

const EMPTY_ENGLISH: [&str; 36] = [
    "a", "an", "and", "are", "as", "at", "be", "been", "but", "by", "for", "from", "had", "has",
    "have", "if", "in", "into", "is", "it", "its", "not", "of", "on", "or", "so", "such", "that",
    "the", "their", "there", "these", "this", "to", "was", "with",
];

/// Whether a word carries no meaning by itself, in either language.
pub(crate) fn is_empty(word: &str) -> bool {
    is_empty_in(Language::Lv, word) || is_empty_in(Language::En, word)
}

fn is_empty_in(language: Language, word: &str) -> bool {
    match language {
        Language::Lv => EMPTY_LATVIAN.contains(&word),
        Language::En => EMPTY_ENGLISH.contains(&word),
    }
}

/// The stem of a word without accents, with a mark that no word has.
fn folded_stem(folded: &str) -> String {
    format!("~{}", stem_unaccented(folded))
}

/// Finds the forms of words, and remembers those that it found.
pub(crate) struct Analyst {
    english: TextAnalyzer,
    known: HashMap<(Language, String), Forms>,
}

/// How many words an analyst remembers.
const REMEMBERED: usize = 50_000;

impl Analyst {
    pub(crate) fn new() -> Self {
        let english = Stemmer::new(tokenizer::Language::English);
        Self {
            english: TextAnalyzer::builder(RawTokenizer::default()).filter(english).build(),
            known: HashMap::new(),
        }
    }

    /// The forms of a word, in lower case, of a text in this language.
    pub(crate) fn forms(&mut self, language: Language, word: &str) -> Forms {
        let key = (language, word.to_owned());
        if let Some(forms) = self.known.get(&key) {
            return forms.clone();
        }
        let forms = self.find(language, word);
        if self.known.len() >= REMEMBERED {
            self.known.clear();
        }
        self.known.insert(key, forms.clone());
        forms
    }

    fn find(&mut self, language: Language, word: &str) -> Forms {
        let folded = fold(word);
        let folded_stem = match language {
            Language::Lv => Some(folded_stem(&folded)),
            Language::En => None,
        };
        Forms { stem: self.stem(language, word), folded, folded_stem }
    }

    /// The forms of a word that was typed.
    pub(crate) fn typed(&mut self, word: &str) -> TypedForms {
        let folded = fold(word);
        TypedForms {
            exact: word.to_owned(),
            latvian: self.stem(Language::Lv, word),
            english: self.stem(Language::En, word),
            folded_stem: folded_stem(&folded),
            folded,
        }
    }

    fn stem(&mut self, language: Language, word: &str) -> Option<String> {
        if is_empty_in(language, word) {
            return None;
        }
        Some(match language {
            Language::Lv => stem(word),
            Language::En => self.english(word),
        })
    }

    fn english(&mut self, word: &str) -> String {
        let mut tokens = self.english.token_stream(word);
        if tokens.advance() { tokens.token().text.clone() } else { word.to_owned() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_of_a_word_meet_in_its_stem_and_without_accents() {
        let mut analyst = Analyst::new();

        let text = analyst.forms(Language::Lv, "līdzdalības");
        let typed = analyst.typed("lidzdaliba");

        assert_eq!(text.stem, analyst.typed("līdzdalību").latvian);
        assert_eq!(text.folded_stem, Some(typed.folded_stem));
    }

    #[test]
    fn english_words_have_english_stems() {
        let mut analyst = Analyst::new();

        let text = analyst.forms(Language::En, "commitments");

        assert_eq!(text.stem, analyst.typed("commitment").english);
        assert_eq!(text.folded_stem, None);
    }

    #[test]
    fn a_word_without_a_meaning_has_no_stem_so_that_it_cannot_meet_one_that_has() {
        let mut analyst = Analyst::new();

        assert_eq!(analyst.forms(Language::Lv, "kas").stem, None);
        assert_eq!(analyst.typed("the").english, None);
        assert!(is_empty("un") && !is_empty("plāns"));
    }
}
