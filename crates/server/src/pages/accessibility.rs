//! The accessibility statement.

use askama::Template;
use web::{Page, Shell};

#[derive(Template)]
#[template(path = "server/accessibility.html")]
pub(super) struct View {
    shell: Shell,
}

pub(super) async fn get(shell: Shell) -> Page<View> {
    Page(View { shell })
}
