//! New evidence about a subject.

use accounts::Actor;
use askama::Template;
use axum::extract::State;
use axum::response::{IntoResponse as _, Response};
use base::Id;
use db::Tx;
use record::By;
use subjects::Subject;
use web::{Crumb, Error, Form, Page, Path, Redirect, Refused, Result, Shell, Site};

use super::evidence::{EvidenceFields, adding_path, required_evidence_from_form};
use crate::{ADD, Added, Document, access, acts};

#[derive(Template)]
#[template(path = "documents/new.html")]
struct View {
    shell: Shell,
    crumbs: Vec<Crumb>,
    subject: Subject,
    form: Form,
    evidence: EvidenceFields,
    already_there: Option<Id<Document>>,
}

impl View {
    async fn of(tx: &mut Tx, shell: Shell, subject: Subject, form: Form) -> db::Result<Self> {
        let evidence = EvidenceFields::load(tx, &shell).await?;
        let crumbs = vec![Crumb::new(shell.plain(&subject.title), subject.path.clone())];
        Ok(Self { shell, crumbs, subject, form, evidence, already_there: None })
    }

    fn action(&self) -> String {
        self.shell.link(adding_path(self.subject.id))
    }

    fn other_path(&self, id: &Id<Document>) -> String {
        self.shell.link(format!("/documents/{id}"))
    }
}

pub(crate) async fn get(
    State(site): State<Site>,
    shell: Shell,
    Path(id): Path<Id<Subject>>,
    actor: Actor,
) -> Result<Page<impl Template>> {
    actor.signed_in()?;
    let mut tx = site.db.read().await?;
    let subject = subjects::find(&mut tx, id).await?.ok_or(Error::NotFound)?;
    access::must_add(&actor, &subject)?;

    Ok(Page(View::of(&mut tx, shell, subject, Form::empty()).await?))
}

pub(crate) async fn post(
    State(site): State<Site>,
    shell: Shell,
    Path(id): Path<Id<Subject>>,
    actor: Actor,
    mut form: Form,
) -> Result<Response> {
    actor.signed_in()?;
    let mut tx = site.db.read().await?;
    let subject = subjects::find(&mut tx, id).await?.ok_or(Error::NotFound)?;
    let by = By::permitted(access::must_add(&actor, &subject)?, ADD);
    drop(tx);

    let Some(evidence) = required_evidence_from_form(&site, &mut form).await? else {
        let mut tx = site.db.read().await?;
        return Ok(Refused(View::of(&mut tx, shell, subject, form).await?).into_response());
    };
    let mut tx = site.db.begin().await?;
    match acts::add(&mut tx, &site, by, id, evidence).await? {
        Added::Yes(document) => {
            tx.commit().await?;
            let to = shell.link(document.path());
            Ok(Redirect::to(to).saying("documents-added").into_response())
        }
        Added::AlreadyThere(other) => {
            let _: Option<()> = form.problem("evidence_file", "documents-problem-already-there");
            let view = View::of(&mut tx, shell, subject, form).await?;
            Ok(Refused(View { already_there: Some(other), ..view }).into_response())
        }
    }
}
