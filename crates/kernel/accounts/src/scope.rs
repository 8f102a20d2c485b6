// tidy: not a model, because it looks people and institutions up.
//! Whom somebody sees and what they may give.

use base::Id;
use db::Tx;
use institutions::{Institution, store::Filter};
use web::{Error, Form, Options, Result, Shell};

use crate::store::people;
use crate::{Account, Held, Permission, Person, Role};

/// To see colleagues, and to invite them and give them roles as far as [`Person::may_assign`] says.
pub const MANAGE_PEOPLE: Permission =
    Permission { name: "accounts.manage-people", roles: &[Role::Operator, Role::Coordinator] };

/// The institutions whose people somebody sees; `None` for all.
pub(crate) fn within(person: &Person) -> Option<Vec<Id<Institution>>> {
    if person.is(Role::Operator) {
        None
    } else {
        Some(person.institutions_as(Role::Coordinator).collect())
    }
}

/// Whether somebody sees a role of a colleague.
pub(crate) fn sees(person: &Person, held: Held) -> bool {
    within(person).is_none_or(|within| held.institution.is_some_and(|id| within.contains(&id)))
}

/// Whether somebody sees a colleague at all.
pub(crate) async fn sees_person(tx: &mut Tx, person: &Person, other: Id<Account>) -> Result<bool> {
    if person.is(Role::Operator) {
        return Ok(true);
    }
    let mut roles = people::roles(tx, [other]).await?;
    let roles = roles.remove(&other).unwrap_or_default();
    Ok(roles.iter().any(|role| sees(person, role.held)))
}

/// What can be chosen when a role is given.
pub(crate) struct Choices {
    pub(crate) roles: Options,
    pub(crate) institutions: Options,
}

impl Choices {
    pub(crate) async fn of(tx: &mut Tx, shell: &Shell, person: &Person) -> Result<Self> {
        let all = institutions::store::list(tx, &Filter::default()).await?;
        let within = within(person);
        let theirs = all.iter().filter(|institution| {
            within.as_ref().is_none_or(|within| within.contains(&institution.id))
        });
        let institutions: Options =
            theirs.map(|i| (i.id.to_string(), shell.plain(&i.name).to_owned())).collect();
        let somewhere = within.as_ref().and_then(|within| within.first().copied());
        let may_give =
            |role: &Role| person.may_assign(Held { role: *role, institution: somewhere });
        let roles = Role::ALL.into_iter().filter(may_give);
        let roles =
            roles.map(|role| (role.key().to_owned(), shell.msg(role.message()).to_string()));
        Ok(Self { roles: roles.collect(), institutions })
    }

    /// An empty form; where there is but one institution, it is chosen already.
    pub(crate) fn form(&self) -> Form {
        match self.institutions.as_slice() {
            [(only, _)] => Form::filled([("institution", only.as_str())]),
            _ => Form::empty(),
        }
    }
}

/// The fields `role` and `institution`: a role that this person may give, for an institution that lives.
pub(crate) async fn role_to_give(
    tx: &mut Tx,
    person: &Person,
    form: &mut Form,
) -> Result<Option<Held>> {
    let role = form.parsed::<Role>("role", "accounts-choose-role");
    let institution = form.parsed_optional("institution", "accounts-choose-institution");
    let Some((role, institution)) = role.zip(institution) else { return Ok(None) };
    let Ok(held) = Held::new(role, institution) else {
        return Ok(form.problem("institution", "accounts-choose-institution"));
    };
    if !person.may_assign(held) {
        return Err(Error::Forbidden);
    }
    let is_there = match held.institution {
        Some(id) => institutions::store::find(tx, id).await?.is_some_and(|one| one.is_living()),
        None => true,
    };
    if !is_there {
        return Ok(form.problem("institution", "accounts-choose-institution"));
    }
    Ok(Some(held))
}
