//! What something is about: policy areas.
//!
//! The vocabulary is `data-theme` of the European Union's Publications Office, which the open data portals of
//! Europe use, so that a plan, a draft act and a dataset about health meet under one word.

use std::sync::LazyLock;

use base::{Slug, Text};
use serde::Deserialize;

/// A policy area.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Topic {
    /// Its word in addresses and filters: `health`.
    pub slug: Slug,
    /// Its code in the European vocabulary: `HEAL`.
    pub code: String,
    /// Its name.
    pub name: Text,
}

#[derive(Deserialize)]
struct Vocabulary {
    topics: Vec<Topic>,
}

static TOPICS: LazyLock<Vec<Topic>> = LazyLock::new(|| {
    let file = include_str!("../data/data-theme.json");
    let vocabulary: Vocabulary = serde_json::from_str(file).expect("the vocabulary is well formed");
    vocabulary.topics
});

/// The address of the vocabulary; a topic is this address, a slash and its code.
pub const VOCABULARY: &str = "http://publications.europa.eu/resource/authority/data-theme";

/// All topics, in the order of the vocabulary.
pub fn all() -> &'static [Topic] {
    &TOPICS
}

/// The topic with this word.
pub fn find(slug: &str) -> Option<&'static Topic> {
    all().iter().find(|topic| topic.slug.as_str() == slug)
}

impl Topic {
    /// The address that names it on the web of data.
    pub fn url(&self) -> String {
        format!("{VOCABULARY}/{}", self.code)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_vocabulary_has_thirteen_topics_each_with_a_name_in_both_languages() {
        assert_eq!(all().len(), 13);
        assert!(all().iter().all(|topic| topic.name.wordings().count() == 2));
    }

    #[test]
    fn a_topic_is_found_by_its_word_and_named_on_the_web_of_data() {
        let health = find("health").unwrap();

        assert_eq!(
            health.url(),
            "http://publications.europa.eu/resource/authority/data-theme/HEAL"
        );
        assert_eq!(find("weather"), None);
    }
}
