//! The first row of a table: which column stands where.

use std::collections::BTreeMap;

use i18n::Messages;

use super::column::Column;
use super::{Cell, Line};
use crate::import::problem::{At, Place, RowProblem};

/// Which column stands where, and what it is called there.
pub(super) struct Header {
    columns: BTreeMap<Column, usize>,
    names: Vec<String>,
}

impl Header {
    /// Reads the names of the columns: none may be unknown, stand twice or, if it is needed, be missing.
    pub(super) fn read(line: &Line, messages: &Messages) -> Result<Self, Vec<RowProblem>> {
        let names: Vec<String> = line.cells.iter().map(Cell::read).collect();
        let mut header = Self { columns: BTreeMap::new(), names };
        let mut problems = Vec::new();
        for (place, name) in header.names.iter().enumerate().filter(|(_, name)| !name.is_empty()) {
            let message = match Column::named(name, messages) {
                None => "action-plans-import-header",
                Some(column) => match header.columns.insert(column, place) {
                    None => continue,
                    Some(_) => "action-plans-import-header-twice",
                },
            };
            let at = At { place: Place::File, row: Some(line.row) };
            problems.push(RowProblem::new(&at, &header.called(place), message, name));
        }
        for column in Column::ALL {
            if column.is_needed() && !header.columns.contains_key(&column) {
                let at = At { place: Place::File, row: Some(line.row) };
                let name = column.key();
                problems.push(RowProblem::new(
                    &at,
                    name,
                    "action-plans-import-header-missing",
                    name,
                ));
            }
        }
        if problems.is_empty() { Ok(header) } else { Err(problems) }
    }

    /// Where a column stands, if it does.
    pub(super) fn place(&self, column: Column) -> Option<usize> {
        self.columns.get(&column).copied()
    }

    /// Whether a place has a name.
    pub(super) fn is_named(&self, place: usize) -> bool {
        self.names.get(place).is_some_and(|name| !name.is_empty())
    }

    /// A place as its reader knows it: `H Termiņš`, or `H` where it has no name.
    pub(super) fn called(&self, place: usize) -> String {
        let name = self.names.get(place).map_or("", String::as_str);
        format!("{} {name}", letter(place)).trim_end().to_owned()
    }

    /// A column as the reader of this table knows it.
    pub(super) fn column(&self, column: Column) -> String {
        self.place(column).map_or_else(|| column.key().to_owned(), |place| self.called(place))
    }

    /// The problem with its field named as this table names it.
    pub(super) fn locate(&self, problem: RowProblem) -> RowProblem {
        let column = problem.row.and_then(|_| Column::of_field(&problem.place, &problem.field));
        match column {
            Some(column) => RowProblem { field: self.column(column), ..problem },
            None => problem,
        }
    }
}

/// The letters of a column in a spreadsheet, from 0: `A`, `Z`, `AA`.
pub(crate) fn letter(place: usize) -> String {
    let mut letters = Vec::new();
    let mut rest = place + 1;
    while rest > 0 {
        rest -= 1;
        letters.push(char::from(b'A' + u8::try_from(rest % 26).unwrap_or_default()));
        rest /= 26;
    }
    letters.into_iter().rev().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_are_lettered_as_in_a_spreadsheet() {
        assert_eq!([0, 25, 26, 51, 52, 702].map(letter), ["A", "Z", "AA", "AZ", "BA", "AAA"]);
    }
}
