//! A small server that speaks the part of the protocol of S3 that is used here.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex};

use axum::Router;
use axum::body::Bytes;
use axum::extract::{Query, State};
use axum::http::{HeaderMap, HeaderName, Method, StatusCode, Uri, header};
use axum::response::{IntoResponse as _, Response};
use tokio::net::TcpListener;

#[derive(Clone, Default)]
pub(crate) struct BucketServer {
    pub(crate) objects: Arc<Mutex<BTreeMap<String, Vec<u8>>>>,
    parts: Arc<Mutex<BTreeMap<u32, Vec<u8>>>>,
}

type Asked = Query<BTreeMap<String, String>>;

impl BucketServer {
    /// Starts a server; returns it with its address.
    pub(crate) async fn start() -> (Self, String) {
        let server = Self::default();
        let router = Router::new().fallback(answer).with_state(server.clone());
        let router = router.layer(axum::extract::DefaultBodyLimit::disable());
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = format!("http://{}", listener.local_addr().unwrap());
        tokio::spawn(async move { axum::serve(listener, router).await });
        (server, address)
    }

    fn put(&self, key: &str, content: &[u8]) {
        self.objects.lock().unwrap().insert(key.to_owned(), content.to_vec());
    }

    fn put_part(&self, number: &str, content: &[u8]) {
        self.parts.lock().unwrap().insert(number.parse().unwrap(), content.to_vec());
    }

    fn put_parts_together(&self, key: &str) {
        let parts = std::mem::take(&mut *self.parts.lock().unwrap());
        self.put(key, &parts.into_values().flatten().collect::<Vec<_>>());
    }

    fn get(&self, key: &str, headers: &HeaderMap) -> Response {
        let objects = self.objects.lock().unwrap();
        let Some(content) = objects.get(key) else { return StatusCode::NOT_FOUND.into_response() };
        let range = headers.get(header::RANGE).map(|range| range.to_str().unwrap());
        let Some(range) = range else { return found(content.len(), content.clone()) };
        let (start, end) = range.strip_prefix("bytes=").unwrap().split_once('-').unwrap();
        let (start, last): (usize, usize) = (start.parse().unwrap(), end.parse().unwrap());
        let last = last.min(content.len() - 1);
        let part = content[start..=last].to_vec();
        let content_range = format!("bytes {start}-{last}/{}", content.len());
        let headers = [(header::CONTENT_RANGE, content_range)];
        (StatusCode::PARTIAL_CONTENT, headers, found(part.len(), part)).into_response()
    }

    fn head(&self, key: &str) -> Response {
        match self.objects.lock().unwrap().get(key) {
            Some(content) => found(content.len(), Vec::new()),
            None => StatusCode::NOT_FOUND.into_response(),
        }
    }

    fn delete(&self, wanted: &str) -> Response {
        let keys = wanted.split("<Key>").skip(1).filter_map(|rest| rest.split('<').next());
        let delete = |key: &str| {
            self.objects.lock().unwrap().remove(key);
            format!("<Deleted><Key>{key}</Key></Deleted>")
        };
        let deleted: String = keys.map(delete).collect();
        format!("<DeleteResult>{deleted}</DeleteResult>").into_response()
    }
}

async fn answer(
    State(server): State<BucketServer>,
    method: Method,
    uri: Uri,
    Query(asked): Asked,
    headers: HeaderMap,
    body: Bytes,
) -> Response {
    let key = uri.path().strip_prefix("/files/").unwrap_or_default();
    let asks = |what: &str| asked.contains_key(what);
    match method {
        Method::PUT if asks("partNumber") => server.put_part(&asked["partNumber"], &body),
        Method::PUT => server.put(key, &body),
        Method::HEAD => return server.head(key),
        Method::GET => return server.get(key, &headers),
        Method::POST if asks("uploads") => {
            let answer = "<InitiateMultipartUploadResult><UploadId>1</UploadId></InitiateMultipartUploadResult>";
            return answer.into_response();
        }
        Method::POST if asks("uploadId") => {
            server.put_parts_together(key);
            let answer =
                "<CompleteMultipartUploadResult><ETag>1</ETag></CompleteMultipartUploadResult>";
            return answer.into_response();
        }
        Method::POST if asks("delete") => return server.delete(&String::from_utf8_lossy(&body)),
        _ => return StatusCode::METHOD_NOT_ALLOWED.into_response(),
    }
    [etag()].into_response()
}

fn found(length: usize, content: Vec<u8>) -> Response {
    let length = (header::CONTENT_LENGTH, length.to_string());
    let changed = (header::LAST_MODIFIED, "Tue, 30 Apr 2024 08:00:00 GMT".to_owned());
    ([length, changed, etag()], content).into_response()
}

fn etag() -> (HeaderName, String) {
    (header::ETAG, "\"1\"".to_owned())
}
