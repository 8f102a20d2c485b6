//! What staff do with the register of institutions, on both databases.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]

mod correcting;
mod entering;
mod listing;
mod reorganising;
mod site;
mod strangers;

use site::new_site;
