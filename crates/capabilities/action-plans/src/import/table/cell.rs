//! Cells, as they come from a file.

use base::Day;

/// The cells of a table without its empty rows. The first line holds the names of the columns.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Table {
    pub(crate) lines: Vec<Line>,
}

/// A row that is not empty.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Line {
    /// Its number in the file, from 1.
    pub(crate) row: u32,
    /// Its cells.
    pub(crate) cells: Vec<Cell>,
}

/// One cell.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Cell {
    /// Nothing, or nothing but spaces.
    Empty,
    /// Words, without spaces around them.
    Words(String),
    /// A number of a spreadsheet.
    Number(f64),
    /// A date of a spreadsheet.
    Day(Day),
    /// A formula that came to nothing: `#REF!`.
    Fault(String),
}

impl Cell {
    /// A cell with these words.
    pub(crate) fn words(text: &str) -> Self {
        match text.trim() {
            "" => Self::Empty,
            words => Self::Words(words.to_owned()),
        }
    }

    /// The cell as one reads it; a day as `2025-12-31`.
    pub(crate) fn read(&self) -> String {
        match self {
            Self::Empty => String::new(),
            Self::Words(words) | Self::Fault(words) => words.clone(),
            // Rust writes the shortest figures that mean the number: 1.1 and not 1.1000000000000001.
            Self::Number(number) => number.to_string(),
            Self::Day(day) => day.to_string(),
        }
    }
}

impl Table {
    /// A table of these rows, of which the empty ones are left out.
    pub(crate) fn of(rows: impl IntoIterator<Item = (u32, Vec<Cell>)>) -> Self {
        let filled = rows
            .into_iter()
            .filter(|(_, cells)| cells.iter().any(|cell| *cell != Cell::Empty))
            .map(|(row, cells)| Line { row, cells });
        Self { lines: filled.collect() }
    }
}
