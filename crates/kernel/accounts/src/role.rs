//! In what capacity somebody acts.

use std::str::FromStr;

/// In what capacity somebody acts, most often for an institution.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Role {
    /// Runs the site: people, settings, jobs. Has no say about content.
    Operator,
    /// Leads the work of an institution here: publishes plans, opens rounds, invites colleagues.
    Coordinator,
    /// Reports what an institution did.
    Reporter,
    /// Sees to it that people keep to the rules of discussion, in what an institution leads or on the
    /// whole site.
    Moderator,
    /// Judges what was done, from outside.
    Evaluator,
    /// Speaks for an organisation of civil society.
    CivilSociety,
}

/// The text names no role.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not a role")]
pub struct UnknownRole;

impl Role {
    /// All roles, in the order of lists.
    pub const ALL: [Self; 6] = [
        Self::Operator,
        Self::Coordinator,
        Self::Reporter,
        Self::Moderator,
        Self::Evaluator,
        Self::CivilSociety,
    ];

    /// The word in storage and in filters.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Operator => "operator",
            Self::Coordinator => "coordinator",
            Self::Reporter => "reporter",
            Self::Moderator => "moderator",
            Self::Evaluator => "evaluator",
            Self::CivilSociety => "civil-society",
        }
    }

    /// The message that names it.
    pub const fn message(self) -> &'static str {
        match self {
            Self::Operator => "accounts-role-operator",
            Self::Coordinator => "accounts-role-coordinator",
            Self::Reporter => "accounts-role-reporter",
            Self::Moderator => "accounts-role-moderator",
            Self::Evaluator => "accounts-role-evaluator",
            Self::CivilSociety => "accounts-role-civil-society",
        }
    }

    /// Whether it makes sense only in an institution.
    pub const fn needs_institution(self) -> bool {
        match self {
            Self::Operator | Self::Moderator | Self::Evaluator => false,
            Self::Coordinator | Self::Reporter | Self::CivilSociety => true,
        }
    }
}

impl FromStr for Role {
    type Err = UnknownRole;

    fn from_str(key: &str) -> Result<Self, UnknownRole> {
        Self::ALL.into_iter().find(|role| role.key() == key).ok_or(UnknownRole)
    }
}
