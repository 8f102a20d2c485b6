//! A new milestone of a measure, and changing one.

use accounts::Actor;
use askama::Template;
use axum::extract::State;
use base::Id;
use web::{Crumb, Error, Form, Page, Path, Result, Shell, Site};

use super::sheet::{Answer, Sheet, Typed};
use super::{access, measure_crumbs, measure_desk_path, measure_to_edit, milestone_of, reading};
use crate::editing::{self, Edited, Editor};
use crate::store::{desk, measures};
use crate::{Lock, Measure, Milestone, Plan};

#[derive(Template)]
#[template(path = "action-plans/manage/milestone.html")]
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

    let blank = Milestone {
        id: site.id(),
        measure: measure.id,
        position: desk::next_milestone(&mut tx, measure.id).await?,
        title: base::Text::unknown(),
        expected: base::Text::unknown(),
        due_on: None,
        done_on: None,
        lock: Lock(1),
    };
    let (read, reason) = (read(&mut sheet.form, &blank, &plan), sheet.reason());
    let (Some(milestone), Some(reason)) = (read, reason) else {
        return Ok(Answer::Refused(View::of(shell, (&plan, &measure), sheet)));
    };
    let editor = Editor { site: &site, by, reason: &reason };
    editing::enter_milestone(&mut tx, &editor, (&plan, &measure), &milestone).await?;
    tx.commit().await?;

    Ok(Answer::saved(&shell, measure_desk_path(&plan, &measure)))
}

pub(crate) async fn edit(
    State(site): State<Site>,
    shell: Shell,
    Path(id): Path<Id<Milestone>>,
    actor: Actor,
) -> Result<Page<View>> {
    actor.signed_in()?;
    let mut tx = site.db.read().await?;
    let (plan, measure, milestone) = milestone_of(&mut tx, id).await?;
    access::must_edit(&actor, &plan)?;
    let needs_reason = editing::is_published(&mut tx, &plan).await?;
    let sheet = Sheet::of(filled(&milestone), milestone.lock, needs_reason);

    Ok(Page(View::of(shell, (&plan, &measure), sheet)))
}

pub(crate) async fn save(
    State(site): State<Site>,
    shell: Shell,
    Path(id): Path<Id<Milestone>>,
    actor: Actor,
    form: Form,
) -> Result<Answer<View>> {
    actor.signed_in()?;
    let mut tx = site.db.begin().await?;
    let (plan, measure, before) = milestone_of(&mut tx, id).await?;
    let by = access::must_edit(&actor, &plan)?;
    let of = (&plan, &measure);
    let mut sheet = Sheet::returned(form, editing::is_published(&mut tx, &plan).await?);

    let typed = read(&mut sheet.form, &before, &plan);
    let (after, reason) = match sheet.typed(typed, &before, |one, lock| Milestone { lock, ..one }) {
        Typed::Changed(after, reason) => (after, reason),
        Typed::Same => return Ok(Answer::unchanged(&shell, measure_desk_path(&plan, &measure))),
        Typed::Wrong => return Ok(Answer::Refused(View::of(shell, of, sheet))),
    };
    let editor = Editor { site: &site, by, reason: &reason };
    match editing::edit_milestone(&mut tx, &editor, of, (&before, &after)).await? {
        Edited::Yes => {
            tx.commit().await?;
            Ok(Answer::saved(&shell, measure_desk_path(&plan, &measure)))
        }
        Edited::LostRace => {
            let theirs = measures::find_milestone(&mut tx, id).await?.ok_or(Error::NotFound)?;
            let [facts, yours] = [&theirs, &after].map(editing::wording_of_milestone);
            let sheet = sheet.after_race(&shell, (&facts, theirs.lock), &yours);
            Ok(Answer::Raced(View::of(shell, of, sheet)))
        }
    }
}

/// Reads the fields; when it was reached is recorded elsewhere and stays as it was.
fn read(form: &mut Form, before: &Milestone, plan: &Plan) -> Option<Milestone> {
    let title = form.text("title", reading::TITLE);
    let expected = form.text_optional("expected-result", reading::TEXT);
    let due_on = match reading::day_if_known(form, "due") {
        Some(Some(day)) if day < plan.period.0 => {
            form.problem("due", "action-plans-problem-deadline")
        }
        read => read,
    };
    Some(Milestone { title: title?, expected: expected?, due_on: due_on?, ..before.clone() })
}

fn filled(milestone: &Milestone) -> Form {
    let due = milestone.due_on.map(|day| day.to_string()).unwrap_or_default();
    Form::filled([("due", due)])
        .with_text("title", &milestone.title)
        .with_text("expected-result", &milestone.expected)
}
