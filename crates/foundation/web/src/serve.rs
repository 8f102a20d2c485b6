//! All parts together: the application that answers requests.

use std::sync::OnceLock;
use std::time::Instant;

use axum::Router;
use axum::body::{Body, Bytes};
use axum::extract::{ConnectInfo, MatchedPath, Request, State};
use axum::http::{HeaderValue, StatusCode, header};
use axum::middleware::{Next, from_fn, from_fn_with_state};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use metrics_exporter_prometheus::{PrometheusBuilder, PrometheusHandle};
use tower::util::MapRequestLayer;
use tower::{Layer, ServiceExt};
use tower_http::compression::CompressionLayer;
use tower_http::compression::predicate::{DefaultPredicate, NotForContentType, Predicate};

use crate::{Error, Routes, Site, address, assets, guard};

/// The application: routes of all parts, behind everything that holds for every request.
///
/// `people` finds out who is signed in; it runs after the guard and before the pages.
pub fn app<F>(site: Site, routes: Routes, people: F) -> Router
where
    F: FnOnce(Router<Site>) -> Router<Site>,
{
    let pages = people(routes.into_router().fallback(address::without_language));
    let inner = pages
        .route("/assets/{name}", get(assets::serve))
        .route("/health", get(health))
        .route("/metrics", get(metrics_page))
        .layer(from_fn_with_state(site.clone(), guard::guard))
        .layer(from_fn(tag))
        .layer(from_fn(watch))
        .layer(CompressionLayer::new().gzip(true).br(true).compress_when(worth_compressing()))
        .with_state(site);
    // The path is taken apart before the router looks at it.
    let outer = MapRequestLayer::new(address::take_apart).layer(inner);
    Router::new().fallback_service(outer.map_response(IntoResponse::into_response))
}

/// What is compressed inside already is sent as it is: pictures, recordings, PDF, office documents.
fn worth_compressing() -> impl Predicate {
    DefaultPredicate::new()
        .and(NotForContentType::const_new("application/pdf"))
        .and(NotForContentType::const_new("application/vnd."))
        .and(NotForContentType::const_new("audio/"))
        .and(NotForContentType::const_new("video/"))
}

/// Answers 200 when the database can be read: for load balancers and the operator.
async fn health(State(site): State<Site>) -> Response {
    match site.db.read().await {
        Ok(_) => (StatusCode::OK, [(header::CACHE_CONTROL, "no-store")], "ok\n").into_response(),
        Err(error) => Error::from(error).into_response(),
    }
}

static METRICS: OnceLock<PrometheusHandle> = OnceLock::new();

/// Begins to collect figures for `/metrics`. Without it the page is not there.
pub fn open_metrics() {
    let builder =
        PrometheusBuilder::new().set_buckets(&[0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1.0, 3.0, 10.0]);
    if let Ok(handle) = builder.and_then(PrometheusBuilder::install_recorder) {
        // A second opening in one process keeps the first.
        drop(METRICS.set(handle));
    }
}

/// Figures for Prometheus, only for those who ask from this machine itself.
async fn metrics_page(request: Request) -> Response {
    let connection = request.extensions().get::<ConnectInfo<std::net::SocketAddr>>();
    let is_near = connection.is_none_or(|ConnectInfo(address)| address.ip().is_loopback());
    let forwarded = request.headers().contains_key("x-forwarded-for");
    match METRICS.get() {
        Some(handle) if is_near && !forwarded => {
            let kind = [(header::CONTENT_TYPE, "text/plain; version=0.0.4; charset=utf-8")];
            (kind, handle.render()).into_response()
        }
        _ => Error::NotFound.into_response(),
    }
}

/// Gives each request a number, counts it, and writes one line about it.
async fn watch(request: Request, next: Next) -> Response {
    let began = Instant::now();
    let method = request.method().clone();
    // The pattern and not the path: a path may tell who reads what.
    let route = request
        .extensions()
        .get::<MatchedPath>()
        .map_or_else(|| "none".to_owned(), |path| path.as_str().to_owned());
    let response = next.run(request).await;
    let seconds = began.elapsed().as_secs_f64();
    let status = response.status().as_u16();
    metrics::counter!("atvere_requests_total", "route" => route.clone(), "status" => status.to_string()).increment(1);
    metrics::histogram!("atvere_request_seconds", "route" => route.clone()).record(seconds);
    tracing::info!(%method, route, status, milliseconds = seconds * 1000.0, "answered");
    response
}

/// The most that is held to compute a tag; larger answers stream untagged.
const TAGGED: usize = 1024 * 1024;

/// Adds an `ETag` to public answers and answers 304 when the reader already has it.
async fn tag(request: Request, next: Next) -> Response {
    let known = request.headers().get(header::IF_NONE_MATCH).cloned();
    let reads = request.method() == axum::http::Method::GET;
    let response = next.run(request).await;
    let (mut parts, body) = response.into_parts();
    let length = axum::body::HttpBody::size_hint(&body).exact();
    let taggable = reads
        && parts.status == StatusCode::OK
        && length.is_some_and(|length| length <= TAGGED as u64)
        && !parts.headers.contains_key(header::ETAG)
        && !is_private(&parts.headers);
    if !taggable {
        return Response::from_parts(parts, body);
    }
    let Ok(bytes) = axum::body::to_bytes(body, TAGGED).await else {
        return StatusCode::INTERNAL_SERVER_ERROR.into_response();
    };
    let tag = entity_tag(&bytes);
    let has_it = known.is_some_and(|known| {
        known.as_bytes().split(|b| *b == b',').any(|one| one.trim_ascii() == tag.as_bytes())
    });
    parts.headers.insert(header::ETAG, tag);
    if has_it {
        parts.status = StatusCode::NOT_MODIFIED;
        parts.headers.remove(header::CONTENT_LENGTH);
        return Response::from_parts(parts, Body::empty());
    }
    Response::from_parts(parts, Body::from(bytes))
}

fn is_private(headers: &axum::http::HeaderMap) -> bool {
    headers.get(header::CACHE_CONTROL).is_some_and(|value| value.as_bytes().starts_with(b"private"))
}

/// Weak, because compression changes the bytes and not the content.
fn entity_tag(bytes: &Bytes) -> HeaderValue {
    let tag = format!("W/\"{:016x}\"", xxhash_rust::xxh3::xxh3_64(bytes));
    HeaderValue::from_str(&tag).expect("hexadecimal digits in quotes are a header value")
}
