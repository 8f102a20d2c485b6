//! Assessments, statements, milestones, indicators and money.

use base::{Day, PartialDate};
use serde::Serialize;
use utoipa::ToSchema;
use web::api::Words;

use crate::{Indicator, Milestone, Money, Statement, Status};

/// How far something is, or what it is worth, as somebody assessed it.
#[derive(Serialize, ToSchema)]
pub(super) struct Assessment {
    /// The lettered part, where only that was assessed.
    part: Option<String>,
    #[schema(example = "lv-midterm-2024")]
    scale: &'static str,
    #[schema(example = "limited")]
    value: &'static str,
    /// How the value counts when values of several scales are counted together.
    group: &'static str,
    /// `owner`, `civil-society` or `evaluator`.
    #[schema(example = "owner")]
    voice: &'static str,
    /// Who exactly.
    assessor: Words,
    /// A year, a month or a day, as exactly as is known.
    #[schema(value_type = String, example = "2024-04-30")]
    assessed_on: PartialDate,
    /// What it rests on.
    basis: Option<Words>,
    source: Option<String>,
}

/// What one voice says.
#[derive(Serialize, ToSchema)]
pub(super) struct StatementFacts {
    /// `owner`, `civil-society` or `evaluator`.
    #[schema(example = "civil-society")]
    voice: &'static str,
    /// Who exactly.
    speaker: Words,
    /// A year, a month or a day, as exactly as is known.
    #[schema(value_type = Option<String>, example = "2024-04-30")]
    said_on: Option<PartialDate>,
    text: Words,
    source: Option<String>,
}

/// A step on the way.
#[derive(Serialize, ToSchema)]
pub(super) struct MilestoneFacts {
    title: Words,
    /// What there will be to see.
    expected: Option<Words>,
    #[schema(value_type = Option<String>, format = Date)]
    due_on: Option<Day>,
    /// A year, a month or a day, as exactly as is known.
    #[schema(value_type = Option<String>)]
    done_on: Option<PartialDate>,
}

/// How one will see that a measure works.
#[derive(Serialize, ToSchema)]
pub(super) struct IndicatorFacts {
    title: Words,
    unit: Option<Words>,
    /// The value before work began.
    baseline: Option<f64>,
    #[schema(value_type = Option<String>)]
    baseline_on: Option<PartialDate>,
    targets: Vec<TargetFacts>,
    observations: Vec<ObservationFacts>,
    /// How much of the way from the baseline to the last target is behind; it may be below 0 or above 100.
    percent: Option<f64>,
}

/// A value to be reached by a day.
#[derive(Serialize, ToSchema)]
struct TargetFacts {
    #[schema(value_type = String, format = Date)]
    on: Day,
    value: f64,
}

/// A value that was observed.
#[derive(Serialize, ToSchema)]
struct ObservationFacts {
    #[schema(value_type = String, format = Date)]
    on: Day,
    value: f64,
    source: Option<Words>,
    source_url: Option<String>,
}

/// An amount of money.
#[derive(Serialize, ToSchema)]
pub(super) struct Amount {
    /// `planned`, `committed` or `spent`.
    #[schema(example = "planned")]
    kind: &'static str,
    /// In cents of the euro.
    cents: i64,
    year: Option<i64>,
    /// What for.
    note: Option<Words>,
    source: String,
}

impl From<&Status> for Assessment {
    fn from(status: &Status) -> Self {
        Self {
            part: status.part.clone(),
            scale: status.value.scale.key(),
            value: status.value.key,
            group: status.value.group.key(),
            voice: status.voice.key(),
            assessor: Words::from(&status.assessor),
            assessed_on: status.assessed_on,
            basis: Words::known(&status.basis),
            source: status.source.clone(),
        }
    }
}

impl From<&Statement> for StatementFacts {
    fn from(statement: &Statement) -> Self {
        Self {
            voice: statement.voice.key(),
            speaker: Words::from(&statement.speaker),
            said_on: statement.said_on,
            text: Words::from(&statement.text),
            source: statement.source.clone(),
        }
    }
}

impl From<&Milestone> for MilestoneFacts {
    fn from(milestone: &Milestone) -> Self {
        Self {
            title: Words::from(&milestone.title),
            expected: Words::known(&milestone.expected),
            due_on: milestone.due_on,
            done_on: milestone.done_on,
        }
    }
}

impl From<&Indicator> for IndicatorFacts {
    fn from(indicator: &Indicator) -> Self {
        let observation = |observed: &crate::Observation| ObservationFacts {
            on: observed.on,
            value: observed.value,
            source: Words::known(&observed.source),
            source_url: observed.source_url.clone(),
        };
        let targets = indicator.targets.iter();
        Self {
            title: Words::from(&indicator.title),
            unit: Words::known(&indicator.unit),
            baseline: indicator.baseline.map(|baseline| baseline.value),
            baseline_on: indicator.baseline.and_then(|baseline| baseline.on),
            targets: targets
                .map(|target| TargetFacts { on: target.on, value: target.value })
                .collect(),
            observations: indicator.observations.iter().map(observation).collect(),
            percent: indicator.percent(),
        }
    }
}

impl From<&Money> for Amount {
    fn from(money: &Money) -> Self {
        Self {
            kind: money.kind.key(),
            cents: money.amount.cents(),
            year: money.year,
            note: Words::known(&money.note),
            source: money.source.clone(),
        }
    }
}

pub(super) fn assessments(statuses: &[Status]) -> Vec<Assessment> {
    statuses.iter().map(Assessment::from).collect()
}

pub(super) fn said(statements: &[Statement]) -> Vec<StatementFacts> {
    statements.iter().map(StatementFacts::from).collect()
}

pub(super) fn amounts(money: &[Money]) -> Vec<Amount> {
    money.iter().map(Amount::from).collect()
}
