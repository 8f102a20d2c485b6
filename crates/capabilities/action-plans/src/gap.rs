//! What a plan does not say yet, for those who keep it.

use crate::roles::Role;
use crate::{Commitment, Measure};

/// Something that an item should say and does not.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Gap {
    /// A measure by no day.
    Deadline,
    /// A measure that nobody answers for.
    Responsible,
    /// A measure of which its owner has not said how far it is.
    Status,
    /// A measure of which one cannot see in numbers whether it works.
    Indicator,
    /// A commitment that nobody leads.
    Lead,
    /// A commitment that does not say which problem it solves.
    Problem,
    /// A commitment that does not say what will be done.
    Description,
    /// A commitment that does not say what will be different.
    ExpectedResult,
}

impl Gap {
    /// All of them, the most pressing first.
    pub(crate) const ALL: [Self; 8] = [
        Self::Responsible,
        Self::Deadline,
        Self::Status,
        Self::Indicator,
        Self::Lead,
        Self::Problem,
        Self::Description,
        Self::ExpectedResult,
    ];

    /// The word in messages (`action-plans-gap-<key>`).
    // tidy: messages action-plans-gap-*
    pub(crate) const fn key(self) -> &'static str {
        match self {
            Self::Deadline => "deadline",
            Self::Responsible => "responsible",
            Self::Status => "status",
            Self::Indicator => "indicator",
            Self::Lead => "lead",
            Self::Problem => "problem",
            Self::Description => "description",
            Self::ExpectedResult => "expected-result",
        }
    }
}

impl Measure {
    /// What it does not say; whether its owner assessed it and whether it has indicators is kept elsewhere.
    pub(crate) fn gaps(&self, is_assessed: bool, has_indicators: bool) -> Vec<Gap> {
        let is_missing = [
            (Gap::Deadline, self.deadline.is_none()),
            (Gap::Responsible, self.roles.of(Role::Responsible).next().is_none()),
            (Gap::Status, !is_assessed),
            (Gap::Indicator, !has_indicators),
        ];
        missing(is_missing)
    }
}

impl Commitment {
    /// What it does not say.
    pub(crate) fn gaps(&self) -> Vec<Gap> {
        let is_missing = [
            (Gap::Lead, self.roles.0.is_empty()),
            (Gap::Problem, self.content.problem.is_unknown()),
            (Gap::Description, self.content.description.is_unknown()),
            (Gap::ExpectedResult, self.content.expected_result.is_unknown()),
        ];
        missing(is_missing)
    }
}

fn missing(gaps: [(Gap, bool); 4]) -> Vec<Gap> {
    gaps.into_iter().filter(|(_, is_missing)| *is_missing).map(|(gap, _)| gap).collect()
}
