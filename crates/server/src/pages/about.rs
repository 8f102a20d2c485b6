//! What this site is, and how to check what it says.

use askama::Template;
use web::{Page, Shell};

#[derive(Template)]
#[template(path = "server/about.html")]
pub(super) struct View {
    shell: Shell,
}

pub(super) async fn get(shell: Shell) -> Page<View> {
    Page(View { shell })
}
