// tidy: not a model, because it is a service of the site.
//! Who hears of it when a role is offered, given or ended: the log of public acts.
//!
//! That an institution has one coordinator more is public. Who it is, is not, and is told to nobody here.

use std::pin::Pin;

use base::Id;
use db::Tx;
use web::Site;

use crate::{Account, Held, Person};

/// Something that was done with a role.
#[derive(Clone, Copy, Debug)]
pub struct RoleAct<'a> {
    /// What was done.
    pub what: WithRole,
    /// With which role, in which institution.
    pub held: Held,
    /// By whom.
    pub by: ByWhom<'a>,
}

/// What can be done with a role.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WithRole {
    /// Somebody was invited to take it.
    Offered,
    /// The invitation was taken back.
    OfferWithdrawn,
    /// Somebody holds it now.
    Given,
    /// Somebody who was invited holds it now.
    Accepted,
    /// It was taken from somebody.
    Taken,
    /// Its holder left.
    LaidDown,
}

/// Who did it.
#[derive(Clone, Copy, Debug)]
pub enum ByWhom<'a> {
    /// A command on the machine.
    Command,
    /// Somebody who manages people.
    Manager(&'a Person),
    /// The one whose role it is.
    Holder(Id<Account>),
}

/// Keeps what was done, in the transaction that does it: both happen, or neither.
pub type Witness = for<'a> fn(
    &'a mut Tx,
    &'a Site,
    RoleAct<'a>,
) -> Pin<Box<dyn Future<Output = db::Result<()>> + Send + 'a>>;

/// All who hear of acts with roles: a service of the site.
#[derive(Clone, Debug, Default)]
pub struct Witnesses(pub Vec<Witness>);

impl WithRole {
    /// The kind of act in the log, and the end of its messages (`act-<kind>`, `kind-of-act-<kind>`).
    // tidy: messages act-role-* kind-of-act-role-*
    pub const fn kind(self) -> &'static str {
        match self {
            Self::Offered => "role-offered",
            Self::OfferWithdrawn => "role-offer-withdrawn",
            Self::Given => "role-given",
            Self::Accepted => "role-accepted",
            Self::Taken => "role-taken",
            Self::LaidDown => "role-laid-down",
        }
    }
}

impl ByWhom<'_> {
    /// The account, unless it was a command.
    pub(crate) const fn account(self) -> Option<Id<Account>> {
        match self {
            Self::Command => None,
            Self::Manager(person) => Some(person.account),
            Self::Holder(account) => Some(account),
        }
    }
}

/// Tells all who hear of acts with roles.
pub(crate) async fn tell(
    tx: &mut Tx,
    site: &Site,
    what: WithRole,
    held: Held,
    by: ByWhom<'_>,
) -> db::Result<()> {
    for witness in site.service_if_any::<Witnesses>().into_iter().flat_map(|all| &all.0) {
        witness(tx, site, RoleAct { what, held, by }).await?;
    }
    Ok(())
}
