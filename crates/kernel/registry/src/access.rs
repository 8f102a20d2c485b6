// tidy: not a model, because it answers requests that may not be made.
//! Who may keep which institution.

use accounts::{Actor, Permission, Person, Role};
use base::Id;
use db::Tx;
use institutions::Institution;
use record::By;
use web::{Error, Result};

/// Entering institutions, and keeping those that have no coordinator of their own.
pub const KEEP: Permission =
    Permission { name: "registry.keep", roles: &[Role::Operator, Role::Coordinator] };

/// Keeping every institution, also those that keep themselves.
const KEEP_ANY: Permission = Permission { name: "registry.keep-any", roles: &[Role::Operator] };

/// So many institutions above one are looked at: more than any government has levels.
const LEVELS: usize = 8;

/// Goes on only with somebody who may enter institutions.
pub(crate) fn must_enter(actor: &Actor) -> Result<By> {
    let person = actor.must(KEEP)?;
    Ok(By::permitted(person, office(person)))
}

/// Goes on only with somebody who may keep this institution.
pub(crate) async fn must_keep(tx: &mut Tx, actor: &Actor, institution: &Institution) -> Result<By> {
    let person = actor.must(KEEP)?;
    keeper(tx, person, institution).await?.ok_or(Error::Forbidden)
}

/// Whether to show the way to keeping this institution.
pub async fn may_keep(tx: &mut Tx, actor: &Actor, institution: &Institution) -> db::Result<bool> {
    match actor.person().filter(|person| person.may(KEEP)) {
        Some(person) => Ok(keeper(tx, person, institution).await?.is_some()),
        None => Ok(false),
    }
}

/// In which capacity somebody may keep an institution: as operator; as coordinator of it or of one above it;
/// and as coordinator of any other, as long as neither it nor one above it has a coordinator. What leads
/// itself is not renamed or dissolved by a stranger.
async fn keeper(tx: &mut Tx, person: &Person, institution: &Institution) -> db::Result<Option<By>> {
    if person.may(KEEP_ANY) {
        return Ok(Some(By::permitted(person, KEEP_ANY)));
    }
    let line = line(tx, institution).await?;
    if let Some(own) = line.iter().find(|id| person.may_for(KEEP, **id)) {
        return Ok(Some(By::permitted_for(person, KEEP, *own)));
    }
    for id in line {
        if !accounts::holders(tx, Role::Coordinator, id).await?.is_empty() {
            return Ok(None);
        }
    }
    Ok(Some(By::permitted(person, KEEP)))
}

/// The institution and those above it.
async fn line(tx: &mut Tx, institution: &Institution) -> db::Result<Vec<Id<Institution>>> {
    let (mut line, mut above) = (vec![institution.id], institution.parent);
    while let Some(id) = above.filter(|id| line.len() <= LEVELS && !line.contains(id)) {
        line.push(id);
        above = institutions::store::find(tx, id).await?.and_then(|one| one.parent);
    }
    Ok(line)
}

/// An operator acts as one, whatever else they are.
fn office(person: &Person) -> Permission {
    if person.may(KEEP_ANY) { KEEP_ANY } else { KEEP }
}
