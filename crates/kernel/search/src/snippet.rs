//! What of a text is shown, and which of its words answer the question.

use std::collections::HashSet;
use std::ops::Range;

use base::{Language, fold};

use crate::forms::{Analyst, is_empty};
use crate::typed::{Typed, Wanted};
use crate::words::{Word, composed, words};

/// A piece of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece {
    /// The text.
    pub text: String,
    /// Whether it answers the question, and is to stand out.
    pub is_match: bool,
}

/// Knows which words answer a question.
pub(crate) struct Marker {
    /// Words and stems, each with and without accents.
    forms: HashSet<String>,
    /// What the last word may begin.
    beginning: Option<String>,
    analyst: Analyst,
}

/// How long a snippet is, in bytes of text, more or less.
const LENGTH: usize = 260;

/// How much of it stands before the first word that answers.
const BEFORE: usize = 60;

impl Marker {
    pub(crate) fn new(typed: &Typed) -> Self {
        let mut analyst = Analyst::new();
        let mut forms = HashSet::new();
        let mut last = None;
        for word in typed.wanted.iter().flat_map(Wanted::words).filter(|word| !is_empty(word)) {
            let of_word = analyst.typed(word);
            last = Some(of_word.folded.clone());
            forms.extend([of_word.exact, of_word.folded, of_word.folded_stem]);
            forms.extend(of_word.latvian.into_iter().chain(of_word.english));
        }
        let beginning = last.filter(|_| typed.is_open);
        Self { forms, beginning, analyst }
    }

    /// A whole text with its answering words.
    pub(crate) fn whole(&mut self, language: Language, text: &str) -> Vec<Piece> {
        let text = composed(text);
        self.pieces(language, &text)
    }

    /// The part of a text that answers best; its beginning where none does.
    pub(crate) fn best_part(&mut self, language: Language, text: &str) -> Vec<Piece> {
        let text = composed(text);
        let found: Vec<Word> = words(&text).collect();
        let matches: Vec<usize> = found
            .iter()
            .filter(|word| self.answers(language, &word.text))
            .map(|word| word.at.start)
            .collect();
        let within = |start: &&usize| {
            matches.iter().filter(|at| (**start..**start + LENGTH).contains(at)).count()
        };
        // Of equally good parts the first.
        let best = matches.iter().rev().max_by_key(within).copied().unwrap_or(0);
        let start = word_at(&found, best.saturating_sub(BEFORE));
        let is_whole = start == 0 && text.len() <= LENGTH + BEFORE;
        let end = if is_whole {
            text.len()
        } else {
            end_of_word(&found, start + LENGTH).unwrap_or(text.len())
        };
        let mut pieces = Vec::new();
        if start > 0 {
            pieces.push(Piece { text: "… ".to_owned(), is_match: false });
        }
        pieces.extend(self.pieces(language, &text[start..end]));
        if end < text.len() {
            pieces.push(Piece { text: " …".to_owned(), is_match: false });
        }
        pieces
    }

    fn pieces(&mut self, language: Language, text: &str) -> Vec<Piece> {
        let (mut pieces, mut rest) = (Vec::new(), 0);
        let piece =
            |range: Range<usize>, is_match| Piece { text: text[range].to_owned(), is_match };
        for word in words(text) {
            if self.answers(language, &word.text) {
                if rest < word.at.start {
                    pieces.push(piece(rest..word.at.start, false));
                }
                rest = word.at.end;
                pieces.push(piece(word.at, true));
            }
        }
        if rest < text.len() {
            pieces.push(piece(rest..text.len(), false));
        }
        pieces
    }

    fn answers(&mut self, language: Language, word: &str) -> bool {
        if self.forms.is_empty() || is_empty(word) {
            return false;
        }
        if self.forms.contains(word) || self.forms.contains(&fold(word)) {
            return true;
        }
        let forms = self.analyst.forms(language, word);
        let begins = |beginning: &String| forms.folded.starts_with(beginning);
        let stems = [forms.stem.as_ref(), forms.folded_stem.as_ref()];
        stems.into_iter().flatten().any(|stem| self.forms.contains(stem))
            || self.beginning.as_ref().is_some_and(begins)
    }
}

impl Wanted {
    fn words(&self) -> &[String] {
        match self {
            Self::Word(word) => std::slice::from_ref(word),
            Self::Phrase(words) => words,
        }
    }
}

/// Where the first word begins that stands at or after this place.
fn word_at(words: &[Word], place: usize) -> usize {
    if place == 0 {
        return 0;
    }
    words.iter().map(|word| word.at.start).find(|start| *start >= place).unwrap_or(0)
}

/// Where the word ends that stands at this place, unless nothing comes after it.
fn end_of_word(words: &[Word], place: usize) -> Option<usize> {
    words.iter().map(|word| word.at.end).find(|end| *end >= place)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(pieces: &[Piece]) -> String {
        pieces
            .iter()
            .map(
                |piece| {
                    if piece.is_match { format!("[{}]", piece.text) } else { piece.text.clone() }
                },
            )
            .collect()
    }

    fn marked(question: &str, text: &str) -> String {
        shown(&Marker::new(&Typed::new(question)).whole(Language::Lv, text))
    }

    #[test]
    fn every_form_of_what_was_asked_stands_out() {
        let text = "Sabiedrības līdzdalība un līdzdalības budžets";

        assert_eq!(marked("lidzdalibu", text), "Sabiedrības [līdzdalība] un [līdzdalības] budžets");
        assert_eq!(marked("sabiedr", text), "[Sabiedrības] līdzdalība un līdzdalības budžets");
    }

    #[test]
    fn words_without_a_meaning_do_not_stand_out() {
        assert_eq!(marked("dati un rīki", "Dati un rīki"), "[Dati] un [rīki]");
    }

    #[test]
    fn the_part_is_shown_in_which_most_was_found() {
        let text = format!("dati {} atvērtie dati {}", "vārds ".repeat(100), "cits ".repeat(100));

        let part =
            shown(&Marker::new(&Typed::new("atvērtie dati ")).best_part(Language::Lv, &text));

        assert!(part.starts_with("… vārds") && part.ends_with("cits …"), "{part}");
        assert!(part.contains("[atvērtie] [dati]") && part.len() < 400, "{part}");
    }

    #[test]
    fn a_text_without_an_answer_is_shown_from_its_beginning() {
        let part = shown(&Marker::new(&Typed::new("nekas")).best_part(Language::Lv, "Īss teksts."));

        assert_eq!(part, "Īss teksts.");
    }
}
