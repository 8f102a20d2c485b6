//! Search for programs.

use axum::extract::{RawQuery, State};
use axum::http::{HeaderValue, header::LINK};
use axum::response::Response;
use base::{Language, Text};
use serde::{Deserialize, Serialize};
use utoipa::{OpenApi, ToSchema};
use web::api::Failure;
use web::{Error, Result, Routes, Site};

use crate::find::find_at_most;
use crate::found::{Facet, Facets, Found, Taken};
use crate::pages::facts::Fact;
use crate::query::Query;

/// The addresses.
pub(crate) fn routes() -> Routes {
    Routes::default().machine("/api/v1/search", search)
}

/// What the addresses answer.
// tidy: messages search-api*
#[derive(OpenApi)]
#[openapi(paths(search))]
struct Document;

/// The description of the addresses.
pub(crate) fn document() -> utoipa::openapi::OpenApi {
    Document::openapi()
}

/// How many hits there are at once when the client does not say.
const USUAL: usize = 20;

/// The most hits at once.
const MOST: usize = 100;

/// What is asked: the same words as in the address of the page.
#[derive(Deserialize, utoipa::IntoParams)]
#[into_params(parameter_in = Query)]
#[expect(dead_code, reason = "describes what `Query` reads")]
struct Asked {
    /// What to look for; words in quotation marks must stand so.
    #[param(example = "līdzdalība")]
    q: Option<String>,
    /// The kind: `plan`, `commitment`, `measure`, `institution`.
    #[param(example = "measure")]
    kind: Option<String>,
    /// Who answers, as the institution's word in addresses.
    #[param(example = "valsts-kanceleja")]
    institution: Option<String>,
    /// The territory, by its word.
    #[param(example = "siguldas-novads")]
    territory: Option<String>,
    /// The policy area, by its word.
    #[param(example = "government")]
    topic: Option<String>,
    /// The first day of the last change.
    #[param(example = "2024-01-01")]
    from: Option<String>,
    /// The last day of the last change.
    #[param(example = "2025-12-31")]
    to: Option<String>,
    /// `best` or `newest`.
    #[param(default = "best", example = "newest")]
    order: Option<String>,
    /// Where the last answer ended: its `next`.
    after: Option<String>,
    /// How many hits at once, at most 100.
    #[param(minimum = 1, maximum = 100, default = 20, example = 20)]
    per_page: Option<u32>,
}

/// What was found.
#[derive(Serialize, ToSchema)]
#[schema(as = SearchAnswer)]
struct Answer {
    /// How many there are in all.
    total: u64,
    /// `all-words`; `any-word` where nothing has all; `as-suggested` where these answer the suggestion.
    #[schema(example = "all-words")]
    taken: &'static str,
    /// The question with the spelling of words that exist.
    suggestion: Option<String>,
    /// Whether the index has everything that is public; it has not while it is being made.
    is_complete: bool,
    items: Vec<Fact>,
    facets: Counts,
    /// For `after`, where there is more.
    next: Option<String>,
}

/// How many there would be with each filter.
#[derive(Serialize, ToSchema)]
#[schema(as = SearchCounts)]
struct Counts {
    kind: Vec<Choice>,
    institution: Vec<Choice>,
    territory: Vec<Choice>,
    topic: Vec<Choice>,
}

/// How many there would be with one filter.
#[derive(Serialize, ToSchema)]
#[schema(as = SearchFacet)]
struct Choice {
    value: String,
    name_lv: Option<String>,
    name_en: Option<String>,
    count: u64,
}

/// What answers a question, the best first.
#[utoipa::path(
    get, path = "/api/v1/search", tag = "search", params(Asked),
    responses(
        (status = OK, description = "One piece of the list", body = Answer),
        (status = BAD_REQUEST, description = "The question cannot be understood", body = Failure),
    )
)]
async fn search(State(site): State<Site>, RawQuery(address): RawQuery) -> Result<Response> {
    let address = address.unwrap_or_default();
    let query: Query = address.parse().map_err(|_| Error::BadQuery)?;
    let most = per_page(&address)?;
    let found = find_at_most(&site, &query, most).await?;

    let next = found.next.map(|after| Query { after: Some(after), ..query });
    let mut response = web::json(&answer(&site, found));
    if let Some(next) = next {
        let link = site.absolute(&format!("/api/v1/search?{next}&per_page={most}"));
        if let Ok(link) = HeaderValue::from_str(&format!("<{link}>; rel=\"next\"")) {
            response.headers_mut().insert(LINK, link);
        }
    }
    Ok(response)
}

fn per_page(address: &str) -> Result<usize> {
    let asked =
        url::form_urlencoded::parse(address.as_bytes()).find(|(name, _)| name == "per_page");
    let Some((_, asked)) = asked else { return Ok(USUAL) };
    asked.parse().ok().filter(|count| (1..=MOST).contains(count)).ok_or(Error::BadQuery)
}

fn answer(site: &Site, found: Found) -> Answer {
    let fact = |hit| Fact::of(site, Language::Lv, hit);
    Answer {
        total: found.total,
        taken: found.taken.key(),
        suggestion: found.suggestion.map(|query| query.words),
        is_complete: found.is_complete,
        items: found.hits.iter().map(fact).collect(),
        facets: Counts::of(found.facets),
        next: found.next.map(|place| place.to_string()),
    }
}

impl Counts {
    fn of(facets: Facets) -> Self {
        let counts = |facets: Vec<Facet>| facets.into_iter().map(Choice::of).collect();
        Self {
            kind: counts(facets.kinds),
            institution: counts(facets.institutions),
            territory: counts(facets.territories),
            topic: counts(facets.topics),
        }
    }
}

impl Choice {
    fn of(facet: Facet) -> Self {
        let name = |name: &Text, language| name.get(language).map(str::to_owned);
        Self {
            name_lv: name(&facet.name, Language::Lv),
            name_en: name(&facet.name, Language::En),
            value: facet.value,
            count: facet.count,
        }
    }
}

impl Taken {
    /// The word for programs.
    pub const fn key(self) -> &'static str {
        match self {
            Self::AllWords => "all-words",
            Self::AnyWord => "any-word",
            Self::AsSuggested => "as-suggested",
        }
    }
}
