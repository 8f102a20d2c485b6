//! Texts in answers for machines.

use base::{Language, Register, Text};
use serde::Serialize;
use utoipa::ToSchema;

/// A text in the languages of the site. A language in which nobody wrote anything is `null`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct Words {
    /// In Latvian.
    lv: Option<String>,
    /// In English.
    en: Option<String>,
    /// In Latvian, in plain language.
    #[serde(rename = "lv-x-plain", skip_serializing_if = "Option::is_none")]
    lv_plain: Option<String>,
    /// In Latvian, in easy language.
    #[serde(rename = "lv-x-easy", skip_serializing_if = "Option::is_none")]
    lv_easy: Option<String>,
    /// In English, in plain language.
    #[serde(rename = "en-x-plain", skip_serializing_if = "Option::is_none")]
    en_plain: Option<String>,
    /// In English, in easy language.
    #[serde(rename = "en-x-easy", skip_serializing_if = "Option::is_none")]
    en_easy: Option<String>,
}

impl Words {
    /// The text, or nothing where nobody wrote any.
    pub fn known(text: &Text) -> Option<Self> {
        (!text.is_unknown()).then(|| Self::from(text))
    }
}

impl From<&Text> for Words {
    fn from(text: &Text) -> Self {
        let read = |language, register| text.register(language, register).map(str::to_owned);
        Self {
            lv: read(Language::Lv, Register::Standard),
            en: read(Language::En, Register::Standard),
            lv_plain: read(Language::Lv, Register::Plain),
            lv_easy: read(Language::Lv, Register::Easy),
            en_plain: read(Language::En, Register::Plain),
            en_easy: read(Language::En, Register::Easy),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_language_that_nobody_wrote_is_null_and_not_absent() {
        let words = serde_json::to_string(&Words::from(&Text::lv("Plāns"))).unwrap();

        assert_eq!(words, r#"{"lv":"Plāns","en":null}"#);
        assert_eq!(Words::known(&Text::unknown()), None);
    }
}
