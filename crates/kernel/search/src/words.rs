//! The words of a text.

use std::ops::Range;

use unicode_normalization::UnicodeNormalization as _;

/// A word and where it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Word {
    /// The word in lower case.
    pub(crate) text: String,
    /// The bytes of the text that it comes from.
    pub(crate) at: Range<usize>,
}

/// The text with each accent as part of its letter, in which [`words`] are found: some keyboards and programs
/// write `ā` as two signs.
pub(crate) fn composed(text: &str) -> String {
    text.nfc().collect()
}

/// The words of a text. A word is letters and digits; a dot between digits belongs to it, so that `1.2` and
/// `10.02.2022` are words of their own.
pub(crate) fn words(text: &str) -> impl Iterator<Item = Word> + '_ {
    let mut rest = 0;
    std::iter::from_fn(move || {
        let start = rest + text[rest..].find(char::is_alphanumeric)?;
        let end = start + length(&text[start..]);
        rest = end;
        Some(Word { text: text[start..end].to_lowercase(), at: start..end })
    })
}

/// How many bytes the word has with which the text begins.
fn length(text: &str) -> usize {
    let mut letters = text.char_indices().peekable();
    let mut before = ' ';
    while let Some((place, letter)) = letters.next() {
        let after = letters.peek().map_or(' ', |(_, letter)| *letter);
        let is_point = letter == '.' && before.is_ascii_digit() && after.is_ascii_digit();
        if !letter.is_alphanumeric() && !is_point {
            return place;
        }
        before = letter;
    }
    text.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(text: &str) -> Vec<String> {
        words(text).map(|word| word.text).collect()
    }

    #[test]
    fn numbers_of_measures_and_dates_are_words() {
        assert_eq!(of("1.2. pasākums (10.02.2022.)"), ["1.2", "pasākums", "10.02.2022"]);
        assert_eq!(
            of("MK noteikumi Nr.970, 2022.–2025. gads"),
            ["mk", "noteikumi", "nr", "970", "2022", "2025", "gads"]
        );
    }

    #[test]
    fn signs_part_words_and_capitals_do_not_count() {
        assert_eq!(of("E-paraksts/VARAM’s „Līgo”"), ["e", "paraksts", "varam", "s", "līgo"]);
        assert_eq!(of(" – … "), Vec::<String>::new());
    }

    #[test]
    fn a_word_knows_where_it_stands() {
        let text = "Šķiet, jā";

        let found: Vec<_> = words(text).map(|word| &text[word.at]).collect();

        assert_eq!(found, ["Šķiet", "jā"]);
    }

    #[test]
    fn an_accent_beside_its_letter_is_part_of_it() {
        assert_eq!(of(&composed("a\u{304}trs")), ["ātrs"]);
    }
}
