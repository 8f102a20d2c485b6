//! What somebody typed into the search field.

use crate::words::{composed, words};

/// One thing that was asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Wanted {
    /// A word.
    Word(String),
    /// Words in quotation marks, which must stand so.
    Phrase(Vec<String>),
}

/// What was typed, taken apart.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Typed {
    /// What was asked for, in order.
    pub(crate) wanted: Vec<Wanted>,
    /// Whether the last word may be the beginning of a longer one.
    pub(crate) is_open: bool,
}

/// The most words of a question that count.
const MOST_WORDS: usize = 24;

/// Quotation marks of Latvian, English and of keyboards.
const QUOTES: [char; 9] = ['"', '“', '”', '„', '«', '»', '‟', '〝', '〞'];

impl Typed {
    /// Takes apart what was typed.
    pub(crate) fn new(text: &str) -> Self {
        let text = composed(text);
        let mut typed = Self::default();
        let mut is_quoted = false;
        for piece in text.split(QUOTES) {
            typed.add(piece, is_quoted);
            is_quoted = !is_quoted;
        }
        typed.wanted.truncate(MOST_WORDS);
        typed.is_open = matches!(typed.wanted.last(), Some(Wanted::Word(word)) if may_go_on(word));
        typed
    }

    fn add(&mut self, piece: &str, is_quoted: bool) {
        let found: Vec<String> = words(piece).map(|word| word.text).collect();
        if is_quoted && found.len() > 1 {
            self.wanted.push(Wanted::Phrase(found));
        } else {
            self.wanted.extend(found.into_iter().map(Wanted::Word));
        }
    }
}

/// Numbers are typed whole, and one or two letters begin too many words.
fn may_go_on(word: &str) -> bool {
    word.chars().count() >= 3 && word.chars().all(char::is_alphabetic)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn word(text: &str) -> Wanted {
        Wanted::Word(text.to_owned())
    }

    #[test]
    fn words_in_quotation_marks_stay_together() {
        let typed = Typed::new("“Sabiedrības līdzdalība” 1.2");

        let phrase = Wanted::Phrase(vec!["sabiedrības".to_owned(), "līdzdalība".to_owned()]);
        assert_eq!(typed, Typed { wanted: vec![phrase, word("1.2")], is_open: false });
    }

    #[test]
    fn a_quotation_mark_that_is_not_closed_reaches_to_the_end() {
        assert_eq!(Typed::new("\"atvērtie dati").wanted.len(), 1);
        assert_eq!(Typed::new("\"\" \" ").wanted, []);
    }

    #[test]
    fn the_last_word_may_go_on_unless_it_is_a_number_or_very_short() {
        assert!(Typed::new("valsts pašv").is_open);
        assert!(!Typed::new("Nr. 97").is_open && !Typed::new("par na").is_open);
    }

    #[test]
    fn a_question_of_a_thousand_words_is_cut() {
        assert_eq!(Typed::new(&"vārds ".repeat(1000)).wanted.len(), MOST_WORDS);
    }
}
