//! Measures a running site from outside: throughput, and latency at a fixed rate.
//!
//! `cargo run --release -p benches -- http://127.0.0.1:8000 /lv/plans/5 …` prints one line for each
//! address. Latency is measured from the moment at which a request was due, so that a server that
//! stalls cannot hide the requests that waited (no "coordinated omission").

#![expect(clippy::print_stdout, reason = "a command line tool prints its results")]

mod connection;
mod measure;

use std::time::Duration;

use anyhow::Result;
use clap::Parser;

use crate::measure::{Figures, at_rate, flat_out};

/// Measures addresses of a running site.
#[derive(Debug, Parser)]
struct Arguments {
    /// The site: `127.0.0.1:8000`.
    host: String,
    /// The addresses: `/lv/plans/5/measures/1.2`. `{1..26}` counts through numbers.
    paths: Vec<String>,
    /// Seconds for each measurement.
    #[arg(long, default_value_t = 5)]
    seconds: u64,
    /// Connections at the same time.
    #[arg(long, default_value_t = 16)]
    connections: usize,
    /// Requests a second for the measurement of latency.
    #[arg(long, default_value_t = 1000)]
    rate: u32,
}

#[tokio::main]
async fn main() -> Result<()> {
    let arguments = Arguments::parse();
    let time = Duration::from_secs(arguments.seconds);
    println!(
        "{:<44} {:>10} {:>9} {:>9} {:>9} {:>9} {:>7}",
        "address", "pages/s", "p50 ms", "p99 ms", "max ms", "bytes", "faults"
    );
    for path in &arguments.paths {
        let paths = measure::expand(path);
        let open = flat_out(&arguments.host, &paths, arguments.connections, time).await?;
        let paced =
            at_rate(&arguments.host, &paths, arguments.connections, arguments.rate, time).await?;
        print(path, &open, &paced);
    }
    Ok(())
}

fn print(path: &str, open: &Figures, paced: &Figures) {
    println!(
        "{path:<44} {:>10.0} {:>9.2} {:>9.2} {:>9.2} {:>9} {:>7}",
        open.per_second(),
        paced.percentile(50.0),
        paced.percentile(99.0),
        paced.percentile(100.0),
        open.bytes_each(),
        open.faults + paced.faults,
    );
}
