//! What a job is given, and how it talks with the worker while it runs.

use std::sync::{Arc, Mutex, PoisonError};

use base::Id;
use serde::de::DeserializeOwned;
use tokio::sync::{Notify, watch};

use crate::kind::Begun;
use crate::{Failure, Job, Progress};

/// What a job is given: the payload, and a line to the worker.
#[derive(Clone, Debug)]
pub struct Work<P = ()> {
    /// What was queued; `()` for a job of a schedule.
    pub payload: P,
    /// The job.
    pub id: Id<Job>,
    /// Which try this is, from 1.
    pub tries: u32,
    signals: Arc<Signals>,
}

/// Why a job is asked to stop.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Stop {
    /// The operator does not want it any more.
    Operator,
    /// The node is closing; another one will take the job.
    Closing,
}

/// The line between a job and its worker.
#[derive(Debug, Default)]
pub(crate) struct Signals {
    /// What the job told since the worker last looked.
    told: Mutex<Option<Progress>>,
    pub(crate) telling: Notify,
    stop: watch::Sender<Option<Stop>>,
}

impl<P> Work<P> {
    /// Tells how far the job is. Cheap: the worker stores the last word at most once a second.
    pub fn report(&self, progress: Progress) {
        self.signals.tell(progress);
    }

    /// Whether the job was asked to stop. A long job looks between its steps.
    pub fn must_stop(&self) -> bool {
        self.signals.stop().is_some()
    }

    /// Goes on with `work.still_wanted()?`, or ends with [`Failure::Stopped`] when asked to stop.
    pub fn still_wanted(&self) -> Result<(), Failure> {
        if self.must_stop() { Err(Failure::Stopped) } else { Ok(()) }
    }

    /// Returns when the job is asked to stop: to choose between that and a long wait.
    pub async fn stop_asked(&self) {
        let mut stop = self.signals.stop.subscribe();
        // The sender lives in the same signals as this receiver's job.
        drop(stop.wait_for(Option::is_some).await);
    }
}

impl<P: DeserializeOwned> Work<P> {
    pub(crate) fn read(begun: Begun) -> Result<Self, Failure> {
        let Begun { id, tries, payload, signals } = begun;
        let payload = serde_json::from_value(payload)
            .map_err(|e| Failure::permanent(format_args!("the payload cannot be read: {e}")))?;
        Ok(Self { payload, id, tries, signals })
    }
}

impl Signals {
    fn tell(&self, progress: Progress) {
        *self.told.lock().unwrap_or_else(PoisonError::into_inner) = Some(progress);
        self.telling.notify_one();
    }

    /// What the job told since this was last asked.
    pub(crate) fn news(&self) -> Option<Progress> {
        self.told.lock().unwrap_or_else(PoisonError::into_inner).take()
    }

    /// The first reason to stop stays.
    pub(crate) fn ask_to_stop(&self, why: Stop) {
        self.stop.send_if_modified(|stop| {
            let is_first = stop.is_none();
            stop.get_or_insert(why);
            is_first
        });
    }

    pub(crate) fn stop(&self) -> Option<Stop> {
        *self.stop.borrow()
    }
}
