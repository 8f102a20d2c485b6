//! The SQL of people, by table.

pub(crate) mod accounts;
pub(crate) mod assignments;
pub(crate) mod attempts;
pub(crate) mod invitations;
pub(crate) mod links;
pub(crate) mod people;
pub(crate) mod sessions;
