//! Inviting a colleague to a role.

use askama::Template;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use web::{Form, Page, Redirect, Refused, Result, Shell, Site};

use crate::giving::{self, Giver, Offered};
use crate::scope::{self, Choices, MANAGE_PEOPLE};
use crate::{Actor, ByWhom, Person, fields};

#[derive(Template)]
#[template(path = "accounts/invite.html")]
pub(crate) struct View {
    shell: Shell,
    form: Form,
    choices: Choices,
}

pub(crate) async fn get(
    State(site): State<Site>,
    shell: Shell,
    actor: Actor,
) -> Result<Page<View>> {
    let person = actor.must(MANAGE_PEOPLE)?;
    let view = view(&site, shell, Form::empty(), person).await?;
    Ok(Page(View { form: view.choices.form(), ..view }))
}

pub(crate) async fn post(
    State(site): State<Site>,
    shell: Shell,
    actor: Actor,
    mut form: Form,
) -> Result<Response> {
    let person = actor.must(MANAGE_PEOPLE)?;
    let mut tx = site.db.begin().await?;
    let email = fields::email(&mut form);
    let held = scope::role_to_give(&mut tx, person, &mut form).await?;
    let (Some(email), Some(held)) = (email, held) else {
        drop(tx);
        return Ok(Refused(view(&site, shell, form, person).await?).into_response());
    };

    let giver = Giver { by: ByWhom::Manager(person), name: &person.name };
    let offered = giving::offer(&mut tx, &site, giver, email, shell.language, held).await?;
    let said = match offered {
        Offered::Given => "accounts-role-given",
        Offered::Invited => "accounts-invited",
        Offered::Held => {
            drop(tx);
            form.problem::<()>("role", "accounts-role-held");
            return Ok(Refused(view(&site, shell, form, person).await?).into_response());
        }
    };
    tx.commit().await?;

    Ok(Redirect::to(shell.link("/people")).saying(said).into_response())
}

async fn view(site: &Site, shell: Shell, form: Form, person: &Person) -> Result<View> {
    let mut tx = site.db.read().await?;
    let choices = Choices::of(&mut tx, &shell, person).await?;
    Ok(View { shell, form, choices })
}
