//! Plans: the list, and one with all that is said of it as a whole.

use std::collections::BTreeMap;

use axum::extract::State;
use axum::http::Uri;
use axum::response::Response;
use base::{Day, Language, PartialDate};
use institutions::Institution;
use serde::Serialize;
use utoipa::ToSchema;
use web::api::{Failure, Window, Words};
use web::{Path, Query, Result, Site};

use super::figure::Figure;
use super::period::Period;
use crate::store::whole::{self, Whole};
use crate::{Plan, Summary, Tally, group_of};

/// A plan in a list.
#[derive(Serialize, ToSchema)]
pub(super) struct PlanItem {
    /// Its word in addresses.
    #[schema(example = "5")]
    slug: String,
    title: Words,
    period: Period,
    /// Who keeps it.
    coordinator: Coordinator,
    links: PlanLinks,
}

/// Who keeps a plan.
#[derive(Serialize, ToSchema)]
struct Coordinator {
    /// Its word in addresses.
    #[schema(example = "valsts-kanceleja")]
    slug: String,
    name: Words,
    #[schema(example = "VK")]
    abbreviation: Option<String>,
}

/// Where there is more about a plan.
#[derive(Serialize, ToSchema)]
struct PlanLinks {
    /// All that is said of the plan as a whole.
    #[serde(rename = "self")]
    itself: String,
    measures: String,
    commitments: String,
    changes: String,
    versions: String,
    /// The whole plan as a file that can be imported again.
    file: String,
    /// The page for people, in Latvian.
    page_lv: String,
    /// The page for people, in English.
    page_en: String,
}

/// A plan with all that is said of it as a whole.
#[derive(Serialize, ToSchema)]
struct PlanFacts {
    #[serde(flatten)]
    item: PlanItem,
    /// What the Open Government Partnership calls it.
    ogp_title: Option<String>,
    /// What it is for.
    goal: Option<Words>,
    /// The act that adopted it.
    legal_act: Option<Words>,
    legal_act_url: Option<String>,
    /// When it was approved: a year, a month or a day, as exactly as is known.
    #[schema(value_type = Option<String>, example = "2022-02-08")]
    approved_on: Option<PartialDate>,
    /// The number of the newest published version.
    version: u32,
    /// The last day that the sources speak of; `null` where progress is kept here.
    #[schema(value_type = Option<String>, format = Date)]
    known_until: Option<Day>,
    /// The last period that was reported on.
    reported: Option<Period>,
    directions: Vec<DirectionFacts>,
    progress: Progress,
    /// What the newest evaluation itself counted.
    evaluation: Option<Evaluation>,
    source: Vec<String>,
    /// What the sources do not say.
    notes: Vec<Words>,
}

/// A direction of a plan.
#[derive(Serialize, ToSchema)]
struct DirectionFacts {
    number: Figure,
    title: Words,
    /// The numbers of its commitments.
    commitments: Vec<Figure>,
}

/// How many measures stand how far, counted from the newest status of each by its owner.
#[derive(Serialize, ToSchema)]
struct Progress {
    measures: u32,
    /// Completed, or with any progress.
    progressed: u32,
    /// How many in each group; groups without any are absent.
    groups: BTreeMap<&'static str, u32>,
}

/// What an evaluation itself counted.
#[derive(Serialize, ToSchema)]
struct Evaluation {
    #[schema(value_type = String, format = Date)]
    stated_on: Day,
    measures: u32,
    /// Completed, or with substantial or limited progress.
    progressed: u32,
    not_started: u32,
    source: String,
}

impl PlanItem {
    fn new(site: &Site, plan: &Plan, coordinator: &Institution) -> Self {
        Self {
            slug: plan.slug.to_string(),
            title: Words::from(&plan.title),
            period: plan.period.into(),
            coordinator: Coordinator {
                slug: coordinator.slug.to_string(),
                name: Words::from(&coordinator.name),
                abbreviation: coordinator.abbreviation.clone(),
            },
            links: PlanLinks::of(site, plan),
        }
    }
}

impl PlanLinks {
    fn of(site: &Site, plan: &Plan) -> Self {
        let itself = site.absolute(&format!("/api/v1{}", plan.path()));
        let page = |language: Language| site.absolute(&format!("/{language}{}", plan.path()));
        Self {
            measures: format!("{itself}/measures"),
            commitments: format!("{itself}/commitments"),
            changes: format!("{itself}/changes"),
            versions: format!("{itself}/versions"),
            file: format!("{}/file.json", page(Language::Lv)),
            page_lv: page(Language::Lv),
            page_en: page(Language::En),
            itself,
        }
    }
}

impl PlanFacts {
    fn new(site: &Site, whole: &Whole) -> Self {
        let plan = &whole.plan;
        Self {
            item: PlanItem::new(site, plan, &whole.coordinator),
            ogp_title: plan.ogp_title.clone(),
            goal: Words::known(&plan.goal),
            legal_act: Words::known(&plan.legal_act),
            legal_act_url: plan.legal_act_url.clone(),
            approved_on: plan.approved_on,
            version: whole.versions.last().map_or(0, |version| version.number),
            known_until: plan.known_until,
            reported: plan.reported.map(Period::from),
            directions: whole.directions.iter().map(|one| DirectionFacts::of(whole, one)).collect(),
            progress: Progress::of(whole),
            evaluation: whole.summary.as_ref().map(Evaluation::from),
            source: plan.sources.clone(),
            notes: plan.notes.iter().map(Words::from).collect(),
        }
    }
}

impl DirectionFacts {
    fn of(whole: &Whole, direction: &crate::Direction) -> Self {
        let commitments = whole.commitments.iter().filter(|one| one.direction == direction.id);
        Self {
            number: Figure::of(&direction.number),
            title: Words::from(&direction.title),
            commitments: commitments.map(|one| Figure::of(&one.number)).collect(),
        }
    }
}

impl Progress {
    fn of(whole: &Whole) -> Self {
        let measures = whole.measures.iter();
        let tally = Tally::of(measures.map(|measure| group_of(whole.statuses(measure.id))));
        Self {
            measures: tally.total(),
            progressed: tally.progressed(),
            groups: tally.iter().map(|(group, count)| (group.key(), count)).collect(),
        }
    }
}

impl From<&Summary> for Evaluation {
    fn from(summary: &Summary) -> Self {
        Self {
            stated_on: summary.stated_on,
            measures: summary.measures,
            progressed: summary.progressed,
            not_started: summary.not_started,
            source: summary.source.clone(),
        }
    }
}

/// The published plans, the newest period first.
#[utoipa::path(
    get, path = "/api/v1/plans", tag = "action-plans", params(Window),
    responses(
        (status = OK, description = "One page of the list", body = Vec<PlanItem>),
        (status = BAD_REQUEST, description = "The question cannot be understood", body = Failure),
    )
)]
pub(super) async fn plan_list(
    State(site): State<Site>,
    Query(window): Query<Window>,
    address: Uri,
) -> Result<Response> {
    let mut tx = site.db.read().await?;
    let total = whole::count_published(&mut tx).await?;
    let plans = whole::published(&mut tx, window.rows(total)).await?;
    let ids = plans.iter().map(|plan| plan.coordinator);
    let coordinators = institutions::store::find_many(&mut tx, ids).await?;

    let item = |plan: &Plan| Some(PlanItem::new(&site, plan, coordinators.get(&plan.coordinator)?));
    let items: Vec<_> = plans.iter().filter_map(item).collect();
    Ok(window.answer(&site, &address, total, &items))
}

/// A plan with all that is said of it as a whole.
#[utoipa::path(
    get, path = "/api/v1/plans/{slug}", tag = "action-plans",
    params(("slug" = String, Path, example = "5")),
    responses(
        (status = OK, description = "The plan", body = PlanFacts),
        (status = NOT_FOUND, description = "No such plan was published", body = Failure),
    )
)]
pub(crate) async fn plan(State(site): State<Site>, Path(slug): Path<String>) -> Result<Response> {
    let whole = super::published(&site, &slug).await?;

    Ok(web::json(&PlanFacts::new(&site, &whole)))
}
