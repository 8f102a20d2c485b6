//! Publishing a version of a plan: what will be frozen, what is different from the last one, and the act.

use accounts::Actor;
use askama::Template;
use axum::extract::State;
use base::{PartialDate, Text};
use db::Tx;
use web::{Crumb, Form, Page, Path, Result, Shell, Site};

use super::sheet::{Answer, Beside};
use super::{crumbs, desk_path, plan_to_edit, reading};
use crate::editing::{self, Editor, Preview};
use crate::store::{desk, versions};
use crate::{CannotPublish, ItemKind, Plan, Version, VersionKind};

/// The longest reason, in characters.
const REASON: usize = 5_000;

#[derive(Template)]
#[template(path = "action-plans/manage/publication.html")]
pub(crate) struct View {
    shell: Shell,
    crumbs: Vec<Crumb>,
    plan: Plan,
    kind: VersionKind,
    last: Option<Version>,
    /// How many items of each kind will be frozen.
    counts: Vec<(&'static str, usize)>,
    changed: Vec<Changed>,
    digest: String,
    form: Form,
}

/// An item that says something else than in the last version.
struct Changed {
    title: String,
    fields: Vec<Beside>,
}

impl View {
    async fn load(tx: &mut Tx, shell: Shell, plan: Plan, form: Form) -> Result<Self> {
        let versions = versions::versions(tx, plan.id).await?;
        let preview = editing::preview(tx, &plan, &versions).await?;
        let changed = changed(&shell, &preview);
        Ok(Self {
            crumbs: crumbs(&shell, &plan),
            kind: VersionKind::after(versions.last()),
            last: versions.into_iter().next_back(),
            counts: counts(&preview),
            changed,
            digest: preview.digest,
            plan,
            form,
            shell,
        })
    }
}

impl View {
    /// A refreshed version says why; an adopted one may.
    fn needs_reason(&self) -> bool {
        self.kind == VersionKind::Refreshed
    }
}

fn changed(shell: &Shell, preview: &Preview) -> Vec<Changed> {
    let one = |(item, differences): &(versions::Frozen, Vec<crate::Difference>)| Changed {
        title: format!("{} {}", shell.said("action-plans-kind", item.kind.key()), item.number),
        fields: differences.iter().map(|one| Beside::of(shell, one)).collect(),
    };
    preview.changed.iter().map(one).collect()
}

fn counts(preview: &Preview) -> Vec<(&'static str, usize)> {
    let kinds = [ItemKind::Direction, ItemKind::Commitment, ItemKind::Measure];
    let count = |kind| preview.items.iter().filter(|item| item.kind == kind).count();
    kinds.into_iter().map(|kind| (kind.key(), count(kind))).collect()
}

pub(crate) async fn get(
    State(site): State<Site>,
    shell: Shell,
    Path(slug): Path<String>,
    actor: Actor,
) -> Result<Page<View>> {
    actor.signed_in()?;
    let mut tx = site.db.read().await?;
    let (plan, _) = plan_to_edit(&mut tx, &actor, &slug).await?;

    Ok(Page(View::load(&mut tx, shell, plan, Form::empty()).await?))
}

pub(crate) async fn post(
    State(site): State<Site>,
    shell: Shell,
    Path(slug): Path<String>,
    actor: Actor,
    mut form: Form,
) -> Result<Answer<View>> {
    actor.signed_in()?;
    let mut tx = site.db.begin().await?;
    let (plan, by) = plan_to_edit(&mut tx, &actor, &slug).await?;
    desk::take_turn(&mut tx, plan.id, site.clock.now()).await?;
    let versions = versions::versions(&mut tx, plan.id).await?;
    let preview = editing::preview(&mut tx, &plan, &versions).await?;

    let version = next_version(&site, &mut form, &plan, (&versions, &preview));
    if form.value("seen") != preview.digest {
        let _: Option<()> = form.problem("seen", "action-plans-problem-plan-moved");
        return Ok(Answer::Raced(View::load(&mut tx, shell, plan, form).await?));
    }
    let Some(version) = version else {
        return Ok(Answer::Refused(View::load(&mut tx, shell, plan, form).await?));
    };
    let editor = Editor { site: &site, by, reason: &version.reason };
    editing::publish(&mut tx, &editor, &plan, &version).await?;
    tx.commit().await?;

    Ok(Answer::kept(&shell, desk_path(&plan), "action-plans-published"))
}

/// Reads the form into the version that would be published; what stands in the way is noted in the form.
fn next_version(
    site: &Site,
    form: &mut Form,
    plan: &Plan,
    (versions, preview): (&[Version], &Preview),
) -> Option<Version> {
    let kind = VersionKind::after(versions.last());
    let adopted_on = adopted_on(form, versions.last(), site.today());
    let reason = match kind {
        VersionKind::Adopted => form.text_optional("reason", REASON),
        VersionKind::Refreshed => form.text("reason", REASON),
    };
    if !form.has("checked", "yes") {
        return form.problem("checked", "action-plans-problem-not-checked");
    }
    if !versions.is_empty() && preview.changed.is_empty() {
        return form.problem("checked", "action-plans-problem-nothing-new");
    }
    let measures = preview.items.iter().filter(|item| item.kind == ItemKind::Measure).count();
    let details: (PartialDate, Text, _) = (adopted_on?, reason?, site.clock.now());
    match plan.next_version(versions, measures, kind, details) {
        Ok(version) => Some(version),
        Err(CannotPublish::Empty) => form.problem("checked", "action-plans-problem-empty"),
        Err(CannotPublish::NotAdoptedYet | CannotPublish::AdoptedAlready) => {
            form.problem("checked", "action-plans-problem-plan-moved")
        }
    }
}

/// When it was adopted: not in the future, and not before the version that it replaces.
fn adopted_on(form: &mut Form, last: Option<&Version>, today: base::Day) -> Option<PartialDate> {
    let adopted_on = reading::past_date(form, "adopted-on", today)?;
    if last.is_some_and(|last| adopted_on.latest() < last.adopted_on.earliest()) {
        return form.problem("adopted-on", "action-plans-problem-adopted-before");
    }
    Some(adopted_on)
}
