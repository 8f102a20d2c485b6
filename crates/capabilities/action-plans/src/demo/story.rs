// tidy: not a model, because it fills a site.
//! The life of a plan, told by the acts of staff: imported, adopted, reported on, changed, refreshed.

use std::mem;

use base::{Day, Id, PartialDate, Text};
use db::Tx;
use record::By;
use subjects::Subject;
use web::Site;

use super::SeedError;
use crate::directory::Directory;
use crate::editing::{self, Edited, Editor, Promise};
use crate::file::PlanFile;
use crate::import::check::{Draft, Progress};
use crate::store::{commitments, measures, versions};
use crate::{Plan, VersionKind, import};

/// The life of a plan.
#[derive(Clone, Debug)]
pub struct Story {
    /// The plan, with what was assessed and said of it.
    pub file: PlanFile,
    /// When it was adopted.
    pub adopted_on: PartialDate,
    /// Its refresh, if it had one.
    pub refresh: Option<Refresh>,
}

/// What a refresh changed.
#[derive(Clone, Debug)]
pub struct Refresh {
    /// When it was adopted.
    pub adopted_on: PartialDate,
    /// Why.
    pub reason: Text,
    /// Notes that commitments got, by their numbers.
    pub notes: Vec<(String, Text)>,
    /// Deadlines that measures got, by their numbers.
    pub deadlines: Vec<(String, Day)>,
}

/// Tells the life of a plan in the caller's transaction, and says what the subjects of its measures are. Its
/// institutions must be in the directory.
pub async fn tell(
    tx: &mut Tx,
    site: &Site,
    directory: &Directory,
    story: &Story,
) -> Result<Vec<Id<Subject>>, SeedError> {
    let mut draft = import::check(site, &story.file, directory)
        .map_err(|problems| SeedError::Files(format!("{problems:?}")))?;
    let progress = apart(&mut draft);
    import::keep_free(tx, site, &draft, By::System).await?;

    let unknown = Text::unknown();
    let editor = Editor { site, by: By::System, reason: &unknown };
    publish(tx, &editor, &draft.plan, VersionKind::Adopted, story.adopted_on).await?;
    report(tx, &editor, &draft, &progress).await?;
    if let Some(refresh) = &story.refresh {
        let editor = Editor { reason: &refresh.reason, ..editor };
        change(tx, &editor, &draft.plan, refresh).await?;
        publish(tx, &editor, &draft.plan, VersionKind::Refreshed, refresh.adopted_on).await?;
    }
    Ok(draft.measures.iter().map(|kept| kept.measure.id.cast()).collect())
}

/// What was assessed, said and paid, of the commitments and of the measures in their order.
struct Apart {
    commitments: Vec<Progress>,
    measures: Vec<Progress>,
}

/// Takes progress out of a draft: it is recorded after the plan was adopted, one act after the other.
fn apart(draft: &mut Draft) -> Apart {
    let commitments = draft.commitments.iter_mut().map(|one| mem::take(&mut one.progress));
    let measures = draft.measures.iter_mut().map(|one| mem::take(&mut one.progress));
    Apart { commitments: commitments.collect(), measures: measures.collect() }
}

async fn publish(
    tx: &mut Tx,
    editor: &Editor<'_>,
    plan: &Plan,
    kind: VersionKind,
    adopted_on: PartialDate,
) -> Result<(), SeedError> {
    let earlier = versions::versions(tx, plan.id).await?;
    let count = measures::of_plan(tx, plan.id).await?.len();
    let details = (adopted_on, editor.reason.clone(), editor.site.clock.now());
    let version = plan.next_version(&earlier, count, kind, details).map_err(SeedError::files)?;
    Ok(editing::publish(tx, editor, plan, &version).await?)
}

async fn report(
    tx: &mut Tx,
    editor: &Editor<'_>,
    draft: &Draft,
    progress: &Apart,
) -> Result<(), SeedError> {
    let plan = &draft.plan;
    for (kept, known) in draft.commitments.iter().zip(&progress.commitments) {
        record(tx, editor, plan, Promise::Commitment(&kept.commitment), known).await?;
    }
    for (kept, known) in draft.measures.iter().zip(&progress.measures) {
        record(tx, editor, plan, Promise::Measure(&kept.measure), known).await?;
    }
    Ok(())
}

async fn record(
    tx: &mut Tx,
    editor: &Editor<'_>,
    plan: &Plan,
    promise: Promise<'_>,
    known: &Progress,
) -> db::Result<()> {
    for status in &known.statuses {
        editing::assess(tx, editor, plan, promise, (status, None)).await?;
    }
    for statement in &known.statements {
        editing::say(tx, editor, plan, (promise, statement)).await?;
    }
    for money in &known.money {
        editing::account_for(tx, editor, plan, (promise, money)).await?;
    }
    Ok(())
}

async fn change(
    tx: &mut Tx,
    editor: &Editor<'_>,
    plan: &Plan,
    refresh: &Refresh,
) -> Result<(), SeedError> {
    let missing = |number: &str| SeedError::Files(format!("there is no {number} in the plan"));
    for (number, note) in &refresh.notes {
        let before = commitments::find(tx, plan.id, number).await?;
        let before = before.ok_or_else(|| missing(number))?;
        let mut after = before.clone();
        after.content.notes.push(note.clone());
        kept(editing::edit_commitment(tx, editor, plan, (&before, &after)).await?)?;
    }
    for (number, deadline) in &refresh.deadlines {
        let before = measures::find(tx, plan.id, number).await?;
        let before = before.ok_or_else(|| missing(number))?;
        let after = crate::Measure { deadline: Some(*deadline), ..before.clone() };
        kept(editing::edit_measure(tx, editor, plan, (&before, &after)).await?)?;
    }
    Ok(())
}

fn kept(edited: Edited) -> Result<(), SeedError> {
    match edited {
        Edited::Yes => Ok(()),
        Edited::LostRace => Err(SeedError::Files("the plan was changed meanwhile".to_owned())),
    }
}
