//! Codes that one's institutions issued.

use accounts::{Actor, Permission, Person, Role};
use askama::Template;
use axum::extract::State;
use base::Id;
use institutions::Institution;
use web::{Page, Result, Shell, Site};

use crate::store::sheets::{self, Counted};

/// To issue codes for an institution, and to see and end those that it issued.
pub const ISSUE_CODES: Permission =
    Permission { name: "identity.issue-codes", roles: &[Role::Coordinator, Role::Reporter] };

#[derive(Template)]
#[template(path = "identity/codes.html")]
pub(crate) struct View {
    shell: Shell,
    sheets: Vec<Counted>,
    now: base::Timestamp,
}

pub(crate) async fn get(
    State(site): State<Site>,
    shell: Shell,
    actor: Actor,
) -> Result<Page<View>> {
    let person = actor.must(ISSUE_CODES)?;
    let mut tx = site.db.read().await?;
    let sheets = sheets::of_institutions(&mut tx, institutions_of(person)).await?;
    Ok(Page(View { shell, sheets, now: site.clock.now() }))
}

/// The institutions for which somebody may issue codes.
pub(crate) fn institutions_of(person: &Person) -> Vec<Id<Institution>> {
    let roles = person.roles.iter().filter(|held| ISSUE_CODES.roles.contains(&held.role));
    roles.filter_map(|held| held.institution).collect()
}
