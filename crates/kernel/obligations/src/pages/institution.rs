//! One institution: all it owes, met and overdue.

use askama::Template;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use base::Slug;
use institutions::Institution;
use web::{Crumb, Error, Format, Page, Path, Result, Shell, Site};

use super::machine;
use crate::{Figures, Listed, store};

/// More than any institution owes.
const MOST: i64 = 10_000;

#[derive(Template)]
#[template(path = "obligations/institution.html")]
struct View {
    shell: Shell,
    crumbs: Vec<Crumb>,
    institution: Institution,
    history: Vec<institutions::Reorganised>,
    figures: Option<Figures>,
    rows: Vec<Listed>,
}

pub(crate) async fn get(
    State(site): State<Site>,
    shell: Shell,
    Path(slug): Path<Slug>,
) -> Result<Response> {
    let mut tx = site.db.read().await?;
    let institution =
        institutions::store::find_by_slug(&mut tx, &slug).await?.ok_or(Error::NotFound)?;
    let rows = store::of_debtor(&mut tx, institution.id, MOST, 0).await?;
    match shell.format() {
        Format::Html => {}
        Format::Json => return Ok(web::json(&machine::items(&rows, shell.today))),
        Format::Csv => return Ok(web::csv(slug.as_str(), &machine::items(&rows, shell.today))),
        Format::Ics => {
            let title = shell.plain(&institution.name).to_owned();
            return Ok(machine::calendar(title, &rows, &shell).answer(&shell));
        }
        Format::Xlsx | Format::Atom => return Err(Error::NotFound),
    }
    let figures = store::figures_of(&mut tx, institution.id, shell.today).await?;
    let history = institutions::store::reorganisations(&mut tx, institution.id).await?;
    let crumbs = vec![Crumb::new(shell.msg("obligations-menu-institutions"), "/institutions")];

    Ok(Page(View { shell, crumbs, institution, history, figures, rows }).into_response())
}
