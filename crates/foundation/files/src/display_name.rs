//! The name under which people see a file.

use std::fmt;

use serde::{Deserialize, Serialize};
use unicode_normalization::UnicodeNormalization as _;

use crate::MediaType;

/// The name under which people see and download a file: what somebody's machine called it, made harmless.
///
/// It has no folders, control signs, signs that turn the direction of reading (`fdp.exe` shown as
/// `exe.pdf`) or signs that file systems forbid, no leading dot, and at most 120 characters. It never
/// names a file on our disk.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(from = "String", into = "String")]
pub struct DisplayName(String);

const LONGEST: usize = 120;

/// An ending longer than this is part of the name: `v1. labots variants`.
const LONGEST_EXTENSION: usize = 10;

impl DisplayName {
    /// The name.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// What stands after the last dot, in lower case, where it looks like an ending.
    pub fn extension(&self) -> Option<String> {
        let (_, extension) = split(&self.0)?;
        Some(extension.to_lowercase())
    }

    /// The name with an ending that says what the file is: `protokols` → `protokols.pdf`.
    #[must_use]
    pub fn fitting(self, media_type: MediaType) -> Self {
        let fits = |extension: String| media_type.extensions().contains(&extension.as_str());
        if self.extension().is_some_and(fits) {
            return self;
        }
        let extension = media_type.extension();
        let stem: String = self.0.chars().take(LONGEST - extension.len() - 1).collect();
        Self(format!("{stem}.{extension}"))
    }
}

impl From<&str> for DisplayName {
    fn from(sent: &str) -> Self {
        let last =
            sent.rsplit(['/', '\\']).find(|part| !part.trim().is_empty()).unwrap_or_default();
        // Some machines send `a` and a macron where others send `ā`.
        let letters = last.nfc().map(|sign| if sign.is_whitespace() { ' ' } else { sign });
        let harmless: String = letters.filter(|sign| is_harmless(*sign)).collect();
        let words = harmless.split(' ').filter(|word| !word.is_empty()).collect::<Vec<_>>();
        let name = shortened(words.join(" ").trim_matches([' ', '.']));
        Self(if name.is_empty() { "file".to_owned() } else { name })
    }
}

impl From<String> for DisplayName {
    fn from(sent: String) -> Self {
        sent.as_str().into()
    }
}

impl From<DisplayName> for String {
    fn from(name: DisplayName) -> Self {
        name.0
    }
}

impl fmt::Display for DisplayName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

fn is_harmless(sign: char) -> bool {
    let turns = matches!(
        sign,
        '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{61c}'
    );
    !turns && !sign.is_control() && !"<>:\"|?*%;".contains(sign)
}

/// At most [`LONGEST`] characters, of which the ending stays.
fn shortened(name: &str) -> String {
    if name.chars().count() <= LONGEST {
        return name.to_owned();
    }
    let Some((stem, extension)) = split(name) else { return name.chars().take(LONGEST).collect() };
    let room = LONGEST - extension.chars().count() - 1;
    let stem: String = stem.chars().take(room).collect();
    format!("{}.{extension}", stem.trim_end_matches([' ', '.']))
}

fn split(name: &str) -> Option<(&str, &str)> {
    let (stem, extension) = name.rsplit_once('.')?;
    let is_ending = !stem.is_empty()
        && (1..=LONGEST_EXTENSION).contains(&extension.len())
        && extension.chars().all(|sign| sign.is_ascii_alphanumeric());
    is_ending.then_some((stem, extension))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn name(sent: &str) -> String {
        DisplayName::from(sent).to_string()
    }

    #[test]
    fn a_name_keeps_its_letters_and_loses_its_folders() {
        assert_eq!(name("Sēdes protokols Nr. 3.pdf"), "Sēdes protokols Nr. 3.pdf");
        assert_eq!(name(r"C:\Users\anna\Darbvirsma\plāns.docx"), "plāns.docx");
        assert_eq!(name("../../etc/passwd"), "passwd");
        assert_eq!(name("mape/"), "mape");
    }

    #[test]
    fn a_name_that_says_nothing_is_file() {
        for sent in ["", " ", "...", "/", "\u{0}", "\u{202e}"] {
            assert_eq!(name(sent), "file", "{sent:?}");
        }
    }

    #[test]
    fn a_name_cannot_pretend_another_ending() {
        assert_eq!(name("rekins\u{202e}fdp.exe"), "rekinsfdp.exe");
    }

    #[test]
    fn a_name_cannot_add_a_header() {
        assert_eq!(name("a\r\nSet-Cookie: b=\"c\".pdf"), "a Set-Cookie b=c.pdf");
    }

    #[test]
    fn a_hidden_file_is_not_hidden() {
        assert_eq!(name(".htaccess"), "htaccess");
    }

    #[test]
    fn letters_that_were_sent_in_pieces_are_put_together() {
        assert_eq!(name("pla\u{304}ns.pdf"), "plāns.pdf");
    }

    #[test]
    fn a_long_name_is_cut_before_its_ending() {
        let long = name(&format!("{}.pdf", "ā".repeat(300)));

        assert_eq!(long.chars().count(), 120);
        assert!(long.ends_with("ā.pdf"));
    }

    #[test]
    fn an_ending_is_short_and_plain() {
        let extension = |sent: &str| DisplayName::from(sent).extension();

        assert_eq!(extension("Plāns.PDF").as_deref(), Some("pdf"));
        assert_eq!(extension("1. labots variants"), None);
        assert_eq!(extension("plāns"), None);
    }

    #[test]
    fn a_name_without_a_fitting_ending_gets_one() {
        let fitting = |sent: &str| DisplayName::from(sent).fitting(MediaType::Jpeg).to_string();

        assert_eq!(fitting("foto.JPEG"), "foto.JPEG");
        assert_eq!(fitting("foto"), "foto.jpg");
        assert_eq!(fitting("foto.pdf"), "foto.pdf.jpg");
    }
}
