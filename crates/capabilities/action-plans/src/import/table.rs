//! Flat tables: one row for each measure, with its commitment and its direction in the same row.
//!
//! The first row that is not empty holds the names of the columns, in Latvian, in English or as in the
//! JSON form ([`Column`]). Numbers and titles of a commitment and of a direction may be left out where
//! they are those of the row above. Several institutions or sources stand in one cell with semicolons or
//! line breaks between them. Days are `2025-12-31`, `31.12.2025.` or a date of the spreadsheet.

mod cell;
mod column;
pub(crate) mod csv;
mod header;
mod rows;
pub(crate) mod workbook;

pub(crate) use cell::{Cell, Line, Table};
pub(crate) use column::Column;
pub(crate) use header::letter;

use web::Site;

use super::problem::RowProblem;
use super::{Draft, ImportOptions};
use crate::directory::Directory;
use header::Header;

/// Rows that a table may have: more than any plan, fewer than would hold the site up.
const MOST_ROWS: usize = 2_000;

/// Checks every cell of a table, and finds all that is wrong.
pub(super) fn check(
    site: &Site,
    table: &Table,
    options: &ImportOptions,
    directory: &Directory,
) -> Result<Draft, Vec<RowProblem>> {
    let Some((head, lines)) = table.lines.split_first() else {
        return Err(vec![RowProblem::of_file("action-plans-import-no-rows", "")]);
    };
    let header = Header::read(head, &site.messages)?;
    if lines.is_empty() {
        return Err(vec![RowProblem::of_file("action-plans-import-no-rows", "")]);
    }
    if lines.len() > MOST_ROWS {
        let found = lines.len().to_string();
        return Err(vec![RowProblem::of_file("action-plans-import-many-rows", found)]);
    }
    let assessor = assessor(options, directory);
    let mut read = rows::read(lines, &header, options, &assessor, &site.messages);
    match super::check(site, &read.file, directory) {
        Ok(draft) if read.problems.is_empty() => Ok(draft),
        Ok(_) => Err(read.problems),
        Err(problems) => {
            read.problems.extend(problems.into_iter().map(|problem| header.locate(problem)));
            // In the order of the table; what concerns the plan itself stands first.
            read.problems.sort_by_key(|problem| problem.row);
            Err(read.problems)
        }
    }
}

/// Who assessed, where the options do not say: the one who keeps the plan.
fn assessor(options: &ImportOptions, directory: &Directory) -> base::Text {
    if !options.assessor.is_unknown() {
        return options.assessor.clone();
    }
    let coordinator = options.coordinator.as_deref().unwrap_or_default();
    directory.find(coordinator).first().map(|one| one.name.clone()).unwrap_or_default()
}
