//! Keeping a plan whose preview was read: all of it, or nothing.

use accounts::Actor;
use axum::extract::State;
use base::Id;
use record::By;
use web::{Error, Form, Path, Redirect, Result, Shell, Site};

use super::{IMPORT_PLAN, preview};
use crate::import::{self, CannotImport};
use crate::store::pending::{self, SentFile};

pub(crate) async fn post(
    State(site): State<Site>,
    shell: Shell,
    Path(id): Path<Id<SentFile>>,
    actor: Actor,
    _: Form,
) -> Result<Redirect> {
    let person = actor.must(IMPORT_PLAN)?;
    let mut tx = site.db.read().await?;
    let sent = pending::file(&mut tx, id, person.account, site.clock.now()).await?;
    let sent = sent.ok_or(Error::NotFound)?;
    drop(tx);

    // The site may have changed since the preview was drawn; the preview then says what is wrong now.
    let again = Redirect::to(shell.link(preview::path(id)));
    let options = preview::options(&sent)?;
    let Ok(draft) = super::check(&site, person, sent.name, sent.content, options).await? else {
        return Ok(again);
    };
    let by = By::permitted_for(person, IMPORT_PLAN, draft.plan.coordinator);
    let mut tx = site.db.begin().await?;
    match import::keep_free(&mut tx, &site, &draft, by).await {
        Ok(_) => {}
        Err(CannotImport::Rows(_)) => return Ok(again),
        Err(CannotImport::Database(error)) => return Err(error.into()),
    }
    pending::erase_file(&mut tx, id).await?;
    tx.commit().await?;

    let desk = shell.link(format!("{}/manage", draft.plan.path()));
    Ok(Redirect::to(desk).saying("action-plans-imported"))
}
