// tidy: not a model, because it keeps what is changed.
//! Publishing a version: the text is frozen and what is owed begins to count.

use db::{Result, Tx};
use sha2::{Digest as _, Sha256};

use super::{Editor, Named, owed};
use crate::store::measures;
use crate::store::versions::{self, Frozen};
use crate::{Difference, Facts, ItemKind, Plan, Version, import, publication};

/// What publishing now would freeze.
pub(crate) struct Preview {
    /// Every item with its text as it stands.
    pub(crate) items: Vec<Frozen>,
    /// What each item says otherwise than in the last version; items that say the same are left out, and
    /// before the first version there are none.
    pub(crate) changed: Vec<(Frozen, Vec<Difference>)>,
    /// The SHA-256 of the text of all items: two previews with the same digest freeze the same.
    pub(crate) digest: String,
}

/// What publishing `plan` now would freeze, beside its last version.
pub(crate) async fn preview(tx: &mut Tx, plan: &Plan, versions: &[Version]) -> Result<Preview> {
    let next = versions.last().map_or(1, |last| last.number + 1);
    let items = publication::as_it_stands(tx, plan, next).await?;
    let changed = match versions.last() {
        Some(last) => differing(&items, &versions::frozen(tx, plan.id, last.number).await?),
        None => Vec::new(),
    };
    let digest = digest(&items);
    Ok(Preview { items, changed, digest })
}

/// Publishes `version`: freezes the text of every item, and opens what the responsible institutions owe.
pub(crate) async fn publish(
    tx: &mut Tx,
    editor: &Editor<'_>,
    plan: &Plan,
    version: &Version,
) -> Result<()> {
    editor.take_turn(tx, plan).await?;
    let items = publication::as_it_stands(tx, plan, version.number).await?;
    publication::publish(tx, plan, version, editor.account()).await?;
    // The reading above and the freezing are of one state: every edit waits for this turn to end.
    for measure in measures::of_plan(tx, plan.id).await? {
        owed::bring_up_to_date(tx, editor, plan, &measure).await?;
    }
    import::open_duties(tx, editor.site, plan).await?;
    let measures = items.iter().filter(|item| item.kind == ItemKind::Measure).count();
    let named =
        Named { plan, id: plan.id.uuid(), kind: ItemKind::Plan, number: plan.slug.as_str() };
    let act = named
        .act("plan-published")
        .fact("version", version.number)
        .fact("kind", version.kind.key())
        .fact("adopted", version.adopted_on)
        .fact("measures", i64::try_from(measures).unwrap_or(i64::MAX))
        .fact("digest", digest(&items));
    editor.record(tx, act).await
}

fn differing(items: &[Frozen], last: &[Frozen]) -> Vec<(Frozen, Vec<Difference>)> {
    let nothing = Facts::default();
    let differences = |item: &Frozen| {
        let before = last.iter().find(|before| before.item == item.item);
        before.map_or(&nothing, |before| &before.facts).differences(&item.facts)
    };
    let changed = items.iter().map(|item| (item.clone(), differences(item)));
    changed.filter(|(_, differences)| !differences.is_empty()).collect()
}

/// The SHA-256, in hexadecimal, of one line of JSON for each item: its kind, its number and its facts in
/// the order of their names.
fn digest(items: &[Frozen]) -> String {
    let mut sha = Sha256::new();
    for item in items {
        let line = serde_json::to_string(&(item.kind.key(), &item.number, &item.facts));
        sha.update(line.expect("facts are JSON"));
        sha.update("\n");
    }
    hex::encode(sha.finalize())
}
