//! Endings of case, number, gender, definiteness and person.

use crate::letters::{is_stem, is_vowel, without_theme};

/// A word without its ending.
pub(crate) struct Beginning<'a> {
    pub(crate) text: &'a str,
    /// Whether an ending was taken off; the infinitive `veidot` has none.
    pub(crate) had_ending: bool,
}

/// Endings of verbs that follow the vowel of the stem, which goes with them: `runā-sim`.
const AFTER_THEME: [&str; 10] =
    ["simies", "sieties", "sities", "siet", "sies", "sim", "sit", "ties", "jat", "jāt"];

/// Endings of reflexive verbs.
const REFLEXIVE: [&str; 5] = ["āmies", "amies", "āties", "aties", "oties"];

/// The past of a woman who did something: `rakstījusi`, `saņēmusies`.
const DONE: [&str; 2] = ["usies", "usi"];

/// The consonants before [`DONE`]. After others it is mostly a noun: `vīrusi`, `puse`, `statusi`.
const BEFORE_DONE: [char; 9] = ['j', 'v', 'm', 'd', 'g', 's', 'c', 'l', 'k'];

/// Endings of nouns, adjectives and participles, and of verbs where they look the same. Each comes after all
/// that are longer and end alike, so that the first that fits is the longest.
const OTHERS: [&str; 39] = [
    "ajiem", "ajām", "ajai", "ajam", "ajos", "ajās", "ajā", "ais", "iem", "ies", "am", "ām", "ēm",
    "im", "īm", "um", "as", "ās", "es", "ēs", "is", "īs", "os", "us", "ai", "ei", "ij", "ie", "a",
    "ā", "e", "ē", "i", "ī", "o", "u", "ū", "s", "š",
];

/// The word without its ending.
pub(crate) fn without(word: &str) -> Beginning<'_> {
    let of_verb = after_theme(word).or_else(|| reflexive(word)).or_else(|| command(word));
    match of_verb.or_else(|| done(word)).or_else(|| other(word)) {
        Some(text) => Beginning { text, had_ending: true },
        None => Beginning { text: word, had_ending: false },
    }
}

fn after_theme(word: &str) -> Option<&str> {
    AFTER_THEME.iter().find_map(|ending| {
        without_theme(word.strip_suffix(ending)?).filter(|text| is_stem(text, 3))
    })
}

fn reflexive(word: &str) -> Option<&str> {
    REFLEXIVE.iter().find_map(|ending| word.strip_suffix(ending).filter(|text| is_stem(text, 3)))
}

/// `balsojiet`. What is shorter is `iet`, to go, with a prefix: `pāriet`.
fn command(word: &str) -> Option<&str> {
    word.strip_suffix("iet").filter(|text| is_stem(text, 4))
}

fn done(word: &str) -> Option<&str> {
    let text = DONE.iter().find_map(|ending| word.strip_suffix(ending))?;
    (text.ends_with(BEFORE_DONE) && is_stem(text, 3)).then_some(text)
}

fn other(word: &str) -> Option<&str> {
    OTHERS.iter().find_map(|ending| {
        word.strip_suffix(ending).filter(|text| is_stem(text, 2) && fits(text, ending))
    })
}

/// `-s` follows a consonant, and `-š` one of those after which no `-s` is spoken: `ceļš`, `vējš`, `karš`.
fn fits(text: &str, ending: &str) -> bool {
    match ending {
        "s" => !text.ends_with(is_vowel),
        "š" => text.ends_with(['ļ', 'ņ', 'ķ', 'ģ', 'j', 'r']),
        _ => true,
    }
}
