//! Words typed without accents.

use crate::letters::{is_stem, is_vowel};

/// The endings of nouns and adjectives as they look without accents, the longest first.
const ENDINGS: [&str; 28] = [
    "ajiem", "ajam", "ajai", "ajos", "ajas", "aja", "ais", "iem", "ies", "am", "em", "im", "um",
    "as", "es", "is", "os", "us", "ai", "ei", "ij", "ie", "a", "e", "i", "o", "u", "s",
];

/// The stem of a word written without accents, `lidzdalibas` for `līdzdalības`: coarser than [`stem`](crate::stem), and
/// only to be compared with stems of this function.
///
/// Without accents a consonant no longer tells whether it was changed, and many suffixes look like parts
/// of other words. So only endings are taken off, and the `j` of `upju` and `zivju`.
///
/// ```
/// use latvian_stemmer::stem_unaccented;
///
/// assert_eq!(stem_unaccented("lidzdalibas"), stem_unaccented("lidzdaliba"));
/// assert_eq!(stem_unaccented("zivju"), stem_unaccented("zivis"));
/// ```
pub fn stem_unaccented(word: &str) -> String {
    if !word.chars().all(char::is_alphabetic) {
        return word.to_owned();
    }
    let found = ENDINGS.iter().find_map(|ending| {
        let text = word.strip_suffix(ending).filter(|text| is_stem(text, 2))?;
        (*ending != "s" || !text.ends_with(is_vowel)).then_some(text)
    });
    let text = found.unwrap_or(word);
    let labial = |text: &&str| text.ends_with(['b', 'f', 'm', 'p', 'v']) && is_stem(text, 2);
    text.strip_suffix('j').filter(labial).unwrap_or(text).to_owned()
}
