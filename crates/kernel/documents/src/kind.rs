//! What sort of evidence there is.

use std::str::FromStr;

/// What a document is. The kinds are those for which reviewers of the Open Government Partnership look
/// in a repository of evidence: how a plan was made together, and how it was carried out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// What a meeting was to speak about.
    Agenda,
    /// What a meeting said and decided.
    Minutes,
    /// Who came.
    Attendance,
    /// Who was asked to take part, and how long before.
    Invitation,
    /// What people proposed.
    InputReceived,
    /// What was answered to those who proposed.
    Response,
    /// A text before it was adopted.
    Draft,
    /// A law or another act that was adopted.
    LawAdopted,
    /// A report, a study, an evaluation.
    Report,
    /// Figures, a dataset.
    Data,
    /// A photograph.
    Photo,
    /// A page, an article, a broadcast.
    Publication,
    /// Anything else.
    Other,
}

/// The text names no kind of document.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not a kind of document")]
pub struct UnknownKind;

impl Kind {
    /// All kinds, in the order of lists: as a process goes from its invitation to its results.
    pub const ALL: [Self; 13] = [
        Self::Invitation,
        Self::Agenda,
        Self::Attendance,
        Self::Minutes,
        Self::InputReceived,
        Self::Response,
        Self::Draft,
        Self::LawAdopted,
        Self::Report,
        Self::Data,
        Self::Photo,
        Self::Publication,
        Self::Other,
    ];

    /// The word in storage, in addresses and in messages (`documents-kind-<key>`).
    // tidy: messages documents-kind-*
    pub const fn key(self) -> &'static str {
        match self {
            Self::Agenda => "agenda",
            Self::Minutes => "minutes",
            Self::Attendance => "attendance",
            Self::Invitation => "invitation",
            Self::InputReceived => "input-received",
            Self::Response => "response",
            Self::Draft => "draft",
            Self::LawAdopted => "law-adopted",
            Self::Report => "report",
            Self::Data => "data",
            Self::Photo => "photo",
            Self::Publication => "publication",
            Self::Other => "other",
        }
    }
}

impl FromStr for Kind {
    type Err = UnknownKind;

    fn from_str(key: &str) -> Result<Self, UnknownKind> {
        Self::ALL.into_iter().find(|kind| kind.key() == key).ok_or(UnknownKind)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_is_found_by_its_word() {
        for kind in Kind::ALL {
            assert_eq!(kind.key().parse(), Ok(kind));
        }
        assert_eq!("memo".parse::<Kind>(), Err(UnknownKind));
    }
}
