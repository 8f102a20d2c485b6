//! The SQL of identity, by table.

pub(crate) mod authenticators;
pub(crate) mod begun;
pub(crate) mod passkeys;
pub(crate) mod persons;
pub(crate) mod put_by;
pub(crate) mod recovery_codes;
pub(crate) mod sheets;
pub(crate) mod unclaimed;
pub(crate) mod verifications;

/// Whether something was kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[must_use = "what came too late is not kept, and its author must be told"]
pub(crate) enum Kept {
    /// It was.
    Yes,
    /// Something else was faster; nothing was kept.
    LostRace,
}

impl Kept {
    pub(crate) const fn if_one(rows: u64) -> Self {
        if rows == 1 { Self::Yes } else { Self::LostRace }
    }
}
