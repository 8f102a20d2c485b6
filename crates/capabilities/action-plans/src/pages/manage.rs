//! The pages of those who keep a plan and of those who report on it.
//!
//! A form is sent to its own address, so that a refused one can be loaded again and read in the other
//! language. Everybody who edits sees the version that they saw when they began ([`sheet`]).

pub(crate) mod access;
pub(crate) mod commitment;
pub(crate) mod completion;
pub(crate) mod desk;
pub(crate) mod direction;
pub(crate) mod hats;
pub(crate) mod indicator;
pub(crate) mod institutions;
pub(crate) mod measure;
pub(crate) mod measure_desk;
pub(crate) mod milestone;
pub(crate) mod mine;
pub(crate) mod money;
pub(crate) mod observations;
pub(crate) mod plan;
pub(crate) mod promise;
pub(crate) mod publication;
pub(crate) mod reading;
pub(crate) mod rows;
pub(crate) mod sheet;
pub(crate) mod statement;
pub(crate) mod status;

use accounts::Actor;
use base::Id;
use db::Tx;
use record::By;
use web::{Crumb, Error, Result, Routes, Shell};

use crate::store::{self, measures, plans, progress};
use crate::{Indicator, Measure, Milestone, Plan};
use promise::{OfCommitment, OfMeasure};

/// The addresses of these pages.
pub(crate) fn routes() -> Routes {
    of_plans().and(of_measures()).and(of_progress())
}

fn of_plans() -> Routes {
    Routes::default()
        .page("/manage/plans", mine::get)
        .page("/plans/new", plan::new)
        .act("/plans/new", plan::create)
        .page("/plans/{plan}/manage", desk::get)
        .page("/plans/{plan}/edit", plan::edit)
        .act("/plans/{plan}/edit", plan::save)
        .page("/plans/{plan}/publication", publication::get)
        .act("/plans/{plan}/publication", publication::post)
        .page("/plans/{plan}/directions/new", direction::new)
        .act("/plans/{plan}/directions/new", direction::create)
        .page("/plans/{plan}/directions/{number}/edit", direction::edit)
        .act("/plans/{plan}/directions/{number}/edit", direction::save)
        .page("/plans/{plan}/commitments/new", commitment::new)
        .act("/plans/{plan}/commitments/new", commitment::create)
        .page("/plans/{plan}/commitments/{number}/edit", commitment::edit)
        .act("/plans/{plan}/commitments/{number}/edit", commitment::save)
}

fn of_measures() -> Routes {
    Routes::default()
        .page("/plans/{plan}/measures/new", measure::new)
        .act("/plans/{plan}/measures/new", measure::create)
        .page("/plans/{plan}/measures/{number}/manage", measure_desk::get)
        .page("/plans/{plan}/measures/{number}/edit", measure::edit)
        .act("/plans/{plan}/measures/{number}/edit", measure::save)
        .page("/plans/{plan}/measures/{number}/milestones/new", milestone::new)
        .act("/plans/{plan}/measures/{number}/milestones/new", milestone::create)
        .page("/milestones/{id}/edit", milestone::edit)
        .act("/milestones/{id}/edit", milestone::save)
        .page("/milestones/{id}/completion", completion::get)
        .act("/milestones/{id}/completion", completion::post)
        .page("/plans/{plan}/measures/{number}/indicators/new", indicator::new)
        .act("/plans/{plan}/measures/{number}/indicators/new", indicator::create)
        .page("/indicators/{id}/edit", indicator::edit)
        .act("/indicators/{id}/edit", indicator::save)
        .page("/indicators/{id}/observations/new", observations::new)
        .act("/indicators/{id}/observations/new", observations::create)
}

fn of_progress() -> Routes {
    Routes::default()
        .page("/plans/{plan}/measures/{number}/statuses/new", status::new::<OfMeasure>)
        .act("/plans/{plan}/measures/{number}/statuses/new", status::create::<OfMeasure>)
        .page("/plans/{plan}/measures/{number}/statements/new", statement::new::<OfMeasure>)
        .act("/plans/{plan}/measures/{number}/statements/new", statement::create::<OfMeasure>)
        .page("/plans/{plan}/measures/{number}/money/new", money::new::<OfMeasure>)
        .act("/plans/{plan}/measures/{number}/money/new", money::create::<OfMeasure>)
        .page("/plans/{plan}/commitments/{number}/statuses/new", status::new::<OfCommitment>)
        .act("/plans/{plan}/commitments/{number}/statuses/new", status::create::<OfCommitment>)
        .page("/plans/{plan}/commitments/{number}/statements/new", statement::new::<OfCommitment>)
        .act("/plans/{plan}/commitments/{number}/statements/new", statement::create::<OfCommitment>)
        .page("/plans/{plan}/commitments/{number}/money/new", money::new::<OfCommitment>)
        .act("/plans/{plan}/commitments/{number}/money/new", money::create::<OfCommitment>)
}

/// The plan, for somebody who may write it.
pub(crate) async fn plan_to_edit(tx: &mut Tx, actor: &Actor, slug: &str) -> Result<(Plan, By)> {
    let plan = plans::find(tx, slug).await?.ok_or(Error::NotFound)?;
    let by = access::must_edit(actor, &plan)?;
    Ok((plan, by))
}

/// The measure with its plan, for somebody who may write the plan. `at` are the words of both in addresses.
pub(crate) async fn measure_to_edit(
    tx: &mut Tx,
    actor: &Actor,
    at: (&str, &str),
) -> Result<(Plan, Measure, By)> {
    let (plan, measure) = measure_at(tx, at).await?;
    let by = access::must_edit(actor, &plan)?;
    Ok((plan, measure, by))
}

/// The measure with its plan. `at` are the words of both in addresses.
pub(crate) async fn measure_at(tx: &mut Tx, at: (&str, &str)) -> Result<(Plan, Measure)> {
    let plan = plans::find(tx, at.0).await?.ok_or(Error::NotFound)?;
    let measure = measures::find(tx, plan.id, at.1).await?.ok_or(Error::NotFound)?;
    Ok((plan, measure))
}

/// The milestone with the measure and the plan that it belongs to.
pub(crate) async fn milestone_of(
    tx: &mut Tx,
    id: Id<Milestone>,
) -> Result<(Plan, Measure, Milestone)> {
    let milestone = measures::find_milestone(tx, id).await?.ok_or(Error::NotFound)?;
    let (plan, measure) =
        store::desk::measure(tx, milestone.measure).await?.ok_or(Error::NotFound)?;
    Ok((plan, measure, milestone))
}

/// The indicator with the measure and the plan that it belongs to.
pub(crate) async fn indicator_of(
    tx: &mut Tx,
    id: Id<Indicator>,
) -> Result<(Plan, Measure, Indicator)> {
    let indicator = progress::find_indicator(tx, id).await?.ok_or(Error::NotFound)?;
    let (plan, measure) =
        store::desk::measure(tx, indicator.measure).await?.ok_or(Error::NotFound)?;
    Ok((plan, measure, indicator))
}

/// The desk of those who keep a plan, without language.
pub(crate) fn desk_path(plan: &Plan) -> String {
    format!("{}/manage", plan.path())
}

/// The desk of those who report on a measure, without language.
pub(crate) fn measure_desk_path(plan: &Plan, measure: &Measure) -> String {
    format!("{}/manage", measure.path(plan))
}

/// The way to a page of the plan's desk.
pub(crate) fn crumbs(shell: &Shell, plan: &Plan) -> Vec<Crumb> {
    vec![
        Crumb::new(shell.msg("action-plans-menu"), "/plans"),
        Crumb::new(shell.plain(&plan.title), plan.path()),
        Crumb::new(shell.msg("action-plans-desk-crumb"), desk_path(plan)),
    ]
}

/// The way to a page of a measure's desk.
pub(crate) fn measure_crumbs(shell: &Shell, plan: &Plan, measure: &Measure) -> Vec<Crumb> {
    let title = format!("{}. {}", measure.number, shell.plain(&measure.content.title));
    vec![
        Crumb::new(shell.msg("action-plans-menu"), "/plans"),
        Crumb::new(shell.plain(&plan.title), plan.path()),
        Crumb::new(title, measure.path(plan)),
        Crumb::new(shell.msg("action-plans-desk-crumb"), measure_desk_path(plan, measure)),
    ]
}
