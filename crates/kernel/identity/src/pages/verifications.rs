//! One's own verifications: what is known for sure, by what, and until when.

use accounts::Actor;
use askama::Template;
use axum::extract::State;
use base::{Id, Slug};
use web::{Error, Form, Page, Path, Redirect, Result, Shell, Site};

use crate::eid::Providers;
use crate::store::{Kept, verifications};
use crate::verification::{Age, Method};
use crate::{Provider, Verification, place};

#[derive(Template)]
#[template(path = "identity/verifications.html")]
pub(crate) struct View {
    shell: Shell,
    known: Vec<Verification>,
    providers: Vec<Provider>,
}

impl View {
    /// By what, in words: the name of the gateway, or a code.
    fn by(&self, method: &Method) -> String {
        match method {
            Method::Code(_) => self.shell.msg("identity-by-code").to_string(),
            Method::Eid(id) => {
                let found = self.providers.iter().find(|provider| provider.id.as_str() == id);
                found.map_or_else(|| id.clone(), |found| self.named(found))
            }
        }
    }

    fn named(&self, provider: &Provider) -> String {
        self.shell.plain(&provider.text()).to_owned()
    }

    fn place(&self, word: &Slug) -> String {
        place::named(&self.shell, word)
    }

    /// What is known of the age, in words.
    fn age(&self, age: &Age) -> String {
        match age {
            Age::BornOn(day) => self.shell.day(day),
            Age::AtLeast(years) => self
                .shell
                .msg("identity-age-at-least")
                .count("years", u32::from(*years))
                .to_string(),
        }
    }
}

pub(crate) async fn get(
    State(site): State<Site>,
    shell: Shell,
    actor: Actor,
) -> Result<Page<View>> {
    let person = actor.signed_in()?;
    let mut tx = site.db.read().await?;
    let known = verifications::of(&mut tx, Some(person.account), None, site.clock.now()).await?;
    Ok(Page(View { shell, known, providers: Providers::of(&site).list().to_vec() }))
}

/// Takes one away.
pub(crate) async fn remove(
    State(site): State<Site>,
    shell: Shell,
    actor: Actor,
    Path(id): Path<Id<Verification>>,
    _: Form,
) -> Result<Redirect> {
    let person = actor.signed_in()?;

    let mut tx = site.db.begin().await?;
    if verifications::remove(&mut tx, id, person.account).await? == Kept::LostRace {
        return Err(Error::NotFound);
    }
    tx.commit().await?;

    let list = Redirect::to(shell.link("/account/verifications"));
    Ok(list.saying("identity-verification-removed"))
}
