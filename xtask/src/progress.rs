//! Tells a person how far a long command is, and what to do when it stops.

use std::time::{Duration, Instant};

use anyhow::{Context, Result};

/// Steps of a command that stops at the first failure.
pub(crate) struct Progress {
    done: usize,
    total: usize,
    began: Instant,
}

impl Progress {
    /// Announces a number of steps.
    pub(crate) fn of(total: usize) -> Self {
        Self { done: 0, total, began: Instant::now() }
    }

    /// Does the next step. When it fails, the error names the step and the command that repeats it alone.
    pub(crate) fn step<T>(
        &mut self,
        name: &str,
        alone: &str,
        work: impl FnOnce() -> Result<T>,
    ) -> Result<T> {
        self.done += 1;
        println!(
            "\n[{}/{}] {name} ({} so far)",
            self.done,
            self.total,
            spoken(self.began.elapsed())
        );
        work().with_context(|| {
            format!("step {} of {} failed: {name}; to run it alone: {alone}", self.done, self.total)
        })
    }

    /// Says that all is done.
    pub(crate) fn finish(self, result: &str) {
        println!("\n{result} ({})", spoken(self.began.elapsed()));
    }
}

/// Steps of a command that goes on after a failure, because each says something of its own.
#[derive(Default)]
pub(crate) struct Round {
    outcomes: Vec<Outcome>,
}

struct Outcome {
    step: &'static str,
    took: Duration,
    failure: Option<String>,
}

impl Round {
    /// Does a step, named as on the menu, and remembers how it went.
    pub(crate) fn step(&mut self, name: &'static str, work: impl FnOnce() -> Result<()>) {
        println!("\n== cargo xtask {name}");
        let began = Instant::now();
        let failure = work().err().map(|error| format!("{error:#}"));
        if let Some(failure) = &failure {
            eprintln!("error: {failure}");
        }
        self.outcomes.push(Outcome { step: name, took: began.elapsed(), failure });
    }

    /// A table of what was done, and what to run again.
    pub(crate) fn summary(&self) -> String {
        let rows = self.outcomes.iter().map(Outcome::row);
        let advice = self
            .failed()
            .map(|outcome| format!("run `cargo xtask {}` alone to see it again", outcome.step));
        rows.chain(advice).collect::<Vec<_>>().join("\n")
    }

    /// Fails when a step did, with the names of all that did.
    pub(crate) fn verdict(&self) -> Result<()> {
        let failed: Vec<_> = self.failed().map(|outcome| outcome.step).collect();
        if failed.is_empty() {
            return Ok(());
        }
        anyhow::bail!("failed: {}", failed.join(", "))
    }

    fn failed(&self) -> impl Iterator<Item = &Outcome> {
        self.outcomes.iter().filter(|outcome| outcome.failure.is_some())
    }
}

impl Outcome {
    fn row(&self) -> String {
        let result = if self.failure.is_some() { "FAILED" } else { "ok" };
        format!("{:<8} {:>6} s  {result}", self.step, self.took.as_secs())
    }
}

/// A duration as one says it: `42 s`, `3 min 5 s`.
fn spoken(duration: Duration) -> String {
    match (duration.as_secs() / 60, duration.as_secs() % 60) {
        (0, seconds) => format!("{seconds} s"),
        (minutes, seconds) => format!("{minutes} min {seconds} s"),
    }
}

#[cfg(test)]
mod tests {
    use anyhow::anyhow;

    use super::*;

    #[test]
    fn a_failed_step_says_which_it_was_and_how_to_repeat_it() {
        let mut progress = Progress::of(2);

        let failure = progress
            .step("draw water", "cargo xtask draw", || Err::<(), _>(anyhow!("the well is dry")));

        let sentence = format!("{:#}", failure.unwrap_err());
        assert_eq!(
            sentence,
            "step 1 of 2 failed: draw water; to run it alone: cargo xtask draw: the well is dry"
        );
    }

    #[test]
    fn a_round_goes_on_after_a_failure_and_names_it_at_the_end() {
        let mut round = Round::default();

        round.step("fmt", || Err(anyhow!("crooked")));
        round.step("lint", || Ok(()));

        let summary = round.summary();
        assert!(summary.contains("fmt           0 s  FAILED\nlint          0 s  ok"), "{summary}");
        assert!(summary.ends_with("run `cargo xtask fmt` alone to see it again"), "{summary}");
        assert_eq!(round.verdict().unwrap_err().to_string(), "failed: fmt");
    }

    #[test]
    fn minutes_are_spoken_only_when_there_are_any() {
        assert_eq!(spoken(Duration::from_secs(42)), "42 s");
        assert_eq!(spoken(Duration::from_secs(185)), "3 min 5 s");
    }
}
