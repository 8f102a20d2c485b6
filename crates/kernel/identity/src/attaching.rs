// tidy: not a model, because it keeps what was said.
//! What an eID says becomes a verification of an account.

use accounts::Account;
use base::Id;
use db::Tx;
use web::{Result, Site};

use crate::claims::Told;
use crate::key::IdentityKey;
use crate::provider::Provider;
use crate::store::{Kept, persons, verifications};
use crate::unclaimed::Unclaimed;
use crate::verification::{Age, Holder, Method, Proves};
use crate::{PersonKey, Verification};

/// What became of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[must_use = "what is not attached must be told"]
pub(crate) enum Attached {
    /// The account has it now.
    Yes,
    /// The account is somebody else's, by an earlier eID.
    OtherPerson,
    /// The person has another account, which must become one with this first.
    OtherAccount,
}

/// What a gateway told, with the code turned into the key of a person. From here on there is no code.
pub(crate) fn said_by(site: &Site, provider: &Provider, told: Told) -> Unclaimed {
    let verified_at = site.clock.now();
    let person = IdentityKey::of(site).digest("personal code", told.code.as_str());
    Unclaimed {
        source: provider.id.to_string(),
        level: told.level,
        person: PersonKey(person),
        name: told.name,
        born_on: told.born_on,
        territory: told.territory,
        verified_at,
        valid_until: verified_at + provider.valid(),
    }
}

/// Gives it to an account, if the account is or becomes this person's.
pub(crate) async fn attach(
    tx: &mut Tx,
    site: &Site,
    account: Id<Account>,
    said: &Unclaimed,
) -> Result<Attached> {
    if persons::claim(tx, account, said.person, said.verified_at).await? == Kept::LostRace {
        match persons::person_of(tx, account).await? {
            Some(person) if person == said.person => {
                persons::seen(tx, account, person, said.verified_at).await?;
            }
            Some(_) => return Ok(Attached::OtherPerson),
            None => return Ok(Attached::OtherAccount),
        }
    }
    verifications::keep(tx, &verification(site, account, said)).await?;
    Ok(Attached::Yes)
}

fn verification(site: &Site, account: Id<Account>, said: &Unclaimed) -> Verification {
    Verification {
        id: site.id(),
        holder: Holder::Account(account),
        level: said.level,
        method: Method::Eid(said.source.clone()),
        verified_at: said.verified_at,
        expires_at: said.valid_until,
        proves: Proves {
            person: Some(said.person),
            age: said.born_on.map(Age::BornOn),
            territory: said.territory.clone(),
        },
    }
}
