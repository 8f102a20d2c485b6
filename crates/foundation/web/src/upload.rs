//! Files sent with a form.

use axum::body::Bytes;
use axum::extract::{DefaultBodyLimit, FromRequest, Multipart, Request};

use crate::{Error, Site};

/// The most that a form with files may send, in bytes: 25 MiB.
pub(crate) const LIMIT: usize = 25 * 1024 * 1024;

/// The most fields of one form; more is an attack or a mistake.
const MOST_FIELDS: usize = 2_000;

/// A file that somebody chose, not yet looked into.
#[derive(Clone, Debug)]
pub struct Upload {
    /// The name of the field.
    pub field: String,
    /// The file's name on the sender's machine; not to be trusted.
    pub name: String,
    /// The content.
    pub bytes: Bytes,
}

type Fields = Vec<(String, String)>;

/// Reads a multipart form, its fields and its files.
pub(crate) async fn read(
    mut request: Request,
    site: &Site,
    limit: usize,
) -> Result<(Fields, Vec<Upload>), Error> {
    DefaultBodyLimit::max(limit).apply(&mut request);
    let malformed = |e: &dyn std::fmt::Display| Error::Malformed(e.to_string());
    let mut multipart = Multipart::from_request(request, site).await.map_err(|e| malformed(&e))?;
    let (mut fields, mut uploads) = (Vec::new(), Vec::new());
    while let Some(part) = multipart.next_field().await.map_err(|e| refusal(&e, limit))? {
        let field = part.name().unwrap_or_default().to_owned();
        let name = part.file_name().map(str::to_owned);
        let bytes = part.bytes().await.map_err(|e| refusal(&e, limit))?;
        match name {
            Some(name) if !bytes.is_empty() => uploads.push(Upload { field, name, bytes }),
            Some(_) => {}
            None => {
                let value = String::from_utf8(bytes.into()).map_err(|e| malformed(&e))?;
                fields.push((field, value));
            }
        }
        if fields.len() + uploads.len() > MOST_FIELDS {
            return Err(Error::Malformed("too many fields".to_owned()));
        }
    }
    Ok((fields, uploads))
}

fn refusal(error: &axum::extract::multipart::MultipartError, limit: usize) -> Error {
    if error.status() == axum::http::StatusCode::PAYLOAD_TOO_LARGE {
        Error::TooLarge { limit: limit as u64 }
    } else {
        Error::Malformed(error.body_text())
    }
}
