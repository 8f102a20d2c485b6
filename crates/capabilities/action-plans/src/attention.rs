//! What an evaluation asked to watch.

use crate::Measure;

/// What an evaluation asked to watch in a measure, read from the words of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Attention<'a> {
    /// The letter of the part that it is about; `None`: the whole measure.
    pub(crate) part: Option<&'a str>,
    /// Why.
    pub(crate) why: Why<'a>,
}

/// Why a measure needs attention.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Why<'a> {
    /// Work has not begun, or is due in the rest of the period.
    NotStarted,
    /// Some was done; it must become more.
    Strengthen,
    /// In the words of the source.
    Words(&'a str),
}

impl<'a> Attention<'a> {
    /// Reads the words of a file: `not-started-or-due-2024-2025`, `part-b-…`, or any others.
    pub(crate) fn read(words: &'a str) -> Self {
        let about_part = words.strip_prefix("part-").and_then(|rest| rest.split_once('-'));
        let (part, rest) = match about_part {
            Some((letter, rest)) if letter.chars().count() == 1 => (Some(letter), rest),
            Some(_) | None => (None, words),
        };
        if rest.starts_with("not-started") {
            Self { part, why: Why::NotStarted }
        } else if rest.starts_with("partial") {
            Self { part, why: Why::Strengthen }
        } else {
            Self { part: None, why: Why::Words(words) }
        }
    }
}

impl Measure {
    /// What an evaluation asked to watch in it.
    pub(crate) fn attention(&self) -> Option<Attention<'_>> {
        self.content.attention.as_deref().map(Attention::read)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_letter_narrows_attention_to_a_part() {
        let part = Attention::read("part-b-not-started-or-due-2024-2025");

        assert_eq!(part, Attention { part: Some("b"), why: Why::NotStarted });
    }

    #[test]
    fn words_that_are_no_code_stay_words() {
        let words = "partneri lūdz lielāku skaidrību";

        assert_eq!(Attention::read("partial-to-be-strengthened").why, Why::Strengthen);
        assert_eq!(Attention::read(words).why, Why::Words(words));
    }
}
