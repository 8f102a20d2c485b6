//! What a link of a letter shows once it can no longer be used.

use askama::Template;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use web::{Page, Shell};

#[derive(Template)]
#[template(path = "accounts/dead_link.html")]
struct View {
    shell: Shell,
    again: Again,
}

/// How to get another link.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Again {
    /// By registering once more.
    Register,
    /// By asking for another password once more.
    Reset,
    /// By asking the colleague who invited.
    AskColleague,
}

/// The answer; it is the same whether the link was used, has run out, or never was.
pub(super) fn answer(shell: Shell, again: Again) -> Response {
    (StatusCode::NOT_FOUND, Page(View { shell, again })).into_response()
}
