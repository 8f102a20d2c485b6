//! What one version of a plan says otherwise than another.

use std::collections::HashMap;

use uuid::Uuid;

use crate::facts::Difference;
use crate::store::versions::Frozen;
use crate::{Facts, ItemKind};

/// What one version of a plan says otherwise than another.
#[derive(Clone, Debug)]
pub(crate) struct Compared {
    /// The items that differ, in the order of the plan.
    pub(crate) items: Vec<Item>,
    /// How many items say the same.
    pub(crate) unchanged: usize,
}

/// An item that differs.
#[derive(Clone, Debug)]
pub(crate) struct Item {
    /// What kind of item.
    pub(crate) kind: ItemKind,
    /// Its number in the plan.
    pub(crate) number: String,
    /// Its text, as new as there is.
    pub(crate) facts: Facts,
    /// How it differs.
    pub(crate) how: How,
}

/// How an item differs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum How {
    /// It is new.
    Added,
    /// It is gone.
    Removed,
    /// It says something else.
    Changed(Vec<Difference>),
}

impl How {
    /// The word in machine-readable answers and in messages (`action-plans-compared-<key>`).
    // tidy: messages action-plans-compared-*
    pub(crate) const fn key(&self) -> &'static str {
        match self {
            Self::Added => "added",
            Self::Removed => "removed",
            Self::Changed(_) => "changed",
        }
    }

    /// How it looks: the modifier of the component `chip`.
    pub(crate) const fn tone(&self) -> &'static str {
        match self {
            Self::Added => "good",
            Self::Removed => "bad",
            Self::Changed(_) => "going",
        }
    }

    /// The field-by-field differences, where the item is in both versions.
    pub(crate) fn differences(&self) -> &[Difference] {
        match self {
            Self::Added | Self::Removed => &[],
            Self::Changed(differences) => differences,
        }
    }
}

impl Compared {
    /// How many items differ in a way.
    pub(crate) fn count(&self, key: &str) -> usize {
        self.items.iter().filter(|item| item.how.key() == key).count()
    }
}

/// Compares two versions, item by item.
pub(crate) fn compare(before: &[Frozen], after: &[Frozen]) -> Compared {
    let earlier: HashMap<Uuid, &Frozen> = before.iter().map(|one| (one.item, one)).collect();
    let later: HashMap<Uuid, &Frozen> = after.iter().map(|one| (one.item, one)).collect();
    let mut found: Vec<(&Frozen, How)> = Vec::new();
    for now in after {
        match earlier.get(&now.item) {
            None => found.push((now, How::Added)),
            Some(then) => {
                let differences = then.facts.differences(&now.facts);
                if !differences.is_empty() {
                    found.push((now, How::Changed(differences)));
                }
            }
        }
    }
    let unchanged = after.len() - found.len();
    let gone = before.iter().filter(|then| !later.contains_key(&then.item));
    found.extend(gone.map(|then| (then, How::Removed)));
    found.sort_by_key(|(one, _)| (one.kind, one.position));
    let item = |(one, how): (&Frozen, How)| Item {
        kind: one.kind,
        number: one.number.clone(),
        facts: one.facts.clone(),
        how,
    };
    Compared { items: found.into_iter().map(item).collect(), unchanged }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn frozen(item: u128, number: &str, title: &str) -> Frozen {
        Frozen {
            version: 1,
            item: Uuid::from_u128(item),
            kind: ItemKind::Measure,
            number: number.to_owned(),
            position: crate::position_of(number),
            facts: Facts::default().with("title.lv", title),
        }
    }

    #[test]
    fn items_are_told_apart_as_added_removed_and_changed() {
        let before = [frozen(1, "1.1", "A"), frozen(2, "1.2", "B"), frozen(3, "1.3", "C")];
        let after = [frozen(1, "1.1", "A"), frozen(2, "1.2", "Bb"), frozen(4, "1.4", "D")];

        let compared = compare(&before, &after);

        let found: Vec<_> =
            compared.items.iter().map(|item| (item.number.as_str(), item.how.key())).collect();
        assert_eq!(found, [("1.2", "changed"), ("1.3", "removed"), ("1.4", "added")]);
        assert_eq!(compared.unchanged, 1);
    }

    #[test]
    fn an_item_that_was_renumbered_is_still_the_same() {
        let compared = compare(&[frozen(1, "1.1", "A")], &[frozen(1, "1.2", "A")]);

        assert!(compared.items.is_empty());
    }
}
