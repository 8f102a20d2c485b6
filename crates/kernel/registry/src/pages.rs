//! The pages.

pub(crate) mod edit;
pub(crate) mod list;
pub(crate) mod new;
pub(crate) mod reorganisation;

use base::Slug;
use db::Tx;
use institutions::Institution;
use web::{Crumb, Error, Result, Shell};

/// The institution with this word in addresses.
async fn institution(tx: &mut Tx, slug: &Slug) -> Result<Institution> {
    institutions::store::find_by_slug(tx, slug).await?.ok_or(Error::NotFound)
}

/// The page of an institution for everybody, without language.
fn page_of(institution: &Institution) -> String {
    format!("/institutions/{}", institution.slug)
}

/// The way to a form about an institution.
fn crumbs(shell: &Shell, institution: &Institution) -> Vec<Crumb> {
    vec![
        Crumb::new(shell.msg("registry-title"), "/manage/institutions"),
        Crumb::new(shell.plain(&institution.name), page_of(institution)),
    ]
}
