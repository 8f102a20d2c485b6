//! Addresses for electronic mail.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};
use unicode_normalization::UnicodeNormalization as _;

/// An address for electronic mail, in the one form in which addresses are compared: lower case, letters
/// composed (NFC), the domain in ASCII (`mežs.lv` is `xn--mes-d3a.lv`).
///
/// Capital letters before the `@` could by RFC 5321 mean another mailbox; nobody runs such mailboxes, and
/// people write their own address now so, now so.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Email(String);

/// The text is not an address.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("an address is written name@example.lv")]
pub struct EmailError;

impl Email {
    /// The longest address, in bytes: what RFC 5321 lets through (section 4.5.3.1.3, less the brackets).
    pub const LONGEST: usize = 254;

    /// The address as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// What stands before the `@`.
    pub fn mailbox(&self) -> &str {
        self.0.rsplit_once('@').map_or("", |(mailbox, _)| mailbox)
    }
}

impl FromStr for Email {
    type Err = EmailError;

    fn from_str(text: &str) -> Result<Self, EmailError> {
        let (mailbox, domain) = text.trim().rsplit_once('@').ok_or(EmailError)?;
        let mailbox: String = mailbox.nfc().flat_map(char::to_lowercase).nfc().collect();
        let domain = domain_in_ascii(domain)?;
        let address = format!("{mailbox}@{domain}");
        let fits = !mailbox.is_empty() && mailbox.len() <= 64 && address.len() <= Self::LONGEST;
        if fits && is_plain(&mailbox) { Ok(Self(address)) } else { Err(EmailError) }
    }
}

/// Quoted mailboxes (`"a b"@…`) are allowed by the standard and used by nobody but attackers.
fn is_plain(mailbox: &str) -> bool {
    let strange = |letter: char| {
        letter.is_whitespace() || letter.is_control() || r#""(),:;<>@[\]"#.contains(letter)
    };
    !mailbox.starts_with('.')
        && !mailbox.ends_with('.')
        && !mailbox.contains("..")
        && !mailbox.contains(strange)
}

fn domain_in_ascii(domain: &str) -> Result<String, EmailError> {
    let url::Host::Domain(domain) = url::Host::parse(domain).map_err(|_| EmailError)? else {
        return Err(EmailError);
    };
    let is_name = domain.split('.').count() > 1
        && domain.split('.').all(|label| {
            !label.is_empty()
                && label.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-')
                && !label.starts_with('-')
                && !label.ends_with('-')
        });
    if is_name { Ok(domain) } else { Err(EmailError) }
}

impl TryFrom<String> for Email {
    type Error = EmailError;

    fn try_from(text: String) -> Result<Self, EmailError> {
        text.parse()
    }
}

impl From<Email> for String {
    fn from(email: Email) -> Self {
        email.0
    }
}

impl fmt::Display for Email {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
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
            assert_eq!(text.parse::<Email>(), Err(EmailError), "{text:?}");
        }
    }
}
