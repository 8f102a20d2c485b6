//! `/search`: what answers a question, and how to narrow it.
// tidy: messages search-by-* search-order-*

use askama::Template;
use axum::extract::{RawQuery, State};
use axum::response::{IntoResponse as _, Response};
use base::{Day, Slug, Text, day_in_riga};
use institutions::Institution;
use subjects::Subject;
use web::{Error, Form, Format, Page, Result, Shell, Site};

use super::{facts, pieces};
use crate::find::{find, find_newest};
use crate::found::{Facet, Found, Hit, Shown, Taken};
use crate::query::{Order, Query, QueryError};

#[derive(Template)]
#[template(path = "search/search.html")]
struct View {
    shell: Shell,
    form: Form,
    query: Query,
    found: Found,
    rows: Vec<Row>,
}

/// One hit as the page shows it.
struct Row {
    subject: Subject,
    title: Shown,
    snippet: Option<Shown>,
    institution: Option<Institution>,
    way: Vec<Subject>,
    /// When it changed, where that is known.
    changed_on: Option<Day>,
}

/// Something that a search can be narrowed by.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Dimension {
    Kind,
    Institution,
    Territory,
    Topic,
}

/// A filter in force, and the question without it.
struct Condition {
    words: String,
    without: Query,
}

pub(crate) async fn get(
    State(site): State<Site>,
    shell: Shell,
    RawQuery(address): RawQuery,
) -> Result<Response> {
    let address = address.unwrap_or_default();
    let read = address.parse::<Query>();
    match shell.format() {
        Format::Html => {}
        Format::Json => return Ok(web::json_in_pieces(pieces::pieces(shell, understood(read)?))),
        Format::Csv => {
            return Ok(web::csv_in_pieces("search", pieces::pieces(shell, understood(read)?)));
        }
        Format::Atom => {
            let query = understood(read)?;
            let found = find_newest(&site, &query).await?;
            return Ok(facts::feed(&shell, &query, &found).answer(&shell));
        }
        Format::Xlsx | Format::Ics => return Err(Error::NotFound),
    }
    let mut form = typed(&address);
    let query = match read {
        Ok(query) => query,
        Err(QueryError { field }) => {
            let message = refusal(field).ok_or(Error::BadQuery)?;
            form.problem::<()>(field, message);
            return Ok(
                Page(View::new(shell, form, Query::default(), Found::default())).into_response()
            );
        }
    };
    let found = find(&site, &query).await?;

    Ok(Page(View::new(shell, form, query, found)).into_response())
}

fn understood(read: std::result::Result<Query, QueryError>) -> Result<Query> {
    read.map_err(|_| Error::BadQuery)
}

/// What people type themselves is refused with a sentence; the rest comes from links of ours.
fn refusal(field: &str) -> Option<&'static str> {
    match field {
        "q" => Some("search-too-long"),
        "from" | "to" => Some("form-day"),
        _ => None,
    }
}

/// Everything that was typed, also where it makes no sense.
fn typed(address: &str) -> Form {
    Form::filled(url::form_urlencoded::parse(address.as_bytes()))
}

impl View {
    fn new(shell: Shell, form: Form, query: Query, found: Found) -> Self {
        let shown = found.shown(shell.language);
        let rows = found.hits.iter().zip(shown).map(|(hit, shown)| Row::new(hit, shown));
        Self { rows: rows.collect(), shell, form, query, found }
    }

    /// The question with another value of one dimension, from its beginning.
    fn narrowed(&self, dimension: Dimension, value: &str) -> String {
        self.shell.link(dimension.set(&self.query, value.parse().ok()).path())
    }

    fn with_order(&self, order: Order) -> String {
        self.shell.link(Query { order, ..self.query.from_beginning() }.path())
    }

    fn first_page(&self) -> String {
        self.link(&self.query.from_beginning())
    }

    fn next(&self) -> Option<String> {
        let after = Some(self.found.next?);
        Some(self.shell.link(Query { after, ..self.query.clone() }.path()))
    }

    fn link(&self, query: &Query) -> String {
        self.shell.link(query.path())
    }

    fn without_filters(&self) -> String {
        self.link(&Query::of(self.query.words.clone()))
    }

    fn is_chosen(&self, dimension: Dimension, facet: &Facet) -> bool {
        let chosen = dimension.of(&self.query).as_ref();
        chosen.is_some_and(|slug| slug.as_str() == facet.value)
    }

    /// The dimensions in which there is something to choose, each with its offers.
    fn dimensions(&self) -> Vec<(Dimension, &[Facet])> {
        let facets = &self.found.facets;
        let all = [
            (Dimension::Kind, facets.kinds.as_slice()),
            (Dimension::Institution, &facets.institutions),
            (Dimension::Territory, &facets.territories),
            (Dimension::Topic, &facets.topics),
        ];
        let has_choice = |(dimension, facets): &(Dimension, &[Facet])| {
            facets.len() > 1 || (facets.len() == 1 && dimension.of(&self.query).is_none())
        };
        all.into_iter().filter(has_choice).collect()
    }

    /// What a facet is called.
    fn words(&self, dimension: Dimension, value: &str, name: &Text) -> String {
        match dimension {
            Dimension::Kind => kind_in_words(&self.shell, value),
            Dimension::Institution | Dimension::Territory | Dimension::Topic => {
                let words = self.shell.plain(name);
                if words.is_empty() { value.to_owned() } else { words.to_owned() }
            }
        }
    }

    /// The filters in force.
    fn conditions(&self) -> Vec<Condition> {
        let chosen = Dimension::ALL.into_iter().filter_map(|dimension| {
            let value = dimension.of(&self.query).as_ref()?;
            let name = self.name(dimension, value);
            let words = self.words(dimension, value.as_str(), &name);
            Some(Condition { words, without: dimension.set(&self.query, None) })
        });
        let from = self.query.from.map(|day| Condition {
            words: self.shell.msg("search-from-day").arg("day", self.shell.day(day)).to_string(),
            without: Query { from: None, ..self.query.from_beginning() },
        });
        let to = self.query.to.map(|day| Condition {
            words: self.shell.msg("search-to-day").arg("day", self.shell.day(day)).to_string(),
            without: Query { to: None, ..self.query.from_beginning() },
        });
        chosen.chain(from).chain(to).collect()
    }

    fn name(&self, dimension: Dimension, value: &Slug) -> Text {
        let name = match dimension {
            Dimension::Kind => None,
            Dimension::Institution => self.found.institution.as_ref().map(|one| &one.name),
            Dimension::Territory => territories::find(value.as_str()).map(|one| &one.name),
            Dimension::Topic => topics::find(value.as_str()).map(|one| &one.name),
        };
        name.cloned().unwrap_or_default()
    }

    /// What was meant, where that is what is shown.
    fn meant(&self) -> Option<&Query> {
        let is_shown = self.found.taken == Taken::AsSuggested;
        self.found.suggestion.as_ref().filter(|_| is_shown)
    }

    fn has_only_some_words(&self) -> bool {
        self.found.taken == Taken::AnyWord && self.found.total > 0
    }

    /// Whether more than words were asked, so that the fields for it are open.
    fn asks_more(&self) -> bool {
        self.query.from.is_some() || self.query.to.is_some() || self.form.has_problems()
    }

    /// The filters that the form hands on.
    fn kept(&self) -> Vec<(&'static str, String)> {
        let chosen = Dimension::ALL.into_iter().filter_map(|dimension| {
            Some((dimension.key(), dimension.of(&self.query).as_ref()?.to_string()))
        });
        let order = (self.query.order != Order::default())
            .then(|| ("order", self.query.order.key().to_owned()));
        chosen.chain(order).collect()
    }
}

impl Row {
    fn new(hit: &Hit, (title, snippet): (Shown, Option<Shown>)) -> Self {
        Self {
            title,
            snippet,
            institution: hit.answered_by().cloned(),
            way: hit.way.clone(),
            changed_on: hit.changed_at().map(day_in_riga),
            subject: hit.subject.clone(),
        }
    }
}

/// The word for a kind of subject. A kind without a message shows its own word.
pub(super) fn kind_in_words(shell: &Shell, kind: &str) -> String {
    let message = subjects::kind_message(kind);
    if shell.site().messages.has(shell.language, &message) {
        shell.msg(message).to_string()
    } else {
        kind.to_owned()
    }
}

impl Dimension {
    const ALL: [Self; 4] = [Self::Kind, Self::Institution, Self::Territory, Self::Topic];

    /// The word in addresses and in messages.
    const fn key(self) -> &'static str {
        match self {
            Self::Kind => "kind",
            Self::Institution => "institution",
            Self::Territory => "territory",
            Self::Topic => "topic",
        }
    }

    const fn of(self, query: &Query) -> &Option<Slug> {
        match self {
            Self::Kind => &query.kind,
            Self::Institution => &query.institution,
            Self::Territory => &query.territory,
            Self::Topic => &query.topic,
        }
    }

    /// The question with another value, from its beginning.
    fn set(self, query: &Query, value: Option<Slug>) -> Query {
        let mut query = query.from_beginning();
        match self {
            Self::Kind => query.kind = value,
            Self::Institution => query.institution = value,
            Self::Territory => query.territory = value,
            Self::Topic => query.topic = value,
        }
        query
    }
}
