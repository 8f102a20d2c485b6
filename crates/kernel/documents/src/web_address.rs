//! Addresses of pages elsewhere.

use std::fmt;
use std::str::FromStr;

use url::Url;

/// The address of something that anybody can open in a browser: `http` or `https`, with a host, without
/// a name and a password in it, at most [`LONGEST`](Self::LONGEST) characters.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct WebAddress(Url);

/// The text is not such an address.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("an address is written https://example.lv/page, without a password in it")]
pub struct WebAddressError;

impl WebAddress {
    /// The longest address, in characters: what browsers and servers take without trouble.
    pub const LONGEST: usize = 2_000;

    /// The address as text.
    pub fn as_str(&self) -> &str {
        self.0.as_str()
    }

    /// The name of the machine, for a short showing: `www.mk.gov.lv`.
    pub fn host(&self) -> &str {
        self.0.host_str().unwrap_or_default()
    }
}

impl FromStr for WebAddress {
    type Err = WebAddressError;

    fn from_str(text: &str) -> Result<Self, WebAddressError> {
        let url = Url::parse(text.trim()).map_err(|_| WebAddressError)?;
        let is_web = matches!(url.scheme(), "http" | "https") && url.has_host();
        let is_open = url.username().is_empty() && url.password().is_none();
        let fits = url.as_str().len() <= Self::LONGEST;
        if is_web && is_open && fits { Ok(Self(url)) } else { Err(WebAddressError) }
    }
}

impl fmt::Display for WebAddress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_of_the_web_is_an_address() {
        let address: WebAddress =
            " https://www.mk.gov.lv/lv/atverta-parvaldiba#lēmumi ".parse().unwrap();

        assert_eq!(address.as_str(), "https://www.mk.gov.lv/lv/atverta-parvaldiba#l%C4%93mumi");
        assert_eq!(address.host(), "www.mk.gov.lv");
    }

    #[test]
    fn what_is_not_a_page_of_the_web_is_refused() {
        let long = format!("https://example.lv/{}", "a".repeat(WebAddress::LONGEST));
        for text in [
            "",
            "mk.gov.lv",
            "javascript:alert(1)",
            "data:text/html,x",
            "file:///etc/passwd",
            "ftp://example.lv/plan.pdf",
            "https://",
            "https://anna:secret@example.lv/",
            &long,
        ] {
            assert_eq!(text.parse::<WebAddress>(), Err(WebAddressError), "{text}");
        }
    }
}
