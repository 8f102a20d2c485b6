//! An address of electronic mail.

use std::fmt;
use std::str::FromStr;

use db::{Column, Param, Value};
use serde::{Deserialize, Serialize};

/// An address of electronic mail, checked: `anna@example.lv`.
///
/// The domain is kept in lower case and in ASCII (`xn--…`); the part before the `@` as it was typed,
/// because only its server knows whether case matters. `Debug` hides that part: an address is personal,
/// and logs are not the place for it.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Address(String);

/// The text is no address of electronic mail.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not an address of electronic mail; one looks like `anna@example.lv`")]
pub struct AddressError;

/// RFC 5321, section 4.5.3.1.3: a path has at most 256 characters, two of which are its brackets.
const LONGEST: usize = 254;

impl Address {
    /// The address as it is written.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The part after the `@`.
    pub fn domain(&self) -> &str {
        self.0.rsplit_once('@').map_or("", |(_, domain)| domain)
    }

    /// In lower case: to find the same mailbox however its owner types it.
    pub fn folded(&self) -> String {
        self.0.to_lowercase()
    }
}

impl FromStr for Address {
    type Err = AddressError;

    fn from_str(text: &str) -> Result<Self, AddressError> {
        let (local, domain) = text.trim().rsplit_once('@').ok_or(AddressError)?;
        let Ok(url::Host::Domain(domain)) = url::Host::parse(domain) else {
            return Err(AddressError);
        };
        // Quoted local parts (`"a b"@…`) are legal, unused, and a way to smuggle; dotless domains are typos.
        let is_plain =
            |c: char| !c.is_control() && !c.is_whitespace() && !"\"(),:;<>[\\]@".contains(c);
        let is_good = local.chars().all(is_plain) && domain.contains('.') && !domain.ends_with('.');
        let address = lettre::Address::new(local, &domain).map_err(|_| AddressError)?.to_string();
        if is_good && address.len() <= LONGEST { Ok(Self(address)) } else { Err(AddressError) }
    }
}

impl TryFrom<String> for Address {
    type Error = AddressError;

    fn try_from(text: String) -> Result<Self, AddressError> {
        text.parse()
    }
}

impl From<Address> for String {
    fn from(address: Address) -> Self {
        address.0
    }
}

impl fmt::Display for Address {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Debug for Address {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "…@{}", self.domain())
    }
}

impl Param for Address {
    fn to_value(&self) -> Value<'_> {
        Value::Text(&self.0)
    }
}

impl Column for Address {
    fn from_value(value: &Value<'_>) -> Option<Self> {
        String::from_value(value)?.parse().ok()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_kept_as_its_owner_typed_it_before_the_at() {
        let address: Address = " Anna.Berzina@Example.LV ".parse().unwrap();

        assert_eq!(address.as_str(), "Anna.Berzina@example.lv");
        assert_eq!(address.folded(), "anna.berzina@example.lv");
    }

    #[test]
    fn a_domain_with_latvian_letters_is_written_for_mail_servers() {
        let address: Address = "info@rīga.lv".parse().unwrap();

        assert_eq!(address.as_str(), "info@xn--rga-uta.lv");
    }

    #[test]
    fn what_is_no_address_is_refused() {
        let long = format!("{}@example.lv", "a".repeat(65));
        for text in [
            "",
            "anna",
            "@example.lv",
            "anna@",
            "anna@example",
            "anna@example.lv.",
            "anna@@example.lv",
            "anna berzina@example.lv",
            "anna@example.lv\r\nBcc: all@example.lv",
            "anna\r\n@example.lv",
            "\"anna b\"@example.lv",
            "<anna@example.lv>",
            "anna@example.lv,berta@example.lv",
            "anna@[127.0.0.1]",
            "anna@127.0.0.1",
            &long,
        ] {
            assert_eq!(text.parse::<Address>(), Err(AddressError), "{text:?}");
        }
    }

    #[test]
    fn a_log_does_not_show_who_it_is() {
        let address: Address = "anna@example.lv".parse().unwrap();

        assert_eq!(format!("{address:?}"), "…@example.lv");
    }
}
