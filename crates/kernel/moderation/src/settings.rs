//! What an operator may set.

use jiff::SignedDuration;

/// From when on somebody is trusted, and what happens to what looks like spam: a service of the site.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Settings {
    /// An account younger than so many days is new.
    pub new_days: u32,
    /// An account of which fewer things than so many stood for a day is new.
    pub accepted: u32,
    /// From this score on something waits for a moderator, and is shown meanwhile.
    pub queue_at: f64,
    /// From this score on something of a new account is held until a moderator saw it.
    pub hold_at: f64,
    /// So many decisions for and against are needed before anything is scored.
    pub enough: u32,
}

impl Default for Settings {
    fn default() -> Self {
        Self { new_days: 3, accepted: 3, queue_at: 0.8, hold_at: 0.95, enough: 10 }
    }
}

impl Settings {
    /// How long an account is new.
    pub fn new_for(&self) -> SignedDuration {
        SignedDuration::from_hours(24 * i64::from(self.new_days))
    }

    /// How long something must have stood to speak for its author.
    pub const STOOD: SignedDuration = SignedDuration::from_hours(24);
}
