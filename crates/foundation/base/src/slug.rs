//! The readable part of an address.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use crate::fold::fold;

/// A word for an address: 1 to 80 lower-case letters `a-z`, digits and inner hyphens.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Slug(String);

/// The text cannot be a word of an address.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("an address word has 1 to 80 letters a-z, digits and hyphens inside")]
pub struct SlugError;

impl Slug {
    /// The longest slug, in bytes.
    pub const LONGEST: usize = 80;

    /// The slug that a title suggests: `"Atvērtā pārvaldība 2025"` → `atverta-parvaldiba-2025`.
    /// `None` where the title has no letter or digit.
    pub fn suggested_by(title: &str) -> Option<Self> {
        let mut slug = String::new();
        for letter in fold(title).chars() {
            if letter.is_ascii_alphanumeric() {
                slug.push(letter);
            } else if !slug.is_empty() && !slug.ends_with('-') {
                slug.push('-');
            }
        }
        slug.truncate(Self::LONGEST);
        Self::from_str(slug.trim_end_matches('-')).ok()
    }

    /// The slug as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for Slug {
    type Err = SlugError;

    fn from_str(text: &str) -> Result<Self, SlugError> {
        let allowed = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-';
        let fits = (1..=Self::LONGEST).contains(&text.len())
            && text.bytes().all(allowed)
            && !text.starts_with('-')
            && !text.ends_with('-');
        if fits { Ok(Self(text.to_owned())) } else { Err(SlugError) }
    }
}

impl TryFrom<String> for Slug {
    type Error = SlugError;

    fn try_from(text: String) -> Result<Self, SlugError> {
        text.parse()
    }
}

impl From<Slug> for String {
    fn from(slug: Slug) -> Self {
        slug.0
    }
}

impl fmt::Display for Slug {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_title_suggests_a_readable_address() {
        let slug = Slug::suggested_by("Žēlastība: 5. plāns — 2022.–2025.").unwrap();

        assert_eq!(slug.as_str(), "zelastiba-5-plans-2022-2025");
    }

    #[test]
    fn a_title_without_letters_suggests_nothing() {
        assert_eq!(Slug::suggested_by("—"), None);
    }

    #[test]
    fn an_address_has_no_capitals_spaces_or_hyphens_at_its_ends() {
        for text in ["", "Plan", "a b", "-a", "a-", "ā", &"a".repeat(81)] {
            assert_eq!(text.parse::<Slug>(), Err(SlugError), "{text}");
        }
    }
}
