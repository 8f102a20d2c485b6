// tidy: not a model, because it keeps what is changed.
//! Changing a plan: what is saved, what is logged beside the frozen text, what is owed because of it,
//! and what the public log says. Knows nothing of pages: a page, an import and the demonstration all
//! change a plan through these functions.
//!
//! Each function does all of it in the caller's transaction. Until the first version is published a
//! plan is a draft: it changes freely, nothing is logged as a change and nobody owes anything yet.

mod commitments;
mod indicators;
mod measures;
mod milestones;
mod owed;
mod plans;
mod progress;
mod publishing;

pub(crate) use commitments::{edit_commitment, enter_commitment, wording_of_commitment};
pub(crate) use indicators::{edit_indicator, enter_indicator, observe, wording_of_indicator};
pub(crate) use measures::{edit_measure, enter_measure, wording_of_measure};
pub(crate) use milestones::{
    edit_milestone, enter_milestone, reach_milestone, wording_of_milestone,
};
pub(crate) use plans::{edit_direction, edit_plan, enter_direction, enter_plan, wording_of_plan};
pub(crate) use progress::{Promise, account_for, assess, say};
pub(crate) use publishing::{Preview, preview, publish};

use base::{Id, Text, Timestamp};
use db::{Result, Tx};
use institutions::Institution;
use record::{Act, By};
use subjects::Subject;
use uuid::Uuid;
use web::Site;

use crate::store::desk;
use crate::store::versions::{self, Item, Reason};
use crate::{Change, Facts, ItemKind, Plan};

/// Who changes something, and why.
#[derive(Clone, Copy)]
pub(crate) struct Editor<'a> {
    /// The site.
    pub(crate) site: &'a Site,
    /// Who.
    pub(crate) by: By,
    /// Why; needed once a version is published.
    pub(crate) reason: &'a Text,
}

/// Whether an edit was kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[must_use = "an edit that came too late is not kept, and its author must be told"]
pub(crate) enum Edited {
    /// It was.
    Yes,
    /// Somebody else saved first; nothing was kept.
    LostRace,
}

/// An item as it is logged and recorded.
struct Named<'a> {
    plan: &'a Plan,
    id: Uuid,
    kind: ItemKind,
    number: &'a str,
}

impl Editor<'_> {
    fn now(&self) -> Timestamp {
        self.site.clock.now()
    }

    /// The account, where a person edits.
    fn account(&self) -> Option<Uuid> {
        match self.by {
            By::Person { account, .. } => Some(account.uuid()),
            By::System | By::Visitor => None,
        }
    }

    /// The institution for which somebody edits.
    fn institution(&self) -> Option<Id<Institution>> {
        match self.by {
            By::Person { institution, .. } => institution,
            By::System | By::Visitor => None,
        }
    }

    /// Waits for other edits of the plan, and says whether a version of it was published.
    async fn take_turn(&self, tx: &mut Tx, plan: &Plan) -> Result<bool> {
        desk::take_turn(tx, plan.id, self.now()).await?;
        is_published(tx, plan).await
    }

    /// Logs what an item says otherwise than before.
    async fn log(
        &self,
        tx: &mut Tx,
        item: &Named<'_>,
        before: &Facts,
        after: &Facts,
    ) -> Result<()> {
        let reason = Reason {
            text: self.reason,
            by: self.account(),
            institution: self.institution(),
            at: self.now(),
        };
        let logged = Item { id: item.id, kind: item.kind, number: item.number };
        let differences = before.differences(after);
        let new_id = || self.site.id::<Change>();
        versions::log_changes(tx, new_id, item.plan.id, &logged, &differences, &reason).await
    }

    /// Enters an act in the public log.
    async fn record(&self, tx: &mut Tx, act: Act) -> Result<()> {
        record::append(tx, self.site, self.by, act).await?;
        Ok(())
    }
}

impl Named<'_> {
    /// An act on this item: what it is about, and the words that its message needs.
    fn act(&self, kind: &'static str) -> Act {
        let about: Id<Subject> = match self.kind {
            ItemKind::Plan | ItemKind::Direction => self.plan.id.cast(),
            ItemKind::Commitment | ItemKind::Measure => Id::from_uuid(self.id),
        };
        Act::new(kind).about(about).fact("plan", &self.plan.slug).fact("number", self.number)
    }

    /// As [`act`](Self::act), with the names of the fields that say something else now.
    fn change(&self, kind: &'static str, before: &Facts, after: &Facts) -> Act {
        let differences = before.differences(after);
        let fields: Vec<&str> = differences.iter().map(|one| one.field.as_str()).collect();
        self.act(kind).fact("fields", fields.join(" "))
    }
}

/// Notes one under the other, each in all its languages.
fn notes_in_words(notes: &[Text]) -> String {
    let wordings = |note: &Text| -> Vec<String> {
        note.wordings().map(|(_, _, words)| words.to_owned()).collect()
    };
    notes.iter().flat_map(wordings).collect::<Vec<_>>().join("\n")
}

/// Whether a version of the plan was published.
pub(crate) async fn is_published(tx: &mut Tx, plan: &Plan) -> Result<bool> {
    Ok(!versions::versions(tx, plan.id).await?.is_empty())
}
