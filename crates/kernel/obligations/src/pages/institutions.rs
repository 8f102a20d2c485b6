//! What each institution owes, in figures.

use askama::Template;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use base::Language;
use serde::Serialize;
use utoipa::ToSchema;
use web::{Error, Format, Page, Result, Shell, Site};

use crate::{Figures, Selection, store};

#[derive(Template)]
#[template(path = "obligations/institutions.html")]
struct View {
    shell: Shell,
    rows: Vec<Figures>,
}

/// What an institution owes, in figures, flat, so that JSON and CSV say the same.
#[derive(Serialize, ToSchema)]
#[schema(as = InstitutionItem)]
pub(crate) struct Item {
    /// Its word in addresses.
    #[schema(example = "valsts-kanceleja")]
    institution: String,
    name_lv: Option<String>,
    name_en: Option<String>,
    /// All that it ever owed.
    owed: u32,
    /// Not done, and the day has passed.
    overdue: u32,
    /// Still time.
    ahead: u32,
    met: u32,
    /// Met after the day; counted in `met` too.
    met_late: u32,
    /// Not owed any more.
    waived: u32,
}

impl From<&Figures> for Item {
    fn from(figures: &Figures) -> Self {
        let name = |language| figures.debtor_name.get(language).map(str::to_owned);
        Self {
            institution: figures.debtor_slug.clone(),
            name_lv: name(Language::Lv),
            name_en: name(Language::En),
            owed: figures.owed,
            overdue: figures.overdue,
            ahead: figures.ahead,
            met: figures.met,
            met_late: figures.met_late,
            waived: figures.waived,
        }
    }
}

pub(crate) async fn get(State(site): State<Site>, shell: Shell) -> Result<Response> {
    let mut tx = site.db.read().await?;
    let rows = store::figures(&mut tx, shell.today).await?;

    let items = || rows.iter().map(Item::from).collect::<Vec<_>>();
    match shell.format() {
        Format::Html => Ok(Page(View { shell, rows }).into_response()),
        Format::Json => Ok(web::json(&items())),
        Format::Csv => Ok(web::csv("institutions", &items())),
        Format::Ics | Format::Xlsx | Format::Atom => Err(Error::NotFound),
    }
}
