//! What an import would add, before anything is kept.

use accounts::Actor;
use askama::Template;
use axum::extract::State;
use base::Id;
use institutions::Institution;
use web::{Crumb, Error, Page, Path, Result, Shell, Site};

use super::{IMPORT_PLAN, Problems};
use crate::import::check::MeasureDraft;
use crate::import::{Draft, ImportOptions};
use crate::store::pending::{self, SentFile};
use crate::{Commitment, Direction, current};

#[derive(Template)]
#[template(path = "action-plans/import_preview.html")]
pub(crate) struct View {
    shell: Shell,
    crumbs: Vec<Crumb>,
    sent: SentFile,
    coordinator: Option<Institution>,
    /// What would be added; nothing where the file does not pass any more.
    draft: Option<Draft>,
    problems: Problems,
}

impl View {
    fn commitments_of<'a>(
        &self,
        draft: &'a Draft,
        direction: &'a Direction,
    ) -> Vec<&'a Commitment> {
        let all = draft.commitments.iter().map(|draft| &draft.commitment);
        all.filter(|commitment| commitment.direction == direction.id).collect()
    }

    fn measures_of<'a>(&self, draft: &'a Draft, commitment: &Commitment) -> Vec<&'a MeasureDraft> {
        draft.measures.iter().filter(|one| one.measure.commitment == commitment.id).collect()
    }

    fn status_of<'a>(&self, draft: &'a MeasureDraft) -> Option<&'a crate::Status> {
        current(&draft.progress.statuses)
    }

    fn confirmation(&self) -> String {
        self.shell.link(format!("{}/confirmation", path(self.sent.id)))
    }
}

/// The address of the preview of a file, without language.
pub(crate) fn path(id: Id<SentFile>) -> String {
    format!("/plans/import/{id}")
}

pub(crate) async fn get(
    State(site): State<Site>,
    shell: Shell,
    Path(id): Path<Id<SentFile>>,
    actor: Actor,
) -> Result<Page<View>> {
    let person = actor.must(IMPORT_PLAN)?;
    let mut tx = site.db.read().await?;
    let sent = pending::file(&mut tx, id, person.account, site.clock.now()).await?;
    let sent = sent.ok_or(Error::NotFound)?;
    drop(tx);

    let options = options(&sent)?;
    let checked =
        super::check(&site, person, sent.name.clone(), sent.content.clone(), options).await?;
    let (draft, problems) = match checked {
        Ok(draft) => (Some(draft), Vec::new()),
        Err(problems) => (None, problems),
    };
    let mut tx = site.db.read().await?;
    let coordinator = match &draft {
        Some(draft) => institutions::store::find(&mut tx, draft.plan.coordinator).await?,
        None => None,
    };
    let mut crumbs = super::crumbs(&shell);
    crumbs.push(Crumb::new(shell.msg("action-plans-import-title-page"), "/plans/import"));
    let problems = Problems::told(&shell, &problems);
    Ok(Page(View { shell, crumbs, sent, coordinator, draft, problems }))
}

/// What was said beside a file.
pub(super) fn options(sent: &SentFile) -> Result<ImportOptions> {
    serde_json::from_str(&sent.options).map_err(Error::internal)
}
