// tidy: not a model, because it freezes what the store holds.
//! Publishing a version: the text of every item is frozen as it stands.

use db::{Result, Tx};
use uuid::Uuid;

use crate::store::versions::Frozen;
use crate::store::{commitments, measures, plans, versions};
use crate::{ItemKind, Plan, Version};

/// Publishes `version` of `plan` with the text of every item as it stands in this transaction. From now on
/// everybody sees the plan.
pub(crate) async fn publish(
    tx: &mut Tx,
    plan: &Plan,
    version: &Version,
    by: Option<Uuid>,
) -> Result<()> {
    let items = as_it_stands(tx, plan, version.number).await?;
    versions::publish(tx, version, &items, by).await?;
    subjects::reveal(tx, plan.id.cast()).await
}

/// Every item of a plan with its text as it stands: what publishing would freeze.
pub(crate) async fn as_it_stands(tx: &mut Tx, plan: &Plan, version: u32) -> Result<Vec<Frozen>> {
    let directions = plans::directions(tx, plan.id).await?;
    let commitments = commitments::of_plan(tx, plan.id).await?;
    let measures = measures::of_plan(tx, plan.id).await?;
    let frozen = |item, kind, number: &str, position, facts| Frozen {
        version,
        item,
        kind,
        number: number.to_owned(),
        position,
        facts,
    };
    let mut items =
        vec![frozen(plan.id.uuid(), ItemKind::Plan, plan.slug.as_str(), 0, plan.facts())];
    for one in &directions {
        items.push(frozen(
            one.id.uuid(),
            ItemKind::Direction,
            &one.number,
            one.position,
            one.facts(),
        ));
    }
    for one in &commitments {
        let direction = directions.iter().find(|direction| direction.id == one.direction);
        let facts = one.facts(direction.map_or("", |direction| &direction.number));
        items.push(frozen(one.id.uuid(), ItemKind::Commitment, &one.number, one.position, facts));
    }
    for one in &measures {
        let commitment = commitments.iter().find(|commitment| commitment.id == one.commitment);
        let facts = one.facts(commitment.map_or("", |commitment| &commitment.number));
        items.push(frozen(one.id.uuid(), ItemKind::Measure, &one.number, one.position, facts));
    }
    Ok(items)
}
