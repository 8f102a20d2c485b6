//! How order is kept among what people write, on both databases.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]

mod appealing;
mod deciding;
mod figures;
mod leaving;
mod limits;
mod reporting;
mod restricting;
mod site;
mod spam;
mod strangers;
mod texts;

use site::new_site;
