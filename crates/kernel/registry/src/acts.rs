// tidy: not a model, because it keeps what is done and enters it into the log.
//! What may be done with an institution: each act is one leaf of the log.

use base::{Id, Language, Text, Timestamp};
use db::{Result, Tx};
use institutions::store::{self, Saved};
use institutions::{Institution, Reorganisation, Reorganised};
use record::{Act, By};
use subjects::Subject;
use web::Site;

use crate::difference::differing;

/// Enters a new institution. What must be unique and is there already is refused by the database:
/// [`Taken::of`](store::Taken::of).
pub async fn enter(
    tx: &mut Tx,
    site: &Site,
    by: impl Into<By>,
    institution: &Institution,
) -> Result<()> {
    store::insert(tx, institution).await?;
    subjects::save(tx, &subject(institution, site.clock.now())).await?;
    let act = act("institution-entered", institution).fact("kind", institution.kind.key());
    record::append(tx, site, by, act).await?;
    Ok(())
}

/// Keeps a corrected institution, which carries the version under which it was read.
pub async fn correct(
    tx: &mut Tx,
    site: &Site,
    by: impl Into<By>,
    (before, after): (&Institution, &Institution),
) -> Result<Saved> {
    if store::save(tx, after).await? == Saved::LostRace {
        return Ok(Saved::LostRace);
    }
    subjects::save(tx, &subject(after, site.clock.now())).await?;
    let fields: Vec<_> = differing(before, after).into_iter().map(crate::Field::key).collect();
    let act = act("institution-corrected", after).fact("fields", fields.join(" "));
    record::append(tx, site, by, act).await?;
    Ok(Saved::Yes)
}

/// Keeps what became of an institution: `after` is what [`Institution::reorganise`] made of it, under the
/// version under which it was read.
pub async fn reorganise(
    tx: &mut Tx,
    site: &Site,
    by: impl Into<By>,
    (after, event): (&Institution, &Reorganised),
) -> Result<Saved> {
    if store::reorganise(tx, after, event).await? == Saved::LostRace {
        return Ok(Saved::LostRace);
    }
    subjects::save(tx, &subject(after, site.clock.now())).await?;
    let act = act(kind(&event.what), after).fact("on", event.on);
    let act = match &event.what {
        Reorganisation::Renamed { from, to } => act.fact("from", from).fact("to", to),
        Reorganisation::Merged { .. }
        | Reorganisation::Split { .. }
        | Reorganisation::TakenOver { .. } => with_heirs(tx, act, event.what.heirs()).await?,
        Reorganisation::Dissolved => act,
    };
    record::append(tx, site, by, act).await?;
    Ok(Saved::Yes)
}

fn act(kind: &'static str, institution: &Institution) -> Act {
    Act::new(kind)
        .about(institution.id.cast())
        .fact("institution", &institution.slug)
        .fact("name", &institution.name)
}

// tidy: messages act-institution-* kind-of-act-institution-*
const fn kind(what: &Reorganisation) -> &'static str {
    match what {
        Reorganisation::Renamed { .. } => "institution-renamed",
        Reorganisation::Merged { .. } => "institution-merged",
        Reorganisation::Split { .. } => "institution-split",
        Reorganisation::TakenOver { .. } => "institution-taken-over",
        Reorganisation::Dissolved => "institution-dissolved",
    }
}

/// With those who have the duties now, by their words in addresses and by their names.
async fn with_heirs(tx: &mut Tx, act: Act, heirs: &[Id<Institution>]) -> Result<Act> {
    let found = store::find_many(tx, heirs.iter().copied()).await?;
    let found: Vec<_> = heirs.iter().filter_map(|id| found.get(id)).collect();
    let slugs: Vec<_> = found.iter().map(|heir| heir.slug.as_str()).collect();
    let names_in = |language: Language| {
        found.iter().map(|heir| heir.name.or_empty(language)).collect::<Vec<_>>().join(", ")
    };
    let in_both = Text::both(names_in(Language::Lv), names_in(Language::En));
    Ok(act.fact("heirs", slugs.join(" ")).fact("heir-names", in_both))
}

/// The institution as a subject.
fn subject(institution: &Institution, now: Timestamp) -> Subject {
    let path = format!("/institutions/{}", institution.slug);
    Subject::new(institution.id, "institution", path, institution.name.clone(), now)
        .of(institution.id)
}
