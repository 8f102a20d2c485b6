//! One sheet of codes: what it is for, how many were used, and ending it.

use accounts::{Actor, Person};
use askama::Template;
use axum::extract::State;
use base::{Id, Slug};
use db::Tx;
use record::{Act, By};
use web::{Error, Form, Page, Path, Redirect, Result, Shell, Site};

use super::codes::{ISSUE_CODES, institutions_of};
use crate::place;
use crate::sheet::Sheet;
use crate::store::Kept;
use crate::store::sheets::{self, Counted};

#[derive(Template)]
#[template(path = "identity/codes_show.html")]
pub(crate) struct View {
    shell: Shell,
    sheet: Sheet,
    used: u32,
    issuer: Option<String>,
    is_open: bool,
}

impl View {
    fn place(&self, word: &Slug) -> String {
        place::named(&self.shell, word)
    }

    /// For the plural forms of a message.
    fn years(&self, years: &u8) -> u32 {
        u32::from(*years)
    }
}

pub(crate) async fn get(
    State(site): State<Site>,
    shell: Shell,
    actor: Actor,
    Path(id): Path<Id<Sheet>>,
) -> Result<Page<View>> {
    let person = actor.must(ISSUE_CODES)?;
    let mut tx = site.db.read().await?;
    let Counted { sheet, used } = own(&mut tx, person, id).await?;
    let issuer = accounts::names(&mut tx, [sheet.issued_by]).await?.remove(&sheet.issued_by);
    let is_open = sheet.is_open(site.clock.now());
    Ok(Page(View { shell, sheet, used, issuer, is_open }))
}

/// Ends the sheet: codes that were not used can no longer be.
pub(crate) async fn end(
    State(site): State<Site>,
    shell: Shell,
    actor: Actor,
    Path(id): Path<Id<Sheet>>,
    _: Form,
) -> Result<Redirect> {
    let person = actor.must(ISSUE_CODES)?;
    let mut tx = site.db.begin().await?;
    let Counted { sheet, used } = own(&mut tx, person, id).await?;

    if sheets::end(&mut tx, id, site.clock.now()).await? == Kept::Yes {
        let by = By::permitted_for(person, ISSUE_CODES, sheet.institution);
        let act = Act::new("codes-ended").fact("count", sheet.count).fact("used", used);
        record::append(&mut tx, &site, by, act).await?;
    }
    tx.commit().await?;

    Ok(Redirect::to(shell.link(format!("/codes/{id}"))).saying("identity-codes-ended"))
}

/// A sheet of one of the person's institutions.
async fn own(tx: &mut Tx, person: &Person, id: Id<Sheet>) -> Result<Counted> {
    let found = sheets::find(tx, id).await?;
    let is_own = |found: &Counted| institutions_of(person).contains(&found.sheet.institution);
    found.filter(is_own).ok_or(Error::NotFound)
}
