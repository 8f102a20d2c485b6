//! The languages of the site.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// A language in which pages are written. Latvian comes first everywhere.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[serde(rename_all = "lowercase")]
pub enum Language {
    /// Latvian, the state language.
    #[default]
    Lv,
    /// English.
    En,
}

/// The text is not the tag of a language of the site.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not a language of this site; use `lv` or `en`")]
pub struct UnknownLanguage;

impl Language {
    /// All languages, the first one first.
    pub const ALL: [Self; 2] = [Self::Lv, Self::En];

    /// The BCP 47 tag, as in the path and in `lang="…"`.
    pub const fn tag(self) -> &'static str {
        match self {
            Self::Lv => "lv",
            Self::En => "en",
        }
    }

    /// The language's own name for itself.
    pub const fn own_name(self) -> &'static str {
        match self {
            Self::Lv => "Latviešu",
            Self::En => "English",
        }
    }

    /// The language that best suits an `Accept-Language` header.
    pub fn best_for(accept: &str) -> Self {
        let mut best = (0.0, Self::default());
        for part in accept.split(',') {
            let (tag, rest) = part.split_once(';').unwrap_or((part, ""));
            let weight =
                rest.trim().strip_prefix("q=").map_or(Some(1.0), |q| q.parse::<f32>().ok());
            let primary = tag.trim().split('-').next().unwrap_or_default();
            if let (Ok(language), Some(weight)) = (primary.parse(), weight)
                && weight > best.0
            {
                best = (weight, language);
            }
        }
        best.1
    }
}

impl FromStr for Language {
    type Err = UnknownLanguage;

    fn from_str(tag: &str) -> Result<Self, UnknownLanguage> {
        Self::ALL
            .into_iter()
            .find(|language| language.tag().eq_ignore_ascii_case(tag))
            .ok_or(UnknownLanguage)
    }
}

impl fmt::Display for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.tag())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_browser_gets_the_language_it_weighs_most() {
        assert_eq!(Language::best_for("de, en;q=0.8, lv;q=0.5"), Language::En);
        assert_eq!(Language::best_for("lv-LV,en;q=0.9"), Language::Lv);
    }

    #[test]
    fn a_browser_that_says_nothing_useful_gets_latvian() {
        for header in ["", "*", "fi, sv;q=0.9", "en;q=abc"] {
            assert_eq!(Language::best_for(header), Language::Lv, "{header}");
        }
    }
}
