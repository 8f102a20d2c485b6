//! What somebody typed, kept until it is right.

use std::str::FromStr;

use axum::body::Bytes;
use axum::extract::{FromRequest, Request};
use axum::http::header::CONTENT_TYPE;
use base::{Language, Register, Text};
use i18n::Say;

use crate::upload::{self, Upload};
use crate::{Error, Shell, SignedIn, Site};

/// The most that a form without files may send, in bytes.
const LIMIT: usize = 1024 * 1024;

/// The name of the hidden field with the form token.
pub(crate) const TOKEN: &str = "_token";

/// A form as it was sent, and what is wrong with it.
///
/// Fields are read one after the other; a field that cannot be read leaves a [`Problem`] and the form
/// goes back to the visitor with everything still in it.
#[derive(Clone, Debug, Default)]
pub struct Form {
    fields: Vec<(String, String)>,
    uploads: Vec<Upload>,
    problems: Vec<Problem>,
}

/// What is wrong with one field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// The name of the field.
    pub field: &'static str,
    /// The message that says what to do.
    pub message: &'static str,
    /// A number for the message's `{ $count }`, such as the longest length.
    pub count: Option<i64>,
    /// A word for the message's `{ $found }`: what was there instead of what was wanted.
    pub found: Option<String>,
}

impl Form {
    /// An empty form, for the first showing of a page.
    pub fn empty() -> Self {
        Self::default()
    }

    /// A form already filled in, for editing what exists.
    #[must_use]
    pub fn filled<N: Into<String>, V: Into<String>>(
        fields: impl IntoIterator<Item = (N, V)>,
    ) -> Self {
        let fields = fields.into_iter().map(|(name, value)| (name.into(), value.into())).collect();
        Self { fields, ..Self::default() }
    }

    /// Fills the fields `name_lv`, `name_en`, `name_lv_plain`, … of a text.
    #[must_use]
    pub fn with_text(mut self, name: &str, text: &Text) -> Self {
        for (language, register, wording) in text.wordings() {
            self.fields.push((text_field(name, language, register), wording.to_owned()));
        }
        self
    }

    /// What the field holds as it was typed; empty when it was not sent.
    pub fn value(&self, name: &str) -> &str {
        self.values(name).next().unwrap_or_default()
    }

    /// One wording of a text field: `wording("title", "_lv_plain")`.
    pub fn wording(&self, name: &str, suffix: &str) -> &str {
        self.value(&format!("{name}{suffix}"))
    }

    /// All values of a field that may be sent several times.
    pub fn values<'a>(&'a self, name: &str) -> impl Iterator<Item = &'a str> {
        self.fields.iter().filter(move |(key, _)| key == name).map(|(_, value)| value.as_str())
    }

    /// All fields as they were typed, in order; files are not among them.
    pub fn fields(&self) -> impl Iterator<Item = (&str, &str)> {
        self.fields.iter().map(|(name, value)| (name.as_str(), value.as_str()))
    }

    /// Whether `value` is among the field's values: a ticked box, a chosen option.
    pub fn has(&self, name: &str, value: &str) -> bool {
        self.values(name).any(|sent| sent == value)
    }

    /// Text that must be there, at most `longest` characters.
    pub fn required(&mut self, name: &'static str, longest: usize) -> Option<String> {
        let text = self.optional(name, longest)?;
        if text.is_empty() {
            return self.problem(name, "form-required");
        }
        Some(text)
    }

    /// Text that may be empty, at most `longest` characters. `None` only when it is too long.
    pub fn optional(&mut self, name: &'static str, longest: usize) -> Option<String> {
        let text = self.value(name).trim().replace("\r\n", "\n");
        if text.chars().count() > longest {
            let count = i64::try_from(longest).ok();
            self.problems.push(Problem::counting(name, "form-too-long", count));
            return None;
        }
        Some(text)
    }

    /// A value that its type can read from text: a day, a number, an amount. `message` says what to write.
    pub fn parsed<T: FromStr>(&mut self, name: &'static str, message: &'static str) -> Option<T> {
        let read = self.value(name).trim().parse();
        read.map_or_else(|_| self.problem(name, message), Some)
    }

    /// As [`parsed`](Self::parsed), for a field that may be empty: the outer `None` is a problem.
    pub fn parsed_optional<T: FromStr>(
        &mut self,
        name: &'static str,
        message: &'static str,
    ) -> Option<Option<T>> {
        if self.value(name).trim().is_empty() {
            Some(None)
        } else {
            self.parsed(name, message).map(Some)
        }
    }

    /// A text in both languages and, where sent, plain and easy wordings. Latvian must be there.
    pub fn text(&mut self, name: &'static str, longest: usize) -> Option<Text> {
        let text = self.text_optional(name, longest)?;
        if text.get(Language::Lv).is_none() {
            return self.problem(name, "form-required");
        }
        Some(text)
    }

    /// As [`text`](Self::text), but nothing has to be there.
    pub fn text_optional(&mut self, name: &'static str, longest: usize) -> Option<Text> {
        let mut text = Text::unknown();
        for language in Language::ALL {
            for register in Register::ALL {
                let wording =
                    self.value(&text_field(name, language, register)).trim().replace("\r\n", "\n");
                if wording.chars().count() > longest {
                    let count = i64::try_from(longest).ok();
                    self.problems.push(Problem::counting(name, "form-too-long", count));
                    return None;
                }
                text = text.with_register(language, register, wording);
            }
        }
        Some(text)
    }

    /// The files sent in a field; an empty choice is no file.
    pub fn uploads<'a>(&'a self, name: &str) -> impl Iterator<Item = &'a Upload> {
        self.uploads.iter().filter(move |upload| upload.field == name)
    }

    /// Notes what is wrong; the form goes back. Returns `None` so that a reader can end with it.
    pub fn problem<T>(&mut self, field: &'static str, message: &'static str) -> Option<T> {
        self.problems.push(Problem::counting(field, message, None));
        None
    }

    /// Notes what is wrong with one row of a table, counted from 1, for the message's `{ $count }`.
    pub fn problem_in_row<T>(
        &mut self,
        field: &'static str,
        message: &'static str,
        row: usize,
    ) -> Option<T> {
        self.problems.push(Problem::counting(field, message, i64::try_from(row).ok()));
        None
    }

    /// Everything that is wrong with one field, such as each bad row of a table.
    pub fn problems_of(&self, field: &str) -> impl Iterator<Item = &Problem> {
        self.problems.iter().filter(move |problem| problem.field == field)
    }

    /// As [`problem`](Self::problem), with what was found for the message's `{ $found }`.
    pub fn problem_with_found<T>(
        &mut self,
        field: &'static str,
        message: &'static str,
        found: impl Into<String>,
    ) -> Option<T> {
        let found = Some(found.into());
        self.problems.push(Problem { found, ..Problem::counting(field, message, None) });
        None
    }

    /// Puts a value into a field: what the program itself remembers between two showings of a form.
    pub fn put(&mut self, name: &str, value: impl Into<String>) {
        self.fields.retain(|(key, _)| key != name);
        self.fields.push((name.to_owned(), value.into()));
    }

    /// Whether anything is wrong.
    pub fn has_problems(&self) -> bool {
        !self.problems.is_empty()
    }

    /// Everything that is wrong, in the order of the fields.
    pub fn problems(&self) -> &[Problem] {
        &self.problems
    }

    /// What is wrong with one field.
    pub fn problem_of(&self, field: &str) -> Option<&Problem> {
        self.problems.iter().find(|problem| problem.field == field)
    }
}

impl Problem {
    const fn counting(field: &'static str, message: &'static str, count: Option<i64>) -> Self {
        Self { field, message, count, found: None }
    }

    /// The sentence for the visitor.
    pub fn say(&self, shell: &Shell) -> Say {
        let mut say = shell.msg(self.message);
        if let Some(count) = self.count {
            say = say.count("count", count);
        }
        if let Some(found) = &self.found {
            say = say.arg("found", found);
        }
        say
    }
}

/// The name of the form field for one wording of a text: `title_lv`, `title_lv_plain`.
pub(crate) fn text_field(name: &str, language: Language, register: Register) -> String {
    match register {
        Register::Standard => format!("{name}_{language}"),
        Register::Plain => format!("{name}_{language}_plain"),
        Register::Easy => format!("{name}_{language}_easy"),
    }
}

impl FromRequest<Site> for Form {
    type Rejection = Error;

    async fn from_request(request: Request, site: &Site) -> Result<Self, Error> {
        let headers = request.headers().clone();
        let kind =
            headers.get(CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default();
        let mut form = if kind.starts_with("multipart/form-data") {
            // Strangers have no business sending megabytes.
            let limit = if request.extensions().get::<SignedIn>().is_some() {
                upload::LIMIT
            } else {
                LIMIT
            };
            let (fields, uploads) = upload::read(request, site, limit).await?;
            Self { fields, uploads, ..Self::default() }
        } else {
            let body = limited(request, LIMIT).await?;
            let text =
                std::str::from_utf8(&body).map_err(|_| Error::Malformed("not UTF-8".to_owned()))?;
            Self { fields: urlencoded(text), ..Self::default() }
        };
        if !site.secret.accepts(&headers, Some(form.value(TOKEN))) {
            return Err(Error::Forged);
        }
        form.fields.retain(|(name, _)| name != TOKEN);
        // No text has this character, and PostgreSQL keeps none that has.
        form.fields.iter_mut().for_each(|(_, value)| value.retain(|letter| letter != '\0'));
        Ok(form)
    }
}

fn urlencoded(text: &str) -> Vec<(String, String)> {
    url::form_urlencoded::parse(text.as_bytes())
        .map(|(name, value)| (name.into_owned(), value.into_owned()))
        .collect()
}

async fn limited(request: Request, limit: usize) -> Result<Bytes, Error> {
    let too_large = |_| Error::TooLarge { limit: limit as u64 };
    axum::body::to_bytes(request.into_body(), limit).await.map_err(too_large)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_refused_form_keeps_what_was_typed() {
        let mut form = Form::filled([("title", "  Plāns "), ("due_on", "tomorrow")]);

        let title = form.required("title", 100);
        let due_on: Option<base::Day> = form.parsed("due_on", "form-day");

        assert_eq!(title.as_deref(), Some("Plāns"));
        assert_eq!(due_on, None);
        assert_eq!(form.value("due_on"), "tomorrow");
        assert_eq!(form.problem_of("due_on").map(|p| p.message), Some("form-day"));
    }

    #[test]
    fn a_text_longer_than_allowed_says_how_long_it_may_be() {
        let mut form = Form::filled([("title", "āāāā")]);

        assert_eq!(form.required("title", 3), None);
        assert_eq!(form.problems(), [Problem::counting("title", "form-too-long", Some(3))]);
    }

    #[test]
    fn a_text_is_read_in_all_its_wordings_and_needs_latvian() {
        let mut form = Form::filled([
            ("title_lv", "Plāns"),
            ("title_en", "Plan"),
            ("title_lv_easy", "Ko darīsim"),
        ]);
        let text = form.text("title", 100).unwrap();

        assert_eq!(Form::empty().with_text("title", &text).value("title_lv_easy"), "Ko darīsim");
        assert_eq!(Form::filled([("title_en", "Plan")]).text("title", 100), None);
    }
}
