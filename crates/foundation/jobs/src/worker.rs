//! The worker: takes due jobs and sees them through.

use std::pin::pin;
use std::sync::Arc;
use std::time::Duration;

use base::{Clock, Entropy, Id, Timestamp};
use db::Db;
use jiff::SignedDuration;
use tokio::sync::{Notify, watch};
use tokio::task::JoinSet;

use crate::store::{self, Claim};
use crate::verdict::{Ending, Rules, Verdict};
use crate::{Backoff, Kind, Node, erase};

/// How a worker works. The defaults suit a site; tests shorten them.
#[derive(Clone, Copy, Debug)]
pub struct Settings {
    /// Jobs at the same time on this node.
    pub at_once: u32,
    /// How long a node that is not heard of keeps its jobs. A running job is renewed four times in it.
    pub lease: SignedDuration,
    /// How long a job may go on after it was asked to stop, before it is cut short.
    pub grace: Duration,
    /// Looks for work at least this often, for what other processes queued.
    pub look_every: Duration,
    /// Pauses between tries.
    pub backoff: Backoff,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            at_once: 4,
            lease: SignedDuration::from_secs(60),
            grace: Duration::from_secs(20),
            look_every: Duration::from_secs(5),
            backoff: Backoff::default(),
        }
    }
}

/// Makes the workers that share it look for work at once. Use it after a transaction that queued
/// something was committed.
#[derive(Clone, Debug, Default)]
pub struct Nudge(Arc<Notify>);

impl Nudge {
    /// Look now.
    pub fn now(&self) {
        self.0.notify_one();
    }
}

/// What became of the tries of [`Worker::run_due`].
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// Jobs done.
    pub done: u32,
    /// Tries that failed and will be repeated.
    pub again: u32,
    /// Jobs left to the operator.
    pub failed: u32,
}

/// Takes due jobs and sees them through. One per process; a clone is the same worker.
#[derive(Clone)]
pub struct Worker<C> {
    pub(crate) db: Db,
    pub(crate) clock: Clock,
    pub(crate) entropy: Entropy,
    pub(crate) context: C,
    pub(crate) settings: Settings,
    pub(crate) closing: watch::Sender<bool>,
    node: Id<Node>,
    nudge: Nudge,
    kinds: Arc<[Kind<C>]>,
}

/// After a failure of the database, and where other nodes were faster.
const SHORT_PAUSE: Duration = Duration::from_secs(1);

/// How often the schedules are looked after, beside the end of each scheduled job.
const SCHEDULES_EVERY: SignedDuration = SignedDuration::from_mins(1);

impl<C: Clone + Send + Sync + 'static> Worker<C> {
    /// A worker for these kinds and the built-in one that forgets old jobs. `context` is what every job
    /// gets.
    ///
    /// # Panics
    /// When two kinds have the same name.
    pub fn new(db: Db, clock: Clock, entropy: Entropy, context: C, kinds: Vec<Kind<C>>) -> Self {
        let mut kinds = kinds;
        kinds.push(erase::kind(db.clone(), clock.clone()));
        for (place, kind) in kinds.iter().enumerate() {
            let is_first = kinds[..place].iter().all(|earlier| earlier.name() != kind.name());
            assert!(is_first, "two kinds of job have the name `{}`", kind.name());
        }
        Self {
            node: Id::new(clock.now(), &entropy),
            db,
            clock,
            entropy,
            context,
            settings: Settings::default(),
            closing: watch::Sender::new(false),
            nudge: Nudge::default(),
            kinds: kinds.into(),
        }
    }

    /// Works by other settings.
    #[must_use]
    pub fn with_settings(self, settings: Settings) -> Self {
        Self { settings, ..self }
    }

    /// Listens to this nudge.
    #[must_use]
    pub fn nudged_by(self, nudge: Nudge) -> Self {
        Self { nudge, ..self }
    }

    /// The node, as [`Stage::Running`](crate::Stage::Running) names it.
    pub fn node(&self) -> Id<Node> {
        self.node
    }

    /// Works until `shutdown`; then takes nothing new, tells long jobs to stop, and returns when all have
    /// ended. What does not end within [`Settings::grace`] is cut short and left to another node.
    ///
    /// When this future is dropped instead, running jobs end where they are, and run again after their
    /// lease.
    pub async fn run(&self, shutdown: impl Future<Output = ()>) {
        let mut shutdown = pin!(shutdown);
        let mut running = JoinSet::new();
        let mut schedules_at = Timestamp::MIN;
        self.closing.send_replace(false);
        loop {
            let wait = match self.fill(&mut running, &mut schedules_at).await {
                Ok(wait) => wait,
                Err(error) => {
                    tracing::error!(%error, "cannot look for jobs");
                    SHORT_PAUSE
                }
            };
            tokio::select! {
                () = &mut shutdown => break,
                () = self.nudge.0.notified() => {}
                Some(_) = running.join_next() => {}
                () = tokio::time::sleep(wait) => {}
            }
        }
        self.closing.send_replace(true);
        while running.join_next().await.is_some() {}
    }

    /// Runs everything that is due by the clock, one after the other, until nothing is. For tests with a
    /// stopped clock and for commands.
    pub async fn run_due(&self) -> db::Result<Tally> {
        let mut tally = Tally::default();
        self.look_after_schedules().await?;
        while let Some(claim) = self.take(1).await?.pop() {
            match self.clone().attend(claim).await {
                Some(Verdict::Done) => tally.done += 1,
                Some(Verdict::Again { .. } | Verdict::HandedBack) => tally.again += 1,
                Some(Verdict::Failed { .. }) => tally.failed += 1,
                None => {}
            }
        }
        Ok(tally)
    }

    /// Begins what is due and there are hands for; returns how long to wait before looking again.
    async fn fill(
        &self,
        running: &mut JoinSet<Option<Verdict>>,
        schedules_at: &mut Timestamp,
    ) -> db::Result<Duration> {
        let now = self.clock.now();
        if *schedules_at <= now {
            self.look_after_schedules().await?;
            *schedules_at = now.checked_add(SCHEDULES_EVERY).unwrap_or(Timestamp::MAX);
        }
        loop {
            let busy = u32::try_from(running.len()).unwrap_or(u32::MAX);
            let hands = self.settings.at_once.saturating_sub(busy);
            if hands == 0 {
                return Ok(self.settings.look_every);
            }
            if let Some(wait) = self.until_next().await? {
                return Ok(wait);
            }
            let claims = self.take(hands).await?;
            if claims.is_empty() {
                return Ok(SHORT_PAUSE);
            }
            for claim in claims {
                running.spawn(self.clone().attend(claim));
            }
        }
    }

    /// How long until something is due, unless something is.
    async fn until_next(&self) -> db::Result<Option<Duration>> {
        let mut tx = self.db.read().await?;
        let next = store::next_due(&mut tx, &self.all_kinds()).await?;
        let Some(next) = next else { return Ok(Some(self.settings.look_every)) };
        let left = next.duration_since(self.clock.now());
        if !left.is_positive() {
            return Ok(None);
        }
        Ok(Some(left.unsigned_abs().min(self.settings.look_every)))
    }

    /// Takes up to `most` due jobs, after putting back those whose node is gone.
    async fn take(&self, most: u32) -> db::Result<Vec<Claim>> {
        let now = self.clock.now();
        let kinds = self.all_kinds();
        let mut tx = self.db.begin().await?;
        for lapsed in store::lapsed(&mut tx, now, &kinds).await? {
            tracing::warn!(job = %lapsed.id, kind = lapsed.kind, node = %lapsed.node, "a node lost its job");
            let rules = self.rules(&lapsed.kind, now);
            let verdict = rules.judge(Ending::Vanished, lapsed.tries, None);
            store::settle(&mut tx, &lapsed, &verdict, now, rules.next_try(1)).await?;
        }
        let claims = store::claim(&mut tx, now, self.lease(now), self.node, &kinds, most).await?;
        tx.commit().await?;
        Ok(claims)
    }

    /// Sees that each schedule has its next job and no other.
    async fn look_after_schedules(&self) -> db::Result<()> {
        let now = self.clock.now();
        let mut tx = self.db.begin().await?;
        store::retire(&mut tx, &names(self.kinds.iter().filter(|kind| kind.schedule().is_some())))
            .await?;
        for kind in self.kinds.iter() {
            let Some(schedule) = kind.schedule() else { continue };
            let slot = schedule.next_after(now);
            store::take_off_schedule(&mut tx, now, kind.name(), slot).await?;
            let id = Id::new(now, &self.entropy);
            store::put_on_schedule(&mut tx, now, id, kind.name(), slot).await?;
        }
        tx.commit().await
    }

    fn all_kinds(&self) -> String {
        names(self.kinds.iter())
    }

    /// The kind of a job that this worker took.
    pub(crate) fn kind(&self, name: &str) -> &Kind<C> {
        let kind = self.kinds.iter().find(|kind| kind.name() == name);
        kind.expect("a worker takes only jobs of kinds that it knows")
    }

    /// The end of a lease that begins now.
    pub(crate) fn lease(&self, now: Timestamp) -> Timestamp {
        now.checked_add(self.settings.lease).unwrap_or(Timestamp::MAX)
    }

    /// The rules for a kind's jobs.
    pub(crate) fn rules(&self, kind: &str, now: Timestamp) -> Rules<'_> {
        Rules {
            most_tries: self.kind(kind).tries(),
            backoff: self.settings.backoff,
            entropy: &self.entropy,
            now,
        }
    }
}

/// `|mail.deliver|plans.remind|`
fn names<'a, C: 'static>(kinds: impl Iterator<Item = &'a Kind<C>>) -> String {
    kinds.fold("|".to_owned(), |names, kind| names + kind.name() + "|")
}
