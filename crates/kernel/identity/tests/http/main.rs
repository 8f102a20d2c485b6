//! The promises of the pages of identity, on both databases.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]

mod acting;
mod codes;
mod eid;
mod gateway;
mod merging;
mod needing;
mod own_account;
mod passkeys;
mod second_step;
mod site;
mod staff;
mod strangers;

use site::new_site;

/// What stands in a hidden field of a page.
fn hidden<'a>(page: &'a str, name: &str) -> &'a str {
    let field = format!(r#"name="{name}" value=""#);
    page.split(&field).nth(1).and_then(|rest| rest.split('"').next()).unwrap_or_default()
}
