//! When a milestone was reached.

use accounts::Actor;
use askama::Template;
use axum::extract::State;
use base::{Id, Text};
use record::By;
use web::{Crumb, Error, Form, Page, Path, Result, Shell, Site};

use super::access::must_record;
use super::sheet::{Answer, Sheet};
use super::{measure_crumbs, measure_desk_path, milestone_of, reading};
use crate::editing::{self, Edited, Editor};
use crate::{Measure, Milestone, Plan};

#[derive(Template)]
#[template(path = "action-plans/manage/completion.html")]
pub(crate) struct View {
    shell: Shell,
    crumbs: Vec<Crumb>,
    milestone: Milestone,
    sheet: Sheet,
}

impl View {
    fn of(shell: Shell, of: (&Plan, &Measure), milestone: Milestone, sheet: Sheet) -> Self {
        Self { crumbs: measure_crumbs(&shell, of.0, of.1), milestone, sheet, shell }
    }
}

pub(crate) async fn get(
    State(site): State<Site>,
    shell: Shell,
    Path(id): Path<Id<Milestone>>,
    actor: Actor,
) -> Result<Page<View>> {
    actor.signed_in()?;
    let mut tx = site.db.read().await?;
    let (plan, measure, milestone) = milestone_of(&mut tx, id).await?;
    let _: By = must_record(&actor, &plan, &measure.roles)?;
    let done = milestone.done_on.map(|date| date.to_string()).unwrap_or_default();
    let sheet = Sheet::of(Form::filled([("done", done)]), milestone.lock, false);

    Ok(Page(View::of(shell, (&plan, &measure), milestone, sheet)))
}

pub(crate) async fn post(
    State(site): State<Site>,
    shell: Shell,
    Path(id): Path<Id<Milestone>>,
    actor: Actor,
    form: Form,
) -> Result<Answer<View>> {
    actor.signed_in()?;
    let mut tx = site.db.begin().await?;
    let (plan, measure, milestone) = milestone_of(&mut tx, id).await?;
    let by = must_record(&actor, &plan, &measure.roles)?;
    let mut sheet = Sheet::returned(form, false);

    let done_on = reading::past_date_if_known(&mut sheet.form, "done", site.today());
    let (Some(done_on), Some(lock)) = (done_on, sheet.lock) else {
        return Ok(Answer::Refused(View::of(shell, (&plan, &measure), milestone, sheet)));
    };
    let editor = Editor { site: &site, by, reason: &Text::unknown() };
    let seen = Milestone { lock, ..milestone };
    let reached = editing::reach_milestone(&mut tx, &editor, (&plan, &measure), (&seen, done_on));
    match reached.await? {
        Edited::Yes => {
            tx.commit().await?;
            Ok(Answer::saved(&shell, measure_desk_path(&plan, &measure)))
        }
        Edited::LostRace => Err(Error::Conflict("action-plans-milestone-moved")),
    }
}
