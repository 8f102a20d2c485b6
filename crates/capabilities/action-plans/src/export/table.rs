//! The measures of a plan as a flat table, one in each row.

use base::{Day, Language, Text};

use crate::directory::Directory;
use crate::import::table::Column;
use crate::roles::{Role, Roles};
use crate::store::whole::Whole;
use crate::{Commitment, Direction, Measure, Status, current};

/// One measure with all that stands in its row.
pub(super) struct Row<'a> {
    measure: &'a Measure,
    commitment: Option<&'a Commitment>,
    direction: Option<&'a Direction>,
    status: Option<&'a Status>,
    directory: &'a Directory,
}

/// What stands in a cell.
pub(super) enum Value {
    /// Words; none is an empty cell.
    Words(String),
    /// A day.
    Day(Day),
    /// A value of a scale, to be named by its word or by its message.
    Status(crate::Value),
    /// A scale, to be named by its word or by its message.
    Scale(crate::Scale),
}

/// The table in CSV (RFC 4180, UTF-8), with the names that programs use: columns, scales and their
/// values by their words.
pub(crate) fn in_csv(whole: &Whole, directory: &Directory) -> Vec<u8> {
    let mut writer = csv::Writer::from_writer(Vec::new());
    let written = "bytes can always be written";
    writer.write_record(Column::ALL.map(Column::key)).expect(written);
    for row in rows(whole, directory) {
        writer
            .write_record(Column::ALL.map(|column| row.value(column).for_programs()))
            .expect(written);
    }
    writer.into_inner().expect(written)
}

/// The rows, in the order of the numbers.
pub(super) fn rows<'a>(whole: &'a Whole, directory: &'a Directory) -> Vec<Row<'a>> {
    let row = |measure| {
        let commitment = whole.commitment_of(measure);
        Row {
            measure,
            commitment,
            direction: commitment.and_then(|commitment| whole.direction_of(commitment)),
            status: current(whole.statuses(measure.id)),
            directory,
        }
    };
    whole.measures.iter().map(row).collect()
}

impl Row<'_> {
    /// What stands in a column.
    #[expect(clippy::wildcard_enum_match_arm, reason = "all other columns are words")]
    pub(super) fn value(&self, column: Column) -> Value {
        match column {
            Column::Deadline => self.measure.deadline.map_or_else(Value::nothing, Value::Day),
            Column::Status => {
                self.status.map_or_else(Value::nothing, |status| Value::Status(status.value))
            }
            Column::StatusScale => {
                self.status.map_or_else(Value::nothing, |status| Value::Scale(status.value.scale))
            }
            column => Value::Words(self.words(column)),
        }
    }

    fn words(&self, column: Column) -> String {
        use Language::{En, Lv};
        let content = &self.measure.content;
        let said = |text: Option<&Text>, language| {
            text.and_then(|text| text.get(language)).unwrap_or_default().to_owned()
        };
        let direction = self.direction.map(|direction| &direction.title);
        let commitment = self.commitment.map(|commitment| &commitment.content.title);
        let (assessor, basis) = self.status.map(|status| (&status.assessor, &status.basis)).unzip();
        match column {
            Column::Direction => self.direction.map_or_else(String::new, |one| one.number.clone()),
            Column::DirectionTitleLv => said(direction, Lv),
            Column::DirectionTitleEn => said(direction, En),
            Column::Commitment => {
                self.commitment.map_or_else(String::new, |one| one.number.clone())
            }
            Column::CommitmentTitleLv => said(commitment, Lv),
            Column::CommitmentTitleEn => said(commitment, En),
            Column::Number => self.measure.number.clone(),
            Column::TitleLv => said(Some(&content.title), Lv),
            Column::TitleEn => said(Some(&content.title), En),
            Column::DescriptionLv => said(Some(&content.description), Lv),
            Column::DescriptionEn => said(Some(&content.description), En),
            Column::Responsible => self.names(Role::Responsible),
            Column::CoResponsible => self.names(Role::CoResponsible),
            Column::Implementers => self.names(Role::Implementer),
            Column::AssessedOn => {
                self.status.map_or_else(String::new, |status| status.assessed_on.to_string())
            }
            Column::AssessorLv => said(assessor, Lv),
            Column::AssessorEn => said(assessor, En),
            Column::StatusBasisLv => said(basis, Lv),
            Column::StatusBasisEn => said(basis, En),
            Column::Sources => content.sources.join("; "),
            Column::Deadline | Column::Status | Column::StatusScale => String::new(),
        }
    }

    fn names(&self, role: Role) -> String {
        names(&self.measure.roles, role, self.directory).join("; ")
    }
}

impl Value {
    fn nothing() -> Self {
        Self::Words(String::new())
    }

    fn for_programs(&self) -> String {
        match self {
            Self::Words(words) => words.clone(),
            Self::Day(day) => day.to_string(),
            Self::Status(value) => value.key.to_owned(),
            Self::Scale(scale) => scale.key().to_owned(),
        }
    }
}

/// The institutions in a role, by names by which they are found again.
pub(super) fn names(roles: &Roles, role: Role, directory: &Directory) -> Vec<String> {
    let name = |one: &crate::Assignment| {
        let known = directory.get(one.institution);
        known.map_or_else(|| one.slug.clone(), |known| directory.name_of(known).to_owned())
    };
    roles.of(role).map(name).collect()
}
