//! One job from its claim to its end: the work in a task of its own, the lease renewed beside it.

use std::any::Any;
use std::sync::Arc;
use std::time::Duration;

use tokio::sync::watch;
use tokio::task::{JoinError, JoinSet};
use tokio::time::Instant;
use tracing::Instrument as _;

use crate::kind::Begun;
use crate::store::{self, Claim, Kept};
use crate::verdict::{Ending, Verdict};
use crate::work::{Signals, Stop};
use crate::{Failure, Worker};

/// Progress is stored at most this often.
const TELL_EVERY: Duration = Duration::from_secs(1);

/// The task of a job. A set of one, because a set ends its tasks when it is dropped.
type Task = JoinSet<Result<(), Failure>>;

/// When what must happen beside the work.
struct Times {
    /// The lease was last renewed.
    kept: Option<Instant>,
    /// The lease is renewed and progress stored.
    keep: Instant,
    /// A job that was asked to stop is cut short.
    cut: Option<Instant>,
}

impl<C: Clone + Send + Sync + 'static> Worker<C> {
    /// Sees a claimed job through; what became of it, unless another node has it by now.
    pub(crate) async fn attend(self, claim: Claim) -> Option<Verdict> {
        let span =
            tracing::info_span!("job", id = %claim.id, kind = claim.kind, tries = claim.tries);
        self.see_through(&claim).instrument(span).await
    }

    async fn see_through(&self, claim: &Claim) -> Option<Verdict> {
        let signals = Arc::new(Signals::default());
        let mut task = self.begin(claim, &signals);
        let ending = self.watch(claim, &mut task, &signals).await;
        task.shutdown().await;
        let Some(ending) = ending else {
            tracing::warn!("another node has this job by now; its result here is dropped");
            return None;
        };
        match self.settle(claim, ending, &signals).await {
            Ok(verdict) => verdict,
            Err(error) => {
                tracing::error!(%error, "the end of a job could not be noted; it will run again");
                None
            }
        }
    }

    fn begin(&self, claim: &Claim, signals: &Arc<Signals>) -> Task {
        let begun = Begun {
            id: claim.id,
            tries: claim.tries,
            payload: claim.payload.clone(),
            signals: Arc::clone(signals),
        };
        let mut task = Task::new();
        let work = self.kind(&claim.kind).begin(self.context.clone(), begun);
        task.spawn(work.instrument(tracing::Span::current()));
        task
    }

    /// Waits for the end of the job and keeps its lease meanwhile; `None` when the lease was lost.
    async fn watch(&self, claim: &Claim, task: &mut Task, signals: &Signals) -> Option<Ending> {
        let mut closing = self.closing.subscribe();
        let mut times = Times { kept: None, keep: Instant::now() + self.keep_every(), cut: None };
        loop {
            tokio::select! {
                biased;
                Some(outcome) = task.join_next() => return Some(ending(outcome)),
                () = closed(&mut closing), if signals.stop().is_none() => {
                    signals.ask_to_stop(Stop::Closing);
                }
                () = signals.telling.notified() => times.keep_soon(),
                () = tokio::time::sleep_until(times.keep) => {
                    if self.keep(claim, signals, &mut times).await == Kept::Lost {
                        return None;
                    }
                }
                () = sleep_until(times.cut) => {
                    tracing::warn!("a job that was asked to stop did not, and is cut short");
                    task.abort_all();
                    times.cut = None;
                }
            }
            if signals.stop().is_some() && times.cut.is_none() && !task.is_empty() {
                times.cut = Some(Instant::now() + self.settings.grace);
            }
        }
    }

    fn keep_every(&self) -> Duration {
        self.settings.lease.unsigned_abs() / 4
    }

    /// Renews the lease, stores progress and asks whether the job is still wanted. A database that is away
    /// is no reason to stop: it is asked again soon.
    async fn keep(&self, claim: &Claim, signals: &Signals, times: &mut Times) -> Kept {
        let news = signals.news();
        let outcome = async {
            let mut tx = self.db.begin().await?;
            let kept =
                store::keep(&mut tx, claim, self.lease(self.clock.now()), news.as_ref()).await?;
            tx.commit().await?;
            Ok::<_, db::Error>(kept)
        };
        let now = Instant::now();
        times.kept = Some(now);
        match outcome.await {
            Ok(kept) => {
                times.keep = now + self.keep_every();
                if kept == Kept::StopAsked {
                    signals.ask_to_stop(Stop::Operator);
                }
                kept
            }
            Err(error) => {
                tracing::warn!(%error, "the lease of a job could not be renewed");
                times.keep = now + TELL_EVERY.min(self.keep_every());
                Kept::Yes
            }
        }
    }

    async fn settle(
        &self,
        claim: &Claim,
        ending: Ending,
        signals: &Signals,
    ) -> db::Result<Option<Verdict>> {
        let now = self.clock.now();
        let rules = self.rules(&claim.kind, now);
        let verdict = rules.judge(ending, claim.tries, signals.stop());
        let mut tx = self.db.begin().await?;
        if let Some(news) = signals.news() {
            store::tell(&mut tx, claim, &news).await?;
        }
        let is_ours = store::settle(&mut tx, claim, &verdict, now, rules.next_try(1)).await?;
        if let Some(schedule) = self.kind(&claim.kind).schedule() {
            let id = base::Id::new(now, &self.entropy);
            store::put_on_schedule(&mut tx, now, id, &claim.kind, schedule.next_after(now)).await?;
        }
        tx.commit().await?;
        log(&verdict);
        Ok(is_ours.then_some(verdict))
    }
}

impl Times {
    /// The job told something: it is stored at once, or a second after what it told before.
    fn keep_soon(&mut self) {
        let soon = self.kept.map_or_else(Instant::now, |kept| kept + TELL_EVERY);
        self.keep = self.keep.min(soon);
    }
}

async fn closed(closing: &mut watch::Receiver<bool>) {
    // The worker that attends has the sender, so this ends only when the worker closes.
    drop(closing.wait_for(|is_closing| *is_closing).await);
}

async fn sleep_until(moment: Option<Instant>) {
    match moment {
        Some(moment) => tokio::time::sleep_until(moment).await,
        None => std::future::pending().await,
    }
}

fn ending(outcome: Result<Result<(), Failure>, JoinError>) -> Ending {
    match outcome {
        Ok(Ok(())) => Ending::Done,
        Ok(Err(failure)) => Ending::Failed(failure),
        Err(error) => match error.try_into_panic() {
            Ok(panic) => Ending::Panicked(message(panic.as_ref())),
            Err(_) => Ending::CutShort,
        },
    }
}

fn message(panic: &(dyn Any + Send)) -> String {
    let text = panic.downcast_ref::<&str>().copied();
    text.or_else(|| panic.downcast_ref::<String>().map(String::as_str))
        .unwrap_or("panicked")
        .to_owned()
}

fn log(verdict: &Verdict) {
    match verdict {
        Verdict::Done => tracing::info!("done"),
        Verdict::Again { at, cause } => tracing::warn!(%at, cause, "failed, will be tried again"),
        Verdict::Failed { cause } => tracing::error!(cause, "failed, left to the operator"),
        Verdict::HandedBack => tracing::info!("handed back"),
    }
}
