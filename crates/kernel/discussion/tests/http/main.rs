//! What people and programs can do in discussions, on both databases.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]

mod attacks;
mod editing;
mod leaving;
mod moderating;
mod other_forms;
mod paging;
mod quoting;
mod site;
mod strangers;
mod supporting;
mod texts;
mod writing;

use site::new_site;
