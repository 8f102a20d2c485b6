//! Content in several languages.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::Language;

/// How a text is worded for its reader.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Register {
    /// The text as adopted or first written.
    #[default]
    Standard,
    /// Plain language (*vienkāršā valoda*): the same facts, shorter and clearer.
    Plain,
    /// Easy language (*vieglā valoda*): for people who find reading hard.
    Easy,
}

/// Content in one or more languages, each perhaps also in plain and in easy language.
///
/// Kept as a JSON object whose keys are language tags: `lv`, `en`, `lv-x-plain`, `lv-x-easy`.
/// A language that nobody wrote is absent, never an empty string.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "BTreeMap<String, String>", into = "BTreeMap<String, String>")]
pub struct Text(BTreeMap<(Language, Register), String>);

/// A stored text has a key that is no language of the site.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error(
    "`{0}` is not a language of a text; use `lv`, `en`, or one of them with `-x-plain` or `-x-easy`"
)]
pub struct TextError(String);

impl Register {
    /// All registers, the adopted wording first.
    pub const ALL: [Self; 3] = [Self::Standard, Self::Plain, Self::Easy];

    const fn suffix(self) -> &'static str {
        match self {
            Self::Standard => "",
            Self::Plain => "-x-plain",
            Self::Easy => "-x-easy",
        }
    }
}

impl Text {
    /// A text with nothing in it: "not known".
    pub fn unknown() -> Self {
        Self::default()
    }

    /// A Latvian text.
    pub fn lv(text: impl Into<String>) -> Self {
        Self::default().with(Language::Lv, text)
    }

    /// The same text in Latvian and English.
    pub fn both(lv: impl Into<String>, en: impl Into<String>) -> Self {
        Self::lv(lv).with(Language::En, en)
    }

    /// Adds or replaces the standard wording in a language; blank text removes it.
    #[must_use]
    pub fn with(self, language: Language, text: impl Into<String>) -> Self {
        self.with_register(language, Register::Standard, text)
    }

    /// Adds or replaces one wording in a language; blank text removes it.
    #[must_use]
    pub fn with_register(
        mut self,
        language: Language,
        register: Register,
        text: impl Into<String>,
    ) -> Self {
        let text = text.into();
        if text.trim().is_empty() {
            self.0.remove(&(language, register));
        } else {
            self.0.insert((language, register), text);
        }
        self
    }

    /// The standard wording in exactly this language.
    pub fn get(&self, language: Language) -> Option<&str> {
        self.register(language, Register::Standard)
    }

    /// One wording in exactly this language.
    pub fn register(&self, language: Language, register: Register) -> Option<&str> {
        self.0.get(&(language, register)).map(String::as_str)
    }

    /// The standard wording for a reader of `language`, with the language that it really is in:
    /// where theirs is missing, any other is better than nothing.
    pub fn read_in(&self, language: Language) -> Option<(Language, &str)> {
        let other = || Language::ALL.into_iter().find_map(|l| self.get(l).map(|text| (l, text)));
        self.get(language).map(|text| (language, text)).or_else(other)
    }

    /// The wording for a reader of `language`, or an empty string where nobody wrote any.
    pub fn or_empty(&self, language: Language) -> &str {
        self.read_in(language).map_or("", |(_, text)| text)
    }

    /// Nobody wrote anything in any language.
    pub fn is_unknown(&self) -> bool {
        self.0.is_empty()
    }

    /// All wordings of all languages, in a fixed order.
    pub fn wordings(&self) -> impl Iterator<Item = (Language, Register, &str)> {
        self.0.iter().map(|((language, register), text)| (*language, *register, text.as_str()))
    }

    /// All wordings folded for search.
    pub fn folded(&self) -> String {
        self.wordings().map(|(_, _, text)| crate::fold(text)).collect::<Vec<_>>().join(" ")
    }

    /// The JSON object that storage keeps.
    pub fn to_json(&self) -> String {
        serde_json::to_string(self).expect("a map of strings is JSON")
    }
}

impl TryFrom<BTreeMap<String, String>> for Text {
    type Error = TextError;

    fn try_from(map: BTreeMap<String, String>) -> Result<Self, TextError> {
        let mut text = Self::default();
        for (key, wording) in map {
            let (tag, register) = split_key(&key);
            let language = tag.parse().map_err(|_| TextError(key.clone()))?;
            text = text.with_register(language, register, wording);
        }
        Ok(text)
    }
}

fn split_key(key: &str) -> (&str, Register) {
    for register in [Register::Plain, Register::Easy] {
        if let Some(tag) = key.strip_suffix(register.suffix()) {
            return (tag, register);
        }
    }
    (key, Register::Standard)
}

impl From<Text> for BTreeMap<String, String> {
    fn from(text: Text) -> Self {
        text.0
            .into_iter()
            .map(|((l, r), wording)| (format!("{l}{}", r.suffix()), wording))
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reader_gets_another_language_rather_than_nothing_and_is_told_which() {
        let text = Text::lv("Plāns");

        assert_eq!(text.read_in(Language::En), Some((Language::Lv, "Plāns")));
        assert_eq!(Text::unknown().read_in(Language::En), None);
    }

    #[test]
    fn plain_and_easy_wordings_stand_beside_the_adopted_one() {
        let text =
            Text::lv("Izvērtējums").with_register(Language::Lv, Register::Easy, "Kā mums iet");

        assert_eq!(text.to_json(), r#"{"lv":"Izvērtējums","lv-x-easy":"Kā mums iet"}"#);
        assert_eq!(serde_json::from_str::<Text>(&text.to_json()).unwrap(), text);
    }

    #[test]
    fn blank_words_are_no_words() {
        let text = Text::both("Plāns", "Plan").with(Language::En, "  ");

        assert_eq!(text.get(Language::En), None);
    }

    #[test]
    fn a_stored_key_that_is_no_language_is_reported() {
        assert!(serde_json::from_str::<Text>(r#"{"ru":"план"}"#).is_err());
    }
}
