//! The same facts for machines.

use std::future::ready;

use axum::body::{Body, Bytes};
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use futures_util::stream::{self, Stream, StreamExt as _};
use serde::Serialize;

use crate::{Error, Result};

const JSON: &str = "application/json; charset=utf-8";

/// An answer in JSON.
pub fn json(value: &impl Serialize) -> Response {
    match serde_json::to_vec(value) {
        Ok(body) => ([(CONTENT_TYPE, JSON)], body).into_response(),
        Err(error) => Error::internal(error).into_response(),
    }
}

/// A list of any length in JSON: its rows come in pieces, of which one at a time is in memory.
pub fn json_in_pieces<R: Serialize>(
    pieces: impl Stream<Item = Result<Vec<R>>> + Send + 'static,
) -> Response {
    let mut is_first = true;
    let rows = pieces.map(move |piece| {
        let mut text = Vec::new();
        for row in piece? {
            text.extend_from_slice(if is_first { b"" } else { b"," });
            is_first = false;
            serde_json::to_writer(&mut text, &row).map_err(Error::internal)?;
        }
        Ok::<_, Error>(Bytes::from(text))
    });
    let sign = |sign| stream::once(ready(Ok(Bytes::from_static(sign))));
    let body = Body::from_stream(sign(b"[").chain(rows).chain(sign(b"]")));
    ([(CONTENT_TYPE, JSON)], body).into_response()
}

/// An answer in CSV (RFC 4180, UTF-8, a header line), to be saved as `name.csv`.
pub fn csv(name: &str, rows: &[impl Serialize]) -> Response {
    match lines(rows, true) {
        Ok(body) => (csv_headers(name), body).into_response(),
        Err(error) => error.into_response(),
    }
}

/// A list of any length in CSV: its rows come in pieces, of which one at a time is in memory.
pub fn csv_in_pieces<R: Serialize>(
    name: &str,
    pieces: impl Stream<Item = Result<Vec<R>>> + Send + 'static,
) -> Response {
    let body = pieces.enumerate().map(|(place, piece)| lines(&piece?, place == 0));
    (csv_headers(name), Body::from_stream(body)).into_response()
}

fn lines(rows: &[impl Serialize], has_header: bool) -> Result<Bytes> {
    let mut writer = ::csv::WriterBuilder::new().has_headers(has_header).from_writer(Vec::new());
    rows.iter().try_for_each(|row| writer.serialize(row)).map_err(Error::internal)?;
    writer.into_inner().map(Bytes::from).map_err(Error::internal)
}

fn csv_headers(name: &str) -> [(axum::http::HeaderName, String); 2] {
    let save = format!("attachment; filename=\"{name}.csv\"");
    [
        (CONTENT_TYPE, "text/csv; charset=utf-8; header=present".to_owned()),
        (CONTENT_DISPOSITION, save),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(Serialize)]
    struct Row {
        number: u8,
    }

    async fn body(answer: Response) -> String {
        let bytes = axum::body::to_bytes(answer.into_body(), 1024).await.unwrap();
        String::from_utf8(bytes.into()).unwrap()
    }

    fn pieces(pieces: &[&[u8]]) -> impl Stream<Item = Result<Vec<Row>>> + Send + use<> {
        let rows = |piece: &&[u8]| Ok(piece.iter().map(|number| Row { number: *number }).collect());
        stream::iter(pieces.iter().map(rows).collect::<Vec<_>>())
    }

    #[tokio::test]
    async fn a_list_in_pieces_reads_as_one() {
        let in_pieces = || pieces(&[&[1, 2], &[3]]);

        assert_eq!(
            body(json_in_pieces(in_pieces())).await,
            r#"[{"number":1},{"number":2},{"number":3}]"#
        );
        assert_eq!(body(csv_in_pieces("x", in_pieces())).await, "number\n1\n2\n3\n");
    }

    #[tokio::test]
    async fn a_list_of_nothing_is_empty() {
        assert_eq!(body(json_in_pieces(pieces(&[&[]]))).await, "[]");
        assert_eq!(body(csv_in_pieces("x", pieces(&[]))).await, "");
    }

    #[tokio::test]
    async fn a_list_that_breaks_off_does_not_look_whole() {
        let broken = stream::iter([Ok(vec![Row { number: 1 }]), Err(Error::internal("gone"))]);

        let read = axum::body::to_bytes(json_in_pieces(broken).into_body(), 1024).await;

        assert!(read.is_err());
    }
}
