//! The OGP commitment template of a plan, filled in: to print, and as a document.

use accounts::Actor;
use askama::Template;
use axum::extract::State;
use axum::response::Response;
use db::Tx;
use web::{Crumb, Error, Page, Path, Result, Shell, Site};

use crate::export::ogp::{self, Document, Said};
use crate::store::whole::{self, Whole};
use crate::{Plan, frame};

#[derive(Template)]
#[template(path = "action-plans/ogp_template.html")]
pub(crate) struct View {
    shell: Shell,
    crumbs: Vec<Crumb>,
    plan: Plan,
    document: Document,
}

impl View {
    fn is_foreign(&self, said: &Said) -> bool {
        said.language != self.shell.language
    }

    /// The same as a document of word processors.
    fn docx(&self) -> String {
        self.shell.link(format!("{}/ogp-template.docx", self.plan.path()))
    }
}

pub(crate) async fn get(
    State(site): State<Site>,
    shell: Shell,
    Path(slug): Path<String>,
    actor: Actor,
) -> Result<Page<View>> {
    let mut tx = site.db.read().await?;
    let whole = readable(&mut tx, &slug, &actor).await?;
    let document = ogp::document(&site, &whole, shell.language);
    let crumbs = frame::crumbs(&shell, &whole.plan);

    Ok(Page(View { shell, crumbs, plan: whole.plan, document }))
}

pub(crate) async fn docx(
    State(site): State<Site>,
    shell: Shell,
    Path(slug): Path<String>,
    actor: Actor,
) -> Result<Response> {
    let mut tx = site.db.read().await?;
    let whole = readable(&mut tx, &slug, &actor).await?;
    let document = ogp::document(&site, &whole, shell.language);

    let bytes = ogp::docx::write(&document).map_err(Error::internal)?;
    let name = format!("{slug}-ogp-{}.docx", shell.language);
    Ok(super::file::download(&name, ogp::docx::MEDIA_TYPE, bytes))
}

async fn readable(tx: &mut Tx, slug: &str, actor: &Actor) -> Result<Whole> {
    let plan = frame::readable(tx, slug, actor).await?;
    whole::find(tx, plan.slug.as_str()).await?.ok_or(Error::NotFound)
}
