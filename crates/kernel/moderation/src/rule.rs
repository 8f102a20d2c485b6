//! The rules of discussion: for which reasons something is reported and hidden.

use std::sync::LazyLock;

use base::{Day, Text};
use serde::Deserialize;

/// A rule that what people write must keep.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Rule {
    /// The word in storage, addresses and the log: `spam`. It is never used for another rule.
    pub key: String,
    /// In a few words.
    pub title: Text,
    /// What breaks it.
    pub text: Text,
    /// The law behind it, where there is one.
    pub basis: Option<Basis>,
}

/// Where a rule is written.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Basis {
    /// The act.
    pub text: Text,
    /// Where it can be read.
    pub url: String,
}

/// The rules, and since when they hold.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Rules {
    /// The first day.
    pub from: Day,
    /// The rules, in the order of lists; their place is the key that hides.
    pub rules: Vec<Rule>,
}

/// The rule that the count of words learns from.
pub(crate) const SPAM: &str = "spam";

static RULES: LazyLock<Rules> = LazyLock::new(|| {
    let file = include_str!("../data/rules.json");
    serde_json::from_str(file).expect("the rules are well formed")
});

/// The rules that hold.
pub fn rules() -> &'static Rules {
    &RULES
}

/// The rule with this word.
pub fn find(key: &str) -> Option<&'static Rule> {
    RULES.rules.iter().find(|rule| rule.key == key)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_rule_has_a_word_of_its_own_and_is_written_in_both_languages() {
        let words: std::collections::BTreeSet<_> =
            rules().rules.iter().map(|rule| &rule.key).collect();

        assert_eq!(words.len(), rules().rules.len());
        for rule in &rules().rules {
            assert_eq!(rule.title.wordings().count(), 2, "{}", rule.key);
            assert_eq!(rule.text.wordings().count(), 2, "{}", rule.key);
        }
    }

    #[test]
    fn what_is_learned_is_a_rule() {
        assert!(find(SPAM).is_some());
        assert_eq!(find("boredom"), None);
    }

    #[test]
    fn every_rule_can_be_chosen_by_one_key() {
        assert!(rules().rules.len() <= 9);
    }
}
