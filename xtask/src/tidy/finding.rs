//! What a rule has to say about a file.

use std::fmt;

/// A sentence about a file: what is wrong, and how to mend it.
#[derive(Debug, PartialEq)]
pub(super) struct Finding {
    weight: Weight,
    file: String,
    sentence: String,
}

#[derive(Debug, PartialEq)]
enum Weight {
    Error,
    Warning,
}

impl Finding {
    /// Something that must be mended before anything is merged.
    pub(super) fn error(file: impl Into<String>, sentence: impl Into<String>) -> Self {
        Self { weight: Weight::Error, file: file.into(), sentence: sentence.into() }
    }

    /// Something to look at.
    pub(super) fn warning(file: impl Into<String>, sentence: impl Into<String>) -> Self {
        Self { weight: Weight::Warning, file: file.into(), sentence: sentence.into() }
    }

    pub(super) fn must_be_mended(&self) -> bool {
        self.weight == Weight::Error
    }
}

impl fmt::Display for Finding {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let weight = match self.weight {
            Weight::Error => "error",
            Weight::Warning => "warning",
        };
        write!(formatter, "{weight}: {}: {}", self.file, self.sentence)
    }
}
