//! A personal code is in no log, however much is logged.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]
#![expect(
    dead_code,
    reason = "the helpers are those of the other tests, and not all are needed here"
)]

#[path = "http/acting.rs"]
mod acting;
#[path = "http/gateway.rs"]
mod gateway;
#[path = "http/site.rs"]
mod site;

use std::io;
use std::sync::{Arc, Mutex, PoisonError};

use testkit::Engine;
use tracing_subscriber::fmt::MakeWriter;

use crate::gateway::{by_eid, meddled_site};
use crate::site::{anna, at_browser};

/// A log that is kept in memory.
#[derive(Clone, Default)]
struct Log(Arc<Mutex<Vec<u8>>>);

impl Log {
    fn text(&self) -> String {
        let bytes = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        String::from_utf8_lossy(&bytes).into_owned()
    }
}

impl io::Write for Log {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl<'a> MakeWriter<'a> for Log {
    type Writer = Self;

    fn make_writer(&'a self) -> Self {
        self.clone()
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_personal_code_is_in_no_log() {
    let log = Log::default();
    let writer = log.clone();
    let everything = tracing_subscriber::EnvFilter::new("trace");
    let quiet = identity::QUIET.iter().map(|directive| directive.parse().unwrap());
    let filter = quiet.fold(everything, tracing_subscriber::EnvFilter::add_directive);
    tracing_subscriber::fmt().with_env_filter(filter).with_writer(writer).init();
    let (site, meddler) = meddled_site(Engine::Sqlite).await;

    let browser = at_browser(&site, anna(&site).await).await;
    by_eid(&browser, "anna", "").await;
    by_eid(&site, "berta", "").await;
    by_eid(&site, "noname", "").await;
    meddler.change("/me", |body| [body, b"}".to_vec()].concat());
    by_eid(&site, "anna", "").await;

    let text = log.text();
    assert!(text.contains("an answer of a gateway of eID was refused"), "the log was kept");
    for code in ["320000-0000", "32000000001", "32000000002", "32000000003"] {
        let line = text.lines().find(|line| line.contains(code));
        assert_eq!(line, None, "{code} was logged");
    }
}
