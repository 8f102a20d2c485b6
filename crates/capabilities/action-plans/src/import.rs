//! Reading a plan from a file: everything is checked first, and either all of it goes in or nothing.

mod check;
mod keep;

pub(crate) use check::{Draft, check};
pub(crate) use keep::keep;

use crate::file::PlanFile;

/// What is wrong with a row of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RowProblem {
    /// Where: `measure 1.2`, `row 7`, `line 3, column 5`.
    pub row: String,
    /// Which field or column.
    pub field: String,
    /// The message that says what to do (`action-plans-import-…`).
    pub message: &'static str,
    /// What was found there, for the message's `{ $found }`.
    pub found: String,
}

impl RowProblem {
    pub(crate) fn new(
        row: &str,
        field: &str,
        message: &'static str,
        found: impl Into<String>,
    ) -> Self {
        Self { row: row.to_owned(), field: field.to_owned(), message, found: found.into() }
    }
}

/// Reads the JSON form.
pub fn read_json(bytes: &[u8]) -> Result<PlanFile, RowProblem> {
    let unreadable = |error: serde_json::Error| {
        let place = format!("{}:{}", error.line(), error.column());
        RowProblem::new(&place, "json", "action-plans-import-not-json", error.to_string())
    };
    let file: PlanFile = serde_json::from_slice(bytes).map_err(unreadable)?;
    if file.schema == crate::file::SCHEMA {
        Ok(file)
    } else {
        Err(RowProblem::new("1", "schema", "action-plans-import-schema", file.schema))
    }
}
