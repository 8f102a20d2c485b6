//! Keeping a plan that passed all checks.

use base::{Id, Timestamp};
use db::{Result, Tx};
use institutions::Institution;
use subjects::Subject;
use web::Site;

use super::check::{CommitmentDraft, Draft, MeasureDraft, Progress};
use crate::duties;
use crate::roles::{Role, Roles};
use crate::store::{commitments, measures, pending, plans, progress};
use crate::{Commitment, Measure, Plan};

/// Keeps everything in the caller's transaction: all of it, or nothing. The plan is a draft, so nobody
/// owes anything because of it yet.
pub(crate) async fn keep(tx: &mut Tx, site: &Site, draft: &Draft) -> Result<()> {
    let now = site.clock.now();
    plans::insert(tx, &draft.plan, now).await?;
    subjects::save(tx, &plan_subject(&draft.plan, now)).await?;
    for direction in &draft.directions {
        plans::insert_direction(tx, direction).await?;
    }
    for CommitmentDraft { commitment, progress } in &draft.commitments {
        commitments::insert(tx, commitment, now).await?;
        subjects::save(tx, &commitment_subject(&draft.plan, commitment, now)).await?;
        keep_progress(tx, commitment.id, progress, now).await?;
    }
    for measure in &draft.measures {
        keep_measure(tx, site, draft, measure).await?;
    }
    if let Some(summary) = &draft.summary {
        progress::state_summary(tx, draft.plan.id, summary).await?;
    }
    pending::keep(tx, draft.plan.id, &draft.duties).await
}

async fn keep_measure(tx: &mut Tx, site: &Site, draft: &Draft, kept: &MeasureDraft) -> Result<()> {
    let now = site.clock.now();
    let measure = &kept.measure;
    measures::insert(tx, measure, now).await?;
    subjects::save(tx, &measure_subject(&draft.plan, measure, now)).await?;
    for milestone in &kept.milestones {
        measures::insert_milestone(tx, milestone, now).await?;
    }
    for indicator in &kept.indicators {
        progress::insert_indicator(tx, indicator, now).await?;
        for observed in &indicator.observations {
            progress::observe(tx, indicator.id, observed, None, now).await?;
        }
    }
    keep_progress(tx, measure.id, &kept.progress, now).await
}

async fn keep_progress<T>(tx: &mut Tx, item: Id<T>, kept: &Progress, now: Timestamp) -> Result<()> {
    for status in &kept.statuses {
        progress::add_status(tx, item, status, None).await?;
    }
    for statement in &kept.statements {
        progress::add_statement(tx, item, statement, None).await?;
    }
    for money in &kept.money {
        progress::add_money(tx, item, money, now).await?;
    }
    Ok(())
}

/// Opens the duties of the whole plan that its file named, which waited until it was published.
pub(crate) async fn open_duties(tx: &mut Tx, site: &Site, plan: &Plan) -> Result<()> {
    for duty in pending::take(tx, plan.id).await? {
        for obligation in duties::of_plan(site, plan, &duty) {
            obligations::open(tx, &obligation).await?;
        }
    }
    Ok(())
}

/// The plan as a subject. It is hidden until a version of it is published.
pub(crate) fn plan_subject(plan: &Plan, now: Timestamp) -> Subject {
    Subject::new(plan.id, "plan", plan.path(), plan.title.clone(), now)
        .of(plan.coordinator)
        .saying(plan.goal.clone())
        .hidden()
}

/// The commitment as a subject.
pub(crate) fn commitment_subject(plan: &Plan, commitment: &Commitment, now: Timestamp) -> Subject {
    let title = commitment.content.title.clone();
    Subject::new(commitment.id, "commitment", commitment.path(plan), title, now)
        .of(leader(&commitment.roles))
        .within(plan.id)
        .saying(commitment.content.description.clone())
}

/// The measure as a subject.
pub(crate) fn measure_subject(plan: &Plan, measure: &Measure, now: Timestamp) -> Subject {
    let title = measure.content.title.clone();
    Subject::new(measure.id, "measure", measure.path(plan), title, now)
        .of(leader(&measure.roles))
        .within(measure.commitment)
        .saying(measure.content.description.clone())
}

/// The institution that answers for an item before all others.
fn leader(roles: &Roles) -> Option<Id<Institution>> {
    roles.of(Role::Responsible).next().map(|assignment| assignment.institution)
}
