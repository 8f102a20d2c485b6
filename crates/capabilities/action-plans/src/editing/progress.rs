// tidy: not a model, because it keeps what is changed.
//! Progress: assessments, what the voices say, and money. All of it is added and never changed.

use base::PartialDate;
use db::{Result, Tx};

use super::{Editor, Named, measures, owed};
use crate::money::Money;
use crate::store::progress;
use crate::voice::{Statement, Status};
use crate::{Commitment, ItemKind, Measure, Plan, current};

/// Something that is promised and can be assessed.
#[derive(Clone, Copy)]
pub(crate) enum Promise<'a> {
    /// A commitment.
    Commitment(&'a Commitment),
    /// A measure.
    Measure(&'a Measure),
}

/// Adds an assessment. When it is the owner's of a whole measure, what is owed for the measure is
/// settled by it; `done_on` is the day of completion, where that is known.
pub(crate) async fn assess(
    tx: &mut Tx,
    editor: &Editor<'_>,
    plan: &Plan,
    promise: Promise<'_>,
    (status, done_on): (&Status, Option<PartialDate>),
) -> Result<()> {
    let is_published = editor.take_turn(tx, plan).await?;
    let item = promise.named(plan);
    progress::add_status(tx, promise.id(), status, editor.account()).await?;
    if let Promise::Measure(measure) = promise
        && is_published
    {
        let statuses = progress::statuses(tx, measure.id).await?;
        let counts = current(&statuses).filter(|counts| counts.id == status.id);
        owed::settle(tx, editor, measure, counts, done_on).await?;
    }
    let act = item
        .act("status-recorded")
        .fact("item", item.kind.key())
        .fact("voice", status.voice.key())
        .fact("scale", status.value.scale.key())
        .fact("value", status.value.key)
        .fact("assessed", status.assessed_on)
        .fact_if_known("part", status.part.as_ref());
    editor.record(tx, act).await
}

/// Adds what a voice says.
pub(crate) async fn say(
    tx: &mut Tx,
    editor: &Editor<'_>,
    plan: &Plan,
    (promise, statement): (Promise<'_>, &Statement),
) -> Result<()> {
    progress::add_statement(tx, promise.id(), statement, editor.account()).await?;
    let item = promise.named(plan);
    let act = item
        .act("statement-made")
        .fact("item", item.kind.key())
        .fact("voice", statement.voice.key());
    editor.record(tx, act).await
}

/// Adds an amount of money that was planned, committed or spent.
pub(crate) async fn account_for(
    tx: &mut Tx,
    editor: &Editor<'_>,
    plan: &Plan,
    (promise, money): (Promise<'_>, &Money),
) -> Result<()> {
    progress::add_money(tx, promise.id(), money, editor.now()).await?;
    let item = promise.named(plan);
    let act = item
        .act("money-recorded")
        .fact("item", item.kind.key())
        .fact("kind", money.kind.key())
        .fact("amount", money.amount.to_string())
        .fact_if_known("year", money.year);
    editor.record(tx, act).await
}

impl<'a> Promise<'a> {
    fn id(self) -> base::Id<()> {
        match self {
            Self::Commitment(commitment) => commitment.id.cast(),
            Self::Measure(measure) => measure.id.cast(),
        }
    }

    fn named(self, plan: &'a Plan) -> Named<'a> {
        match self {
            Self::Commitment(commitment) => Named {
                plan,
                id: commitment.id.uuid(),
                kind: ItemKind::Commitment,
                number: &commitment.number,
            },
            Self::Measure(measure) => measures::named(plan, measure),
        }
    }
}
