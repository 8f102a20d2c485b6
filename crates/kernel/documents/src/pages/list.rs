//! The repository: all public evidence that counts.

use askama::Template;
use axum::extract::State;
use axum::response::{IntoResponse as _, Response};
use base::{Id, PartialDate};
use db::Tx;
use serde::Deserialize;
use subjects::Subject;
use web::{Error, Form, Format, Options, Page, Pager, Query, Result, Shell, Site};

use super::{evidence, machine};
use crate::{Listed, Selection, store};

/// Documents on a page; files hold up to [`MOST`].
const ROWS: u32 = 50;

/// Documents of a file: more than all plans of a country will ever have.
const MOST: i64 = 100_000;

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
    let selection = asked.selection()?;
    let mut tx = site.db.read().await?;
    if shell.format() != Format::Html {
        return for_machines(&mut tx, &shell, &selection).await;
    }
    let total = store::count(&mut tx, &selection).await?;
    let pager = Pager::new(asked.page.unwrap_or(1), total, ROWS);
    let rows = store::list(&mut tx, &selection, (i64::from(ROWS), pager.offset(ROWS))).await?;
    let choices = Choices::load(&mut tx, &shell).await?;
    let subject = match selection.subject {
        Some(id) => subjects::find(&mut tx, id).await?,
        None => None,
    };

    let (form, before_page) = (asked.form(), asked.before_page());
    Ok(Page(View { shell, form, choices, subject, rows, pager, before_page }).into_response())
}

async fn for_machines(tx: &mut Tx, shell: &Shell, selection: &Selection) -> Result<Response> {
    match shell.format() {
        Format::Json => {
            let rows = store::list(tx, selection, (MOST, 0)).await?;
            Ok(web::json(&machine::rows(shell, &rows)))
        }
        Format::Csv => {
            let rows = store::list(tx, selection, (MOST, 0)).await?;
            Ok(web::csv("documents", &machine::rows(shell, &rows)))
        }
        Format::Atom => {
            let rows = store::newest(tx, selection, i64::from(ROWS)).await?;
            Ok(machine::feed(shell, &rows).answer(shell))
        }
        Format::Html | Format::Xlsx | Format::Ics => Err(Error::NotFound),
    }
}

impl Asked {
    /// What was asked for; words that name nothing make no sense.
    fn selection(&self) -> Result<Selection> {
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
        let institution = Some(self.institution.clone()).filter(|slug| !slug.is_empty());
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

impl Choices {
    async fn load(tx: &mut Tx, shell: &Shell) -> db::Result<Self> {
        let years = store::years(tx).await?.into_iter().map(|year| (year.clone(), year)).collect();
        let institutions = store::institutions(tx).await?.into_iter();
        let institutions = institutions
            .map(|one| (one.slug.to_string(), shell.plain(&one.name).to_owned()))
            .collect();
        Ok(Self { kinds: evidence::kinds(shell), years, institutions })
    }
}
