//! One act as it stands in the log.

use std::collections::BTreeMap;

use base::{Id, Timestamp};
use serde::{Deserialize, Serialize};
use subjects::Subject;
use transparency_log::{BundleId, Hash, leaf_hash};

use crate::canonical::{NotCanonical, to_canonical};
use crate::{Act, Author, Commitment, Fact};

/// One act in the log: its place, and what it says.
///
/// The entry, which is what is hashed, is a JSON object in the spelling of
/// [`canonical`](crate::to_canonical) with these members:
///
/// | member | |
/// |---|---|
/// | `act` | the kind, such as `plan-published` |
/// | `at` | the moment in UTC, as in RFC 3339, to the microsecond at most: `2024-04-30T11:00:00Z` |
/// | `by` | an object: see [`Author`] |
/// | `facts` | an object with a member for each fact, see [`Fact`]; `{}` if there is none |
/// | `path` | the page to read, without language; left out where there is none |
/// | `person` | 64 hexadecimal digits: see [`Commitment`]; left out where no account acted |
/// | `subject` | a UUID; left out where the act is about nothing with an address |
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Leaf {
    /// How many acts are before it.
    pub index: u64,
    /// What it says.
    pub content: Content,
    entry: String,
}

/// What an act in the log says; the fields of a [`Leaf`].
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Content {
    /// The kind of the act.
    pub act: String,
    /// When it was done.
    pub at: Timestamp,
    /// Who did it, as far as the log says.
    pub by: Author,
    /// What else there is to know.
    pub facts: BTreeMap<String, Fact>,
    /// The page to read, without language.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub path: Option<String>,
    /// The person, for whoever can open it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub person: Option<Commitment>,
    /// What it was about.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub subject: Option<Id<Subject>>,
}

/// Why something is not an entry of the log.
#[derive(Debug, thiserror::Error)]
pub enum EntryError {
    /// It has another form.
    #[error("an entry of the log has another form: {0}")]
    Form(#[from] serde_json::Error),
    /// A fact has a number with several readings.
    #[error(transparent)]
    Number(#[from] NotCanonical),
    /// It says the right things in another spelling.
    #[error("an entry of the log is written in another way than the one that counts")]
    Spelling,
    /// It says too much.
    #[error("an act has at most {} bytes in the log, this one {found}", Leaf::LONGEST)]
    TooLong {
        /// Its length in bytes.
        found: usize,
    },
}

impl Leaf {
    /// The longest entry, in bytes: what fits a bundle of C2SP tlog-tiles.
    pub const LONGEST: usize = BundleId::MAX_ENTRY;

    /// The leaf that an act becomes.
    pub fn new(index: u64, content: Content) -> Result<Self, EntryError> {
        let entry = to_canonical(&serde_json::to_value(&content)?)?;
        if entry.len() > Self::LONGEST {
            return Err(EntryError::TooLong { found: entry.len() });
        }
        Ok(Self { index, content, entry })
    }

    /// Reads the leaf at `index` from its entry, which must have its only spelling.
    pub fn read(index: u64, entry: &str) -> Result<Self, EntryError> {
        let leaf = Self::new(index, serde_json::from_str(entry)?)?;
        if leaf.entry == entry { Ok(leaf) } else { Err(EntryError::Spelling) }
    }

    /// The entry as it is hashed and published.
    pub fn entry(&self) -> &str {
        &self.entry
    }

    /// The hash of the entry in the Merkle tree (RFC 6962): SHA-256 of a zero byte and the entry.
    pub fn hash(&self) -> Hash {
        leaf_hash(self.entry.as_bytes())
    }
}

impl std::ops::Deref for Leaf {
    type Target = Content;

    fn deref(&self) -> &Content {
        &self.content
    }
}

impl Content {
    /// What is known of an act when its turn has come.
    pub(crate) fn of(act: Act, at: Timestamp, by: Author, person: Option<Commitment>) -> Self {
        let facts = act.facts.into_iter().map(|(key, fact)| (key.to_owned(), fact)).collect();
        Self {
            act: act.kind.to_owned(),
            at,
            by,
            facts,
            path: act.path,
            person,
            subject: act.subject,
        }
    }
}

#[cfg(test)]
mod tests {
    use base::Entropy;
    use uuid::Uuid;

    use super::*;
    use crate::Opening;

    fn content() -> Content {
        let act = Act::new("plan-published")
            .about(Id::from_uuid(Uuid::from_u128(5)))
            .path("/plans/5")
            .fact("measures", 26)
            .fact("basis", "Rīkojums Nr. 56");
        let by = Author::Person {
            role: Some("coordinator".to_owned()),
            institution: Some("valsts-kanceleja".to_owned()),
        };
        Content::of(act, "2024-04-30T11:00:00.5Z".parse().unwrap(), by, None)
    }

    #[test]
    fn an_entry_is_written_in_one_way() {
        let leaf = Leaf::new(0, content()).unwrap();

        assert_eq!(
            leaf.entry(),
            r#"{"act":"plan-published","at":"2024-04-30T11:00:00.5Z","by":{"institution":"valsts-kanceleja","role":"coordinator"},"facts":{"basis":"Rīkojums Nr. 56","measures":26},"path":"/plans/5","subject":"00000000-0000-0000-0000-000000000005"}"#
        );
    }

    #[test]
    fn an_entry_reads_as_what_was_done() {
        let opening = Opening::new(Id::from_uuid(Uuid::from_u128(1)), &Entropy::seeded(1));
        let content = Content { person: Some(opening.commitment()), ..content() };
        let leaf = Leaf::new(7, content).unwrap();

        assert_eq!(Leaf::read(7, leaf.entry()).unwrap(), leaf);
    }

    #[test]
    fn the_right_content_in_another_spelling_is_another_entry() {
        let entry = Leaf::new(0, content()).unwrap().entry().replace(":26", ": 26");

        assert!(matches!(Leaf::read(0, &entry), Err(EntryError::Spelling)));
    }

    #[test]
    fn an_act_that_says_more_than_a_bundle_can_hold_is_refused() {
        let facts = BTreeMap::from([("all".to_owned(), Fact::Word("x".repeat(Leaf::LONGEST)))]);

        let refused = Leaf::new(0, Content { facts, ..content() });

        assert!(matches!(refused, Err(EntryError::TooLong { .. })));
    }
}
