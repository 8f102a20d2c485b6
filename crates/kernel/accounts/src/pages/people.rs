//! Colleagues: who holds which role, and who is invited.

use std::collections::BTreeMap;
use std::str::FromStr as _;

use askama::Template;
use axum::extract::State;
use base::Id;
use db::Tx;
use institutions::Institution;
use serde::Deserialize;
use web::{Form, Options, Page, Pager, Query, Result, Shell, Site};

use crate::scope::{self, MANAGE_PEOPLE};
use crate::store::people::{self, Filter, RoleOf};
use crate::{Account, Actor, Person, Role};

/// People on a page.
const ROWS: u32 = 50;

/// The word in the address for people without any role.
const EVERYBODY: &str = "everybody";

/// What stands in the address after the question mark.
#[derive(Deserialize)]
pub(crate) struct Asked {
    #[serde(default)]
    q: String,
    #[serde(default)]
    role: String,
    #[serde(default)]
    institution: String,
    page: Option<u32>,
}

#[derive(Template)]
#[template(path = "accounts/people.html")]
pub(crate) struct View {
    shell: Shell,
    form: Form,
    roles: Options,
    institutions: Options,
    rows: Vec<Listed>,
    pager: Pager,
    before: String,
}

/// One line of the list.
struct Listed {
    account: Account,
    /// In words, with the institution.
    roles: Vec<(String, bool)>,
}

pub(crate) async fn get(
    State(site): State<Site>,
    shell: Shell,
    actor: Actor,
    Query(asked): Query<Asked>,
) -> Result<Page<View>> {
    let person = actor.must(MANAGE_PEOPLE)?;
    let filter = asked.filter(person);
    let mut tx = site.db.read().await?;

    let total = people::count(&mut tx, &filter).await?;
    let pager = Pager::new(asked.page.unwrap_or(1), total, ROWS);
    let window = (i64::from(ROWS), pager.offset(ROWS));
    let rows = listed(&mut tx, &shell, person, &filter, window).await?;
    let choices = scope::Choices::of(&mut tx, &shell, person).await?;

    Ok(Page(View {
        roles: roles(&shell, person),
        institutions: choices.institutions,
        form: asked.form(),
        before: asked.before_page(),
        shell,
        rows,
        pager,
    }))
}

impl Asked {
    fn filter(&self, person: &Person) -> Filter {
        let seen = scope::within(person);
        let asked = self.institution.parse::<Id<Institution>>().ok();
        let is_seen = |id: &Id<Institution>| seen.as_ref().is_none_or(|seen| seen.contains(id));
        let within = asked.filter(is_seen).map(|id| vec![id]).or(seen.clone());
        Filter {
            text: self.q.clone(),
            role: Role::from_str(&self.role).ok(),
            everybody: self.role == EVERYBODY && within.is_none(),
            within,
        }
    }

    fn form(&self) -> Form {
        Form::filled([
            ("q", self.q.as_str()),
            ("role", self.role.as_str()),
            ("institution", self.institution.as_str()),
        ])
    }

    fn before_page(&self) -> String {
        let kept = [("q", &self.q), ("role", &self.role), ("institution", &self.institution)];
        let query =
            url::form_urlencoded::Serializer::new(String::new()).extend_pairs(kept).finish();
        format!("?{query}&page=")
    }
}

async fn listed(
    tx: &mut Tx,
    shell: &Shell,
    person: &Person,
    filter: &Filter,
    window: (i64, i64),
) -> Result<Vec<Listed>> {
    let accounts = people::list(tx, filter, window).await?;
    let mut roles = people::roles(tx, accounts.iter().map(|account| account.id)).await?;
    let named = roles.values().flatten().filter_map(|role| role.held.institution);
    let institutions = institutions::store::find_many(tx, named.collect::<Vec<_>>()).await?;
    let in_words = |role: &RoleOf| (in_words(shell, role, &institutions), role.is_offered);
    Ok(accounts
        .into_iter()
        .map(|account| {
            let theirs = roles.remove(&account.id).unwrap_or_default();
            let seen = theirs.iter().filter(|role| scope::sees(person, role.held));
            Listed { roles: seen.map(in_words).collect(), account }
        })
        .collect())
}

fn in_words(
    shell: &Shell,
    role: &RoleOf,
    institutions: &BTreeMap<Id<Institution>, Institution>,
) -> String {
    let name = shell.msg(role.held.role.message());
    let institution = role.held.institution.and_then(|id| institutions.get(&id));
    institution.map_or_else(
        || name.to_string(),
        |institution| format!("{name}, {}", shell.plain(&institution.name)),
    )
}

/// All roles; operators may also ask for people without any.
fn roles(shell: &Shell, person: &Person) -> Options {
    let roles = Role::ALL.map(|role| (role.key(), shell.msg(role.message())));
    let everybody = (EVERYBODY, shell.msg("accounts-people-everybody"));
    let everybody = person.is(Role::Operator).then_some(everybody);
    roles
        .into_iter()
        .chain(everybody)
        .map(|(key, words)| (key.to_owned(), words.to_string()))
        .collect()
}
