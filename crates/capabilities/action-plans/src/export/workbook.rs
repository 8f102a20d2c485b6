//! Spreadsheets: a plan to read and send on, and an empty one to fill in.

use base::{Day, Language, Text};
use i18n::Messages;
use rust_xlsxwriter::{
    DataValidation, DataValidationErrorStyle, DocProperties, ExcelDateTime, Format, FormatAlign,
    Formula, Workbook, Worksheet, XlsxError,
};
use web::Site;

use super::table::{Value, rows};
use crate::Scale;
use crate::directory::Directory;
use crate::import::table::{Column, letter};
use crate::store::whole::Whole;

/// Rows of an empty table in which cells offer their choices.
const OFFERED_ROWS: u32 = 1_000;

/// The measures of a plan, one in each row, with what is said of the plan itself on a second sheet.
pub(crate) fn in_workbook(
    site: &Site,
    whole: &Whole,
    directory: &Directory,
    language: Language,
) -> Result<Vec<u8>, XlsxError> {
    let mut book = Book::new(site, language, whole.plan.title.or_empty(language))?;
    let rows = rows(whole, directory);
    let mut sheet = book.table("action-plans-sheet-measures")?;
    for (place, row) in (1..).zip(&rows) {
        for (at, column) in (0..).zip(Column::ALL) {
            book.value(&mut sheet, (place, at), &row.value(column))?;
        }
    }
    let last = u32::try_from(rows.len()).unwrap_or(u32::MAX);
    sheet.autofilter(0, 0, last, last_column())?;
    book.workbook.push_worksheet(sheet);
    let facts = facts(whole, &book.words);
    book.list("action-plans-sheet-plan", &facts)?;
    book.workbook.save_to_buffer()
}

/// An empty table with the names of the columns, what belongs into each, and lists of statuses, scales and
/// institutions to choose from.
pub(crate) fn blank(
    site: &Site,
    directory: &Directory,
    language: Language,
) -> Result<Vec<u8>, XlsxError> {
    let title = site.messages.say(language, "action-plans-sheet-blank").to_string();
    let mut book = Book::new(site, language, &title)?;
    let mut sheet = book.table("action-plans-sheet-measures")?;
    let choices = Choices::of(&book.words, directory);
    choices.offer(&mut sheet, &book.words)?;
    book.workbook.push_worksheet(sheet);
    let about = about_columns(&book.words);
    book.list("action-plans-sheet-about", &about)?;
    choices.write(&mut book)?;
    book.workbook.save_to_buffer()
}

/// Messages in the language of the spreadsheet.
struct Words {
    messages: Messages,
    language: Language,
}

impl Words {
    fn say(&self, id: impl AsRef<str>) -> String {
        self.messages.say(self.language, id).to_string()
    }

    fn text(&self, text: &Text) -> String {
        text.or_empty(self.language).to_owned()
    }
}

/// A spreadsheet in the making.
struct Book {
    workbook: Workbook,
    words: Words,
    head: Format,
    wrapped: Format,
    day: Format,
}

impl Book {
    fn new(site: &Site, language: Language, title: &str) -> Result<Self, XlsxError> {
        let words = Words { messages: site.messages.clone(), language };
        let mut workbook = Workbook::new();
        // The day and not the second, so that the same facts give the same file all day.
        let properties = DocProperties::new()
            .set_title(title)
            .set_author(&site.settings.name)
            .set_creation_datetime(&excel(site.today())?);
        workbook.set_properties(&properties);
        let wrapped = Format::new().set_text_wrap().set_align(FormatAlign::Top);
        Ok(Self {
            workbook,
            words,
            head: Format::new().set_bold().set_text_wrap().set_align(FormatAlign::Top),
            // Numbers such as 1.10 must not become 1.1, nor 1.2 a day of February.
            wrapped: wrapped.clone().set_num_format("@"),
            day: wrapped.set_num_format("dd.mm.yyyy"),
        })
    }

    /// A sheet with the names of the columns, which stay in sight.
    fn table(&self, name: &str) -> Result<Worksheet, XlsxError> {
        let mut sheet = Worksheet::new();
        sheet.set_name(self.words.say(name))?;
        for (at, column) in (0..).zip(Column::ALL) {
            let format = if column == Column::Deadline { &self.day } else { &self.wrapped };
            sheet.set_column_width(at, width(column))?.set_column_format(at, format)?;
            sheet.write_string_with_format(0, at, self.words.say(column.message()), &self.head)?;
        }
        sheet.set_freeze_panes(1, 0)?.set_landscape().set_repeat_rows(0, 0)?;
        Ok(sheet)
    }

    fn value(
        &self,
        sheet: &mut Worksheet,
        (row, column): (u32, u16),
        value: &Value,
    ) -> Result<(), XlsxError> {
        match value {
            Value::Words(words) if words.is_empty() => {
                sheet.write_blank(row, column, &self.wrapped)?
            }
            Value::Words(words) => {
                sheet.write_string_with_format(row, column, words, &self.wrapped)?
            }
            Value::Day(day) => {
                sheet.write_datetime_with_format(row, column, &excel(*day)?, &self.day)?
            }
            Value::Status(value) => {
                let words = self.words.say(value.message());
                sheet.write_string_with_format(row, column, words, &self.wrapped)?
            }
            Value::Scale(scale) => {
                let words = scale_words(&self.words, *scale);
                sheet.write_string_with_format(row, column, words, &self.wrapped)?
            }
        };
        Ok(())
    }

    /// A sheet of names and what they mean.
    fn list(&mut self, name: &str, lines: &[(String, String)]) -> Result<(), XlsxError> {
        let sheet = self.workbook.add_worksheet();
        sheet.set_name(self.words.say(name))?;
        sheet.set_column_width(0, 36)?.set_column_width(1, 100)?;
        for (row, (term, meaning)) in (0..).zip(lines) {
            sheet.write_string_with_format(row, 0, term, &self.head)?;
            sheet.write_string_with_format(row, 1, meaning, &self.wrapped)?;
        }
        Ok(())
    }
}

/// What cells offer to choose from.
struct Choices {
    sheet: String,
    lists: [(Vec<Column>, Vec<String>); 3],
}

impl Choices {
    fn of(words: &Words, directory: &Directory) -> Self {
        let statuses = Scale::LatvianMidterm2024.values().map(|value| words.say(value.message()));
        let scales = Scale::ALL.into_iter().filter(|scale| scale.tells_progress());
        let living = directory.all().into_iter().filter(|one| one.is_living());
        let institutions = living.map(|one| directory.name_of(one).to_owned());
        Self {
            sheet: words.say("action-plans-sheet-lists"),
            lists: [
                (vec![Column::Status], statuses.collect()),
                (
                    vec![Column::StatusScale],
                    scales.map(|scale| scale_words(words, scale)).collect(),
                ),
                (
                    vec![Column::Responsible, Column::CoResponsible, Column::Implementers],
                    institutions.collect(),
                ),
            ],
        }
    }

    /// Lets the cells of a table offer the lists. Other words are taken after a question: several
    /// institutions stand in one cell, and a status may be of another scale.
    fn offer(&self, sheet: &mut Worksheet, words: &Words) -> Result<(), XlsxError> {
        for (place, (columns, choices)) in self.lists.iter().enumerate() {
            if choices.is_empty() {
                continue;
            }
            let (letter, last) = (letter(place), choices.len() + 1);
            let range = format!("='{}'!${letter}$2:${letter}${last}", self.sheet);
            let validation = DataValidation::new()
                .allow_list_formula(Formula::new(range))
                .set_error_style(DataValidationErrorStyle::Information)
                .set_error_message(words.say("action-plans-sheet-other-words"))?;
            for column in columns {
                let at = place_of(*column);
                sheet.add_data_validation(1, at, OFFERED_ROWS, at, &validation)?;
            }
        }
        Ok(())
    }

    /// The sheet that holds the lists.
    fn write(&self, book: &mut Book) -> Result<(), XlsxError> {
        let titles: Vec<String> =
            self.lists.iter().map(|(columns, _)| book.words.say(columns[0].message())).collect();
        let sheet = book.workbook.add_worksheet();
        sheet.set_name(&self.sheet)?;
        for (at, ((_, choices), title)) in (0..).zip(self.lists.iter().zip(titles)) {
            sheet.set_column_width(at, 44)?;
            sheet.write_string_with_format(0, at, title, &book.head)?;
            for (row, choice) in (1..).zip(choices) {
                sheet.write_string_with_format(row, at, choice, &book.wrapped)?;
            }
        }
        Ok(())
    }
}

/// What belongs into each column.
// tidy: messages action-plans-column-about-*
fn about_columns(words: &Words) -> Vec<(String, String)> {
    let introduction =
        (words.say("action-plans-sheet-about"), words.say("action-plans-sheet-introduction"));
    let about = |column: Column| {
        let needed = if column.is_needed() {
            format!(" {}", words.say("action-plans-sheet-needed"))
        } else {
            String::new()
        };
        let key = column.key().replace('_', "-");
        let meaning = words.say(format!("action-plans-column-about-{key}"));
        (words.say(column.message()), format!("{meaning}{needed}"))
    };
    std::iter::once(introduction).chain(Column::ALL.map(about)).collect()
}

/// What is said of the plan itself.
fn facts(whole: &Whole, words: &Words) -> Vec<(String, String)> {
    let plan = &whole.plan;
    let days = |(from, to): (Day, Day)| {
        format!("{} – {}", i18n::day(words.language, from), i18n::day(words.language, to))
    };
    let unknown = || words.say("web-not-known");
    let notes: Vec<String> = plan.notes.iter().map(|note| words.text(note)).collect();
    let lines = [
        ("action-plans-field-title", words.text(&plan.title)),
        ("action-plans-field-period", days(plan.period)),
        ("action-plans-field-coordinator", words.text(&whole.coordinator.name)),
        ("action-plans-field-legal-act", words.text(&plan.legal_act)),
        ("action-plans-field-goal", words.text(&plan.goal)),
        ("action-plans-sheet-reported", plan.reported.map_or_else(unknown, days)),
        (
            "action-plans-sheet-known-until",
            plan.known_until.map_or_else(unknown, |day| i18n::day(words.language, day)),
        ),
        ("action-plans-field-notes", notes.join("\n")),
        ("action-plans-column-sources", plan.sources.join("\n")),
    ];
    let known = |words: String| if words.is_empty() { unknown() } else { words };
    lines.into_iter().map(|(label, fact)| (words.say(label), known(fact))).collect()
}

fn scale_words(words: &Words, scale: Scale) -> String {
    words.say(format!("action-plans-scale-{}", scale.key()))
}

/// The width of a column, in characters.
const fn width(column: Column) -> u32 {
    match column {
        Column::Direction | Column::Commitment | Column::Number => 12,
        Column::Deadline | Column::AssessedOn => 14,
        Column::Responsible
        | Column::CoResponsible
        | Column::Implementers
        | Column::Status
        | Column::StatusScale
        | Column::AssessorLv
        | Column::AssessorEn => 24,
        Column::DirectionTitleLv
        | Column::DirectionTitleEn
        | Column::CommitmentTitleLv
        | Column::CommitmentTitleEn
        | Column::TitleLv
        | Column::TitleEn
        | Column::DescriptionLv
        | Column::DescriptionEn
        | Column::StatusBasisLv
        | Column::StatusBasisEn
        | Column::Sources => 48,
    }
}

fn place_of(column: Column) -> u16 {
    let place = Column::ALL.iter().position(|other| *other == column);
    place.and_then(|place| u16::try_from(place).ok()).unwrap_or_default()
}

fn last_column() -> u16 {
    place_of(Column::Sources)
}

fn excel(day: Day) -> Result<ExcelDateTime, XlsxError> {
    let part = |part: i8| u8::try_from(part).unwrap_or_default();
    ExcelDateTime::from_ymd(
        u16::try_from(day.year()).unwrap_or_default(),
        part(day.month()),
        part(day.day()),
    )
}
