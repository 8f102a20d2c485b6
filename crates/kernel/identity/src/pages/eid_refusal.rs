//! Why a sign-in by eID did not succeed, and what to do.

use askama::Template;
use web::{Error, Page, Path, Result, Shell};

use crate::refusal::Refusal;

#[derive(Template)]
#[template(path = "identity/eid_refusal.html")]
pub(crate) struct View {
    shell: Shell,
    refusal: Refusal,
}

pub(crate) async fn get(shell: Shell, Path(reason): Path<String>) -> Result<Page<View>> {
    let refusal = reason.parse().map_err(|_| Error::NotFound)?;
    Ok(Page(View { shell, refusal }))
}
