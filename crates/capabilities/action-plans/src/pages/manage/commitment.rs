//! A new commitment of a plan, and changing one.

mod form;

use accounts::Actor;
use askama::Template;
use axum::extract::State;
use db::Tx;
use web::{Crumb, Error, Form, Options, Page, Path, Result, Shell, Site};

use super::institutions::Institutions;
use super::sheet::{Answer, Sheet, Typed};
use super::{crumbs, desk_path, plan_to_edit, reading};
use crate::editing::{self, Edited, Editor};
use crate::store::{commitments, plans};
use crate::{Commitment, Direction, Plan, Role, position_of};

#[derive(Template)]
#[template(path = "action-plans/manage/commitment.html")]
pub(crate) struct View {
    shell: Shell,
    crumbs: Vec<Crumb>,
    /// Its number; `None` for a new one.
    number: Option<String>,
    sheet: Sheet,
    directions: Options,
    institutions: Options,
    roles: Options,
}

/// What can be chosen in the form.
struct Choices {
    directions: Vec<Direction>,
    institutions: Institutions,
}

impl Choices {
    async fn load(tx: &mut Tx, plan: &Plan, commitment: Option<&Commitment>) -> db::Result<Self> {
        let named = commitment.iter().flat_map(|one| &one.roles.0).map(|one| one.institution);
        let named: Vec<_> = named.collect();
        Ok(Self {
            directions: plans::directions(tx, plan.id).await?,
            institutions: Institutions::load(tx, &named).await?,
        })
    }

    /// The number of the direction to which a commitment belongs.
    fn direction_of(&self, commitment: &Commitment) -> &str {
        let direction = self.directions.iter().find(|one| one.id == commitment.direction);
        direction.map_or("", |direction| &direction.number)
    }
}

impl View {
    fn of(
        shell: Shell,
        plan: &Plan,
        number: Option<&str>,
        sheet: Sheet,
        choices: &Choices,
    ) -> Self {
        let title = |one: &Direction| format!("{}. {}", one.number, shell.plain(&one.title));
        let direction = |one: &Direction| (one.number.clone(), title(one));
        Self {
            crumbs: crumbs(&shell, plan),
            number: number.map(str::to_owned),
            sheet,
            directions: choices.directions.iter().map(direction).collect(),
            institutions: choices.institutions.options(&shell),
            roles: Role::options(&shell),
            shell,
        }
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
    let choices = Choices::load(&mut tx, &plan, None).await?;
    let sheet = Sheet::new(Form::empty(), editing::is_published(&mut tx, &plan).await?);

    Ok(Page(View::of(shell, &plan, None, sheet, &choices)))
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
    let choices = Choices::load(&mut tx, &plan, None).await?;
    let taken = commitments::of_plan(&mut tx, plan.id).await?;
    let mut sheet = Sheet::new(form, editing::is_published(&mut tx, &plan).await?);

    let form = &mut sheet.form;
    let number = reading::number(form, |number| taken.iter().any(|one| one.number == number));
    let read = form::read(form, &form::blank(&site, &plan), &choices);
    let (Some(number), Some(read), Some(reason)) = (number, read, sheet.reason()) else {
        return Ok(Answer::Refused(View::of(shell, &plan, None, sheet, &choices)));
    };
    let commitment = Commitment { position: position_of(&number), number, ..read };
    let editor = Editor { site: &site, by, reason: &reason };
    editing::enter_commitment(&mut tx, &editor, &plan, &commitment).await?;
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
    let commitment = find(&mut tx, &plan, &number).await?;
    let choices = Choices::load(&mut tx, &plan, Some(&commitment)).await?;
    let form = form::filled(&commitment, choices.direction_of(&commitment));
    let needs_reason = editing::is_published(&mut tx, &plan).await?;
    let sheet = Sheet::of(form, commitment.lock, needs_reason);

    Ok(Page(View::of(shell, &plan, Some(&number), sheet, &choices)))
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
    let choices = Choices::load(&mut tx, &plan, Some(&before)).await?;
    let mut sheet = Sheet::returned(form, editing::is_published(&mut tx, &plan).await?);

    let typed = form::read(&mut sheet.form, &before, &choices);
    let (after, reason) = match sheet.typed(typed, &before, |one, lock| Commitment { lock, ..one })
    {
        Typed::Changed(after, reason) => (after, reason),
        Typed::Same => return Ok(Answer::unchanged(&shell, desk_path(&plan))),
        Typed::Wrong => {
            return Ok(Answer::Refused(View::of(shell, &plan, Some(&number), sheet, &choices)));
        }
    };
    let editor = Editor { site: &site, by, reason: &reason };
    match editing::edit_commitment(&mut tx, &editor, &plan, (&before, &after)).await? {
        Edited::Yes => {
            tx.commit().await?;
            Ok(Answer::saved(&shell, desk_path(&plan)))
        }
        Edited::LostRace => {
            let theirs = find(&mut tx, &plan, &number).await?;
            let [facts, yours] = [&theirs, &after]
                .map(|one| editing::wording_of_commitment(one, choices.direction_of(one)));
            let sheet = sheet.after_race(&shell, (&facts, theirs.lock), &yours);
            Ok(Answer::Raced(View::of(shell, &plan, Some(&number), sheet, &choices)))
        }
    }
}

async fn find(tx: &mut Tx, plan: &Plan, number: &str) -> Result<Commitment> {
    commitments::find(tx, plan.id, number).await?.ok_or(Error::NotFound)
}
