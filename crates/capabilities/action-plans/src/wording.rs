//! What a text says otherwise than before, word by word.

use similar::{ChangeTag, TextDiff};

/// What became of some words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Fate {
    /// They stayed.
    Kept,
    /// They are gone.
    Removed,
    /// They are new.
    Added,
}

/// Words in a row that share a fate.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Words {
    /// What became of them.
    pub(crate) fate: Fate,
    /// The words, with the spaces between them.
    pub(crate) text: String,
}

/// The way from one wording to another: read without the removed words it is the new wording, and
/// without the added ones the old.
pub(crate) fn difference(before: &str, after: &str) -> Vec<Words> {
    let diff = TextDiff::from_words(before, after);
    let mut all: Vec<Words> = Vec::new();
    for change in diff.iter_all_changes() {
        let fate = match change.tag() {
            ChangeTag::Equal => Fate::Kept,
            ChangeTag::Delete => Fate::Removed,
            ChangeTag::Insert => Fate::Added,
        };
        match all.last_mut().filter(|last| last.fate == fate) {
            Some(last) => last.text.push_str(change.value()),
            None => all.push(Words { fate, text: change.value().to_owned() }),
        }
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    fn without(words: &[Words], fate: Fate) -> String {
        words.iter().filter(|words| words.fate != fate).map(|words| words.text.as_str()).collect()
    }

    #[test]
    fn only_the_words_that_differ_are_marked() {
        let words = difference("Divi mācību pasākumi gadā", "Trīs mācību pasākumi gadā");

        let marked: Vec<_> = words.iter().map(|words| (words.fate, words.text.as_str())).collect();
        assert_eq!(
            marked,
            [(Fate::Removed, "Divi"), (Fate::Added, "Trīs"), (Fate::Kept, " mācību pasākumi gadā")]
        );
    }

    #[test]
    fn both_wordings_can_be_read_from_the_difference() {
        let (before, after) =
            ("līdz 2024. gada beigām, ja pietiek naudas", "līdz 2025. gada maijam");
        let words = difference(before, after);

        assert_eq!(without(&words, Fate::Added), before);
        assert_eq!(without(&words, Fate::Removed), after);
    }
}
