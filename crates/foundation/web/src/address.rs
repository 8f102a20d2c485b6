//! Addresses: `/lv/plans/5.json` is the page `/plans/5`, in Latvian, as JSON.
//!
//! The language stands first and the form of the answer last, so that a page has one route. Both are
//! taken off before the router sees the path; routes with a language live under an inner prefix that
//! nobody can reach from outside.

use axum::extract::{FromRequestParts, Request};
use axum::http::Uri;
use axum::http::request::Parts;
use axum::response::{IntoResponse, Redirect as To, Response};
use base::Language;
use serde::de::DeserializeOwned;

use crate::{Error, Site};

/// Where pages with a language live inside the router.
pub(crate) const INNER: &str = "/~";

/// In which form a page is wanted, by the ending of its address.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Format {
    /// A page for people: no ending.
    #[default]
    Html,
    /// `.json`
    Json,
    /// `.csv`
    Csv,
    /// `.xlsx`
    Xlsx,
    /// `.atom`: what is new
    Atom,
    /// `.ics`: days for a calendar
    Ics,
}

/// The address that was asked for, taken apart.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Address {
    /// The language of the page.
    pub language: Language,
    /// The path without language and ending: `/plans/5`.
    pub path: String,
    /// What stands after the question mark, if anything.
    pub query: Option<String>,
    /// The form of the answer.
    pub format: Format,
}

impl Format {
    /// All forms that have an ending.
    pub const WITH_ENDING: [Self; 5] = [Self::Json, Self::Csv, Self::Xlsx, Self::Atom, Self::Ics];

    /// The ending without the dot; empty for pages.
    pub const fn ending(self) -> &'static str {
        match self {
            Self::Html => "",
            Self::Json => "json",
            Self::Csv => "csv",
            Self::Xlsx => "xlsx",
            Self::Atom => "atom",
            Self::Ics => "ics",
        }
    }

    fn split(path: &str) -> (&str, Self) {
        let found = path.rsplit_once('.').and_then(|(before, ending)| {
            let format = Self::WITH_ENDING.into_iter().find(|format| format.ending() == ending)?;
            Some((before, format))
        });
        found.unwrap_or((path, Self::Html))
    }
}

impl Address {
    /// Takes an outer path apart; `None` when it does not begin with a language.
    fn of(uri: &Uri) -> Option<Self> {
        let rest = uri.path().strip_prefix('/')?;
        let (tag, rest) = rest.split_once('/').unwrap_or((rest, ""));
        let language = tag.parse().ok().filter(|language: &Language| language.tag() == tag)?;
        let (rest, format) = Format::split(rest);
        Some(Self {
            language,
            path: format!("/{rest}"),
            query: uri.query().map(str::to_owned),
            format,
        })
    }
}

/// Rewrites the path for the router and remembers what it meant.
pub(crate) fn take_apart(mut request: Request) -> Request {
    let uri = request.uri();
    let inner = match Address::of(uri) {
        Some(address) => {
            let inner = format!("{INNER}{}", address.path);
            request.extensions_mut().insert(address);
            inner
        }
        None if uri.path().starts_with(INNER) => "/not-an-address".to_owned(),
        None => return request,
    };
    let query = request.uri().query().map_or_else(String::new, |query| format!("?{query}"));
    if let Ok(uri) = format!("{inner}{query}").parse() {
        *request.uri_mut() = uri;
    }
    request
}

/// Sends a page address without a language to the reader's own language.
pub(crate) async fn without_language(request: Request) -> Response {
    let path = request.uri().path_and_query().map_or("/", |path| path.as_str());
    let asks_for_page = request.method() == axum::http::Method::GET;
    let known = request.extensions().get::<Address>().is_some() || !asks_for_page;
    if known || path.starts_with("/api/") || path.starts_with(INNER) || path.starts_with("//") {
        return Error::NotFound.into_response();
    }
    let accept = request.headers().get("accept-language").and_then(|value| value.to_str().ok());
    let language = Language::best_for(accept.unwrap_or_default());
    let target = if path == "/" { format!("/{language}") } else { format!("/{language}{path}") };
    ([("vary", "accept-language")], To::temporary(&target)).into_response()
}

impl<S: Sync> FromRequestParts<S> for Format {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Error> {
        Ok(parts.extensions.get::<Address>().map(|address| address.format).unwrap_or_default())
    }
}

impl<S: Sync> FromRequestParts<S> for Address {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Error> {
        Ok(parts.extensions.get::<Self>().cloned().unwrap_or_default())
    }
}

/// The parts of the path in braces; a part that cannot be read is an address that does not exist.
pub struct Path<T>(pub T);

impl<T: DeserializeOwned + Send> FromRequestParts<Site> for Path<T> {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, site: &Site) -> Result<Self, Error> {
        let path = axum::extract::Path::from_request_parts(parts, site).await;
        path.map(|axum::extract::Path(path)| Self(path)).map_err(|_| Error::NotFound)
    }
}

/// What stands after the question mark; words that make no sense are a bad request, said clearly.
pub struct Query<T>(pub T);

impl<T: DeserializeOwned> FromRequestParts<Site> for Query<T> {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, site: &Site) -> Result<Self, Error> {
        let query = axum_extra::extract::Query::from_request_parts(parts, site).await;
        query.map(|axum_extra::extract::Query(query)| Self(query)).map_err(|_| Error::BadQuery)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn address(uri: &str) -> Option<Address> {
        Address::of(&uri.parse().unwrap())
    }

    #[test]
    fn the_language_stands_first_and_the_form_last() {
        let found = address("/en/plans/5/measures/1.2.json?status=late").unwrap();

        assert_eq!(found.language, Language::En);
        assert_eq!(found.path, "/plans/5/measures/1.2");
        assert_eq!(found.format, Format::Json);
        assert_eq!(found.query.as_deref(), Some("status=late"));
    }

    #[test]
    fn the_number_of_a_measure_is_not_an_ending() {
        let found = address("/lv/plans/5/measures/1.2").unwrap();

        assert_eq!((found.path.as_str(), found.format), ("/plans/5/measures/1.2", Format::Html));
    }

    #[test]
    fn an_address_without_a_language_is_left_alone() {
        for uri in ["/api/v1/plans.json", "/LV/plans", "/lvx", "/"] {
            assert_eq!(address(uri), None, "{uri}");
        }
        assert_eq!(address("/lv").unwrap().path, "/");
    }
}
