//! A plan as a file: what there is to take along.

use accounts::Actor;
use askama::Template;
use axum::extract::State;
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use web::{Crumb, Error, Format, Page, Path, Result, Shell, Site};

use crate::export::{self, CannotExport, Kind};
use crate::store::whole;
use crate::{Plan, frame};

#[derive(Template)]
#[template(path = "action-plans/file.html")]
struct View {
    shell: Shell,
    crumbs: Vec<Crumb>,
    plan: Plan,
}

impl View {
    fn ogp_template(&self) -> String {
        self.shell.link(format!("{}/ogp-template", self.plan.path()))
    }
}

pub(crate) async fn get(
    State(site): State<Site>,
    shell: Shell,
    Path(slug): Path<String>,
    actor: Actor,
) -> Result<Response> {
    let mut tx = site.db.read().await?;
    let plan = frame::readable(&mut tx, &slug, &actor).await?;
    let kind = match shell.format() {
        Format::Html => {
            let crumbs = frame::crumbs(&shell, &plan);
            return Ok(Page(View { shell, crumbs, plan }).into_response());
        }
        Format::Json => Kind::Json,
        Format::Csv => Kind::Csv,
        Format::Xlsx => Kind::Xlsx,
        Format::Atom | Format::Ics => return Err(Error::NotFound),
    };
    let whole = whole::find(&mut tx, &slug).await?.ok_or(Error::NotFound)?;
    let exported = export::export(&mut tx, &site, &whole, kind, shell.language).await;
    let file = exported.map_err(|error| match error {
        CannotExport::NoSuchPlan(_) => Error::NotFound,
        CannotExport::Spreadsheet(error) => Error::internal(error),
        CannotExport::Database(error) => error.into(),
    })?;

    Ok(download(&file.name, file.media_type, file.bytes))
}

/// A file to be saved under a name of letters, digits, dots and hyphens.
pub(crate) fn download(name: &str, media_type: &'static str, bytes: Vec<u8>) -> Response {
    let save = format!("attachment; filename=\"{name}\"");
    ([(CONTENT_TYPE, media_type.to_owned()), (CONTENT_DISPOSITION, save)], bytes).into_response()
}
