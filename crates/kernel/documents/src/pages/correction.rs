//! Correcting what is said about a document.

use accounts::Actor;
use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Response};
use base::Id;
use db::Tx;
use web::{Crumb, Error, Form, Page, Path, Redirect, Refused, Result, Shell, Site};

use super::chosen::chosen;
use super::evidence::{self, EvidenceFields};
use super::history::{self, Change};
use crate::store::Saved;
use crate::{Document, Facts, KeptFile, WebAddress, access, acts};

#[derive(Template)]
#[template(path = "documents/correction.html")]
struct View {
    shell: Shell,
    crumbs: Vec<Crumb>,
    document: Document,
    form: Form,
    evidence: EvidenceFields,
    /// The version from which the form goes out.
    version: i64,
    /// Where somebody else was faster: what they wrote, and what was sent now.
    conflict: Vec<Change>,
}

/// What was sent, as far as it could be read.
struct Sent {
    version: i64,
    facts: Facts,
    url: Option<WebAddress>,
    copy: Option<KeptFile>,
}

pub(crate) async fn get(
    State(site): State<Site>,
    shell: Shell,
    Path(id): Path<Id<Document>>,
    actor: Actor,
) -> Result<Page<impl Template>> {
    let mut tx = site.db.read().await?;
    let (document, _) = access::to_mend(&mut tx, &actor, id).await?;
    let form = evidence::filled(&document);
    let version = document.version;

    Ok(Page(View::of(&mut tx, shell, document, form, version).await?))
}

pub(crate) async fn post(
    State(site): State<Site>,
    shell: Shell,
    Path(id): Path<Id<Document>>,
    actor: Actor,
    mut form: Form,
) -> Result<Response> {
    let mut tx = site.db.read().await?;
    let (stored, by) = access::to_mend(&mut tx, &actor, id).await?;
    drop(tx);
    let Some(sent) = read(&site, &mut form, &stored).await? else {
        let version = form.value("version").parse().unwrap_or(stored.version);
        return refused(&site, shell, stored, form, version).await;
    };
    let content = stored.content.clone().mended(sent.url, sent.copy);
    let corrected = Document { version: sent.version, ..stored.clone() }
        .correct(sent.facts, content)
        .map_err(|_| Error::Conflict("documents-is-withdrawn"))?;
    let page = Redirect::to(shell.link(stored.path()));
    if corrected == stored {
        return Ok(page.into_response());
    }

    let mut tx = site.db.begin().await?;
    match acts::correct(&mut tx, &site, by, corrected.clone()).await? {
        Saved::Yes => {
            tx.commit().await?;
            Ok(page.saying("documents-corrected").into_response())
        }
        Saved::LostRace => {
            drop(tx);
            lost_race(&site, shell, &actor, &corrected, form).await
        }
        Saved::AlreadyThere => {
            drop(tx);
            let _: Option<()> = form.problem("evidence_url", "documents-problem-already-there");
            refused(&site, shell, stored, form, corrected.version).await
        }
    }
}

/// The form as it was sent, with what is wrong.
async fn refused(
    site: &Site,
    shell: Shell,
    stored: Document,
    form: Form,
    version: i64,
) -> Result<Response> {
    let mut tx = site.db.read().await?;
    Ok(Refused(View::of(&mut tx, shell, stored, form, version).await?).into_response())
}

/// Shows what somebody else wrote meanwhile beside what was sent; sent again, it replaces theirs.
async fn lost_race(
    site: &Site,
    shell: Shell,
    actor: &Actor,
    sent: &Document,
    form: Form,
) -> Result<Response> {
    let mut tx = site.db.read().await?;
    let (stored, _) = access::to_mend(&mut tx, actor, sent.id).await?;
    let (theirs, ours) = ((&stored.facts, &stored.content), (&sent.facts, &sent.content));
    let conflict = history::changes(&shell, theirs, ours);
    let version = stored.version;
    let view = View::of(&mut tx, shell, stored, form, version).await?;
    Ok((StatusCode::CONFLICT, Page(View { conflict, ..view })).into_response())
}

async fn read(site: &Site, form: &mut Form, stored: &Document) -> Result<Option<Sent>> {
    let facts = evidence::facts(form, site.today());
    let facts = facts.map(|facts| facts.keeping_other_wordings(&stored.facts));
    let version = form.parsed("version", "documents-problem-version");
    let (url, copy) = if stored.content.url().is_some() {
        let url = form.parsed("evidence_url", "documents-problem-url").map(Some);
        (url, chosen(site, form).await?)
    } else {
        (Some(None), Some(None))
    };
    let sent = || Some(Sent { version: version?, facts: facts?, url: url?, copy: copy? });
    Ok(sent())
}

impl View {
    async fn of(
        tx: &mut Tx,
        shell: Shell,
        document: Document,
        form: Form,
        version: i64,
    ) -> db::Result<Self> {
        let evidence = EvidenceFields::load(tx, &shell).await?;
        let crumbs = vec![
            Crumb::new(shell.msg("documents-menu"), "/documents"),
            Crumb::new(shell.plain(&document.title), document.path()),
        ];
        Ok(Self { shell, crumbs, document, form, evidence, version, conflict: Vec::new() })
    }

    fn action(&self) -> String {
        self.shell.link(format!("{}/correction", self.document.path()))
    }
}
