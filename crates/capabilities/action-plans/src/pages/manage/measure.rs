//! A new measure of a plan, and changing one.

mod form;

use accounts::Actor;
use askama::Template;
use axum::extract::State;
use db::Tx;
use web::{Crumb, Form, Options, Page, Path, Result, Shell, Site};

use super::institutions::Institutions;
use super::sheet::{Answer, Sheet, Typed};
use super::{crumbs, measure_at, measure_desk_path, measure_to_edit, plan_to_edit, reading};
use crate::editing::{self, Edited, Editor};
use crate::store::{commitments, measures};
use crate::{Commitment, Measure, Plan, Role, TitleBasis, position_of};

#[derive(Template)]
#[template(path = "action-plans/manage/measure.html")]
pub(crate) struct View {
    shell: Shell,
    crumbs: Vec<Crumb>,
    /// Its number; `None` for a new one.
    number: Option<String>,
    sheet: Sheet,
    commitments: Options,
    institutions: Options,
    roles: Options,
    title_bases: Options,
}

/// What can be chosen in the form.
struct Choices {
    commitments: Vec<Commitment>,
    institutions: Institutions,
}

impl Choices {
    async fn load(tx: &mut Tx, plan: &Plan, measure: Option<&Measure>) -> db::Result<Self> {
        let named = measure.iter().flat_map(|one| &one.roles.0).map(|one| one.institution);
        let named: Vec<_> = named.collect();
        Ok(Self {
            commitments: commitments::of_plan(tx, plan.id).await?,
            institutions: Institutions::load(tx, &named).await?,
        })
    }

    /// The number of the commitment that a measure carries out.
    fn commitment_of(&self, measure: &Measure) -> &str {
        let commitment = self.commitments.iter().find(|one| one.id == measure.commitment);
        commitment.map_or("", |commitment| &commitment.number)
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
        let title =
            |one: &Commitment| format!("{}. {}", one.number, shell.plain(&one.content.title));
        let commitment = |one: &Commitment| (one.number.clone(), title(one));
        let basis = |one: TitleBasis| {
            (one.key().to_owned(), shell.said("action-plans-title-basis", one.key()).to_string())
        };
        Self {
            crumbs: crumbs(&shell, plan),
            number: number.map(str::to_owned),
            sheet,
            commitments: choices.commitments.iter().map(commitment).collect(),
            institutions: choices.institutions.options(&shell),
            roles: Role::options(&shell),
            title_bases: form::TITLE_BASES.into_iter().map(basis).collect(),
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
    let taken = measures::of_plan(&mut tx, plan.id).await?;
    let mut sheet = Sheet::new(form, editing::is_published(&mut tx, &plan).await?);

    let form = &mut sheet.form;
    let number = reading::number(form, |number| taken.iter().any(|one| one.number == number));
    let read = form::read(form, &form::blank(&site, &plan), (&plan, &choices));
    let (Some(number), Some(read), Some(reason)) = (number, read, sheet.reason()) else {
        return Ok(Answer::Refused(View::of(shell, &plan, None, sheet, &choices)));
    };
    let measure = Measure { position: position_of(&number), number, ..read };
    let editor = Editor { site: &site, by, reason: &reason };
    editing::enter_measure(&mut tx, &editor, &plan, &measure).await?;
    tx.commit().await?;

    Ok(Answer::saved(&shell, measure_desk_path(&plan, &measure)))
}

pub(crate) async fn edit(
    State(site): State<Site>,
    shell: Shell,
    Path((slug, number)): Path<(String, String)>,
    actor: Actor,
) -> Result<Page<View>> {
    actor.signed_in()?;
    let mut tx = site.db.read().await?;
    let (plan, measure, _) = measure_to_edit(&mut tx, &actor, (&slug, &number)).await?;
    let choices = Choices::load(&mut tx, &plan, Some(&measure)).await?;
    let form = form::filled(&measure, choices.commitment_of(&measure));
    let needs_reason = editing::is_published(&mut tx, &plan).await?;
    let sheet = Sheet::of(form, measure.lock, needs_reason);

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
    let (plan, before, by) = measure_to_edit(&mut tx, &actor, (&slug, &number)).await?;
    let choices = Choices::load(&mut tx, &plan, Some(&before)).await?;
    let mut sheet = Sheet::returned(form, editing::is_published(&mut tx, &plan).await?);

    let typed = form::read(&mut sheet.form, &before, (&plan, &choices));
    let (after, reason) = match sheet.typed(typed, &before, |one, lock| Measure { lock, ..one }) {
        Typed::Changed(after, reason) => (after, reason),
        Typed::Same => return Ok(Answer::unchanged(&shell, measure_desk_path(&plan, &before))),
        Typed::Wrong => {
            return Ok(Answer::Refused(View::of(shell, &plan, Some(&number), sheet, &choices)));
        }
    };
    let editor = Editor { site: &site, by, reason: &reason };
    match editing::edit_measure(&mut tx, &editor, &plan, (&before, &after)).await? {
        Edited::Yes => {
            tx.commit().await?;
            Ok(Answer::saved(&shell, measure_desk_path(&plan, &after)))
        }
        Edited::LostRace => {
            let (_, theirs) = measure_at(&mut tx, (&slug, &number)).await?;
            let [facts, yours] = [&theirs, &after]
                .map(|one| editing::wording_of_measure(one, choices.commitment_of(one)));
            let sheet = sheet.after_race(&shell, (&facts, theirs.lock), &yours);
            Ok(Answer::Raced(View::of(shell, &plan, Some(&number), sheet, &choices)))
        }
    }
}
