//! Letters, and what may be a stem.

/// Whether a letter is a vowel of Latvian.
pub(crate) const fn is_vowel(letter: char) -> bool {
    matches!(letter, 'a' | 'ā' | 'e' | 'ē' | 'i' | 'ī' | 'o' | 'ō' | 'u' | 'ū' | 'y')
}

/// Whether this much of a word can stand for it: at least `least` letters, one of them a vowel.
pub(crate) fn is_stem(beginning: &str, least: usize) -> bool {
    beginning.chars().count() >= least && beginning.chars().any(is_vowel)
}

/// Without the vowel that many verbs carry between stem and ending: `runā` → `run`.
pub(crate) fn without_theme(beginning: &str) -> Option<&str> {
    beginning.strip_suffix(['ā', 'ē', 'ī', 'o'])
}
