//! A letter before it is queued.

use std::fmt;

use base::Language;
use url::Url;

use crate::Address;

/// A letter to one person: always as plain text, perhaps also as HTML.
///
/// Subject and name become one line each, so no text can add a header. `Debug` shows nothing of what is
/// written.
#[derive(Clone, PartialEq, Eq)]
pub struct Letter {
    pub(crate) to: Address,
    pub(crate) to_name: Option<String>,
    pub(crate) language: Language,
    pub(crate) subject: String,
    pub(crate) text: String,
    pub(crate) html: Option<String>,
    pub(crate) unsubscribe: Option<Url>,
    pub(crate) once: Option<String>,
}

/// Why something is no letter.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum LetterError {
    /// Subject or text is blank.
    #[error("a letter needs a subject and a text")]
    Blank,
    /// The bodies together are too long.
    #[error("a letter has at most {} characters", LONGEST_BODY)]
    TooLong,
    /// A link to unsubscribe that mail programs cannot use.
    #[error(
        "a link to unsubscribe begins with https:// (or, on a machine for trying out, http://)"
    )]
    Unsubscribe,
}

/// Bytes of both bodies. Larger things are files, to which a letter links.
const LONGEST_BODY: usize = 512 * 1024;

/// Characters of a subject; the rest is cut off. Lists of mail show fewer.
const LONGEST_SUBJECT: usize = 200;

/// Characters of a name.
const LONGEST_NAME: usize = 100;

impl Letter {
    /// A letter as plain text, in the language in which it is written.
    pub fn new(
        to: Address,
        language: Language,
        subject: &str,
        text: impl Into<String>,
    ) -> Result<Self, LetterError> {
        let (subject, text) = (one_line(subject, LONGEST_SUBJECT), text.into());
        if subject.is_empty() || text.trim().is_empty() {
            return Err(LetterError::Blank);
        }
        let letter = Self {
            to,
            to_name: None,
            language,
            subject,
            text,
            html: None,
            unsubscribe: None,
            once: None,
        };
        letter.checked()
    }

    /// With the name of the person.
    #[must_use]
    pub fn named(self, name: &str) -> Self {
        let name = one_line(name, LONGEST_NAME);
        Self { to_name: (!name.is_empty()).then_some(name), ..self }
    }

    /// Also as HTML, for programs that show it.
    pub fn with_html(self, html: impl Into<String>) -> Result<Self, LetterError> {
        Self { html: Some(html.into()), ..self }.checked()
    }

    /// With a link that stops such letters by one press of a button in the mail program
    /// (`List-Unsubscribe` and `List-Unsubscribe-Post`, RFC 8058). The address must accept a `POST`
    /// without cookies.
    pub fn with_unsubscribe(self, link: Url) -> Result<Self, LetterError> {
        if !matches!(link.scheme(), "https" | "http") {
            return Err(LetterError::Unsubscribe);
        }
        Ok(Self { unsubscribe: Some(link), ..self })
    }

    /// Is queued once, however often this is asked with the same key.
    #[must_use]
    pub fn once(self, key: impl Into<String>) -> Self {
        Self { once: Some(key.into()), ..self }
    }

    /// To whom.
    pub fn to(&self) -> &Address {
        &self.to
    }

    /// The name of the person.
    pub fn to_name(&self) -> Option<&str> {
        self.to_name.as_deref()
    }

    /// The language in which it is written.
    pub fn language(&self) -> Language {
        self.language
    }

    /// What it is about, in one line.
    pub fn subject(&self) -> &str {
        &self.subject
    }

    /// As plain text.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// As HTML.
    pub fn html(&self) -> Option<&str> {
        self.html.as_deref()
    }

    /// The link that stops such letters.
    pub fn unsubscribe(&self) -> Option<&Url> {
        self.unsubscribe.as_ref()
    }

    fn checked(self) -> Result<Self, LetterError> {
        let length = self.text.len() + self.html.as_ref().map_or(0, String::len);
        if length > LONGEST_BODY { Err(LetterError::TooLong) } else { Ok(self) }
    }
}

impl fmt::Debug for Letter {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Letter")
            .field("to", &self.to)
            .field("language", &self.language)
            .finish_non_exhaustive()
    }
}

/// The text as one line of at most `most` characters.
fn one_line(text: &str, most: usize) -> String {
    let is_break = |c: char| c.is_whitespace() || c.is_control();
    let line = text.split(is_break).filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ");
    if line.chars().count() <= most {
        return line;
    }
    line.chars().take(most - 1).chain(['…']).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn to() -> Address {
        "anna@example.lv".parse().unwrap()
    }

    #[test]
    fn a_subject_is_one_line() {
        let subject = "Jauns\r\nBcc: visi@example.lv\u{0}\tplāns";

        let letter = Letter::new(to(), Language::Lv, subject, "Teksts").unwrap();

        assert_eq!(letter.subject(), "Jauns Bcc: visi@example.lv plāns");
    }

    #[test]
    fn a_long_subject_is_cut_where_readers_see_it() {
        let letter = Letter::new(to(), Language::Lv, &"ā".repeat(500), "Teksts").unwrap();

        assert_eq!(letter.subject().chars().count(), 200);
        assert!(letter.subject().ends_with('…'));
    }

    #[test]
    fn a_letter_without_words_is_refused() {
        assert_eq!(Letter::new(to(), Language::Lv, " \n", "Teksts"), Err(LetterError::Blank));
        assert_eq!(Letter::new(to(), Language::Lv, "Temats", " "), Err(LetterError::Blank));
    }

    #[test]
    fn bodies_are_limited_together() {
        let half = "a".repeat(300 * 1024);
        let letter = Letter::new(to(), Language::Lv, "Temats", half.clone()).unwrap();

        assert_eq!(letter.with_html(half), Err(LetterError::TooLong));
    }

    #[test]
    fn a_link_to_unsubscribe_is_a_web_address() {
        let letter = Letter::new(to(), Language::Lv, "Temats", "Teksts").unwrap();

        let outcome = letter.with_unsubscribe("mailto:a@example.lv".parse().unwrap());

        assert_eq!(outcome, Err(LetterError::Unsubscribe));
    }

    #[test]
    fn a_log_shows_nothing_of_what_is_written() {
        let letter = Letter::new(to(), Language::Lv, "Temats", "Teksts").unwrap().named("Anna");

        assert_eq!(format!("{letter:?}"), "Letter { to: …@example.lv, language: Lv, .. }");
    }
}
