//! Somebody who is signed in, and what they may do.

use base::{Id, Language};
use institutions::Institution;

use crate::{Account, Email, Permission, Role, Session, Steps};

/// Somebody who is signed in, as of this request.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Person {
    /// Their account.
    pub account: Id<Account>,
    /// The session of this browser.
    pub session: Id<Session>,
    /// Their name.
    pub name: String,
    /// Their address.
    pub email: Email,
    /// The language in which they want letters.
    pub language: Language,
    /// In how many steps they signed in.
    pub steps: Steps,
    /// The roles that they hold now and may act in.
    pub roles: Vec<Held>,
    /// The roles that they hold but may not act in before they signed in with a second step.
    pub withheld: Vec<Held>,
}

/// A role held now.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Held {
    /// The role.
    pub role: Role,
    /// The institution for which it is held.
    pub institution: Option<Id<Institution>>,
}

impl Person {
    /// The same person where staff must sign in with a second step: who did not holds roles in vain.
    #[must_use]
    pub fn without_second_step_no_roles(self) -> Self {
        match self.steps {
            Steps::Two => self,
            Steps::One => Self { roles: Vec::new(), withheld: self.roles, ..self },
        }
    }

    /// Whether they hold a role that has the permission, wherever.
    pub fn may(&self, permission: Permission) -> bool {
        self.roles.iter().any(|held| permission.roles.contains(&held.role))
    }

    /// Whether they hold a role that has the permission in exactly this institution.
    pub fn may_for(&self, permission: Permission, institution: Id<Institution>) -> bool {
        self.roles.iter().any(|held| {
            permission.roles.contains(&held.role) && held.institution == Some(institution)
        })
    }

    /// Whether they hold the role, wherever.
    pub fn is(&self, role: Role) -> bool {
        self.roles.iter().any(|held| held.role == role)
    }

    /// The institutions in which they hold the role.
    pub fn institutions_as(&self, role: Role) -> impl Iterator<Item = Id<Institution>> {
        self.roles.iter().filter(move |held| held.role == role).filter_map(|held| held.institution)
    }

    /// Whether they may give this role and take it away: operators any, coordinators those of their own
    /// institution's staff.
    pub fn may_assign(&self, held: Held) -> bool {
        let is_staff = matches!(held.role, Role::Coordinator | Role::Reporter | Role::Moderator);
        let leads =
            |institution| self.institutions_as(Role::Coordinator).any(|id| id == institution);
        self.is(Role::Operator) || (is_staff && held.institution.is_some_and(leads))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::examples;
    use institutions::examples as bodies;

    const EDIT: Permission = Permission { name: "plans.edit", roles: &[Role::Coordinator] };

    fn coordinator() -> Person {
        examples::person([Held {
            role: Role::Coordinator,
            institution: Some(bodies::state_chancellery().id),
        }])
    }

    #[test]
    fn a_role_counts_only_in_its_own_institution() {
        let anna = coordinator();

        assert!(anna.may(EDIT));
        assert!(anna.may_for(EDIT, bodies::state_chancellery().id));
        assert!(!anna.may_for(EDIT, bodies::varam().id));
    }

    #[test]
    fn where_a_second_step_is_required_a_password_alone_gives_no_role() {
        let by_password = coordinator().without_second_step_no_roles();
        let by_both = Person { steps: Steps::Two, ..coordinator() }.without_second_step_no_roles();

        assert!(!by_password.may(EDIT) && by_password.withheld.len() == 1);
        assert!(by_both.may(EDIT) && by_both.withheld.is_empty());
    }

    #[test]
    fn an_operator_has_no_say_about_content() {
        let operator = examples::person([Held { role: Role::Operator, institution: None }]);

        assert!(!operator.may(EDIT));
        assert!(!operator.may_for(EDIT, bodies::state_chancellery().id));
    }

    #[test]
    fn a_coordinator_gives_the_roles_of_staff_in_their_own_institution_only() {
        let anna = coordinator();
        let own = Some(bodies::state_chancellery().id);
        let given = |role, institution| anna.may_assign(Held { role, institution });

        assert!(given(Role::Reporter, own) && given(Role::Coordinator, own));
        assert!(given(Role::Moderator, own) && !given(Role::Moderator, None));
        assert!(!given(Role::Reporter, Some(bodies::varam().id)));
        assert!(!given(Role::Evaluator, own) && !given(Role::CivilSociety, own));
        assert!(!given(Role::Operator, None));
    }

    #[test]
    fn an_operator_gives_every_role() {
        let operator = examples::person([Held { role: Role::Operator, institution: None }]);

        assert!(Role::ALL.iter().all(|role| {
            operator.may_assign(Held { role: *role, institution: Some(bodies::varam().id) })
        }));
    }
}
