//! Which institution does what.

use base::{Id, Text};
use institutions::Institution;

/// What an institution does for an item: the three roles of the Cabinet order that adopts a plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Role {
    /// *Atbildīgā institūcija*: answers for it.
    Responsible,
    /// *Līdzatbildīgā institūcija*: answers for it together with the responsible one.
    CoResponsible,
    /// *Cits īstenotājs*: helps to carry it out.
    Implementer,
}

/// An institution in a role, with the words that pages need.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Assignment {
    /// What it does.
    pub role: Role,
    /// The institution.
    pub institution: Id<Institution>,
    /// Its word in addresses.
    pub slug: String,
    /// Its abbreviation, where it has one.
    pub abbreviation: Option<String>,
    /// What it is called.
    pub name: Text,
}

/// All institutions of an item, in the order in which the plan names them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Roles(pub Vec<Assignment>);

impl Role {
    /// All roles, the first one first.
    pub const ALL: [Self; 3] = [Self::Responsible, Self::CoResponsible, Self::Implementer];

    /// The word in storage and in messages (`action-plans-role-<key>`).
    // tidy: messages action-plans-role-*
    pub const fn key(self) -> &'static str {
        match self {
            Self::Responsible => "responsible",
            Self::CoResponsible => "co-responsible",
            Self::Implementer => "implementer",
        }
    }

    /// The role with this word.
    pub fn with_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|role| role.key() == key)
    }
}

impl Assignment {
    /// The short name: `VK`, or the address word where there is no abbreviation.
    pub fn short(&self) -> &str {
        self.abbreviation.as_deref().unwrap_or_else(|| self.name.or_empty(base::Language::Lv))
    }
}

impl Roles {
    /// The institutions in one role.
    pub fn of(&self, role: Role) -> impl Iterator<Item = &Assignment> {
        self.0.iter().filter(move |assignment| assignment.role == role)
    }

    /// Short names of the institutions in one role: `VK, LPA`.
    pub fn in_words(&self, role: Role) -> String {
        self.of(role).map(Assignment::short).collect::<Vec<_>>().join(", ")
    }
}
