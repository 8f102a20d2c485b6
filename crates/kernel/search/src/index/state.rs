//! How much of the database an index has, kept in the index itself.

use base::Id;
use serde::{Deserialize, Serialize};
use subjects::Subject;

use crate::schema::VERSION;

/// How much of the database an index has. It is written with every commit, so that a crash leaves an index and
/// the truth about it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct State {
    /// The version of the fields.
    version: u32,
    /// The revision of the last change that was taken in, and the subject that changed.
    pub(crate) revision: i64,
    pub(crate) last: Option<Id<Subject>>,
    /// What tells that an institution was added or changed.
    pub(crate) institutions: String,
}

impl State {
    /// Of an empty index.
    pub(crate) fn nothing() -> Self {
        Self { version: VERSION, revision: -1, last: None, institutions: String::new() }
    }

    /// Reads what an index says of itself; `None` where that is no index of this version.
    pub(crate) fn read(payload: Option<&str>) -> Option<Self> {
        serde_json::from_str(payload?).ok().filter(|state: &Self| state.version == VERSION)
    }

    /// The same, with institutions to be read again: what they are called is kept in memory only.
    pub(crate) fn with_institutions_to_read(self) -> Self {
        Self { institutions: String::new(), ..self }
    }

    /// As the index keeps it.
    pub(crate) fn to_payload(&self) -> String {
        serde_json::to_string(self).expect("numbers and words are JSON")
    }

    /// From where to go on, for [`subjects::changed_since`].
    pub(crate) fn place(&self) -> (i64, Id<Subject>) {
        let any = Id::from_uuid(uuid::Uuid::nil());
        (self.revision, self.last.unwrap_or(any))
    }

    /// After this change.
    pub(crate) fn advance(&mut self, revision: i64, subject: Id<Subject>) {
        self.revision = revision;
        self.last = Some(subject);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_index_says_where_to_go_on() {
        let id = Id::new(base::Timestamp::UNIX_EPOCH, &base::Entropy::seeded(1));
        let mut state = State::nothing();

        state.advance(7, id);

        let read = State::read(Some(&state.to_payload())).unwrap();
        assert_eq!(read.place(), (7, id));
    }

    #[test]
    fn an_index_of_another_version_is_not_read() {
        let other = r#"{"version":0,"revision":5,"last":null,"institutions":""}"#;

        for payload in [None, Some(""), Some("{}"), Some(other)] {
            assert_eq!(State::read(payload), None, "{payload:?}");
        }
    }
}
