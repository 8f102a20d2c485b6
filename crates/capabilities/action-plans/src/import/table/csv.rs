//! Tables in CSV, as different programs write them.

use encoding_rs::{Encoding, UTF_8, WINDOWS_1257};

use super::{Cell, Table};
use crate::import::RowProblem;

/// What may stand between cells.
const SEPARATORS: [char; 3] = [',', ';', '\t'];

/// Reads a table: in UTF-8, in UTF-16 with its mark, or else in Windows-1257, the page for Baltic
/// languages; with commas, semicolons or tabs between the cells.
pub(crate) fn read(bytes: &[u8]) -> Result<Table, Vec<RowProblem>> {
    let decoded = decoded(bytes);
    let (separator, text) = separated(&decoded);
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(u8::try_from(separator).unwrap_or(b','))
        .has_headers(false)
        .flexible(true)
        .from_reader(text.as_bytes());
    let (mut rows, mut row) = (Vec::new(), 0);
    for record in reader.records() {
        let unreadable = |error: csv::Error| {
            vec![RowProblem::of_file("action-plans-import-not-csv", error.to_string())]
        };
        let record = record.map_err(unreadable)?;
        let place = record.position().and_then(|place| usize::try_from(place.byte()).ok());
        let rest = place.map_or("", |place| after_line_break(text, place));
        row += 1 + empty_lines(rest);
        rows.push((row, record.iter().map(Cell::words).collect()));
    }
    Ok(Table::of(rows))
}

fn decoded(bytes: &[u8]) -> String {
    let marked = Encoding::for_bom(bytes).map(|(encoding, _)| encoding);
    let usual = if std::str::from_utf8(bytes).is_ok() { UTF_8 } else { WINDOWS_1257 };
    marked.unwrap_or(usual).decode(bytes).0.into_owned()
}

/// What stands between the cells, and the text: a first line `sep=;` is a hint for spreadsheets and no
/// row; otherwise it is whatever stands most often in the first line, outside of quotes.
fn separated(text: &str) -> (char, &str) {
    let (first, rest) = text.split_once('\n').unwrap_or((text, ""));
    if let Some(separator) = first.trim_end().strip_prefix("sep=").and_then(|s| s.chars().next())
        && separator.is_ascii()
    {
        return (separator, rest);
    }
    let names = text.trim_start_matches(['\r', '\n']);
    let count =
        |separator: char| outside_quotes(names).filter(|letter| *letter == separator).count();
    // Of several that stand equally often, the first.
    let most = SEPARATORS.into_iter().rev().max_by_key(|separator| count(*separator));
    (most.unwrap_or(','), text)
}

/// The letters of the first line that stand outside of quotes.
fn outside_quotes(text: &str) -> impl Iterator<Item = char> {
    let mut is_quoted = false;
    text.chars()
        .map(move |letter| {
            is_quoted ^= letter == '"';
            (letter, is_quoted)
        })
        .take_while(|(letter, is_quoted)| *is_quoted || *letter != '\n')
        .filter(|(_, is_quoted)| !is_quoted)
        .map(|(letter, _)| letter)
}

/// The text from `place` on, without the second half of a line break `\r\n` that `place` may stand in.
fn after_line_break(text: &str, place: usize) -> &str {
    let rest = text.get(place..).unwrap_or_default();
    let is_cut = text.get(..place).is_some_and(|before| before.ends_with('\r'));
    rest.strip_prefix('\n').filter(|_| is_cut).unwrap_or(rest)
}

/// How many empty lines stand at the beginning: they are no records, but count as rows wherever people
/// see them.
fn empty_lines(text: &str) -> u32 {
    let lines = text.split('\n').take_while(|line| matches!(*line, "" | "\r"));
    // What follows the last line break is no line.
    let at_the_end = text.bytes().all(|byte| matches!(byte, b'\r' | b'\n'));
    u32::try_from(lines.count()).unwrap_or(u32::MAX) - u32::from(at_the_end)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cells(bytes: &[u8]) -> Vec<(u32, Vec<String>)> {
        let table = read(bytes).unwrap();
        let read = |line: &super::super::Line| line.cells.iter().map(Cell::read).collect();
        table.lines.iter().map(|line| (line.row, read(line))).collect()
    }

    fn words(words: [&str; 2]) -> Vec<String> {
        words.map(str::to_owned).to_vec()
    }

    #[test]
    fn the_separator_is_the_one_of_the_first_line() {
        for text in [
            "nr,nosaukums\n1.1,Plāns\n",
            "nr;nosaukums\n1.1;Plāns\n",
            "nr\tnosaukums\n1.1\tPlāns\n",
        ] {
            let rows = cells(text.as_bytes());

            assert_eq!(
                rows,
                [(1, words(["nr", "nosaukums"])), (2, words(["1.1", "Plāns"]))],
                "{text}"
            );
        }
    }

    #[test]
    fn a_separator_in_quotes_or_in_a_hint_does_not_mislead() {
        let quoted = cells("\"a, b, c\";nr\n1;2\n".as_bytes());
        let hinted = cells("sep=;\r\nnr;a\r\n1;2\r\n".as_bytes());

        assert_eq!(quoted[0].1, words(["a, b, c", "nr"]));
        assert_eq!(hinted, [(1, words(["nr", "a"])), (2, words(["1", "2"]))]);
    }

    #[test]
    fn every_usual_encoding_of_latvian_is_read() {
        let text = "nr;Šķirošana žāļu\n1;ģērbšana ņūļ\n";
        let utf_16 = text.encode_utf16().flat_map(u16::to_le_bytes);
        let files = [
            text.as_bytes().to_vec(),
            [b"\xef\xbb\xbf", text.as_bytes()].concat(),
            WINDOWS_1257.encode(text).0.into_owned(),
            [0xff, 0xfe].into_iter().chain(utf_16).collect(),
        ];
        for file in files {
            assert_eq!(cells(&file)[1].1, words(["1", "ģērbšana ņūļ"]));
        }
    }

    #[test]
    fn rows_are_numbered_as_a_spreadsheet_shows_them() {
        let rows = cells("\nnr,a\n\n1,\"two\nlines\"\n\n\n,\n2,b\n\n".as_bytes());

        let numbers: Vec<_> = rows.iter().map(|(row, _)| *row).collect();
        assert_eq!(numbers, [2, 4, 8]);
    }

    #[test]
    fn a_file_without_anything_has_no_rows() {
        for text in ["", "\n", "\r\n\r\n", ",,\n"] {
            assert_eq!(cells(text.as_bytes()), [], "{text:?}");
        }
    }
}
