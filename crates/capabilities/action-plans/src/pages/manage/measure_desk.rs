//! The desk of those who report on a measure: everything that this person may do for it.

use accounts::Actor;
use askama::Template;
use axum::extract::State;
use web::{Crumb, Error, Page, Path, Result, Shell, Site};

use super::hats::Hats;
use super::{access, measure_at};
use crate::store::{measures, progress};
use crate::{Indicator, Measure, Milestone, Observation, Plan};

#[derive(Template)]
#[template(path = "action-plans/manage/measure_desk.html")]
pub(crate) struct View {
    shell: Shell,
    crumbs: Vec<Crumb>,
    plan: Plan,
    measure: Measure,
    /// Whether this person may write the plan.
    edits: bool,
    /// Whether this person may record progress in the owner's voice.
    records: bool,
    milestones: Vec<Milestone>,
    indicators: Vec<Indicator>,
    evidence_path: String,
}

impl View {
    fn path(&self, rest: &str) -> String {
        self.shell.link(format!("{}{rest}", self.measure.path(&self.plan)))
    }

    fn figure(&self, observed: &Observation) -> String {
        crate::figure::figure(self.shell.language, observed.value)
    }
}

pub(crate) async fn get(
    State(site): State<Site>,
    shell: Shell,
    Path((slug, number)): Path<(String, String)>,
    actor: Actor,
) -> Result<Page<View>> {
    actor.signed_in()?;
    let mut tx = site.db.read().await?;
    let (plan, measure) = measure_at(&mut tx, (&slug, &number)).await?;
    let edits = access::may_edit(&actor, &plan);
    let records = access::may_record(&actor, &plan, &measure.roles);
    if !edits {
        let speaks = Hats::of(&mut tx, &actor, &plan, &measure.roles).await;
        drop::<Result<Hats, Error>>(Ok(speaks?));
    }
    let milestones = measures::milestones(&mut tx, measure.id).await?;
    let indicators = progress::indicators(&mut tx, measure.id).await?;
    let evidence_path = shell.link(documents::adding_path(measure.id.cast()));

    Ok(Page(View {
        crumbs: crumbs(&shell, &plan, &measure),
        plan,
        measure,
        edits,
        records,
        milestones,
        indicators,
        evidence_path,
        shell,
    }))
}

fn crumbs(shell: &Shell, plan: &Plan, measure: &Measure) -> Vec<Crumb> {
    let mut crumbs = super::measure_crumbs(shell, plan, measure);
    crumbs.pop();
    crumbs
}
