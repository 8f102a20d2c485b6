// tidy: not a model, because it is read from a request.
//! Who asks.

use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use base::Id;
use institutions::Institution;
use web::{Error, Result, Site};

use crate::{Account, Permission, Person};

/// Who asks: a page takes it as an argument and says what one must be allowed to.
#[derive(Clone, Debug, Default)]
pub enum Actor {
    /// Somebody who is not signed in.
    #[default]
    Visitor,
    /// Somebody who is.
    Person(Person),
}

impl Actor {
    /// The person, if anybody is signed in.
    pub const fn person(&self) -> Option<&Person> {
        match self {
            Self::Visitor => None,
            Self::Person(person) => Some(person),
        }
    }

    /// The person's account, if anybody is signed in: who did it, for what is kept of an act.
    pub fn account(&self) -> Option<Id<Account>> {
        self.person().map(|person| person.account)
    }

    /// The person; visitors are asked to sign in.
    pub fn signed_in(&self) -> Result<&Person> {
        self.person().ok_or(Error::SignInNeeded)
    }

    /// Goes on only with somebody who holds a role with this permission, wherever.
    pub fn must(&self, permission: Permission) -> Result<&Person> {
        let person = self.signed_in()?;
        if person.may(permission) { Ok(person) } else { Err(Error::Forbidden) }
    }

    /// Goes on only with somebody who holds a role with this permission in this institution.
    pub fn must_for(
        &self,
        permission: Permission,
        institution: Id<Institution>,
    ) -> Result<&Person> {
        let person = self.signed_in()?;
        if person.may_for(permission, institution) { Ok(person) } else { Err(Error::Forbidden) }
    }

    /// Whether to show what needs this permission.
    pub fn may(&self, permission: Permission) -> bool {
        self.person().is_some_and(|person| person.may(permission))
    }

    /// Whether to show what needs this permission in this institution.
    pub fn may_for(&self, permission: Permission, institution: Id<Institution>) -> bool {
        self.person().is_some_and(|person| person.may_for(permission, institution))
    }
}

impl FromRequestParts<Site> for Actor {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, _: &Site) -> Result<Self> {
        Ok(parts.extensions.get::<Self>().cloned().unwrap_or_default())
    }
}
