//! Addresses for electronic mail.

use std::fmt;
use std::str::FromStr;

use mail::{Address, AddressError};
use serde::{Deserialize, Serialize};
use unicode_normalization::UnicodeNormalization as _;

/// An address for electronic mail, in the one form in which accounts are told apart: lower case, letters
/// composed (NFC), the domain in ASCII (`mežs.lv` is `xn--mes-d3a.lv`).
///
/// Capital letters before the `@` could by RFC 5321 mean another mailbox; nobody runs such mailboxes, and
/// people write their own address now so, now so.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Email(Address);

impl Email {
    /// The address as text.
    pub fn as_str(&self) -> &str {
        self.0.as_str()
    }

    /// The address for a letter.
    pub const fn address(&self) -> &Address {
        &self.0
    }
}

impl FromStr for Email {
    type Err = AddressError;

    fn from_str(text: &str) -> Result<Self, AddressError> {
        let one_form: String = text.nfc().flat_map(char::to_lowercase).nfc().collect();
        one_form.parse().map(Self)
    }
}

impl TryFrom<String> for Email {
    type Error = AddressError;

    fn try_from(text: String) -> Result<Self, AddressError> {
        text.parse()
    }
}

impl From<Email> for String {
    fn from(email: Email) -> Self {
        email.0.into()
    }
}

impl fmt::Display for Email {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_mailbox_has_one_form_however_it_is_typed() {
        let composed = "jānis@mežs.lv".parse::<Email>().unwrap();
        let decomposed = " JA\u{304}NIS@MEZ\u{30c}S.LV ".parse::<Email>().unwrap();

        assert_eq!(composed, decomposed);
        assert_eq!(composed.as_str(), "jānis@xn--mes-d3a.lv");
    }

    #[test]
    fn ordinary_addresses_are_taken() {
        for text in ["anna.berzina@mk.gov.lv", "a+b@example.lv", "o'neil@x-y.example"] {
            assert_eq!(text.parse::<Email>().unwrap().as_str(), text);
        }
    }

    #[test]
    fn what_no_letter_reaches_is_refused() {
        let long = format!("{}@example.lv", "a".repeat(65));
        for text in [
            "",
            "anna",
            "@example.lv",
            "anna@",
            "anna@localhost",
            "anna@example..lv",
            "anna@.lv",
            "an na@example.lv",
            "anna@exa mple.lv",
            "anna..b@example.lv",
            ".anna@example.lv",
            "anna@[127.0.0.1]",
            "anna@127.0.0.1",
            "\"anna\"@example.lv",
            "a@b@example.lv",
            "anna@example.lv\r\nBcc: x@example.lv",
            "anna@-x.lv",
            &long,
        ] {
            assert_eq!(text.parse::<Email>(), Err(AddressError), "{text:?}");
        }
    }
}
