//! Answers for people.

use askama::Template;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};

use crate::{Error, cookie, expired_cookie};

/// A page, from its template.
pub struct Page<T>(pub T);

/// A form that was refused: the same page with what was typed, answered with 422.
pub struct Refused<T>(pub T);

impl<T: Template> IntoResponse for Page<T> {
    fn into_response(self) -> Response {
        html(StatusCode::OK, &self.0)
    }
}

impl<T: Template> IntoResponse for Refused<T> {
    fn into_response(self) -> Response {
        html(StatusCode::UNPROCESSABLE_ENTITY, &self.0)
    }
}

fn html(status: StatusCode, template: &impl Template) -> Response {
    match template.render() {
        Ok(html) => {
            (status, [(header::CONTENT_TYPE, "text/html; charset=utf-8")], html).into_response()
        }
        Err(error) => Error::from(error).into_response(),
    }
}

/// Sends the visitor on after an act, perhaps with a sentence to read there.
#[derive(Debug)]
pub struct Redirect {
    to: String,
    notice: Option<&'static str>,
    cookies: Vec<String>,
}

/// The cookie that carries the message to be shown on the next page.
pub(crate) const NOTICE: &str = "atvere_notice";

impl Redirect {
    /// To a path of this site, with its language: `/lv/plans/5`.
    pub fn to(path: impl Into<String>) -> Self {
        Self { to: path.into(), notice: None, cookies: Vec::new() }
    }

    /// With the message `id` at the top of the next page.
    #[must_use]
    pub fn saying(mut self, id: &'static str) -> Self {
        self.notice = Some(id);
        self
    }

    /// With a cookie, as made by [`cookie`] or [`expired_cookie`].
    #[must_use]
    pub fn with_cookie(mut self, cookie: String) -> Self {
        self.cookies.push(cookie);
        self
    }
}

impl IntoResponse for Redirect {
    fn into_response(self) -> Response {
        let mut response = StatusCode::SEE_OTHER.into_response();
        let headers = response.headers_mut();
        // Only a path of our own: an address of another host could not begin with a single slash. Browsers
        // drop tabs before they look, so a tab may not stand between two slashes either.
        let own = self.to.starts_with('/')
            && !self.to.starts_with("//")
            && !self.to.starts_with("/\\")
            && !self.to.contains('\t');
        let to = if own { self.to.as_str() } else { "/" };
        headers.insert(
            header::LOCATION,
            HeaderValue::from_str(to).unwrap_or(HeaderValue::from_static("/")),
        );
        let notice = self.notice.map(|id| cookie(NOTICE, id, Some(60)));
        for cookie in self.cookies.into_iter().chain(notice) {
            if let Ok(value) = HeaderValue::from_str(&cookie) {
                headers.append(header::SET_COOKIE, value);
            }
        }
        response
    }
}

/// The header that takes the notice away once it was shown.
pub(crate) fn notice_was_shown() -> HeaderValue {
    HeaderValue::from_str(&expired_cookie(NOTICE)).expect("a cookie of our own is plain ASCII")
}
