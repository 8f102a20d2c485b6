//! Correcting what is said of an institution.

use accounts::Actor;
use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Response};
use base::{Id, Slug};
use db::Tx;
use institutions::Institution;
use institutions::store::{self, Saved};
use web::{Crumb, Form, Page, Path, Redirect, Refused, Result, Shell, Site};

use super::{crumbs, page_of};
use crate::difference::{Field, differing};
use crate::fields::{self, Choices, Typed};
use crate::{access, acts};

#[derive(Template)]
#[template(path = "registry/edit.html")]
pub(crate) struct View {
    shell: Shell,
    crumbs: Vec<Crumb>,
    institution: Institution,
    form: Form,
    choices: Choices,
    /// The version from which the form goes out.
    version: i64,
    /// Where somebody else was faster: what they wrote, and what was sent now.
    conflict: Vec<Beside>,
}

/// A field in two wordings: as somebody else saved it, and as it was sent.
struct Beside {
    field: Field,
    theirs: String,
    yours: String,
}

impl View {
    /// The page of the institution for everybody.
    fn page(&self) -> String {
        self.shell.link(page_of(&self.institution))
    }

    fn action(&self) -> String {
        self.shell.link(format!("{}/edit", page_of(&self.institution)))
    }

    fn reorganisation(&self) -> String {
        self.shell.link(format!("{}/reorganisation", page_of(&self.institution)))
    }
}

pub(crate) async fn get(
    State(site): State<Site>,
    shell: Shell,
    actor: Actor,
    Path(slug): Path<Slug>,
) -> Result<Page<View>> {
    actor.must(access::KEEP)?;
    let mut tx = site.db.read().await?;
    let institution = super::institution(&mut tx, &slug).await?;
    access::must_keep(&mut tx, &actor, &institution).await?;
    let form = fields::filled(&institution);

    Ok(Page(view(&mut tx, shell, institution, form).await?))
}

pub(crate) async fn post(
    State(site): State<Site>,
    shell: Shell,
    actor: Actor,
    Path(slug): Path<Slug>,
    mut form: Form,
) -> Result<Response> {
    actor.must(access::KEEP)?;
    let mut tx = site.db.begin().await?;
    let before = super::institution(&mut tx, &slug).await?;
    let by = access::must_keep(&mut tx, &actor, &before).await?;
    let Some(after) = read(&mut tx, &mut form, &shell, &before).await? else {
        let version = form.value("version").parse().unwrap_or(before.version);
        let view = view(&mut tx, shell, before, form).await?;
        return Ok(Refused(View { version, ..view }).into_response());
    };
    let page = Redirect::to(shell.link(page_of(&before)));
    if after == before {
        return Ok(page.into_response());
    }

    match acts::correct(&mut tx, &site, by, (&before, &after)).await {
        Ok(Saved::Yes) => {
            tx.commit().await?;
            Ok(page.saying("registry-corrected").into_response())
        }
        Ok(Saved::LostRace) => {
            let conflict = beside(&mut tx, &shell, &before, &after).await?;
            let view = view(&mut tx, shell, before, form).await?;
            Ok((StatusCode::CONFLICT, Page(View { conflict, ..view })).into_response())
        }
        Err(error) if fields::tell_taken(&mut form, &error) => {
            drop(tx);
            let mut tx = site.db.read().await?;
            let view = view(&mut tx, shell, before, form).await?;
            Ok(Refused(View { version: after.version, ..view }).into_response())
        }
        Err(error) => Err(error.into()),
    }
}

/// The institution as it was sent, under the version that its author saw.
async fn read(
    tx: &mut Tx,
    form: &mut Form,
    shell: &Shell,
    before: &Institution,
) -> Result<Option<Institution>> {
    let choices = Choices::load(tx, shell, Some(before.id)).await?;
    let version = form.parsed("version", "form-required");
    let typed = Typed::read(form, &choices, shell.today);
    let (Some(version), Some(typed)) = (version, typed) else { return Ok(None) };
    let after = Institution { version, ..typed.over(before) };
    if let Some(parent) = after.parent
        && is_beneath(tx, parent, before.id).await?
    {
        return Ok(form.problem("parent", "registry-problem-beneath"));
    }
    Ok(Some(after))
}

/// Whether `one` stands somewhere beneath `other`.
async fn is_beneath(tx: &mut Tx, one: Id<Institution>, other: Id<Institution>) -> db::Result<bool> {
    let mut seen = Vec::new();
    let mut above = Some(one);
    while let Some(id) = above.filter(|id| !seen.contains(id)) {
        if id == other {
            return Ok(true);
        }
        seen.push(id);
        above = store::find(tx, id).await?.and_then(|found| found.parent);
    }
    Ok(false)
}

/// Every field that somebody else saved otherwise than it was sent.
async fn beside(
    tx: &mut Tx,
    shell: &Shell,
    theirs: &Institution,
    yours: &Institution,
) -> db::Result<Vec<Beside>> {
    let parents = [theirs.parent, yours.parent].into_iter().flatten();
    let parents = store::find_many(tx, parents).await?;
    let words = |field: Field, one: &Institution| match field {
        Field::Name => shell.plain(&one.name).to_owned(),
        Field::Kind => shell.msg(one.kind.message()).to_string(),
        Field::Abbreviation => one.abbreviation.clone().unwrap_or_default(),
        Field::Number => {
            one.registration_number.as_ref().map(ToString::to_string).unwrap_or_default()
        }
        Field::Parent => {
            let parent = one.parent.and_then(|id| parents.get(&id));
            parent.map(|parent| shell.plain(&parent.name).to_owned()).unwrap_or_default()
        }
        Field::Website => one.website.clone().unwrap_or_default(),
        Field::Founded => one.founded_on.map(|date| shell.date(date)).unwrap_or_default(),
    };
    let beside = |field| Beside { field, theirs: words(field, theirs), yours: words(field, yours) };
    Ok(differing(theirs, yours).into_iter().map(beside).collect())
}

async fn view(tx: &mut Tx, shell: Shell, institution: Institution, form: Form) -> Result<View> {
    let choices = Choices::load(tx, &shell, Some(institution.id)).await?;
    let (crumbs, version) = (crumbs(&shell, &institution), institution.version);
    Ok(View { shell, crumbs, institution, form, choices, version, conflict: Vec::new() })
}
