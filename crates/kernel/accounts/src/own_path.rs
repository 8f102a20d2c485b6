//! Where to go after signing in.

use std::fmt;
use std::str::FromStr;

use base::Language;
use serde::Deserialize;

/// A page of this site, with its language: `/lv/plans/5?tab=2`. Nothing that could lead elsewhere.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(try_from = "String")]
pub struct OwnPath(String);

/// The text is not a page of this site.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not a page of this site")]
pub struct ElsewhereError;

impl OwnPath {
    /// The path as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The address of `page` that brings people back here afterwards: `…?return=%2Flv%2Fplans`.
    pub fn after(&self, page: &str) -> String {
        let encoded: String = url::form_urlencoded::byte_serialize(self.0.as_bytes()).collect();
        format!("{page}?return={encoded}")
    }
}

impl FromStr for OwnPath {
    type Err = ElsewhereError;

    fn from_str(text: &str) -> Result<Self, ElsewhereError> {
        let is_plain = text.bytes().all(|byte| byte.is_ascii_graphic() && byte != b'\\');
        let begins_here = Language::ALL.iter().any(|language| {
            let rest = text.strip_prefix('/').and_then(|text| text.strip_prefix(language.tag()));
            rest.is_some_and(|rest| rest.is_empty() || rest.starts_with(['/', '?']))
        });
        if is_plain && begins_here { Ok(Self(text.to_owned())) } else { Err(ElsewhereError) }
    }
}

impl TryFrom<String> for OwnPath {
    type Error = ElsewhereError;

    fn try_from(text: String) -> Result<Self, ElsewhereError> {
        text.parse()
    }
}

impl fmt::Display for OwnPath {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pages_of_this_site_are_taken() {
        for text in ["/lv", "/en/plans/5?tab=2", "/lv/plans/5/measures/1.2", "/lv?q=%C4%81"] {
            assert_eq!(text.parse::<OwnPath>().unwrap().to_string(), text);
        }
    }

    #[test]
    fn what_could_lead_elsewhere_is_not() {
        for text in [
            "",
            "/",
            "//evil.example",
            "/\\evil.example",
            "https://evil.example",
            "/lvevil",
            "/ru/x",
            "/\t/evil.example",
            "/lv\t",
            "/lv/\\evil",
            "javascript:alert(1)",
            "/lv/ā",
            "/lv/a b",
        ] {
            assert_eq!(text.parse::<OwnPath>(), Err(ElsewhereError), "{text:?}");
        }
    }
}
