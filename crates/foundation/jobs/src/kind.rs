//! A kind of work: its name, what it does, how often it is tried, when it comes round.

use std::fmt;
use std::sync::Arc;

use base::Id;
use futures_util::future::BoxFuture;
use serde::de::DeserializeOwned;

use crate::work::Signals;
use crate::{Failure, Job, Schedule, Work};

/// A kind of work: its name, what it does, how often it is tried, when it comes round.
///
/// `C` is what every job can reach: the site.
pub struct Kind<C> {
    name: &'static str,
    run: Arc<Run<C>>,
    most_tries: u32,
    schedule: Option<Schedule>,
}

type Run<C> = dyn Fn(C, Begun) -> Outcome + Send + Sync;
type Outcome = BoxFuture<'static, Result<(), Failure>>;

/// A job that a worker begins, before its payload is read.
pub(crate) struct Begun {
    pub(crate) id: Id<Job>,
    pub(crate) tries: u32,
    pub(crate) payload: serde_json::Value,
    pub(crate) signals: Arc<Signals>,
}

impl<C: 'static> Kind<C> {
    /// A kind of work, done by an async function such as
    /// `async fn remind(site: Site, work: Work<Reminder>) -> Result<(), Failure>`.
    ///
    /// The name is `part.verb` of lower-case letters, digits, dots and hyphens, and is kept in the
    /// database: once released, it does not change. A payload that cannot be read is a permanent failure.
    ///
    /// # Panics
    /// When the name has other characters.
    pub fn new<P, F, Done>(name: &'static str, run: F) -> Self
    where
        P: DeserializeOwned + Send + 'static,
        F: Fn(C, Work<P>) -> Done + Send + Sync + 'static,
        Done: Future<Output = Result<(), Failure>> + Send + 'static,
    {
        let fits = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'.' || b == b'-';
        assert!(!name.is_empty() && name.bytes().all(fits), "`{name}` is no name for a job");
        let run = move |context, begun: Begun| -> Outcome {
            match Work::read(begun) {
                Ok(work) => Box::pin(run(context, work)),
                Err(failure) => Box::pin(std::future::ready(Err(failure))),
            }
        };
        Self { name, run: Arc::new(run), most_tries: 12, schedule: None }
    }

    /// Gives up after this many tries instead of 12.
    #[must_use]
    pub fn most_tries(self, most_tries: u32) -> Self {
        Self { most_tries: most_tries.max(1), ..self }
    }

    /// Comes round by itself, with the payload `()`.
    #[must_use]
    pub fn on(self, schedule: Schedule) -> Self {
        Self { schedule: Some(schedule), ..self }
    }

    /// The name.
    pub fn name(&self) -> &'static str {
        self.name
    }

    /// When it comes round by itself, if it does.
    pub fn schedule(&self) -> Option<Schedule> {
        self.schedule
    }

    pub(crate) fn tries(&self) -> u32 {
        self.most_tries
    }

    pub(crate) fn begin(&self, context: C, begun: Begun) -> Outcome {
        (self.run)(context, begun)
    }
}

impl<C> Clone for Kind<C> {
    fn clone(&self) -> Self {
        Self { run: Arc::clone(&self.run), ..*self }
    }
}

impl<C> fmt::Debug for Kind<C> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Kind")
            .field("name", &self.name)
            .field("most_tries", &self.most_tries)
            .field("schedule", &self.schedule)
            .finish_non_exhaustive()
    }
}
