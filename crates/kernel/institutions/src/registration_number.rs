//! The number under which Latvia registers an institution or an organisation.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// A Latvian registration number: 11 digits.
///
/// The Register of Enterprises gives them to businesses, associations and foundations, the State Revenue
/// Service to public institutions. Only the shape is checked, because no source that we know defines a
/// check digit.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct RegistrationNumber(String);

/// The text is not a registration number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a registration number has 11 digits, for example 40003000000")]
pub struct RegistrationNumberError;

impl RegistrationNumber {
    /// The number as text of 11 digits.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for RegistrationNumber {
    type Err = RegistrationNumberError;

    /// Reads the number as people copy it: with spaces, or with `LV` of the number for value-added tax.
    fn from_str(text: &str) -> Result<Self, RegistrationNumberError> {
        let text: String = text.chars().filter(|letter| !letter.is_whitespace()).collect();
        let digits = text.strip_prefix("LV").unwrap_or(&text);
        let fits = digits.len() == 11 && digits.bytes().all(|digit| digit.is_ascii_digit());
        if fits { Ok(Self(digits.to_owned())) } else { Err(RegistrationNumberError) }
    }
}

impl TryFrom<String> for RegistrationNumber {
    type Error = RegistrationNumberError;

    fn try_from(text: String) -> Result<Self, RegistrationNumberError> {
        text.parse()
    }
}

impl From<RegistrationNumber> for String {
    fn from(number: RegistrationNumber) -> Self {
        number.0
    }
}

impl fmt::Display for RegistrationNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_read_with_spaces_and_with_the_prefix_of_the_tax_number() {
        for text in ["40003000000", " 4000 3000 000 ", "LV40003000000"] {
            let number: RegistrationNumber = text.parse().unwrap();

            assert_eq!(number.as_str(), "40003000000", "{text}");
        }
    }

    #[test]
    fn a_number_of_another_length_or_with_letters_is_refused() {
        for text in ["", "4000300000", "400030000000", "4000300000A", "EE40003000000"] {
            let outcome = text.parse::<RegistrationNumber>();

            assert_eq!(outcome, Err(RegistrationNumberError), "{text}");
        }
    }
}
