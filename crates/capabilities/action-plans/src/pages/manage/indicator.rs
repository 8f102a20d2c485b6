//! A new indicator of a measure, and changing one.

use accounts::Actor;
use askama::Template;
use axum::extract::State;
use base::{Id, Language};
use web::{Crumb, Form, Page, Path, Result, Shell, Site};

use super::sheet::{Answer, Sheet, Typed};
use super::{
    access, indicator_of, measure_crumbs, measure_desk_path, measure_to_edit, reading, rows,
};
use crate::as_written::WrittenValue;
use crate::editing::{self, Edited, Editor};
use crate::indicator::{Baseline, Indicator};
use crate::store::desk;
use crate::{Lock, Measure, Plan};

#[derive(Template)]
#[template(path = "action-plans/manage/indicator.html")]
pub(crate) struct View {
    shell: Shell,
    crumbs: Vec<Crumb>,
    sheet: Sheet,
}

impl View {
    fn of(shell: Shell, (plan, measure): (&Plan, &Measure), sheet: Sheet) -> Self {
        Self { crumbs: measure_crumbs(&shell, plan, measure), sheet, shell }
    }
}

pub(crate) async fn new(
    State(site): State<Site>,
    shell: Shell,
    Path((slug, number)): Path<(String, String)>,
    actor: Actor,
) -> Result<Page<View>> {
    actor.signed_in()?;
    let mut tx = site.db.read().await?;
    let (plan, measure, _) = measure_to_edit(&mut tx, &actor, (&slug, &number)).await?;
    let sheet = Sheet::new(Form::empty(), editing::is_published(&mut tx, &plan).await?);

    Ok(Page(View::of(shell, (&plan, &measure), sheet)))
}

pub(crate) async fn create(
    State(site): State<Site>,
    shell: Shell,
    Path((slug, number)): Path<(String, String)>,
    actor: Actor,
    form: Form,
) -> Result<Answer<View>> {
    actor.signed_in()?;
    let mut tx = site.db.begin().await?;
    let (plan, measure, by) = measure_to_edit(&mut tx, &actor, (&slug, &number)).await?;
    let mut sheet = Sheet::new(form, editing::is_published(&mut tx, &plan).await?);

    let blank = Indicator {
        id: site.id(),
        measure: measure.id,
        position: desk::next_indicator(&mut tx, measure.id).await?,
        title: base::Text::unknown(),
        unit: base::Text::unknown(),
        baseline: None,
        targets: Vec::new(),
        observations: Vec::new(),
        lock: Lock(1),
    };
    let (read, reason) = (read(&mut sheet.form, &blank), sheet.reason());
    let (Some(indicator), Some(reason)) = (read, reason) else {
        return Ok(Answer::Refused(View::of(shell, (&plan, &measure), sheet)));
    };
    let editor = Editor { site: &site, by, reason: &reason };
    editing::enter_indicator(&mut tx, &editor, (&plan, &measure), &indicator).await?;
    tx.commit().await?;

    Ok(Answer::saved(&shell, measure_desk_path(&plan, &measure)))
}

pub(crate) async fn edit(
    State(site): State<Site>,
    shell: Shell,
    Path(id): Path<Id<Indicator>>,
    actor: Actor,
) -> Result<Page<View>> {
    actor.signed_in()?;
    let mut tx = site.db.read().await?;
    let (plan, measure, indicator) = indicator_of(&mut tx, id).await?;
    access::must_edit(&actor, &plan)?;
    let form = filled(&indicator, shell.language);
    let needs_reason = editing::is_published(&mut tx, &plan).await?;

    Ok(Page(View::of(shell, (&plan, &measure), Sheet::of(form, indicator.lock, needs_reason))))
}

pub(crate) async fn save(
    State(site): State<Site>,
    shell: Shell,
    Path(id): Path<Id<Indicator>>,
    actor: Actor,
    form: Form,
) -> Result<Answer<View>> {
    actor.signed_in()?;
    let mut tx = site.db.begin().await?;
    let (plan, measure, before) = indicator_of(&mut tx, id).await?;
    let by = access::must_edit(&actor, &plan)?;
    let of = (&plan, &measure);
    let mut sheet = Sheet::returned(form, editing::is_published(&mut tx, &plan).await?);

    let typed = read(&mut sheet.form, &before);
    let (after, reason) = match sheet.typed(typed, &before, |one, lock| Indicator { lock, ..one }) {
        Typed::Changed(after, reason) => (after, reason),
        Typed::Same => return Ok(Answer::unchanged(&shell, measure_desk_path(&plan, &measure))),
        Typed::Wrong => return Ok(Answer::Refused(View::of(shell, of, sheet))),
    };
    let editor = Editor { site: &site, by, reason: &reason };
    match editing::edit_indicator(&mut tx, &editor, of, (&before, &after)).await? {
        Edited::Yes => {
            tx.commit().await?;
            Ok(Answer::saved(&shell, measure_desk_path(&plan, &measure)))
        }
        Edited::LostRace => {
            let (_, _, theirs) = indicator_of(&mut tx, id).await?;
            let [facts, yours] = [&theirs, &after].map(editing::wording_of_indicator);
            let sheet = sheet.after_race(&shell, (&facts, theirs.lock), &yours);
            Ok(Answer::Raced(View::of(shell, of, sheet)))
        }
    }
}

/// Reads the fields; observed values stay as they were.
fn read(form: &mut Form, before: &Indicator) -> Option<Indicator> {
    let title = form.text("title", reading::TITLE);
    let unit = form.text_optional("unit", 200);
    let baseline = baseline(form);
    let targets = rows::targets(form);
    Some(Indicator {
        title: title?,
        unit: unit?,
        baseline: baseline?,
        targets: targets?,
        ..before.clone()
    })
}

/// The value before work began, where it is known; a day without a value says nothing.
fn baseline(form: &mut Form) -> Option<reading::Known<Baseline>> {
    let value = reading::value_if_known(form, "baseline");
    let on = reading::date_if_known(form, "baseline-on");
    match (value?, on?) {
        (Some(value), on) => Some(Some(Baseline { value, on })),
        (None, None) => Some(None),
        (None, Some(_)) => form.problem("baseline", "action-plans-problem-value"),
    }
}

fn filled(indicator: &Indicator, language: Language) -> Form {
    let typed = |value| WrittenValue(value).typed(language);
    let begun = indicator.baseline;
    let on = begun.and_then(|baseline| baseline.on).map(|date| date.to_string());
    let fields = [
        ("baseline", begun.map(|baseline| typed(baseline.value)).unwrap_or_default()),
        ("baseline-on", on.unwrap_or_default()),
    ];
    let targets = indicator.targets.iter().flat_map(|target| {
        [("target-on", target.on.to_string()), ("target-value", typed(target.value))]
    });
    Form::filled(fields.into_iter().chain(targets))
        .with_text("title", &indicator.title)
        .with_text("unit", &indicator.unit)
}
