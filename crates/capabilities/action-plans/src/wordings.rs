//! What each version says of an item.

use crate::facts::Difference;
use crate::store::versions::Frozen;
use crate::{Facts, Version};

/// What a version says of an item: all of it, or only what is new.
#[derive(Clone, Debug)]
pub(crate) struct Wording<'a> {
    /// The version.
    pub(crate) version: &'a Version,
    /// All that it says.
    pub(crate) facts: &'a Facts,
    /// What it says otherwise than the version before; `None`: there is none before.
    pub(crate) differences: Option<Vec<Difference>>,
}

/// What each version says of an item that was frozen in them, the first one first.
pub(crate) fn wordings<'a>(versions: &'a [Version], frozen: &'a [Frozen]) -> Vec<Wording<'a>> {
    let mut earlier: Option<&Facts> = None;
    let wording = |frozen: &'a Frozen| {
        let version = versions.iter().find(|one| one.number == frozen.version)?;
        let differences = earlier.map(|earlier| earlier.differences(&frozen.facts));
        earlier = Some(&frozen.facts);
        Some(Wording { version, facts: &frozen.facts, differences })
    };
    frozen.iter().filter_map(wording).collect()
}

/// The newest version of an item, and in how many places its text of `now` differs from it.
pub(crate) fn changed_since<'a>(
    versions: &'a [Version],
    frozen: &[Frozen],
    now: &Facts,
) -> Option<(&'a Version, usize)> {
    let last = frozen.last()?;
    let version = versions.iter().find(|one| one.number == last.version)?;
    Some((version, last.facts.differences(now).len()))
}
