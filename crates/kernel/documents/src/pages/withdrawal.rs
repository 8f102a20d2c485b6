//! Withdrawing a document, with a reason that everybody can read.

use accounts::Actor;
use askama::Template;
use axum::extract::State;
use axum::response::{IntoResponse as _, Response};
use base::Id;
use web::{Crumb, Error, Form, Page, Path, Redirect, Refused, Result, Shell, Site};

use crate::store::Saved;
use crate::{Document, access, acts};

/// The longest reason, in characters.
const REASON: usize = 1_000;

#[derive(Template)]
#[template(path = "documents/withdrawal.html")]
struct View {
    shell: Shell,
    crumbs: Vec<Crumb>,
    document: Document,
    form: Form,
}

impl View {
    fn of(shell: Shell, document: Document, form: Form) -> Self {
        let crumbs = vec![
            Crumb::new(shell.msg("documents-menu"), "/documents"),
            Crumb::new(shell.plain(&document.title), document.path()),
        ];
        Self { shell, crumbs, document, form }
    }

    fn action(&self) -> String {
        self.shell.link(format!("{}/withdrawal", self.document.path()))
    }
}

pub(crate) async fn get(
    State(site): State<Site>,
    shell: Shell,
    Path(id): Path<Id<Document>>,
    actor: Actor,
) -> Result<Page<impl Template>> {
    let mut tx = site.db.read().await?;
    let (document, _) = access::to_mend(&mut tx, &actor, id).await?;

    Ok(Page(View::of(shell, document, Form::empty())))
}

pub(crate) async fn post(
    State(site): State<Site>,
    shell: Shell,
    Path(id): Path<Id<Document>>,
    actor: Actor,
    mut form: Form,
) -> Result<Response> {
    let mut tx = site.db.begin().await?;
    let (document, by) = access::to_mend(&mut tx, &actor, id).await?;
    let Some(reason) = form.text("reason", REASON) else {
        return Ok(Refused(View::of(shell, document, form)).into_response());
    };
    let is_withdrawn = |_| Error::Conflict("documents-is-withdrawn");
    let withdrawn = document.withdraw(reason, site.clock.now()).map_err(is_withdrawn)?;

    match acts::withdraw(&mut tx, &site, by, &withdrawn).await? {
        Saved::Yes => tx.commit().await?,
        Saved::LostRace | Saved::AlreadyThere => {
            return Err(Error::Conflict("documents-is-withdrawn"));
        }
    }
    let to = shell.link(withdrawn.path());
    Ok(Redirect::to(to).saying("documents-withdrawn").into_response())
}
