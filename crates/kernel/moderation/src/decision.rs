//! What a moderator decided, and what became of it when the author asked for a second pair of eyes.

use std::str::FromStr;

use accounts::Account;
use base::{Id, Timestamp};
use institutions::Institution;

use crate::{Contribution, Standing};

/// What a moderator decided about something written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decision {
    /// Its own identifier.
    pub id: Id<Self>,
    /// About what.
    pub contribution: Id<Contribution>,
    /// What was decided.
    pub outcome: Outcome,
    /// More words to the reason, for everybody; may be empty.
    pub reason: String,
    /// In whose name; `None` for the site itself.
    pub institution: Option<Id<Institution>>,
    /// Who decided. Never shown.
    pub decided_by: Id<Account>,
    /// When.
    pub decided_at: Timestamp,
    /// How long it had waited, in minutes.
    pub waited: i64,
    /// SHA-256 of the words that were judged.
    pub digest: [u8; 32],
}

/// What can be decided.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// It breaks no rule.
    Kept,
    /// It breaks a rule.
    Hidden {
        /// The word of the rule.
        rule: String,
    },
}

/// How fast a decision came, for figures.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Speed {
    /// Within an hour.
    Hour,
    /// Within a day.
    Day,
    /// Within three days.
    ThreeDays,
    /// Within a week.
    Week,
    /// Later.
    Longer,
}

/// An author's wish that somebody else looks at a decision again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Appeal {
    /// Against which decision.
    pub decision: Id<Decision>,
    /// Who decided first, and therefore not again.
    pub first_judge: Id<Account>,
    /// What the author says.
    pub words: String,
    /// When.
    pub appealed_at: Timestamp,
    /// What was judged; `None` while it waits.
    pub judgement: Option<Judgement>,
}

/// What was said to an appeal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Judgement {
    /// Whether the decision stands.
    pub verdict: Verdict,
    /// Why, for everybody.
    pub reason: String,
    /// In whose name; `None` for the site itself.
    pub institution: Option<Id<Institution>>,
    /// When.
    pub judged_at: Timestamp,
}

/// Whether a decision stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// It does.
    Upheld,
    /// It does not: what was hidden is shown again.
    Overturned,
}

/// The text names nothing that can be decided.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not something that a moderator can decide")]
pub struct UnknownOutcome;

impl Decision {
    /// Its page, without language.
    pub fn path(&self) -> String {
        format!("/moderation/decisions/{}", self.id)
    }
}

impl Outcome {
    /// The outcome of a button: `kept`, or the word of the rule that was broken.
    pub fn of_button(pressed: &str) -> Result<Self, UnknownOutcome> {
        if pressed == "kept" {
            return Ok(Self::Kept);
        }
        crate::rule::find(pressed)
            .map(|rule| Self::Hidden { rule: rule.key.clone() })
            .ok_or(UnknownOutcome)
    }

    /// The word in storage, in addresses and in messages (`moderation-outcome-<key>`).
    // tidy: messages moderation-outcome-*
    pub const fn key(&self) -> &'static str {
        match self {
            Self::Kept => "kept",
            Self::Hidden { .. } => "hidden",
        }
    }

    /// The word of the rule, where one was broken.
    pub fn rule(&self) -> Option<&str> {
        match self {
            Self::Kept => None,
            Self::Hidden { rule } => Some(rule),
        }
    }

    /// How the thing stands after it.
    pub const fn standing(&self) -> Standing {
        match self {
            Self::Kept => Standing::Shown,
            Self::Hidden { .. } => Standing::Hidden,
        }
    }
}

impl Speed {
    /// All, the fastest first.
    pub const ALL: [Self; 5] = [Self::Hour, Self::Day, Self::ThreeDays, Self::Week, Self::Longer];

    /// The speed of something that waited so many minutes.
    pub const fn of(minutes: i64) -> Self {
        const HOUR: i64 = 60;
        const DAY: i64 = 24 * HOUR;
        if minutes <= HOUR {
            Self::Hour
        } else if minutes <= DAY {
            Self::Day
        } else if minutes <= 3 * DAY {
            Self::ThreeDays
        } else if minutes <= 7 * DAY {
            Self::Week
        } else {
            Self::Longer
        }
    }

    /// The word in storage and in messages (`moderation-speed-<key>`).
    // tidy: messages moderation-speed-*
    pub const fn key(self) -> &'static str {
        match self {
            Self::Hour => "hour",
            Self::Day => "day",
            Self::ThreeDays => "three-days",
            Self::Week => "week",
            Self::Longer => "longer",
        }
    }
}

impl Verdict {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Upheld, Self::Overturned];

    /// The word in storage and in messages (`moderation-verdict-<key>`).
    // tidy: messages moderation-verdict-*
    pub const fn key(self) -> &'static str {
        match self {
            Self::Upheld => "upheld",
            Self::Overturned => "overturned",
        }
    }
}

impl FromStr for Verdict {
    type Err = UnknownOutcome;

    fn from_str(key: &str) -> Result<Self, UnknownOutcome> {
        Self::ALL.into_iter().find(|verdict| verdict.key() == key).ok_or(UnknownOutcome)
    }
}

impl FromStr for Speed {
    type Err = UnknownOutcome;

    fn from_str(key: &str) -> Result<Self, UnknownOutcome> {
        Self::ALL.into_iter().find(|speed| speed.key() == key).ok_or(UnknownOutcome)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_button_keeps_or_names_the_rule_that_was_broken() {
        assert_eq!(Outcome::of_button("kept"), Ok(Outcome::Kept));
        assert_eq!(Outcome::of_button("spam"), Ok(Outcome::Hidden { rule: "spam".to_owned() }));
        assert_eq!(Outcome::of_button("boredom"), Err(UnknownOutcome));
        assert_eq!(Outcome::of_button(""), Err(UnknownOutcome));
    }

    #[test]
    fn a_decision_within_the_hour_is_the_fastest() {
        let speeds = [0, 60, 61, 1440, 1441, 4320, 10_080, 10_081].map(Speed::of);

        assert_eq!(
            speeds,
            [
                Speed::Hour,
                Speed::Hour,
                Speed::Day,
                Speed::Day,
                Speed::ThreeDays,
                Speed::ThreeDays,
                Speed::Week,
                Speed::Longer
            ]
        );
    }
}
