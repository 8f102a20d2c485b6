// tidy: not a model, because it answers requests that may not be made.
//! Who may judge what.

use accounts::{Actor, Permission, Person, Role};
use base::Id;
use institutions::Institution;
use record::By;
use web::{Error, Result};

use crate::Contribution;

/// Judging what people write, for the institution that leads the whole of which the subject is a part. A
/// moderator without an institution judges everywhere.
pub const MODERATE: Permission =
    Permission { name: "moderation.moderate", roles: &[Role::Coordinator, Role::Moderator] };

/// In whose name somebody judges.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Office {
    /// For an institution.
    Institution(Id<Institution>),
    /// For the site.
    Site,
}

impl Office {
    /// The office in which somebody may judge what this institution leads.
    pub fn of(person: &Person, leader: Option<Id<Institution>>) -> Option<Self> {
        let own = leader.filter(|leader| person.may_for(MODERATE, *leader));
        own.map(Self::Institution).or_else(|| is_for_site(person).then_some(Self::Site))
    }

    /// The office in which the actor may judge the contribution; others are turned away.
    pub fn must<'a>(actor: &'a Actor, contribution: &Contribution) -> Result<(&'a Person, Self)> {
        let person = actor.must(MODERATE)?;
        let office = Self::of(person, contribution.leader).ok_or(Error::Forbidden)?;
        Ok((person, office))
    }

    /// The institution, if it is for one.
    pub const fn institution(self) -> Option<Id<Institution>> {
        match self {
            Self::Institution(institution) => Some(institution),
            Self::Site => None,
        }
    }

    /// Who acts, for the log.
    pub fn by(self, person: &Person) -> By {
        match self {
            Self::Institution(institution) => By::permitted_for(person, MODERATE, institution),
            Self::Site => By::Person {
                account: person.account,
                role: Some(Role::Moderator),
                institution: None,
            },
        }
    }
}

/// What somebody sees in the queue.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Reach {
    /// Everything.
    Everything,
    /// What these institutions lead.
    Led(Vec<Id<Institution>>),
}

impl Reach {
    pub(crate) fn of(person: &Person) -> Self {
        if is_for_site(person) {
            return Self::Everything;
        }
        let roles = person.roles.iter().filter(|held| MODERATE.roles.contains(&held.role));
        Self::Led(roles.filter_map(|held| held.institution).collect())
    }
}

fn is_for_site(person: &Person) -> bool {
    person.roles.iter().any(|held| held.role == Role::Moderator && held.institution.is_none())
}

#[cfg(test)]
mod tests {
    use accounts::{Held, examples::person};
    use institutions::examples::{state_chancellery, varam};

    use super::*;

    fn held(role: Role, institution: Option<Id<Institution>>) -> Held {
        Held { role, institution }
    }

    #[test]
    fn a_coordinator_judges_what_the_own_institution_leads() {
        let anna = person([held(Role::Coordinator, Some(varam().id))]);

        assert_eq!(Office::of(&anna, Some(varam().id)), Some(Office::Institution(varam().id)));
        assert_eq!(Office::of(&anna, Some(state_chancellery().id)), None);
        assert_eq!(Office::of(&anna, None), None);
    }

    #[test]
    fn a_moderator_without_an_institution_judges_everywhere() {
        let anna = person([held(Role::Moderator, None)]);

        assert_eq!(Office::of(&anna, Some(varam().id)), Some(Office::Site));
        assert_eq!(Office::of(&anna, None), Some(Office::Site));
        assert_eq!(Reach::of(&anna), Reach::Everything);
    }

    #[test]
    fn an_operator_judges_nothing() {
        let anna = person([held(Role::Operator, None)]);

        assert_eq!(Office::of(&anna, None), None);
    }
}
