//! The scales on which progress is told. A rating without its scale means nothing.

use std::str::FromStr;

/// A scale, in one of its versions. A new version of a scale is a new scale; old ratings stay on the old one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Scale {
    /// The four steps of the Latvian mid-term evaluation of 2024.
    LatvianMidterm2024,
    /// A reading of the slides of 30 April 2024, which rate no single measure; coarser words than any scale.
    DeckReading2024,
    /// Completion, as the Independent Reporting Mechanism of OGP states it.
    OgpCompletion,
    /// Early results, as OGP states them since the plans of 2020.
    OgpEarlyResults2020,
    /// "Did it open government?", as OGP stated it before.
    OgpOpenedGovernment,
    /// Ambition (potential for results), as the site of OGP states it.
    OgpAmbition,
}

/// How a value counts when measures are counted together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Group {
    /// All is done.
    Done,
    /// Well on its way.
    Substantial,
    /// Begun.
    Limited,
    /// Going on; how far is not said.
    Going,
    /// Nothing was done yet.
    NotStarted,
    /// Nobody says.
    NotKnown,
}

/// One value of one scale.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Value {
    /// The scale that it is a value of.
    pub scale: Scale,
    /// The word in storage, in addresses and in messages.
    pub key: &'static str,
    /// How it counts.
    pub group: Group,
}

/// The words name no scale, or no value of the scale.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is not a value of this scale")]
pub struct NotOnScale(pub String);

impl Scale {
    /// All scales.
    pub const ALL: [Self; 6] = [
        Self::LatvianMidterm2024,
        Self::DeckReading2024,
        Self::OgpCompletion,
        Self::OgpEarlyResults2020,
        Self::OgpOpenedGovernment,
        Self::OgpAmbition,
    ];

    /// The word in storage and in messages (`action-plans-scale-<key>`).
    // tidy: messages action-plans-scale-*
    pub const fn key(self) -> &'static str {
        match self {
            Self::LatvianMidterm2024 => "lv-midterm-2024",
            Self::DeckReading2024 => "deck-reading-2024",
            Self::OgpCompletion => "ogp-completion",
            Self::OgpEarlyResults2020 => "ogp-early-results-2020",
            Self::OgpOpenedGovernment => "ogp-opened-government",
            Self::OgpAmbition => "ogp-ambition",
        }
    }

    /// Its values, the best first, with how each counts.
    const fn steps(self) -> &'static [(&'static str, Group)] {
        match self {
            Self::LatvianMidterm2024 => &[
                ("completed", Group::Done),
                ("substantial", Group::Substantial),
                ("limited", Group::Limited),
                ("not-started", Group::NotStarted),
            ],
            Self::DeckReading2024 => &[
                ("done", Group::Done),
                ("near_completion", Group::Substantial),
                ("substantial_progress", Group::Substantial),
                ("in_progress", Group::Going),
                ("partial", Group::Limited),
                ("part_a_done_part_b_not_started", Group::Limited),
                ("mixed", Group::Going),
                ("planned_2025", Group::NotStarted),
                ("not_started", Group::NotStarted),
            ],
            Self::OgpCompletion => &[
                ("complete", Group::Done),
                ("substantial", Group::Substantial),
                ("limited", Group::Limited),
                ("not-started", Group::NotStarted),
                ("no-evidence", Group::NotKnown),
                ("pending", Group::NotKnown),
            ],
            Self::OgpEarlyResults2020 => &[
                ("significant", Group::NotKnown),
                ("moderate", Group::NotKnown),
                ("no-notable", Group::NotKnown),
            ],
            Self::OgpOpenedGovernment => &[
                ("outstanding", Group::NotKnown),
                ("major", Group::NotKnown),
                ("marginal", Group::NotKnown),
                ("did-not-change", Group::NotKnown),
                ("worsened", Group::NotKnown),
            ],
            Self::OgpAmbition => &[("high", Group::NotKnown), ("low", Group::NotKnown)],
        }
    }

    /// Its values, the best first.
    pub fn values(self) -> impl Iterator<Item = Value> {
        self.steps().iter().map(move |&(key, group)| Value { scale: self, key, group })
    }

    /// The value with this word.
    pub fn value(self, key: &str) -> Result<Value, NotOnScale> {
        self.values().find(|value| value.key == key).ok_or_else(|| NotOnScale(key.to_owned()))
    }

    /// Whether it tells how far something is; other scales tell what it is worth.
    pub const fn tells_progress(self) -> bool {
        match self {
            Self::LatvianMidterm2024 | Self::DeckReading2024 | Self::OgpCompletion => true,
            Self::OgpEarlyResults2020 | Self::OgpOpenedGovernment | Self::OgpAmbition => false,
        }
    }
}

impl FromStr for Scale {
    type Err = NotOnScale;

    fn from_str(key: &str) -> Result<Self, NotOnScale> {
        Self::ALL
            .into_iter()
            .find(|scale| scale.key() == key)
            .ok_or_else(|| NotOnScale(key.to_owned()))
    }
}

impl Value {
    /// How it looks: the modifier of the component `chip`. What something is worth has no place in the
    /// colours of progress.
    pub const fn tone(self) -> &'static str {
        if self.scale.tells_progress() { self.group.key() } else { "worth" }
    }

    /// The message that names it.
    // tidy: messages action-plans-status-*
    pub fn message(self) -> String {
        format!("action-plans-status-{}-{}", self.scale.key(), self.key.replace('_', "-"))
    }
}

impl Group {
    /// All groups, the furthest first.
    pub const ALL: [Self; 6] = [
        Self::Done,
        Self::Substantial,
        Self::Going,
        Self::Limited,
        Self::NotStarted,
        Self::NotKnown,
    ];

    /// The word in addresses and in messages (`action-plans-group-<key>`).
    // tidy: messages action-plans-group-*
    pub const fn key(self) -> &'static str {
        match self {
            Self::Done => "done",
            Self::Substantial => "substantial",
            Self::Going => "going",
            Self::Limited => "limited",
            Self::NotStarted => "not-started",
            Self::NotKnown => "not-known",
        }
    }

    /// The group with this word.
    pub fn with_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|group| group.key() == key)
    }

    /// Whether something was done: "completed or with substantial or limited progress".
    pub const fn has_progressed(self) -> bool {
        match self {
            Self::Done | Self::Substantial | Self::Limited | Self::Going => true,
            Self::NotStarted | Self::NotKnown => false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_scale_is_found_by_its_key_and_every_value_on_its_scale() {
        for scale in Scale::ALL {
            assert_eq!(scale.key().parse(), Ok(scale));
            for value in scale.values() {
                assert_eq!(scale.value(value.key), Ok(value));
            }
        }
    }

    #[test]
    fn a_value_of_one_scale_is_not_a_value_of_another() {
        assert!(Scale::OgpCompletion.value("completed").is_err());
    }

    #[test]
    fn what_is_planned_for_later_was_not_started() {
        let planned = Scale::DeckReading2024.value("planned_2025").unwrap();

        assert!(!planned.group.has_progressed());
    }
}
