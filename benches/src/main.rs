//! Fills sites with made-up plans, and measures Atvere from outside, as its visitors meet it. See `benches/README.md`.
//!
//! Latency is measured from the moment at which a request was due, so that a server that stalls cannot
//! hide the requests that waited (no "coordinated omission").

#![expect(clippy::print_stdout, reason = "a command line tool prints its results")]

mod connection;
mod measure;
mod pages;
mod seed;
mod server;

use std::time::Duration;

use anyhow::Result;
use clap::{Args, Parser};

use crate::measure::{Figures, at_rate, flat_out};
use crate::pages::Pages;
use crate::seed::Seed;

/// Fills sites, and measures Atvere from outside.
#[derive(Debug, Parser)]
enum Command {
    Seed(Seed),
    Pages(Pages),
    Load(Load),
}

/// Measures addresses of a running site.
#[derive(Debug, Args)]
struct Load {
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
    match Command::parse() {
        Command::Seed(seed) => seed.run().await,
        Command::Pages(pages) => pages.run().await,
        Command::Load(load) => load.run().await,
    }
}

impl Load {
    async fn run(&self) -> Result<()> {
        let time = Duration::from_secs(self.seconds);
        println!(
            "{:<44} {:>10} {:>9} {:>9} {:>9} {:>9} {:>7}",
            "address", "pages/s", "p50 ms", "p99 ms", "max ms", "bytes", "faults"
        );
        for path in &self.paths {
            let paths = measure::expand(path);
            let open = flat_out(&self.host, &paths, self.connections, time).await?;
            let paced = at_rate(&self.host, &paths, self.connections, self.rate, time).await?;
            print(path, &open, &paced);
        }
        Ok(())
    }
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
