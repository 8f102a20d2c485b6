//! Why a job did not do its work.

use std::error::Error;
use std::fmt::Display;

/// Why a job did not do its work, and whether trying again may help.
///
/// Any error becomes a temporary failure by `?`; a cause that no time heals is
/// [`permanent`](Failure::permanent). Causes are for operators: they name no person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Failure {
    /// It may succeed later: the job is tried again.
    Temporary(String),
    /// Trying again helps nobody: the job is failed at once.
    Permanent(String),
    /// The job saw that it was asked to stop, and did.
    Stopped,
}

impl Failure {
    /// A failure that may pass.
    pub fn temporary(cause: impl Display) -> Self {
        Self::Temporary(cause.to_string())
    }

    /// A failure that will not pass.
    pub fn permanent(cause: impl Display) -> Self {
        Self::Permanent(cause.to_string())
    }
}

// `Failure` is no `Error` itself, because this conversion would then meet the one of a type into itself.
impl<E: Error> From<E> for Failure {
    fn from(error: E) -> Self {
        let mut cause = error.to_string();
        let mut source = error.source();
        while let Some(deeper) = source {
            let deeper_cause = deeper.to_string();
            // Transparent errors repeat their source.
            if !cause.ends_with(&deeper_cause) {
                cause = format!("{cause}: {deeper_cause}");
            }
            source = deeper.source();
        }
        Self::Temporary(cause)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(Debug, thiserror::Error)]
    #[error("the file cannot be read")]
    struct Outer(#[source] std::num::ParseIntError);

    #[test]
    fn an_error_tells_its_whole_story() {
        let error = Outer("x".parse::<u8>().unwrap_err());

        let expected = "the file cannot be read: invalid digit found in string";
        assert_eq!(Failure::from(error), Failure::temporary(expected));
    }
}
