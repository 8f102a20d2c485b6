//! Who acts, and how much of that the log says.

use accounts::{Account, Actor, Held, Permission, Person, Role};
use base::Id;
use institutions::Institution;
use serde::{Deserialize, Serialize};

/// Who acts, as [`append`](crate::append) needs to know it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum By {
    /// The program itself, because a day came or a rule says so.
    System,
    /// Somebody without an account.
    Visitor,
    /// Somebody with an account.
    Person {
        /// The account. The log keeps a commitment to it, which only the person can open.
        account: Id<Account>,
        /// The role in which they act, if any.
        role: Option<Role>,
        /// The institution for which they act, if any.
        institution: Option<Id<Institution>>,
    },
}

/// What the log says of who acted: the office and not the person.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "Written", into = "Written")]
pub enum Author {
    /// The program itself, because a day came or a rule says so.
    System,
    /// Somebody without an account.
    Visitor,
    /// Somebody with an account, in the role held and the institution it is held in, if any.
    Person {
        /// The role, such as `coordinator`.
        role: Option<String>,
        /// The institution, by its slug, which stays through every renaming.
        institution: Option<String>,
    },
}

/// The form in the log: `{"system":true}`, `{"visitor":true}`, `{"institution":"valsts-kanceleja",
/// "role":"coordinator"}` with either left out where there is none, and `{}` for a person without a role.
#[derive(Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    #[serde(default, skip_serializing_if = "is_false")]
    system: bool,
    #[serde(default, skip_serializing_if = "is_false")]
    visitor: bool,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    role: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    institution: Option<String>,
}

fn is_false(flag: &bool) -> bool {
    !*flag
}

impl By {
    /// Somebody in the role that gives them this permission. Of several institutions for which they hold
    /// it, none is named: see [`permitted_for`](Self::permitted_for).
    pub fn permitted(person: &Person, permission: Permission) -> Self {
        Self::person(person, |held| permission.roles.contains(&held.role))
    }

    /// Somebody in the role that gives them this permission in this institution.
    pub fn permitted_for(
        person: &Person,
        permission: Permission,
        institution: Id<Institution>,
    ) -> Self {
        Self::person(person, |held| {
            permission.roles.contains(&held.role) && held.institution == Some(institution)
        })
    }

    /// Somebody in those of their roles that count here, as far as there is only one.
    fn person(person: &Person, counts: impl Fn(&Held) -> bool) -> Self {
        let held = || person.roles.iter().filter(|held| counts(held));
        Self::Person {
            account: person.account,
            role: only(held().map(|held| held.role)),
            institution: only(held().map(|held| held.institution)).flatten(),
        }
    }
}

/// What all of them are, if they are all the same.
fn only<T: PartialEq>(mut all: impl Iterator<Item = T>) -> Option<T> {
    let first = all.next()?;
    all.all(|other| other == first).then_some(first)
}

/// Somebody with one role acts in it; of several, the log names none. A page that has checked a
/// permission says more with [`By::permitted`] and [`By::permitted_for`].
impl From<&Actor> for By {
    fn from(actor: &Actor) -> Self {
        actor.person().map_or(Self::Visitor, Self::from)
    }
}

/// As from an [`Actor`].
impl From<&Person> for By {
    fn from(person: &Person) -> Self {
        Self::person(person, |_| true)
    }
}

impl Author {
    /// Which of the three it is, as a word for programs.
    pub const fn key(&self) -> &'static str {
        match self {
            Self::System => "system",
            Self::Visitor => "visitor",
            Self::Person { .. } => "person",
        }
    }

    /// The role, where a person acted in one.
    pub fn role(&self) -> Option<&str> {
        match self {
            Self::System | Self::Visitor => None,
            Self::Person { role, .. } => role.as_deref(),
        }
    }

    /// The slug of the institution, where a person acted for one.
    pub fn institution(&self) -> Option<&str> {
        match self {
            Self::System | Self::Visitor => None,
            Self::Person { institution, .. } => institution.as_deref(),
        }
    }
}

impl From<Author> for Written {
    fn from(author: Author) -> Self {
        match author {
            Author::System => Self { system: true, ..Self::default() },
            Author::Visitor => Self { visitor: true, ..Self::default() },
            Author::Person { role, institution } => Self { role, institution, ..Self::default() },
        }
    }
}

impl TryFrom<Written> for Author {
    type Error = &'static str;

    fn try_from(written: Written) -> Result<Self, Self::Error> {
        match written {
            Written { system: true, visitor: false, role: None, institution: None } => {
                Ok(Self::System)
            }
            Written { system: false, visitor: true, role: None, institution: None } => {
                Ok(Self::Visitor)
            }
            Written { system: false, visitor: false, role, institution } => {
                Ok(Self::Person { role, institution })
            }
            Written { .. } => Err("an act is by the system, a visitor or a person, not by several"),
        }
    }
}

#[cfg(test)]
mod tests {
    use accounts::examples::person;
    use institutions::examples::{state_chancellery, varam};

    use super::*;

    const EDIT: Permission = Permission { name: "plans.edit", roles: &[Role::Coordinator] };

    fn held(role: Role, institution: Option<Institution>) -> Held {
        Held { role, institution: institution.map(|institution| institution.id) }
    }

    fn named(by: By) -> (Option<Role>, Option<Id<Institution>>) {
        match by {
            By::System | By::Visitor => (None, None),
            By::Person { role, institution, .. } => (role, institution),
        }
    }

    #[test]
    fn somebody_with_one_role_acts_in_it() {
        let anna = person([held(Role::Reporter, Some(varam()))]);

        assert_eq!(named(By::from(&anna)), (Some(Role::Reporter), Some(varam().id)));
        assert_eq!(named(By::from(&person([]))), (None, None));
        assert_eq!(By::from(&Actor::Visitor), By::Visitor);
    }

    #[test]
    fn of_several_roles_the_one_that_permits_the_act_is_named() {
        let anna = person([
            held(Role::Operator, None),
            held(Role::Coordinator, Some(varam())),
            held(Role::Coordinator, Some(state_chancellery())),
        ]);

        assert_eq!(named(By::from(&anna)), (None, None));
        assert_eq!(named(By::permitted(&anna, EDIT)), (Some(Role::Coordinator), None));
        assert_eq!(
            named(By::permitted_for(&anna, EDIT, varam().id)),
            (Some(Role::Coordinator), Some(varam().id))
        );
    }

    #[test]
    fn every_author_is_written_in_its_own_way() {
        let person = |role: Option<&str>, institution: Option<&str>| Author::Person {
            role: role.map(str::to_owned),
            institution: institution.map(str::to_owned),
        };
        let authors = [
            (Author::System, r#"{"system":true}"#),
            (Author::Visitor, r#"{"visitor":true}"#),
            (
                person(Some("coordinator"), Some("varam")),
                r#"{"role":"coordinator","institution":"varam"}"#,
            ),
            (person(Some("operator"), None), r#"{"role":"operator"}"#),
            (person(None, None), "{}"),
        ];

        for (author, written) in authors {
            assert_eq!(serde_json::to_string(&author).unwrap(), written);
            assert_eq!(serde_json::from_str::<Author>(written).unwrap(), author);
        }
    }

    #[test]
    fn an_author_of_two_kinds_at_once_is_refused() {
        for text in [
            r#"{"system":true,"visitor":true}"#,
            r#"{"system":true,"role":"x"}"#,
            r#"{"name":"Anna"}"#,
        ] {
            assert!(serde_json::from_str::<Author>(text).is_err(), "{text}");
        }
    }
}
