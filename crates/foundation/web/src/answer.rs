//! The same facts for machines.

use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use serde::Serialize;

use crate::Error;

/// An answer in JSON.
pub fn json(value: &impl Serialize) -> Response {
    match serde_json::to_vec(value) {
        Ok(body) => ([(CONTENT_TYPE, "application/json; charset=utf-8")], body).into_response(),
        Err(error) => Error::internal(error).into_response(),
    }
}

/// An answer in CSV (RFC 4180, UTF-8, a header line), to be saved as `name.csv`.
pub fn csv(name: &str, rows: &[impl Serialize]) -> Response {
    let mut writer = ::csv::Writer::from_writer(Vec::new());
    let written = rows.iter().try_for_each(|row| writer.serialize(row));
    let body = written
        .map_err(Error::internal)
        .and_then(|()| writer.into_inner().map_err(Error::internal));
    match body {
        Ok(body) => {
            let kind = "text/csv; charset=utf-8; header=present";
            let save = format!("attachment; filename=\"{name}.csv\"");
            ([(CONTENT_TYPE, kind.to_owned()), (CONTENT_DISPOSITION, save)], body).into_response()
        }
        Err(error) => error.into_response(),
    }
}
