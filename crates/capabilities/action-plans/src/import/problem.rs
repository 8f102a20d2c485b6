//! What is wrong with a file, so that a clerk can mend it.

use base::Language;
use i18n::Messages;

/// What is wrong with one place in a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RowProblem {
    /// What it is about.
    pub place: Place,
    /// The row of the table, from 1, where the file is a table.
    pub row: Option<u32>,
    /// Which field of the JSON form, or which column of the table.
    pub field: String,
    /// The message that says what to do (`action-plans-import-…`).
    pub message: &'static str,
    /// What was found there, for the message's `{ $found }`.
    pub found: String,
}

/// What a problem is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Place {
    /// The file as a whole.
    File,
    /// A line and a column of a text, from 1.
    Line(usize, usize),
    /// The plan itself.
    Plan,
    /// A direction, by its number.
    Direction(String),
    /// A commitment, by its number.
    Commitment(String),
    /// A measure, by its number.
    Measure(String),
    /// One of the duties of the whole plan, from 1.
    Duty(usize),
    /// What an evaluation itself counted.
    Evaluation,
}

/// The most of what was found that is repeated to the reader, in characters.
const REPEATED: usize = 80;

impl RowProblem {
    pub(crate) fn new(
        at: &At,
        field: &str,
        message: &'static str,
        found: impl Into<String>,
    ) -> Self {
        let found: String = found.into();
        let short = found.chars().take(REPEATED).collect::<String>();
        let found = if short.len() < found.len() { format!("{short}…") } else { found };
        Self { place: at.place.clone(), row: at.row, field: field.to_owned(), message, found }
    }

    /// A problem of the file as a whole.
    pub(crate) fn of_file(message: &'static str, found: impl Into<String>) -> Self {
        Self::new(&At { place: Place::File, row: None }, "", message, found)
    }

    /// Where it is, for people: `Row 7`, `Measure 1.2`.
    // tidy: messages action-plans-import-place-*
    pub fn place_in_words(&self, messages: &Messages, language: Language) -> String {
        let say = |id: &str| messages.say(language, format!("action-plans-import-place-{id}"));
        if let Some(row) = self.row {
            return say("row").arg("row", row).to_string();
        }
        let said = match &self.place {
            Place::File => say("file"),
            Place::Line(line, column) => say("line").arg("line", line).arg("column", column),
            Place::Plan => say("plan"),
            Place::Direction(number) => say("direction").arg("number", number),
            Place::Commitment(number) => say("commitment").arg("number", number),
            Place::Measure(number) => say("measure").arg("number", number),
            Place::Duty(place) => say("duty").arg("place", place),
            Place::Evaluation => say("evaluation"),
        };
        said.to_string()
    }

    /// What to do, for people.
    pub fn advice(&self, messages: &Messages, language: Language) -> String {
        messages.say(language, self.message).arg("found", &self.found).to_string()
    }

    /// Place, field and advice in one line, for terminals and letters.
    pub fn in_words(&self, messages: &Messages, language: Language) -> String {
        let (place, advice) =
            (self.place_in_words(messages, language), self.advice(messages, language));
        if self.field.is_empty() {
            format!("{place}: {advice}")
        } else {
            format!("{place}, {}: {advice}", self.field)
        }
    }
}

/// Where an entry stands: what it is, and the row that it was read from.
#[derive(Clone, Debug)]
pub(crate) struct At {
    pub(crate) place: Place,
    pub(crate) row: Option<u32>,
}

impl At {
    pub(crate) const PLAN: Self = Self { place: Place::Plan, row: None };
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_found_is_repeated_but_not_at_length() {
        let problem = RowProblem::of_file("action-plans-import-status", "ā".repeat(200));

        assert_eq!(problem.found.chars().count(), REPEATED + 1);
    }
}
