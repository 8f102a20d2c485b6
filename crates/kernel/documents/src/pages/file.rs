//! The file of a document.

use accounts::Actor;
use askama::Template;
use axum::body::Body;
use axum::extract::State;
use axum::http::header::{
    CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_LENGTH, CONTENT_SECURITY_POLICY, CONTENT_TYPE,
    ETAG, IF_NONE_MATCH,
};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse as _, Response};
use base::{Id, Text};
use files::MediaType;
use web::{Error, Page, Path, Result, Shell, Site};

use crate::{Document, KeptFile, Standing, access, store};

/// Whatever a browser takes a file for, it runs nothing and loads nothing but itself, as the page that
/// browsers draw around a picture or a recording does.
const ONLY_ITSELF: &str = "default-src 'none'; img-src 'self'; media-src 'self'; \
     style-src 'unsafe-inline'; sandbox; frame-ancestors 'none'";

/// The viewers of browsers draw a PDF with styles and frames of their own, which a sandbox would stop.
const ONLY_A_VIEWER: &str =
    "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'none'";

/// What a reader sees where the file of a withdrawn document was.
#[derive(Template)]
#[template(path = "documents/gone.html")]
struct Gone {
    shell: Shell,
    document: Document,
    reason: Text,
}

pub(crate) async fn get(
    State(site): State<Site>,
    shell: Shell,
    Path(id): Path<Id<Document>>,
    actor: Actor,
    headers: HeaderMap,
) -> Result<Response> {
    let mut tx = site.db.read().await?;
    let document = store::find(&mut tx, id).await?.ok_or(Error::NotFound)?;
    drop(tx);
    access::must_read(&actor, &document)?;
    if let Standing::Withdrawn { reason, .. } = &document.standing {
        let reason = reason.clone();
        return Ok((StatusCode::GONE, Page(Gone { shell, document, reason })).into_response());
    }
    let file = document.content.file().ok_or(Error::NotFound)?;
    let dressed = dressed(file, document.is_public);
    if is_known(&headers, &tag(file)) {
        return Ok((StatusCode::NOT_MODIFIED, dressed).into_response());
    }
    let content = site.files.read(file.hash).await?;
    let length = [(CONTENT_LENGTH, content.size.to_string())];
    Ok((dressed, length, Body::from_stream(content.parts)).into_response())
}

/// The headers of a file.
fn dressed(file: &KeptFile, is_public: bool) -> [(axum::http::HeaderName, String); 5] {
    let charset = if file.media_type.mime().starts_with("text/") { "; charset=utf-8" } else { "" };
    let policy = if file.media_type == MediaType::Pdf { ONLY_A_VIEWER } else { ONLY_ITSELF };
    // Asked again each time, because a document may be withdrawn.
    let caching = if is_public { "public, no-cache" } else { "private, no-store" };
    [
        (CONTENT_TYPE, format!("{}{charset}", file.media_type)),
        (CONTENT_DISPOSITION, disposition(file)),
        (CONTENT_SECURITY_POLICY, policy.to_owned()),
        (CACHE_CONTROL, caching.to_owned()),
        (ETAG, tag(file)),
    ]
}

/// Whether it is shown or saved, and its name in both spellings of RFC 6266: old programs read the first.
fn disposition(file: &KeptFile) -> String {
    let how = if file.media_type.is_inline_safe() { "inline" } else { "attachment" };
    let name = file.name.as_str();
    let plain: String =
        name.chars().map(|letter| if letter.is_ascii() { letter } else { '_' }).collect();
    let encoded = url::form_urlencoded::byte_serialize(name.as_bytes()).collect::<String>();
    let encoded = encoded.replace('+', "%20");
    format!("{how}; filename=\"{plain}\"; filename*=UTF-8''{encoded}")
}

/// Weak, because what travels may be compressed.
fn tag(file: &KeptFile) -> String {
    format!("W/\"{}\"", file.hash)
}

/// Whether the reader has the file already.
fn is_known(headers: &HeaderMap, tag: &str) -> bool {
    let strong = |tag: &str| tag.trim().trim_start_matches("W/").to_owned();
    let known = headers.get_all(IF_NONE_MATCH).into_iter().filter_map(|line| line.to_str().ok());
    known.flat_map(|line| line.split(',')).any(|one| strong(one) == strong(tag))
}
