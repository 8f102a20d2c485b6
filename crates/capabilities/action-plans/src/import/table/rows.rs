//! The rows of a table as a plan.

use std::collections::BTreeMap;

use base::{Language, Text};
use i18n::Messages;

use super::column::{Column, comparable};
use super::header::Header;
use super::{Cell, Line};
use crate::as_written::{WrittenDate, WrittenDay};
use crate::file::{CommitmentEntry, DirectionEntry, MeasureEntry, Number, PlanFile, StatusEntry};
use crate::import::ImportOptions;
use crate::import::check::is_number;
use crate::import::problem::{At, Place, RowProblem};
use crate::scale::Scale;
use crate::voice::Voice;

/// The longest cell, in characters: what a spreadsheet can hold.
const LONGEST_CELL: usize = 32_767;

/// What the rows of a table say, and where they cannot be understood.
pub(super) struct Read {
    pub(super) file: PlanFile,
    pub(super) problems: Vec<RowProblem>,
}

/// Reads the rows beneath the header.
pub(super) fn read(
    lines: &[Line],
    header: &Header,
    options: &ImportOptions,
    assessor: &Text,
    messages: &Messages,
) -> Read {
    let file = options.as_file(assessor);
    let mut reader = Reader {
        header,
        messages,
        file,
        of_commitment: BTreeMap::new(),
        above: None,
        direction_above: None,
        unplaced: Vec::new(),
        problems: Vec::new(),
    };
    for line in lines {
        reader.line(line);
    }
    reader.finish()
}

struct Reader<'a> {
    header: &'a Header,
    messages: &'a Messages,
    file: PlanFile,
    /// Where each commitment stands in the file, by its number.
    of_commitment: BTreeMap<String, usize>,
    /// The number of the commitment in the row above.
    above: Option<String>,
    /// The number of the direction in the row above.
    direction_above: Option<String>,
    /// Measures whose commitment cannot be read.
    unplaced: Vec<MeasureEntry>,
    problems: Vec<RowProblem>,
}

impl Reader<'_> {
    fn line(&mut self, line: &Line) {
        self.check_cells(line);
        let direction = self.direction(line);
        let commitment = self.commitment(line, direction.as_deref());
        let measure = self.measure(line);
        match commitment {
            Some(place) => self.file.commitments[place].measures.push(measure),
            None => self.unplaced.push(measure),
        }
    }

    fn wrong(&mut self, line: &Line, column: Column, message: &'static str, found: &str) {
        let field = self.header.column(column);
        self.wrong_at(line, &field, message, found);
    }

    fn wrong_at(&mut self, line: &Line, field: &str, message: &'static str, found: &str) {
        let at = At { place: Place::File, row: Some(line.row) };
        self.problems.push(RowProblem::new(&at, field, message, found));
    }

    /// Cells that cannot be read at all, and cells under no name.
    #[expect(
        clippy::match_same_arms,
        reason = "an empty cell is passed over before the guards are asked"
    )]
    fn check_cells(&mut self, line: &Line) {
        for (place, cell) in line.cells.iter().enumerate() {
            let message = match cell {
                Cell::Empty => continue,
                Cell::Fault(_) => "action-plans-import-cell",
                Cell::Words(_) | Cell::Number(_) | Cell::Day(_) if !self.header.is_named(place) => {
                    "action-plans-import-cell-extra"
                }
                Cell::Words(words) if words.chars().count() > LONGEST_CELL => {
                    "action-plans-import-cell-long"
                }
                Cell::Words(_) | Cell::Number(_) | Cell::Day(_) => continue,
            };
            self.wrong_at(line, &self.header.called(place), message, &cell.read());
        }
    }

    fn cell<'l>(&self, line: &'l Line, column: Column) -> &'l Cell {
        let place = self.header.place(column);
        match place.and_then(|place| line.cells.get(place)) {
            // Reported already.
            Some(Cell::Fault(_)) | None => &Cell::Empty,
            Some(cell) => cell,
        }
    }

    fn words(&self, line: &Line, column: Column) -> Option<String> {
        Some(self.cell(line, column).read()).filter(|words| !words.is_empty())
    }

    /// The number of the direction: this row's, or that of the row above.
    fn direction(&mut self, line: &Line) -> Option<String> {
        let number = self.words(line, Column::Direction);
        match number {
            Some(number) if is_number(&number) => {
                self.enter_direction(line, &number);
                self.direction_above = Some(number.clone());
                Some(number)
            }
            Some(number) => {
                self.wrong(line, Column::Direction, "action-plans-import-number", &number);
                None
            }
            None => None,
        }
    }

    fn enter_direction(&mut self, line: &Line, number: &str) {
        let known = self.file.directions.iter().position(|one| one.number.0 == number);
        let place = known.unwrap_or_else(|| {
            self.file.directions.push(DirectionEntry {
                number: Number(number.to_owned()),
                row: Some(line.row),
                ..DirectionEntry::default()
            });
            self.file.directions.len() - 1
        });
        let entry = &self.file.directions[place];
        let titles = (entry.title_lv.clone(), entry.title_en.clone().unwrap_or_default());
        let lv = self.agreed(line, Column::DirectionTitleLv, titles.0);
        let en = self.agreed(line, Column::DirectionTitleEn, titles.1);
        let entry = &mut self.file.directions[place];
        entry.title_lv = lv;
        entry.title_en = Some(en).filter(|en| !en.is_empty());
    }

    /// Where the commitment of this row stands in the file: its own, or that of the row above.
    fn commitment(&mut self, line: &Line, direction: Option<&str>) -> Option<usize> {
        let number = match self.words(line, Column::Commitment) {
            Some(number) if is_number(&number) => number,
            Some(number) => {
                self.wrong(line, Column::Commitment, "action-plans-import-number", &number);
                return None;
            }
            None => {
                let above = self.above.clone();
                if above.is_none() {
                    self.wrong(line, Column::Commitment, "action-plans-import-none-above", "");
                }
                above?
            }
        };
        self.above = Some(number.clone());
        let place = match self.of_commitment.get(&number) {
            Some(place) => *place,
            None => self.enter_commitment(line, &number, direction),
        };
        self.agree(line, place, direction);
        Some(place)
    }

    fn enter_commitment(&mut self, line: &Line, number: &str, direction: Option<&str>) -> usize {
        let is_broken = direction.is_none() && self.words(line, Column::Direction).is_some();
        let direction = direction.map(str::to_owned).or_else(|| self.direction_above.clone());
        if direction.is_none() && !is_broken {
            self.wrong(line, Column::Direction, "action-plans-import-none-above", "");
        }
        self.file.commitments.push(CommitmentEntry {
            number: Number(number.to_owned()),
            direction: Number(direction.unwrap_or_default()),
            row: Some(line.row),
            ..CommitmentEntry::default()
        });
        let place = self.file.commitments.len() - 1;
        self.of_commitment.insert(number.to_owned(), place);
        place
    }

    /// What this row says of its commitment must agree with what earlier rows say.
    fn agree(&mut self, line: &Line, place: usize, direction: Option<&str>) {
        let entry = &self.file.commitments[place];
        let (known, is_first) = (entry.direction.0.clone(), entry.row == Some(line.row));
        let titles = (entry.title_lv.clone(), entry.title_en.clone().unwrap_or_default());
        match direction {
            Some(direction) if known.is_empty() => {
                direction.clone_into(&mut self.file.commitments[place].direction.0);
            }
            Some(direction) if !is_first && direction != known => {
                self.wrong(line, Column::Direction, "action-plans-import-differs", direction);
            }
            Some(_) | None => {}
        }
        let lv = self.agreed(line, Column::CommitmentTitleLv, titles.0);
        let en = self.agreed(line, Column::CommitmentTitleEn, titles.1);
        let entry = &mut self.file.commitments[place];
        entry.title_lv = lv;
        entry.title_en = Some(en).filter(|en| !en.is_empty());
    }

    /// Words that several rows say of one thing: the first that says them, if no other says otherwise.
    fn agreed(&mut self, line: &Line, column: Column, known: String) -> String {
        match self.words(line, column) {
            Some(words) if known.is_empty() => words,
            Some(words) if words != known => {
                self.wrong(line, column, "action-plans-import-differs", &words);
                known
            }
            Some(_) | None => known,
        }
    }

    fn measure(&mut self, line: &Line) -> MeasureEntry {
        MeasureEntry {
            number: Number(self.words(line, Column::Number).unwrap_or_default()),
            title_lv: self.words(line, Column::TitleLv).unwrap_or_default(),
            title_en: self.words(line, Column::TitleEn),
            responsible: self.names(line, Column::Responsible),
            co_responsible: self.names(line, Column::CoResponsible),
            partners: self.names(line, Column::Implementers),
            deadline: self.words(line, Column::Deadline).map(|words| day(&words)),
            description_lv: self.words(line, Column::DescriptionLv),
            ogp_description_en: self.words(line, Column::DescriptionEn),
            assessments: self.assessment(line).into_iter().collect(),
            sources: self.sources(line),
            row: Some(line.row),
            ..MeasureEntry::default()
        }
    }

    fn names(&self, line: &Line, column: Column) -> Option<Vec<String>> {
        let names = parts(&self.words(line, column)?, |letter| matches!(letter, ';' | '\n'));
        Some(names).filter(|names| !names.is_empty())
    }

    /// Sources are separated by a semicolon and a space: an address may have a semicolon inside.
    fn sources(&self, line: &Line) -> Vec<String> {
        let words = self.words(line, Column::Sources).unwrap_or_default();
        parts(&words.replace("; ", "\n"), |letter| letter == '\n')
    }

    fn assessment(&self, line: &Line) -> Option<StatusEntry> {
        let all = self.file.statuses.clone().unwrap_or_default();
        let word = self.words(line, Column::Status)?;
        let scale = match self.words(line, Column::StatusScale) {
            Some(words) => self.scale(&words),
            None => all.scale,
        };
        let written = self.words(line, Column::AssessedOn);
        let assessed_on = match (written, all.assessed_on) {
            (Some(words), _) => date(&words),
            (None, Some(day)) => day.to_string(),
            (None, None) => String::new(),
        };
        let assessor = self.text(line, Column::AssessorLv, Column::AssessorEn);
        Some(StatusEntry {
            part: None,
            value: self.value(&scale, &word),
            scale,
            voice: Voice::Owner.key().to_owned(),
            assessor: if assessor.is_unknown() { all.assessor } else { assessor },
            assessed_on,
            basis: self.text(line, Column::StatusBasisLv, Column::StatusBasisEn),
            source: self.sources(line).pop(),
        })
    }

    fn text(&self, line: &Line, lv: Column, en: Column) -> Text {
        let words = |column| self.words(line, column).unwrap_or_default();
        Text::lv(words(lv)).with(Language::En, words(en))
    }

    /// The key of a scale that is named by its key or in words; words that name none stay as they are.
    fn scale(&self, words: &str) -> String {
        let named = Scale::ALL.into_iter().find(|scale| {
            self.is_called(words, scale.key(), &format!("action-plans-scale-{}", scale.key()))
        });
        named.map_or_else(|| words.to_owned(), |scale| scale.key().to_owned())
    }

    /// The key of a value that is named by its key or in words; words that name none stay as they are.
    fn value(&self, scale: &str, words: &str) -> String {
        let values = scale.parse::<Scale>().into_iter().flat_map(Scale::values);
        let named =
            values.into_iter().find(|value| self.is_called(words, value.key, &value.message()));
        named.map_or_else(|| words.to_owned(), |value| value.key.to_owned())
    }

    fn is_called(&self, words: &str, key: &str, message: &str) -> bool {
        let words = comparable(words);
        let labels = Language::ALL.map(|language| self.messages.say(language, message).to_string());
        words == comparable(key) || labels.iter().any(|label| words == comparable(label))
    }

    /// A file with problems is refused. What could not be placed is put somewhere all the same, so that
    /// the rest of it is checked in the same go and nothing is reported twice.
    fn finish(mut self) -> Read {
        if !self.problems.is_empty() {
            if self.file.directions.is_empty() {
                let (number, title_lv) = (Number("1".to_owned()), "–".to_owned());
                let somewhere = DirectionEntry { number, title_lv, ..DirectionEntry::default() };
                self.file.directions.push(somewhere);
            }
            let first = self.file.directions[0].number.clone();
            for commitment in &mut self.file.commitments {
                if commitment.direction.0.is_empty() {
                    commitment.direction = first.clone();
                }
            }
        }
        if let Some(commitment) = self.file.commitments.first_mut() {
            commitment.measures.append(&mut self.unplaced);
        }
        Read { file: self.file, problems: self.problems }
    }
}

/// The parts of a cell that holds several, without empty ones.
fn parts(words: &str, is_between: impl Fn(char) -> bool) -> Vec<String> {
    let parts = words.split(is_between).map(str::trim).filter(|part| !part.is_empty());
    parts.map(str::to_owned).collect()
}

/// A day as the JSON form writes it; words that are no day stay as they are, to be reported.
fn day(words: &str) -> String {
    words.parse().map_or_else(|_| words.to_owned(), |WrittenDay(day)| day.to_string())
}

/// A year, a month or a day as the JSON form writes it; other words stay as they are, to be reported.
fn date(words: &str) -> String {
    words.parse().map_or_else(|_| words.to_owned(), |WrittenDate(date)| date.to_string())
}
