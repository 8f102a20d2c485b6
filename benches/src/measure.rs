//! The two ways of measuring: as fast as it goes, and at a fixed rate.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use anyhow::Result;
use tokio::task::JoinSet;

use crate::connection::Connection;

/// What was measured.
#[derive(Default)]
pub(crate) struct Figures {
    latencies: Vec<Duration>,
    bytes: usize,
    took: Duration,
    /// Answers that were not 200.
    pub(crate) faults: usize,
}

impl Figures {
    /// Answers.
    #[expect(clippy::cast_precision_loss, reason = "a count of requests is far below 2^52")]
    pub(crate) fn count(&self) -> f64 {
        self.latencies.len() as f64
    }

    /// Answers a second.
    pub(crate) fn per_second(&self) -> f64 {
        self.count() / self.took.as_secs_f64()
    }

    /// The latency below which this share of answers lay, in milliseconds. Sorted before.
    pub(crate) fn percentile(&self, percent: f64) -> f64 {
        #[expect(
            clippy::cast_precision_loss,
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "a count of requests is far below 2^52"
        )]
        let place =
            (self.latencies.len().saturating_sub(1) as f64 * percent / 100.0).round() as usize;
        self.latencies.get(place).map_or(0.0, |latency| latency.as_secs_f64() * 1000.0)
    }

    /// Bytes of a body, on average.
    pub(crate) fn bytes_each(&self) -> usize {
        self.bytes / self.latencies.len().max(1)
    }

    fn add(&mut self, other: Self) {
        self.latencies.extend(other.latencies);
        self.bytes += other.bytes;
        self.faults += other.faults;
    }
}

/// `/a/{1..3}` → `/a/1`, `/a/2`, `/a/3`.
pub(crate) fn expand(path: &str) -> Vec<String> {
    let range = path.split_once('{').and_then(|(before, rest)| {
        let (range, after) = rest.split_once('}')?;
        let (from, to) = range.split_once("..")?;
        Some((before, from.parse::<u32>().ok()?, to.parse::<u32>().ok()?, after))
    });
    match range {
        Some((before, from, to, after)) => {
            (from..=to).map(|number| format!("{before}{number}{after}")).collect()
        }
        None => vec![path.to_owned()],
    }
}

/// Every connection asks again as soon as it was answered.
pub(crate) async fn flat_out(
    host: &str,
    paths: &[String],
    connections: usize,
    time: Duration,
) -> Result<Figures> {
    let end = Instant::now() + time;
    run(
        host,
        paths,
        connections,
        move |_| if Instant::now() < end { Some(Instant::now()) } else { None },
    )
    .await
}

/// Requests are due at fixed moments, whether or not earlier ones were answered.
pub(crate) async fn at_rate(
    host: &str,
    paths: &[String],
    connections: usize,
    rate: u32,
    time: Duration,
) -> Result<Figures> {
    let begin = Instant::now() + Duration::from_millis(50);
    let due = move |number: usize| {
        let after = Duration::from_secs(1) / rate * u32::try_from(number).unwrap_or(u32::MAX);
        if after < time { Some(begin + after) } else { None }
    };
    run(host, paths, connections, due).await
}

async fn run(
    host: &str,
    paths: &[String],
    connections: usize,
    due: impl Fn(usize) -> Option<Instant> + Clone + Send + 'static,
) -> Result<Figures> {
    let request =
        |path: &String| format!("GET {path} HTTP/1.1\r\nHost: {host}\r\n\r\n").into_bytes();
    let requests: Arc<[Vec<u8>]> = paths.iter().map(request).collect();
    let next = Arc::new(AtomicUsize::new(0));
    let began = Instant::now();
    let mut clients = JoinSet::new();
    for _ in 0..connections {
        let connection = Connection::open(host).await?;
        clients.spawn(client(connection, Arc::clone(&requests), Arc::clone(&next), due.clone()));
    }
    let mut figures = Figures::default();
    while let Some(done) = clients.join_next().await {
        figures.add(done??);
    }
    figures.took = began.elapsed();
    figures.latencies.sort_unstable();
    Ok(figures)
}

async fn client(
    mut connection: Connection,
    requests: Arc<[Vec<u8>]>,
    next: Arc<AtomicUsize>,
    due: impl Fn(usize) -> Option<Instant>,
) -> Result<Figures> {
    let mut figures = Figures::default();
    loop {
        let number = next.fetch_add(1, Ordering::Relaxed);
        let Some(due) = due(number) else { return Ok(figures) };
        tokio::time::sleep_until(due.into()).await;
        let answer = connection.ask(&requests[number % requests.len()]).await?;
        figures.latencies.push(due.elapsed());
        figures.bytes += answer.bytes;
        if answer.status != 200 {
            figures.faults += 1;
        }
    }
}
