//! The plans that somebody keeps and the measures that somebody reports on.

use accounts::{Actor, Permission, Person, Role};
use askama::Template;
use axum::extract::State;
use base::Id;
use db::Tx;
use institutions::Institution;
use web::{Page, Result, Shell, Site};

use super::access::{EDIT_PLAN, RECORD_PROGRESS, SPEAK};
use super::desk_path;
use crate::Plan;
use crate::store::desk::{self, Entrusted};
use crate::store::{measures, plans};

/// Having anything to do with plans.
pub(crate) const WORK_ON_PLANS: Permission = Permission {
    name: "action-plans.work",
    roles: &[Role::Coordinator, Role::Reporter, Role::CivilSociety, Role::Evaluator],
};

#[derive(Template)]
#[template(path = "action-plans/manage/mine.html")]
pub(crate) struct View {
    shell: Shell,
    /// The plans that this person may write.
    plans: Vec<Plan>,
    /// The measures in which this person's institutions have a role.
    measures: Vec<Entrusted>,
    /// The measures of the newest plan, for those who speak of any.
    all: Vec<Entrusted>,
    begins: bool,
}

impl View {
    fn measure_desk(&self, entrusted: &Entrusted) -> String {
        let Entrusted { measure, plan } = entrusted;
        self.shell.link(format!("/plans/{plan}/measures/{}/manage", measure.number))
    }

    fn desk(&self, plan: &Plan) -> String {
        self.shell.link(desk_path(plan))
    }
}

pub(crate) async fn get(
    State(site): State<Site>,
    shell: Shell,
    actor: Actor,
) -> Result<Page<View>> {
    let person = actor.must(WORK_ON_PLANS)?;
    let mut tx = site.db.read().await?;
    let mut plans = Vec::new();
    for institution in institutions_with(person, EDIT_PLAN) {
        plans.extend(desk::coordinated(&mut tx, institution).await?);
    }
    let mut measures = Vec::new();
    for institution in institutions_with(person, RECORD_PROGRESS) {
        measures.extend(desk::entrusted(&mut tx, institution).await?);
    }
    let all = if person.may(SPEAK) { newest(&mut tx).await? } else { Vec::new() };

    Ok(Page(View { plans, measures, all, begins: person.may(EDIT_PLAN), shell }))
}

/// The measures of the newest published plan.
async fn newest(tx: &mut Tx) -> Result<Vec<Entrusted>> {
    let Some(plan) = plans::newest(tx).await? else { return Ok(Vec::new()) };
    let slug = plan.slug.to_string();
    let measures = measures::of_plan(tx, plan.id).await?;
    let with_plan = |measure| Entrusted { measure, plan: slug.clone() };
    Ok(measures.into_iter().map(with_plan).collect())
}

/// The institutions in which somebody holds a role with this permission, each once.
fn institutions_with(person: &Person, permission: Permission) -> Vec<Id<Institution>> {
    let held = person.roles.iter().filter(|held| permission.roles.contains(&held.role));
    let mut institutions: Vec<_> = held.filter_map(|held| held.institution).collect();
    institutions.sort_unstable();
    institutions.dedup();
    institutions
}
