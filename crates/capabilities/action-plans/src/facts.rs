//! The text of an item as plain fields: what is frozen, compared and logged.

use std::collections::BTreeMap;

use base::{Language, Register, Text};
use serde::{Deserialize, Serialize};

/// The fields of an item and what they say: `title.lv` → `Līdzdalības budžets skolās`.
///
/// Everything that may not be changed silently is a fact. Freezing a version keeps the facts; a later
/// change is the difference of two facts; comparing two versions is the same difference.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Facts(BTreeMap<String, String>);

/// One field that says something else than before.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    /// The field, as in [`Facts`].
    pub field: String,
    /// What it said; `None` where it said nothing.
    pub before: Option<String>,
    /// What it says; `None` where it says nothing any more.
    pub after: Option<String>,
}

impl Facts {
    /// Adds a field; nothing to say is no field.
    #[must_use]
    pub fn with(mut self, field: &str, words: impl Into<String>) -> Self {
        let words = words.into();
        if !words.is_empty() {
            self.0.insert(field.to_owned(), words);
        }
        self
    }

    /// Adds a field where there is something to say.
    #[must_use]
    pub fn with_some(self, field: &str, words: Option<impl ToString>) -> Self {
        match words {
            Some(words) => self.with(field, words.to_string()),
            None => self,
        }
    }

    /// Adds every wording of a text: `title.lv`, `title.en`, `title.lv-easy`.
    #[must_use]
    pub fn with_text(self, field: &str, text: &Text) -> Self {
        text.wordings().fold(self, |facts, (language, register, words)| {
            let suffix = match register {
                Register::Standard => String::new(),
                Register::Plain => "-plain".to_owned(),
                Register::Easy => "-easy".to_owned(),
            };
            facts.with(&format!("{field}.{language}{suffix}"), words)
        })
    }

    /// What a field says.
    pub fn get(&self, field: &str) -> Option<&str> {
        self.0.get(field).map(String::as_str)
    }

    /// What a text field says in a language, or in the other one.
    pub fn read_in(&self, field: &str, language: Language) -> Option<&str> {
        let exact = self.get(&format!("{field}.{language}"));
        exact.or_else(|| {
            Language::ALL.iter().find_map(|other| self.get(&format!("{field}.{other}")))
        })
    }

    /// All fields in a fixed order.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.iter().map(|(field, words)| (field.as_str(), words.as_str()))
    }

    /// The same without some fields, in whatever language they are.
    #[must_use]
    pub fn without(&self, fields: &[&str]) -> Self {
        let name = |key: &str| key.split('.').next().is_some_and(|name| fields.contains(&name));
        let kept = self.0.iter().filter(|(key, _)| !name(key));
        Self(kept.map(|(key, words)| (key.clone(), words.clone())).collect())
    }

    /// Every field that `after` says otherwise than these facts.
    pub fn differences(&self, after: &Self) -> Vec<Difference> {
        let mut fields: Vec<&String> = self.0.keys().chain(after.0.keys()).collect();
        fields.sort_unstable();
        fields.dedup();
        let differs = |field: &&String| self.0.get(*field) != after.0.get(*field);
        let difference = |field: &String| Difference {
            field: field.clone(),
            before: self.0.get(field).cloned(),
            after: after.0.get(field).cloned(),
        };
        fields.into_iter().filter(differs).map(difference).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_difference_names_the_field_and_both_wordings() {
        let adopted = Facts::default()
            .with_text("title", &Text::both("Plāns", "Plan"))
            .with("deadline", "2024-12-31");
        let refreshed = Facts::default().with_text("title", &Text::both("Plāns", "The plan"));

        let differences = adopted.differences(&refreshed);

        assert_eq!(
            differences.iter().map(|d| d.field.as_str()).collect::<Vec<_>>(),
            ["deadline", "title.en"]
        );
        assert_eq!(differences[0].after, None);
        assert_eq!(differences[1].before.as_deref(), Some("Plan"));
    }

    #[test]
    fn facts_do_not_differ_from_themselves() {
        let facts = Facts::default().with("deadline", "2024-12-31");

        assert_eq!(facts.differences(&facts), []);
    }
}
