//! `/record`: the newest acts.

use askama::Template;
use axum::extract::State;
use axum::response::{IntoResponse as _, Response};
use base::{Day, Id};
use serde::{Deserialize, Serialize};
use subjects::Subject;
use web::{
    Crumb, Error, Feed, Form, Format, Item, Options, Page, Pager, Query, Result, Shell, Site,
};

use super::acts::{Line, lines};
use super::csv;
use crate::store::{self, Filter};
use crate::{Content, Leaf, OF_A_PAGE, Signer, kind_in_words};

/// What stands after the question mark. An empty choice is no choice.
#[derive(Clone, Debug, Default, Deserialize)]
pub(crate) struct Asked {
    #[serde(default)]
    act: String,
    #[serde(default)]
    day: String,
    subject: Option<Id<Subject>>,
    page: Option<u32>,
}

#[derive(Template)]
#[template(path = "record/list.html")]
struct View {
    shell: Shell,
    form: Form,
    kinds: Options,
    lines: Vec<Line>,
    pager: Pager,
    page_address: String,
    site_address: String,
    key: String,
    subject: Option<Id<Subject>>,
    crumbs: Vec<Crumb>,
}

/// The forms for programs and feed readers.
#[derive(Serialize)]
struct Facts<'a> {
    origin: &'a str,
    total: u64,
    page: u32,
    pages: u32,
    acts: Vec<Fact<'a>>,
}

#[derive(Serialize)]
struct Fact<'a> {
    index: u64,
    words: String,
    #[serde(flatten)]
    content: &'a Content,
}

pub(crate) async fn get(
    State(site): State<Site>,
    shell: Shell,
    Query(asked): Query<Asked>,
) -> Result<Response> {
    let mut form = asked.form();
    let filter = asked.filter(&mut form);
    if form.has_problems() && shell.format() != Format::Html {
        return Err(Error::BadQuery);
    }
    let mut tx = site.db.read().await?;
    let range = store::range(&mut tx, &filter).await?;
    if shell.format() == Format::Csv {
        drop(tx);
        return Ok(csv::answer(shell, filter, range));
    }
    let total = store::count(&mut tx, &filter, &range).await?;
    let pager = Pager::new(asked.page.unwrap_or(1), total, OF_A_PAGE);
    let offset = pager.offset(OF_A_PAGE);
    let leaves = store::list(&mut tx, &filter, &range, offset, OF_A_PAGE).await?;

    match shell.format() {
        Format::Json => Ok(web::json(&facts(&site, &shell, &leaves, pager))),
        Format::Atom => Ok(feed(&shell, lines(&mut tx, &shell, &leaves).await?).answer(&shell)),
        Format::Html | Format::Csv | Format::Xlsx | Format::Ics => {
            let kinds = store::kinds(&mut tx).await?;
            let lines = lines(&mut tx, &shell, &leaves).await?;
            Ok(Page(view(shell, form, &asked, lines, kinds, pager)).into_response())
        }
    }
}

fn view(
    shell: Shell,
    form: Form,
    asked: &Asked,
    lines: Vec<Line>,
    kinds: Vec<String>,
    pager: Pager,
) -> View {
    let site = shell.site();
    let say = |kind: &str| kind_in_words(&site.messages, shell.language, kind);
    let mut kinds: Options = kinds.into_iter().map(|kind| (kind.clone(), say(&kind))).collect();
    kinds.sort_by_key(|(_, words)| base::fold(words));
    View {
        form,
        kinds,
        lines,
        pager,
        page_address: asked.page_address(&shell.link("/record")),
        site_address: site.settings.public_url.clone(),
        key: site.service::<Signer>().verifier().to_string(),
        subject: asked.subject,
        crumbs: Vec::new(),
        shell,
    }
}

fn facts<'a>(site: &'a Site, shell: &Shell, leaves: &'a [Leaf], pager: Pager) -> Facts<'a> {
    let fact = |leaf: &'a Leaf| Fact {
        index: leaf.index,
        words: super::acts::words(shell, leaf),
        content: &leaf.content,
    };
    Facts {
        origin: site.service::<Signer>().origin(),
        total: pager.total,
        page: pager.page,
        pages: pager.pages,
        acts: leaves.iter().map(fact).collect(),
    }
}

fn feed(shell: &Shell, lines: Vec<Line>) -> Feed {
    let item = |line: Line| Item {
        id: format!("/record/{}", line.index),
        title: line.words,
        path: format!("/record/{}", line.index),
        at: line.at,
        summary: line.by,
    };
    let title = shell.msg("record-list-title").to_string();
    Feed { title, items: lines.into_iter().map(item).collect() }
}

impl Asked {
    fn form(&self) -> Form {
        Form::filled([("act", &self.act), ("day", &self.day)])
    }

    /// What was asked for; a day that is none is told in the form, and leaves nothing out.
    fn filter(&self, form: &mut Form) -> Filter {
        let day: Option<Day> = form.parsed_optional("day", "form-day").flatten();
        let act = Some(self.act.clone()).filter(|act| !act.is_empty());
        Filter { act, day, subject: self.subject }
    }

    /// The address of the same question on another page, up to its number.
    fn page_address(&self, list: &str) -> String {
        let mut query =
            url::form_urlencoded::Serializer::for_suffix(format!("{list}?"), list.len() + 1);
        for (name, value) in [("act", &self.act), ("day", &self.day)] {
            if !value.is_empty() {
                query.append_pair(name, value);
            }
        }
        if let Some(subject) = self.subject {
            query.append_pair("subject", &subject.to_string());
        }
        query.append_pair("page", "").finish()
    }
}
