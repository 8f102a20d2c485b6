//! Long lists in pages.

use axum::http::header::LINK;
use axum::http::{HeaderValue, Uri};
use axum::response::Response;
use serde::{Deserialize, Serialize};
use utoipa::IntoParams;

use crate::{Pager, Site};

/// How many things a page of a list holds when the client does not say.
const USUAL: u32 = 100;

/// The most things that a page of a list holds.
const MOST: u32 = 500;

/// Which page of a list is wanted: `?page=2&per_page=50`. A page beyond the end is the last one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, IntoParams)]
#[serde(try_from = "Asked")]
#[into_params(parameter_in = Query)]
pub struct Window {
    /// Which page, from 1.
    #[param(minimum = 1, default = 1, example = 1, required = false)]
    page: u32,
    /// How many things on each page.
    #[param(minimum = 1, maximum = 500, default = 100, example = 100, required = false)]
    per_page: u32,
}

/// What stands after the question mark.
#[derive(Deserialize)]
struct Asked {
    page: Option<u32>,
    per_page: Option<u32>,
}

impl TryFrom<Asked> for Window {
    type Error = &'static str;

    fn try_from(asked: Asked) -> Result<Self, Self::Error> {
        let window =
            Self { page: asked.page.unwrap_or(1), per_page: asked.per_page.unwrap_or(USUAL) };
        if window.page >= 1 && (1..=MOST).contains(&window.per_page) {
            Ok(window)
        } else {
            Err("`page` begins at 1 and `per_page` is at most 500")
        }
    }
}

impl Window {
    /// Where this page is in a list of `total` things.
    pub fn of(self, total: u64) -> Pager {
        Pager::new(self.page, total, self.per_page)
    }

    /// The most rows to read, and how many to pass over: `LIMIT` and `OFFSET`.
    pub fn rows(self, total: u64) -> (i64, i64) {
        (i64::from(self.per_page), self.of(total).offset(self.per_page))
    }

    /// The answer with one page of a list of `total` things. The header `Link` (RFC 8288) leads to the
    /// other pages and `X-Total-Count` tells how many things there are in all.
    pub fn answer<T: Serialize>(
        self,
        site: &Site,
        address: &Uri,
        total: u64,
        items: &[T],
    ) -> Response {
        let mut response = crate::json(&items);
        let headers = response.headers_mut();
        headers.insert("x-total-count", HeaderValue::from(total));
        let links = self.links(&site.absolute(address.path()), address.query(), total);
        if let Ok(links) = HeaderValue::from_str(&links) {
            headers.insert(LINK, links);
        }
        response
    }

    fn links(self, path: &str, query: Option<&str>, total: u64) -> String {
        let Pager { page, pages, .. } = self.of(total);
        let pages = [
            ("first", Some(1)),
            ("prev", (page > 1).then(|| page - 1)),
            ("next", (page < pages).then(|| page + 1)),
            ("last", Some(pages)),
        ];
        let links = pages.into_iter().filter_map(|(relation, page)| {
            let query = self.query(query.unwrap_or_default(), page?);
            Some(format!("<{path}?{query}>; rel=\"{relation}\""))
        });
        links.collect::<Vec<_>>().join(", ")
    }

    /// The same question for another page.
    fn query(self, query: &str, page: u32) -> String {
        let others = url::form_urlencoded::parse(query.as_bytes())
            .filter(|(name, _)| name != "page" && name != "per_page");
        url::form_urlencoded::Serializer::new(String::new())
            .extend_pairs(others)
            .append_pair("page", &page.to_string())
            .append_pair("per_page", &self.per_page.to_string())
            .finish()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn window(page: Option<u32>, per_page: Option<u32>) -> Result<Window, &'static str> {
        Window::try_from(Asked { page, per_page })
    }

    #[test]
    fn a_page_leads_to_its_neighbours_and_keeps_the_question() {
        let second = window(Some(2), Some(10)).unwrap();

        let links = second.links("/api/v1/plans", Some("state=open&page=2"), 35);

        assert_eq!(
            links,
            "</api/v1/plans?state=open&page=1&per_page=10>; rel=\"first\", \
             </api/v1/plans?state=open&page=1&per_page=10>; rel=\"prev\", \
             </api/v1/plans?state=open&page=3&per_page=10>; rel=\"next\", \
             </api/v1/plans?state=open&page=4&per_page=10>; rel=\"last\""
        );
    }

    #[test]
    fn a_list_that_fits_has_one_page() {
        let links = window(None, None).unwrap().links("/api/v1/plans", None, 3);

        assert!(!links.contains("next") && !links.contains("prev"), "{links}");
    }

    #[test]
    fn pages_are_counted_from_one_and_not_too_large() {
        assert!(window(Some(0), None).is_err());
        assert!(window(None, Some(0)).is_err());
        assert!(window(None, Some(501)).is_err());
        assert_eq!(window(Some(3), Some(20)).unwrap().rows(100), (20, 40));
    }
}
