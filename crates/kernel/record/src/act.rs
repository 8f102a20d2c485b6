//! What is done in public, as the capability that does it tells it.

use std::collections::BTreeMap;

use base::{Day, Id, PartialDate, Slug, Text, Timestamp};
use serde::{Deserialize, Serialize};
use subjects::Subject;

/// A public act on its way into the log.
///
/// ```
/// use record::Act;
///
/// let act = Act::new("plan-published").path("/plans/5").fact("plan", 5).fact("measures", 26);
/// ```
///
/// The kind names the message that says it in words: `act-plan-published` in the locales of the crate
/// that acts, with the facts as `{ $plan }` and `{ $measures }`; beside it `kind-of-act-plan-published`
/// names the kind in lists of choices. Facts are public for ever: an
/// institution, a number, a day, the digest of a text, never a name, an address or anything else about
/// a person. Who acted is added by [`append`](crate::append), as a commitment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Act {
    pub(crate) kind: &'static str,
    pub(crate) subject: Option<Id<Subject>>,
    pub(crate) path: Option<String>,
    pub(crate) facts: BTreeMap<&'static str, Fact>,
}

/// One thing that an act says: a word, a number, yes or no, or words in several languages.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Fact {
    /// Yes or no.
    Flag(bool),
    /// A whole number. In a message it also chooses plural forms.
    Number(i64),
    /// A word: a number of a measure, a day, an identifier, a digest.
    Word(String),
    /// A title or another text of the content, by language.
    Worded(Text),
}

impl Act {
    /// An act of this kind, such as `plan-published`: what was done to what, in the past.
    ///
    /// # Panics
    /// When the kind is not of lower-case letters, digits and hyphens.
    pub fn new(kind: &'static str) -> Self {
        assert!(is_key(kind), "an act is named like `plan-published`, not `{kind}`");
        Self { kind, subject: None, path: None, facts: BTreeMap::new() }
    }

    /// What the act was about: it appears in the history of that subject.
    #[must_use]
    pub fn about(mut self, subject: Id<Subject>) -> Self {
        self.subject = Some(subject);
        self
    }

    /// The page where its outcome is seen, without language. Where it is not said, it is the page of
    /// the subject.
    #[must_use]
    pub fn path(mut self, path: impl Into<String>) -> Self {
        self.path = Some(path.into());
        self
    }

    /// A fact of the act.
    ///
    /// # Panics
    /// When the key is not of lower-case letters, digits and hyphens.
    #[must_use]
    pub fn fact(mut self, key: &'static str, value: impl Into<Fact>) -> Self {
        assert!(is_key(key), "a fact is named like `plan`, not `{key}`");
        self.facts.insert(key, value.into());
        self
    }

    /// A fact that may not be known; then nothing is said about it.
    #[must_use]
    pub fn fact_if_known(self, key: &'static str, value: Option<impl Into<Fact>>) -> Self {
        match value {
            Some(value) => self.fact(key, value),
            None => self,
        }
    }
}

/// Keys sort and read the same everywhere, and can be names in messages.
fn is_key(text: &str) -> bool {
    let is_part = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
    text.starts_with(|first: char| first.is_ascii_lowercase()) && text.bytes().all(is_part)
}

macro_rules! fact {
    ($($type:ty => |$value:ident| $fact:expr;)*) => { $(
        impl From<$type> for Fact {
            fn from($value: $type) -> Self {
                $fact
            }
        }
    )* };
}

fact! {
    bool => |flag| Self::Flag(flag);
    i64 => |number| Self::Number(number);
    i32 => |number| Self::Number(number.into());
    u32 => |number| Self::Number(number.into());
    &str => |word| Self::Word(word.to_owned());
    String => |word| Self::Word(word);
    &String => |word| Self::Word(word.clone());
    Slug => |slug| Self::Word(slug.to_string());
    &Slug => |slug| Self::Word(slug.to_string());
    Day => |day| Self::Word(day.to_string());
    PartialDate => |date| Self::Word(date.to_string());
    Timestamp => |at| Self::Word(at.to_string());
    Text => |text| Self::Worded(text);
    &Text => |text| Self::Worded(text.clone());
}

impl<T> From<Id<T>> for Fact {
    fn from(id: Id<T>) -> Self {
        Self::Word(id.to_string())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fact_that_is_not_known_is_left_out() {
        let act = Act::new("report-returned").fact_if_known("until", None::<Day>);

        assert_eq!(act, Act::new("report-returned"));
    }

    #[test]
    #[should_panic(expected = "an act is named like `plan-published`")]
    fn an_act_is_named_by_a_plain_key() {
        drop(Act::new("Plan published"));
    }

    #[test]
    fn every_kind_of_fact_reads_as_what_it_was() {
        let facts: [Fact; 4] =
            [true.into(), 26.into(), "1.2".into(), Text::both("Plāns", "Plan").into()];

        let written = serde_json::to_string(&facts).unwrap();

        assert_eq!(written, r#"[true,26,"1.2",{"en":"Plan","lv":"Plāns"}]"#);
        assert_eq!(serde_json::from_str::<[Fact; 4]>(&written).unwrap(), facts);
    }
}
