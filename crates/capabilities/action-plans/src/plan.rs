//! The plan, its directions and its versions.

use base::{Day, Id, PartialDate, Slug, Text, Timestamp};
use institutions::Institution;

use crate::Facts;

/// What a government promises for a period.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Plan {
    /// The same identifier as its subject.
    pub id: Id<Self>,
    /// Its word in addresses.
    pub slug: Slug,
    /// What it is called.
    pub title: Text,
    /// What the Open Government Partnership calls it.
    pub ogp_title: Option<String>,
    /// What it is for.
    pub goal: Text,
    /// The act that adopted it.
    pub legal_act: Text,
    /// Where the act can be read.
    pub legal_act_url: Option<String>,
    /// When it was approved, as exactly as is known.
    pub approved_on: Option<PartialDate>,
    /// The first and the last day of its period.
    pub period: (Day, Day),
    /// Who keeps it.
    pub coordinator: Id<Institution>,
    /// Where its content was taken from.
    pub sources: Vec<String>,
    /// The last day that the sources speak of; `None` when progress is kept here.
    pub known_until: Option<Day>,
    /// The last period that was reported on.
    pub reported: Option<(Day, Day)>,
    /// What the sources do not say.
    pub notes: Vec<Text>,
    /// For optimistic locking.
    pub lock: Lock,
}

/// The version of a row that somebody saw; saving is refused when another came in between.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Lock(pub i64);

/// One of the few broad aims of a plan (*rīcības virziens*).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Direction {
    /// Its identifier.
    pub id: Id<Self>,
    /// The plan.
    pub plan: Id<Plan>,
    /// Its number in the plan.
    pub number: String,
    /// Its place in the plan.
    pub position: i64,
    /// What it is called.
    pub title: Text,
    /// For optimistic locking.
    pub lock: Lock,
}

/// Why a version of a plan exists.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum VersionKind {
    /// As first adopted.
    Adopted,
    /// Refreshed at the two-year mark, as OGP requires.
    Refreshed,
}

/// A version of a plan that was adopted: its text is frozen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Version {
    /// The plan.
    pub plan: Id<Plan>,
    /// Its number, from 1.
    pub number: u32,
    /// Why it exists.
    pub kind: VersionKind,
    /// When it was adopted, as exactly as is known.
    pub adopted_on: PartialDate,
    /// What it changed and why.
    pub reason: Text,
    /// When it was published here.
    pub published_at: Timestamp,
}

/// A version cannot be published.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum CannotPublish {
    /// The first version must be the adopted one.
    #[error("the first version of a plan is the adopted one")]
    NotAdoptedYet,
    /// A plan is adopted once; after that it is refreshed.
    #[error("the plan was adopted already")]
    AdoptedAlready,
    /// There is nothing in the plan.
    #[error("the plan has no measures")]
    Empty,
}

/// Where a plan is in its life. Derived from its versions and its period.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// No version was published: only staff see it.
    Draft,
    /// Adopted and within its period, or before it.
    Running,
    /// Its period is over.
    Ended,
}

impl Stage {
    /// The word in machine-readable answers and in messages (`action-plans-stage-<key>`).
    // tidy: messages action-plans-stage-*
    pub const fn key(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::Running => "running",
            Self::Ended => "ended",
        }
    }
}

impl Plan {
    /// The address, without language.
    pub fn path(&self) -> String {
        format!("/plans/{}", self.slug)
    }

    /// Where it is in its life on `today`, given its versions.
    pub fn stage(&self, versions: &[Version], today: Day) -> Stage {
        if versions.is_empty() { Stage::Draft } else { self.stage_once_published(today) }
    }

    /// Where it is in its life on `today`, when it is known that a version was published.
    pub fn stage_once_published(&self, today: Day) -> Stage {
        if today > self.period.1 { Stage::Ended } else { Stage::Running }
    }

    /// The version that would be published next.
    pub fn next_version(
        &self,
        versions: &[Version],
        measures: usize,
        kind: VersionKind,
        (adopted_on, reason, now): (PartialDate, Text, Timestamp),
    ) -> Result<Version, CannotPublish> {
        match (versions.last(), kind) {
            (None, VersionKind::Refreshed) => return Err(CannotPublish::NotAdoptedYet),
            (Some(_), VersionKind::Adopted) => return Err(CannotPublish::AdoptedAlready),
            (None, VersionKind::Adopted) | (Some(_), VersionKind::Refreshed) => {}
        }
        if measures == 0 {
            return Err(CannotPublish::Empty);
        }
        let number = versions.last().map_or(1, |last| last.number + 1);
        Ok(Version { plan: self.id, number, kind, adopted_on, reason, published_at: now })
    }

    /// What may not change silently.
    pub fn facts(&self) -> Facts {
        Facts::default()
            .with_text("title", &self.title)
            .with_text("goal", &self.goal)
            .with_text("legal-act", &self.legal_act)
            .with("period", format!("{}/{}", self.period.0, self.period.1))
    }
}

impl Direction {
    /// What may not change silently.
    pub fn facts(&self) -> Facts {
        Facts::default().with_text("title", &self.title)
    }
}

impl VersionKind {
    /// The word in storage and in messages (`action-plans-version-<key>`).
    // tidy: messages action-plans-version-*
    pub const fn key(self) -> &'static str {
        match self {
            Self::Adopted => "adopted",
            Self::Refreshed => "refreshed",
        }
    }

    /// The kind of the version that would come after `last`: a plan is adopted once and then refreshed.
    pub const fn after(last: Option<&Version>) -> Self {
        match last {
            None => Self::Adopted,
            Some(_) => Self::Refreshed,
        }
    }

    /// The kind with this word.
    pub fn with_key(key: &str) -> Option<Self> {
        [Self::Adopted, Self::Refreshed].into_iter().find(|kind| kind.key() == key)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::examples;

    fn next(
        versions: &[Version],
        measures: usize,
        kind: VersionKind,
    ) -> Result<Version, CannotPublish> {
        let details = ("2022-02-08".parse().unwrap(), Text::unknown(), Timestamp::UNIX_EPOCH);
        examples::plan().next_version(versions, measures, kind, details)
    }

    #[test]
    fn a_plan_is_adopted_once_and_then_refreshed() {
        let adopted = next(&[], 26, VersionKind::Adopted).unwrap();
        let refreshed = next(std::slice::from_ref(&adopted), 26, VersionKind::Refreshed).unwrap();

        assert_eq!((adopted.number, refreshed.number), (1, 2));
        assert_eq!(next(&[adopted], 26, VersionKind::Adopted), Err(CannotPublish::AdoptedAlready));
        assert_eq!(next(&[], 26, VersionKind::Refreshed), Err(CannotPublish::NotAdoptedYet));
    }

    #[test]
    fn an_empty_plan_is_not_published() {
        assert_eq!(next(&[], 0, VersionKind::Adopted), Err(CannotPublish::Empty));
    }

    #[test]
    fn a_plan_ends_the_day_after_its_period() {
        let plan = examples::plan();
        let versions = [next(&[], 26, VersionKind::Adopted).unwrap()];

        assert_eq!(plan.stage(&[], plan.period.0), Stage::Draft);
        assert_eq!(plan.stage(&versions, plan.period.1), Stage::Running);
        assert_eq!(plan.stage(&versions, plan.period.1.tomorrow().unwrap()), Stage::Ended);
    }
}
