//! What may be done, and in which roles.

use crate::Role;

/// Something that may be done by those who hold certain roles. A page declares the permission that it
/// needs beside itself:
///
/// ```
/// use accounts::{Permission, Role};
///
/// pub const EDIT_PLAN: Permission =
///     Permission { name: "action-plans.edit", roles: &[Role::Coordinator] };
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Permission {
    /// Its name: the crate and the act.
    pub name: &'static str,
    /// The roles that have it.
    pub roles: &'static [Role],
}
