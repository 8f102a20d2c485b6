//! What stands in the place of something hidden.

use std::collections::BTreeMap;

use base::{Id, Text, Timestamp};
use db::{Result, Tx};

use crate::decision::Outcome;
use crate::store::decisions;
use crate::{Contribution, rule};

/// What stands in the place of something hidden, for `moderation/_hidden.html`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HiddenNote {
    /// The rule that was broken.
    pub rule: Text,
    /// More words; may be empty.
    pub reason: String,
    /// In whose name it was hidden; `None` for the site itself.
    pub institution: Option<Text>,
    /// When.
    pub at: Timestamp,
    /// The page of the decision, without language.
    pub path: String,
}

/// What stands in the places of these hidden things. Few things are hidden, so each is asked for alone.
pub async fn hidden_notes<T>(
    tx: &mut Tx,
    ids: impl IntoIterator<Item = Id<T>>,
) -> Result<BTreeMap<Id<T>, HiddenNote>> {
    let mut notes = BTreeMap::new();
    for id in ids {
        if let Some(note) = hidden_note(tx, id.cast()).await? {
            notes.insert(id, note);
        }
    }
    Ok(notes)
}

async fn hidden_note(tx: &mut Tx, id: Id<Contribution>) -> Result<Option<HiddenNote>> {
    let Some(decision) = decisions::latest(tx, id).await? else { return Ok(None) };
    let Outcome::Hidden { rule } = &decision.outcome else { return Ok(None) };
    let institution = match decision.institution {
        Some(id) => institutions::store::find(tx, id).await?,
        None => None,
    };
    Ok(Some(HiddenNote {
        rule: rule::find(rule).map_or_else(|| Text::lv(rule), |rule| rule.title.clone()),
        path: decision.path(),
        reason: decision.reason,
        institution: institution.map(|institution| institution.name),
        at: decision.decided_at,
    }))
}
