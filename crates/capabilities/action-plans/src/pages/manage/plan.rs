//! A new plan, and changing what a plan says of itself.

mod form;

use accounts::{Actor, Role};
use askama::Template;
use axum::extract::State;
use base::{Slug, Text};
use db::Tx;
use web::{Crumb, Error, Form, Options, Page, Path, Result, Shell, Site};

use super::access::{EDIT_PLAN, must_edit};
use super::institutions::Institutions;
use super::sheet::{Answer, Sheet, Typed};
use super::{crumbs, desk_path, plan_to_edit};
use crate::editing::{self, Edited, Editor};
use crate::store::plans;
use crate::{Plan, import};

#[derive(Template)]
#[template(path = "action-plans/manage/plan.html")]
pub(crate) struct View {
    shell: Shell,
    crumbs: Vec<Crumb>,
    /// The plan; `None` for a new one.
    plan: Option<Plan>,
    sheet: Sheet,
    coordinators: Options,
}

pub(crate) async fn new(
    State(site): State<Site>,
    shell: Shell,
    actor: Actor,
) -> Result<Page<View>> {
    actor.must(EDIT_PLAN)?;
    let mut tx = site.db.read().await?;
    let own = own_institutions(&mut tx, &actor).await?;

    Ok(Page(View::new(shell, Form::empty(), &own)))
}

pub(crate) async fn create(
    State(site): State<Site>,
    shell: Shell,
    actor: Actor,
    mut form: Form,
) -> Result<Answer<View>> {
    actor.must(EDIT_PLAN)?;
    let mut tx = site.db.begin().await?;
    let own = own_institutions(&mut tx, &actor).await?;
    let Some(plan) = read_new(&site, &mut tx, &mut form, &own).await? else {
        return Ok(Answer::Refused(View::new(shell, form, &own)));
    };

    let by = must_edit(&actor, &plan)?;
    let editor = Editor { site: &site, by, reason: &Text::unknown() };
    editing::enter_plan(&mut tx, &editor, &plan).await?;
    tx.commit().await?;

    Ok(Answer::kept(&shell, desk_path(&plan), "action-plans-plan-begun"))
}

pub(crate) async fn edit(
    State(site): State<Site>,
    shell: Shell,
    Path(slug): Path<String>,
    actor: Actor,
) -> Result<Page<View>> {
    actor.signed_in()?;
    let mut tx = site.db.read().await?;
    let (plan, _) = plan_to_edit(&mut tx, &actor, &slug).await?;
    let institutions = Institutions::load(&mut tx, &[plan.coordinator]).await?;
    let needs_reason = editing::is_published(&mut tx, &plan).await?;
    let form = form::filled(&plan, institutions.get(plan.coordinator));

    Ok(Page(View::of(shell, &plan, Sheet::of(form, plan.lock, needs_reason), &institutions)))
}

pub(crate) async fn save(
    State(site): State<Site>,
    shell: Shell,
    Path(slug): Path<String>,
    actor: Actor,
    form: Form,
) -> Result<Answer<View>> {
    actor.signed_in()?;
    let mut tx = site.db.begin().await?;
    let (before, by) = plan_to_edit(&mut tx, &actor, &slug).await?;
    let institutions = Institutions::load(&mut tx, &[before.coordinator]).await?;
    let mut sheet = Sheet::returned(form, editing::is_published(&mut tx, &before).await?);

    let typed = form::read(&mut sheet.form, &before, |form| institutions.one(form, "coordinator"));
    let (after, reason) = match sheet.typed(typed, &before, |plan, lock| Plan { lock, ..plan }) {
        Typed::Changed(after, reason) => (after, reason),
        Typed::Same => return Ok(Answer::unchanged(&shell, desk_path(&before))),
        Typed::Wrong => return Ok(Answer::Refused(View::of(shell, &before, sheet, &institutions))),
    };
    let editor = Editor { site: &site, by, reason: &reason };
    match editing::edit_plan(&mut tx, &editor, &before, &after).await? {
        Edited::Yes => {
            tx.commit().await?;
            Ok(Answer::saved(&shell, desk_path(&after)))
        }
        Edited::LostRace => {
            let theirs = plans::find(&mut tx, &slug).await?.ok_or(Error::NotFound)?;
            let [facts, yours] = [&theirs, &after].map(editing::wording_of_plan);
            let sheet = sheet.after_race(&shell, (&facts, theirs.lock), &yours);
            Ok(Answer::Raced(View::of(shell, &theirs, sheet, &institutions)))
        }
    }
}

/// The institutions for which somebody may begin a plan.
async fn own_institutions(tx: &mut Tx, actor: &Actor) -> Result<Institutions> {
    let own: Vec<_> = actor.signed_in()?.institutions_as(Role::Coordinator).collect();
    Ok(Institutions::of(institutions::store::find_many(tx, own).await?.into_values()))
}

async fn read_new(
    site: &Site,
    tx: &mut Tx,
    form: &mut Form,
    own: &Institutions,
) -> Result<Option<Plan>> {
    let slug = match read_slug(form) {
        Some(slug) if plans::find(tx, slug.as_str()).await?.is_some() => {
            form.problem("slug", "action-plans-problem-slug-taken")
        }
        slug => slug,
    };
    let coordinator = |form: &mut Form| own.only().or_else(|| own.one(form, "coordinator"));
    let read = form::read(form, &form::blank(site), coordinator);
    Ok(read.zip(slug).map(|(plan, slug)| Plan { slug, ..plan }))
}

/// The word of the plan in addresses, or the one that its title suggests.
fn read_slug(form: &mut Form) -> Option<Slug> {
    let typed = form.value("slug").trim().to_lowercase();
    let suggested = || Slug::suggested_by(form.value("title_lv"));
    let slug = if typed.is_empty() { suggested() } else { typed.parse().ok() };
    match slug.filter(|slug| !import::RESERVED.contains(&slug.as_str())) {
        Some(slug) => Some(slug),
        None => form.problem("slug", "action-plans-problem-slug"),
    }
}

impl View {
    fn new(shell: Shell, form: Form, own: &Institutions) -> Self {
        let coordinators = own.options(&shell);
        let crumbs = vec![Crumb::new(shell.msg("action-plans-menu"), "/plans")];
        Self { crumbs, plan: None, sheet: Sheet::new(form, false), coordinators, shell }
    }

    fn of(shell: Shell, plan: &Plan, sheet: Sheet, institutions: &Institutions) -> Self {
        let coordinators = institutions.options(&shell);
        let crumbs = crumbs(&shell, plan);
        Self { crumbs, plan: Some(plan.clone()), sheet, coordinators, shell }
    }
}
