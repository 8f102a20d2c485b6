//! Why there is no answer, for machines.

use serde::Serialize;
use utoipa::ToSchema;

use crate::Error;

/// Why there is no answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct Failure {
    /// What happened, in one word that does not change with the language: `not-found`.
    #[schema(example = "not-found")]
    code: &'static str,
    /// What happened, in the language that the client prefers.
    error: String,
    /// What to do.
    advice: String,
    /// The number to name when writing to the operator.
    #[schema(example = "5f0c1d2e")]
    number: String,
}

impl Failure {
    pub(crate) fn new(error: &Error, title: String, advice: String, number: String) -> Self {
        Self { code: error.key(), error: title, advice, number }
    }
}
