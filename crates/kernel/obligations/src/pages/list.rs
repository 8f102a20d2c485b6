//! What is owed: overdue, ahead, settled; of everybody or of one institution.

use askama::Template;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use serde::Deserialize;
use web::{Error, Format, Page, Pager, Query, Result, Shell, Site};

use super::machine;
use crate::store::selected;
use crate::{Listed, Selection};

/// Rows on a page; files hold up to [`MOST`].
const ROWS: u32 = 50;

/// Rows of a file: all that a country owes fits many times.
const MOST: i64 = 100_000;

/// What stands in the address after the question mark.
#[derive(Deserialize)]
pub(crate) struct Filter {
    state: Option<String>,
    institution: Option<String>,
    page: Option<u32>,
}

#[derive(Template)]
#[template(path = "obligations/list.html")]
struct View {
    shell: Shell,
    selection: Selection,
    institution: Option<String>,
    rows: Vec<Listed>,
    pager: Pager,
}

impl View {
    /// The address of this list with another selection.
    fn with_state(&self, selection: &Selection) -> String {
        let institution = self
            .institution
            .as_ref()
            .map_or_else(String::new, |slug| format!("&institution={slug}"));
        format!("?state={}{institution}", selection.key())
    }

    /// The address of this list up to the number of a page.
    fn before_page(&self) -> String {
        format!("{}&page=", self.with_state(&self.selection))
    }
}

pub(crate) async fn get(
    State(site): State<Site>,
    shell: Shell,
    Query(filter): Query<Filter>,
) -> Result<Response> {
    let key = filter.state.as_deref().unwrap_or_else(|| Selection::default().key());
    let selection = Selection::with_key(key).ok_or(Error::BadQuery)?;
    let institution = filter.institution.filter(|slug| !slug.is_empty());
    let today = shell.today;
    let mut tx = site.db.read().await?;
    let debtor = selected::debtor(&mut tx, institution.as_deref()).await?;

    if shell.format() != Format::Html {
        let rows = selected::list(&mut tx, selection, debtor, today, (MOST, 0)).await?;
        return machine_answer(&shell, &rows);
    }
    let total = selected::count(&mut tx, selection, debtor, today).await?;
    let pager = Pager::new(filter.page.unwrap_or(1), total, ROWS);
    let window = (i64::from(ROWS), pager.offset(ROWS));
    let rows = selected::list(&mut tx, selection, debtor, today, window).await?;

    Ok(Page(View { shell, selection, institution, rows, pager }).into_response())
}

fn machine_answer(shell: &Shell, rows: &[Listed]) -> Result<Response> {
    match shell.format() {
        Format::Json => Ok(web::json(&machine::items(rows, shell.today))),
        Format::Csv => Ok(web::csv("obligations", &machine::items(rows, shell.today))),
        Format::Ics => {
            Ok(machine::calendar(shell.msg("obligations-title").to_string(), rows, shell)
                .answer(shell))
        }
        Format::Html | Format::Xlsx | Format::Atom => Err(Error::NotFound),
    }
}
