//! The pages.

pub(crate) mod account;
pub(crate) mod closure;
pub(crate) mod confirm;
mod dead_link;
pub(crate) mod invitation;
pub(crate) mod invite;
mod opened;
pub(crate) mod password;
pub(crate) mod password_reset;
pub(crate) mod people;
pub(crate) mod person;
pub(crate) mod register;
pub(crate) mod reset;
pub(crate) mod sign_in;
pub(crate) mod sign_out;
