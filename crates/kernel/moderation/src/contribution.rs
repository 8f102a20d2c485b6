//! Something that somebody wrote, as moderators know it.

use std::str::FromStr;

use accounts::Account;
use base::{Id, Timestamp};
use institutions::Institution;
use subjects::Subject;

/// Something that somebody wrote: a comment, a question, an answer.
#[derive(Clone, Debug, PartialEq)]
pub struct Contribution {
    /// The same identifier as the thing itself has in the part that owns it.
    pub id: Id<Self>,
    /// Which part owns it: see [`Owner::kind`](crate::Owner::kind).
    pub kind: String,
    /// What it is about.
    pub subject: Id<Subject>,
    /// Who wrote it.
    pub author: Id<Account>,
    /// Where it is shown, without language.
    pub path: String,
    /// When it was written.
    pub written_at: Timestamp,
    /// Whether everybody sees it.
    pub standing: Standing,
    /// The institution that leads the whole of which the subject is a part; its people judge.
    pub leader: Option<Id<Institution>>,
    /// How much it looked like spam, from 0 to 1; `None` where too little had been learned.
    pub score: Option<f64>,
    /// Reports that count and wait.
    pub open_reports: u32,
    /// Since when it waits for a decision.
    pub queued_at: Option<Timestamp>,
    /// Counts the changes; a decision made from an older version than the stored one is refused.
    pub version: i64,
}

/// Whether everybody sees something.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// Everybody does.
    Shown,
    /// It waits for a moderator; only its author sees it.
    Held,
    /// A moderator hid it. Its place and the reason are shown.
    Hidden,
    /// Its author took it back. Its place is shown.
    Withdrawn,
}

/// The text names no standing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not a standing of something written")]
pub struct UnknownStanding;

impl Contribution {
    /// For how long it has waited, in minutes.
    pub fn waited(&self, now: Timestamp) -> i64 {
        let since = self.queued_at.unwrap_or(now);
        (now.duration_since(since).as_secs() / 60).max(0)
    }
}

impl Standing {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Shown, Self::Held, Self::Hidden, Self::Withdrawn];

    /// The word in storage.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Shown => "shown",
            Self::Held => "held",
            Self::Hidden => "hidden",
            Self::Withdrawn => "withdrawn",
        }
    }

    /// Whether everybody sees the words.
    pub const fn is_shown(self) -> bool {
        matches!(self, Self::Shown)
    }
}

impl FromStr for Standing {
    type Err = UnknownStanding;

    fn from_str(key: &str) -> Result<Self, UnknownStanding> {
        Self::ALL.into_iter().find(|standing| standing.key() == key).ok_or(UnknownStanding)
    }
}
