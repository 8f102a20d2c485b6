//! Entering an institution.

use accounts::Actor;
use askama::Template;
use axum::extract::State;
use axum::response::{IntoResponse as _, Response};
use base::Slug;
use web::{Crumb, Form, Page, Redirect, Refused, Result, Shell, Site};

use super::page_of;
use crate::fields::{self, Choices, Typed};
use crate::{access, acts};

#[derive(Template)]
#[template(path = "registry/new.html")]
pub(crate) struct View {
    shell: Shell,
    crumbs: [Crumb; 1],
    form: Form,
    choices: Choices,
}

pub(crate) async fn get(
    State(site): State<Site>,
    shell: Shell,
    actor: Actor,
) -> Result<Page<View>> {
    access::must_enter(&actor)?;
    Ok(Page(view(&site, shell, Form::empty()).await?))
}

pub(crate) async fn post(
    State(site): State<Site>,
    shell: Shell,
    actor: Actor,
    mut form: Form,
) -> Result<Response> {
    let by = access::must_enter(&actor)?;
    let mut tx = site.db.begin().await?;
    let choices = Choices::load(&mut tx, &shell, None).await?;
    let typed = Typed::read(&mut form, &choices, shell.today);
    let slug = slug(&mut form, typed.as_ref());
    let (Some(typed), Some(slug)) = (typed, slug) else {
        drop(tx);
        return Ok(Refused(view(&site, shell, form).await?).into_response());
    };

    let institution = typed.enter(site.id(), slug);
    match acts::enter(&mut tx, &site, by, &institution).await {
        Ok(()) => tx.commit().await?,
        Err(error) if fields::tell_taken(&mut form, &error) => {
            drop(tx);
            return Ok(Refused(view(&site, shell, form).await?).into_response());
        }
        Err(error) => return Err(error.into()),
    }

    let to = shell.link(page_of(&institution));
    Ok(Redirect::to(to).saying("registry-entered").into_response())
}

/// The word in addresses: typed, or else suggested by what was typed of the institution.
fn slug(form: &mut Form, typed: Option<&Typed>) -> Option<Slug> {
    match form.parsed_optional("slug", "registry-problem-slug")? {
        Some(slug) => Some(slug),
        None => typed?.suggested().or_else(|| form.problem("slug", "registry-problem-slug")),
    }
}

async fn view(site: &Site, shell: Shell, form: Form) -> Result<View> {
    let mut tx = site.db.read().await?;
    let choices = Choices::load(&mut tx, &shell, None).await?;
    let crumbs = [Crumb::new(shell.msg("registry-title"), "/manage/institutions")];
    Ok(View { shell, crumbs, form, choices })
}
