//! Who may do what with a plan.

use accounts::{Actor, Permission, Person, Role};
use record::By;
use web::{Error, Result};

use crate::Plan;
use crate::roles::Roles;

/// Writing a plan: making and changing it and everything in it, and publishing versions of it. Needed in
/// the institution that coordinates the plan.
pub(crate) const EDIT_PLAN: Permission =
    Permission { name: "action-plans.edit", roles: &[Role::Coordinator] };

/// Recording progress. Needed in the institution that coordinates the plan, or in one that has a role in
/// the measure.
pub(crate) const RECORD_PROGRESS: Permission = Permission {
    name: "action-plans.record-progress",
    roles: &[Role::Coordinator, Role::Reporter],
};

/// Speaking in a voice of one's own, beside those who answer for a measure.
pub(crate) const SPEAK: Permission =
    Permission { name: "action-plans.speak", roles: &[Role::CivilSociety, Role::Evaluator] };

/// Goes on only with somebody who may write this plan.
pub(crate) fn must_edit(actor: &Actor, plan: &Plan) -> Result<By> {
    let person = actor.must_for(EDIT_PLAN, plan.coordinator)?;
    Ok(By::permitted_for(person, EDIT_PLAN, plan.coordinator))
}

/// Goes on only with somebody who may record progress of what these institutions carry out.
pub(crate) fn must_record(actor: &Actor, plan: &Plan, roles: &Roles) -> Result<By> {
    recorder(actor.signed_in()?, plan, roles).ok_or(Error::Forbidden)
}

/// In which capacity somebody records progress of what these institutions carry out, if they may.
pub(crate) fn recorder(person: &Person, plan: &Plan, roles: &Roles) -> Option<By> {
    if person.may_for(EDIT_PLAN, plan.coordinator) {
        return Some(By::permitted_for(person, EDIT_PLAN, plan.coordinator));
    }
    let mut institutions = roles.0.iter().map(|assignment| assignment.institution);
    let own = institutions.find(|institution| person.may_for(RECORD_PROGRESS, *institution))?;
    Some(By::permitted_for(person, RECORD_PROGRESS, own))
}

/// Whether somebody may write this plan.
pub(crate) fn may_edit(actor: &Actor, plan: &Plan) -> bool {
    actor.may_for(EDIT_PLAN, plan.coordinator)
}

/// Whether somebody may record progress of what these institutions carry out.
pub(crate) fn may_record(actor: &Actor, plan: &Plan, roles: &Roles) -> bool {
    actor.person().is_some_and(|person| recorder(person, plan, roles).is_some())
}
