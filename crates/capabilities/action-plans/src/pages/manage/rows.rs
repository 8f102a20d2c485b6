//! Tables of fields: the same names sent once for each row, with a few rows left empty for more.

use base::{Language, PartialDate, Text};
use web::Form;

use crate::as_written::{WrittenDate, WrittenDay, WrittenValue};
use crate::commitment::Link;
use crate::indicator::Target;
use crate::measure::Part;

use super::reading::{LINE, TITLE, WebAddress};

/// The most rows of one table.
const MOST: usize = 60;

/// One row of a table of fields.
pub(crate) struct Row {
    /// Its place, from 1.
    pub(crate) place: usize,
    /// What was typed, in the order of the names.
    pub(crate) cells: Vec<String>,
}

impl Row {
    fn is_empty(&self) -> bool {
        self.cells.iter().all(|cell| cell.trim().is_empty())
    }

    /// What was typed at this place of the row.
    pub(crate) fn cell(&self, place: usize) -> &str {
        self.cells.get(place).map_or("", |cell| cell.trim())
    }

    fn is_longer_than(&self, longest: usize) -> bool {
        self.cells.iter().any(|cell| cell.chars().count() > longest)
    }

    fn text(&self, lv: usize, en: usize) -> Text {
        Text::lv(self.cell(lv)).with(Language::En, self.cell(en))
    }
}

/// All rows of the table whose fields have these names (words with spaces between), and `spare` empty ones.
pub(crate) fn rows(form: &Form, names: &str, spare: usize) -> Vec<Row> {
    let columns: Vec<Vec<&str>> =
        names.split(' ').map(|name| form.values(name).take(MOST).collect()).collect();
    let sent = columns.iter().map(Vec::len).max().unwrap_or(0);
    let cell =
        |column: &Vec<&str>, at: usize| column.get(at).copied().unwrap_or_default().to_owned();
    let row = |at: usize| Row {
        place: at + 1,
        cells: columns.iter().map(|column| cell(column, at)).collect(),
    };
    let mut rows: Vec<Row> = (0..sent).map(row).collect();
    let used = rows.iter().rposition(|row| !row.is_empty()).map_or(0, |last| last + 1);
    rows.truncate(used);
    let empty = |at: usize| Row { place: at + 1, cells: vec![String::new(); columns.len()] };
    rows.extend((used..used + spare).map(empty));
    rows
}

/// The rows that somebody wrote something into.
pub(crate) fn written(form: &Form, names: &str) -> Vec<Row> {
    rows(form, names, 0).into_iter().filter(|row| !row.is_empty()).collect()
}

/// The lines of a field that somebody wrote something into, each as a row with one cell.
pub(crate) fn lines(form: &Form, name: &str) -> Vec<Row> {
    let line = |(at, line): (usize, &str)| Row { place: at + 1, cells: vec![line.to_owned()] };
    let lines = form.value(name).lines().enumerate().map(line);
    lines.filter(|row| !row.is_empty()).collect()
}

/// Reads rows one after the other; `one` sees those that were read before. Every bad row is noted at
/// `field` with its place.
pub(crate) fn read<T>(
    form: &mut Form,
    field: &'static str,
    rows: &[Row],
    one: impl Fn(&Row, &[T]) -> Result<T, &'static str>,
) -> Option<Vec<T>> {
    let mut all = Vec::new();
    let mut is_good = true;
    for row in rows {
        match one(row, &all) {
            Ok(read) => all.push(read),
            Err(message) => is_good = form.problem_in_row::<T>(field, message, row.place).is_some(),
        }
    }
    is_good.then_some(all)
}

/// Notes: each in Latvian or in English or in both. `before` are those that the item has.
pub(crate) fn notes(form: &mut Form, before: &[Text]) -> Option<Vec<Text>> {
    let rows = written(form, "note-lv note-en");
    read(form, "notes", &rows, |row, _| {
        if row.is_longer_than(LINE) {
            return Err("action-plans-problem-row-long");
        }
        Ok(kept(row.text(0, 1), before))
    })
}

/// Other plans and things that an item serves.
pub(crate) fn links(form: &mut Form, before: &[Link]) -> Option<Vec<Link>> {
    let rows = written(form, "link-lv link-en link-url");
    read(form, "links", &rows, |row, _| link(row, before))
}

fn link(row: &Row, before: &[Link]) -> Result<Link, &'static str> {
    let title = kept(row.text(0, 1), before.iter().map(|link| &link.title));
    if title.get(Language::Lv).is_none() || row.is_longer_than(TITLE) {
        return Err("action-plans-problem-row-title");
    }
    let url = Some(row.cell(2)).filter(|url| !url.is_empty());
    if url.is_some_and(|url| url.parse::<WebAddress>().is_err()) {
        return Err("action-plans-problem-row-url");
    }
    Ok(Link { title, url: url.map(str::to_owned) })
}

/// The lettered parts of a measure; what a source says of each stays with its letter.
pub(crate) fn parts(form: &mut Form, before: &[Part]) -> Option<Vec<Part>> {
    let rows = written(form, "part-letter part-lv part-en");
    read(form, "parts", &rows, |row, earlier: &[Part]| {
        let letter = row.cell(0).trim_end_matches(')').to_lowercase();
        let is_letter = letter.chars().count() == 1 && letter.chars().all(char::is_alphabetic);
        let is_taken = earlier.iter().any(|part| part.letter == letter);
        if !is_letter || is_taken || row.is_longer_than(TITLE) {
            return Err("action-plans-problem-row-part");
        }
        let status = before.iter().find(|part| part.letter == letter);
        let status = status.and_then(|part| part.status.clone());
        let title = kept(row.text(1, 2), before.iter().map(|part| &part.title));
        Ok(Part { letter, title, status })
    })
}

/// The path of an indicator to its target, by day.
pub(crate) fn targets(form: &mut Form) -> Option<Vec<Target>> {
    let rows = written(form, "target-on target-value");
    let mut targets = read(form, "targets", &rows, target)?;
    targets.sort_by_key(|target| target.on);
    Some(targets)
}

fn target(row: &Row, earlier: &[Target]) -> Result<Target, &'static str> {
    let unreadable = |_| "action-plans-problem-row-target";
    let WrittenDay(on) = row.cell(0).parse().map_err(unreadable)?;
    let WrittenValue(value) = row.cell(1).parse().map_err(unreadable)?;
    if earlier.iter().any(|target| target.on == on) {
        return Err("action-plans-problem-row-twice");
    }
    Ok(Target { on, value })
}

/// Days that a source names, one on each line of a field.
pub(crate) fn dates(form: &mut Form) -> Option<Vec<PartialDate>> {
    let lines = lines(form, "dates");
    read(form, "dates", &lines, |line, _| {
        let read = line.cell(0).parse().map_err(|_| "action-plans-problem-row-date");
        read.map(|WrittenDate(date)| date)
    })
}

/// The fields of notes, filled.
pub(crate) fn of_notes(notes: &[Text]) -> impl Iterator<Item = (String, String)> {
    notes.iter().flat_map(|note| worded(note, "note-lv", "note-en"))
}

/// The fields of links, filled.
pub(crate) fn of_links(links: &[Link]) -> impl Iterator<Item = (String, String)> {
    links.iter().flat_map(|link| {
        let url = link.url.clone().unwrap_or_default();
        let url = ("link-url".to_owned(), url);
        worded(&link.title, "link-lv", "link-en").into_iter().chain([url])
    })
}

/// The fields of lettered parts, filled.
pub(crate) fn of_parts(parts: &[Part]) -> impl Iterator<Item = (String, String)> {
    parts.iter().flat_map(|part| {
        let letter = ("part-letter".to_owned(), part.letter.clone());
        worded(&part.title, "part-lv", "part-en").into_iter().chain([letter])
    })
}

fn worded(text: &Text, lv: &str, en: &str) -> [(String, String); 2] {
    let field =
        |name: &str, language| (name.to_owned(), text.get(language).unwrap_or_default().to_owned());
    [field(lv, Language::Lv), field(en, Language::En)]
}

/// The text as it was, with its plain and easy wordings, where the table says the same as before.
fn kept<'a>(typed: Text, before: impl IntoIterator<Item = &'a Text>) -> Text {
    let says_same = |text: &&Text| {
        Language::ALL.iter().all(|language| text.get(*language) == typed.get(*language))
    };
    let same = before.into_iter().find(says_same).cloned();
    same.unwrap_or(typed)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_are_kept_in_their_places_with_empty_ones_after_the_last() {
        let form = Form::filled([
            ("on", "2024"),
            ("value", "1"),
            ("on", ""),
            ("value", ""),
            ("on", "2025"),
            ("value", ""),
        ]);

        let rows = rows(&form, "on value", 2);

        let places: Vec<_> = rows.iter().map(|row| (row.place, row.cells[0].as_str())).collect();
        assert_eq!(places, [(1, "2024"), (2, ""), (3, "2025"), (4, ""), (5, "")]);
    }

    #[test]
    fn every_bad_row_is_named_by_its_place() {
        let mut form = Form::filled([
            ("target-on", "2024-12-31"),
            ("target-value", "50"),
            ("target-on", "kaut kad"),
            ("target-value", "60"),
            ("target-on", "31.12.2025."),
            ("target-value", "70"),
        ]);

        assert_eq!(targets(&mut form), None);
        let bad: Vec<_> = form.problems_of("targets").map(|problem| problem.count).collect();
        assert_eq!(bad, [Some(2)]);
    }

    #[test]
    fn a_note_that_was_not_touched_keeps_its_easy_wording() {
        let note = Text::lv("Teksts nav atrasts").with_register(
            Language::Lv,
            base::Register::Easy,
            "Nav teksta",
        );
        let mut form = Form::filled(of_notes(std::slice::from_ref(&note)));

        assert_eq!(notes(&mut form, std::slice::from_ref(&note)), Some(vec![note]));
    }

    #[test]
    fn a_part_keeps_what_a_source_says_of_it() {
        let before = [Part {
            letter: "a".to_owned(),
            title: Text::unknown(),
            status: Some("done".to_owned()),
        }];
        let mut form =
            Form::filled([("part-letter", "A)"), ("part-lv", "Mācības"), ("part-en", "")]);

        let parts = parts(&mut form, &before).unwrap();

        assert_eq!(parts[0].status.as_deref(), Some("done"));
        assert_eq!(parts[0].title, Text::lv("Mācības"));
    }
}
