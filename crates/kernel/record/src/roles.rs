// tidy: not a model, because it appends to the log.
//! Acts with roles. The crate of people does not know this one; it tells its witnesses.

use accounts::{ByWhom, MANAGE_PEOPLE, RoleAct, Witness};
use db::{Result, Tx};
use web::Site;

use crate::{Act, By, append};

/// Enters in the log what is done with roles: which role of which institution, never whose. Put it among the
/// [`Witnesses`](accounts::Witnesses) of the site.
pub const WITNESS: Witness = |tx, site, act| Box::pin(enter(tx, site, act));

async fn enter(tx: &mut Tx, site: &Site, done: RoleAct<'_>) -> Result<()> {
    let institution = match done.held.institution {
        Some(id) => institutions::store::find(tx, id).await?,
        None => None,
    };
    let act = Act::new(done.what.kind()).fact("role", done.held.role.key());
    let act = match institution {
        Some(institution) => act
            .fact("for", "institution")
            .fact("institution", &institution.slug)
            .fact("name", &institution.name)
            .path(format!("/institutions/{}", institution.slug)),
        None => act.fact("for", "site"),
    };
    append(tx, site, by(&done), act).await?;
    Ok(())
}

fn by(done: &RoleAct<'_>) -> By {
    match done.by {
        ByWhom::Command => By::System,
        ByWhom::Holder(account) => {
            By::Person { account, role: Some(done.held.role), institution: done.held.institution }
        }
        ByWhom::Manager(person) => {
            let leads = |id| person.may_for(MANAGE_PEOPLE, id).then_some(id);
            match done.held.institution.and_then(leads) {
                Some(institution) => By::permitted_for(person, MANAGE_PEOPLE, institution),
                None => By::permitted(person, MANAGE_PEOPLE),
            }
        }
    }
}
