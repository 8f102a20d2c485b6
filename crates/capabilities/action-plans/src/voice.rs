//! Three voices: the owner, civil society, an independent evaluator. None overwrites another.

use base::{Id, PartialDate, Text, Timestamp};

use crate::scale::{Scale, Value};

/// Who speaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Voice {
    /// Those who answer for it, or the coordinator in their name.
    Owner,
    /// Organisations that watch or take part.
    CivilSociety,
    /// Somebody independent: the Independent Reporting Mechanism, a university.
    Evaluator,
}

/// How far an item is, on a scale, as somebody assessed it. Added, never changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Status {
    /// Its identifier.
    pub id: Id<Self>,
    /// The lettered part, where only that was assessed.
    pub part: Option<String>,
    /// The value, on its scale.
    pub value: Value,
    /// Who speaks.
    pub voice: Voice,
    /// Who exactly.
    pub assessor: Text,
    /// When it was assessed, as exactly as is known.
    pub assessed_on: PartialDate,
    /// What it rests on.
    pub basis: Text,
    /// Where that can be checked.
    pub source: Option<String>,
    /// When it was entered.
    pub recorded_at: Timestamp,
}

/// What one voice says of an item.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Statement {
    /// Its identifier.
    pub id: Id<Self>,
    /// Who speaks.
    pub voice: Voice,
    /// Who exactly.
    pub speaker: Text,
    /// When it was said, as exactly as is known.
    pub said_on: Option<PartialDate>,
    /// What was said.
    pub text: Text,
    /// Where it can be checked.
    pub source: Option<String>,
    /// When it was entered.
    pub recorded_at: Timestamp,
}

impl Voice {
    /// All voices, the owner first.
    pub const ALL: [Self; 3] = [Self::Owner, Self::CivilSociety, Self::Evaluator];

    /// The word in storage and in messages (`action-plans-voice-<key>`).
    // tidy: messages action-plans-voice-*
    pub const fn key(self) -> &'static str {
        match self {
            Self::Owner => "owner",
            Self::CivilSociety => "civil-society",
            Self::Evaluator => "evaluator",
        }
    }

    /// The voice with this word.
    pub fn with_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|voice| voice.key() == key)
    }

    /// The scales on which a voice assesses. A reading of slides is no assessment of today.
    pub const fn scales(self) -> &'static [Scale] {
        match self {
            Self::Owner => &[Scale::LatvianMidterm2024, Scale::OgpCompletion],
            Self::CivilSociety => {
                &[Scale::LatvianMidterm2024, Scale::OgpCompletion, Scale::OgpOpenedGovernment]
            }
            Self::Evaluator => &[
                Scale::LatvianMidterm2024,
                Scale::OgpCompletion,
                Scale::OgpEarlyResults2020,
                Scale::OgpOpenedGovernment,
                Scale::OgpAmbition,
            ],
        }
    }
}
