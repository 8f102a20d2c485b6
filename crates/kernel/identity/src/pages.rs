//! The pages.

pub(crate) mod authenticator;
pub(crate) mod claim;
pub(crate) mod code;
pub(crate) mod codes;
pub(crate) mod codes_new;
pub(crate) mod codes_show;
pub(crate) mod eid;
pub(crate) mod eid_refusal;
pub(crate) mod merge;
pub(crate) mod passkeys;
pub(crate) mod recovery_codes;
pub(crate) mod second_step;
pub(crate) mod sign_in_passkey;
pub(crate) mod sign_in_step;
pub(crate) mod verification;
pub(crate) mod verifications;
