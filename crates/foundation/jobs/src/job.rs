//! A job as it is kept.

use base::{Id, Timestamp};
use db::{FromRow, Row};

/// One piece of work, as the operator sees it.
#[derive(Clone, Debug, PartialEq)]
pub struct Job {
    /// Its identifier.
    pub id: Id<Job>,
    /// The kind of work: `mail.deliver`.
    pub kind: String,
    /// What the work is about.
    pub payload: serde_json::Value,
    /// What makes it the same work as another.
    pub unique_key: Option<String>,
    /// The moment of the schedule for which it was made.
    pub slot: Option<Timestamp>,
    /// When it was queued.
    pub queued_at: Timestamp,
    /// How often it was begun.
    pub tries: u32,
    /// How far it got when it last told.
    pub progress: Option<Progress>,
    /// Where it is.
    pub stage: Stage,
}

/// Where a job is, with what is known there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Stage {
    /// Nobody has it.
    Waiting {
        /// It is not begun before.
        due: Timestamp,
        /// Why the last try failed.
        last_failure: Option<String>,
    },
    /// A node has it.
    Running {
        /// The node.
        node: Id<Node>,
        /// When the node is taken for dead unless it is heard of.
        lease_until: Timestamp,
        /// When it was asked to stop.
        stop_asked_at: Option<Timestamp>,
    },
    /// The work is done.
    Done {
        /// When.
        at: Timestamp,
    },
    /// It failed for good, or too often; it stays for the operator.
    Failed {
        /// When.
        at: Timestamp,
        /// Why.
        cause: String,
    },
}

/// The name of a [`Stage`], to count and to choose by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum State {
    /// Nobody has it.
    Waiting,
    /// A node has it.
    Running,
    /// The work is done.
    Done,
    /// It stays for the operator.
    Failed,
}

/// A running copy of the program; it lives as long as its [`Worker`](crate::Worker).
#[derive(Clone, Copy, Debug)]
pub enum Node {}

/// How far a long job is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Progress {
    /// How much is done, in the job's own unit: rows, letters, bytes.
    pub done: u64,
    /// How much there is, where the job knows.
    pub total: Option<u64>,
    /// What it is at: the name of a file or a table. Names no person.
    pub note: Option<String>,
}

impl Job {
    /// The name of its stage.
    pub fn state(&self) -> State {
        match self.stage {
            Stage::Waiting { .. } => State::Waiting,
            Stage::Running { .. } => State::Running,
            Stage::Done { .. } => State::Done,
            Stage::Failed { .. } => State::Failed,
        }
    }
}

impl State {
    /// All states, in the order of a job's life.
    pub const ALL: [Self; 4] = [Self::Waiting, Self::Running, Self::Done, Self::Failed];

    /// The word in the database and in addresses.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Waiting => "waiting",
            Self::Running => "running",
            Self::Done => "done",
            Self::Failed => "failed",
        }
    }

    /// The state that a word names.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.word() == word)
    }
}

impl FromRow for Job {
    fn from_row(row: &Row<'_>) -> db::Result<Self> {
        Ok(Self {
            id: row.get("id")?,
            kind: row.get("kind")?,
            payload: row.get("payload")?,
            unique_key: row.get("unique_key")?,
            slot: row.get("slot")?,
            queued_at: row.get("queued_at")?,
            tries: row.get("tries")?,
            progress: progress(row)?,
            stage: stage(row)?,
        })
    }
}

fn stage(row: &Row<'_>) -> db::Result<Stage> {
    let word: String = row.get("state")?;
    Ok(match State::from_word(&word) {
        Some(State::Waiting) => {
            Stage::Waiting { due: row.get("run_at")?, last_failure: row.get("cause")? }
        }
        Some(State::Running) => Stage::Running {
            node: row.get("claimed_by")?,
            lease_until: row.get("claimed_until")?,
            stop_asked_at: row.get("stop_asked_at")?,
        },
        Some(State::Done) => Stage::Done { at: row.get("done_at")? },
        Some(State::Failed) => {
            Stage::Failed { at: row.get("failed_at")?, cause: row.get("cause")? }
        }
        None => return Err(db::Error::corrupt(format!("the state of a job is {word:?}"))),
    })
}

fn progress(row: &Row<'_>) -> db::Result<Option<Progress>> {
    let Some(done) = row.get("progress_done")? else { return Ok(None) };
    Ok(Some(Progress { done, total: row.get("progress_total")?, note: row.get("progress_note")? }))
}
