//! The program under measurement, as a process of its own.

use std::fs;
use std::io::{BufRead as _, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};

use anyhow::{Context as _, Result, bail};

/// A running site; it ends with this value.
pub(crate) struct Server {
    process: Child,
    /// Where it answers: `127.0.0.1:41234`.
    pub(crate) host: String,
}

/// What the process has used, as the kernel counts it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Usage {
    /// Memory in RAM, in KiB.
    pub(crate) resident: u64,
    /// Time on a processor, in hundredths of a second.
    pub(crate) ticks: u64,
}

impl Server {
    /// Opens the site in `data` with the program `atvere`, on a free port.
    pub(crate) fn start(atvere: &Path, data: &Path) -> Result<Self> {
        let mut process = Command::new(atvere)
            .args(["demo", "--listen", "127.0.0.1:0", "--data"])
            .arg(data)
            .stdout(Stdio::piped())
            .spawn()
            .with_context(|| format!("cannot start {}", atvere.display()))?;
        let output = process.stdout.take().context("the program has no output")?;
        for line in BufReader::new(output).lines() {
            if let Some(host) = line?.strip_prefix("Atvere is open at http://") {
                return Ok(Self { host: host.to_owned(), process });
            }
        }
        bail!("the program ended before it was open")
    }

    /// What it has used so far.
    pub(crate) fn usage(&self) -> Result<Usage> {
        let about = |file| fs::read_to_string(format!("/proc/{}/{file}", self.process.id()));
        let (status, stat) = (about("status")?, about("stat")?);
        let resident = status.lines().find_map(|line| line.strip_prefix("VmRSS:"));
        let resident = resident.and_then(|rest| rest.split_whitespace().next());
        // The name of the program stands in parentheses and may hold spaces; the times are the 12th and 13th after it.
        let times = stat.rsplit_once(')').map(|(_, rest)| rest.split_whitespace().skip(11).take(2));
        let ticks: Option<u64> = times.and_then(|times| times.map(|n| n.parse::<u64>().ok()).sum());
        Ok(Usage {
            resident: resident.context("no figure for memory")?.parse()?,
            ticks: ticks.context("no figure for time")?,
        })
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // It may have ended by itself; then there is nothing to end.
        drop(self.process.kill());
        drop(self.process.wait());
    }
}
