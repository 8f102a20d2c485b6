//! Keeping a plan that passed all checks.

use base::{Id, Text, Timestamp};
use db::{Result, Tx};
use subjects::Subject;
use web::Site;

use super::Draft;
use crate::duties;
use crate::roles::Role;
use crate::store::{commitments, measures, plans, progress};
use crate::{Commitment, Measure, Plan};

/// Keeps everything in the caller's transaction: all of it, or nothing.
pub(crate) async fn keep(tx: &mut Tx, site: &Site, draft: &Draft) -> Result<()> {
    let now = site.clock.now();
    plans::insert(tx, &draft.plan, now).await?;
    subjects::save(tx, &plan_subject(&draft.plan, now)).await?;
    for direction in &draft.directions {
        plans::insert_direction(tx, direction).await?;
    }
    for (commitment, reviews) in &draft.commitments {
        commitments::insert(tx, commitment, now).await?;
        subjects::save(tx, &commitment_subject(&draft.plan, commitment, now)).await?;
        for review in reviews {
            progress::add_status(tx, commitment.id, review, None).await?;
        }
    }
    for measure in &draft.measures {
        keep_measure(tx, site, draft, measure).await?;
    }
    if let Some(summary) = &draft.summary {
        progress::state_summary(tx, draft.plan.id, summary).await?;
    }
    for duty in &draft.duties {
        for obligation in duties::of_plan(site, &draft.plan, duty) {
            obligations::open(tx, &obligation).await?;
        }
    }
    Ok(())
}

async fn keep_measure(
    tx: &mut Tx,
    site: &Site,
    draft: &Draft,
    kept: &super::check::MeasureDraft,
) -> Result<()> {
    let now = site.clock.now();
    let measure = &kept.measure;
    measures::insert(tx, measure, now).await?;
    subjects::save(tx, &measure_subject(&draft.plan, measure, now)).await?;
    for milestone in &kept.milestones {
        measures::insert_milestone(tx, milestone, now).await?;
    }
    for status in &kept.statuses {
        progress::add_status(tx, measure.id, status, None).await?;
    }
    for statement in &kept.statements {
        progress::add_statement(tx, measure.id, statement, None).await?;
    }
    for obligation in duties::of_measure(site, &draft.plan, measure) {
        obligations::open(tx, &obligation).await?;
    }
    Ok(())
}

/// The plan as a subject.
pub(crate) fn plan_subject(plan: &Plan, now: Timestamp) -> Subject {
    Subject {
        id: plan.id.cast(),
        kind: "plan".to_owned(),
        path: plan.path(),
        title: plan.title.clone(),
        institution: Some(plan.coordinator),
        parent: None,
        changed_at: now,
    }
}

/// The commitment as a subject.
pub(crate) fn commitment_subject(plan: &Plan, commitment: &Commitment, now: Timestamp) -> Subject {
    let leader = commitment.roles.of(Role::Responsible).next().map(|leader| leader.institution);
    part_of(
        plan.id.cast(),
        commitment.id.cast(),
        "commitment",
        commitment.path(plan),
        &commitment.content.title,
        leader,
        now,
    )
}

/// The measure as a subject.
pub(crate) fn measure_subject(plan: &Plan, measure: &Measure, now: Timestamp) -> Subject {
    let responsible =
        measure.roles.of(Role::Responsible).next().map(|assignment| assignment.institution);
    let parent = measure.commitment.cast();
    part_of(
        parent,
        measure.id.cast(),
        "measure",
        measure.path(plan),
        &measure.content.title,
        responsible,
        now,
    )
}

fn part_of(
    parent: Id<Subject>,
    id: Id<Subject>,
    kind: &str,
    path: String,
    title: &Text,
    institution: Option<Id<institutions::Institution>>,
    now: Timestamp,
) -> Subject {
    Subject {
        id,
        kind: kind.to_owned(),
        path,
        title: title.clone(),
        institution,
        parent: Some(parent),
        changed_at: now,
    }
}
