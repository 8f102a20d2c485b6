//! One document: what it is, what it proves, and what was said about it before.

use accounts::Actor;
use askama::Template;
use axum::extract::State;
use axum::response::{IntoResponse as _, Response};
use base::Id;
use institutions::Institution;
use subjects::Subject;
use web::{Crumb, Error, Format, Page, Path, Result, Shell, Site};

use super::history::{self, Step};
use super::machine;
use crate::{Document, Listed, Standing, access, store};

#[derive(Template)]
#[template(path = "documents/show.html")]
struct View {
    shell: Shell,
    crumbs: Vec<Crumb>,
    document: Document,
    subject: Subject,
    institution: Option<Institution>,
    history: Vec<Step>,
    may_mend: bool,
}

pub(crate) async fn get(
    State(site): State<Site>,
    shell: Shell,
    Path(id): Path<Id<Document>>,
    actor: Actor,
) -> Result<Response> {
    let mut tx = site.db.read().await?;
    let document = store::find(&mut tx, id).await?.ok_or(Error::NotFound)?;
    access::must_read(&actor, &document)?;
    let subject = subjects::find(&mut tx, document.subject).await?.ok_or(Error::NotFound)?;
    let institution = match document.institution {
        Some(id) => institutions::store::find(&mut tx, id).await?,
        None => None,
    };
    if shell.format() == Format::Json {
        let listed = listed(document, &subject, institution.as_ref());
        return Ok(web::json(&machine::Row::of(&shell, &listed)));
    }
    let corrections = store::corrections(&mut tx, id).await?;
    let may_mend =
        !document.is_withdrawn() && access::mender(&mut tx, &actor, &document).await?.is_some();

    let sees_hidden = access::sees_hidden(&actor, &document);
    let history = history::steps(&shell, &document, &corrections, sees_hidden);
    let crumbs = vec![Crumb::new(shell.msg("documents-menu"), "/documents")];
    Ok(Page(View { shell, crumbs, document, subject, institution, history, may_mend })
        .into_response())
}

fn listed(document: Document, subject: &Subject, institution: Option<&Institution>) -> Listed {
    Listed {
        document,
        subject_path: subject.path.clone(),
        subject_title: subject.title.clone(),
        institution_slug: institution.map(|institution| institution.slug.to_string()),
    }
}

impl View {
    /// All acts about the subject, in the log.
    fn log_path(&self) -> String {
        format!("/record?subject={}", self.subject.id)
    }

    fn correction_path(&self) -> String {
        format!("{}/correction", self.document.path())
    }

    fn withdrawal_path(&self) -> String {
        format!("{}/withdrawal", self.document.path())
    }

    /// The repository with what this institution gave.
    fn institution_path(&self, institution: &Institution) -> String {
        format!("{}?institution={}", self.shell.link("/documents"), institution.slug)
    }
}
