//! A browser without a screen: it keeps cookies and sends forms.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::sync::{Mutex, PoisonError};

use axum::Router;
use axum::body::Body;
use axum::http::{HeaderMap, Request, header};
use http_body_util::BodyExt as _;
use tower::ServiceExt as _;
use web::Site;

/// Somebody's browser.
pub struct Browser {
    app: Router,
    site: Site,
    cookies: Mutex<BTreeMap<String, String>>,
}

/// What came back.
#[derive(Clone, Debug)]
pub struct Answer {
    /// The status: 200, 303, 403, …
    pub status: u16,
    /// The headers.
    pub headers: HeaderMap,
    /// The body as text.
    pub body: String,
}

/// The name that a test's browser has for form tokens.
const NAME: &str = "a-browser-of-a-test";

impl Browser {
    pub(crate) fn new(app: Router, site: Site) -> Self {
        let cookies = BTreeMap::from([(web::BROWSER.to_owned(), NAME.to_owned())]);
        Self { app, site, cookies: Mutex::new(cookies) }
    }

    /// Opens an address: `/lv/plans/5`.
    pub async fn get(&self, path: &str) -> Answer {
        self.send(Request::get(path).body(Body::empty()).expect("a test asks for a proper address"))
            .await
    }

    /// Sends a form from one of our pages, with its token.
    pub async fn post(&self, path: &str, fields: &[(&str, &str)]) -> Answer {
        let token = self.site.secret.token_for(NAME);
        let fields: Vec<_> = fields.iter().copied().chain([("_token", token.as_str())]).collect();
        self.post_bare(path, &fields).await
    }

    /// Sends a form exactly as given: without a token it is a forgery.
    pub async fn post_bare(&self, path: &str, fields: &[(&str, &str)]) -> Answer {
        let body =
            url::form_urlencoded::Serializer::new(String::new()).extend_pairs(fields).finish();
        let request =
            Request::post(path).header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
        self.send(request.body(Body::from(body)).expect("a test asks for a proper address")).await
    }

    /// Sends a form with one file, with its token.
    pub async fn upload(
        &self,
        path: &str,
        fields: &[(&str, &str)],
        file: (&str, &str, &[u8]),
    ) -> Answer {
        let token = self.site.secret.token_for(NAME);
        let boundary = "a-boundary-that-is-not-in-the-file";
        let mut body = Vec::new();
        for (name, value) in fields.iter().copied().chain([("_token", token.as_str())]) {
            let part = format!(
                "--{boundary}\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n"
            );
            body.extend_from_slice(part.as_bytes());
        }
        let (field, name, content) = file;
        let head = format!(
            "--{boundary}\r\nContent-Disposition: form-data; name=\"{field}\"; filename=\"{name}\"\r\n\r\n"
        );
        body.extend_from_slice(head.as_bytes());
        body.extend_from_slice(content);
        body.extend_from_slice(format!("\r\n--{boundary}--\r\n").as_bytes());
        let kind = format!("multipart/form-data; boundary={boundary}");
        let request = Request::post(path).header(header::CONTENT_TYPE, kind);
        self.send(request.body(Body::from(body)).expect("a test asks for a proper address")).await
    }

    /// Sends any request, with the cookies of this browser, and keeps those that come back.
    pub async fn send(&self, mut request: Request<Body>) -> Answer {
        let cookies = self.cookie_header();
        request
            .headers_mut()
            .insert(header::COOKIE, cookies.parse().expect("cookies are plain text"));
        let response =
            self.app.clone().oneshot(request).await.expect("the application always answers");
        self.keep(response.headers());
        let (parts, body) = response.into_parts();
        let bytes = body.collect().await.expect("the answer can be read").to_bytes();
        let body = String::from_utf8_lossy(&bytes).into_owned();
        Answer { status: parts.status.as_u16(), headers: parts.headers, body }
    }

    /// Gives this browser a cookie, as a sign-in would.
    pub fn set_cookie(&self, name: &str, value: &str) {
        let mut cookies = self.cookies.lock().unwrap_or_else(PoisonError::into_inner);
        cookies.insert(name.to_owned(), value.to_owned());
    }

    /// The value of a cookie.
    pub fn cookie(&self, name: &str) -> Option<String> {
        self.cookies.lock().unwrap_or_else(PoisonError::into_inner).get(name).cloned()
    }

    fn cookie_header(&self) -> String {
        let cookies = self.cookies.lock().unwrap_or_else(PoisonError::into_inner);
        cookies.iter().fold(String::new(), |mut line, (name, value)| {
            write!(line, "{name}={value}; ").expect("writing to a string cannot fail");
            line
        })
    }

    fn keep(&self, headers: &HeaderMap) {
        for line in headers.get_all(header::SET_COOKIE) {
            let line = line.to_str().unwrap_or_default();
            let Some((name, value)) = line.split(';').next().and_then(|pair| pair.split_once('='))
            else {
                continue;
            };
            let mut cookies = self.cookies.lock().unwrap_or_else(PoisonError::into_inner);
            if line.contains("Max-Age=0") {
                cookies.remove(name);
            } else {
                cookies.insert(name.to_owned(), value.to_owned());
            }
        }
    }
}

impl Answer {
    /// Whether the page contains this text.
    pub fn has(&self, text: &str) -> bool {
        self.body.contains(text)
    }

    /// Where the answer sends the visitor.
    pub fn location(&self) -> &str {
        self.headers.get(header::LOCATION).and_then(|value| value.to_str().ok()).unwrap_or_default()
    }

    /// The body as JSON.
    ///
    /// # Panics
    /// When it is not JSON.
    pub fn json(&self) -> serde_json::Value {
        serde_json::from_str(&self.body).expect("the answer is JSON")
    }
}
