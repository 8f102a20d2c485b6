//! What became of an institution: another name, another institution, or its end.

use accounts::Actor;
use askama::Template;
use axum::extract::State;
use axum::response::{IntoResponse as _, Response};
use base::{Id, PartialDate, Slug};
use institutions::store::Saved;
use institutions::{Basis, CannotReorganise, Institution, Reorganisation, Reorganised};
use web::{Crumb, Error, Form, Options, Page, Path, Redirect, Refused, Result, Shell, Site};

use super::{crumbs, page_of};
use crate::fields::{self, Choices};
use crate::{access, acts};

/// So many may share the duties of one that was divided.
const HEIRS: usize = 6;

/// The longest citation of an act or a source, in characters.
const BASIS: usize = 1_000;

/// The longest address of a source, in characters.
const ADDRESS: usize = 2_000;

#[derive(Template)]
#[template(path = "registry/reorganisation.html")]
pub(crate) struct View {
    shell: Shell,
    crumbs: Vec<Crumb>,
    institution: Institution,
    form: Form,
    choices: Choices,
    sorts: Options,
    version: i64,
}

/// What can be chosen to have happened.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Sort {
    Renamed,
    WasCalled,
    Merged,
    Split,
    TakenOver,
    Dissolved,
}

impl Sort {
    const ALL: [Self; 6] = [
        Self::Renamed,
        Self::WasCalled,
        Self::Merged,
        Self::Split,
        Self::TakenOver,
        Self::Dissolved,
    ];

    /// The word in the form and in messages (`registry-sort-<key>`).
    // tidy: messages registry-sort-*
    const fn key(self) -> &'static str {
        match self {
            Self::Renamed => "renamed",
            Self::WasCalled => "was-called",
            Self::Merged => "merged",
            Self::Split => "split",
            Self::TakenOver => "taken-over",
            Self::Dissolved => "dissolved",
        }
    }
}

impl View {
    /// The page of the institution for everybody.
    fn page(&self) -> String {
        self.shell.link(page_of(&self.institution))
    }

    fn action(&self) -> String {
        self.shell.link(format!("{}/reorganisation", page_of(&self.institution)))
    }

    /// The heir that stands in a place of the form, as it was sent.
    fn heir(&self, place: &usize) -> &str {
        self.form.values("heir").nth(*place).unwrap_or_default()
    }

    fn places() -> std::ops::Range<usize> {
        0..HEIRS
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
    let choices = Choices::load(&mut tx, &shell, None).await?;

    Ok(Page(view(shell, institution, Form::empty(), choices)))
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
    let choices = Choices::load(&mut tx, &shell, None).await?;
    let Some((after, event)) = read(&site, &mut form, &choices, &before) else {
        let version = form.value("version").parse().unwrap_or(before.version);
        let view = view(shell, before, form, choices);
        return Ok(Refused(View { version, ..view }).into_response());
    };

    match acts::reorganise(&mut tx, &site, by, (&after, &event)).await? {
        Saved::Yes => tx.commit().await?,
        Saved::LostRace => return Err(Error::Conflict("registry-changed-meanwhile")),
    }
    let to = shell.link(page_of(&after));
    Ok(Redirect::to(to).saying("registry-reorganised").into_response())
}

fn view(shell: Shell, institution: Institution, form: Form, choices: Choices) -> View {
    let sort =
        |sort: Sort| (sort.key().to_owned(), shell.said("registry-sort", sort.key()).to_string());
    View {
        crumbs: crumbs(&shell, &institution),
        sorts: Sort::ALL.into_iter().map(sort).collect(),
        version: institution.version,
        shell,
        institution,
        form,
        choices,
    }
}

/// What became of the institution, and the institution after it.
fn read(
    site: &Site,
    form: &mut Form,
    choices: &Choices,
    before: &Institution,
) -> Option<(Institution, Reorganised)> {
    let version = form.parsed("version", "form-required");
    let what = what(form, choices, before);
    let on = on(form, site);
    let basis = basis(form);
    let (version, what, on, basis) = (version?, what?, on?, basis?);
    let seen = Institution { version, ..before.clone() };
    match seen.reorganise(&what, on) {
        Ok(after) => {
            let (id, institution) = (site.id(), before.id);
            Some((after, Reorganised { id, institution, on, what, basis }))
        }
        Err(CannotReorganise::Ended) => form.problem("what", "registry-problem-ended"),
        Err(CannotReorganise::OtherName) => form.problem("new_name", "registry-problem-same-name"),
        Err(CannotReorganise::IntoItself) => form.problem("heir", "registry-problem-itself"),
        Err(CannotReorganise::TooFewHeirs) => form.problem("heir", "registry-problem-two-heirs"),
    }
}

fn what(form: &mut Form, choices: &Choices, before: &Institution) -> Option<Reorganisation> {
    let sort = Sort::ALL.into_iter().find(|sort| sort.key() == form.value("what"));
    let Some(sort) = sort else { return form.problem("what", "form-choose") };
    let name = before.name.clone();
    match sort {
        Sort::Renamed => {
            let to = form.text("new_name", fields::NAME)?;
            if to == name {
                return form.problem("new_name", "registry-problem-same-name");
            }
            Some(Reorganisation::Renamed { from: name, to })
        }
        Sort::WasCalled => {
            let from = form.text("former_name", fields::NAME)?;
            if from == name {
                return form.problem("former_name", "registry-problem-same-name");
            }
            Some(Reorganisation::Renamed { from, to: name })
        }
        Sort::Merged => Some(Reorganisation::Merged { into: heir(form, choices)? }),
        Sort::TakenOver => Some(Reorganisation::TakenOver { by: heir(form, choices)? }),
        Sort::Split => Some(Reorganisation::Split { into: heirs(form, choices)? }),
        Sort::Dissolved => Some(Reorganisation::Dissolved),
    }
}

/// The one institution that has the duties now.
fn heir(form: &mut Form, choices: &Choices) -> Option<Id<Institution>> {
    match heirs(form, choices)?.as_slice() {
        [only] => Some(*only),
        _ => form.problem("heir", "registry-problem-one-heir"),
    }
}

/// Every institution that was chosen, each once.
fn heirs(form: &mut Form, choices: &Choices) -> Option<Vec<Id<Institution>>> {
    let mut heirs: Vec<Id<Institution>> = Vec::new();
    let chosen: Vec<_> = form.values("heir").filter(|id| !id.is_empty()).map(str::parse).collect();
    for id in chosen {
        match id {
            Ok(id) if choices.has(id) && !heirs.contains(&id) => heirs.push(id),
            Ok(_) | Err(_) => return form.problem("heir", "registry-problem-institution"),
        }
    }
    Some(heirs)
}

fn on(form: &mut Form, site: &Site) -> Option<PartialDate> {
    match fields::date_that_has_come(form, "on", site.today())? {
        Some(on) => Some(on),
        None => form.problem("on", "registry-problem-date"),
    }
}

fn basis(form: &mut Form) -> Option<Basis> {
    let text = form.text("basis", BASIS);
    let url =
        form.optional("basis_url", ADDRESS).map(|url| Some(url).filter(|url| !url.is_empty()));
    let (text, url) = (text?, url?);
    let is_web = |url: &String| url.starts_with("https://") || url.starts_with("http://");
    if url.as_ref().is_some_and(|url| !is_web(url)) {
        return form.problem("basis_url", "registry-problem-website");
    }
    Some(Basis { text, url })
}
