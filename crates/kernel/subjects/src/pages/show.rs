//! The permanent address of a subject: it leads to where the subject is now.

use axum::extract::State;
use base::Id;
use web::{Error, Path, Redirect, Result, Shell, Site};

use crate::{Subject, store};

pub(crate) async fn get(
    State(site): State<Site>,
    shell: Shell,
    Path(id): Path<Id<Subject>>,
) -> Result<Redirect> {
    let mut tx = site.db.read().await?;
    let subject = store::find(&mut tx, id).await?.filter(|subject| subject.is_public);
    let subject = subject.ok_or(Error::NotFound)?;

    Ok(Redirect::to(shell.link(&subject.path)))
}
