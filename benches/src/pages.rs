//! The pages of plans, with few plans in the store and with many: what does a page cost, and does the cost
//! follow the page or the store?

use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

use anyhow::{Context as _, Result, bail};
use clap::Args;

use crate::measure::{Figures, at_rate, flat_out};
use crate::server::{Server, Usage};

/// Measures the pages of plans on sites with 1, 100 and 10,000 plans.
#[derive(Debug, Args)]
pub(crate) struct Pages {
    /// The program; build it first with `cargo build --release`.
    #[arg(long, default_value = "target/release/atvere")]
    atvere: PathBuf,
    /// Where the sites are kept; those that are there are used again.
    #[arg(long, default_value = "target/bench-sites")]
    sites: PathBuf,
    /// How many plans are in the store of each site.
    #[arg(long, value_delimiter = ',', default_value = "1,100,10000")]
    plans: Vec<u32>,
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

/// The kinds of pages with their addresses; `PLAN` is the word of a plan.
const KINDS: [(&str, &str); 5] = [
    ("measure", "/lv/plans/PLAN/measures/{1..5}.1"),
    ("measure.json", "/lv/plans/PLAN/measures/{1..5}.1.json"),
    ("overview", "/lv/plans/PLAN"),
    ("list", "/lv/plans/PLAN/measures"),
    ("api list", "/api/v1/plans/PLAN/measures"),
];

impl Pages {
    pub(crate) async fn run(&self) -> Result<()> {
        println!(
            "{:>7}  {:<13} {:>9} {:>8} {:>8} {:>8} {:>9} {:>8} {:>7}",
            "plans", "page", "pages/s", "p50 ms", "p99 ms", "max ms", "CPU µs", "bytes", "faults"
        );
        let mut first = Vec::new();
        for plans in &self.plans {
            let site = self.site(*plans)?;
            let costs = self.measure(*plans, &site).await?;
            first = if first.is_empty() { costs } else { ratios(&first, &costs) };
        }
        Ok(())
    }

    /// The folder of a site with so many plans, filled if it is not there.
    fn site(&self, plans: u32) -> Result<PathBuf> {
        let folder = self.sites.join(plans.to_string());
        if !folder.join("atvere.sqlite").exists() {
            let this = std::env::current_exe()?;
            let mut seed = Command::new(this);
            seed.args(["seed", "--plans", &plans.to_string(), "--data"]).arg(&folder);
            if !seed.status()?.success() {
                bail!("the site with {plans} plans could not be filled");
            }
        }
        Ok(folder)
    }

    /// Prints the figures of all kinds of pages; returns the processor's time for each, in microseconds.
    async fn measure(&self, plans: u32, folder: &Path) -> Result<Vec<f64>> {
        let server = Server::start(&self.atvere, folder)?;
        let at_rest = server.usage()?;
        let slug = newest_plan(&server.host).await?;
        let time = Duration::from_secs(self.seconds);
        let mut costs = Vec::new();
        for (kind, address) in KINDS {
            let paths = crate::measure::expand(&address.replace("PLAN", &slug));
            let before = server.usage()?;
            let open = flat_out(&server.host, &paths, self.connections, time).await?;
            let cost = cost(before, server.usage()?, &open);
            let paced = at_rate(&server.host, &paths, self.connections, self.rate, time).await?;
            print(plans, kind, &open, &paced, cost);
            costs.push(cost);
        }
        println!(
            "{plans:>7}  memory: {} MB at rest, {} MB after",
            at_rest.resident / 1024,
            server.usage()?.resident / 1024
        );
        Ok(costs)
    }
}

/// The word in addresses of a plan of the site.
async fn newest_plan(host: &str) -> Result<String> {
    let answer = crate::connection::Connection::open(host).await?;
    let text = answer.read(format!("GET /api/v1/plans HTTP/1.1\r\nHost: {host}\r\n\r\n")).await?;
    let found = text.split_once("\"slug\":\"").and_then(|(_, rest)| rest.split_once('"'));
    found.map(|(slug, _)| slug.to_owned()).context("the site has no plan")
}

/// Microseconds of a processor for each answer.
fn cost(before: Usage, after: Usage, figures: &Figures) -> f64 {
    #[expect(clippy::cast_precision_loss, reason = "far below 2^52")]
    let spent = (after.ticks - before.ticks) as f64 * 10_000.0;
    spent / figures.count()
}

fn print(plans: u32, kind: &str, open: &Figures, paced: &Figures, cost: f64) {
    println!(
        "{plans:>7}  {kind:<13} {:>9.0} {:>8.2} {:>8.2} {:>8.2} {cost:>9.0} {:>8} {:>7}",
        open.per_second(),
        paced.percentile(50.0),
        paced.percentile(99.0),
        paced.percentile(100.0),
        open.bytes_each(),
        open.faults + paced.faults,
    );
}

/// Prints how much more each kind of page costs than on the first site.
fn ratios(first: &[f64], now: &[f64]) -> Vec<f64> {
    let ratios = KINDS.iter().zip(first.iter().zip(now));
    let words: Vec<_> =
        ratios.map(|((kind, _), (first, now))| format!("{kind} {:.2}", now / first)).collect();
    println!("         cost against the first site: {}", words.join(", "));
    first.to_vec()
}
