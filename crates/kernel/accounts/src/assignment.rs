//! Roles that were given, and invitations to take one.

use base::{Id, Timestamp};
use jiff::SignedDuration;

use crate::{Account, Held, token::Digest};

/// A role that somebody holds or held.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Assignment {
    /// Its own identifier.
    pub id: Id<Self>,
    /// Who holds it.
    pub account: Id<Account>,
    /// Which role, for whom.
    pub held: Held,
    /// Since when.
    pub from: Timestamp,
    /// Until when; `None` while it is held.
    pub until: Option<Timestamp>,
    /// Who gave it; `None` where it was given by a command on the machine.
    pub given_by: Option<Id<Account>>,
    /// Who took it away, where a person did.
    pub taken_by: Option<Id<Account>>,
}

/// An invitation that waits for an answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Invitation {
    /// Its own identifier.
    pub id: Id<Self>,
    /// Whom it is for.
    pub account: Id<Account>,
    /// The role that it offers.
    pub held: Held,
    /// Who invites; `None` where it was a command on the machine.
    pub given_by: Option<Id<Account>>,
    /// What proves it.
    pub digest: Digest,
    /// When the letter left.
    pub invited_at: Timestamp,
    /// Until when it can be accepted.
    pub expires_at: Timestamp,
}

/// A role that makes no sense without an institution was given without one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("this role is held for an institution")]
pub struct InstitutionMissing;

impl Held {
    /// A role for an institution, or for none where the role allows it.
    pub fn new(
        role: crate::Role,
        institution: Option<Id<institutions::Institution>>,
    ) -> Result<Self, InstitutionMissing> {
        if institution.is_none() && role.needs_institution() {
            Err(InstitutionMissing)
        } else {
            Ok(Self { role, institution })
        }
    }
}

impl Assignment {
    /// A role given now.
    pub const fn give(
        id: Id<Self>,
        account: Id<Account>,
        held: Held,
        given_by: Option<Id<Account>>,
        now: Timestamp,
    ) -> Self {
        Self { id, account, held, from: now, until: None, given_by, taken_by: None }
    }
}

impl Invitation {
    /// How long an invitation can be accepted: 7 days.
    pub const VALID: SignedDuration = SignedDuration::from_hours(7 * 24);

    /// An invitation that leaves now.
    pub fn send(
        id: Id<Self>,
        account: Id<Account>,
        held: Held,
        given_by: Option<Id<Account>>,
        digest: Digest,
        now: Timestamp,
    ) -> Self {
        let expires_at = now + Self::VALID;
        Self { id, account, held, given_by, digest, invited_at: now, expires_at }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Role;

    #[test]
    fn a_reporter_reports_for_somebody() {
        assert_eq!(Held::new(Role::Reporter, None), Err(InstitutionMissing));
        assert!(Held::new(Role::Evaluator, None).is_ok());
    }
}
