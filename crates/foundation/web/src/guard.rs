//! What happens around every request: who asks, how often, what headers go back, what an error looks like.

use std::net::{IpAddr, Ipv4Addr, SocketAddr};
use std::sync::Arc;

use askama::Template;
use axum::extract::{ConnectInfo, MatchedPath, Request, State};
use axum::http::{HeaderMap, HeaderValue, Method, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use base::Language;
use i18n::Say;

use crate::address::Format;
use crate::shell::Browser;
use crate::{Error, Limit, Shell, SignedIn, Site, api, cookie, cookies, forgery, page};

/// Nothing is loaded from elsewhere, no script or style stands in a page, nobody frames us.
const CONTENT_SECURITY_POLICY: &str = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; \
     font-src 'self'; connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'; \
     manifest-src 'self'";

/// The network address of whoever asks: the connection's, or what our own proxy says.
pub fn client_network(site: &Site, request: &axum::http::request::Parts) -> IpAddr {
    network(site, &request.headers, request.extensions.get::<ConnectInfo<SocketAddr>>())
}

fn network(
    site: &Site,
    headers: &HeaderMap,
    connection: Option<&ConnectInfo<SocketAddr>>,
) -> IpAddr {
    let told = || {
        // The last entry is the one that our own proxy added; those before it can be made up.
        let forwarded = headers.get("x-forwarded-for")?.to_str().ok()?;
        forwarded.rsplit(',').next()?.trim().parse().ok()
    };
    let direct = || connection.map(|ConnectInfo(address)| address.ip());
    let told = if site.settings.behind_proxy { told() } else { None };
    told.or_else(direct).unwrap_or(IpAddr::V4(Ipv4Addr::LOCALHOST))
}

/// Lets a request through, and dresses its answer.
pub(crate) async fn guard(State(site): State<Site>, mut request: Request, next: Next) -> Response {
    let browser = Browser::of(request.headers(), &site);
    request.extensions_mut().insert(browser.clone());
    let (parts, body) = request.into_parts();
    let shell = Shell::of(&parts, &site);
    let notice_shown = cookies::read(&parts.headers, page::NOTICE).is_some();
    let asked = Asked::of(&parts, &shell);
    let refused = admit(&site, &parts);
    let request = Request::from_parts(parts, body);

    let mut response = match refused {
        Ok(()) => next.run(request).await,
        Err(error) => error.into_response(),
    };
    let signed_in = response.extensions_mut().remove::<SignedIn>();
    let is_personal = signed_in.is_some();
    let failure = response.extensions().get::<Arc<Error>>().cloned();
    if let Some(error) = failure {
        let shell = match asked.program {
            Some(language) => shell.speaking(language),
            None => shell.for_person(signed_in),
        };
        response = tell(shell, &error, &asked);
    }
    if asked.program.is_some() {
        let headers = response.headers_mut();
        for (name, value) in FOR_PROGRAMS {
            headers.insert(name, HeaderValue::from_static(value));
        }
    }
    let is_page = response
        .headers()
        .get(header::CONTENT_TYPE)
        .is_some_and(|kind| kind.as_bytes().starts_with(b"text/html"));
    if notice_shown && is_page {
        response.headers_mut().append(header::SET_COOKIE, page::notice_was_shown());
    }
    dress(&site, &browser, is_personal, &mut response);
    response
}

/// An act must come from a page of ours, and not too often.
fn admit(site: &Site, parts: &axum::http::request::Parts) -> Result<(), Error> {
    if parts.method == Method::GET || parts.method == Method::HEAD {
        return Ok(());
    }
    site.limits.count(Limit::Act, network(site, &parts.headers, parts.extensions.get()))?;
    let foreign = parts
        .headers
        .get("sec-fetch-site")
        .is_some_and(|from| !matches!(from.as_bytes(), b"same-origin" | b"none"));
    if foreign { Err(Error::Forged) } else { Ok(()) }
}

/// The headers of every answer.
fn dress(site: &Site, browser: &Browser, is_personal: bool, response: &mut Response) {
    let used = browser.used.load(std::sync::atomic::Ordering::Relaxed);
    let headers = response.headers_mut();
    if used && browser.is_new {
        let told = cookie(forgery::BROWSER, &browser.name, Some(60 * 60 * 24 * 365));
        headers.append(
            header::SET_COOKIE,
            HeaderValue::from_str(&told).expect("the name is plain ASCII"),
        );
    }
    let is_private = used || is_personal || headers.contains_key(header::SET_COOKIE);
    let fixed = [
        (header::CONTENT_SECURITY_POLICY, CONTENT_SECURITY_POLICY),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (header::REFERRER_POLICY, "same-origin"),
        (header::X_FRAME_OPTIONS, "DENY"),
    ];
    for (name, value) in fixed {
        headers.entry(name).or_insert(HeaderValue::from_static(value));
    }
    let named = [
        ("cross-origin-opener-policy", "same-origin"),
        ("permissions-policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()"),
    ];
    for (name, value) in named {
        headers.entry(name).or_insert(HeaderValue::from_static(value));
    }
    if is_private {
        headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("private, no-store"));
    } else {
        headers
            .entry(header::CACHE_CONTROL)
            .or_insert(HeaderValue::from_static("public, no-cache"));
    }
    if site.settings.public_url.starts_with("https://") {
        headers.insert("strict-transport-security", HeaderValue::from_static("max-age=31536000"));
        secure_cookies(headers);
    }
}

fn secure_cookies(headers: &mut HeaderMap) {
    let plain: Vec<_> = headers.get_all(header::SET_COOKIE).iter().cloned().collect();
    headers.remove(header::SET_COOKIE);
    for cookie in plain {
        let secure = [cookie.as_bytes(), b"; Secure"].concat();
        headers.append(header::SET_COOKIE, HeaderValue::from_bytes(&secure).unwrap_or(cookie));
    }
}

#[derive(Template)]
#[template(path = "error.html")]
struct ErrorPage<'a> {
    shell: Shell,
    error: &'a Error,
    number: String,
}

impl ErrorPage<'_> {
    fn say(&self, part: &str) -> Say {
        let say = self.shell.msg(format!("error-{}-{part}", self.error.key()));
        match self.error {
            Error::TooLarge { limit } => say.count("megabytes", limit / (1024 * 1024)),
            Error::TooMany { seconds } => say.count("seconds", *seconds),
            Error::Conflict(id) => say.arg("what", self.shell.msg(*id)),
            Error::NotFound
            | Error::SignInNeeded
            | Error::Forbidden
            | Error::SecondStepNeeded
            | Error::Forged
            | Error::BadQuery
            | Error::Malformed(_)
            | Error::Internal(_)
            | Error::Unavailable(_) => say,
        }
    }

    fn is_for_people_with_accounts(&self) -> bool {
        matches!(self.error, Error::SignInNeeded)
    }

    fn asks_for_second_step(&self) -> bool {
        matches!(self.error, Error::SecondStepNeeded)
    }

    fn is_ours(&self) -> bool {
        matches!(self.error, Error::Internal(_) | Error::Unavailable(_))
    }
}

/// What a program on the page of another site may read: everything here is public and nothing is sent
/// along. The language of a failure follows the client.
const FOR_PROGRAMS: [(&str, &str); 3] = [
    ("access-control-allow-origin", "*"),
    ("access-control-expose-headers", "etag, link, x-total-count"),
    ("vary", "accept-language"),
];

/// What decides the form of the answer to a request that failed.
struct Asked {
    /// An address of the interface for programs, and the language that the client prefers: even a failure
    /// is JSON.
    program: Option<Language>,
    /// A page for people, not the same facts for machines.
    page: bool,
    /// To read, not to act: only then can the person sign in and come back to the same.
    reads: bool,
    /// The pattern of the address. A path itself may carry the secret of a letter.
    route: String,
}

impl Asked {
    fn of(parts: &axum::http::request::Parts, shell: &Shell) -> Self {
        let route = parts.extensions.get::<MatchedPath>().map_or("none", MatchedPath::as_str);
        let accept = parts.headers.get(header::ACCEPT_LANGUAGE);
        let accept = accept.and_then(|value| value.to_str().ok()).unwrap_or_default();
        let program = parts.uri.path().starts_with(api::PREFIX).then(|| Language::best_for(accept));
        Self {
            program,
            page: shell.format() == Format::Html && program.is_none(),
            reads: parts.method == Method::GET || parts.method == Method::HEAD,
            route: route.to_owned(),
        }
    }
}

/// The page or the JSON that tells what went wrong; the cause goes to the log, once, with the number.
fn tell(shell: Shell, error: &Error, asked: &Asked) -> Response {
    let number = hex::encode(shell.site().entropy.bytes::<4>());
    if matches!(error, Error::Internal(_) | Error::Unavailable(_)) {
        tracing::error!(number, route = asked.route, cause = %error, "a request failed");
    }
    if asked.page
        && asked.reads
        && let Some(door) = door(error)
    {
        return page::Redirect::to(through_and_back(&shell, door)).into_response();
    }
    let status = error.status();
    let view = ErrorPage { shell, error, number };
    let mut response = if asked.page {
        match view.render() {
            Ok(html) => {
                (status, [(header::CONTENT_TYPE, "text/html; charset=utf-8")], html).into_response()
            }
            Err(_) => status.into_response(),
        }
    } else {
        let [title, advice] = ["title", "advice"].map(|part| view.say(part).to_string());
        let body = api::Failure::new(error, title, advice, view.number);
        (status, axum::Json(body)).into_response()
    };
    if let Error::TooMany { seconds } = error {
        response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from(*seconds));
    }
    response
}

/// The page that lets somebody in who could not read what they asked for.
const fn door(error: &Error) -> Option<&'static str> {
    match error {
        Error::SignInNeeded => Some("/sign-in"),
        Error::SecondStepNeeded => Some("/account/second-step"),
        Error::NotFound
        | Error::Forbidden
        | Error::Forged
        | Error::BadQuery
        | Error::Malformed(_)
        | Error::TooLarge { .. }
        | Error::TooMany { .. }
        | Error::Conflict(_)
        | Error::Internal(_)
        | Error::Unavailable(_) => None,
    }
}

/// A page that sends the person back to where they were.
fn through_and_back(shell: &Shell, door: &str) -> String {
    let back = shell.this_in(&shell.language);
    let encoded: String = url::form_urlencoded::byte_serialize(back.as_bytes()).collect();
    format!("{}?return={encoded}", shell.link(door))
}
