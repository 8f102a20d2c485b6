//! One's own account: name and language, roles, and the browsers in which one is signed in.

use std::collections::BTreeMap;

use askama::Template;
use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::{IntoResponse, Response};
use base::{Id, Language, Timestamp};
use db::Tx;
use institutions::Institution;
use serde::Serialize;
use serde_json::{Map, Value};
use web::{Error, Form, Format, Page, Path, Redirect, Refused, Result, Shell, Site};

use crate::store::accounts::{self, Kept};
use crate::store::{assignments, invitations, sessions};
use crate::{
    Account, Actor, Assignment, Email, Held, Invitation, OwnParts, Person, Section, Session, fields,
};

#[derive(Template)]
#[template(path = "accounts/account.html")]
struct View {
    shell: Shell,
    form: Form,
    email: Email,
    session: Id<Session>,
    known: Known,
    sections: Vec<Section>,
}

/// Everything that the site knows of a person.
struct Known {
    account: Account,
    roles: Vec<Assignment>,
    invitations: Vec<Invitation>,
    sessions: Vec<Session>,
    institutions: BTreeMap<Id<Institution>, Institution>,
}

impl Known {
    async fn of(tx: &mut Tx, person: &Person, now: Timestamp) -> Result<Self> {
        let account = accounts::find(tx, person.account).await?.ok_or(Error::SignInNeeded)?;
        let roles = assignments::assignments_of(tx, account.id).await?;
        let invitations = invitations::of_account(tx, account.id).await?;
        let sessions = sessions::of_account(tx, account.id, now).await?;
        let offered = invitations.iter().map(|invitation| invitation.held);
        let named = roles.iter().map(|role| role.held).chain(offered);
        let named: Vec<_> = named.filter_map(|held| held.institution).collect();
        let institutions = institutions::store::find_many(tx, named).await?;
        Ok(Self { account, roles, invitations, sessions, institutions })
    }

    fn institution(&self, held: &Held) -> Option<&Institution> {
        self.institutions.get(&held.institution?)
    }
}

pub(crate) async fn get(
    State(site): State<Site>,
    shell: Shell,
    actor: Actor,
    headers: HeaderMap,
) -> Result<Response> {
    let person = actor.signed_in()?;
    let mut tx = site.db.read().await?;
    let known = Known::of(&mut tx, person, site.clock.now()).await?;

    if shell.format() == Format::Json {
        let others = others(&mut tx, &site, person).await?;
        return Ok(web::json(&Export { others, ..Export::of(person, &known) }));
    }
    let form = Form::filled([("name", person.name.as_str()), ("language", person.language.tag())]);
    let sections = sections(&mut tx, &shell, &headers, person).await?;
    Ok(Page(view(shell, form, person, known, sections)).into_response())
}

/// Changes name and language.
pub(crate) async fn post(
    State(site): State<Site>,
    shell: Shell,
    actor: Actor,
    headers: HeaderMap,
    mut form: Form,
) -> Result<Response> {
    let person = actor.signed_in()?;
    let name = fields::name(&mut form);
    let language = form.parsed::<Language>("language", "form-choose");
    let mut tx = site.db.begin().await?;
    let known = Known::of(&mut tx, person, site.clock.now()).await?;
    let (Some(name), Some(language)) = (name, language) else {
        let sections = sections(&mut tx, &shell, &headers, person).await?;
        return Ok(Refused(view(shell, form, person, known, sections)).into_response());
    };
    let called = known.account.call(name, language).map_err(Error::internal)?;

    if accounts::save(&mut tx, &called).await? == Kept::LostRace {
        return Err(Error::Conflict("accounts-changed-meanwhile"));
    }
    tx.commit().await?;

    Ok(Redirect::to(shell.link("/account")).saying("accounts-saved").into_response())
}

/// Ends the session of one browser.
pub(crate) async fn end_session(
    State(site): State<Site>,
    shell: Shell,
    actor: Actor,
    Path(session): Path<Id<Session>>,
    _: Form,
) -> Result<Redirect> {
    let person = actor.signed_in()?;

    let mut tx = site.db.begin().await?;
    if sessions::end(&mut tx, session, person.account).await? == Kept::LostRace {
        return Err(Error::NotFound);
    }
    tx.commit().await?;

    Ok(Redirect::to(shell.link("/account")).saying("accounts-session-ended"))
}

/// Ends the sessions of all other browsers.
pub(crate) async fn end_other_sessions(
    State(site): State<Site>,
    shell: Shell,
    actor: Actor,
    _: Form,
) -> Result<Redirect> {
    let person = actor.signed_in()?;

    let mut tx = site.db.begin().await?;
    sessions::end_others(&mut tx, person.account, person.session).await?;
    tx.commit().await?;

    Ok(Redirect::to(shell.link("/account")).saying("accounts-sessions-ended"))
}

fn view(shell: Shell, form: Form, person: &Person, known: Known, sections: Vec<Section>) -> View {
    View { shell, form, email: person.email.clone(), session: person.session, known, sections }
}

/// What other parts show on this page.
async fn sections(
    tx: &mut Tx,
    shell: &Shell,
    headers: &HeaderMap,
    person: &Person,
) -> Result<Vec<Section>> {
    let mut sections = Vec::new();
    for part in shell.site().service_if_any::<OwnParts>().into_iter().flat_map(|parts| &parts.0) {
        sections.extend(part.sections(tx, shell, headers, person.account).await?);
    }
    Ok(sections)
}

/// What other parts know of a person.
async fn others(tx: &mut Tx, site: &Site, person: &Person) -> Result<Map<String, Value>> {
    let mut others = Map::new();
    for part in site.service_if_any::<OwnParts>().into_iter().flat_map(|parts| &parts.0) {
        others.extend(part.known(tx, person.account).await?);
    }
    Ok(others)
}

/// Everything that the site knows of a person, for the person.
#[derive(Serialize)]
struct Export<'a> {
    email: &'a Email,
    name: &'a str,
    language: Language,
    active_since: Timestamp,
    roles: Vec<RoleOf<'a>>,
    invitations: Vec<InvitationOf<'a>>,
    sessions: Vec<SessionOf<'a>>,
    /// What other parts know.
    #[serde(flatten)]
    others: Map<String, Value>,
}

#[derive(Serialize)]
struct RoleOf<'a> {
    role: &'static str,
    institution: Option<&'a base::Text>,
    from: Timestamp,
    until: Option<Timestamp>,
}

#[derive(Serialize)]
struct InvitationOf<'a> {
    role: &'static str,
    institution: Option<&'a base::Text>,
    invited_at: Timestamp,
    expires_at: Timestamp,
}

#[derive(Serialize)]
struct SessionOf<'a> {
    browser: &'a str,
    steps: i64,
    began_at: Timestamp,
    seen_at: Timestamp,
}

impl<'a> Export<'a> {
    fn of(person: &'a Person, known: &'a Known) -> Self {
        let name_of = |held| known.institution(held).map(|institution| &institution.name);
        Self {
            email: &person.email,
            name: &person.name,
            language: person.language,
            active_since: known.account.stage.since(),
            roles: known
                .roles
                .iter()
                .map(|Assignment { held, from, until, .. }| RoleOf {
                    role: held.role.key(),
                    institution: name_of(held),
                    from: *from,
                    until: *until,
                })
                .collect(),
            invitations: known
                .invitations
                .iter()
                .map(|Invitation { held, invited_at, expires_at, .. }| InvitationOf {
                    role: held.role.key(),
                    institution: name_of(held),
                    invited_at: *invited_at,
                    expires_at: *expires_at,
                })
                .collect(),
            sessions: known
                .sessions
                .iter()
                .map(|Session { browser, steps, began_at, seen_at, .. }| SessionOf {
                    browser,
                    steps: steps.number(),
                    began_at: *began_at,
                    seen_at: *seen_at,
                })
                .collect(),
            others: Map::new(),
        }
    }
}
