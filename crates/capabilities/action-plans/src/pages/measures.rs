//! The measures of a plan: all, or those that somebody is looking for.

use std::collections::BTreeMap;

use accounts::Actor;
use askama::Template;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use base::{Day, Language};
use serde::{Deserialize, Serialize};
use web::{Crumb, Error, Format, Page, Path, Query, Result, Shell, Site};

use crate::as_written::WrittenDay;
use crate::event::Event;
use crate::frame::{self, Tab};
use crate::roles::Role;
use crate::selection::{Condition, Placed, Selection, Standing};
use crate::standing::Counted;
use crate::store::{commitments, events, plans, reading};
use crate::{Commitment, Direction, ItemKind, Plan, Tally, news};

/// The news of a feed are looked for among this many of the plan's.
const LOOKED_THROUGH: i64 = 1_000;

/// A feed holds this many.
const FED: usize = 50;

/// What stands in the address after the question mark.
#[derive(Deserialize)]
pub(crate) struct Asked {
    q: Option<String>,
    status: Option<String>,
    institution: Option<String>,
    role: Option<String>,
    direction: Option<String>,
    commitment: Option<String>,
    after: Option<String>,
    before: Option<String>,
    deadline: Option<String>,
}

/// The plan with all that its measures are chosen and placed by.
struct Content {
    plan: Plan,
    directions: Vec<Direction>,
    commitments: Vec<Commitment>,
    counted: Vec<Counted>,
}

/// The chosen measures of one commitment.
struct Section<'a> {
    commitment: &'a Commitment,
    measures: Vec<&'a Counted>,
}

#[derive(Template)]
#[template(path = "action-plans/measures.html")]
struct View {
    shell: Shell,
    crumbs: Vec<Crumb>,
    content: Content,
    selection: Selection,
    /// The days as they were typed, where they are no days.
    mistyped: Mistyped,
}

/// Days that could not be read, as they were typed.
#[derive(Default)]
struct Mistyped {
    after: Option<String>,
    before: Option<String>,
}

impl Asked {
    /// What is wanted; words that no form of ours sends are a bad query.
    fn read(self) -> Result<(Selection, Mistyped)> {
        let filled = |words: Option<String>| words.filter(|words| !words.trim().is_empty());
        let mut mistyped = Mistyped::default();
        let mut day = |typed: Option<String>, wrong: fn(&mut Mistyped) -> &mut Option<String>| {
            let typed = filled(typed)?;
            let read: Option<Day> = typed.parse().ok().map(|WrittenDay(day)| day);
            if read.is_none() {
                *wrong(&mut mistyped) = Some(typed);
            }
            read
        };
        let (after, before) =
            (day(self.after, |m| &mut m.after), day(self.before, |m| &mut m.before));
        let selection = Selection {
            words: self.q.unwrap_or_default(),
            standing: known(filled(self.status), Standing::with_key)?,
            institution: filled(self.institution),
            role: known(filled(self.role), Role::with_key)?,
            direction: filled(self.direction),
            commitment: filled(self.commitment),
            after,
            before,
            without_deadline: known(filled(self.deadline), |key| (key == "unknown").then_some(()))?
                .is_some(),
        };
        Ok((selection, mistyped))
    }
}

fn known<T>(key: Option<String>, read: impl Fn(&str) -> Option<T>) -> Result<Option<T>> {
    key.map(|key| read(&key).ok_or(Error::BadQuery)).transpose()
}

impl Content {
    fn placed<'a>(&'a self, counted: &'a Counted) -> Option<Placed<'a>> {
        let commitment =
            self.commitments.iter().find(|one| one.id == counted.measure.commitment)?;
        let direction = self.directions.iter().find(|one| one.id == commitment.direction)?;
        Some(Placed { counted, commitment, direction })
    }

    fn chosen<'a>(&'a self, selection: &Selection) -> Vec<Placed<'a>> {
        let placed = self.counted.iter().filter_map(|counted| self.placed(counted));
        placed.filter(|placed| selection.takes(placed)).collect()
    }
}

impl View {
    fn found(&self) -> usize {
        self.content.chosen(&self.selection).len()
    }

    fn sections(&self) -> Vec<Section<'_>> {
        let mut sections: Vec<Section<'_>> = Vec::new();
        for placed in self.content.chosen(&self.selection) {
            let measure = placed.counted;
            match sections.last_mut().filter(|last| last.commitment.id == placed.commitment.id) {
                Some(section) => section.measures.push(measure),
                None => sections
                    .push(Section { commitment: placed.commitment, measures: vec![measure] }),
            }
        }
        sections
    }

    /// Every institution that has a role in the plan, by name.
    fn institutions(&self) -> Vec<(String, String)> {
        let mut by_slug = BTreeMap::new();
        for assignment in self.content.counted.iter().flat_map(|one| &one.measure.roles.0) {
            by_slug.insert(&assignment.slug, self.shell.plain(&assignment.name));
        }
        let mut all: Vec<(String, String)> =
            by_slug.into_iter().map(|(slug, name)| (slug.clone(), name.to_owned())).collect();
        all.sort_by_cached_key(|(_, name)| base::fold(name));
        all
    }

    /// How many measures of the whole plan a choice of how far would show.
    fn standing_count(&self, standing: &Standing) -> u32 {
        let tally = Tally::of(self.content.counted.iter().map(Counted::group));
        match standing {
            Standing::Progressed => tally.progressed(),
            Standing::At(group) => tally.at(*group),
        }
    }

    /// What the field of a day holds: the day, or what was typed instead.
    fn typed(day: &Option<Day>, mistyped: &Option<String>) -> String {
        mistyped.clone().or_else(|| day.map(|day| day.to_string())).unwrap_or_default()
    }

    /// Whether a choice of the form is made.
    fn asks(&self, name: &str, value: &str) -> bool {
        fields(&self.selection).iter().any(|(field, set)| *field == name && set == value)
    }

    /// Whether any of the conditions that are folded away is set, or was mistyped.
    fn asks_more(&self) -> bool {
        let folded = [
            Condition::Role,
            Condition::Direction,
            Condition::Commitment,
            Condition::After,
            Condition::Before,
            Condition::WithoutDeadline,
        ];
        let mistyped = self.mistyped.after.is_some() || self.mistyped.before.is_some();
        mistyped || folded.into_iter().any(|condition| self.selection.sets(condition))
    }

    /// A condition in words.
    fn words(&self, condition: &Condition) -> String {
        let (shell, selection) = (&self.shell, &self.selection);
        let day = |day: Option<Day>| day.map(|day| shell.day(day)).unwrap_or_default();
        let text = |words: &Option<String>| words.clone().unwrap_or_default();
        let value = match condition {
            Condition::Words => selection.words.trim().to_owned(),
            Condition::Standing => selection.standing.map_or_else(String::new, |standing| {
                shell.said("action-plans-group", standing.key()).to_string()
            }),
            Condition::Institution => self
                .institutions()
                .into_iter()
                .find(|(slug, _)| selection.institution.as_ref() == Some(slug))
                .map_or_else(|| text(&selection.institution), |(_, name)| name),
            Condition::Role => selection.role.map_or_else(String::new, |role| {
                shell.said("action-plans-role", role.key()).to_string()
            }),
            Condition::Direction => text(&selection.direction),
            Condition::Commitment => text(&selection.commitment),
            Condition::After => day(selection.after),
            Condition::Before => day(selection.before),
            Condition::WithoutDeadline => {
                return shell.msg("action-plans-filter-without-deadline").to_string();
            }
        };
        format!("{}: {value}", shell.said("action-plans-filter", condition.key()))
    }

    /// This list without a condition.
    fn wider(&self, condition: &Condition) -> String {
        let query = query(&self.selection.without(*condition));
        let path = self.shell.link(Tab::Measures.path(&self.content.plan));
        if query.is_empty() { path } else { format!("{path}?{query}") }
    }

    /// How many measures would be found without a condition.
    fn found_without(&self, condition: &Condition) -> usize {
        self.content.chosen(&self.selection.without(*condition)).len()
    }
}

/// The fields of the form that are set, by name.
fn fields(selection: &Selection) -> Vec<(&'static str, String)> {
    let day = |day: Option<Day>| day.map(|day| day.to_string());
    let words = Some(selection.words.trim().to_owned()).filter(|words| !words.is_empty());
    let all = [
        ("q", words),
        ("status", selection.standing.map(|standing| standing.key().to_owned())),
        ("institution", selection.institution.clone()),
        ("role", selection.role.map(|role| role.key().to_owned())),
        ("direction", selection.direction.clone()),
        ("commitment", selection.commitment.clone()),
        ("after", day(selection.after)),
        ("before", day(selection.before)),
        ("deadline", selection.without_deadline.then(|| "unknown".to_owned())),
    ];
    all.into_iter().filter_map(|(name, value)| Some((name, value?))).collect()
}

/// A selection as it stands in an address.
fn query(selection: &Selection) -> String {
    let mut query = url::form_urlencoded::Serializer::new(String::new());
    query.extend_pairs(fields(selection)).finish()
}

/// A measure in a file: one line of CSV, one object of JSON.
#[derive(Serialize)]
struct Line {
    number: String,
    commitment: String,
    direction: String,
    title_lv: Option<String>,
    title_en: Option<String>,
    status: Option<&'static str>,
    status_scale: Option<&'static str>,
    status_group: &'static str,
    assessed_on: Option<String>,
    responsible: String,
    co_responsible: String,
    implementers: String,
    deadline: Option<String>,
    address: String,
}

impl Line {
    fn of(site: &Site, plan: &Plan, placed: &Placed<'_>) -> Self {
        let measure = &placed.counted.measure;
        let title = |language| measure.content.title.get(language).map(str::to_owned);
        let now = placed.counted.current();
        Self {
            number: measure.number.clone(),
            commitment: placed.commitment.number.clone(),
            direction: placed.direction.number.clone(),
            title_lv: title(Language::Lv),
            title_en: title(Language::En),
            status: now.map(|status| status.value.key),
            status_scale: now.map(|status| status.value.scale.key()),
            status_group: placed.counted.group().key(),
            assessed_on: now.map(|status| status.assessed_on.to_string()),
            responsible: measure.roles.in_words(Role::Responsible),
            co_responsible: measure.roles.in_words(Role::CoResponsible),
            implementers: measure.roles.in_words(Role::Implementer),
            deadline: measure.deadline.map(|day| day.to_string()),
            address: site.absolute(&format!("/{}{}", Language::Lv, measure.path(plan))),
        }
    }
}

pub(crate) async fn get(
    State(site): State<Site>,
    shell: Shell,
    actor: Actor,
    Path(slug): Path<String>,
    Query(asked): Query<Asked>,
) -> Result<Response> {
    let (selection, mistyped) = asked.read()?;
    let mut tx = site.db.read().await?;
    let plan = frame::readable(&mut tx, &slug, &actor).await?;
    let directions = plans::directions(&mut tx, plan.id).await?;
    let commitments = commitments::of_plan(&mut tx, plan.id).await?;
    let counted = reading::counted(&mut tx, plan.id).await?;
    let content = Content { plan, directions, commitments, counted };

    let chosen = content.chosen(&selection);
    let lines = || -> Vec<Line> {
        chosen.iter().map(|placed| Line::of(&site, &content.plan, placed)).collect()
    };
    match shell.format() {
        Format::Json => Ok(web::json(&lines())),
        Format::Csv => Ok(web::csv(&format!("plan-{slug}-measures"), &lines())),
        Format::Atom => {
            let all = events::of_plan(&mut tx, content.plan.id, (LOOKED_THROUGH, 0)).await?;
            let title = format!(
                "{}: {}",
                shell.plain(&content.plan.title),
                shell.msg("action-plans-measures-title")
            );
            let news = of_chosen(all, &chosen);
            Ok(news::feed(&shell, &content.plan, title, &news).answer(&shell))
        }
        Format::Html => {
            let crumbs = frame::crumbs(&shell, &content.plan);
            let view = View { shell, crumbs, content, selection, mistyped };
            Ok(Page(view).into_response())
        }
        Format::Xlsx | Format::Ics => Err(Error::NotFound),
    }
}

fn of_chosen(all: Vec<Event>, chosen: &[Placed<'_>]) -> Vec<Event> {
    let numbers: Vec<&str> =
        chosen.iter().map(|placed| placed.counted.measure.number.as_str()).collect();
    let is_chosen =
        |event: &Event| event.kind == ItemKind::Measure && numbers.contains(&event.number.as_str());
    all.into_iter().filter(is_chosen).take(FED).collect()
}
