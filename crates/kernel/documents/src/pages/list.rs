//! The repository: all public evidence that counts.

use askama::Template;
use axum::extract::State;
use axum::response::{IntoResponse as _, Response};
use base::{Id, PartialDate};
use db::Tx;
use institutions::Institution;
use serde::Deserialize;
use subjects::Subject;
use web::{Error, Form, Format, Options, Page, Pager, Query, Result, Shell, Site};

use super::pieces::pieces;
use super::{evidence, machine};
use crate::store::selected;
use crate::{Listed, Selection};

/// Documents on a page, and in a feed.
const ROWS: u32 = 50;

/// What stands in the address after the question mark. An empty choice is no choice.
#[derive(Clone, Debug, Default, Deserialize)]
pub(crate) struct Asked {
    #[serde(default)]
    kind: String,
    #[serde(default)]
    year: String,
    #[serde(default)]
    institution: String,
    #[serde(default)]
    text: String,
    subject: Option<Id<Subject>>,
    page: Option<u32>,
}

#[derive(Template)]
#[template(path = "documents/list.html")]
struct View {
    shell: Shell,
    form: Form,
    choices: Choices,
    subject: Option<Subject>,
    rows: Vec<Listed>,
    pager: Pager,
    before_page: String,
}

/// What the filter offers.
struct Choices {
    kinds: Options,
    years: Options,
    institutions: Options,
}

pub(crate) async fn get(
    State(site): State<Site>,
    shell: Shell,
    Query(asked): Query<Asked>,
) -> Result<Response> {
    let mut tx = site.db.read().await?;
    let selection = asked.selection(&mut tx).await?;
    match shell.format() {
        Format::Html => {}
        Format::Json => return Ok(web::json_in_pieces(pieces(shell, selection))),
        Format::Csv => return Ok(web::csv_in_pieces("documents", pieces(shell, selection))),
        Format::Atom => {
            let rows = selected::newest(&mut tx, &selection, i64::from(ROWS)).await?;
            return Ok(machine::feed(&shell, &rows).answer(&shell));
        }
        Format::Xlsx | Format::Ics => return Err(Error::NotFound),
    }
    let total = selected::count(&mut tx, &selection).await?;
    let pager = Pager::new(asked.page.unwrap_or(1), total, ROWS);
    let window = (i64::from(ROWS), pager.offset(ROWS));
    let rows = selected::list(&mut tx, &selection, window).await?;
    let choices = Choices::load(&mut tx, &shell).await?;
    let subject = match selection.subject {
        Some(id) => subjects::find(&mut tx, id).await?,
        None => None,
    };

    let (form, before_page) = (asked.form(), asked.before_page());
    Ok(Page(View { shell, form, choices, subject, rows, pager, before_page }).into_response())
}

impl Asked {
    /// What was asked for; words that name nothing make no sense.
    async fn selection(&self, tx: &mut Tx) -> Result<Selection> {
        let kind = match self.kind.as_str() {
            "" => None,
            key => Some(key.parse().map_err(|_| Error::BadQuery)?),
        };
        let year = match self.year.parse() {
            Ok(PartialDate::Year(year)) => Some(year),
            Err(_) if self.year.is_empty() => None,
            Ok(PartialDate::Month(..) | PartialDate::Day(_)) | Err(_) => {
                return Err(Error::BadQuery);
            }
        };
        let institution = match self.institution.as_str() {
            "" => None,
            slug => Some(institution(tx, slug).await?),
        };
        Ok(Selection { kind, year, institution, subject: self.subject, text: self.text.clone() })
    }

    fn fields(&self) -> [(&'static str, &str); 4] {
        [
            ("kind", &self.kind),
            ("year", &self.year),
            ("institution", &self.institution),
            ("text", &self.text),
        ]
    }

    fn form(&self) -> Form {
        Form::filled(self.fields())
    }

    /// The address of this list up to the number of a page.
    fn before_page(&self) -> String {
        let mut query = url::form_urlencoded::Serializer::for_suffix("?".to_owned(), 1);
        query.extend_pairs(self.fields().into_iter().filter(|(_, value)| !value.is_empty()));
        if let Some(subject) = self.subject {
            query.append_pair("subject", &subject.to_string());
        }
        query.append_pair("page", "").finish()
    }
}

/// The institution with this slug.
async fn institution(tx: &mut Tx, slug: &str) -> Result<Id<Institution>> {
    let slug = slug.parse().map_err(|_| Error::BadQuery)?;
    let institution = institutions::store::find_by_slug(tx, &slug).await?;
    institution.map(|institution| institution.id).ok_or(Error::BadQuery)
}

impl Choices {
    async fn load(tx: &mut Tx, shell: &Shell) -> db::Result<Self> {
        let years =
            selected::years(tx).await?.into_iter().map(|year| (year.clone(), year)).collect();
        let institutions = selected::institutions(tx).await?.into_iter();
        let institutions = institutions
            .map(|one| (one.slug.to_string(), shell.plain(&one.name).to_owned()))
            .collect();
        Ok(Self { kinds: evidence::kinds(shell), years, institutions })
    }
}
