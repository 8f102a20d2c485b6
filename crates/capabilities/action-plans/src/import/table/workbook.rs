//! Tables in spreadsheets: Excel and `OpenDocument`.

use std::io::Cursor;

use base::Day;
use calamine::{Data, ExcelDateTime, Range, Reader, Sheets, open_workbook_auto_from_rs};

use super::{Cell, Table};
use crate::import::RowProblem;

/// The most that a spreadsheet may hold when unpacked, in bytes. A small file can hold gigabytes of zeros.
const MOST_UNPACKED: u64 = 200 * 1024 * 1024;

/// Reads the sheet that holds measures: of several, the one with the most columns in its first row.
pub(crate) fn read(bytes: &[u8]) -> Result<Table, Vec<RowProblem>> {
    let unreadable =
        |cause: String| vec![RowProblem::of_file("action-plans-import-not-sheet", cause)];
    if unpacked(bytes) > MOST_UNPACKED {
        return Err(vec![RowProblem::of_file("action-plans-import-large", "")]);
    }
    let mut workbook = open_workbook_auto_from_rs(Cursor::new(bytes))
        .map_err(|error| unreadable(error.to_string()))?;
    let tables = tables(&mut workbook).map_err(unreadable)?;
    // Of several that are equally wide, the first.
    let widest = tables.into_iter().rev().max_by_key(width);
    Ok(widest.unwrap_or_default())
}

/// How many bytes a packed file holds; nothing for one that is not packed.
fn unpacked(bytes: &[u8]) -> u64 {
    let Ok(mut archive) = zip::ZipArchive::new(Cursor::new(bytes)) else { return 0 };
    let sizes = (0..archive.len())
        .map(|place| archive.by_index_raw(place).map_or(u64::MAX, |file| file.size()));
    sizes.fold(0, u64::saturating_add)
}

fn tables(workbook: &mut Sheets<Cursor<&[u8]>>) -> Result<Vec<Table>, String> {
    let mut tables = Vec::new();
    for name in workbook.sheet_names() {
        let range = workbook.worksheet_range(&name).map_err(|error| error.to_string())?;
        tables.push(table(&range));
    }
    Ok(tables)
}

fn width(table: &Table) -> usize {
    let filled =
        |line: &super::Line| line.cells.iter().filter(|cell| **cell != Cell::Empty).count();
    table.lines.first().map_or(0, filled)
}

fn table(range: &Range<Data>) -> Table {
    let (first_row, first_column) = range.start().unwrap_or_default();
    // A table that does not begin in column A keeps its letters.
    let indent = usize::try_from(first_column).unwrap_or_default();
    let before = || std::iter::repeat_n(Cell::Empty, indent);
    let rows = range.rows().map(|cells| before().chain(cells.iter().map(cell)).collect());
    Table::of((first_row + 1..).zip(rows))
}

fn cell(data: &Data) -> Cell {
    match data {
        Data::Empty => Cell::Empty,
        Data::String(text) | Data::DurationIso(text) => Cell::words(text),
        Data::DateTimeIso(text) => {
            let day = text.get(..10).and_then(|day| day.parse().ok());
            day.map_or_else(|| Cell::words(text), Cell::Day)
        }
        // Numbers of plans have few figures.
        Data::Int(number) => Cell::words(&number.to_string()),
        Data::Float(number) => Cell::Number(*number),
        Data::Bool(yes) => Cell::words(&yes.to_string()),
        Data::DateTime(moment) => day(moment).map_or(Cell::Number(moment.as_f64()), Cell::Day),
        Data::Error(fault) => Cell::Fault(fault.to_string()),
    }
}

fn day(moment: &ExcelDateTime) -> Option<Day> {
    if !moment.is_datetime() {
        return None;
    }
    let (year, month, day, ..) = moment.to_ymd_hms_milli();
    let [month, day] = [month, day].map(|part| i8::try_from(part).ok());
    Day::new(i16::try_from(year).ok()?, month?, day?).ok()
}
