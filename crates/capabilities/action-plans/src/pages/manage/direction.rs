//! A new direction of a plan, and changing one.

use accounts::Actor;
use askama::Template;
use axum::extract::State;
use base::Text;
use db::Tx;
use web::{Crumb, Error, Form, Page, Path, Result, Shell, Site};

use super::sheet::{Answer, Sheet, Typed};
use super::{crumbs, desk_path, plan_to_edit, reading};
use crate::editing::{self, Edited, Editor};
use crate::store::plans;
use crate::{Direction, Lock, Plan, position_of};

#[derive(Template)]
#[template(path = "action-plans/manage/direction.html")]
pub(crate) struct View {
    shell: Shell,
    crumbs: Vec<Crumb>,
    /// Its number; `None` for a new one.
    number: Option<String>,
    sheet: Sheet,
}

impl View {
    fn of(shell: Shell, plan: &Plan, number: Option<String>, sheet: Sheet) -> Self {
        Self { crumbs: crumbs(&shell, plan), number, sheet, shell }
    }
}

pub(crate) async fn new(
    State(site): State<Site>,
    shell: Shell,
    Path(slug): Path<String>,
    actor: Actor,
) -> Result<Page<View>> {
    actor.signed_in()?;
    let mut tx = site.db.read().await?;
    let (plan, _) = plan_to_edit(&mut tx, &actor, &slug).await?;
    let sheet = Sheet::new(Form::empty(), editing::is_published(&mut tx, &plan).await?);

    Ok(Page(View::of(shell, &plan, None, sheet)))
}

pub(crate) async fn create(
    State(site): State<Site>,
    shell: Shell,
    Path(slug): Path<String>,
    actor: Actor,
    form: Form,
) -> Result<Answer<View>> {
    actor.signed_in()?;
    let mut tx = site.db.begin().await?;
    let (plan, by) = plan_to_edit(&mut tx, &actor, &slug).await?;
    let taken = plans::directions(&mut tx, plan.id).await?;
    let mut sheet = Sheet::new(form, editing::is_published(&mut tx, &plan).await?);

    let form = &mut sheet.form;
    let number = reading::number(form, |number| taken.iter().any(|one| one.number == number));
    let title = form.text("title", reading::TITLE);
    let (Some(number), Some(title), Some(reason)) = (number, title, sheet.reason()) else {
        return Ok(Answer::Refused(View::of(shell, &plan, None, sheet)));
    };
    let position = position_of(&number);
    let direction =
        Direction { id: site.id(), plan: plan.id, number, position, title, lock: Lock(1) };
    let editor = Editor { site: &site, by, reason: &reason };
    editing::enter_direction(&mut tx, &editor, &plan, &direction).await?;
    tx.commit().await?;

    Ok(Answer::saved(&shell, desk_path(&plan)))
}

pub(crate) async fn edit(
    State(site): State<Site>,
    shell: Shell,
    Path((slug, number)): Path<(String, String)>,
    actor: Actor,
) -> Result<Page<View>> {
    actor.signed_in()?;
    let mut tx = site.db.read().await?;
    let (plan, _) = plan_to_edit(&mut tx, &actor, &slug).await?;
    let direction = find(&mut tx, &plan, &number).await?;
    let form = Form::empty().with_text("title", &direction.title);
    let needs_reason = editing::is_published(&mut tx, &plan).await?;

    Ok(Page(View::of(shell, &plan, Some(number), Sheet::of(form, direction.lock, needs_reason))))
}

pub(crate) async fn save(
    State(site): State<Site>,
    shell: Shell,
    Path((slug, number)): Path<(String, String)>,
    actor: Actor,
    form: Form,
) -> Result<Answer<View>> {
    actor.signed_in()?;
    let mut tx = site.db.begin().await?;
    let (plan, by) = plan_to_edit(&mut tx, &actor, &slug).await?;
    let before = find(&mut tx, &plan, &number).await?;
    let mut sheet = Sheet::returned(form, editing::is_published(&mut tx, &plan).await?);

    let typed = sheet.form.text("title", reading::TITLE).map(|title| with_title(&before, title));
    let (after, reason) = match sheet.typed(typed, &before, |one, lock| Direction { lock, ..one }) {
        Typed::Changed(after, reason) => (after, reason),
        Typed::Same => return Ok(Answer::unchanged(&shell, desk_path(&plan))),
        Typed::Wrong => return Ok(Answer::Refused(View::of(shell, &plan, Some(number), sheet))),
    };
    let editor = Editor { site: &site, by, reason: &reason };
    match editing::edit_direction(&mut tx, &editor, &plan, (&before, &after)).await? {
        Edited::Yes => {
            tx.commit().await?;
            Ok(Answer::saved(&shell, desk_path(&plan)))
        }
        Edited::LostRace => {
            let theirs = find(&mut tx, &plan, &number).await?;
            let theirs = (&theirs.facts(), theirs.lock);
            let sheet = sheet.after_race(&shell, theirs, &after.facts());
            Ok(Answer::Raced(View::of(shell, &plan, Some(number), sheet)))
        }
    }
}

fn with_title(before: &Direction, title: Text) -> Direction {
    Direction { title, ..before.clone() }
}

async fn find(tx: &mut Tx, plan: &Plan, number: &str) -> Result<Direction> {
    let directions = plans::directions(tx, plan.id).await?;
    directions.into_iter().find(|one| one.number == number).ok_or(Error::NotFound)
}
