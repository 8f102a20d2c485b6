//! The columns of a table.

use base::{Language, fold};
use i18n::Messages;

use crate::import::Place;

/// A column of a table.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Column {
    /// The number of the direction.
    Direction,
    /// What the direction is called, in Latvian.
    DirectionTitleLv,
    /// What the direction is called, in English.
    DirectionTitleEn,
    /// The number of the commitment.
    Commitment,
    /// What the commitment is called, in Latvian.
    CommitmentTitleLv,
    /// What the commitment is called, in English.
    CommitmentTitleEn,
    /// The number of the measure.
    Number,
    /// What the measure is called, in Latvian.
    TitleLv,
    /// What the measure is called, in English.
    TitleEn,
    /// What exactly will be done, in Latvian.
    DescriptionLv,
    /// What exactly will be done, in English.
    DescriptionEn,
    /// Who answers for it.
    Responsible,
    /// Who answers for it together with them.
    CoResponsible,
    /// Who helps to carry it out.
    Implementers,
    /// By when.
    Deadline,
    /// How far it is.
    Status,
    /// On which scale that is, where not on that of the whole table.
    StatusScale,
    /// When it was assessed, where not on the day of the whole table.
    AssessedOn,
    /// Who assessed it, in Latvian, where not the one of the whole table.
    AssessorLv,
    /// Who assessed it, in English.
    AssessorEn,
    /// What the status rests on, in Latvian.
    StatusBasisLv,
    /// What the status rests on, in English.
    StatusBasisEn,
    /// Where this was taken from.
    Sources,
}

impl Column {
    /// All columns, in the order of a table.
    pub(crate) const ALL: [Self; 23] = [
        Self::Direction,
        Self::DirectionTitleLv,
        Self::DirectionTitleEn,
        Self::Commitment,
        Self::CommitmentTitleLv,
        Self::CommitmentTitleEn,
        Self::Number,
        Self::TitleLv,
        Self::TitleEn,
        Self::DescriptionLv,
        Self::DescriptionEn,
        Self::Responsible,
        Self::CoResponsible,
        Self::Implementers,
        Self::Deadline,
        Self::Status,
        Self::StatusScale,
        Self::AssessedOn,
        Self::AssessorLv,
        Self::AssessorEn,
        Self::StatusBasisLv,
        Self::StatusBasisEn,
        Self::Sources,
    ];

    /// Its name for programs.
    pub(crate) const fn key(self) -> &'static str {
        match self {
            Self::Direction => "direction",
            Self::DirectionTitleLv => "direction_title_lv",
            Self::DirectionTitleEn => "direction_title_en",
            Self::Commitment => "commitment",
            Self::CommitmentTitleLv => "commitment_title_lv",
            Self::CommitmentTitleEn => "commitment_title_en",
            Self::Number => "number",
            Self::TitleLv => "title_lv",
            Self::TitleEn => "title_en",
            Self::DescriptionLv => "description_lv",
            Self::DescriptionEn => "description_en",
            Self::Responsible => "responsible",
            Self::CoResponsible => "co_responsible",
            Self::Implementers => "implementers",
            Self::Deadline => "deadline",
            Self::Status => "status",
            Self::StatusScale => "status_scale",
            Self::AssessedOn => "assessed_on",
            Self::AssessorLv => "assessor_lv",
            Self::AssessorEn => "assessor_en",
            Self::StatusBasisLv => "status_basis_lv",
            Self::StatusBasisEn => "status_basis_en",
            Self::Sources => "sources",
        }
    }

    /// Whether a table without it cannot be read.
    pub(crate) const fn is_needed(self) -> bool {
        matches!(
            self,
            Self::Direction
                | Self::DirectionTitleLv
                | Self::Commitment
                | Self::CommitmentTitleLv
                | Self::Number
                | Self::TitleLv
        )
    }

    /// The message that names it, the words of which are read as well as written.
    // tidy: messages action-plans-column-*
    pub(crate) fn message(self) -> String {
        format!("action-plans-column-{}", self.key().replace('_', "-"))
    }

    /// The column that a person or a program calls so, in either language.
    pub(crate) fn named(name: &str, messages: &Messages) -> Option<Self> {
        let name = comparable(name);
        let bears = |column: &Self| {
            let labels = Language::ALL
                .map(|language| comparable(&messages.say(language, column.message()).to_string()));
            name == comparable(column.key()) || labels.contains(&name)
        };
        Self::ALL.into_iter().find(bears).or_else(|| Self::with_other_name(&name))
    }

    /// Names without a language, which are Latvian, and those of the JSON form.
    fn with_other_name(name: &str) -> Option<Self> {
        match name {
            "title" => Some(Self::TitleLv),
            "commitment title" => Some(Self::CommitmentTitleLv),
            "direction title" => Some(Self::DirectionTitleLv),
            "description" => Some(Self::DescriptionLv),
            "status basis" => Some(Self::StatusBasisLv),
            "assessor" => Some(Self::AssessorLv),
            "partners" => Some(Self::Implementers),
            "source" => Some(Self::Sources),
            _ => None,
        }
    }

    /// The column that a field of the JSON form stands in.
    pub(crate) fn of_field(place: &Place, field: &str) -> Option<Self> {
        let (number, lv, en) = match place {
            Place::Direction(_) => {
                (Self::Direction, Self::DirectionTitleLv, Self::DirectionTitleEn)
            }
            Place::Commitment(_) => {
                (Self::Commitment, Self::CommitmentTitleLv, Self::CommitmentTitleEn)
            }
            Place::Measure(_)
            | Place::File
            | Place::Line(..)
            | Place::Plan
            | Place::Duty(_)
            | Place::Evaluation => (Self::Number, Self::TitleLv, Self::TitleEn),
        };
        match field {
            "number" => Some(number),
            "title_lv" => Some(lv),
            "title_en" => Some(en),
            "partners" => Some(Self::Implementers),
            _ => Self::ALL.into_iter().find(|column| column.key() == field),
        }
    }
}

/// A name without capitals, diacritics, underscores and hyphens.
pub(super) fn comparable(name: &str) -> String {
    fold(&name.replace(['_', '-'], " "))
}
