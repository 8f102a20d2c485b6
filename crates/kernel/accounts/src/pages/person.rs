//! One colleague: roles, invitations, and what was before.

use std::collections::BTreeMap;

use askama::Template;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use base::Id;
use db::Tx;
use institutions::Institution;
use web::{Error, Form, Page, Path, Redirect, Refused, Result, Shell, Site};

use crate::giving::{self, Giver, Offered};
use crate::scope::{self, Choices, MANAGE_PEOPLE};
use crate::store::accounts::{self, Kept};
use crate::store::assignments::{self, Taken};
use crate::store::invitations;
use crate::witness::{self, ByWhom, WithRole};
use crate::{Account, Actor, Assignment, Held, Invitation, Person};

#[derive(Template)]
#[template(path = "accounts/person.html")]
pub(crate) struct View {
    shell: Shell,
    form: Form,
    account: Account,
    held: Vec<Assignment>,
    past: Vec<Assignment>,
    invitations: Vec<Invitation>,
    choices: Choices,
    names: Names,
    viewer: Person,
}

/// What institutions and people are called.
struct Names {
    institutions: BTreeMap<Id<Institution>, Institution>,
    people: BTreeMap<Id<Account>, String>,
}

impl View {
    fn institution(&self, held: &Held) -> Option<&Institution> {
        self.names.institutions.get(&held.institution?)
    }

    /// The name of somebody who gave or took a role, if it is known and they have not left.
    fn name_of(&self, account: &Option<Id<Account>>) -> Option<&str> {
        self.names.people.get(account.as_ref()?).map(String::as_str)
    }

    fn may_take(&self, held: &Held) -> bool {
        self.viewer.may_assign(*held)
    }
}

pub(crate) async fn get(
    State(site): State<Site>,
    shell: Shell,
    actor: Actor,
    Path(id): Path<Id<Account>>,
) -> Result<Page<View>> {
    let person = actor.must(MANAGE_PEOPLE)?;
    let mut tx = site.db.read().await?;
    let account = seen(&mut tx, person, id).await?;

    let view = view(&mut tx, shell, Form::empty(), person, account).await?;
    Ok(Page(View { form: view.choices.form(), ..view }))
}

/// Gives a role, or invites to it somebody who has not answered yet.
pub(crate) async fn give(
    State(site): State<Site>,
    shell: Shell,
    actor: Actor,
    Path(id): Path<Id<Account>>,
    mut form: Form,
) -> Result<Response> {
    let person = actor.must(MANAGE_PEOPLE)?;
    let mut tx = site.db.begin().await?;
    let account = seen(&mut tx, person, id).await?;
    let Some(held) = scope::role_to_give(&mut tx, person, &mut form).await? else {
        return Ok(Refused(view(&mut tx, shell, form, person, account).await?).into_response());
    };

    let giver = Giver { by: ByWhom::Manager(person), name: &person.name };
    let said = if account.is_active() {
        if giving::give(&mut tx, &site, giver, &account, held).await? == Offered::Held {
            form.problem::<()>("role", "accounts-role-held");
            return Ok(Refused(view(&mut tx, shell, form, person, account).await?).into_response());
        }
        "accounts-role-given"
    } else {
        giving::invite(&mut tx, &site, giver, &account, held).await?;
        "accounts-invited"
    };
    tx.commit().await?;

    Ok(Redirect::to(shell.link(format!("/people/{id}"))).saying(said).into_response())
}

/// Takes a role away.
pub(crate) async fn take(
    State(site): State<Site>,
    shell: Shell,
    actor: Actor,
    Path(id): Path<Id<Assignment>>,
    _: Form,
) -> Result<Redirect> {
    let person = actor.must(MANAGE_PEOPLE)?;
    let mut tx = site.db.begin().await?;
    let assignment = assignments::find(&mut tx, id).await?.ok_or(Error::NotFound)?;
    if !person.may_assign(assignment.held) {
        return Err(Error::Forbidden);
    }

    let (now, by) = (site.clock.now(), ByWhom::Manager(person));
    let said = match assignments::take(&mut tx, &assignment, person.account, now).await? {
        Taken::Yes => {
            witness::tell(&mut tx, &site, WithRole::Taken, assignment.held, by).await?;
            "accounts-role-taken"
        }
        Taken::NotHeld => "accounts-role-taken",
        Taken::LastOperator => "accounts-last-operator",
    };
    tx.commit().await?;

    Ok(Redirect::to(shell.link("/people")).saying(said))
}

/// Takes an invitation back.
pub(crate) async fn withdraw(
    State(site): State<Site>,
    shell: Shell,
    actor: Actor,
    Path(id): Path<Id<Invitation>>,
    _: Form,
) -> Result<Redirect> {
    let person = actor.must(MANAGE_PEOPLE)?;
    let mut tx = site.db.begin().await?;
    let invitation = invitations::find(&mut tx, id).await?.ok_or(Error::NotFound)?;
    if !person.may_assign(invitation.held) {
        return Err(Error::Forbidden);
    }

    if invitations::withdraw(&mut tx, id).await? == Kept::LostRace {
        return Err(Error::NotFound);
    }
    let by = ByWhom::Manager(person);
    witness::tell(&mut tx, &site, WithRole::OfferWithdrawn, invitation.held, by).await?;
    tx.commit().await?;

    Ok(Redirect::to(shell.link("/people")).saying("accounts-invitation-withdrawn"))
}

/// The colleague, if this person sees them.
async fn seen(tx: &mut Tx, person: &Person, id: Id<Account>) -> Result<Account> {
    if !scope::sees_person(tx, person, id).await? {
        return Err(Error::NotFound);
    }
    let account = accounts::find(tx, id).await?;
    account.filter(|account| account.email().is_some()).ok_or(Error::NotFound)
}

async fn view(
    tx: &mut Tx,
    shell: Shell,
    form: Form,
    viewer: &Person,
    account: Account,
) -> Result<View> {
    let mut roles = assignments::assignments_of(tx, account.id).await?;
    roles.retain(|role| scope::sees(viewer, role.held));
    let mut invitations = invitations::of_account(tx, account.id).await?;
    invitations.retain(|invitation| scope::sees(viewer, invitation.held));
    let choices = Choices::of(tx, &shell, viewer).await?;
    let names = Names::of(tx, &roles, &invitations).await?;
    let (held, past) = roles.into_iter().partition(|role| role.until.is_none());
    let viewer = viewer.clone();
    Ok(View { shell, form, account, held, past, invitations, choices, names, viewer })
}

impl Names {
    async fn of(tx: &mut Tx, roles: &[Assignment], invitations: &[Invitation]) -> Result<Self> {
        let offered = invitations.iter().map(|invitation| invitation.held);
        let named = roles.iter().map(|role| role.held).chain(offered);
        let named: Vec<_> = named.filter_map(|held| held.institution).collect();
        let givers = roles.iter().flat_map(|role| [role.given_by, role.taken_by]);
        let givers = givers.chain(invitations.iter().map(|invitation| invitation.given_by));
        let givers: Vec<_> = givers.flatten().collect();
        Ok(Self {
            institutions: institutions::store::find_many(tx, named).await?,
            people: accounts::names(tx, givers).await?,
        })
    }
}
